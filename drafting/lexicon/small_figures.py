"""Raised and lowered figures: the marks of notes, and of authors."""

from __future__ import annotations

_FIGURES = "0123456789"
_RAISED_FIGURES = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISED = str.maketrans(_FIGURES, _RAISED_FIGURES)
_LOWERED = str.maketrans(_FIGURES, "₀₁₂₃₄₅₆₇₈₉")
_LEVEL = str.maketrans(_RAISED_FIGURES, _FIGURES)
RAISED = "⁰¹²³⁴-⁹"
"""The raised figures, for a class of characters in a pattern."""
RAISED_FIGURES = frozenset(_RAISED_FIGURES)


def raised(text: str) -> str:
    """The text with its figures raised: "12" is "¹²"."""
    return text.translate(_RAISED)


def lowered(text: str) -> str:
    """The text with its figures lowered: "12" is "₁₂"."""
    return text.translate(_LOWERED)


def level(text: str) -> str:
    """The text with raised figures as ordinary ones: the inverse of `raised`."""
    return text.translate(_LEVEL)
