"""The list of a session's resolutions, in columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from drafting.model.inline import plain
from drafting.named_tuples import NamedTuple
from drafting.tui.page.pieces import Block, Line, Look, Piece
from drafting.tui.page.wrap import cells, padded
from drafting.tui.tools import Tools
from drafting.workspace.record.views import Overview

_FAINT = Look(role="faint")
_STRONG = Look(bold=True)
_GAP = 3
_LEAST_TITLE = 24
"""Cells that the title keeps; columns that matter less give way to it."""


class _Column(NamedTuple):
    """One column: its name, its widest, how it looks, and what it says of a resolution."""

    name: str
    widest: int
    look: Look
    says: Callable[[Overview], str]
    gives_way: int = 0
    """Which column goes first where there is no room; those with 0 stay."""


_Sized = tuple[_Column, int]
"""A column and its cells; those of the title are what the others leave."""


class SessionTable:
    """Sets overviews in columns as wide as their content, the title taking what is left."""

    def __init__(self, tools: Tools, overviews: Sequence[Overview], width: int) -> None:
        self._tools = tools
        self._overviews = overviews
        self._columns = self._fitting(max(width, 20))

    def _all(self) -> list[_Column]:
        return [
            _Column("handle", 16, _STRONG, lambda row: row.handle),
            _Column("title", 0, Look(), _title),
            _Column("draft", 20, Look(), _draft),
            _Column("paragraphs", 10, _FAINT, _paragraphs, gives_way=1),
            _Column("agreed", 22, Look(), self._agreed, gives_way=3),
            _Column("to check", 8, Look(), _to_check),
            _Column("changed", 10, _FAINT, lambda row: self._tools.when(row.when), gives_way=2),
        ]

    def _agreed(self, row: Overview) -> str:
        """What became of it, else how many paragraphs stand at each stage: “●23 ◑4 ○5”."""
        if row.status:
            return row.status
        counts: Counter[str] = Counter()
        for stage, count in row.stages.items():
            counts[self._tools.signs.stage(stage)] += count
        ranks = [self._tools.signs.stage(stage) for stage in _FROM_AGREED]
        return " ".join(f"{sign}{counts[sign]}" for sign in ranks if counts[sign])

    def _fitting(self, width: int) -> list[_Sized]:
        """The columns that there is room for, each with its width."""
        columns = [(one, self._width(one)) for one in self._all()]
        columns = [(one, room) for one, room in columns if room or one.name == "title"]
        leaving = sorted((one.gives_way, one.name) for one, _ in columns if one.gives_way)
        while (left := _left_for_title(columns, width)) < _LEAST_TITLE and leaving:
            _, gone = leaving.pop(0)
            columns = [(one, room) for one, room in columns if one.name != gone]
        columns = self._uncut(columns, left)
        left = _left_for_title(columns, width)
        return [(one, max(left, 10) if one.name == "title" else room) for one, room in columns]

    def _uncut(self, columns: Sequence[_Sized], title: int) -> list[_Sized]:
        """The columns, wider by what the longest title leaves of its room, where they are cut."""
        longest = max((cells(_title(row)) for row in self._overviews), default=0)
        spare = max(title - longest, 0)
        wider: list[_Sized] = []
        for one, room in columns:
            more = min(max(self._content(one) - room, 0), spare) if room else 0
            spare -= more
            wider.append((one, room + more))
        return wider

    def _content(self, column: _Column) -> int:
        """Cells of the longest that a column says."""
        return max((cells(column.says(row)) for row in self._overviews), default=0)

    def _width(self, column: _Column) -> int:
        """The width that a column takes by what is in it; 0 where it would be empty."""
        widest = self._content(column)
        if not widest and column.name in ("agreed", "to check"):
            return 0
        return min(column.widest, max(widest, cells(column.name)))

    def heading(self) -> Line:
        """The names of the columns."""
        return self._line([(column.name, _FAINT) for column, _ in self._columns])

    def blocks(self) -> list[Block]:
        """One line for each resolution."""
        return [
            Block(row.handle, (self._line([(c.says(row), c.look) for c, _ in self._columns]),))
            for row in self._overviews
        ]

    def _line(self, words: Sequence[tuple[str, Look]]) -> Line:
        ellipsis = self._tools.signs.ellipsis
        pieces: list[Piece] = []
        for (text, look), (_, width) in zip(words, self._columns, strict=True):
            pieces += [Piece(padded(text, width, ellipsis), look), Piece(" " * _GAP)]
        return Line(tuple(pieces[:-1]))


_FROM_AGREED = ("agreed", "agreed ad referendum", "agreed in informals", "open")


def _title(row: Overview) -> str:
    return plain(row.title).replace("\n", " ") or "(no title yet)"


def _draft(row: Overview) -> str:
    changes = f"+{row.changes}" if row.changes else ""
    return f"{row.draft or 'no draft'}{changes}"


def _to_check(row: Overview) -> str:
    return f"{row.to_check:,}" if row.to_check else ""


def _paragraphs(row: Overview) -> str:
    return f"{row.preambular} + {row.operative}"


def _left_for_title(columns: Sequence[_Sized], width: int) -> int:
    return width - sum(room + _GAP for one, room in columns if one.name != "title")
