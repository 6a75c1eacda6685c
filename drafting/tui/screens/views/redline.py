"""The redline between two drafts, or a draft and the working text."""

from __future__ import annotations

from contextlib import suppress
from typing import ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.worker import Worker, WorkerError

from drafting.dataclasses import replace
from drafting.model.numbering import note_numbers
from drafting.tui.page.redline_page import CONSEQUENCES, RedlinePage, View
from drafting.tui.page.typesetter import PROSE_WIDTH
from drafting.tui.screens.file_prompt import export
from drafting.tui.screens.sheet import SheetScreen
from drafting.tui.tools import Tools
from drafting.tui.verbs import REDLINE, Verb, bindings
from drafting.tui.widgets.block_view import BlockView
from drafting.workspace.files.file_names import WORKING, text_before
from drafting.workspace.wording import counted

_TWO_COLUMNS = 2 * PROSE_WIDTH + 4


class RedlineScreen(SheetScreen):
    """Shows what changed; gives the unit it was left at."""

    VERBS: ClassVar[tuple[Verb, ...]] = REDLINE
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(REDLINE)]
    NAME = "Redline"
    SHEET = "redline"

    def __init__(self, tools: Tools, handle: str, unit: str = "") -> None:
        super().__init__(tools, handle)
        self._unit = unit
        self._labels: list[str] = []
        self._old = ""
        self._new = ""
        self._view = View()
        self._count = 0
        """Changes of the record between the two texts; several may be in one place."""
        self._page: RedlinePage | None = None
        self._begun: Worker[None] | None = None

    def load(self) -> None:
        """Show what changed last."""
        self._begun = self.begin()

    async def _ready(self) -> None:
        """Wait for the first redline: a key that is typed before it is meant for it."""
        if self._begun is not None:
            with suppress(WorkerError):
                await self._begun.wait()

    @work(exclusive=True, group="redline")
    async def begin(self) -> None:
        """Compare the last draft with the working text, or with the one before it."""
        found = await self.ask(lambda session: session.history.older_texts(self.handle))
        if found is None:
            return
        self._labels = list(found[0])
        if not self._labels:
            self.head.strong = self.handle
            self.refuse("There is no draft to compare with yet: D on the desk makes one.")
            return
        last, handle = self._labels[-1], self.handle
        before = await self.ask(lambda session: text_before(session, handle))
        self._old = before or last
        if before not in (None, "", last):
            self._new = last
        await self.compare()

    async def compare(self) -> None:
        """Compute the redline and show it."""
        old, new, whose = self._old, self._new, self._view.whose
        self.head.strong = f"{self.handle} redline"
        self.head.left = f" {self.tools.signs.dot} {old} {self.tools.signs.arrow} {new or WORKING}"
        found = await self.ask(
            lambda session: (
                (session.history.provenance if whose else session.history.redline)(
                    self.handle, old, new
                ),
                note_numbers(session.text(self.handle, old)),
                note_numbers(session.text(self.handle, new)),
                session.history.count(self.handle, old, new),
            )
        )
        if found is None:
            return
        changes, before, after, self._count = found
        self._page = RedlinePage(changes, before, after, self.tools.signs, self.tools.when)
        self.show(self._page.key_of_unit(self._unit) or self._first_change())

    def _first_change(self) -> str:
        return "summary"

    def show(self, key: str | None = None) -> None:
        """Set the rows for the present view and width."""
        page, view = self._page, self._view
        if page is None:
            return
        widest = _TWO_COLUMNS if view.side_by_side else PROSE_WIDTH
        self.set_blocks(lambda width: page.blocks(view, width), key, widest)
        layout = "side by side" if self._view.side_by_side else "one column"
        shown = "all paragraphs" if self._view.everything else "changes only"
        told = ["whose"] if self._view.whose else []
        self.head.right = f" {self.tools.signs.dot} ".join((layout, shown, *told))
        places = counted(len(self._places()), "place")
        made = counted(self._count, "change")
        self.status.right = f"{made} in {places}" if self._count else places

    def _places(self) -> list[str]:
        page = self._page
        return [key for key in self.sheet.keys if page and page.is_change(key)]

    # Verbs

    async def action_next(self) -> None:
        """Go to the next change."""
        await self._ready()
        self._to_change(1)

    async def action_previous(self) -> None:
        """Go to the change before this one."""
        await self._ready()
        self._to_change(-1)

    def _to_change(self, direction: int) -> None:
        keys, places = self.sheet.keys, self._places()
        if self._page is None:
            # The status line says why there is nothing to go through.
            return
        if not places:
            self.say("Nothing of substance changed.")
            return
        here = keys.index(self.sheet.key) if self.sheet.key in keys else -1
        ahead = [key for key in places if (keys.index(key) - here) * direction > 0]
        if not ahead:
            self.say("That was the last place." if direction > 0 else "That was the first place.")
            return
        key = ahead[0] if direction > 0 else ahead[-1]
        self.sheet.go(key)
        self.say(f"Place {places.index(key) + 1} of {len(places)}")

    def action_view(self) -> None:
        """Change between one column and two."""
        self._view = replace(self._view, side_by_side=not self._view.side_by_side)
        self.show()

    def action_context(self) -> None:
        """Show all paragraphs, or the changed ones only."""
        self._view = replace(self._view, everything=not self._view.everything)
        self.show()

    def action_consequences(self) -> None:
        """Show or fold what follows from other changes."""
        self._view = replace(self._view, consequences=not self._view.consequences)
        self.show()

    async def action_whose(self) -> None:
        """Say whose each change is, or leave it out."""
        self._view = replace(self._view, whose=not self._view.whose)
        if self._page is None:
            return
        here = self.sheet.key
        await self.compare()
        self.sheet.go(here)

    def action_partner(self) -> None:
        """Go to the other end of a move, a split or a join."""
        partner = self._page.partner(self.sheet.key) if self._page else ""
        if not partner or not self.sheet.go(partner):
            self.refuse("This change has no other end.")

    @on(BlockView.SignChosen)
    def choose_sign(self, event: BlockView.SignChosen) -> None:
        """The sign of a move, a split or a join leads to its other end."""
        event.stop()
        if event.sign in (self.tools.signs.moved, self.tools.signs.divided):
            self.action_partner()

    def action_drafts(self) -> None:
        """Choose the two texts to compare."""
        from drafting.tui.screens.dialogs.choose import ChooseScreen

        if self._labels:
            texts = [*self._labels, WORKING]
            screen = ChooseScreen(
                "Compare",
                [("from", texts, self._old), ("to", texts, self._new or WORKING)],
            )
            self.app.push_screen(screen, self.chosen)

    async def chosen(self, choices: list[str] | None) -> None:
        """Compare the texts that were chosen."""
        if choices:
            old, new = choices
            if old == WORKING:
                old, new = (new, "") if new != WORKING else (self._labels[-1], "")
            self._old, self._new = old, "" if new == WORKING else new
            await self.compare()

    async def action_export(self) -> None:
        """Write this redline to a file."""
        await self._ready()
        export(self, self.handle, redline=(self._old, self._new))

    async def action_new_language(self) -> None:
        """Show what of the words that came since the older text is agreed language elsewhere."""
        from drafting.tui.screens.views.new_language import NewLanguageScreen

        await self._ready()
        if self._old:
            screen = NewLanguageScreen(
                self.tools, self.handle, self._unit_here(), self._old, self._new
            )
            self.app.push_screen(screen)

    def _unit_here(self) -> str:
        page, key = self._page, self.sheet.key
        return page.rows[int(key)].new if page and key.isdecimal() else ""

    def action_open(self) -> None:
        """Go to this paragraph in the text, or unfold the line of consequences."""
        if self.sheet.key == CONSEQUENCES:
            self.action_consequences()
        else:
            self.dismiss(self._unit_here())

    def action_back(self) -> None:
        """Go back to where the redline was opened from."""
        self.dismiss(self._unit_here())
