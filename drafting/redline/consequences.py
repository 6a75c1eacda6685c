"""Changes that only follow from others, told apart from changes of substance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafting.model.unit import Kind
from drafting.redline.openings import opening, substance, substance_but_serial, verb
from drafting.redline.outcome import new_text, old_text
from drafting.redline.references import Moved, only_follows, renumbered
from drafting.redline.script import Change, Operation

_MOVES = frozenset({Operation.MOVED, Operation.MOVED_AND_EDITED})
_BODY = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE})


def with_consequences(rows: tuple[Change, ...]) -> tuple[Change, ...]:
    """The rows of the units; those that say nothing new are marked as consequential.

    That is a different kind of space or hyphen, a different look, the new number of
    a paragraph that was renumbered, and "also" or "further" where the paragraph
    before has, or had, the same verb and is another one now or opens differently.
    """
    if not any(map(_is_plain_edit, rows)):
        return rows
    before, after = dict(_before(rows)), dict(_after(rows))
    numbers, moved = renumbered(rows), Moved(rows)

    def follows(row: Change) -> bool:
        old, new = old_text(row.spans), new_text(row.spans)
        if old == new:
            return False
        old = moved.carried(old, new) if moved.any else old
        said, says = substance(old), substance(new)
        if _may_be_serial(old, before.get(row.old), after.get(row.new)):
            said, says = substance_but_serial(old), substance_but_serial(new)
        return only_follows(said, says, numbers)

    return tuple(
        row._replace(consequential=True) if _is_plain_edit(row) and follows(row) else row
        for row in rows
    )


def _may_be_serial(text: str, stood: Change | None, stands: Change | None) -> bool:
    """Whether a paragraph has the verb of the one that stood, or stands, before it.

    Nothing follows from that where it is the same one, and opens as it did.
    """
    was = _opens(old_text(stood.spans)) if stood else ""
    now = _opens(new_text(stands.spans)) if stands else ""
    if (stood and stood.old, was) == (stands and stands.old, now):
        return False
    opens = verb(_opens(text))[:1]
    return any(verb(one)[:1] == opens for row, one in ((stood, was), (stands, now)) if row)


def _is_plain_edit(row: Change) -> bool:
    same_place = not row.old_kind and row.old_depth is None
    return row.operation is Operation.EDITED and same_place


def _before(rows: Iterable[Change]) -> Iterator[tuple[str, Change]]:
    """For each paragraph of the old text, the row of the one of its kind that stood before it."""
    last: dict[tuple[str, int], Change] = {}
    for row in rows:
        if row.old and (row.departed or row.operation not in _MOVES):
            kind = row.old_kind or row.kind
            place = kind, row.depth if row.old_depth is None else row.old_depth
            if kind in _BODY:
                if place in last:
                    yield row.old, last[place]
                last[place] = row


def _after(rows: Iterable[Change]) -> Iterator[tuple[str, Change]]:
    """For each paragraph of the new text, the row of the one of its kind that stands before it."""
    last: dict[tuple[str, int], Change] = {}
    for row in rows:
        if row.new and not row.departed and row.kind in _BODY:
            place = row.kind, row.depth
            if place in last:
                yield row.new, last[place]
            last[place] = row


def _opens(text: str) -> str:
    """How a paragraph opens: the first words, where a source lost the italics."""
    return opening(text) or " ".join(substance(text)[:2])
