"""What a text does not say of itself: whether it is adopted, and in which language it is."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import islice

from drafting.lexicon.tongues import tongue_of
from drafting.model.resolution import Masthead

_SAMPLED = 60
"""Paragraphs, or lines, that tell the language."""


def is_adopted(masthead: Masthead, closing: object, sponsors: Collection[str]) -> bool:
    """Whether a text that calls itself nothing is adopted: it has its number, or its meeting.

    One with a symbol of drafts or with sponsors is none, and one whose number is open: "80/…".
    """
    is_draft = "/L." in masthead.symbol or bool(sponsors)
    numbered = masthead.number[-1:].isalnum() or masthead.number.endswith(")")
    return bool(masthead.adoption) or (bool(closing or numbered) and not is_draft)


def tongue(body: Iterable[str]) -> str:
    """The language of a text whose enacting words do not tell it."""
    return tongue_of(" ".join(islice(body, _SAMPLED)), "en") or "en"
