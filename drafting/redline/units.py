"""The rows of a redline for the units of two texts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.redline.divisions import Division, divisions
from drafting.redline.script import Change, Operation, Sign, Span
from drafting.redline.word_diff import merged, words

if TYPE_CHECKING:
    from drafting.model.numbering import Numbered
    from drafting.redline.alignment import Alignment

_TURNED: dict[Sign, Sign] = {"=": "=", "-": "+", "+": "-"}


def unit_rows(alignment: Alignment, *, divided_anywhere: bool = False) -> tuple[Change, ...]:
    """One row for each unit of either text, two for what moved, in reading order."""
    return tuple(_Rows(alignment, divided_anywhere).in_order())


class _Rows:
    def __init__(self, alignment: Alignment, divided_anywhere: bool) -> None:
        self._alignment, splits, joins = divisions(alignment, anywhere=divided_anywhere)
        self._old = {row.unit.id: row for row in alignment.old}
        self._new = {row.unit.id: row for row in alignment.new}
        self._new_of = {old: new for new, old in self._alignment.old_of.items()}
        self._divided_old: dict[str, Change] = {}
        self._divided_new: dict[str, Change] = {}
        self._last_of = {name: name for name in self._alignment.kept}
        for split in splits:
            changes = _split_rows(split)
            self._divided_new.update((change.new, change) for change in changes)
            self._last_of[split.parts[0].unit.id] = split.parts[-1].unit.id
        for join in joins:
            first, *others = _join_rows(join)
            self._divided_new[first.new] = first
            self._divided_old.update((change.old, change) for change in others)

    def in_order(self) -> Iterator[Change]:
        """What left its place stands after the unit it followed, before what is new there."""
        leaving = iter(self._alignment.old)
        followed = frozenset(self._last_of.values())
        yield from self._left(leaving)
        for row in self._alignment.new:
            yield self._standing(row)
            if row.unit.id in followed:
                yield from self._left(leaving)

    def _standing(self, row: Numbered) -> Change:
        """The row of a unit of the new text."""
        if divided := self._divided_new.get(row.unit.id):
            return divided
        if row.unit.id not in self._alignment.old_of:
            return _inserted(row)
        before = self._old[self._alignment.old_of[row.unit.id]]
        return (_compared if row.unit.id in self._alignment.kept else _arrived)(before, row)

    def _left(self, leaving: Iterator[Numbered]) -> Iterator[Change]:
        """Rows for the old units up to the next one that stayed, which is taken as well."""
        for row in leaving:
            after = self._new_of.get(row.unit.id)
            if after in self._alignment.kept:
                return
            if after is not None:
                yield _departed(row, self._new[after])
            else:
                yield self._divided_old.get(row.unit.id) or _deleted(row)


def _split_rows(split: Division) -> Iterator[Change]:
    """The whole becomes its first part; the other parts are new and name the whole."""
    whole, (first, *others) = split.whole, split.parts
    names = tuple(part.unit.id for part in others)
    change = _compared(whole, first)
    yield change._replace(
        operation=Operation.SPLIT, spans=split.spans[0], partners=names, consequential=False
    )
    for part, spans in zip(others, split.spans[1:], strict=True):
        partners = (whole.unit.id,)
        yield _inserted(part)._replace(operation=Operation.SPLIT, spans=spans, partners=partners)


def _join_rows(join: Division) -> Iterator[Change]:
    """The first part becomes the whole; the other parts are gone and name the whole."""
    whole, (first, *others) = join.whole, join.parts
    names = tuple(part.unit.id for part in others)
    spans = [merged((_TURNED[span.sign], (span.text,)) for span in own) for own in join.spans]
    change = _compared(first, whole)
    yield change._replace(
        operation=Operation.JOINED, spans=spans[0], partners=names, consequential=False
    )
    for part, own in zip(others, spans[1:], strict=True):
        partners = (whole.unit.id,)
        yield _deleted(part)._replace(operation=Operation.JOINED, spans=own, partners=partners)


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
    return Change(
        _move(before, after),
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
    return change._replace(operation=_move(before, after), consequential=False)


def _move(before: Numbered, after: Numbered) -> Operation:
    """The kind of a paragraph follows from where it stands, so only its words count."""
    edited = before.unit.text != after.unit.text
    return Operation.MOVED_AND_EDITED if edited else Operation.MOVED


def _compared(before: Numbered, after: Numbered) -> Change:
    same = not _rewritten(before, after)
    own = before.unit.number != after.unit.number
    return Change(
        Operation.EQUAL if same and not own else Operation.EDITED,
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
        consequential=same and (own or before.number != after.number),
    )


def _rewritten(before: Numbered, after: Numbered) -> bool:
    """Whether the unit reads otherwise or is something else; its number does not matter."""
    one, other = before.unit, after.unit
    was, now = (one.text, one.kind, one.level), (other.text, other.kind, other.level)
    return was != now or before.depth != after.depth


def _whole(sign: Sign, text: str) -> tuple[Span, ...]:
    return (Span(sign, text),) if text else ()
