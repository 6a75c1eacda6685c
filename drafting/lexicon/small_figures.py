"""Raised and lowered figures and signs: marks of notes and of authors, powers, formulas."""

from __future__ import annotations

_FIGURES = "0123456789"
_RAISED_FIGURES = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISED = str.maketrans(_FIGURES, _RAISED_FIGURES)
_LOWERED = str.maketrans(_FIGURES, "₀₁₂₃₄₅₆₇₈₉")
_LEVEL = str.maketrans(_RAISED_FIGURES, _FIGURES)
_RAISED_SIGNS = _RAISED | str.maketrans("+-−=()ni", "⁺⁻⁻⁼⁽⁾ⁿⁱ")
_LOWERED_SIGNS = _LOWERED | str.maketrans("+-−=()aehijklmnoprstuvx", "₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")
_RAISED_LETTERS = str.maketrans("abcdfghjklmpstuvwxyz", "ᵃᵇᶜᵈᶠᵍʰʲᵏˡᵐᵖˢᵗᵘᵛʷˣʸᶻ")
"""Marks of notes in tables, and of powers; a raised "e", "o" or "r" ends a number or a title."""
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


def as_raised(text: str) -> str:
    """The text raised; empty if there are no raised characters for all of it."""
    return text.translate(_RAISED_SIGNS) if all(ord(one) in _RAISED_SIGNS for one in text) else ""


def as_lowered(text: str) -> str:
    """The text lowered; empty if there are no lowered characters for all of it."""
    return text.translate(_LOWERED_SIGNS) if all(ord(one) in _LOWERED_SIGNS for one in text) else ""


def set_high(text: str) -> str:
    """What is set raised, letter by letter; words such as the "th" of a date stay level."""
    if len(text.strip()) == 1:
        return text.translate(_RAISED_SIGNS).translate(_RAISED_LETTERS)
    return text.translate(_RAISED_SIGNS) if _has_figures(text) else text


def set_low(text: str) -> str:
    """What is set lowered, letter by letter; words stay level."""
    is_short = len(text.strip()) == 1 or _has_figures(text)
    return text.translate(_LOWERED_SIGNS) if is_short else text


def _has_figures(text: str) -> bool:
    return any(one.isdecimal() for one in text)
