"""The paragraphs and notes of a resolution, set and remembered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafting.page.blocks import HEADINGS, Role
from drafting.page.blocks import Block as Printed
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


def unit_setting(printed: Printed) -> Setting:
    """How a unit is set."""
    indent = NUMBER_WIDTH + STEP * printed.depth
    if printed.role is Role.CONTINUATION:
        indent -= STEP
    return Setting(printed.number, indent)


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

    def unit(self, printed: Printed, notes: dict[str, str], width: int) -> Block:
        """The block of one unit."""
        marks = tuple(notes.items()) if "[^" in printed.text else ()
        identity = (printed, marks, width)
        block = self._known.get(identity) or self._set_unit(printed, notes, width)
        self._fresh[identity] = block
        return block

    def _set_unit(self, printed: Printed, notes: dict[str, str], width: int) -> Block:
        if printed.role in HEADINGS:
            return self._heading(printed, notes, width)
        if printed.role is Role.TABLE:
            return self._table(printed, width)
        pieces = inline_pieces(printed.text, notes, self._signs)
        return paragraph_block(printed.source, pieces, unit_setting(printed), width)

    def _heading(self, printed: Printed, notes: dict[str, str], width: int) -> Block:
        bold = Look(bold=True)
        number = centred((Piece(printed.number, bold),), width) if printed.number else ()
        title = centred(inline_pieces(printed.text, notes, self._signs, bold), width)
        lines = (*number, *title, BLANK)
        return Block(printed.source, lines, text_row=len(number), text_width=width)

    def _table(self, printed: Printed, width: int) -> Block:
        """A table as it is kept: a row a line, cut at the edge of the page by the screen."""
        setting = unit_setting(printed)
        lines = tuple(
            Line((Piece(" " * setting.indent), Piece(text))) for text in printed.text.split("\n")
        )
        return Block(
            printed.source,
            (*lines, BLANK),
            text_column=setting.indent,
            text_width=width - setting.indent,
        )

    def notes(
        self, printed: Sequence[Printed], marks: dict[str, str], width: int
    ) -> Iterator[tuple[Setting, Block]]:
        """The notes at the foot, under a short rule, each with how it is set."""
        if not printed:
            return
        rule = Piece(self._signs.rule * 15, Look(role="rule"))
        yield Setting(), Block("", (Line((rule,)),))
        for note in printed:
            number = self._signs.note_mark(note.number)
            pieces = inline_pieces(note.text, marks, self._signs, Look(role="note"))
            setting = Setting(number, 3, Look(role="reference"))
            block = paragraph_block(f"{NOTE}{note.source}", pieces, setting, width)
            lines = block.lines[:-1]
            yield setting, Block(block.key, lines, "", 0, block.text_column, block.text_width)
