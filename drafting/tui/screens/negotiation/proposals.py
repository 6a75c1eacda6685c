"""The proposals on a resolution: what they ask for, how they stand, and what is done with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import BindingType

from drafting.amendments.proposals import Stage
from drafting.tui.page.proposals import proposal_blocks
from drafting.tui.screens.negotiation.decisions import Decisions
from drafting.tui.screens.sheet import SheetScreen
from drafting.tui.tools import Tools
from drafting.tui.verbs import PROPOSALS, Verb, bindings
from drafting.workspace.wording import counted

if TYPE_CHECKING:
    from drafting.workspace.negotiation.proceedings import Proceedings
    from drafting.workspace.negotiation.proposal_rows import ProposalRow

_ORDERS = {
    "tabled": "",
    "paragraph": ", by paragraph",
    "delegation": ", by delegation",
    "voting": ", furthest removed first (the Chair decides)",
}

_NOTHING_PICKED = "There is no proposal here."


class ProposalsScreen(SheetScreen):
    """Lists proposals; gives the unit of the one it was left at."""

    VERBS: ClassVar[tuple[Verb, ...]] = PROPOSALS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(PROPOSALS)]
    NAME = "Proposals"
    SHEET = "proposals"
    WIDEST = 100

    def __init__(self, tools: Tools, handle: str, unit: str = "") -> None:
        super().__init__(tools, handle)
        self._decisions = Decisions(self, lambda: self.row, _NOTHING_PICKED)
        self.add_features(self._decisions)
        self._unit = unit
        self._all = False
        self._rows: dict[str, ProposalRow] = {}
        self._order = "tabled"

    def on_mount(self) -> None:
        """Read the proposals."""
        super().on_mount()
        self.head.strong = f"{self.handle} proposals"

    @work(exclusive=True)
    async def load(self) -> None:
        """Read the proposals and how far the text has come."""
        order = self._order
        found = await self.ask(lambda session: _read(session.negotiation(self.handle), order))
        if found is None:
            return
        rows, progress = found
        self._rows = {row.proposal.id: row for row in rows}
        here = next((row.proposal.id for row in rows if self._unit in row.units), None)
        self.show(here if not self.sheet.key else None)
        live = sum(row.proposal.is_live for row in rows)
        self.head.right = f"{counted(live, 'live proposal')} {self.tools.signs.dot} {progress}"
        if not rows:
            said = "Nobody has proposed anything yet: p on the desk puts a proposal."
            self.say(said, whole=True)

    def show(self, key: str | None = None) -> None:
        """Set the list for the present width."""
        rows = [row for row in self._rows.values() if self._all or row.proposal.is_live]
        self.set_blocks(lambda width: proposal_blocks(rows, self.tools, width), key)
        shown = "all on record" if self._all else "before the room"
        self.status.right = f"{shown}{_ORDERS[self._order]}"

    @property
    def row(self) -> ProposalRow | None:
        """The proposal here."""
        return self._rows.get(self.sheet.key)

    # Verbs

    async def action_agreed(self) -> None:
        """Make the proposal in the text: the room has agreed."""
        await self._decisions.settle(Stage.AGREED)

    async def action_tabled(self) -> None:
        """Bring it before the room again."""
        await self._decisions.settle(Stage.TABLED)

    def action_all(self) -> None:
        """Show all that was ever proposed, or only what is before the room."""
        self._all = not self._all
        self.show()

    def action_order(self) -> None:
        """Show them in the next order; that of a vote is an offer to the chair."""
        orders = list(_ORDERS)
        self._order = orders[(orders.index(self._order) + 1) % len(orders)]
        self.load()

    def action_open(self) -> None:
        """Go to the paragraph of the proposal."""
        self.dismiss(self.row.units[0] if self.row else "")

    def action_back(self) -> None:
        """Go back to the text."""
        self.dismiss(self.row.units[0] if self.row else "")


def _read(negotiating: Proceedings, order: str) -> tuple[tuple[ProposalRow, ...], str]:
    from drafting.workspace.negotiation.working_lists import working_list

    rows = working_list(negotiating, order).rows
    if order == "voting":
        # The list also shows all on record; what is settled comes behind.
        rows += tuple(row for row in negotiating.rows() if row not in rows)
    return rows, str(negotiating.progress())
