"""The editor that opens over a paragraph of the page: inline markup, wrapped as it stands there."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset, Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets.text_area import Location

from drafting.model.inline import runs, tidy
from drafting.model.typed_inline import as_typed
from drafting.tui.verbs import EDITOR, Verb, bindings
from drafting.tui.widgets.editor_lines import Stretch, drawn_part
from drafting.tui.widgets.italics import turned
from drafting.tui.widgets.typed import unseen
from drafting.tui.widgets.word_keys import WordKeysArea
from drafting.workspace.editing.clipboard import pasted_paragraphs

NO_BREAK_SPACE = "\u00a0"
NO_BREAK_HYPHEN = "\u2011"
_SEVERAL = "\n\n"
"""What parts paragraphs."""
_LONGEST_AT_ONCE = 20_000
"""Characters of a paste that are looked at between two keys."""
_REVERSED = Style(reverse=True)


_ACTIONS = frozenset(verb.action for verb in EDITOR)
_OF_PARAGRAPHS = frozenset({"complete", "other", "keep", "raise", "lower", "outdent", "indent"})
"""What keys do in a paragraph only; in a form they are for the form."""


class Editor(WordKeysArea):
    """Edits one text. It says when it is done; whoever opened it decides what that means."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(EDITOR),
        Binding("ctrl+d,delete", "delete_right", show=False),
    ]

    class Grew(Message):
        """The text takes more or fewer rows than before."""

    class Several(Message):
        """Several paragraphs were pasted: whoever opened the editor decides what they become."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    class NoteWanted(Message):
        """A footnote is wanted at the cursor."""

    class NoItalics(Message):
        """What is marked cannot be set in italics by itself."""

    def __init__(self, keys_of: Callable[[Verb], str], *, blink: bool = True) -> None:
        super().__init__(blink=blink)
        self._keys_of = keys_of
        self.open = False
        """Whether what is typed is text."""
        self.match_cursor_bracket = False
        self.paragraphs = True
        """Whether enter begins a paragraph; in a single value it begins a line."""
        self.finish: Callable[[], Awaitable[None]] | None = None
        """What is done when the person has finished writing."""
        self.keep: Callable[[], Awaitable[None]] | None = None
        """What saves the text while the person writes on."""
        self.split: Callable[[], Awaitable[None]] | None = None
        """What is done when a place to split was chosen in a text that may only be read."""
        self.rearrange: Callable[[str], Awaitable[None]] | None = None
        """What moves the paragraph that is being written: up, down, in or out."""
        self._empty_pair: Location | None = None
        """Where italics were begun and nothing was written in them yet."""
        self.note_names: dict[str, str] = {}
        """What the marks of notes are drawn as: "note 2", by identity."""
        self._rows = 0
        self._ground = Style()

    def begin(self, text: str, *, paragraphs: bool, place: Location | None = None) -> None:
        """Load a text to edit, the cursor at its end or at `place`."""
        self.paragraphs = paragraphs
        self.read_only = False
        self.open = True
        self._empty_pair = None
        self.load_text(text)
        self.withdraw()
        self.move_cursor(place or self.document.end)
        self._rows = self.rows

    @property
    def rows(self) -> int:
        """Rows that the text takes at the present width."""
        return max(self.wrapped_document.height, 1)

    @property
    def offset_in_text(self) -> int:
        """Where the cursor stands, counted in characters of the whole text."""
        row, column = self.cursor_location
        return sum(len(line) + 1 for line in self.document.lines[:row]) + column

    def on_text_area_changed(self) -> None:
        """Ask for another height when the text needs it."""
        if self.rows != self._rows:
            self._rows = self.rows
            self.post_message(self.Grew())

    def _on_resize(self) -> None:
        super()._on_resize()
        self.on_text_area_changed()

    def scroll_cursor_visible(self, center: bool = False, animate: bool = False) -> Offset:
        """Bring the cursor into view."""
        if self.cursor_location[0] >= self.document.line_count:
            # Undoing sets the size of the text anew before it takes the cursor back into it.
            return Offset()
        return super().scroll_cursor_visible(center, animate)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Rows of the editor; what they all have in common is looked up once for all of them."""
        self._ground = self.rich_style
        # Past the widget beneath, which would first look up the theme that it draws with itself.
        return Widget.render_lines(self, crop)

    def _render_line(self, y: int) -> Strip:
        """One row. The widget beneath would set the whole paragraph anew for each of its rows."""
        width = self.scrollable_content_region.width
        place = self._place_of_row(y + self.scroll_offset.y)
        if place is None:
            return Strip.blank(width, self._ground)
        row, start, end = place
        line = self.document.get_line(row)
        ghost = self.suggestion if end == len(line) and row == self.cursor_location[0] else ""
        marked = tuple(self._marked(row, len(line), end))
        part = drawn_part(line, start, end, marked, ghost, self.note_names)
        strip = Strip(part.render(self.app.console), part.cell_len)
        return strip.adjust_cell_length(width).apply_style(self._ground)

    def _place_of_row(self, y: int) -> tuple[int, int, int] | None:
        """Line, first and last character of a row of the wrapped text."""
        for row, line in enumerate(self.document.lines):
            offsets = self.wrapped_document.get_offsets(row)
            if y <= len(offsets):
                return row, (offsets[y - 1] if y else 0), [*offsets, len(line)][y]
            y -= len(offsets) + 1
        return None

    def _marked(self, row: int, length: int, end: int) -> Iterator[Stretch]:
        """Selection and cursor, as far as they lie in a line."""
        (top, left), (bottom, right) = sorted(self.selection)
        if top <= row <= bottom and (top, left) != (bottom, right):
            first = left if row == top else 0
            last = right if row == bottom else length + 1
            yield Stretch(first, last, _REVERSED)
        cursor_row, column = self.selection.end
        if cursor_row == row and self._draw_cursor and (column < end or end == length):
            yield Stretch(column, column + 1, _REVERSED)

    async def _on_key(self, event: events.Key) -> None:
        """Keys act in the order in which they were typed, between the letters around them."""
        if not self.open:
            # Typed before the last key closed the editor: it was meant for what is beneath.
            event.stop()
            event.prevent_default()
            self.app.post_message(events.Key(event.key, event.character))
        elif (verb := self._verb_of(event.key)) and self._takes(verb):
            event.stop()
            event.prevent_default()
            await self.run_action(verb.action)
        elif action := self._action_of(event.key):
            # A binding is looked at once the key has come up through the parents; letters
            # that follow quickly would be in the text before it.
            event.stop()
            event.prevent_default()
            await self.run_action(action)
        elif typed := unseen(event):
            event.stop()
            event.prevent_default()
            self._replace_via_keyboard(typed, *self.selection)
        else:
            await super()._on_key(event)

    def _action_of(self, key: str) -> str:
        """What a key of the editor itself does: move the cursor, delete."""
        known = self._bindings.key_to_bindings.get(key, ())
        return next((one.action for one in known if one.action not in _ACTIONS), "")

    def _verb_of(self, key: str) -> Verb | None:
        """The verb that has a key now: the user may have given it another meanwhile."""
        return next((verb for verb in EDITOR if key in self._keys_of(verb).split(",")), None)

    def _takes(self, verb: Verb) -> bool:
        """Whether a key is for the editor: without an offer, one in a form leads on in the form."""
        return self.paragraphs or bool(self.offers) or verb.action not in _OF_PARAGRAPHS

    async def _on_paste(self, event: events.Paste) -> None:
        """What was copied here keeps its markup; several paragraphs of others are offered."""
        if not self.paragraphs or self.read_only:
            return
        event.prevent_default()
        event.stop()
        if tidy(event.text) == tidy(self.app.clipboard):
            self.put(tidy(event.text))
        elif len(event.text) > _LONGEST_AT_ONCE or _SEVERAL in (
            text := pasted_paragraphs(event.text)
        ):
            self.post_message(self.Several(event.text))
        else:
            self.put(text)

    def put(self, text: str) -> None:
        """Put a text at the cursor, in the place of what is selected."""
        result = self._replace_via_keyboard(text, *self.selection)
        if result:
            self.move_cursor(result.end_location)

    # What the keys do

    async def action_done(self) -> None:
        """Finish writing."""
        self._drop_empty_pair()
        if self.finish is not None:
            await self.finish()

    async def action_keep(self) -> None:
        """Save the text, and write on."""
        if self.keep is not None and not self.read_only:
            await self.keep()

    async def _rearrange(self, action: str) -> None:
        if self.rearrange is not None and not self.read_only:
            await self.rearrange(action)

    async def action_raise(self) -> None:
        """Move the paragraph up."""
        await self._rearrange("raise")

    async def action_lower(self) -> None:
        """Move the paragraph down."""
        await self._rearrange("lower")

    async def action_outdent(self) -> None:
        """Take the paragraph out to the level above."""
        await self._rearrange("outdent")

    async def action_indent(self) -> None:
        """Put the paragraph beneath the one above it."""
        await self._rearrange("indent")

    async def action_split_here(self) -> None:
        """Begin a new paragraph; in a single value, a new line; in a text to read, split there."""
        if self.read_only:
            if self.split is not None:
                await self.split()
            return
        self._replace_via_keyboard("\n\n" if self.paragraphs else "\n", *self.selection)

    def action_line_break(self) -> None:
        """Break the line."""
        self._replace_via_keyboard("\n", *self.selection)

    def action_no_break_space(self) -> None:
        """Put a space at which no line breaks."""
        self._replace_via_keyboard(NO_BREAK_SPACE, *self.selection)

    def action_no_break_hyphen(self) -> None:
        """Put a hyphen after which no line breaks."""
        self._replace_via_keyboard(NO_BREAK_HYPHEN, *self.selection)

    def put_note(self, identity: str) -> None:
        """Put the mark of a footnote at the cursor."""
        end = max(self.selection)
        self._replace_via_keyboard(f"[^{identity}]", end, end)

    def action_note(self) -> None:
        """Ask for a footnote here."""
        self.post_message(self.NoteWanted())

    def action_italic(self) -> None:
        """Set the selection in italics or upright; without one, begin or end italics here."""
        start, end = sorted(self.selection)
        words = self.get_text_range(start, end)
        if words:
            lead = self.document.get_line(start[0])[: start[1]]
            self._set_in_italics(turned(lead, words), start, end)
        elif self._empty_pair is not None:
            self._drop_empty_pair()
        elif self._closes_italics(start):
            self._close_italics(start)
        else:
            self._replace_via_keyboard("**", start, end)
            self.move_cursor_relative(columns=-1)
            self._empty_pair = self.cursor_location

    def _set_in_italics(self, words: str, start: Location, end: Location) -> None:
        """Put words with their marks, unless these would be read as stars that are meant."""
        last = self.document.lines[end[0]][end[1] :]
        around = self.document.lines[start[0]][: start[1]], last
        if _stars(words.join(around)) > _stars(self.get_text_range(start, end).join(around)):
            self.post_message(self.NoItalics())
        else:
            self._replace_via_keyboard(words, start, end)

    def _closes_italics(self, place: Location) -> bool:
        """Whether italics end at a place."""
        row, column = place
        line = self.document.get_line(row)
        before = next(reversed(runs(f"{line[:column]}x")), None)
        return line[column : column + 1] == "*" and before is not None and before.italic

    def _close_italics(self, place: Location) -> None:
        """Go on behind italics, which end with their last word, before blanks typed in them."""
        row, column = place
        line = self.document.get_line(row)
        blanks = line[len(line[:column].rstrip()) : column]
        if blanks:
            self._replace_via_keyboard(f"*{blanks}", (row, column - len(blanks)), (row, column + 1))
        else:
            self.move_cursor_relative(columns=1)

    def _drop_empty_pair(self) -> None:
        """Take two asterisks away between which nothing was written: they would mean bold."""
        if self._empty_pair is not None:
            row, column = self._empty_pair
            self._empty_pair = None
            lines = self.document.lines
            if row < len(lines) and lines[row][column - 1 : column + 1] == "**":
                self.delete((row, column - 1), (row, column + 1))

    def on_text_area_selection_changed(self) -> None:
        """Italics that were begun and left empty go when the cursor goes."""
        super().on_text_area_selection_changed()
        if self._empty_pair not in (None, self.cursor_location):
            self._drop_empty_pair()


def _stars(text: str) -> int:
    """How many stars of typed inline text stand for themselves."""
    return as_typed(text).count("\\*")
