"""Stretches of text with their sign: what a change of wording is made of."""

from __future__ import annotations

from typing import Literal, NamedTuple

Sign = Literal["=", "-", "+"]
"""Kept, taken out, brought in."""


class Span(NamedTuple):
    """A stretch of inline markup of one sign.

    The texts of a unit's `=` and `-` spans, one after the other, are its old text
    to the letter; those of its `=` and `+` spans are its new text.
    """

    sign: Sign
    text: str
