"""What was pasted, as it would stand in the text: shown before it is put in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from drafting.formats.reading import Passage, Remark
from drafting.model.numbering import Numbering, note_numbers
from drafting.model.resolution import PREAMBLE, Resolution
from drafting.workspace.editing.places import PART_NAMES
from drafting.workspace.pasted.placement import placed
from drafting.workspace.pasted.plans import notes_in, plan_paste, remarks_on
from drafting.workspace.pasted.reading import Pasted
from drafting.workspace.pasted.values import values


class Row(NamedTuple):
    """One line of the offer."""

    part: str
    """"the preamble", "the head", "the footnotes"."""
    label: str
    """What it is called: "OP4 (b)", "title", "note 3"."""
    depth: int
    number: str
    """What is printed before it; empty for none."""
    text: str
    """Its inline text."""


class Offer(NamedTuple):
    """All that a person sees before deciding."""

    rows: tuple[Row, ...]
    remarks: tuple[Remark, ...]
    aside: tuple[Passage, ...]


def offered(now: Resolution, pasted: Pasted, where: str) -> Offer:
    """What would stand in a text of now. Raises what `plan_paste` does."""
    after = plan_paste(now, pasted, where).edit.apply(now)
    rows = (*_values(now, pasted), *_units(now, after, pasted, where), *_notes(now, after, pasted))
    return Offer(rows, remarks_on(now, pasted), pasted.aside)


def _values(now: Resolution, pasted: Pasted) -> Iterator[Row]:
    for value in values(now, pasted.text):
        if value.taken and value.words:
            yield Row("the head", value.name, 0, "", value.words)


def _units(now: Resolution, after: Resolution, pasted: Pasted, where: str) -> Iterator[Row]:
    numbering = Numbering(after)
    for identity in _identities(now, pasted, where):
        row = numbering[identity]
        part = PART_NAMES[row.part]
        number = row.label if row.part == PREAMBLE and not row.depth else row.number
        yield Row(part, row.label, row.depth, number, row.unit.text)


def _identities(now: Resolution, pasted: Pasted, where: str) -> Iterable[str]:
    for one in placed(now, pasted, where):
        for unit in one.units:
            yield from (inner.id for inner in unit.walk())


def _notes(now: Resolution, after: Resolution, pasted: Pasted) -> Iterator[Row]:
    numbers = note_numbers(after)
    for note in notes_in(now, pasted):
        yield Row("the footnotes", f"note {numbers[note.id]}", 0, numbers[note.id], note.text)
