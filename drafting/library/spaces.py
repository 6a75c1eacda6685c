"""Kinds of space, which are no wording: agreed words are given with those of the text asked about.

A wording that stands in several documents is kept once; in one of them a number may hang on its
word with a no-break space, and in another one not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafting.model.inline import markup, runs
from drafting.redline.spans import Span


def with_spaces_of(agreed: str, spans: Sequence[Span]) -> str:
    """Inline markup with its spaces as a text has them; `spans` lead from it to that text."""
    new = dict(_changed_spaces(spans))
    if not new:
        return agreed
    shown = []
    at = 0
    for run in runs(agreed):
        letters = (new.get(at + i, letter) for i, letter in enumerate(run.text))
        shown.append(run._replace(text="".join(letters)))
        at += len(run.text)
    return markup(shown)


def _changed_spaces(spans: Sequence[Span]) -> Iterator[tuple[int, str]]:
    """Where one space stands in the place of another: its place in the older text, the newer."""
    at = 0
    for old, new in pairwise((*spans, Span("=", ""))):
        pair = (old.sign, new.sign) == ("-", "+")
        if pair and old.text.isspace() and new.text.isspace() and len(old.text) == len(new.text):
            yield from enumerate(new.text, start=at)
        if old.sign != "+":
            at += len(old.text)
