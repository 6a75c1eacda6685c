"""The base text: which issued document a resolution starts from, and what to do with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.binding import BindingType

from drafting.tui.bridge import RefusedError
from drafting.tui.page.pieces import BLANK, Block, Line, Look, Piece
from drafting.tui.page.wrap import padded, wrap
from drafting.tui.screens.dialogs.progress import read_with_progress
from drafting.tui.screens.file_prompt import prompt_file
from drafting.tui.screens.sheet import SheetScreen
from drafting.tui.tools import Tools
from drafting.tui.verbs import BASE, Verb, bindings
from drafting.workspace.files.issued_words import facts, origin_sentence
from drafting.workspace.files.source_file import read_file
from drafting.workspace.files.views import BaseOnDisk, BaseRow, Remark

_NAMES = 10
_FAINT = Look(role="faint")
_STRONG = Look(role="strong")


class BaseScreen(SheetScreen):
    """Shows what is known of the issued document of one resolution."""

    VERBS: ClassVar[tuple[Verb, ...]] = BASE
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(BASE)]
    NAME = "Base text"
    SHEET = "base-text"
    READS = True

    def __init__(self, tools: Tools, handle: str) -> None:
        super().__init__(tools, handle)
        self._known: tuple[BaseRow, BaseOnDisk] | None = None
        self._absent = ""

    def on_mount(self) -> None:
        """Read what is known."""
        super().on_mount()
        self.head.strong = f"{self.handle} base text"

    @work(exclusive=True)
    async def load(self, path: Path | None = None) -> None:
        """Read what is known, and whether a file is still that document."""
        handle = self.handle
        try:
            self._known = await self.tools.bridge.run(
                lambda session: (
                    session.issued.look(handle),
                    session.issued.on_disk(handle, "", path),
                )
            )
        except RefusedError as error:
            if path is None:
                self._known, self._absent = None, str(error)
            else:
                self.refuse(str(error))
        else:
            if path is not None:
                self.say(self._known[1].message)
        self.show()
        self.shown.set()

    def show(self, key: str | None = None) -> None:
        """Set what is known for the present width."""
        self.set_blocks(lambda width: list(self._blocks(width)), key)

    def _blocks(self, width: int) -> Iterator[Block]:
        if self._known is None:
            yield _block("absent", (Piece(self._absent, _FAINT),), width)
            return
        row, found = self._known
        yield _block("opening", (Piece(origin_sentence(row), _STRONG),), width)
        for name, words in facts(row, found):
            lines = wrap((Piece(words),), width - _NAMES)
            names = (name, *[""] * (len(lines) - 1))
            yield Block(
                name,
                tuple(
                    Line((Piece(padded(one, _NAMES), _FAINT), *line))
                    for one, line in zip(names, lines, strict=True)
                ),
            )

    # Verbs

    def action_check(self) -> None:
        """Ask for a file, and say whether it is this document."""
        prompt_file(self, "File to check (tab completes)", self.check)

    def check(self, path: Path) -> None:
        """Say whether the file of that path is this document."""
        self.load(path)

    def action_write_out(self) -> None:
        """Ask where to write the document."""
        if self._known is None:
            self.refuse(self._absent)
            return
        prompt_file(self, "Write the document to", self.write_out, self._known[0].file)

    async def write_out(self, path: Path) -> None:
        """Write the document to that path, to the byte; no file is replaced."""
        if _exists(path):
            self.refuse(f"{path} is there already: choose another name.")
            return
        handle = self.handle
        done = await self.ask(lambda session: session.issued.write_out(handle, "", path))
        if done is not None:
            self.say(done.message)

    def action_attach(self) -> None:
        """Ask for the Word file that is to be the base text from now on."""
        prompt_file(self, "Issued Word file (tab completes)", self.attach)

    def attach(self, path: Path) -> None:
        """Make the file of that path the base text."""
        self.attach_from(path)

    @work(group="files")
    async def attach_from(self, path: Path) -> None:
        """Read a Word file beside the session, and make it the base text."""
        context, handle = self.tools.bridge.context, self.handle
        try:
            attached = await read_with_progress(
                self.app,
                self.tools.bridge,
                f"Reading {path.name}",
                lambda: read_file(path, context),
                lambda session, brought: session.issued.attach(handle, brought),
            )
        except RefusedError as error:
            self.refuse_file(str(error))
            return
        self.load()
        self.say(attached.message)
        self._show_remarks(path.name, attached.remarks)

    def _show_remarks(self, name: str, remarks: Iterable[Remark]) -> None:
        if listed := tuple(remarks):
            from drafting.tui.screens.dialogs.remarks import RemarksScreen

            self.app.push_screen(RemarksScreen(name, listed, kept=True))

    def action_back(self) -> None:
        """Go back to the text."""
        self.dismiss(None)


def _exists(path: Path) -> bool:
    return path.exists()


def _block(key: str, pieces: tuple[Piece, ...], width: int) -> Block:
    return Block(key, (*(Line(line) for line in wrap(pieces, width)), BLANK))
