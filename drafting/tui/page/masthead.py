"""The head of a resolution: masthead, sponsors, chapeau, title and enacting line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from drafting.page.blocks import CELLS, Role
from drafting.page.blocks import Block as Printed
from drafting.tui.page.pieces import BLANK, PROSE, Block, Line, Look, Piece, inline_pieces
from drafting.tui.page.typesetter import Setting, facing, paragraph, paragraph_block
from drafting.tui.page.wrap import cells, wrap
from drafting.tui.signs import Signs

FIELD = "field:"
"""Prefix of the keys of single values, as in `field:title`."""
MASTHEAD = f"{FIELD}masthead"
SPONSORS = f"{FIELD}sponsors"
_FAINT = Look(role="faint")
_STRONG = Look(bold=True)
_BOLD = frozenset(
    (
        Role.ORGAN,
        Role.SYMBOL,
        Role.COMMITTEE,
        Role.AGENDA_TITLE,
        Role.NUMBER,
        Role.ADOPTION,
        Role.TITLE,
    )
)


class Head:
    """Sets the masthead and the single values of one resolution."""

    def __init__(self, notes: dict[str, str], signs: Signs, width: int) -> None:
        self._notes = notes
        self._signs = signs
        self._width = width

    def masthead(self, printed: Sequence[Printed]) -> Block:
        """The block of all that stands above the sponsors."""
        left = [block for block in printed if block.role is Role.ORGAN]
        right = [block for block in printed if block.role in CELLS - {Role.ORGAN}]
        widest = max((cells(block.text) for block in right), default=0)
        column = max(self._width - widest, self._width // 2)
        table = facing(
            self._lines(left, column - 2), self._lines(right, self._width - column), column
        )
        rule = Line((Piece(self._signs.rule * self._width, Look(role="rule")),))
        below = (block for block in printed if block.role not in CELLS)
        return Block(MASTHEAD, (*table, rule, *self._lines(below, self._width), BLANK))

    def value(self, printed: Printed) -> Block:
        """The block of a single value; a title that is missing is asked for."""
        if printed.role is Role.SPONSORS:
            return self._sponsors(printed)
        look = _STRONG if printed.role in _BOLD else PROSE
        pieces = self._inline(printed.text, look)
        if printed.role is Role.TITLE and not printed.text:
            pieces = (Piece("(no title yet)", _FAINT),)
        return paragraph_block(
            f"{FIELD}{printed.role.value}", pieces, Setting(printed.number), self._width
        )

    def _sponsors(self, printed: Printed) -> Block:
        pieces = self._inline(printed.text, _STRONG)
        return Block(SPONSORS, (*paragraph(pieces, Setting(indent=0), self._width), BLANK))

    def _inline(self, text: str, look: Look = PROSE) -> tuple[Piece, ...]:
        return inline_pieces(text, self._notes, self._signs, look)

    def _lines(self, printed: Iterable[Printed], width: int) -> tuple[Line, ...]:
        return tuple(self._each_line(printed, width))

    def _each_line(self, printed: Iterable[Printed], width: int) -> Iterator[Line]:
        for block in printed:
            look = _STRONG if block.role in _BOLD else PROSE
            yield from map(Line, wrap(self._inline(block.text, look), width))
