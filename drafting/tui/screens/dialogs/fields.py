"""The single values of a text as a form: masthead, sponsors, title and the rest."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.geometry import Region
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static, TextArea

from drafting.model.fields import MASTHEAD_PREFIX, get_field
from drafting.model.inline import tidy
from drafting.model.resolution import Resolution
from drafting.named_tuples import NamedTuple
from drafting.tui.bridge import RefusedError
from drafting.tui.page.wrap import padded
from drafting.tui.text_safety import literal_line
from drafting.tui.tools import Tools
from drafting.tui.widgets.completion import Offers
from drafting.tui.widgets.dialog_keys import DialogKeys
from drafting.tui.widgets.editor import Editor
from drafting.workspace.errors import UnchangedError
from drafting.workspace.wording import Done, listed

SHOWN = (
    "masthead.organ", "masthead.committee", "masthead.symbol", "masthead.distribution",
    "masthead.date", "masthead.original", "masthead.session", "masthead.place_and_dates",
    "masthead.agenda_item", "masthead.agenda_title", "masthead.number", "masthead.adoption",
    "masthead.report", "masthead.other", "sponsors", "kind", "submitted_by", "chapeau", "title",
    "enacting", "closing", "language",
)  # fmt: skip
_LABEL_WIDTH = 18
_SAVING = frozenset({"enter", "ctrl+s"})
NOTHING_LEFT: Mapping[str, str] = MappingProxyType({})


class Filled(NamedTuple):
    """What came of the form."""

    said: Sequence[str]
    """A sentence for each value that was changed."""
    left: Mapping[str, str]
    """What was typed for other values and not saved, by their names."""

    @property
    def told_of_left(self) -> str:
        """One sentence about what was typed and not saved; empty if nothing was."""
        names = listed([called(name) for name in self.left])
        if not names:
            return ""
        return f"Left as it was: {names}. ctrl+y in the form types it again."


class ValueEditor(Editor):
    """The editor of one single value, from which arrows lead to those above and below."""

    save: Callable[[], Awaitable[None]] | None = None
    """What is done when the person has finished the form."""

    async def _on_key(self, event: events.Key) -> None:
        """Enter saves the form; beyond the first row and the last one lie other values."""
        if isinstance(held := self.screen.focused, ValueEditor) and held is not self:
            # Typed before the last key led on: it was meant for where that led.
            event.stop()
            event.prevent_default()
            held.post_message(events.Key(event.key, event.character))
        elif self.open and event.key in _SAVING and self.save is not None:
            event.stop()
            event.prevent_default()
            await self.save()
        elif self.open and self._leads_out(event.key):
            event.stop()
            event.prevent_default()
            self._go_on(event.key)
        else:
            await super()._on_key(event)

    def _leads_out(self, key: str) -> bool:
        first, last = self.navigator.is_first_wrapped_line, self.navigator.is_last_wrapped_line
        place = self.cursor_location
        return (key == "up" and first(place)) or (key == "down" and last(place))

    def _go_on(self, key: str) -> None:
        screen = self.screen
        reached = screen.focus_previous() if key == "up" else screen.focus_next()
        if isinstance(reached, ValueEditor):
            reached.move_cursor(reached.document.end)


class FieldsScreen(ModalScreen[Filled]):
    """Edits single values; gives the sentences about those that changed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Leave"),
        Binding("enter,ctrl+s", "save", "Save"),
        Binding("tab", "app.focus_next", "Next", show=False),
        Binding("shift+tab", "app.focus_previous", "Before", show=False),
    ]

    def __init__(
        self,
        tools: Tools,
        handle: str,
        resolution: Resolution,
        offers: Offers | None = None,
        left: Mapping[str, str] = NOTHING_LEFT,
    ) -> None:
        super().__init__()
        self._tools = tools
        self._handle = handle
        self._before = {name: as_lines(resolution, name) for name in SHOWN}
        self._editors = {name: ValueEditor(tools.keys_of, blink=tools.blink) for name in SHOWN}
        for editor in self._editors.values():
            editor.offers_for = offers
        self._left = left
        self._said: list[str] = []

    def compose(self) -> ComposeResult:
        """One row for each value."""
        with Vertical(classes="dialog", id="fields"):
            yield Static(
                literal_line(f"Masthead and single values of {self._handle}"),
                classes="dialog-title",
            )
            with VerticalScroll(can_focus=False):
                for name, editor in self._editors.items():
                    with Horizontal(classes="field"):
                        yield Static(
                            literal_line(padded(called(name), _LABEL_WIDTH)), classes="label"
                        )
                        yield editor
            yield Static("", id="outcome")
            yield DialogKeys(
                ("↑↓", "other line"),
                ("enter", "save"),
                ("escape", "leave as it was"),
                ("alt+enter", "new line"),
                ("tab", "next, or what is offered"),
            )

    def on_mount(self) -> None:
        """Fill in what the text has; what was left the last time can be typed again."""
        for name, editor in self._editors.items():
            editor.begin(self._before[name], paragraphs=False)
            editor.finish, editor.save = self.action_leave, self.action_save
            if name in self._left:
                editor.replace(self._left[name], (0, 0), editor.document.end)
                editor.undo()
                editor.move_cursor(editor.document.end)
        self._editors[next(iter(self._left), SHOWN[0])].focus()
        if self._left:
            names = listed([called(name) for name in self._left])
            self._tell(f"ctrl+y in {names} types again what you left.")

    @on(TextArea.SelectionChanged)
    @on(Editor.Grew)
    def follow_cursor(self) -> None:
        """Keep the line in view that is being typed, once it has been laid out."""
        self.call_after_refresh(self._show_cursor)

    def _show_cursor(self) -> None:
        editor = self.focused
        if isinstance(editor, ValueEditor) and isinstance(field := editor.parent, Widget):
            row = editor.wrapped_document.location_to_offset(editor.cursor_location).y
            line = Region(0, field.virtual_region.y + row, 1, 1)
            self.query_one(VerticalScroll).scroll_to_region(line, animate=False, immediate=True)

    def _tell(self, words: str) -> None:
        self.query_one("#outcome", Static).update(literal_line(words))

    def _changed(self) -> Iterator[tuple[str, str]]:
        for name, editor in self._editors.items():
            if editor.text.strip() != self._before[name].strip():
                yield name, editor.text

    async def action_leave(self) -> None:
        """Leave without saving."""
        if self.is_current:
            self.dismiss(Filled(self._said, dict(self._changed())))

    async def action_save(self) -> None:
        """Save every value that changed, and leave; stay at the first one that is refused."""
        if not self.is_current:
            return
        try:
            await self.before_leaving()
        except RefusedError as error:
            self._tell(f"{error} enter tries again, esc leaves without it.")
        else:
            self.dismiss(Filled(self._said, NOTHING_LEFT))

    async def before_leaving(self) -> None:
        """Save every value that changed. Raises RefusedError, standing at the refused one."""
        for name, text in list(self._changed()):
            try:
                self._said.append((await self._set(name, text)).message)
            except RefusedError as error:
                if not isinstance(error.__cause__, UnchangedError):
                    self._editors[name].focus()
                    raise
            self._before[name] = text

    async def _set(self, name: str, text: str) -> Done:
        handle = self._handle
        value = text.split("\n") if name in ("sponsors", "masthead.other") else text
        return await self._tools.bridge.run(
            lambda session: session.editing.set_field(handle, name, value)
        )


def as_lines(resolution: Resolution, name: str) -> str:
    """A single value as text, one line for each of several."""
    value = get_field(resolution, name)
    return tidy(value if isinstance(value, str) else "\n".join(value))


def called(name: str) -> str:
    """What the form calls a single value."""
    return name.removeprefix(MASTHEAD_PREFIX).replace("_", " ")
