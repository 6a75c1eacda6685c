"""One version of a text, its rows laid over the units of the old text."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from drafting.model.numbering import Numbered
from drafting.redline.combined.values import Version
from drafting.redline.division_groups import divided
from drafting.redline.script import Change, Operation
from drafting.redline.spans import Credit, Span
from drafting.redline.word_diff import words

MOVES = (Operation.MOVED, Operation.MOVED_AND_EDITED)
_DIVISIONS = (Operation.SPLIT, Operation.JOINED)
Rows = tuple[Change, ...]
END = ""
"""Stands for what follows the last unit of the old text."""


class Script:
    """What one author does with each unit, and what comes in between the units."""

    def __init__(self, version: Version, old: Sequence[Numbered], new: Sequence[Numbered]) -> None:
        self.version, self.act = version, version.act
        self._credit = Credit(version.act)
        self._old = {row.unit.id: row for row in old}
        self._new = {row.unit.id: row for row in new}
        order = list(self._old)
        self._following = dict(zip(order, [*order[1:], END], strict=True))
        self.at: dict[str, Rows] = {}
        """The rows of each unit of the old text: its own, and behind that of a whole that is
        split those of its other parts."""
        self.before: dict[str, list[Change]] = {}
        """What comes in before units of the old text, and at the `END`."""
        self.joins: list[tuple[str, ...]] = []
        """Units that are joined, those of one join together."""
        self._next = order[0] if order else END
        for group in divided(version.redline.units):
            self._take(tuple(map(self._credited, group)))

    def old(self, unit: str) -> str:
        """The words of a unit of the old text."""
        return self._old[unit].unit.text

    def new(self, row: Change) -> Numbered:
        """The unit of a row, as it stands in this version."""
        return self._new[row.new]

    @property
    def author(self) -> str:
        """Whose version it is."""
        return self.act.author

    def number(self, unit: str) -> str:
        """The number of a unit of the old text in this version, if it is there."""
        return self._new[unit].number if unit in self._new else ""

    @cached_property
    def gone(self) -> frozenset[str]:
        """The units that leave their place."""
        return frozenset(name for name, rows in self.at.items() if leaves(rows[0]))

    @cached_property
    def touched(self) -> frozenset[str]:
        """The units of which more changes than their number."""
        return frozenset(name for name in self.at if self._is_touched(name))

    @cached_property
    def divided(self) -> frozenset[str]:
        """The units that are split or joined."""
        return frozenset(name for name, rows in self.at.items() if rows[0].operation in _DIVISIONS)

    @cached_property
    def recast(self) -> frozenset[str]:
        """The units that become another kind of paragraph, or stand at another degree."""
        return frozenset(name for name, rows in self.at.items() if self._is_recast(rows[0]))

    def standing(self, unit: str) -> Rows:
        """The rows of what becomes of a unit where it stands."""
        return tuple(row for row in self.at[unit] if row.new and not row.departed)

    def whole(self, row: Change, name: str, text: str) -> Change:
        """The unit of a row as one that comes in with all its words, under another name."""
        return row._replace(
            operation=Operation.INSERTED,
            old="",
            new=name,
            old_kind="",
            old_depth=None,
            partners=(),
            spans=(Span("+", text, self._credit),) if text else (),
            by=self.act,
        )

    def _is_touched(self, name: str) -> bool:
        row = self.at[name][0]
        changes = any(span.sign != "=" for span in row.spans)
        return leaves(row) or changes or row.operation in _DIVISIONS or self._is_recast(row)

    def _is_recast(self, row: Change) -> bool:
        if leaves(row) or not row.new:
            return False
        before, after = self._old[row.old], self._new[row.new]
        return _look(before) != _look(after)

    def _take(self, group: Rows) -> None:
        if len(group) > 1 and not _is_together(group):
            group = tuple(map(self._undivided, group))
        elif group[0].operation is Operation.JOINED:
            whole = group[0].old
            group = (group[0], *(row._replace(partners=(whole,)) for row in group[1:]))
            self.joins.append(tuple(row.old for row in group))
        for row in group:
            if row.old and (row.departed or row.operation not in MOVES):
                self.at[row.old] = (row,)
                self._next = self._following[row.old]
            elif row.operation is Operation.SPLIT:
                self.at[row.partners[0]] += (row,)
            else:
                self.before.setdefault(self._next, []).append(row)

    def _credited(self, row: Change) -> Change:
        """A row; what names nobody in it is this author's as well."""
        spans = tuple(
            span if span.by or span.sign == "=" else span._replace(by=self._credit)
            for span in row.spans
        )
        return row._replace(spans=spans, by=row.by or self.act)

    def _undivided(self, row: Change) -> Change:
        """The row of a part as that of a paragraph on its own."""
        if row.operation not in _DIVISIONS:
            return row
        if not row.old:
            return self.whole(row, row.new, self.new(row).unit.text)
        old = self._old[row.old].unit.text
        new = self._new[row.new].unit.text if row.new else ""
        operation = Operation.EDITED if row.new else Operation.DELETED
        made = row._replace(operation=operation, partners=(), spans=words(old, new))
        return self._credited(made)


def leaves(row: Change) -> bool:
    """Whether a unit leaves its place: taken out, or moved."""
    return row.departed or row.operation is Operation.DELETED


def _look(row: Numbered) -> tuple[object, ...]:
    return row.unit.kind, row.unit.level, row.depth


def _is_together(group: Rows) -> bool:
    """Whether all rows are those of one split or join, and nothing stands between them."""
    return all(row.operation is group[0].operation for row in group)
