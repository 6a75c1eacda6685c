"""The libraries of agreed language: what is in them, what goes in and out, words looked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import work
from textual.binding import BindingType

from drafting.dataclasses import replace
from drafting.model.inline import plain
from drafting.tui.bridge import RefusedError
from drafting.tui.page.library_page import found_blocks, library_blocks
from drafting.tui.screens.file_prompt import prompt_file
from drafting.tui.screens.filtered_sheet import FilteredSheet
from drafting.tui.tools import Tools
from drafting.tui.verbs import LIBRARY, Verb, bindings
from drafting.workspace.files.errors import CalledOffError
from drafting.workspace.libraries import management
from drafting.workspace.libraries.filters import ADOPTED, Filters
from drafting.workspace.libraries.search import Results, Sought, search

if TYPE_CHECKING:
    from drafting.library.search import Found
    from drafting.tui.screens.dialogs.progress import Extent
    from drafting.workspace.libraries.additions import Report
    from drafting.workspace.libraries.management import LibraryRow

Result = TypeVar("Result")
_MOST = 100
_STAYS = "Called off: what was added until then stays, and the next run goes on there."


class LibraryScreen(FilteredSheet):
    """Lists the libraries of this user, or what was found in them."""

    VERBS: ClassVar[tuple[Verb, ...]] = LIBRARY
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(LIBRARY)]
    NAME = "Agreed language"
    SHEET = "library"
    READS = True
    PARTS = (*FilteredSheet.PARTS, "title")

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools, "")
        self.sheet.tints_current = True
        self._rows: list[LibraryRow] = []
        self._sought = Sought("")
        self._results: Results | None = None

    @work(exclusive=True)
    async def load(self) -> None:
        """Look into the libraries."""
        self.head.strong = "Agreed language"
        rows = await self._beside("Looking into the libraries", management.rows)
        if rows is not None:
            self._rows = rows
            self.show()
        self.shown.set()

    def show(self, key: str | None = None) -> None:
        """Set the libraries, or what was found, for the present width."""
        results, dot = self._results, self.tools.signs.dot
        told = (*self._sought_said(), *self.filters.told())
        self.head.left = "".join(f" {dot} {one}" for one in told or ("your libraries",))
        if results is None:
            self.set_blocks(partial(library_blocks, self._rows), key)
            self.status.right = ""
            return
        self.set_blocks(partial(found_blocks, results.found), key)
        shown = len(results.found)
        more = f"{shown:,} of " if shown < results.total else ""
        self.status.right = f"{more}{results.total:,} found"

    @property
    def _here(self) -> Found | None:
        """The wording under the bar."""
        found = self._results.found if self._results else ()
        return found[int(self.sheet.key)] if found else None

    def _sought_said(self) -> tuple[str, ...]:
        typed, opening = self._sought
        return tuple(filter(None, (typed, opening and f"{opening} …")))

    async def _beside(
        self,
        words: str,
        job: Callable[..., Result],
        *arguments: object,
        extent: Extent | None = None,
    ) -> Result | None:
        """What a job gives for the libraries of this user; None once it was said why not."""
        from drafting.tui.screens.dialogs.progress import LeftError, work_with_progress

        bridge = self.tools.bridge
        try:
            return await work_with_progress(
                self.app, bridge, words, partial(job, bridge.context, *arguments), extent
            )
        except RefusedError as error:
            called_off = isinstance(error, LeftError) and extent is not None
            self.refuse(_STAYS if called_off else str(error))
            return None

    # Verbs

    def action_search(self) -> None:
        """Look for words in all libraries."""
        self.prompt(
            "Words, a “phrase”, lamp*, lamps NEAR/5 lit, OR, NOT:", self._search, self._sought.typed
        )

    async def _search(self, typed: str) -> None:
        await self._look(self._sought._replace(typed=typed.strip()), self.filters)

    def action_opening(self) -> None:
        """Keep to what opens with some words."""

        async def keep(typed: str) -> None:
            await self._look(self._sought._replace(opening=typed.strip()), self.filters)

        self.prompt("Only what opens with (Urges; empty: all):", keep, self._sought.opening)

    async def look_again(self, filters: Filters) -> None:
        """Look for the same words among what other filters leave."""
        await self._look(self._sought, filters)

    async def _look(self, sought: Sought, filters: Filters) -> None:
        """Show what is found; where nothing in the libraries has the words, all stays as it was."""
        self.say("")
        results = None
        if any(sought):
            wanted = replace(filters.wanted(), adopted=False, titles=True)
            results = await self._beside("Looking for words", search, sought, wanted, _MOST)
            if results is None:
                return
            if not (results.total or sought.opening or filters != ADOPTED):
                self.refuse("Nothing in the libraries has these words.")
                return
        self._sought, self._results, self.filters = sought, results, filters
        self.show("0" if results and results.total else None)

    def action_add(self) -> None:
        """Put a folder of adopted texts, or one file, into your library."""
        prompt_file(self, "Folder or file with adopted texts (tab completes)", self._add)

    def _add(self, path: Path) -> None:
        self.run_exclusive(
            partial(self._taken, f"Adding {path.name}", management.add, [path]), "files"
        )

    def action_update(self) -> None:
        """Take in again what has changed, and what is new in the folders."""
        self.run_exclusive(partial(self._taken, "Looking for changes", management.update), "files")

    async def _taken(self, words: str, job: Callable[..., Report], *arguments: object) -> None:
        """Add files to the user's own library, and say what came of it."""
        from drafting.tui.screens.dialogs.progress import Extent

        left, extent = Event(), Extent()

        def heard(done: int, of: int, _path: Path) -> None:
            """What was added until then stays: the next run goes on where this one was."""
            extent.done, extent.of = done, of
            if left.is_set():
                raise CalledOffError

        report = await self._beside(words, job, "", *arguments, heard, extent=extent)
        left.set()
        await self.reload()
        if report is not None:
            self.say(report.sentence)

    def action_remove(self) -> None:
        """Take a document, a file or a folder out of your library."""
        begun = self._here.places[0].document.symbol if self._here else ""
        self.prompt("Symbol, file or folder to take out of the library:", self._remove, begun)

    async def _remove(self, typed: str) -> None:
        if typed.strip():
            said = await self._beside("Taking it out", management.remove, "", typed.strip())
            if said is not None:
                await self.reload()
                self.say(said)

    def action_copy(self) -> None:
        """Copy the wording under the bar."""
        if self._here is None:
            self.refuse("There is nothing to copy here: look for words first.")
            return
        self.app.copy_to_clipboard(plain(self._here.text))
        self.say("Wording copied.")

    def action_back(self) -> None:
        """Go back to the libraries, and from these to where one was."""
        if self._results is None:
            self.dismiss(None)
        else:
            self._results, self._sought, self.filters = None, Sought(""), ADOPTED
            self.show()
