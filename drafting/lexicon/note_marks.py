"""Marks of notes that are typed: the signs of notes without a number, and figures."""

from __future__ import annotations

from drafting.lexicon.small_figures import RAISED, level, raised
from drafting.patterns import regex

SIGNS = "*†‡§"
SIGN = regex(f"[{SIGNS}]")
MARK = regex(f"[{SIGNS}]+")
"""As many of them as make a mark."""
FIGURES = regex(rf"[{RAISED}]{{1,3}}|\d{{1,3}}")
"""A number typed in place of the one that would be counted."""

MAY_MARK = regex(rf"[{SIGNS}{RAISED}\d]")
"""A character of a mark that is typed, sign or figure."""


def without_figures(text: str, figures: str) -> str:
    """The text of a note without the number that is typed before it, raised or level."""
    for mark in (raised(figures), level(figures)) if figures else ():
        if text.startswith(mark):
            return text.removeprefix(mark).lstrip(" \t\u00a0.")
    return text
