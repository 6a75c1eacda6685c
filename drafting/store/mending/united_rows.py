"""The rows of one outline from those of several, and only those that have words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.store.outline import DEEPEST, NOTE, Row
from drafting.store.tolerant.remarks import Remark

if TYPE_CHECKING:
    from drafting.store.tolerant.outline import Has, Rows


def united(first: Rows, second: Rows, told: list[Remark]) -> Rows:
    """The first outline with the rows that only the second has, where they stand there."""
    known = {_key(row): row for row in every_row(first)}
    for name, rows in second.items():
        _unite(first[name], rows, known, told)
    return first


def every_row(lists: Rows) -> Iterator[Row]:
    """Every row of an outline, in its order."""
    return (row for rows in lists.values() for row in _walk(rows))


def _key(row: Row) -> tuple[bool, str]:
    return row.kind == NOTE, row.id


def _walk(rows: list[Row]) -> Iterator[Row]:
    for row in rows:
        yield row
        yield from _walk(row.rows)


def _unite(
    here: list[Row], there: list[Row], known: dict[tuple[bool, str], Row], told: list[Remark]
) -> None:
    names = {_key(row) for row in there}
    at = 0
    for row in there:
        key = _key(row)
        now = known.get(key)
        if now is None:
            # Behind what the other side put in at the same place.
            while at < len(here) and _key(here[at]) not in names:
                at += 1
            now = known[key] = Row(row.kind, row.id, row.level, row.number, row.mark)
            here.insert(at, now)
        elif _look(now) != _look(row):
            told.append(Remark(f"was made another kind by two at once: it is {now.kind}", row.id))
        at = next((place for place, one in enumerate(here, 1) if one is now), at)
        _unite(now.rows, row.rows, known, told)


def _look(row: Row) -> tuple[str, int, str]:
    return row.kind, row.level, row.number


def with_files(rows: list[Row], has: Has, told: list[Remark], depth: int = 1) -> list[Row]:
    """The rows whose words are there, not too deep; what stood under another takes its place."""
    kept: list[Row] = []
    for row in rows:
        below = with_files(row.rows, has, told, depth + 1)
        if not has(row.kind == NOTE, row.id):
            called = "A note" if row.kind == NOTE else "A paragraph"
            told.append(Remark(f"{called} of which there are no words is left out", "", row.id))
            kept += below
            continue
        row.rows = below if depth < DEEPEST else []
        kept += (row, *([] if depth < DEEPEST else below))
    return kept
