"""Rows for what is no unit: the single values of a resolution, and its notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from drafting.model.fields import FIELDS, MASTHEAD_PREFIX, FieldValue, get_field
from drafting.model.numbering import note_numbers
from drafting.redline.openings import substance
from drafting.redline.script import Change, Operation, Sign, Span
from drafting.redline.sequences import blocks
from drafting.redline.word_diff import merged, words, woven

if TYPE_CHECKING:
    from drafting.model.resolution import Note, Resolution

_PRINTED = sorted(FIELDS, key=lambda name: not name.startswith(MASTHEAD_PREFIX))
_BETWEEN = {"sponsors": ", ", "masthead.other": "\n"}
"""What stands between the entries of a value that is a list."""


def field_rows(old: Resolution, new: Resolution) -> tuple[Change, ...]:
    """One row for each single value that either text has, the masthead first."""
    return tuple(chain.from_iterable(_field_row(name, old, new) for name in _PRINTED))


def _field_row(name: str, old: Resolution, new: Resolution) -> Iterator[Change]:
    before, after = get_field(old, name), get_field(new, name)
    if not (before or after):
        return
    yield Change(
        _operation(before, after),
        old=name if before else "",
        new=name if after else "",
        kind=name,
        spans=_value_spans(name, before, after),
    )


def _operation(before: FieldValue | None, after: FieldValue | None) -> Operation:
    if before == after:
        return Operation.EQUAL
    if not before:
        return Operation.INSERTED
    return Operation.EDITED if after else Operation.DELETED


def printed_value(name: str, value: FieldValue) -> str:
    """A single value as its row has it: inline markup, several entries in a row."""
    if not isinstance(value, str):
        return _BETWEEN[name].join(value)
    return f"[^{value}]" if value and name == "sponsors_note" else value


def _value_spans(name: str, before: FieldValue, after: FieldValue) -> tuple[Span, ...]:
    if isinstance(before, str) and isinstance(after, str):
        return words(printed_value(name, before), printed_value(name, after))
    return merged(_signed_entries(before, after, _BETWEEN[name]))


def _signed_entries(
    before: Sequence[str], after: Sequence[str], between: str
) -> Iterator[tuple[Sign, Sequence[str]]]:
    """Entries are matched whole; what stands between them follows."""
    old, new = _listed(before, between), _listed(after, between)
    places = range(0, len(old), 2), range(0, len(new), 2)
    return woven(old, new, blocks(before, after), places)


def _listed(entries: Sequence[str], between: str) -> list[str]:
    return [token for entry in entries for token in (between, entry)][1:]


def note_rows(old: Resolution, new: Resolution) -> tuple[Change, ...]:
    """One row for each note of either text, in the order of the new one."""
    return tuple(_note_rows(old, new))


def _note_rows(old: Resolution, new: Resolution) -> Iterator[Change]:
    old_numbers, new_numbers = note_numbers(old), note_numbers(new)
    gone_after = _gone_after(old.notes_in_order(), frozenset(new_numbers))

    def row(before: Note | None, after: Note | None) -> Change:
        old_text, new_text = before.text if before else "", after.text if after else ""
        old_number = old_numbers[before.id] if before else ""
        new_number = new_numbers[after.id] if after else ""
        operation = _operation(before.id if before else None, after.id if after else None)
        same = bool(before and after) and substance(old_text) == substance(new_text)
        if operation is Operation.EQUAL and old_text != new_text:
            operation = Operation.EDITED
        return Change(
            operation,
            old=before.id if before else "",
            new=after.id if after else "",
            kind="note",
            old_number=old_number,
            new_number=new_number,
            old_label=f"note {old_number}" if before else "",
            new_label=f"note {new_number}" if after else "",
            spans=words(old_text, new_text),
            consequential=same and (old_number, old_text) != (new_number, new_text),
        )

    yield from (row(gone, None) for gone in gone_after.get("", ()))
    for note in new.notes_in_order():
        yield row(old.note(note.id), note)
        yield from (row(gone, None) for gone in gone_after.get(note.id, ()))


def _gone_after(notes: Sequence[Note], present: frozenset[str]) -> dict[str, list[Note]]:
    """Notes that are gone, by the last note before them that is not."""
    gone: dict[str, list[Note]] = {}
    last = ""
    for note in notes:
        if note.id in present:
            last = note.id
        else:
            gone.setdefault(last, []).append(note)
    return gone
