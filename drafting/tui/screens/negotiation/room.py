"""The room: one paragraph at a time for all to see, its proposals and positions beneath."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import BindingType

from drafting.amendments.compilation.values import CompiledUnit
from drafting.tui.page.pieces import BLANK, Block, Line, Look, Piece
from drafting.tui.page.private_page import PrivatePage
from drafting.tui.page.proposals import compiled_block, proposal_blocks
from drafting.tui.page.proposed import ProposalsShown
from drafting.tui.page.reading import NOTHING_READ, PROPOSAL
from drafting.tui.screens.negotiation.sheet import UNDO, NegotiationSheet
from drafting.tui.tools import Tools
from drafting.tui.verbs import ROOM, Verb, bindings
from drafting.workspace.wording import counted

_WAYS = "← → go through the paragraphs, ↓ or its number goes to a proposal."
_NO_PARAGRAPH = "There is no paragraph in this text yet: o on the desk writes one."
_ACCENT, _FAINT = Look(role="accent"), Look(role="faint")


class RoomScreen(NegotiationSheet):
    """Goes through a text with the keyboard alone."""

    VERBS: ClassVar[tuple[Verb, ...]] = ROOM
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(ROOM)]
    NAME = "Room"
    SHOWN = "room"
    SHEET = "room"
    WIDEST = 90

    def __init__(self, tools: Tools, handle: str, key: str = "", said: str = "") -> None:
        super().__init__(tools, handle, key, said or _WAYS)
        self._place = ""
        """Key of the paragraph that is shown."""
        self._index = 0
        """Which of all places it is."""

    async def is_ready(self) -> bool:
        """Wait until a paragraph is shown; whether there is one, and why not is said."""
        if not await super().is_ready():
            return False
        if not self._has_something:
            self.refuse(_NO_PARAGRAPH)
        return self._has_something

    @property
    def _has_something(self) -> bool:
        """Whether there is a paragraph, or a proposal to have one."""
        return bool(self.reading.stages or self.reading.live)

    # Showing

    def show(self, key: str | None = None) -> None:
        """Set the paragraph for the present width, with the bar on `key`, or where it was."""
        reading = self.reading
        if reading is NOTHING_READ:
            return
        if not self._has_something:
            self.head.strong, self.head.left, self.head.right = self.handle, "", ""
            self.set_blocks(lambda _width: [])
            self.say(_NO_PARAGRAPH)
            return
        self._choose_place(key or self._place)
        self.set_blocks(self._blocks, key)
        self.show_place()

    def _choose_place(self, key: str) -> None:
        """Go to the paragraph of a block, or, where that is gone, to what came in its place."""
        places = self.reading.places
        place = self._place_of(key)
        last = len(places) - 1
        self._place = place if place in places else places[min(self._index, last)]
        self._index = places.index(self._place)

    def _place_of(self, key: str) -> str:
        row = self.reading.row_of.get(key.removeprefix(PROPOSAL))
        about = self.reading.block_about(row) if row and row.proposal.is_live else key
        return self.reading.place_of(about)

    def key_for(self, key: str) -> str:
        """Key of the paragraph that a block of the text belongs to; a proposal keeps its own."""
        place = self._place_of(key)
        return key if key.startswith(PROPOSAL) and place else place

    def show_place(self) -> None:
        """Tell above which paragraph it is and how far it has come, below how far the text has."""
        reading, dot = self.reading, self.tools.signs.dot
        stage = reading.stages.get(self._place)
        self.head.strong = reading.name(self._place)
        told = f"{self.tools.signs.stage(stage.value)} {stage.value}" if stage else ""
        live = len(reading.live_in(self._place))
        asked = counted(live, "proposal") if live else ""
        self.head.left = "".join(f" {dot} {words}" for words in (told, asked) if words)
        count = f"{self._index + 1} of {len(reading.places)}"
        self.head.right = f"{self.handle} {dot} {count} {dot} {reading.progress}"
        self.status.right = UNDO

    def _blocks(self, width: int) -> list[Block]:
        rows = [*self._noted(width), *self._rows(width)]
        spaced = list(self._paragraphs(width, spaced=True))
        lines = sum(len(block.lines) for block in (*spaced, *rows))
        # Calm where there is room for it; else what is proposed is seen at once.
        fits = lines <= max(self.sheet.size.height, 1)
        return [*(spaced if fits else self._paragraphs(width)), *rows]

    def _paragraphs(self, width: int, *, spaced: bool = False) -> Iterator[Block]:
        yield Block("", (BLANK,))
        for unit in self.reading.units_in(self._place):
            is_here = unit.unit == self._place
            block = compiled_block(
                self._as_shown(unit), self.reading.marks, self.tools, width, spaced=spaced
            )
            if self._is_of_text(unit) or self.proposals_shown is ProposalsShown.FULL:
                if not is_here:
                    yield Block("", (Line((Piece(unit.label, _ACCENT),)),))
                yield block if is_here else Block("", block.lines)

    def _is_of_text(self, unit: CompiledUnit) -> bool:
        return unit.unit in self.reading.numbering or unit.unit == self._place

    def _as_shown(self, unit: CompiledUnit) -> CompiledUnit:
        """A paragraph with what is proposed in it, or as it stands."""
        return unit if self.proposals_shown is ProposalsShown.FULL else unit.as_it_stands

    def _rows(self, width: int) -> list[Block]:
        """The proposals on the paragraph, under a rule."""
        rule = Block("", (Line((Piece(self.tools.signs.rule * width, Look(role="rule")),)), BLANK))
        if self.proposals_shown is ProposalsShown.OFF:
            return []
        rows = self.reading.live_in(self._place)
        if not rows:
            nothing = Line((Piece("No proposal is pending.", _FAINT),))
            return [rule, Block("", (nothing,))]
        return [rule, *proposal_blocks(rows, self.tools, width)]

    def _noted(self, width: int) -> list[Block]:
        """What is noted on the paragraph and its proposals for the delegation alone."""
        live = {str(row.number) for row in self.reading.live_in(self._place)}
        rows = [
            row
            for row in self.private
            if row.proposal in live or (row.unit and self.reading.place_of(row.unit) == self._place)
        ]
        if not rows:
            return []
        says = Line((Piece("For the delegation alone", _FAINT),))
        blank = Block("", (BLANK,))
        return [Block("", (says,)), *PrivatePage(self.tools, width).beneath(rows), blank]

    # Where the bar is

    def come_to(self, key: str) -> bool:
        """Show the paragraph of a block, and put the bar on it; whether it is there."""
        if self._place_of(key) not in self.reading.places:
            return False
        self.show(self.key_for(key))
        return True

    def after(self, before: str) -> None:
        """With what was under the bar gone, stand on the paragraph."""
        if self.sheet.key != before:
            self.sheet.go(self._place)
