"""Words that go and words that come at one place, divided among their authors.

Each author's words out stand right before that author's words in, so that accepting
the changes of one and rejecting those of another gives a text that reads on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from drafting.redline.spans import Credit, Sign, Span

Place = tuple[tuple[str, str], int]


class Stretch(NamedTuple):
    """So many characters of one author; of None where the record names nobody."""

    length: int
    by: Credit | None
    place: Place | None = None
    """Where the characters stand in the old text, if they are from there."""


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
    beside = next((each.by for each in (*gone, *come) if each.by), fallback)
    gone = list(_filled(gone, beside))
    come = list(_filled(_as_gone(come, gone), beside))
    outs = _cut("-", spans, gone)
    ins = _cut("+", spans, come)
    yield from merged(_in_turns(outs, ins))


def _filled(stretches: Iterable[Stretch], beside: Credit | None) -> Iterator[Stretch]:
    """Stretches of nobody given to the author before them, or after."""
    found = list(stretches)
    known = next((each.by for each in found if each.by), beside)
    for stretch in found:
        known = stretch.by or known
        yield stretch._replace(by=known)


def _as_gone(come: Iterable[Stretch], gone: Sequence[Stretch]) -> Iterator[Stretch]:
    """Words that are shown both going and coming, of one author on both sides."""
    for stretch in come:
        if stretch.place and not stretch.by:
            yield from _parted(stretch.length, stretch.place, gone)
        else:
            yield stretch


def _parted(length: int, place: Place, gone: Iterable[Stretch]) -> Iterator[Stretch]:
    """So many characters from a place of the old text on, by who is said to take them out."""
    key, at = place
    end = at + length
    for other in gone:
        if other.place is None or other.place[0] != key:
            continue
        first, last = max(at, other.place[1]), min(end, other.place[1] + other.length)
        if first < last:
            if at < first:
                yield Stretch(first - at, None)
            yield Stretch(last - first, other.by)
            at = last
    if at < end:
        yield Stretch(end - at, None)


def _cut(sign: Sign, spans: Iterable[Span], stretches: Iterable[Stretch]) -> list[Span]:
    """The text of one sign in stretches; spaces between two authors are of the first."""
    text = "".join(span.text for span in spans if span.sign == sign)
    found: list[Span] = []
    at = 0
    for stretch in stretches:
        words = text[at : at + stretch.length]
        at += stretch.length
        by = found[-1].by if found and words.isspace() else stretch.by
        found.append(Span(sign, words, by))
    return [span for span in merged((*found, Span(sign, text[at:]))) if span.text]


def _in_turns(outs: Sequence[Span], ins: Sequence[Span]) -> Iterator[Span]:
    """What each author brought in right behind what that author took out there."""
    going = [(author, list(run)) for author, run in groupby(outs, key=_author)]
    waiting: list[Span] = []
    for author, run in groupby(ins, key=_author):
        waiting += run
        place = next((at for at, (other, _) in enumerate(going) if other == author), None)
        if place is not None:
            for _, gone in going[: place + 1]:
                yield from gone
            yield from waiting
            del going[: place + 1]
            waiting = []
    for _, gone in going:
        yield from gone
    yield from waiting


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
