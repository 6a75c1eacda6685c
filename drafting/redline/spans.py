"""Stretches of text with their sign: what a change of wording is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from drafting.named_tuples import NamedTuple

if TYPE_CHECKING:
    from datetime import datetime

Sign = Literal["=", "-", "+"]
"""Kept, taken out, brought in."""


class Act(NamedTuple):
    """One recorded change: who made it, when, in which round and by which proposal."""

    author: str
    when: datetime
    round: str = ""
    proposal: str = ""
    key: str = ""
    """Permanent name of the state that it made, if there is a record."""
    undoes: str = ""
    """Name of the act that it takes back, if it is an undo."""
    redoes: str = ""
    """Name of the act that it makes again, if it is a redo."""
    precedent: str = ""
    """Where agreed language that it brought in stands: "A/RES/79/183 OP12"."""


class Credit(NamedTuple):
    """Who brought words in or took them out."""

    act: Act
    replaced: str = ""
    """Inline markup in whose place they came, or that came in their place; may be nothing."""


class Span(NamedTuple):
    """A stretch of inline markup of one sign.

    The texts of a unit's `=` and `-` spans, one after the other, are its old text
    to the letter; those of its `=` and `+` spans are its new text.
    """

    sign: Sign
    text: str
    by: Credit | None = None
    """Whose change it is, where the redline was told (`attributed`) and it is known."""
