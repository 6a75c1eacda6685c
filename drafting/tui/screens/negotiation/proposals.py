"""The proposals on a resolution: what they ask for, how they stand, and what is done with them."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType

from drafting.tui.page.proposals import proposal_blocks
from drafting.tui.page.reading import NOTHING_READ, PROPOSAL
from drafting.tui.screens.negotiation.sheet import NegotiationSheet
from drafting.tui.tools import Tools
from drafting.tui.verbs import PROPOSALS, Verb, bindings
from drafting.workspace.negotiation.proposal_rows import ProposalRow
from drafting.workspace.negotiation.working_lists import in_order
from drafting.workspace.wording import counted

_ORDERS = {
    "tabled": "",
    "paragraph": ", by paragraph",
    "delegation": ", by delegation",
    "voting": ", furthest removed first (the Chair decides)",
}
_NOTHING = "Nobody has proposed anything yet: p puts a proposal, on the desk or in the room."


class ProposalsScreen(NegotiationSheet):
    """Lists proposals."""

    VERBS: ClassVar[tuple[Verb, ...]] = PROPOSALS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(PROPOSALS)]
    NAME = "Proposals"
    SHOWN = "proposals"
    SHEET = "proposals"
    WIDEST = 130

    def __init__(self, tools: Tools, handle: str, key: str = "", said: str = "") -> None:
        super().__init__(tools, handle, key, said)
        self._all = False
        self._order = "tabled"

    def show(self, key: str | None = None) -> None:
        """Set the list for the present width."""
        if self.reading is NOTHING_READ:
            return
        rows = [row for row in self._in_order() if self._all or row.proposal.is_live]
        self.set_blocks(lambda width: proposal_blocks(rows, self.tools, width), key)
        self.show_place()
        if not self.reading.rows:
            self.say(_NOTHING)

    def show_place(self) -> None:
        """Tell above how many there are and how far the text has come, below which are shown."""
        live, dot = len(self.reading.live), self.tools.signs.dot
        self.head.strong = f"{self.handle} proposals"
        self.head.right = f"{counted(live, 'live proposal')} {dot} {self.reading.progress}"
        shown = "all on record" if self._all else "before the room"
        self.status.right = f"{shown}{_ORDERS[self._order]}"

    def _in_order(self) -> tuple[ProposalRow, ...]:
        rows, text = self.reading.rows, self.reading.text
        return in_order(self._order, rows, text)

    def key_for(self, key: str) -> str:
        """Key of the first proposal on the paragraph of a block."""
        if key.startswith(PROPOSAL):
            return key
        rows = self.reading.live_in(self.reading.place_of(key))
        return f"{PROPOSAL}{rows[0].proposal.id}" if rows else ""

    def come_to(self, key: str) -> bool:
        """Go to a proposal, or to the first one on a paragraph; whether there is one."""
        wanted = self.key_for(key)
        row = self.reading.row_of.get(wanted.removeprefix(PROPOSAL))
        if row is not None and not row.proposal.is_live and not self._all:
            self.action_all()
        return self.sheet.go(wanted)

    # Verbs

    def action_all(self) -> None:
        """Show all that was ever proposed, or only what is before the room."""
        self._all = not self._all
        self.show()

    def action_order(self) -> None:
        """Show them in the next order; that of a vote is an offer to the chair."""
        orders = list(_ORDERS)
        self._order = orders[(orders.index(self._order) + 1) % len(orders)]
        self.show()

    async def action_open(self) -> None:
        """Go to the paragraph of the proposal in the text."""
        if await self.is_ready():
            self.dismiss(self.choice.key)
