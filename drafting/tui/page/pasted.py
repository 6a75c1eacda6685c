"""What was pasted, as blocks: what it would become, what to check, what was set aside."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from drafting.tui.page.pieces import BLANK, PROSE, Block, Line, Look, Piece
from drafting.tui.page.wrap import wrap
from drafting.workspace.files.views import Passage
from drafting.workspace.pasted.offer import Offer, Row
from drafting.workspace.wording import shortened

_HEADING = Look(bold=True)
_LABEL = Look(role="accent")
_FAINT = Look(role="faint")
_LEFT_OUT = Look(role="faint", struck=True)
_STEP = 3
_ASIDE = "Set aside"
_LINES = 2
"""Lines of the screen that a paragraph takes at most: its beginning tells which it is."""


def pasted_blocks(offer: Offer, width: int) -> Iterator[Block]:
    """A block for each paragraph, value and note, under the name of where it goes."""
    for part, rows in groupby(offer.rows, key=lambda row: row.part):
        yield Block("", (Line((Piece(f"Into {part.removeprefix('into ')}", _HEADING),)),))
        for row in rows:
            yield Block(row.key or row.label, tuple(_row(row, width)))
        yield Block("", (BLANK,))
    remarks = [(one.line, one.message, one.text) for one in offer.remarks]
    aside = [(one.line, f"{one.aside.capitalize()}.", one.text) for one in offer.aside]
    yield from _told("To check", remarks, width)
    yield from _told(_ASIDE, aside, width)


def passage_of(offer: Offer, key: str) -> Passage | None:
    """What was set aside and stands in the block of that key."""
    heading, _, at = key.rpartition(" ")
    return offer.aside[int(at)] if heading == _ASIDE else None


def _row(row: Row, width: int) -> Iterator[Line]:
    indent = " " * (_STEP * row.depth)
    name = "left out" if row.left_out else row.label
    look, of_name = (_LEFT_OUT, _FAINT) if row.left_out else (PROSE, _LABEL)
    room = max(width - len(indent) - len(name) - 2, 10)
    words = shortened(row.text, room * _LINES)
    for at, line in enumerate(wrap((Piece(words, look),), room)):
        label = name if at == 0 else " " * len(name)
        yield Line((Piece(indent), Piece(label, of_name), Piece("  "), *line))


def _told(heading: str, told: list[tuple[int, str, str]], width: int) -> Iterator[Block]:
    if not told:
        return
    yield Block("", (Line((Piece(heading, _HEADING),)),))
    for at, (number, message, text) in enumerate(told):
        where = f"Line {number}: " if number else ""
        said = wrap((Piece(where, _LABEL), Piece(message)), width)
        words = wrap((Piece(shortened(text, width * _LINES), _FAINT),), width) if text else []
        yield Block(f"{heading} {at}", tuple(Line(line) for line in (*said, *words)))
    yield Block("", (BLANK,))
