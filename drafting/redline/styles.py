"""Spans of markup as runs with a look, for anything that prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from drafting.model.inline import Run, pieces
from drafting.redline.script import Sign, Span

SignedRun = tuple[Sign, Run]


@lru_cache(maxsize=4096)
def styled(spans: tuple[Span, ...]) -> tuple[SignedRun, ...]:
    """What the spans show: runs, each with its sign.

    Both texts are read on their own, so a mark that only one of them has changes
    the look of that text alone; a word that stays and changes its look is taken
    out in the old look and brought in in the new one.
    """
    old = _Source("".join(span.text for span in spans if span.sign != "+"))
    new = _Source("".join(span.text for span in spans if span.sign != "-"))
    return joined(_signed(spans, old, new))


def _signed(spans: Sequence[Span], old: _Source, new: _Source) -> Iterator[SignedRun]:
    for span in spans:
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
            return run and Run(source[start : start + length], run.italic, run.bold)
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
        found[-1] = sign, Run(found[-1][1].text + run.text, run.italic, run.bold)
    else:
        found.append((sign, run))


def _continues(last: SignedRun, sign: Sign, run: Run) -> bool:
    before = last[1]
    return (
        last[0] == sign
        and not (run.note or before.note)
        and (run.italic, run.bold) == (before.italic, before.bold)
    )
