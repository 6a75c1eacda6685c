"""A redline as blocks: one column or two, all units or the changed ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from drafting.model.unit import Kind
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
_PRINTED_VALUES = frozenset({"chapeau", "title", "enacting", "closing", "note"})
"""Single values that stand in the text itself; the others are shown where they changed."""


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
        self.rows = dict(enumerate(redline.changes))

    def is_change(self, key: str) -> bool:
        """Whether the block of that key is a change of substance."""
        change = self.rows.get(int(key)) if key.isdecimal() else None
        return change is not None and _is_substance(change) and not change.departed

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
        if consequential := self.redline.summary.consequential:
            yield self._consequences(consequential, view, width)
        for index, change in self.rows.items():
            if self._is_shown(change, view):
                yield self._row(str(index), change, view, width)

    @staticmethod
    def _is_shown(change: Change, view: View) -> bool:
        if _is_substance(change):
            return True
        if change.operation is not Operation.EQUAL:
            return view.consequences or view.everything
        in_text = isinstance(change.kind, Kind) or change.kind in _PRINTED_VALUES
        return view.everything and in_text and bool(change.spans)

    def _consequences(self, count: int, view: View, width: int) -> Block:
        sign = self._signs.unfolded if view.consequences else self._signs.folded
        what = "change that follows" if count == 1 else "changes that follow"
        told = "numbers, also and further, footnote marks"
        words = f"{sign} {count} {what} from others: {told}"
        lines = (Line(pieces) for pieces in wrap((Piece(words, _FAINT),), width))
        return Block(CONSEQUENCES, (*lines, BLANK))

    def _row(self, key: str, change: Change, view: View, width: int) -> Block:
        margin = self._margin(change)
        head: tuple[Line, ...] = ()
        if margin:
            head = (Line((Piece(self._title(change), Look(role="accent")),)),)
        if view.whose:
            head += self._whose.lines(change, width)
        whose = self._whose if view.whose else None
        if change.departed:
            return Block(key, (*head, BLANK), margin)
        if view.side_by_side:
            body = self._two_columns(change, width, whose)
        else:
            pieces = self._pieces(change, ALL, whose)
            body = paragraph(
                pieces, self._setting(change, change.new_number or change.old_number), width
            )
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

    def _margin(self, change: Change) -> str:
        if change.consequential or change.operation is Operation.EQUAL:
            return ""
        return {
            Operation.EDITED: self._signs.changed,
            Operation.INSERTED: self._signs.inserted,
            Operation.DELETED: self._signs.deleted,
            Operation.MOVED: self._signs.moved,
            Operation.MOVED_AND_EDITED: self._signs.moved,
        }.get(change.operation, self._signs.divided)

    def _title(self, change: Change) -> str:
        name = change.new_label or change.old_label or str(change.kind).removeprefix("masthead.")
        name = name.replace("_", " ")
        words = [] if change.operation is Operation.EQUAL else [change.operation.words]
        if change.departed:
            arrival = self._label_of(change.old)
            return f"{change.old_label} {self._signs.arrow} moved to {arrival or change.new_label}"
        if change.old_label and change.new_label and change.old_label != change.new_label:
            words.append(f"was {change.old_label}")
        if change.operation in (Operation.SPLIT, Operation.JOINED) and change.partners:
            labels = [label for label in map(self._label_of, change.partners) if label]
            if labels:
                joint = "with" if change.operation is Operation.JOINED else "along with"
                words.append(f"{joint} {', '.join(labels)}")
        dot = f" {self._signs.dot} "
        return dot.join([name, *words])

    def _label_of(self, identity: str) -> str:
        for change in self.rows.values():
            if change.new == identity and not change.departed:
                return change.new_label
        for change in self.rows.values():
            if change.old == identity:
                return change.old_label
        return ""


def _is_substance(change: Change) -> bool:
    return change.operation is not Operation.EQUAL and not change.consequential
