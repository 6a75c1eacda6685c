"""Checks of the drafting rules of the United Nations, with a profile per organ."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafting.editorial.checker import check, check_passage
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

_HOMES = {
    "check": "checker", "check_passage": "checker",
    "Finding": "findings", "Fix": "findings", "Replacement": "findings", "Severity": "findings",
    "fixing_edit": "fixes",
    "Profile": "profiles", "profile": "profiles",
    "profile_keys": "profiles", "profile_of": "profiles",
    "Rule": "rules", "all_rules": "rules", "find_rule": "rules",
    "EVERYTHING": "selection", "Selection": "selection",
}  # fmt: skip


def __getattr__(name: str) -> object:
    """Load what checks only when it is asked for: whoever edits asks how a paragraph opens."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
