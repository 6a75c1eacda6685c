"""A redline as blocks: one column or two, all units or the changed ones."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.dataclasses import dataclass
from drafting.model.unit import Kind
from drafting.page.rows import PresentedRow, present
from drafting.page.summary import consequences
from drafting.redline.script import Change, Operation, Redline, Sign
from drafting.tui.page.changes import ALL, KEPT_AND_NEW, KEPT_AND_OLD, changed_pieces
from drafting.tui.page.pieces import BLANK, Block, Line, Look, Piece
from drafting.tui.page.redline_summary import summary_lines
from drafting.tui.page.typesetter import NUMBER_WIDTH, STEP, Setting, facing, paragraph
from drafting.tui.page.whose import When, Whose
from drafting.tui.page.wrap import wrap
from drafting.tui.signs import Signs

SUMMARY = "summary"
CONSEQUENCES = "consequences"
_FAINT = Look(role="faint")
_GAP = 4


@dataclass(frozen=True, slots=True)
class View:
    """How a redline is shown."""

    side_by_side: bool = False
    everything: bool = False
    consequences: bool = False
    """Whether consequential changes are unfolded."""
    whose: bool = False
    """Whether each change says whose it is."""


class RedlinePage:
    """Sets the rows of one redline."""

    def __init__(
        self,
        redline: Redline,
        old_notes: dict[str, str],
        new_notes: dict[str, str],
        signs: Signs,
        when: When = str,
    ) -> None:
        self.redline = redline
        self._whose = Whose(redline, signs, when)
        self._notes = old_notes | new_notes
        self._signs = signs
        self._presented = present(redline)
        self.rows = {at: row.change for at, row in enumerate(self._presented)}

    def is_change(self, key: str) -> bool:
        """Whether the block of that key is a change of substance."""
        row = self._presented[int(key)] if key.isdecimal() else None
        return row is not None and row.is_substance and not row.change.departed

    def key_of_unit(self, identity: str) -> str:
        """Key of the row of a unit, empty if it has none."""
        for index, change in self.rows.items():
            if identity and identity in (change.new, change.old) and not change.departed:
                return str(index)
        return ""

    def partner(self, key: str) -> str:
        """Key of the other end of a move, a split or a join; empty if there is none."""
        change = self.rows.get(int(key)) if key.isdecimal() else None
        if change is None:
            return ""
        own = {change.old, change.new, *change.partners} - {""}
        others = [index for index in self.rows if index != int(key)]
        at = int(key)
        after = [index for index in others if index > at] + [
            index for index in others if index < at
        ]
        for index in after:
            row = self.rows[index]
            if own & ({row.old, row.new} - {""}) and row.operation is not Operation.EQUAL:
                return str(index)
        return ""

    def blocks(self, view: View, width: int) -> list[Block]:
        """The blocks of the redline, `width` cells wide."""
        return list(self._blocks(view, width))

    def _blocks(self, view: View, width: int) -> Iterator[Block]:
        yield Block(SUMMARY, (*summary_lines(self.redline, self._signs, width), BLANK))
        if said := consequences(self.redline.summary):
            yield self._consequences(said, view, width)
        for index, row in enumerate(self._presented):
            if self._is_shown(row, view):
                yield self._row(str(index), row, view, width)

    @staticmethod
    def _is_shown(row: PresentedRow, view: View) -> bool:
        if row.is_substance:
            return True
        if row.change.operation is not Operation.EQUAL:
            return view.consequences or view.everything
        return view.everything and row.is_in_text and bool(row.spans)

    def _consequences(self, said: str, view: View, width: int) -> Block:
        sign = self._signs.unfolded if view.consequences else self._signs.folded
        lines = (Line(pieces) for pieces in wrap((Piece(f"{sign} {said}", _FAINT),), width))
        return Block(CONSEQUENCES, (*lines, BLANK))

    def _row(self, key: str, row: PresentedRow, view: View, width: int) -> Block:
        change, margin = row.change, self._signs.of(row.operation)
        head: tuple[Line, ...] = ()
        if row.said:
            said = f" {self._signs.dot} ".join((row.name, *row.said))
            head = (Line((Piece(said, Look(role="accent")),)),)
        if view.whose:
            head += self._whose.lines(change, width)
        whose = self._whose if view.whose else None
        if change.departed:
            return Block(key, (*head, BLANK), margin)
        if view.side_by_side:
            body = self._two_columns(change, width, whose)
        else:
            pieces = self._pieces(change, ALL, whose)
            number = row.number[-1][1] if row.number else ""
            body = paragraph(pieces, self._setting(change, number), width)
        return Block(key, (*head, *body, BLANK), margin)

    def _two_columns(self, change: Change, width: int, whose: Whose | None) -> tuple[Line, ...]:
        column = (width + _GAP) // 2
        left: tuple[Line, ...] = ()
        right: tuple[Line, ...] = ()
        if change.operation is not Operation.INSERTED:
            pieces = self._pieces(change, KEPT_AND_OLD, whose)
            left = paragraph(pieces, self._setting(change, change.old_number), column - _GAP)
        if change.operation is not Operation.DELETED:
            pieces = self._pieces(change, KEPT_AND_NEW, whose)
            right = paragraph(pieces, self._setting(change, change.new_number), width - column)
        return facing(left, right, column)

    def _pieces(
        self, change: Change, shown: frozenset[Sign], whose: Whose | None
    ) -> tuple[Piece, ...]:
        return changed_pieces(change.spans, self._notes, self._signs, shown, whose=whose)

    @staticmethod
    def _setting(change: Change, number: str) -> Setting:
        indent = NUMBER_WIDTH + STEP * min(change.depth, 3)
        if change.kind is Kind.CONTINUATION:
            indent -= STEP
        return Setting(number, indent)
