"""Edits of words carried out: in a paragraph, a sentence of it, a title, a note, everywhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.operations import EditWords
from drafting.amendments.official.sentences import sentence_at, without
from drafting.amendments.official.splice import splice
from drafting.amendments.official.targets import WHOLE, Target, TargetPart
from drafting.amendments.official.word_ranges import EVERYWHERE, ONLY, Where, WordRange, shown
from drafting.model.edits import EditText
from drafting.model.inline import escape, plain
from drafting.model.numbering import Numbered, Numbering, note_numbers
from drafting.model.resolution import OPERATIVE, PREAMBLE, Resolution
from drafting.model.unit import Unit

_FEW = 4
"""How many places a message names."""
_FIELDS = {TargetPart.TITLE: "title", TargetPart.ENACTING: "enacting"}


def with_words(
    text: Resolution, base: Resolution, numbering: Numbering, edit: EditWords
) -> Resolution:
    """`text` with the words changed; paragraphs are named by the `numbering` of `base`.

    Raises InstructionError where they are not there, or in several places; it says where.
    """
    target = edit.target
    if field := _FIELDS.get(target.part):
        return replace(text, **{field: edited(getattr(text, field), edit)})  # type: ignore[arg-type]
    if target.part is TargetPart.NOTE:
        return _with_note(text, base, edit)
    if target.part is TargetPart.TEXT or target.place == WHOLE:
        return _in_many(text, numbering, edit)
    unit = text.find(target.find(numbering).unit.id)
    try:
        return _in_unit(text, unit, edit)
    except InstructionError as error:
        raise InstructionError(f"{error}{_elsewhere(numbering, unit, edit)}") from error


def _in_unit(text: Resolution, unit: Unit, edit: EditWords) -> Resolution:
    """The paragraph itself edited, or the one part beneath it that has the words."""
    found, error = _edited_parts([unit, *_beneath(unit, edit)], edit)
    if not found:
        raise error
    if edit.stretch.occurrence is ONLY and len(found) > 1:
        raise InstructionError("the words stand in several parts of the paragraph")
    return _put_in(text, found if edit.stretch.occurrence == EVERYWHERE else found[:1])


def _beneath(unit: Unit, edit: EditWords) -> list[Unit]:
    return list(unit.walk())[1:] if edit.stretch.words and not edit.target.sentence else []


def _in_many(text: Resolution, numbering: Numbering, edit: EditWords) -> Resolution:
    """The one paragraph of many that has the words, or all of them where all are meant."""
    whole = edit.target.part is TargetPart.TEXT
    if whole:
        edit = replace(edit, stretch=replace(edit.stretch, occurrence=EVERYWHERE))
    rows = [row for row in numbering if _is_meant(row, edit.target)]
    units = [text.find(row.unit.id) for row in rows if row.unit.id in {u.id for u in text.walk()}]
    found, _ = _edited_parts(units, edit)
    if not found:
        raise InstructionError(f"the words {shown(edit.stretch.words)} are not there")
    if len(found) > 1 and edit.stretch.occurrence != EVERYWHERE:
        labels = [numbering.label(unit.id) for unit in found]
        raise InstructionError(
            f"the words {shown(edit.stretch.words)} stand in several: {_listed(labels)}"
        )
    return _put_in(text, found)


def _is_meant(row: Numbered, target: Target) -> bool:
    if target.scope and not row.label.startswith(target.scope):
        return False
    part = {TargetPart.PREAMBULAR: PREAMBLE, TargetPart.OPERATIVE: OPERATIVE}.get(target.part)
    return part is None or row.part == part


def _put_in(text: Resolution, units: Sequence[Unit]) -> Resolution:
    for unit in units:
        text = EditText(unit.id, text.find(unit.id).text, unit.text).apply(text)
    return text


def _edited_parts(parts: Sequence[Unit], edit: EditWords) -> tuple[list[Unit], InstructionError]:
    """The parts in which the words stand, edited, or why there are none."""
    error = InstructionError("the words are not there")
    found: list[Unit] = []
    for at, inner in enumerate(parts):
        try:
            found.append(replace(inner, text=edited(inner.text, edit)))
        except InstructionError as reason:
            if "times" in str(reason) or at == 0:
                error = reason
    return found, error


def _elsewhere(numbering: Numbering, unit: Unit, edit: EditWords) -> str:
    """Where else words stand that are not in the paragraph named."""
    words = edit.stretch.words
    inside = {inner.id for inner in unit.walk()}
    stretch = WordRange(Where.WORDS, words, occurrence=EVERYWHERE)
    if not words or any(_has(inner, stretch) for inner in unit.walk()):
        return ""
    labels = [
        row.label for row in numbering if row.unit.id not in inside and _has(row.unit, stretch)
    ]
    return f", they stand in {_listed(labels)}" if labels else ""


def _has(unit: Unit, stretch: WordRange) -> bool:
    try:
        return bool(stretch.find(unit.text))
    except InstructionError:
        return False


def _listed(labels: Sequence[str]) -> str:
    more = " and elsewhere" if len(labels) > _FEW else ""
    return ", ".join(labels[:_FEW]) + more


def _with_note(text: Resolution, base: Resolution, edit: EditWords) -> Resolution:
    identity = note_called(base, edit.target)
    notes = (
        replace(note, text=edited(note.text, edit)) if note.id == identity else note
        for note in text.notes
    )
    return replace(text, notes=tuple(notes))


def note_called(base: Resolution, target: Target) -> str:
    """Identity of the footnote with that number. Raises InstructionError."""
    numbers = note_numbers(base)
    identity = next((one for one, number in numbers.items() if number == target.place), "")
    if not identity:
        raise InstructionError(f"the text has no footnote {target.place}")
    return identity


def edited(text: str, edit: EditWords) -> str:
    """Inline `text` with the words changed everywhere that the instruction means."""
    read = plain(text)
    begin, end = (0, len(read))
    if edit.target.sentence:
        begin, end = sentence_at(read, edit.target.sentence)
    words = edit.words
    if edit.stretch.where is Where.NEXT_SENTENCE:
        words = f". {words.rstrip(' .;,')}"
    elif edit.stretch.where is Where.END:
        words = words.rstrip().rstrip(".;") if read[end - 1 :] in (".", ";", ",") else words
    places = edit.stretch.find(escape(read[begin:end]) if edit.target.sentence else text)
    for first, last in reversed(places):
        text = splice(text, (begin + first, begin + last), words)
    return text


def without_sentence(text: str, target: Target) -> str:
    """Inline `text` without one of its sentences. Raises InstructionError."""
    return splice(text, without(plain(text), target.sentence), "")
