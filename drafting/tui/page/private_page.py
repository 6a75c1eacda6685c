"""Private notes as blocks: for the list of them, under the paragraph in the room, as signs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from drafting.named_tuples import NamedTuple
from drafting.tui.page.changes import changed_pieces
from drafting.tui.page.pieces import BLANK, Block, Line, Look, Piece
from drafting.tui.page.wrap import wrap
from drafting.workspace.wording import counted, listed

if TYPE_CHECKING:
    from drafting.redline.spans import Span
    from drafting.tui.signs import Signs
    from drafting.tui.tools import Tools
    from drafting.workspace.private.views import NoteChange, NoteRow

NOTHING = "Nothing private is noted here."
_FAINT, _ACCENT = Look(role="faint"), Look(role="accent")
_STRONG, _WARNING = Look(bold=True), Look(role="warning", bold=True)
_INDENT = "  "


class ShownNote(NamedTuple):
    """A private note with what is shown of it."""

    row: NoteRow
    spans: tuple[Span, ...] = ()
    """A fallback as a change to its paragraph of today; else nothing."""
    changes: tuple[NoteChange, ...] = ()
    """Its history, where that is shown; newest first."""


class PrivatePage:
    """Sets notes for a width."""

    def __init__(self, tools: Tools, width: int, marks: Mapping[str, str] | None = None) -> None:
        """`marks` are the printed numbers of footnotes by identity."""
        self._tools = tools
        self._signs = tools.signs
        self._width = width
        self._marks = dict(marks or {})

    def blocks(self, notes: Sequence[ShownNote]) -> list[Block]:
        """A block for each note, keyed by its name."""
        if not notes:
            return [Block("", (Line((Piece(NOTHING, _FAINT),)), BLANK))]
        return [
            Block(one.row.id, (*self._lines(one), BLANK), sign_of(one.row, self._signs))
            for one in notes
        ]

    def beneath(self, rows: Sequence[NoteRow]) -> list[Block]:
        """The same in few lines under a paragraph, on which the bar does not come to lie."""
        return [Block("", tuple(self._in_short(row)), sign_of(row, self._signs)) for row in rows]

    def _in_short(self, row: NoteRow) -> Iterator[Line]:
        on = f" on {row.label}" if row.proposal else ""
        head = Piece(f"{row.kind.capitalize()}{on}: ", _look(row))
        words = Piece(" ".join(row.text.split()))
        by = Piece(f" {self._signs.dot} {listed(list(row.by))}", _FAINT)
        yield from map(Line, wrap((head, words, by), self._width))

    def _lines(self, one: ShownNote) -> Iterator[Line]:
        row = one.row
        head = (Piece(row.kind.capitalize(), _look(row)), Piece(f" on {row.where}"))
        yield from map(Line, wrap((*head, Piece(self._since(row), _FAINT)), self._width))
        if one.spans:
            yield from self._set(changed_pieces(one.spans, self._marks, self._signs))
        else:
            for text in row.texts:
                yield from self._set((Piece(" ".join(text.split())),))
        if row.is_lost and row.words:
            yield from self._set(
                (Piece(f"Its paragraph is gone; it began “{row.words}”.", _FAINT),)
            )
        for change in one.changes:
            yield from self._set((Piece(self._told(change), _FAINT),))

    def _since(self, row: NoteRow) -> str:
        dot = f" {self._signs.dot} "
        gone = f"{dot}removed" if row.is_gone else ""
        apart = f"{dot}written apart" if len(row.texts) > 1 else ""
        return f"{gone}{apart}{dot}{listed(list(row.by))}, {self._tools.when(row.when)}"

    def _told(self, change: NoteChange) -> str:
        words = f": {' '.join(change.text.split())}" if change.text else ""
        return f"{self._tools.when(change.when)} {change.by} {change.did}{words}"

    def _set(self, pieces: Sequence[Piece]) -> Iterator[Line]:
        for line in wrap(pieces, self._width - len(_INDENT)):
            yield Line((Piece(_INDENT), *line))


def _look(row: NoteRow) -> Look:
    return _WARNING if row.kind == "red line" else _STRONG


def sign_of(row: NoteRow, signs: Signs) -> str:
    """The sign of one note."""
    return signs.red_line if row.kind == "red line" else signs.private


def private_signs(rows: Iterable[NoteRow], signs: Signs) -> dict[str, str]:
    """The sign of each paragraph that has notes: that of a red line, if one is among them."""
    found: dict[str, str] = {}
    for row in rows:
        if row.unit and found.get(row.unit) != signs.red_line:
            found[row.unit] = sign_of(row, signs)
    return found


def private_summary(rows: Iterable[NoteRow]) -> str:
    """What is noted, in a few words: “1 red line, 2 notes”."""
    kinds: dict[str, int] = {}
    for row in rows:
        kinds[row.kind] = kinds.get(row.kind, 0) + 1
    return ", ".join(counted(count, kind) for kind, count in kinds.items())
