"""Operations on words, carried out."""

from __future__ import annotations

from drafting.amendments.official.edited_text import Locator
from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.operations import (
    CheckReading,
    EditWords,
    InsertNote,
)
from drafting.amendments.official.targets import FIELDS, TargetPart
from drafting.amendments.official.text_on_its_way import TextOnItsWay
from drafting.amendments.official.word_ranges import ENDS, EVERYWHERE, Where, shown
from drafting.amendments.official.words import (
    elsewhere,
    everywhere,
    in_several,
    is_many,
    locator,
    not_there,
    note_called,
    parts_of,
    rows_of,
    several_parts,
)
from drafting.dataclasses import replace
from drafting.model.inline import plain
from drafting.model.resolution import Note
from drafting.model.unit import Kind, Unit


def edit_words(on: TextOnItsWay, operation: EditWords) -> None:
    """Words change, wherever they are meant. Raises InstructionError."""
    target = operation.target
    if target.part in FIELDS and operation.stretch.where is Where.WHOLE:
        on.set_field(FIELDS[target.part], operation.words)
    elif target.part in FIELDS:
        _edit_field(on, FIELDS[target.part], locator(operation))
    elif target.part is TargetPart.NOTE:
        _edit_note(on, operation)
    elif is_many(target):
        _edit_many(on, everywhere(operation))
    else:
        _edit_unit(on, operation)


def _edit_field(on: TextOnItsWay, field: str, locate: Locator) -> None:
    changing = on.changing(field, getattr(on.text, field))
    changing.change(locate)
    on.text = replace(on.text, **{field: changing.text})  # type: ignore[arg-type]


def _edit_note(on: TextOnItsWay, operation: EditWords) -> None:
    identity = note_called(on.base, on.numbering, operation.target)
    note = next((note for note in on.text.notes if note.id == identity), None)
    if note is None:
        raise InstructionError("an earlier instruction deletes it")
    changing = on.changing(f"note {identity}", note.text)
    changing.change(locator(operation))
    notes = (
        replace(one, text=changing.text) if one.id == identity else one for one in on.text.notes
    )
    on.text = replace(on.text, notes=tuple(notes))


def _edit_unit(on: TextOnItsWay, operation: EditWords) -> None:
    row = on.row(operation.target)
    unit = on.text.find(row.unit.id)
    is_annex = row.unit.kind is Kind.ANNEX
    if operation.target.chapeau and not row.unit.children and not is_annex:
        raise InstructionError("it has no chapeau, since nothing stands beneath it")
    try:
        _edit_parts(on, parts_of(unit, operation), operation)
    except InstructionError as error:
        where = elsewhere(on.numbering, row.unit, operation)
        raise InstructionError(f"{error}{where}") from error


def _edit_parts(on: TextOnItsWay, parts: list[Unit], operation: EditWords) -> list[str]:
    """Edit each of the parts that has the words. Raises InstructionError if none has."""
    error: InstructionError | None = None
    done: list[str] = []
    for part in parts:
        try:
            on.change(part.id, locator(operation))
        except InstructionError as reason:
            if error is None or "are not there" in str(error):
                error = reason
            continue
        done.append(part.id)
    told_twice = error is not None and "are not there" not in str(error)
    if error is not None and (not done or told_twice):
        raise error
    several_parts(operation, len(done))
    if len(done) > 1 and operation.stretch.occurrence != EVERYWHERE:
        raise InstructionError("the words stand in several parts of the paragraph")
    return done


def _edit_many(on: TextOnItsWay, operation: EditWords) -> None:
    """The one paragraph of many that has the words, or all of them where all are meant."""
    rows = rows_of(on.numbering, operation)
    units = [on.text.find(row.unit.id) for row in rows if not on.is_gone(row.unit.id)]
    if not operation.stretch.words:
        raise InstructionError("which of its paragraphs is meant is not said")
    has = [unit for unit in units if _has(on, unit, operation)]
    if not has:
        raise not_there(operation)
    quoted = replace(operation, stretch=replace(operation.stretch, as_quoted=True))
    if as_quoted := [unit for unit in has if _has(on, unit, quoted)]:
        # Where the words stand as they are quoted, “Towers” in a name is not “towers”.
        has, operation = as_quoted, quoted
    elif operation.stretch.occurrence == EVERYWHERE:
        raise InstructionError(
            f"{not_there(operation)} as they are quoted, but only with other capitals"
        )
    if len(has) > 1 and operation.stretch.occurrence != EVERYWHERE:
        raise in_several(operation, [on.numbering.label(unit.id) for unit in has])
    for unit in has:
        on.change(unit.id, locator(operation))


def _has(on: TextOnItsWay, unit: Unit, operation: EditWords) -> bool:
    stretch = replace(operation.stretch, occurrence=EVERYWHERE)
    for text in (on.numbering[unit.id].unit.text, unit.text):
        try:
            if stretch.find(text):
                return True
        except InstructionError:
            continue
    return False


def insert_note(on: TextOnItsWay, operation: InsertNote) -> None:
    """A footnote comes in, with its mark. Raises InstructionError."""
    note = Note(
        on.ids(),
        operation.words,
    )
    on.notes[note.id] = note
    stretch = operation.stretch
    if stretch.where is Where.END and on.base.language == "en":
        # In English the mark of a note stands behind the mark that closes a paragraph.
        stretch = replace(stretch, where=Where.CLOSE)
    edit_words(on, EditWords(operation.target, stretch, f"[^{note.id}]"))


def check_reading(on: TextOnItsWay, operation: CheckReading) -> None:
    """Refuse a paragraph that reads otherwise than it is said to. Raises InstructionError."""
    target = operation.target
    if target.part is TargetPart.TITLE:
        text = on.text.title
    else:
        text = on.text.find(target.find(on.numbering).unit.id).text
    if _bare(text) != _bare(operation.words):
        raise InstructionError(f"it would read {shown(text)}, and not as it is said to read")


def _bare(text: str) -> str:
    return " ".join(plain(text).split()).rstrip(ENDS).casefold()
