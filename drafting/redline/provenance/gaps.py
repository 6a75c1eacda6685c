"""The order of what leaves and what comes in between two paragraphs that stay."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from drafting.redline.provenance.unit_history import UnitHistory
from drafting.redline.script import Change, Operation

_MOVES = (Operation.MOVED, Operation.MOVED_AND_EDITED)


def in_order(rows: Iterable[Change], standing: UnitHistory) -> Iterator[Change]:
    """The rows, each that comes in standing to those that leave as it was put.

    So it comes right behind what it was put behind, also where another takes out what follows.
    """
    for _, group in groupby(rows, key=lambda row: _leaves(row) or _comes(row)):
        yield from _ordered(list(group), standing)


def _leaves(row: Change) -> bool:
    return row.departed or row.operation is Operation.DELETED


def _comes(row: Change) -> bool:
    return row.operation is Operation.INSERTED or (row.operation in _MOVES and not row.departed)


def _ordered(rows: Sequence[Change], standing: UnitHistory) -> Iterator[Change]:
    leaving = [row for row in rows if _leaves(row)]
    passed = 0
    for row in (row for row in rows if not _leaves(row)):
        behind = [
            at
            for at, other in enumerate(leaving, start=1)
            if standing.was_put_behind(row.new, other.old)
        ]
        last = max(behind, default=0)
        yield from leaving[passed:last]
        passed = max(passed, last)
        yield row
    yield from leaving[passed:]
