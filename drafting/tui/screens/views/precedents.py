"""The agreed wordings nearest to a paragraph: to compare them, and to take their words."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import BindingType

from drafting.tui.page.precedents_page import Chosen, PrecedentsPage, Reading
from drafting.tui.screens.filtered_sheet import FilteredSheet
from drafting.tui.tools import Tools
from drafting.tui.verbs import PRECEDENTS, Verb, bindings
from drafting.workspace.libraries.filters import ADOPTED, Filters

if TYPE_CHECKING:
    from drafting.library.precedent import Precedent
    from drafting.workspace.libraries.precedents import UnitPrecedents
    from drafting.workspace.libraries.session_precedents import SessionPrecedents
    from drafting.workspace.wording import Done

_MOST = 10


class PrecedentsScreen(FilteredSheet):
    """Lists precedents of one paragraph; gives what was done when words were taken."""

    VERBS: ClassVar[tuple[Verb, ...]] = PRECEDENTS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(PRECEDENTS)]
    NAME = "Precedents"
    SHEET = "precedents"
    READS = True

    def __init__(self, tools: Tools, handle: str, unit: str) -> None:
        super().__init__(tools, handle)
        self._unit = unit
        self._reading = Reading(opened=frozenset({0}))
        self._found: UnitPrecedents | None = None
        self._page: PrecedentsPage | None = None

    @work(exclusive=True)
    async def load(self) -> None:
        """Ask the libraries, and show what they have."""
        handle, unit, filters = self.handle, self._unit, self.filters
        self.head.strong = "Precedents"
        found = await self.ask(
            lambda session: session.precedents.of(handle, "", unit, filters.wanted(), _MOST)
        )
        if found:
            self._found = found[0]
            self._page = PrecedentsPage(
                self._found, self.tools.signs, is_filtered=filters != ADOPTED
            )
            self.head.right = f"{handle} {self._found.label}"
            self.show()
        self.shown.set()

    def show(self, key: str | None = None) -> None:
        """Set the wordings for the present width."""
        page, found = self._page, self._found
        if page is None or found is None:
            return
        self.set_blocks(lambda width: page.blocks(self._reading, width), key)
        dot = self.tools.signs.dot
        way = "what mine adds and drops" if self._reading.from_agreed else "what I would take over"
        told = (way, *self.filters.told())
        self.head.left = "".join(f" {dot} {one}" for one in told)
        self.status.right = f"{len(found.precedents)} near"

    @property
    def _here(self) -> Chosen | None:
        return self._page.chosen(self.sheet.key) if self._page else None

    # Verbs

    async def action_take(self) -> None:
        """Put the words under the bar in the place of those of the paragraph."""
        here, found = self._here, self._found
        if here is None or found is None:
            self.refuse("There is nothing to take here.")
            return
        handle, precedent = self.handle, found.precedents[here.precedent]
        done = await self.ask(
            lambda session: _taken(session.precedents, handle, found.unit, precedent, here.change)
        )
        if done is not None:
            self.dismiss(done)

    def action_unfold(self) -> None:
        """Show the places and the single changes of the wording, or fold them."""
        if (here := self._here) is not None:
            opened = self._reading.opened ^ {here.precedent}
            self._reading = self._reading._replace(opened=opened)
            self.show(str(here.precedent))

    def action_other_way(self) -> None:
        """Read the differences from the other side."""
        self._reading = self._reading._replace(from_agreed=not self._reading.from_agreed)
        self.show(self.sheet.key)

    async def look_again(self, filters: Filters) -> None:
        """Ask the libraries for what other filters leave."""
        self.filters = filters
        self.say("")
        self._reading = self._reading._replace(opened=frozenset({0}))
        await self.reload()

    def action_evolution(self) -> None:
        """Show the paragraph through the years."""
        from drafting.tui.screens.views.evolution import EvolutionScreen

        self.app.push_screen(EvolutionScreen(self.tools, self.handle, self._unit))

    def action_back(self) -> None:
        """Go back to the text."""
        self.dismiss(None)


def _taken(
    precedents: SessionPrecedents, handle: str, unit: str, precedent: Precedent, change: int
) -> Done:
    """Take a wording, or one change of it where a number is given."""
    if change:
        return precedents.take_change(handle, unit, precedent, change)
    return precedents.take(handle, unit, precedent)
