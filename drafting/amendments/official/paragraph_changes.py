"""Operations on whole paragraphs, carried out."""

from __future__ import annotations

from drafting.amendments.official.adaptation import (
    as_heading,
    degree_around,
    ends,
    fitted,
    semicolon,
)
from drafting.amendments.official.edited_text import EditedText, marked
from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.lookup import check_reads, exists, one_before
from drafting.amendments.official.operations import (
    DeleteBeneath,
    DeleteParagraph,
    InsertParagraphs,
    ReplaceParagraph,
    Side,
)
from drafting.amendments.official.targets import EVERY, FIELDS, WHOLE, Target, TargetPart
from drafting.amendments.official.text_on_its_way import TextOnItsWay
from drafting.amendments.official.words import (
    note_called,
)
from drafting.dataclasses import replace
from drafting.model.edits import EditText
from drafting.model.inline import note_references
from drafting.model.numbering import Numbered
from drafting.model.resolution import OPERATIVE, PREAMBLE
from drafting.model.tree import Place, insert, place_of, siblings, update_unit
from drafting.model.unit import Kind, Unit


def delete_paragraph(on: TextOnItsWay, operation: DeleteParagraph) -> None:
    """A paragraph or a footnote goes. Raises InstructionError."""
    target = operation.target
    if target.part is TargetPart.NOTE:
        _delete_note(on, target)
        return
    if target.part in (TargetPart.RECOMMENDATION, TargetPart.CLOSING):
        on.set_field(FIELDS[target.part], "")
        return
    if target.place in (WHOLE, EVERY) or target.part in (*FIELDS, TargetPart.TEXT):
        raise InstructionError("that cannot be deleted as a whole")
    row = on.row(target)
    check_reads(row.unit, operation)
    on.refuse_changed(row.unit)
    on.refuse_moved(row.unit)
    on.gone[row.unit.id] = None


def delete_beneath(on: TextOnItsWay, operation: DeleteBeneath) -> None:
    """The subparagraphs of a paragraph go, but for those that stay. Raises InstructionError."""
    row = on.row(operation.target)
    units = [unit for unit in row.unit.children if unit.kind is Kind.SUBPARAGRAPH]
    kept = {on.row(target).unit.id for target in operation.excepted}
    if not units or not kept < {unit.id for unit in units}:
        raise InstructionError("it has no such subparagraphs, or none besides those that stay")
    for unit in units:
        if unit.id not in kept and not on.is_gone(unit.id):
            on.refuse_changed(unit)
            on.refuse_moved(unit)
            on.gone[unit.id] = None


def _delete_note(on: TextOnItsWay, target: Target) -> None:
    identity = note_called(on.base, on.numbering, target)
    if not any(note.id == identity for note in on.text.notes):
        raise InstructionError("an earlier instruction deletes it")
    for unit in list(on.text.walk()):
        if identity in note_references(unit.text):
            text = marked(unit.text, identity)
            on.text = EditText(unit.id, unit.text, text).apply(on.text)
            on.texts[unit.id] = EditedText(text)
    notes = tuple(note for note in on.text.notes if note.id != identity)
    on.text = replace(on.text, notes=notes)


def replace_paragraph(on: TextOnItsWay, operation: ReplaceParagraph) -> None:
    """Paragraphs stand in the place of others. Raises InstructionError."""
    if operation.target.part is TargetPart.TITLE:
        _replace_title(on, operation.paragraphs[0].text)
        return
    rows = [on.row(target) for target in (operation.target, *operation.others)]
    for row in rows:
        on.refuse_changed(row.unit)
        if len(rows) > 1 or len(operation.paragraphs) > 1:
            on.refuse_moved(row.unit)
    _check_block(on, rows)
    unit = on.text.find(rows[0].unit.id)
    made = fitted(operation.paragraphs, unit.kind, on.ids, closing=_closing(on, operation))
    first, *more = map(on.opened, made)
    _put_in_place(on, unit, first)
    last = unit.id
    for paragraph in more:
        place = Place(place_of(on.text, last).parent, last)
        on.text = insert(on.text, place, paragraph)
        last = paragraph.id
    if more:
        on.behind.setdefault(unit.id, []).append((0, last))
    for row in rows[1:]:
        on.gone[row.unit.id] = None


