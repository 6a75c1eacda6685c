"""References that follow what several authors changed: whole, and under nobody's name.

The numbers that one author alone would have them name stand in no text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafting.model.references import written
from drafting.redline.outcome import old_text
from drafting.redline.provenance.annotations import Losses
from drafting.redline.spans import Span

Spans = tuple[Span, ...]


def with_whole_references(spans: Spans, *losses: Losses) -> Spans:
    """The spans of one text; `losses` say who took out which characters of the old one."""
    if all(span.sign == "=" for span in spans):
        return spans
    old = old_text(spans)
    for at, end in _stretches(old):
        before, own, after = _cut(spans, at, end)
        if any(span.sign != "=" for span in own) and _is_of_several(own, losses, at, end):
            new = "".join(span.text for span in own if span.sign != "-")
            spans = (*before, Span("-", old[at:end]), Span("+", new), *after)
    return spans


def _stretches(text: str) -> Sequence[tuple[int, int]]:
    """From where to where the references of a text stand; such as share words are one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(one.span for one in written(text) if one.reference.is_sure):
        if found and start < found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def _is_of_several(own: Sequence[Span], losses: Sequence[Losses], start: int, end: int) -> bool:
    """Whether more than one author had a part in what a reference reads now."""
    found = (loss for one in losses for *_, loss in one.between(start, end))
    takers = {loss.by.act.author for loss in found if loss and loss.by}
    old = "".join(span.text for span in own if span.sign != "+")
    handed_on = any(
        span.by and span.by.replaced.strip() not in old for span in own if span.sign == "+"
    )
    return len(takers) > 1 or handed_on


def _cut(spans: Spans, start: int, end: int) -> tuple[Spans, Spans, Spans]:
    """The spans before a stretch of the old text, those of it, and those behind it."""
    parts: tuple[list[Span], list[Span], list[Span]] = [], [], []
    at = 0
    for span in spans:
        if span.sign == "+":
            parts[(at > start) + (at > end or (at == end and _ends(parts[1])))].append(span)
            continue
        for place, piece in _pieces(span, at, start, end):
            parts[place].append(piece)
        at += len(span.text)
    return tuple(parts[0]), tuple(parts[1]), tuple(parts[2])


def _ends(own: Sequence[Span]) -> bool:
    """Whether what comes in behind a stretch is none of it: nothing goes at its end."""
    return bool(own) and own[-1].sign == "="


def _pieces(span: Span, at: int, start: int, end: int) -> Iterator[tuple[int, Span]]:
    last = at + len(span.text)
    cuts = (at, min(max(start, at), last), min(max(end, at), last), last)
    for place, (one, other) in enumerate(pairwise(cuts)):
        if text := span.text[one - at : other - at]:
            yield place, span._replace(text=text)
