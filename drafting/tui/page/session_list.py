"""The list of a session's resolutions, in columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from drafting.model.inline import plain
from drafting.tui.page.pieces import Block, Line, Look, Piece
from drafting.tui.page.wrap import cells, padded
from drafting.tui.tools import Tools
from drafting.workspace.views import Overview

_FAINT = Look(role="faint")
_STRONG = Look(bold=True)
_GAP = 3


class SessionTable:
    """Sets overviews in columns as wide as their content, the title taking what is left."""

    def __init__(self, tools: Tools, overviews: Sequence[Overview], width: int) -> None:
        self._tools = tools
        self._width = max(width, 20)
        self._rows = [self._cells(overview) for overview in overviews]
        self._keys = [overview.handle for overview in overviews]
        self._columns = self._column_widths()

    def _cells(self, overview: Overview) -> tuple[str, str, str, str, str]:
        changes = f"+{overview.changes}" if overview.changes else ""
        return (
            overview.handle,
            plain(overview.title).replace("\n", " ") or "(no title yet)",
            f"{overview.draft or 'no draft'}{changes}",
            f"{overview.preambular} + {overview.operative}",
            self._tools.when(overview.when),
        )

    def _column_widths(self) -> list[int]:
        heads = ("handle", "title", "draft", "paragraphs", "changed")
        limits = (16, 0, 20, 10, 10)
        widths = [
            min(limits[i], max([cells(heads[i]), *(cells(row[i]) for row in self._rows)]))
            for i in range(5)
        ]
        shown = [0, 2, 3, 4] if self._width >= 70 else [0, 2]
        for index in (2, 3, 4):
            if index not in shown:
                widths[index] = 0
        used = sum(widths[i] + _GAP for i in shown)
        widths[1] = max(self._width - used, 10)
        return widths

    def heading(self) -> Line:
        """The names of the columns."""
        return self._line(("handle", "title", "draft", "paragraphs", "changed"), [_FAINT] * 5)

    def blocks(self) -> list[Block]:
        """One line for each resolution."""
        looks = [_STRONG, Look(), Look(), _FAINT, _FAINT]
        return [
            Block(key, (self._line(row, looks),))
            for key, row in zip(self._keys, self._rows, strict=True)
        ]

    def _line(self, row: Sequence[str], looks: Iterable[Look]) -> Line:
        pieces: list[Piece] = []
        ellipsis = self._tools.signs.ellipsis
        for text, width, look in zip(row, self._columns, looks, strict=True):
            if width:
                pieces += [Piece(padded(text, width, ellipsis), look), Piece(" " * _GAP)]
        return Line(tuple(pieces[:-1]))