def _put_in_place(on: TextOnItsWay, unit: Unit, new: Unit) -> None:
    children = new.children or (() if ends(new.text) else unit.children)
    on.text = update_unit(
        on.text, unit.id, lambda old: replace(old, text=new.text, children=children)
    )
    on.texts[unit.id] = EditedText(new.text)


def _check_block(on: TextOnItsWay, rows: list[Numbered]) -> None:
    """Refuse paragraphs that do not stand together."""
    if len(rows) == 1:
        return
    parents = {place_of(on.base, row.unit.id).parent for row in rows}
    order = [row.unit.id for row in on.numbering if row.depth == rows[0].depth]
    places = [order.index(row.unit.id) for row in rows if row.unit.id in order]
    if len(parents) > 1 or places != list(range(places[0], places[0] + len(rows))):
        raise InstructionError("the paragraphs that are replaced do not stand together")


def _replace_title(on: TextOnItsWay, text: str) -> None:
    on.set_field("title", text.replace("*", "").rstrip(" .;"))


def insert_paragraphs(on: TextOnItsWay, operation: InsertParagraphs) -> None:
    """Paragraphs come in. Raises InstructionError."""
    if operation.target.part is TargetPart.TEXT:
        _append_annexes(on, operation)
        return
    operation = _placed(on, operation)
    unit = operation.target.find(on.numbering).unit
    if operation.under:
        kind = Kind.SUBPARAGRAPH
        inside = siblings(on.text, unit.id)
        place = Place(unit.id, inside[-1].id if inside else None)
    else:
        kind = unit.kind
        place = on.beside(unit.id, operation.side, operation.rank)
    if operation.kind is Kind.NUMBERED:
        kind = _numbered(on.numbering[unit.id])
    elif operation.kind is not None:
        kind = operation.kind
    elif kind in (Kind.HEADING, Kind.SECTION):
        kind = _kind_beside(on, unit.id)
    for paragraph in _coming(on, operation, kind):
        on.text = insert(on.text, place, paragraph)
        place = Place(place.parent, paragraph.id)
        if operation.side is Side.AFTER and not operation.under:
            on.note_behind(unit.id, operation.rank, paragraph.id)


def _closing(on: TextOnItsWay, operation: InsertParagraphs | ReplaceParagraph) -> str:
    """The semicolon for quoted paragraphs that have no mark; empty where none is to be set."""
    return semicolon(on.base) if operation.quoted and not on.keeps_marks else ""


def _append_annexes(on: TextOnItsWay, operation: InsertParagraphs) -> None:
    made = fitted(operation.paragraphs, Kind.ANNEX, on.ids, closing=_closing(on, operation))
    on.text = replace(on.text, annexes=(*on.text.annexes, *made))


def _coming(on: TextOnItsWay, operation: InsertParagraphs, kind: Kind) -> list[Unit]:
    found = fitted(operation.paragraphs, kind, on.ids, closing=_closing(on, operation))
    if kind not in (Kind.HEADING, Kind.SECTION):
        return [on.opened(unit) for unit in found]
    row = operation.target.find(on.numbering)
    return [as_heading(unit, operation.level or degree_around(on.numbering, row)) for unit in found]


def _numbered(beside: Numbered) -> Kind:
    """What a numbered paragraph is beside another one. Raises InstructionError if it is none."""
    if beside.part == PREAMBLE or beside.unit.kind is Kind.SUBPARAGRAPH:
        raise InstructionError(f"a numbered paragraph cannot stand beside {beside.label}")
    return Kind.OPERATIVE if beside.part == OPERATIVE else Kind.NUMBERED


def _kind_beside(on: TextOnItsWay, identity: str) -> Kind:
    """What stands beneath a heading."""
    part = on.numbering[identity].part
    return next(
        (row.unit.kind for row in on.numbering if row.part == part and row.depth == 0
         and row.unit.kind in (Kind.OPERATIVE, Kind.PREAMBULAR, Kind.NUMBERED)),
        Kind.PARAGRAPH,
    )  # fmt: skip


def _placed(on: TextOnItsWay, operation: InsertParagraphs) -> InsertParagraphs:
    """A new paragraph 10 stands before the old one, or behind paragraph 9 if that is last."""
    target = operation.target
    if operation.side is Side.BEFORE and not exists(target, on.numbering):
        before = one_before(target)
        if before is not None and exists(before, on.numbering):
            return replace(operation, side=Side.AFTER, target=before, under=False)
    return replace(operation, under=operation.under and operation.kind is None)
