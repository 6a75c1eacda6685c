"""Checks of the drafting rules of the United Nations, with a profile per organ."""

from drafting.editorial.check import check, check_passage
from drafting.editorial.findings import Finding, Fix, Replacement, Severity
from drafting.editorial.fixes import fixing_edit
from drafting.editorial.profiles import Profile, profile, profile_keys, profile_of
from drafting.editorial.rules import Rule, all_rules, find_rule
from drafting.editorial.selection import EVERYTHING, Selection

__all__ = [
    "EVERYTHING", "Finding", "Fix", "Profile", "Replacement", "Rule", "Selection", "Severity",
    "all_rules", "check", "check_passage", "find_rule", "fixing_edit", "profile", "profile_keys",
    "profile_of",
]  # fmt: skip
