"""What was pasted, as it would stand in the text: shown before it is put in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from drafting.formats.reading import Passage, Remark
from drafting.model.numbering import Numbering, note_numbers
from drafting.model.resolution import PREAMBLE, Resolution
from drafting.named_tuples import NamedTuple
from drafting.workspace.editing.errors import EmptyTextError
from drafting.workspace.editing.places import PART_NAMES
from drafting.workspace.pasted.placement import placed
from drafting.workspace.pasted.plans import notes_in, plan_paste, remarks_on
from drafting.workspace.pasted.reading import Pasted
from drafting.workspace.pasted.selection import without
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
    key: str = ""
    """The identity of a paragraph, the name of a value; empty for what goes with others."""
    left_out: bool = False
    """Whether it stays out."""


class Offer(NamedTuple):
    """All that a person sees before deciding."""

    rows: tuple[Row, ...]
    remarks: tuple[Remark, ...]
    aside: tuple[Passage, ...]


def offered(
    now: Resolution, pasted: Pasted, where: str, left_out: AbstractSet[str] = frozenset()
) -> Offer:
    """What would stand in a text of now. Raises what `plan_paste` does.

    `left_out` names, by their keys, the rows that a person wants to stay out: they are shown where
    they would stand, and the others as they are numbered without them.
    """
    offer = _offer(now, pasted, where)
    if not left_out:
        return offer
    kept = without(pasted, left_out)
    try:
        others = _offer(now, kept, where)
    except EmptyTextError:
        others = Offer((), kept.remarks, kept.aside)
    return others._replace(rows=tuple(_with_left_out(offer.rows, others.rows)))


def _offer(now: Resolution, pasted: Pasted, where: str) -> Offer:
    after = plan_paste(now, pasted, where).edit.apply(now)
    rows = (*_values(now, pasted), *_units(now, after, pasted, where), *_notes(now, after, pasted))
    return Offer(rows, remarks_on(now, pasted), pasted.aside)


def _with_left_out(rows: Sequence[Row], kept: Sequence[Row]) -> Iterator[Row]:
    """The rows of all, those that stay out marked; notes are those of what goes in."""
    by_key = {row.key: row for row in kept if row.key}
    for row in rows:
        if row.key:
            yield by_key.get(row.key, row._replace(left_out=True))
    yield from (row for row in kept if not row.key)


def _values(now: Resolution, pasted: Pasted) -> Iterator[Row]:
    for value in values(now, pasted.text):
        if value.taken and value.words:
            yield Row("the head", value.name, 0, "", value.words, value.field)


def _units(now: Resolution, after: Resolution, pasted: Pasted, where: str) -> Iterator[Row]:
    numbering = Numbering(after)
    for identity in _identities(now, pasted, where):
        row = numbering[identity]
        part = PART_NAMES[row.part]
        number = row.label if row.part == PREAMBLE and not row.depth else row.number
        yield Row(part, row.label, row.depth, number, row.unit.text, identity)


def _identities(now: Resolution, pasted: Pasted, where: str) -> Iterable[str]:
    for one in placed(now, pasted, where):
        for unit in one.units:
            yield from (inner.id for inner in unit.walk())


def _notes(now: Resolution, after: Resolution, pasted: Pasted) -> Iterator[Row]:
    numbers = note_numbers(after)
    for note in notes_in(now, pasted):
        yield Row("the footnotes", f"note {numbers[note.id]}", 0, numbers[note.id], note.text)
