"""Marks of notes that are typed: the signs of notes without a number, and figures."""

from __future__ import annotations

import re

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
    """The text of a note without the number that is typed before it, raised or level.

    A longer number that begins with the same figures, as a year or "2.5", is of the text.
    """
    for mark in (raised(figures), level(figures)) if figures else ():
        if found := re.match(rf"{mark}(?![.,]?[\d{RAISED}])[ \t\u00a0.]*", text):
            return text[found.end() :]
    return text
