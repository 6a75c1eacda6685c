"""Writing a text, or a redline, to a file."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from drafting.named_tuples import NamedTuple
from drafting.tui.bridge import RefusedError
from drafting.tui.page.wrap import padded
from drafting.tui.screens.dialogs.progress import work_with_progress
from drafting.tui.text_safety import literal_line, visible
from drafting.tui.tools import Tools
from drafting.tui.widgets.choice import LABEL_WIDTH, Choice
from drafting.tui.widgets.dialog_keys import DialogKeys
from drafting.tui.widgets.line_input import LineInput
from drafting.workspace.environment.paths import exists, with_ending
from drafting.workspace.errors import WorkspaceError
from drafting.workspace.files.exports import RedlineOptions, redline_export, text_export
from drafting.workspace.files.file_names import (
    WORKING,
    free_name,
    redline_name,
    text_name,
    tracked_start,
)
from drafting.workspace.files.output import OutputFormat, output_formats
from drafting.workspace.session import Session
from drafting.workspace.wording import counted, listed


class Offer(NamedTuple):
    """What a person is offered who chose a text and a format."""

    name: str
    """Of the file."""
    against: str
    """The text that changes begin from."""
    is_same: bool = False
    """Whether nothing differs between the two."""


class ExportScreen(ModalScreen[str | None]):
    """Asks what to write and where; gives one sentence that holds the path."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,ctrl+s", "write", "Write"),
        Binding("escape", "leave", "Leave"),
        Binding("down", "app.focus_next", "Next", show=False),
        Binding("up", "app.focus_previous", "Before", show=False),
    ]

    def __init__(self, tools: Tools, handle: str, redline: tuple[str, str] | None = None) -> None:
        super().__init__()
        self._tools = tools
        self._handle = handle
        self._redline = redline
        self._formats = output_formats()
        self._choices: list[Choice] = []
        self._proposed = ""
        self._start = ""
        """The text that changes begin from unless the person chooses another."""
        self._is_offered = False
        """Whether it is known what there is to write, and a name for it stands there."""
        self._asked = False
        """Whether it was to be written before it was known what there is to write."""
        self._to_replace: Path | None = None
        """A file that is there already, and that the person was told of."""

    def compose(self) -> ComposeResult:
        """A frame to be filled when the drafts are known."""
        with Vertical(classes="dialog"):
            yield Static(literal_line(f"Export {self._handle}"), classes="dialog-title")
            yield Vertical(id="choices")
            with Horizontal(id="file"):
                yield Static(literal_line(padded("file", LABEL_WIDTH)), id="file-label")
                yield LineInput(select_on_focus=True)
            yield Static("", id="outcome")
            yield DialogKeys(
                ("←→", "change"), ("↑↓", "other line"), ("enter", "write"), ("escape", "leave")
            )

    def on_mount(self) -> None:
        """Read the drafts."""
        self.begin()

    @work(exclusive=True)
    async def begin(self) -> None:
        """Offer the drafts."""
        handle, (old, new) = self._handle, self._redline or ("", "")
        chosen = next(one for one in self._formats if one.is_redline is bool(self._redline))
        try:
            (labels, issued), offer = await self._tools.bridge.run(
                lambda session: (
                    session.history.older_texts(handle),
                    _offer(session, handle, new, old, chosen),
                )
            )
        except RefusedError as error:
            self._show_outcome(str(error))
            return
        formats = [
            entry.name
            for entry in self._formats
            if (labels or not entry.is_redline) and (issued or not entry.is_fresh)
        ]
        self._start = offer.against
        self._choices = [
            Choice("format", formats, chosen.name),
            Choice("text", [WORKING, *reversed(labels)], new or WORKING),
            Choice("against", list(reversed(labels)) or ["-"], offer.against),
        ]
        self._choices[2].display = chosen.is_redline
        await self.query_one("#choices").mount(*self._choices)
        self._choices[0].focus()
        await self._take(offer)
        await self._warn()

    async def _warn(self) -> None:
        """Say what the drafting rules object to; the file is written all the same."""
        try:
            findings = await self._tools.bridge.run(
                lambda session: session.checks.findings(self._handle)
            )
        except RefusedError:
            return
        counts = Counter(str(one.severity) for one in findings)
        if counts["error"]:
            found = [counted(counts[kind], kind) for kind in ("error", "warning") if counts[kind]]
            self._show_outcome(f"The drafting rules find {listed(found)}: e shows them.")

    @property
    def _format(self) -> OutputFormat:
        return next(entry for entry in self._formats if entry.name == self._choices[0].value)

    @property
    def _label(self) -> str:
        value = self._choices[1].value
        return "" if value == WORKING else value

    @property
    def _against(self) -> str:
        """The text that a person chose to begin from, or that the screen was opened with.

        Never the text itself: then another one is looked for.
        """
        value = self._choices[2].value
        is_chosen = self._redline is not None or value != self._start
        return value if is_chosen and value != self._choices[1].value else ""

    @on(Choice.Changed)
    def propose(self) -> None:
        """Propose a file name for what is chosen now."""
        if self._choices:
            self._choices[2].display = self._format.is_redline
            field = self.query_one(Input)
            if field.value not in ("", self._proposed):
                # At once: later it would change what is being typed.
                self._set_name(with_ending(field.value, self._format.suffix))
            self._is_offered = False
            self.offer()

    @work(exclusive=True, group="offer")
    async def offer(self) -> None:
        """Propose a file name, and where the changes begin, beside the keys."""
        await self._offer()

    async def _offer(self) -> None:
        handle, label, against, chosen = self._handle, self._label, self._against, self._format
        try:
            offer = await self._tools.bridge.run(
                lambda session: _offer(session, handle, label, against, chosen)
            )
        except RefusedError as error:
            self._show_outcome(str(error))
            return
        if not against:
            self._start = offer.against
            self._choices[2].offer(self._choices[2].values, offer.against)
        await self._take(offer)

    async def _take(self, offer: Offer) -> None:
        """Show what is offered, and write the file if the person asked for that before."""
        self._put(offer.name)
        if offer.is_same:
            self._show_outcome(f"Nothing differs from {offer.against}: it would be empty.")
        self._is_offered = True
        if self._asked:
            await self.action_write()

    def _put(self, name: str) -> None:
        """Put a file name into the line, unless the person has written another."""
        field = self.query_one(Input)
        is_left = not field.value and not field.has_focus
        if is_left or field.value == self._proposed:
            free = free_name(self._tools.folder / name, exists)
            self._proposed = visible(str(free))
            self._set_name(self._proposed)

    def _set_name(self, name: str) -> None:
        field = self.query_one(Input)
        at = field.cursor_position
        # The end of a path, where its name is, matters most in a narrow line; where the person
        # has gone elsewhere in it, the cursor stays.
        goes_to_end = not field.has_focus or at >= len(field.value)
        field.value = name
        field.cursor_position = len(name) if goes_to_end else min(at, len(name))

    @on(Input.Submitted)
    async def action_write(self) -> None:
        """Write the file and say where it is."""
        typed = self.query_one(Input).value.strip()
        self._asked = not self._is_offered
        if self._asked or not typed:
            return
        try:
            path = self._tools.files.path(typed)
        except WorkspaceError as error:
            self._show_outcome(str(error))
            return
        if path != self._to_replace and exists(path):
            self._to_replace = path
            self._show_outcome(f"{path.name} is there already: enter again replaces it.")
            return
        self.write(path)

    @work(exclusive=True, group="files")
    async def write(self, path: Path) -> None:
        """Write the file beside the session, and leave."""
        handle, label, against = self._handle, self._label, self._choices[2].value
        redline, fresh = self._format.is_redline, self._format.is_fresh
        self._show_outcome(f"Writing {path.name} …")
        bridge = self._tools.bridge
        try:
            writing = await bridge.run(
                lambda session: (
                    redline_export(
                        session, handle, (against, label), path, RedlineOptions(fresh=fresh)
                    )
                    if redline
                    else text_export(session, handle, label, path)
                )
            )
            done = await work_with_progress(self.app, bridge, f"Writing {path.name}", writing)
        except RefusedError as error:
            self._show_outcome(str(error))
            return
        self._tools.keep_folder(path)
        self.dismiss(done.message)
        if done.remarks:
            from drafting.tui.screens.dialogs.remarks import RemarksScreen

            self.app.push_screen(RemarksScreen(path.name, done.remarks, self._tools.messages))

    def _show_outcome(self, words: str) -> None:
        # The rules may still be looking when the screen is being left, and has no line any more.
        for line in self.query("#outcome").results(Static):
            line.update(literal_line(words))

    def action_leave(self) -> None:
        """Leave without writing."""
        self.dismiss(None)


def _offer(session: Session, handle: str, label: str, against: str, chosen: OutputFormat) -> Offer:
    """What is offered for a text; `against` is what a person chose, if anything."""
    old = against or tracked_start(session, handle, label)
    if not chosen.is_redline:
        return Offer(text_name(session, handle, label, chosen.suffix), old)
    name = redline_name(session, handle, (old, label), chosen.suffix)
    return Offer(name, old, session.text(handle, old) == session.text(handle, label))
