"""The rows of a redline in groups: what one split or one join is made of stays together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafting.redline.script import Change, Operation

_DIVISIONS = (Operation.SPLIT, Operation.JOINED)


def divided(rows: Sequence[Change]) -> Iterator[tuple[Change, ...]]:
    """The rows one by one, but a split or a join with all rows from its first part to its last."""
    place = 0
    while place < len(rows):
        end = _end(rows, place)
        yield tuple(rows[place:end])
        place = end


def _end(rows: Sequence[Change], place: int) -> int:
    head = rows[place]
    if head.operation not in _DIVISIONS or not (head.old and head.new):
        return place + 1
    parts = {part for part in head.partners if part}
    for end in range(place + 1, len(rows)):
        parts -= {rows[end].new, rows[end].old}
        if not parts:
            return end + 1
    return place + 1


def as_if_undivided(row: Change) -> Change:
    """The row of a part as that of a paragraph on its own."""
    if row.operation not in _DIVISIONS:
        return row
    if not row.old:
        return row._replace(operation=Operation.INSERTED)
    if not row.new:
        return row._replace(operation=Operation.DELETED)
    return row._replace(operation=Operation.EDITED, spans=())
