"""The keys and the mouse of a word processor: letters, words, paragraphs and the whole text."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import ClassVar

from rich.cells import cell_len, split_graphemes
from textual import events
from textual.binding import Binding, BindingType
from textual.widgets.text_area import Location, Selection

from drafting.tui.widgets.completion import CompletionArea
from drafting.tui.widgets.editor_lines import mark_around
from drafting.tui.widgets.word_stops import removal, word_around, words_of

_NOTHING_COPIED = "Nothing was copied here: ctrl+shift+v pastes from other programs."
_SELECTING = (
    ("ctrl+{}home", "text_end({}, -1)"),
    ("ctrl+{}end", "text_end({}, 1)"),
    ("ctrl+{}up", "paragraph({}, -1)"),
    ("ctrl+{}down", "paragraph({}, 1)"),
)
"""Keys that move, and with shift select as they move; the movement they make."""


def _moving() -> list[BindingType]:
    return [
        Binding(key.format("shift+" if select else ""), action.format(select), show=False)
        for key, action in _SELECTING
        for select in (False, True)
    ]


class WordKeysArea(CompletionArea):
    """Moves over, selects and deletes what a person means: a grapheme, a mark of a note, a word."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *_moving(),
        Binding("ctrl+a", "select_all", show=False),
        Binding("ctrl+delete,alt+delete", "delete_word_right", show=False),
        Binding("ctrl+x,super+x,shift+delete", "cut", show=False),
        Binding("ctrl+c,super+c,ctrl+insert", "copy", show=False),
        Binding("ctrl+v,super+v,shift+insert", "paste", show=False),
    ]

    def __init__(self, *, blink: bool) -> None:
        super().__init__(blink=blink)
        self.tell: Callable[[str], object] = lambda _words: None
        """What a key that found nothing to do says to the person."""

    # Where the cursor may stand: never inside the mark of a note

    def _validate_selection(self, selection: Selection) -> Selection:
        start, end = super()._validate_selection(selection)
        return Selection(self._outside_marks(start), self._outside_marks(end))

    def _outside_marks(self, place: Location) -> Location:
        row, column = place
        mark = self._mark_at(place)
        if mark is None or column == mark[0]:
            return place
        return row, min(mark, key=lambda edge: abs(edge - column))

    def _mark_at(self, place: Location) -> tuple[int, int] | None:
        """Where the mark of a note that stands behind a place begins and ends."""
        row, column = place
        if row >= self.document.line_count:
            return None
        line = self.document.get_line(row)
        return mark_around(line, column) if "[^" in line else None

    # Letters and words

    def get_cursor_left_location(self) -> Location:
        """One grapheme, or one mark of a note, to the left."""
        row, column = place = super().get_cursor_left_location()
        if row != self.cursor_location[0]:
            return place
        mark = self._mark_at(place)
        return row, mark[0] if mark else _grapheme_start(self.document.get_line(row), column)

    def get_cursor_right_location(self) -> Location:
        """One grapheme, or one mark of a note, to the right."""
        before = self.cursor_location
        row, column = place = super().get_cursor_right_location()
        if row != before[0]:
            return place
        mark = self._mark_at(before)
        return row, mark[1] if mark else _grapheme_end(
            self.document.get_line(row), before[1], column
        )

    def get_cursor_word_left_location(self) -> Location:
        """Where the word begins that stands to the left, its marks with it."""
        row, column = self.cursor_location
        if not column:
            return super().get_cursor_word_left_location()
        at, here = self._index(row, 0), self._index(row, column)
        begins = (start for start, _ in words_of(self._whole()) if at <= start < here)
        return row, max(begins, default=at) - at

    def get_cursor_word_right_location(self) -> Location:
        """Where the word ends that stands to the right, its marks with it."""
        row, column = self.cursor_location
        length = len(self.document.get_line(row))
        if column == length:
            return super().get_cursor_word_right_location()
        at, here = self._index(row, 0), self._index(row, column)
        ends = (end for _, end in words_of(self._whole()) if here < end <= at + length)
        return row, min(ends, default=at + length) - at

    def _index(self, row: int, column: int) -> int:
        """Where a place is in the whole text, whose lines end with one character."""
        return sum(len(line) + 1 for line in self.document.lines[:row]) + column

    def _whole(self) -> str:
        return "\n".join(self.document.lines)

    def _place(self, index: int) -> Location:
        row = 0
        for line in self.document.lines:
            if index <= len(line):
                break
            index -= len(line) + 1
            row += 1
        return row, index

    def action_delete_left(self) -> None:
        """Take out the selection, or the grapheme before the cursor."""
        if self.selection.is_empty:
            self.selection = Selection(self.get_cursor_left_location(), self.cursor_location)
        super().action_delete_left()

    def action_delete_word_left(self) -> None:
        """Take out the selection, or all from where the word before the cursor begins."""
        self._take_out(self.get_cursor_word_left_location())

    def action_delete_word_right(self) -> None:
        """Take out the selection, or all up to where the word behind the cursor ends."""
        self._take_out(self.get_cursor_word_right_location())

    def _take_out(self, there: Location) -> None:
        """Take out the selection, or what is between the cursor and a place, marks in pairs."""
        if not self.selection.is_empty:
            self._delete_via_keyboard(*self.selection)
            return
        start, end = (self._index(*place) for place in sorted((self.cursor_location, there)))
        taken = removal(self._whole(), start, end)
        before, after = self._place(taken.start), self._place(taken.end)
        if taken.kept:
            self._replace_via_keyboard(taken.kept, before, after)
        else:
            self._delete_via_keyboard(before, after)

    # Paragraphs and the whole text

    def action_text_end(self, select: bool, direction: int) -> None:
        """Go to the first or the last letter of the text."""
        self.move_cursor((0, 0) if direction < 0 else self.document.end, select=select)

    def action_paragraph(self, select: bool, direction: int) -> None:
        """Go to where the paragraph begins, or the next one; from there to the one before."""
        here = self.cursor_location
        lines = ["", *self.document.lines]
        begins = [
            (row, 0)
            for row, (before, line) in enumerate(pairwise(lines))
            if line.strip() and not before.strip()
        ]
        if direction < 0:
            there = max((one for one in begins if one < here), default=(0, 0))
        else:
            there = min((one for one in begins if one > here), default=self.document.end)
        self.move_cursor(there, select=select)

    # Cut, copy, paste

    def action_cut(self) -> None:
        """Cut what is selected; where nothing is, nothing goes."""
        if self.selection.is_empty:
            self.tell("Nothing is selected: shift and an arrow select, ctrl+a selects all.")
        else:
            super().action_cut()

    def action_copy(self) -> None:
        """Copy what is selected."""
        if self.selection.is_empty:
            self.tell("Nothing is selected: shift and an arrow select, ctrl+a selects all.")
        else:
            super().action_copy()

    def action_paste(self) -> None:
        """Put in what was copied here; of other programs only their terminal knows."""
        if self.app.clipboard:
            super().action_paste()
        else:
            self.tell(_NOTHING_COPIED)

    # The mouse

    def on_click(self, event: events.Click) -> None:
        """A second click takes the word, a third one the paragraph."""
        event.stop()
        place = self.get_target_document_location(event)
        if event.chain == 2:
            self.selection = self._word_at(place)
        elif event.chain > 2:
            self.selection = self._paragraph_at(place)

    def _word_at(self, place: Location) -> Selection:
        row, column = place
        start, end = self._mark_at(place) or word_around(self.document.get_line(row), column)
        return Selection((row, start), (row, end))

    def _paragraph_at(self, place: Location) -> Selection:
        """Up to the blank lines that part it from others."""
        lines, first = self.document.lines, place[0]
        last = first
        while first and lines[first - 1].strip():
            first -= 1
        while last + 1 < len(lines) and lines[last + 1].strip():
            last += 1
        return Selection((first, 0), (last, len(lines[last])))


def _grapheme_start(line: str, column: int) -> int:
    if line.isascii():
        return column
    for start, end, _ in split_graphemes(line)[0]:
        if start <= column < end:
            return start
    return column


def _grapheme_end(line: str, before: int, column: int) -> int:
    if line.isascii() or cell_len(line[before:column]) == len(line[before:column]) == 0:
        return column
    for start, end, _ in split_graphemes(line)[0]:
        if start < column <= end:
            return end
    return column
