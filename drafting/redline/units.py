"""The rows of a redline for the units of two texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from drafting.model.numbering import Numbered, Numbering
from drafting.model.unit import Kind
from drafting.redline.order import heaviest_rise
from drafting.redline.pairing import Pairs
from drafting.redline.script import Change, Operation, Sign, Span
from drafting.redline.tokens import is_word, tokens
from drafting.redline.wording import words


def unit_rows(old: Numbering, new: Numbering, pairs: Pairs) -> tuple[Change, ...]:
    """One row for each unit of either text, two for what moved, in reading order."""
    return tuple(_Rows(old, new, pairs).in_order())


class _Rows:
    def __init__(self, old: Numbering, new: Numbering, pairs: Pairs) -> None:
        self._old = tuple(old)
        self._new = tuple(new)
        self._new_of = {identity: new[other] for identity, other in pairs.items()}
        self._old_of = {other: old[identity] for identity, other in pairs.items()}
        self._kept = self._in_place()

    def _in_place(self) -> frozenset[str]:
        """Identities, in the new text, of the units that moved nowhere."""
        places = {row.unit.id: place for place, row in enumerate(self._old)}
        both = [row for row in self._new if row.unit.id in self._old_of]
        values = [places[self._old_of[row.unit.id].unit.id] for row in both]
        weights = [(1, _length(row)) for row in both]
        return frozenset(both[index].unit.id for index in heaviest_rise(values, weights))

    def in_order(self) -> Iterator[Change]:
        """What left its place stands after the unit it followed, before what is new there."""
        leaving = iter(self._old)
        yield from self._left(leaving)
        for row in self._new:
            before = self._old_of.get(row.unit.id)
            if before is None:
                yield _inserted(row)
            elif row.unit.id in self._kept:
                yield _compared(before, row)
                yield from self._left(leaving)
            else:
                yield _arrived(before, row)

    def _left(self, leaving: Iterator[Numbered]) -> Iterator[Change]:
        """Rows for the old units up to the next one that stayed, which is taken as well."""
        for row in leaving:
            after = self._new_of.get(row.unit.id)
            if after is None:
                yield _deleted(row)
            elif after.unit.id in self._kept:
                return
            else:
                yield _departed(row, after)


def _length(row: Numbered) -> int:
    return sum(is_word(token) for token in tokens(row.unit.text))


def _inserted(row: Numbered) -> Change:
    return Change(
        Operation.INSERTED,
        new=row.unit.id,
        kind=row.unit.kind,
        depth=row.depth,
        new_number=row.number,
        new_label=row.label,
        spans=_whole("+", row.unit.text),
    )


def _deleted(row: Numbered) -> Change:
    return Change(
        Operation.DELETED,
        old=row.unit.id,
        kind=row.unit.kind,
        depth=row.depth,
        old_number=row.number,
        old_label=row.label,
        spans=_whole("-", row.unit.text),
    )


def _departed(before: Numbered, after: Numbered) -> Change:
    edited = before.unit.text != after.unit.text or _shape(before) != _shape(after)
    return Change(
        Operation.MOVED_AND_EDITED if edited else Operation.MOVED,
        old=before.unit.id,
        new=after.unit.id,
        kind=before.unit.kind,
        depth=before.depth,
        old_number=before.number,
        new_number=after.number,
        old_label=before.label,
        new_label=after.label,
        spans=_whole("-", before.unit.text),
        departed=True,
    )


def _arrived(before: Numbered, after: Numbered) -> Change:
    change = _compared(before, after)
    moved = Operation.MOVED if before.unit.text == after.unit.text else Operation.MOVED_AND_EDITED
    return replace(change, operation=moved, consequential=False)


def _compared(before: Numbered, after: Numbered) -> Change:
    same = before.unit.text == after.unit.text and _shape(before) == _shape(after)
    renumbered = before.number != after.number
    return Change(
        Operation.EQUAL if same else Operation.EDITED,
        old=before.unit.id,
        new=after.unit.id,
        kind=after.unit.kind,
        old_kind=before.unit.kind if before.unit.kind is not after.unit.kind else "",
        depth=after.depth,
        old_depth=before.depth if before.depth != after.depth else None,
        old_number=before.number,
        new_number=after.number,
        old_label=before.label,
        new_label=after.label,
        spans=words(before.unit.text, after.unit.text),
        consequential=same and renumbered,
    )


def _shape(row: Numbered) -> tuple[Kind, int, str]:
    return row.unit.kind, row.unit.level, row.unit.number


def _whole(sign: Sign, text: str) -> tuple[Span, ...]:
    return (Span(sign, text),) if text else ()
