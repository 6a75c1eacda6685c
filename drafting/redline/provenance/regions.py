"""Words that go and words that come at one place, divided among their authors.

They stand in the order in which they stood to one another as they were written, each
author's words out before that author's words in: so accepting the changes of one and
rejecting those of another gives a text that reads on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from drafting.named_tuples import NamedTuple
from drafting.redline.spans import Credit, Sign, Span

Place = tuple[tuple[str, str], int]
"""A text of the old state, and a character of it."""


class Stretch(NamedTuple):
    """So many characters of one author; of None where the record names nobody."""

    length: int
    by: Credit | None
    end: Place | None = None
    """Where they end in the old text; of words brought in, behind which place they came."""


def settled(
    spans: Sequence[Span],
    out: Iterable[Stretch],
    into: Iterable[Stretch],
    fallback: Credit | None,
) -> Iterator[Span]:
    """The spans of one place that differs, in their order by authors.

    Words that the redline shows as changed though they stayed all along (there is more
    than one way to show a change) are of the author of the change beside them.
    """
    gone, come = list(out), list(into)
    ins = list(_cut("+", spans, come))
    ends = [stretch.end for stretch in come if stretch.end]
    outs = list(_cut("-", spans, _divided(gone, ends)))
    ordered = list(_filled(list(_in_order(outs, ins)), fallback))
    for _, run in groupby(ordered, key=_author):
        own = list(run)
        yield from merged(span for span in own if span.sign == "-")
        yield from merged(span for span in own if span.sign == "+")


def _divided(stretches: Iterable[Stretch], ends: Sequence[Place]) -> Iterator[Stretch]:
    """Stretches of the old text, cut where something came in."""
    for stretch in stretches:
        if stretch.end is None:
            yield stretch
            continue
        key, end = stretch.end
        at = end - stretch.length
        for cut in sorted({place for other, place in ends if other == key and at < place < end}):
            yield Stretch(cut - at, stretch.by, (key, cut))
            at = cut
        yield Stretch(end - at, stretch.by, (key, end))


class _Placed(NamedTuple):
    """Words with the place of the old text where they end, or behind which they came."""

    span: Span
    end: Place | None


def _cut(sign: Sign, spans: Iterable[Span], stretches: Iterable[Stretch]) -> Iterator[_Placed]:
    """The text of one sign, each stretch of it with its author."""
    text = "".join(span.text for span in spans if span.sign == sign)
    at = 0
    for stretch in stretches:
        yield _Placed(Span(sign, text[at : at + stretch.length], stretch.by), stretch.end)
        at += stretch.length
    if text[at:]:
        yield _Placed(Span(sign, text[at:]), None)


def _in_order(outs: Sequence[_Placed], ins: Iterable[_Placed]) -> Iterator[Span]:
    """Words in where they came: behind the words that stood, or had stood, before them."""
    at = 0
    for span, end in ins:
        while at < len(outs) and _is_before(outs[at].end, end):
            yield outs[at].span
            at += 1
        yield span
    yield from (out.span for out in outs[at:])


def _is_before(out: Place | None, end: Place | None) -> bool:
    return out is not None and end is not None and out[0] == end[0] and out[1] <= end[1]


def _filled(spans: Sequence[Span], fallback: Credit | None) -> Iterator[Span]:
    """Words of nobody, and spaces, given to the author before them, or after."""
    beside = next((span.by for span in spans if span.by), fallback)
    last: dict[Sign, Credit] = {}
    for span in spans:
        by = span.by
        if beside and (by is None or (span.text.isspace() and not _are_one(by, beside))):
            own = last.get(span.sign)
            by = own if own and _are_one(own, beside) else Credit(beside.act)
        if by:
            beside = last[span.sign] = by
        yield span._replace(by=by)


def _are_one(one: Credit, other: Credit) -> bool:
    return one.act.author == other.act.author


def _author(span: Span) -> str | None:
    return span.by.act.author if span.by else None


def merged(spans: Iterable[Span]) -> Iterator[Span]:
    """Neighbours of one sign and one credit as one."""
    last: Span | None = None
    for span in spans:
        if last and (last.sign, last.by) == (span.sign, span.by):
            last = last._replace(text=last.text + span.text)
            continue
        if last:
            yield last
        last = span
    if last:
        yield last
