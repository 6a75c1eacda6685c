"""Changes of several authors to the words of one text, woven into one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from drafting.model.inline import markup, normalized
from drafting.named_tuples import NamedTuple
from drafting.redline.outcome import new_text
from drafting.redline.provenance.regions import merged
from drafting.redline.spans import Credit, Span
from drafting.redline.styles import credited

Spans = tuple[Span, ...]


def woven(base: str, changes: Sequence[Spans]) -> Spans | None:
    """All changes in one, each word that goes or comes under its author.

    `changes` are those of one author each, from `base` on. None where two take out the same
    words, or where the look of words would not be right for each author alone.
    """
    if len(changes) == 1:
        return changes[0]
    parts = [_Changes(spans) for spans in changes]
    if _overlap(parts):
        return None
    found = tuple(merged(_stretches(base, parts)))
    meant = {_author(spans): new_text(spans) for spans in changes} | {"": base}
    right = all(reads(found, author) == normalized(text) for author, text in meant.items())
    return found if right else None


def _author(spans: Iterable[Span]) -> str:
    return next((span.by.act.author for span in spans if span.by), "")


def _overlap(parts: Iterable[_Changes]) -> bool:
    """Whether two take out the same characters."""
    taken = sorted((cut.start, cut.end) for part in parts for cut in part.cuts)
    return any(end > start for (_, end), (start, _) in pairwise(taken))


class _Cut(NamedTuple):
    """Characters of the old text that go."""

    start: int
    end: int
    by: Credit | None


class _Addition(NamedTuple):
    """Words that come at a place of the old text."""

    at: int
    replaces: bool
    """Whether words of the same author go right before it."""
    span: Span


class _Changes:
    """The changes of one author, by their places in the old text."""

    def __init__(self, spans: Spans) -> None:
        self.cuts: list[_Cut] = []
        self.additions: list[_Addition] = []
        at = 0
        for span in spans:
            if span.sign == "+":
                replaces = bool(self.cuts) and self.cuts[-1].end == at
                self.additions.append(_Addition(at, replaces, span))
                continue
            end = at + len(span.text)
            if span.sign == "-":
                self.cuts.append(_Cut(at, end, span.by))
            at = end


def _stretches(base: str, parts: Sequence[_Changes]) -> Iterator[Span]:
    cuts = sorted((cut for part in parts for cut in part.cuts), key=lambda cut: cut.start)
    additions = sorted(
        (one for part in parts for one in part.additions),
        key=lambda one: (one.at, not one.replaces),
    )
    places = {0, len(base), *(one.at for one in additions)}
    places |= {place for cut in cuts for place in (cut.start, cut.end)}
    ordered = sorted(places)
    for at, end in zip(ordered, [*ordered[1:], len(base)], strict=True):
        yield from (one.span for one in additions if one.at == at)
        if at < end:
            cut = next((cut for cut in cuts if cut.start <= at < cut.end), None)
            yield Span("-", base[at:end], cut.by) if cut else Span("=", base[at:end])


def reads(spans: Spans, author: str) -> str:
    """Inline text with the changes of one author accepted and those of all others rejected."""
    return markup(
        run
        for sign, run, by in credited(spans)
        if sign == "=" or (sign == "+") == (by is not None and by.act.author == author)
    )
