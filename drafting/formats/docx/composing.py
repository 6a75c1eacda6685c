"""From a resolution to the blocks of a clean document, in printed order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from drafting.formats.bodies import Body
from drafting.formats.docx.blocks import Block, Composition, Piece, PrintedNote, Role
from drafting.formats.docx.note_keys import citing_all
from drafting.model.inline import Run, markup, note_references, runs
from drafting.model.numbering import Numbered, Numbering, note_numbers
from drafting.model.resolution import ANNEXES, Resolution
from drafting.model.unit import Kind
from drafting.page.submission import document_line, is_adopted

_ROLES = {
    Kind.HEADING: Role.HEADING,
    Kind.SECTION: Role.SECTION,
    Kind.CONTINUATION: Role.CONTINUATION,
    Kind.NUMBERED: Role.NUMBERED,
    Kind.TITLE: Role.HEADING,
    Kind.ENACTING: Role.ENACTING,
    Kind.TABLE: Role.TABLE,
}
"""Every other kind is text."""

_UPRIGHT = ("ar", "zh")
"""Languages whose scripts have no italics."""

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_ROMAN = re.compile(r"[IVXLC]+")
"""A numeral that stands on a line of its own over its heading."""


def compose(resolution: Resolution, body: Body) -> Composition:
    """All that a clean document prints."""
    return composition_of(resolution, blocks_of(resolution, body), _masthead(resolution, body))


def composition_of(
    resolution: Resolution, blocks: tuple[Block, ...], masthead: Mapping[str, tuple[Piece, ...]]
) -> Composition:
    """Blocks that print a resolution, with its notes and what the headers print."""
    composition = Composition(
        blocks=blocks,
        notes=_notes(resolution, (*(block.pieces for block in blocks), *masthead.values())),
        masthead=masthead,
        language=resolution.language,
    )
    return citing_all(composition)


def _masthead(resolution: Resolution, body: Body) -> dict[str, tuple[Piece, ...]]:
    """What the masthead table and the running heads print."""
    names = ("organ", "symbol", "distribution", "date", "original")
    values: dict[str, str] = {name: getattr(resolution.masthead, name) for name in names}
    values["organ"] = values["organ"] or body.organ
    values["running-title"] = resolution.title if is_adopted(resolution) else ""
    return {name: pieces_of(value) for name, value in values.items()}


def _notes(resolution: Resolution, printed: Iterable[Iterable[Piece]]) -> tuple[PrintedNote, ...]:
    """All notes but those of lines that are not printed, such as the sponsors once adopted."""
    cited = {piece.run.note for pieces in printed for piece in pieces}
    unprinted = {note for text in resolution.texts() for note in note_references(text)} - cited
    numbers = note_numbers(resolution)
    return tuple(
        PrintedNote(note.id, _with_typed_numbers(note.text, numbers), note.mark, note.id)
        for note in resolution.notes_in_order()
        if note.id not in unprinted
    )


def _with_typed_numbers(text: str, numbers: Mapping[str, str]) -> tuple[Piece, ...]:
    """The text of a note; Word knows no notes to notes, so their numbers are typed."""
    typed = (
        run._replace(text=numbers.get(run.note, "").translate(_RAISED), note="")
        if run.note
        else run
        for run in runs(text)
    )
    return pieces_of(markup(typed))


def blocks_of(resolution: Resolution, body: Body) -> tuple[Block, ...]:
    """The paragraphs of a clean document, from the session to the closing line."""
    return (*_opening(resolution, body), *_text(resolution))


def pieces_of(text: str) -> tuple[Piece, ...]:
    """Inline markup as pieces of a clean text."""
    return tuple(Piece("=", run) for run in runs(text))


def _block(role: Role, text: str, number: str = "") -> Iterator[Block]:
    if text or number:
        yield Block(role, pieces_of(text), _typed(number))


def _in_italics(enacting: str) -> str:
    """The enacting line as it is printed, where its source lost the italics."""
    given = runs(enacting)
    if any(run.italic for run in given):
        return enacting
    name = "".join(run.text for run in given).rstrip(",: ")
    return markup(_slanted(given, len(name)))


def _slanted(given: Iterable[Run], length: int) -> Iterator[Run]:
    """Runs of which the first `length` letters are italic."""
    for run in given:
        yield run._replace(text=run.text[:length], italic=True)
        yield run._replace(text=run.text[length:], note="")
        length = max(0, length - len(run.text))


def _typed(number: str) -> tuple[Piece, ...]:
    return (Piece("=", Run(number)),) if number else ()


def _opening(resolution: Resolution, body: Body) -> Iterator[Block]:
    """Masthead lines in the order of the body, then what leads to the text."""
    masthead = resolution.masthead
    lines = {
        "session": (Role.SESSION, (masthead.session,)),
        "committee": (Role.COMMITTEE, (masthead.committee,)),
        "place": (Role.PLACE, (masthead.place_and_dates,)),
        "agenda-item": (Role.AGENDA_ITEM, (masthead.agenda_item,)),
        "agenda-title": (Role.AGENDA_TITLE, (masthead.agenda_title,)),
        "other": (Role.OTHER, masthead.other),
    }
    # A line that the body's template leaves out is still printed if the text has it.
    for name in (*body.masthead, *(name for name in lines if name not in body.masthead)):
        role, texts = lines[name]
        for text in texts:
            yield from _block(role, text)
    yield from _block(Role.ADOPTION, masthead.adoption)
    yield from _block(Role.REPORT, masthead.report)
    yield from _block(Role.SPONSORS, document_line(resolution))
    yield from _block(Role.CHAPEAU, resolution.chapeau)
    number = f"{masthead.number}." if masthead.number else ""
    yield from _block(Role.TITLE, resolution.title, number)
    slanted = resolution.language not in _UPRIGHT
    enacting = _in_italics(resolution.enacting) if slanted else resolution.enacting
    yield from _block(Role.ENACTING, enacting)


def _text(resolution: Resolution) -> Iterator[Block]:
    numbering = Numbering(resolution)
    closing = list(_block(Role.CLOSING, resolution.closing))
    rows = list(numbering)
    yield from _units([row for row in rows if row.part != ANNEXES])
    yield from closing
    yield from _units([row for row in rows if row.part == ANNEXES])


def _units(rows: list[Numbered]) -> Iterator[Block]:
    """Blocks of units in reading order; degree and inset follow from what stands above."""
    above: list[Kind] = []
    for row in rows:
        del above[row.depth :]
        # A resolution that stands by itself, as the second of two under one number, is not set in.
        inset = above[1:].count(Kind.RESOLUTION)
        for block in _unit(row, _degree(above)):
            role = Role.TITLE if row.unit.kind is Kind.TITLE and not inset else block.role
            yield block._replace(role=role, inset=inset, unit=row.unit.id)
        above.append(row.unit.kind)


def _degree(above: list[Kind]) -> int:
    """How many subparagraphs stand above, counted anew in a nested text."""
    texts = [place for place, kind in enumerate(above) if kind in (Kind.ANNEX, Kind.RESOLUTION)]
    return above[max(texts, default=-1) + 1 :].count(Kind.SUBPARAGRAPH)


def _unit(row: Numbered, degree: int) -> Iterator[Block]:
    unit = row.unit
    pieces, number = pieces_of(unit.text), _typed(row.number)
    if unit.kind is Kind.ANNEX:
        yield Block(Role.ANNEX, (), number)
        if pieces:
            yield Block(Role.ANNEX_TITLE, pieces)
    elif unit.kind is Kind.RESOLUTION and not pieces:
        return
    elif unit.kind is Kind.SUBPARAGRAPH:
        yield Block(Role.TEXT, pieces, number, depth=degree + 1)
    else:
        stands_over = unit.kind is Kind.HEADING and _ROMAN.fullmatch(row.number)
        role = Role.SECTION if stands_over else _ROLES.get(unit.kind, Role.TEXT)
        yield Block(role, pieces, number, depth=unit.level or degree)
