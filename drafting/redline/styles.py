"""Spans of markup as runs with a look, for anything that prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from drafting.model.inline import Run, pieces, runs
from drafting.redline.script import Credit, Sign, Span

SignedRun = tuple[Sign, Run]
CreditedRun = tuple[Sign, Run, Credit | None]


@lru_cache(maxsize=4096)
def styled(spans: tuple[Span, ...]) -> tuple[SignedRun, ...]:
    """What the spans show: runs, each with its sign.

    Both texts are read on their own, so a mark that only one of them has changes
    the look of that text alone; a word that stays and changes its look is taken
    out in the old look and brought in in the new one.
    """
    return joined(signed for _, shown in _shown(spans) for signed in shown)


@lru_cache(maxsize=1024)
def credited(spans: tuple[Span, ...]) -> tuple[CreditedRun, ...]:
    """What the spans show, each change with whose it is.

    At one place, what an author brought in stands right behind what that author took out.
    """
    if all(span.sign == "=" for span in spans):
        # Nearly all texts of a redline stay as they are.
        kept = runs("".join(span.text for span in spans))
        return tuple(("=", run, None) for run in kept)
    found: list[CreditedRun] = []
    marks: Credit | None = None
    for span, shown in _shown(spans):
        if span.sign != "=" and ("*" in span.text or "~~" in span.text):
            marks = span.by
        # A word that stays and looks otherwise was given its look by the last mark.
        by = marks if span.sign == "=" else span.by
        found += ((sign, run, None if sign == "=" else by) for sign, run in shown)
    return tuple(_gathered(found))


def _gathered(runs: Iterable[CreditedRun]) -> Iterator[CreditedRun]:
    """Runs of one look, sign and credit made one, an author's words out before the words in."""
    for kept, place in groupby(runs, key=lambda entry: entry[0] == "="):
        if kept:
            yield from _with_credit(place, None)
            continue
        taken: list[CreditedRun] = []
        brought: list[CreditedRun] = []
        for entry in place:
            others = any(not _same_author(other[2], entry[2]) for other in brought)
            if entry[0] == "-" and others:
                yield from _joined_by_credit((*taken, *brought))
                taken, brought = [], []
            (taken if entry[0] == "-" else brought).append(entry)
        yield from _joined_by_credit((*taken, *brought))


def _same_author(one: Credit | None, other: Credit | None) -> bool:
    return (one and one.act.author) == (other and other.act.author)


def _joined_by_credit(runs: Iterable[CreditedRun]) -> Iterator[CreditedRun]:
    for by, group in groupby(runs, key=lambda entry: entry[2]):
        yield from _with_credit(group, by)


def _with_credit(runs: Iterable[CreditedRun], by: Credit | None) -> Iterator[CreditedRun]:
    for sign, run in joined((sign, run) for sign, run, _ in runs):
        yield sign, run, by


def _shown(spans: Sequence[Span]) -> Iterator[tuple[Span, list[SignedRun]]]:
    """Each span with the runs that it shows."""
    old = _Source("".join(span.text for span in spans if span.sign != "+"))
    new = _Source("".join(span.text for span in spans if span.sign != "-"))
    for span in spans:
        yield span, list(_signed(span, old, new))


def _signed(span: Span, old: _Source, new: _Source) -> Iterator[SignedRun]:
    left = len(span.text)
    while left:
        if span.sign == "-":
            length = min(left, old.ahead)
            yield from _given("-", old.take(length))
        elif span.sign == "+":
            length = min(left, new.ahead)
            yield from _given("+", new.take(length))
        else:
            length = min(left, old.ahead, new.ahead)
            yield from _kept(old.take(length), new.take(length))
        left -= length


def _kept(before: Run | None, after: Run | None) -> Iterator[SignedRun]:
    if before == after:
        yield from _given("=", before)
    else:
        yield from _given("-", before)
        yield from _given("+", after)


def _given(sign: Sign, run: Run | None) -> Iterator[SignedRun]:
    if run:
        yield sign, run


class _Source:
    """A text read from its beginning, any number of characters at a time."""

    def __init__(self, text: str) -> None:
        self._pieces = tuple(pieces(text))
        self._piece = 0
        self._offset = 0

    @property
    def ahead(self) -> int:
        """Characters up to the end of the stretch at hand."""
        return len(self._pieces[self._piece][0]) - self._offset

    def take(self, length: int) -> Run | None:
        """What the next characters show; a note or an escaped mark shows with its first."""
        source, run = self._pieces[self._piece]
        start, self._offset = self._offset, self._offset + length
        if self._offset == len(source):
            self._piece, self._offset = self._piece + 1, 0
        if run is None or run.text == source:
            return run and _of_look(run, source[start : start + length])
        return run if start == 0 else None


def joined(signed: Iterable[SignedRun]) -> tuple[SignedRun, ...]:
    """Runs of one sign and look made one; what goes out stands before what comes in."""
    found: list[SignedRun] = []
    taken: list[SignedRun] = []
    brought: list[SignedRun] = []
    for sign, run in signed:
        if sign == "=":
            found += taken + brought
            taken, brought = [], []
            _append(found, sign, run)
        else:
            _append(taken if sign == "-" else brought, sign, run)
    return tuple(found + taken + brought)


def _append(found: list[SignedRun], sign: Sign, run: Run) -> None:
    if found and _continues(found[-1], sign, run):
        found[-1] = sign, _of_look(run, found[-1][1].text + run.text)
    else:
        found.append((sign, run))


def _continues(last: SignedRun, sign: Sign, run: Run) -> bool:
    before = last[1]
    return last[0] == sign and not (run.note or before.note) and _look(run) == _look(before)


def _look(run: Run) -> tuple[bool, bool, bool]:
    return run.italic, run.bold, run.struck


def _of_look(run: Run, text: str) -> Run:
    # Made anew: `_replace` takes three times as long, and this is asked for each word.
    return Run(text, run.italic, run.bold, "", run.struck)
