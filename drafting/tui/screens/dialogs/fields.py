"""The single values of a text as a form: masthead, sponsors, title and the rest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from drafting.model.fields import MASTHEAD_PREFIX, get_field
from drafting.model.inline import tidy
from drafting.model.resolution import Resolution
from drafting.tui.bridge import RefusedError
from drafting.tui.page.wrap import padded
from drafting.tui.text_safety import literal_line
from drafting.tui.tools import Tools
from drafting.tui.widgets.completion import Offers
from drafting.tui.widgets.editor import Editor
from drafting.workspace.errors import UnchangedError
from drafting.workspace.wording import Done

SHOWN = (
    "masthead.organ", "masthead.committee", "masthead.symbol", "masthead.distribution",
    "masthead.date", "masthead.original", "masthead.session", "masthead.place_and_dates",
    "masthead.agenda_item", "masthead.agenda_title", "masthead.number", "masthead.adoption",
    "masthead.report", "masthead.other", "sponsors", "kind", "submitted_by", "chapeau", "title",
    "enacting", "closing", "language",
)  # fmt: skip
_LABEL_WIDTH = 18


class ValueEditor(Editor):
    """The editor of one single value; finishing it finishes the form."""


class FieldsScreen(ModalScreen[list[str] | None]):
    """Edits single values; gives the sentences about those that changed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Save and leave"),
        Binding("ctrl+s", "save", "Save and leave"),
        Binding("tab", "app.focus_next", "Next", show=False),
        Binding("shift+tab", "app.focus_previous", "Before", show=False),
    ]

    def __init__(
        self, tools: Tools, handle: str, resolution: Resolution, offers: Offers | None = None
    ) -> None:
        super().__init__()
        self._tools = tools
        self._handle = handle
        self._before = {name: as_lines(resolution, name) for name in SHOWN}
        self._editors = {name: ValueEditor(tools.keys_of, blink=tools.blink) for name in SHOWN}
        for editor in self._editors.values():
            editor.offers_for = offers
        self._said: list[str] = []
        self._refused: dict[str, str] = {}
        """The values that could not be saved."""

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
                            literal_line(padded(_called(name), _LABEL_WIDTH)), classes="label"
                        )
                        yield editor
            yield Static("", id="outcome")
            yield Static(
                literal_line(
                    "tab next, or takes what is offered   enter new line   esc save and leave"
                ),
                classes="dialog-keys",
            )

    def on_mount(self) -> None:
        """Fill in what the text has."""
        for name, editor in self._editors.items():
            editor.begin(self._before[name], paragraphs=False)
            editor.finish = self.action_leave
        self._editors[SHOWN[0]].focus()

    def _changed(self) -> Iterator[tuple[str, str]]:
        for name, editor in self._editors.items():
            if editor.text.strip() != self._before[name].strip():
                yield name, editor.text

    async def action_leave(self) -> None:
        """Save and leave; a second time leave without what could not be saved."""
        if not self.is_current:
            return
        if self._refused and self._refused == dict(self._changed()):
            self.dismiss(self._said)
        else:
            await self.action_save()

    async def action_save(self) -> None:
        """Save every value that changed, and leave."""
        try:
            await self.before_leaving()
        except RefusedError as error:
            self._refused = dict(self._changed())
            words = f"{error} esc again leaves without it, ctrl+s tries again."
            self.query_one("#outcome", Static).update(literal_line(words))
        else:
            self.dismiss(self._said)

    async def before_leaving(self) -> None:
        """Save every value that changed. Raises RefusedError."""
        for name, text in list(self._changed()):
            try:
                self._said.append((await self._set(name, text)).message)
            except RefusedError as error:
                if not isinstance(error.__cause__, UnchangedError):
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


def _called(name: str) -> str:
    return name.removeprefix(MASTHEAD_PREFIX).replace("_", " ")
