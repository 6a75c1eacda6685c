"""Paragraphs moved, merged and split."""

from __future__ import annotations

from drafting.amendments.official.adaptation import divided, within
from drafting.amendments.official.edited_text import EditedText
from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.operations import (
    MergeParagraphs,
    MoveParagraph,
    Side,
    SplitParagraph,
)
from drafting.amendments.official.text_on_its_way import TextOnItsWay
from drafting.amendments.official.word_ranges import ENDS, Where, WordRange
from drafting.dataclasses import replace
from drafting.lexicon.conjunctions import JOINED
from drafting.model.tree import Place, insert, place_of, remove, update_unit
from drafting.model.unit import Kind

_COUNTED = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE, Kind.NUMBERED, Kind.SUBPARAGRAPH})
"""Kinds of paragraphs that become like those they come to stand beside."""


def move_paragraph(on: TextOnItsWay, operation: MoveParagraph) -> None:
    """A paragraph comes to stand beside another one. Raises InstructionError."""
    row = on.row(operation.target)
    if row.unit.id in on.moved:
        raise InstructionError("an earlier instruction moves it")
    moving = on.text.find(row.unit.id)
    beside = operation.beside.find(on.numbering).unit
    if any(inner.id == beside.id for inner in row.unit.walk()):
        raise InstructionError("a paragraph cannot be moved beside itself")
    if moving.kind is not beside.kind and Kind.SUBPARAGRAPH in (moving.kind, beside.kind):
        raise InstructionError(f"it cannot stand beside {operation.beside.label}")
    on.moved.add(moving.id)
    on.text = remove(on.text, moving.id)
    place = on.beside(beside.id, operation.side)
    counted = {moving.kind, beside.kind} <= _COUNTED
    on.text = insert(on.text, place, replace(moving, kind=beside.kind) if counted else moving)
    if operation.side is Side.AFTER:
        on.note_behind(beside.id, 0, moving.id)


def merge_paragraphs(on: TextOnItsWay, operation: MergeParagraphs) -> None:
    """Paragraphs become one. Raises InstructionError."""
    first = on.text.find(on.row(operation.target).unit.id)
    for target in operation.others:
        other = on.text.find(on.row(target).unit.id)
        joined = JOINED.get(on.base.language)
        if joined is None:
            raise InstructionError("how the two are joined in that language is not known")
        words = f"{first.text.rstrip().rstrip(ENDS)}{joined} {within(other.text)}"
        first = replace(first, text=words, children=(*first.children, *other.children))
        on.text = remove(on.text, other.id)
    whole = first
    on.text = update_unit(on.text, whole.id, lambda _: whole)
    on.texts[whole.id] = EditedText(whole.text)


def split_paragraph(on: TextOnItsWay, operation: SplitParagraph) -> None:
    """A paragraph becomes two. Raises InstructionError."""
    unit = on.text.find(on.row(operation.target).unit.id)
    stretch = WordRange(Where.AFTER if operation.behind else Where.BEFORE, operation.words)
    ((at, _),) = stretch.find(unit.text)
    first, second = divided(unit, at, on.ids(), on.base)
    on.text = update_unit(on.text, unit.id, lambda _: first)
    on.texts[unit.id] = EditedText(first.text)
    place = Place(place_of(on.text, unit.id).parent, unit.id)
    on.text = insert(on.text, place, second)
    on.note_behind(unit.id, 0, second.id)
