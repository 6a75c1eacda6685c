"""The paragraphs and notes of a resolution, set and remembered."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.model.numbering import Numbered
from drafting.model.resolution import Note
from drafting.model.unit import Kind
from drafting.tui.page.pieces import BLANK, Block, Line, Look, Piece, inline_pieces
from drafting.tui.page.typesetter import (
    NUMBER_WIDTH,
    STEP,
    Setting,
    centred,
    paragraph_block,
)
from drafting.tui.signs import Signs

NOTE = "note:"
"""Prefix of the keys of notes."""

_HEADINGS = frozenset({Kind.HEADING, Kind.SECTION, Kind.ANNEX, Kind.TITLE})


def unit_setting(row: Numbered) -> Setting:
    """How the unit of that row is set."""
    indent = NUMBER_WIDTH + STEP * row.depth
    if row.unit.kind is Kind.CONTINUATION:
        indent -= STEP
    return Setting(row.number, indent)


class Body:
    """Sets units and notes; what has not changed since the last time is not set again."""

    def __init__(self, signs: Signs) -> None:
        self._signs = signs
        self._known: dict[object, Block] = {}
        self._fresh: dict[object, Block] = {}

    def begin(self) -> None:
        """Start a new setting of the whole text."""
        self._fresh = {}

    def finish(self) -> None:
        """Forget what the last setting did not use."""
        self._known = self._fresh

    def unit(self, row: Numbered, notes: dict[str, str], width: int) -> Block:
        """The block of one unit."""
        unit = row.unit
        marks = tuple(notes.items()) if "[^" in unit.text else ()
        identity = (unit.id, unit.kind, unit.level, unit.text, row.number, row.depth, marks, width)
        block = self._known.get(identity) or self._set_unit(row, notes, width)
        self._fresh[identity] = block
        return block

    def _set_unit(self, row: Numbered, notes: dict[str, str], width: int) -> Block:
        unit = row.unit
        if unit.kind in _HEADINGS:
            return self._heading(row, notes, width)
        if unit.kind is Kind.TABLE:
            return self._table(row, width)
        pieces = inline_pieces(unit.text, notes, self._signs)
        return paragraph_block(unit.id, pieces, unit_setting(row), width)

    def _heading(self, row: Numbered, notes: dict[str, str], width: int) -> Block:
        bold = Look(bold=True)
        name = row.number or {Kind.ANNEX: "Annex"}.get(row.unit.kind, "")
        number = centred((Piece(name, bold),), width) if name else ()
        title = centred(inline_pieces(row.unit.text, notes, self._signs, bold), width)
        return Block(row.unit.id, (*number, *title, BLANK), text_row=len(number), text_width=width)

    def _table(self, row: Numbered, width: int) -> Block:
        """A table as it is kept: a row a line, cut at the edge of the page by the screen."""
        setting = unit_setting(row)
        lines = tuple(
            Line((Piece(" " * setting.indent), Piece(text))) for text in row.unit.text.split("\n")
        )
        return Block(
            row.unit.id,
            (*lines, BLANK),
            text_column=setting.indent,
            text_width=width - setting.indent,
        )

    def notes(
        self, notes: tuple[Note, ...], numbers: dict[str, str], width: int
    ) -> Iterator[Block]:
        """The notes at the foot, under a short rule."""
        if not notes:
            return
        rule = Piece(self._signs.rule * 15, Look(role="rule"))
        yield Block("", (Line((rule,)),))
        for note in notes:
            number = self._signs.note_mark(numbers[note.id])
            pieces = inline_pieces(note.text, numbers, self._signs, Look(role="note"))
            setting = Setting(number, 3, Look(role="reference"))
            block = paragraph_block(f"{NOTE}{note.id}", pieces, setting, width)
            yield Block(block.key, block.lines[:-1], "", 0, block.text_column, block.text_width)
