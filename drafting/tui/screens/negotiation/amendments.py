"""An amendment document before the working text: to carry it out, or to put it as proposals."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.binding import BindingType

from drafting.tui.bridge import RefusedError
from drafting.tui.page.amendments_page import amendment_blocks
from drafting.tui.screens.dialogs.progress import read_with_progress
from drafting.tui.screens.sheet import SheetScreen
from drafting.tui.tools import Tools
from drafting.tui.verbs import AMENDMENTS, Verb, bindings
from drafting.workspace.amendment_documents.documents import read
from drafting.workspace.amendment_documents.received import (
    MatchedAmendments,
    Point,
    carry_out,
    matched,
    propose,
)
from drafting.workspace.wording import counted


class AmendmentsScreen(SheetScreen):
    """Lists the instructions of one amendment document; leaves with what could not be read."""

    VERBS: ClassVar[tuple[Verb, ...]] = AMENDMENTS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(AMENDMENTS)]
    NAME = "Amendments"
    SHEET = "amendments"

    def __init__(self, tools: Tools, handle: str, path: Path) -> None:
        super().__init__(tools, handle)
        self.sheet.tints_current = True
        self._path = path
        self._found: MatchedAmendments | None = None
        self._done: set[int] = set()
        """Instructions that were carried out or proposed here."""

    def on_mount(self) -> None:
        """Read the document."""
        super().on_mount()
        self.head.strong = f"Amendments in {self._path.name}"
        self.head.right = self.handle

    @work(exclusive=True, group="files")
    async def load(self) -> None:
        """Read the document beside the session, and hold it against the text."""
        path, handle, context = self._path, self.handle, self.tools.bridge.context
        self.say(f"Reading {path.name} …", passing=True)
        try:
            self._found = await read_with_progress(
                self.app,
                self.tools.bridge,
                f"Reading {path.name}",
                lambda: read(path, context),
                lambda session, document: matched(session, handle, path.name, document),
            )
        except RefusedError as error:
            self.dismiss(str(error))
            return
        self.say("")
        self.show(str(next(iter(self._found.fitting), 1)))

    def show(self, key: str | None = None) -> None:
        """Set the instructions for the width there is."""
        found = self._found
        if found is not None:
            signs = self.tools.signs
            self.set_blocks(lambda width: amendment_blocks(found, self._done, signs, width), key)
            fit = counted(len(found.fitting), "instruction")
            self.status.right = f"{fit} of {len(found.points)} can be carried out"

    @property
    def _here(self) -> Point | None:
        key = self.sheet.key
        return self._found.points[int(key) - 1] if self._found and key else None

    def _chosen(self) -> tuple[int, ...]:
        """The instruction under the cursor, if it can be carried out; else why not is said."""
        point = self._here
        if point is None:
            self.refuse("The cursor stands on no instruction.")
        elif point.number in self._done:
            self.refuse(f"Instruction {point.number} is dealt with already.")
        elif not point.fits:
            self.refuse(point.reason)
        else:
            return (point.number,)
        return ()

    def _open(self) -> tuple[int, ...]:
        """All that can be carried out and were not dealt with."""
        fitting = self._found.fitting if self._found else ()
        return tuple(number for number in fitting if number not in self._done)

    # Verbs

    async def action_make(self) -> None:
        """Carry out this instruction on the working text."""
        await self._make(self._chosen())

    async def action_make_all(self) -> None:
        """Carry out all instructions that fit, as one change."""
        await self._make(self._open())

    async def action_propose(self) -> None:
        """Put this instruction as a proposal of the sponsors."""
        await self._propose(self._chosen())

    async def action_propose_all(self) -> None:
        """Put all instructions that fit as proposals of the sponsors."""
        await self._propose(self._open())

    async def _make(self, numbers: Sequence[int]) -> None:
        found, handle = self._found, self.handle
        if found is None or not numbers:
            return
        done = await self.ask(lambda session: carry_out(session, handle, found, numbers))
        if done is not None:
            await self._finish(numbers, f"{done.message} u in the text takes it back.")

    async def _propose(self, numbers: Sequence[int]) -> None:
        found, handle = self._found, self.handle
        if found is None or not numbers:
            return
        done = await self.ask(lambda session: propose(session, handle, found, numbers))
        if done is not None:
            await self._finish(numbers, done.message)

    async def _finish(self, numbers: Sequence[int], message: str) -> None:
        """Show how the others stand to the text of now."""
        found, handle = self._found, self.handle
        self._done |= set(numbers)
        if found is not None:
            now = await self.ask(
                lambda session: matched(session, handle, found.file, found.document)
            )
            self._found = now or found
        following = next((one for one in self._open() if one > numbers[-1]), numbers[-1])
        self.show(str(following))
        self.say(message)

    def action_back(self) -> None:
        """Go back to the text."""
        self.dismiss("")
