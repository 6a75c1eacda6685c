"""The signs with which official texts mark notes that are not numbered."""

from __future__ import annotations

from drafting.patterns import regex

SIGNS = "*†‡§"
SIGN = regex(f"[{SIGNS}]")
MARK = regex(f"[{SIGNS}]+")
"""As many of them as make a mark."""
