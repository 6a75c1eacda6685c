"""The head of a resolution: masthead, sponsors, chapeau, title and enacting line."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.model.resolution import Resolution
from drafting.tui.page.pieces import BLANK, PROSE, Block, Line, Look, Piece, inline_pieces
from drafting.tui.page.typesetter import Setting, facing, paragraph, paragraph_block
from drafting.tui.page.wrap import cells, wrap
from drafting.tui.signs import Signs
from drafting.workspace.rendering import sponsor_names

FIELD = "field:"
"""Prefix of the keys of single values, as in `field:title`."""
MASTHEAD = f"{FIELD}masthead"
SPONSORS = f"{FIELD}sponsors"

_FAINT = Look(role="faint")
_STRONG = Look(bold=True)


class Head:
    """Sets the head of one resolution."""

    def __init__(
        self, resolution: Resolution, notes: dict[str, str], signs: Signs, width: int
    ) -> None:
        self._resolution = resolution
        self._notes = notes
        self._signs = signs
        self._width = width

    def blocks(self) -> Iterator[Block]:
        """The blocks above the first paragraph, in printed order."""
        yield Block(MASTHEAD, (*self._masthead(), BLANK))
        if sponsors := self._sponsors():
            yield Block(SPONSORS, (*sponsors, BLANK))
        for name, look, indent in (
            ("chapeau", PROSE, 5), ("title", _STRONG, 5), ("enacting", PROSE, 5),
        ):  # fmt: skip
            if (text := getattr(self._resolution, name)) or name == "title":
                yield self._value(name, text, look, indent)

    def _value(self, name: str, text: str, look: Look, indent: int) -> Block:
        pieces = self._inline(text, look) if text else (Piece("(no title yet)", _FAINT),)
        return paragraph_block(f"{FIELD}{name}", pieces, Setting(indent=indent), self._width)

    def _inline(self, text: str, look: Look = PROSE) -> tuple[Piece, ...]:
        return inline_pieces(text, self._notes, self._signs, look)

    def _masthead(self) -> Iterator[Line]:
        head = self._resolution.masthead
        column = max(self._width - self._right_width(), self._width // 2)
        yield from facing(
            self._lines((head.organ, head.committee), column - 2, _STRONG),
            self._right(self._width - column),
            column,
        )
        yield Line((Piece(self._signs.rule * self._width, Look(role="rule")),))
        yield from self._lines((head.session, head.place_and_dates), self._width)
        yield from self._lines((head.agenda_item,), self._width)
        yield from self._lines((head.agenda_title,), self._width, _STRONG)
        yield from self._lines((head.number, head.adoption, head.report), self._width)
        yield from self._lines(head.other, self._width)

    def _right_values(self) -> Iterator[tuple[str, Look]]:
        head = self._resolution.masthead
        yield head.symbol, _STRONG
        if head.distribution:
            yield f"Distr.: {head.distribution}", PROSE
        yield head.date, PROSE
        if head.original:
            yield f"Original: {head.original}", PROSE

    def _right_width(self) -> int:
        return max((cells(text) for text, _ in self._right_values()), default=0)

    def _right(self, width: int) -> tuple[Line, ...]:
        return tuple(
            line
            for text, look in self._right_values()
            for line in self._lines((text,), width, look)
        )

    def _lines(self, texts: tuple[str, ...], width: int, look: Look = PROSE) -> tuple[Line, ...]:
        return tuple(
            Line(pieces)
            for text in texts
            if text
            for pieces in wrap(self._inline(text, look), width)
        )

    def _sponsors(self) -> tuple[Line, ...]:
        resolution = self._resolution
        who = sponsor_names(resolution)
        note = f"[^{resolution.sponsors_note}]" if resolution.sponsors_note else ""
        by = resolution.submitted_by
        pieces = (
            *self._inline(f"{who}:{note} {resolution.kind}" if who else resolution.kind, _STRONG),
            *(self._inline(f"\nSubmitted by {by}") if by else ()),
        )
        return paragraph(pieces, Setting(indent=0), self._width)
