"""Sets paragraphs: a number that hangs, and prose wrapped beside it."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.dataclasses import dataclass
from drafting.tui.page.pieces import BLANK, Block, Line, Look, Piece
from drafting.tui.page.wrap import cells, wrap

PROSE_WIDTH = 78
"""Cells of a line of text, its number included, however wide the window."""
NUMBER_WIDTH = 5
STEP = 5
"""Cells by which each degree of subparagraph is set in."""


NUMBER = Look(role="number")


@dataclass(frozen=True, slots=True)
class Setting:
    """How one paragraph is set: what hangs before it and how far it is set in."""

    number: str = ""
    indent: int = NUMBER_WIDTH
    number_look: Look = NUMBER


def text_column(setting: Setting) -> int:
    """Column on which the text begins; a long number pushes it to the right."""
    start = max(setting.indent - NUMBER_WIDTH, 0)
    needed = start + cells(setting.number) + 1 if setting.number else 0
    return max(setting.indent, needed)


def paragraph(pieces: Sequence[Piece], setting: Setting, width: int) -> tuple[Line, ...]:
    """The lines of one paragraph, `width` cells wide."""
    column = text_column(setting)
    lines = wrap(pieces, width - column)
    return tuple(
        Line((*_hanging(setting, column, first=index == 0), *line))
        for index, line in enumerate(lines)
    )


def _hanging(setting: Setting, column: int, *, first: bool) -> tuple[Piece, ...]:
    if not first or not setting.number:
        return (Piece(" " * column),) if column else ()
    before = max(setting.indent - NUMBER_WIDTH, 0)
    after = column - before - cells(setting.number)
    return (
        Piece(" " * before),
        Piece(setting.number, setting.number_look),
        Piece(" " * after),
    )


def paragraph_block(key: str, pieces: Sequence[Piece], setting: Setting, width: int) -> Block:
    """A paragraph with the blank line that follows it, open to an editor in place."""
    column = text_column(setting)
    return Block(
        key,
        (*paragraph(pieces, setting, width), BLANK),
        text_column=column,
        text_width=width - column,
    )


def centred(pieces: Sequence[Piece], width: int) -> tuple[Line, ...]:
    """The lines of a heading in the middle of the page."""
    lines = []
    for line in wrap(pieces, width):
        used = sum(cells(piece.text) for piece in line)
        lines.append(Line((Piece(" " * ((width - used) // 2)), *line)))
    return tuple(lines)


def facing(left: Sequence[Line], right: Sequence[Line], column: int) -> tuple[Line, ...]:
    """Two columns of lines side by side, the right one beginning at `column`."""
    rows = []
    for index in range(max(len(left), len(right))):
        before = left[index].pieces if index < len(left) else ()
        after = right[index].pieces if index < len(right) else ()
        gap = column - sum(cells(piece.text) for piece in before)
        rows.append(Line((*before, Piece(" " * max(gap, 1)), *after) if after else before))
    return tuple(rows)
