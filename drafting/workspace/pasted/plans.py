"""One plan that puts all that was pasted into a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from drafting.formats.reading import Remark
from drafting.model.edits import Edit, InsertNote, InsertUnit, Several
from drafting.model.inline import note_references
from drafting.model.resolution import Note, Resolution
from drafting.model.tree import Place
from drafting.workspace.editing.errors import EmptyTextError
from drafting.workspace.editing.plans import Plan, Planner
from drafting.workspace.pasted.placement import Placed, first_words, labels, placed
from drafting.workspace.pasted.reading import Pasted
from drafting.workspace.pasted.values import Value, in_words, values
from drafting.workspace.wording import counted, listed, quoted, shortened

_MOST_NAMED = 6


def paste_planner(pasted: Pasted, where: str) -> Planner:
    """What plans to put it at a place in words, such as "after OP3"."""
    return partial(plan_paste, pasted=pasted, where=where)


def plan_paste(now: Resolution, pasted: Pasted, where: str) -> Plan:
    """All of it put into a text of now: values, footnotes, paragraphs.

    Raises EmptyTextError where it has no words, UnknownPlaceError or errors on labels.
    """
    found = placed(now, pasted, where)
    taken = [value for value in values(now, pasted.text) if value.taken]
    notes = (InsertNote(len(now.notes) + at, note) for at, note in enumerate(notes_in(now, pasted)))
    edits: list[Edit] = [*notes, *(value.edit for value in taken), *_inserts(found)]
    if not edits:
        raise EmptyTextError("What is pasted")
    edit = edits[0] if len(edits) == 1 else Several(tuple(edits))
    sentences = (_about_units(edit.apply(now), found), _about_values(taken))
    unit = found[0].units[0].id if found else ""
    message = " ".join(filter(None, sentences)) or "Inserted footnotes."
    return Plan(edit, message, unit, remarks=remarks_on(now, pasted), as_read=True)


def notes_in(now: Resolution, pasted: Pasted) -> tuple[Note, ...]:
    """The footnotes that go in: all but those that only a value that is left out refers to."""
    left = {name for value in values(now, pasted.text) if not value.taken for name in value.notes}
    units = (inner for unit in pasted.text.walk() for inner in unit.walk())
    cited = {name for unit in units for name in note_references(unit.text)}
    return tuple(note for note in pasted.text.notes if note.id not in left - cited)


def remarks_on(now: Resolution, pasted: Pasted) -> tuple[Remark, ...]:
    """What a person should check: the reader's remarks, and what the text has its own of."""
    kept = (value for value in values(now, pasted.text) if not value.taken and value.words)
    own = (Remark(0, f"Left out: this text has its own {one.name}.", one.words) for one in kept)
    out = set(pasted.text.notes) - set(notes_in(now, pasted))
    notes = (Remark(0, "Left out: a footnote to that.", note.text) for note in out)
    return (*_of_the_piece(pasted), *own, *notes)


def _of_the_piece(pasted: Pasted) -> Iterator[Remark]:
    """The reader's remarks, but for that on the number that a piece begins with."""
    first = next((unit.number for unit in pasted.body if unit.number), "")
    begins = first[:1].isdigit() and not first.startswith("1.")
    for remark in pasted.remarks:
        if begins and remark.text == first:
            begins = False
        else:
            yield remark


def _inserts(found: Sequence[Placed]) -> Iterator[InsertUnit]:
    for start, units in found:
        place = start
        for unit in units:
            yield InsertUnit(place, unit)
            place = Place(place.parent, unit.id)


def _about_units(after: Resolution, found: Sequence[Placed]) -> str:
    if not found:
        return ""
    names = labels(after, found)
    many = len(names) > _MOST_NAMED
    what = counted(len(names), "paragraph") if many else listed(names)
    return f"Inserted {what}: {quoted(first_words(found))}."


def _about_values(taken: Sequence[Value]) -> str:
    if not taken:
        return ""
    title = next((one for one in taken if one.field == "title"), None)
    names = listed([one.name for one in taken if one is not title and one.words])
    if title is None:
        return f"Put in from its head: {names}."
    instead = f" in the place of {quoted(in_words(title.before))}" if title.before else ""
    more = f"; also {names}" if names else ""
    return f"The title is now “{shortened(title.words)}”{instead}{more}."
