"""The room: one paragraph at a time for all to see, its proposals and positions beneath."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import events, work
from textual.binding import BindingType

from drafting.amendments.agreement import Agreement, paragraphs
from drafting.amendments.compilation.notation import as_resolution
from drafting.amendments.proposals import Stage
from drafting.model.numbering import Numbering, note_numbers
from drafting.tui.page.pieces import BLANK, Block, Line, Look, Piece
from drafting.tui.page.proposals import compiled_block, proposal_blocks
from drafting.tui.screens.negotiation.brackets import ask_about_brackets
from drafting.tui.screens.negotiation.decisions import Decisions
from drafting.tui.screens.sheet import SheetScreen
from drafting.tui.tools import Tools
from drafting.tui.verbs import ROOM, Verb, bindings
from drafting.workspace.completion.delegations import completed_names, doubts

if TYPE_CHECKING:
    from drafting.amendments.compilation.values import CompiledUnit
    from drafting.model.resolution import Resolution
    from drafting.workspace.negotiation.owned_brackets import Lifting
    from drafting.workspace.negotiation.proceedings import Proceedings
    from drafting.workspace.negotiation.proposal_rows import ProposalRow

_AS_SAID = "Proposal as it is said (EU, Peru: replace “a” by “b”)"
_NO_PARAGRAPH = "There is no paragraph in this text yet: o on the desk writes one."
_NOTHING_PICKED = "Pick a proposal first, by its digit."


@dataclass(frozen=True, slots=True)
class _Reading:
    """What the room looks at: the text, paragraph by paragraph, with what is proposed."""

    text: Resolution
    order: tuple[str, ...]
    """The paragraphs that are gone through, in printed order."""
    compiled: dict[str, tuple[CompiledUnit, ...]]
    """Each with what stands beneath it and what would come in behind it."""
    rows: tuple[ProposalRow, ...]
    stages: dict[str, Agreement]
    progress: str
    seen: str
    """The state of the record in which it is looked at."""
    marks: dict[str, str]
    """What is printed for the footnotes of the text and of proposals, by identity."""


class RoomScreen(SheetScreen):
    """Goes through a text with the keyboard alone; gives the unit it was left at."""

    VERBS: ClassVar[tuple[Verb, ...]] = ROOM
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(ROOM)]
    NAME = "Room"
    SHEET = "room"
    WIDEST = 90

    def __init__(self, tools: Tools, handle: str, unit: str = "") -> None:
        super().__init__(tools, handle)
        self._decisions = Decisions(self, lambda: self.row, _NOTHING_PICKED)
        self.add_features(self._decisions)
        self._unit = unit
        self._picked = ""
        self._reading: _Reading | None = None

    @work(exclusive=True)
    async def load(self) -> None:
        """Read everything that the room looks at."""
        found = await self.ask(lambda session: _read(session.negotiation(self.handle)))
        if found is None:
            return
        self._reading = found
        if self._picked not in {row.proposal.id for row in self._here}:
            self._picked = ""
        if self._unit not in found.order and found.order:
            self._unit = _paragraph_of(found, self._unit)
        self.show()

    # Showing

    def show(self, _key: str | None = None) -> None:
        """Set the paragraph for the present width."""
        reading = self._reading
        if reading is None:
            return
        if not reading.order:
            self.head.strong, self.head.left, self.head.right = self.handle, "", ""
            self.set_blocks(lambda _width: [])
            self.say(_NO_PARAGRAPH)
            return
        here = self._picked or self._unit
        self.set_blocks(lambda width: list(self._blocks(reading, width)), here)
        stage = reading.stages[self._unit]
        place = reading.order.index(self._unit) + 1
        label = Numbering(reading.text).label(self._unit)
        dot = self.tools.signs.dot
        self.head.strong = f"{label}"
        self.head.left = f" {dot} {self.tools.signs.stage(stage)} {stage.value}"
        self.head.right = f"{self.handle} {dot} {place} of {len(reading.order)}"
        self.status.right = reading.progress

    def _blocks(self, reading: _Reading, width: int) -> Iterable[Block]:
        notes = reading.marks
        yield Block("", (BLANK,))
        for unit in reading.compiled[self._unit]:
            if unit.unit != self._unit:
                label = Line((Piece(unit.label, Look(role="accent")),))
                yield Block("", (label,))
            block = compiled_block(unit, notes, self.tools, width, spaced=True)
            yield block if unit.unit == self._unit else Block("", block.lines)
        rule = Line((Piece(self.tools.signs.rule * width, Look(role="rule")),))
        yield Block("", (rule, BLANK))
        yield from proposal_blocks(self._here, self.tools, width, numbered_by_place=True)
        if not self._here:
            yield Block("", (Line((Piece("No proposal is pending.", Look(role="faint")),)),))

    @property
    def _here(self) -> list[ProposalRow]:
        """The live proposals on the paragraph, on what is beneath it, or on the place behind it."""
        reading = self._reading
        if reading is None:
            return []
        shown = {unit.unit for unit in reading.compiled.get(self._unit, ())}
        return [row for row in reading.rows if row.proposal.is_live and row.proposal.unit in shown]

    # Going through the text

    def _go(self, direction: int, *, open_only: bool = False) -> None:
        reading = self._reading
        if reading is None or self._unit not in reading.order:
            return
        place = reading.order.index(self._unit)
        ahead = reading.order[place + 1 :] if direction > 0 else reading.order[:place][::-1]
        wanted = [one for one in ahead if not (open_only and reading.stages[one].is_agreed)]
        if not wanted:
            self.say("That was the last one." if direction > 0 else "That was the first one.")
            return
        self._unit, self._picked = wanted[0], ""
        self.show()

    def action_next(self) -> None:
        """Go to the next paragraph."""
        self._go(1)

    def action_previous(self) -> None:
        """Go to the paragraph before this one."""
        self._go(-1)

    def action_next_open(self) -> None:
        """Go to the next paragraph that is not agreed."""
        self._go(1, open_only=True)

    def on_key(self, event: events.Key) -> None:
        """A digit picks a proposal."""
        if event.character and event.character in "123456789":
            event.stop()
            self._pick(int(event.character))

    @property
    def row(self) -> ProposalRow | None:
        """The proposal that is picked, or the only one there is."""
        here = self._here
        if not self._picked:
            return here[0] if len(here) == 1 else None
        return next((row for row in here if row.proposal.id == self._picked), None)

    def _pick(self, number: int) -> None:
        here = self._here
        if number > len(here):
            self.refuse(f"There is no proposal {number} on this paragraph.")
            return
        self._picked = here[number - 1].proposal.id
        self.sheet.go(self._picked)
        self.say(f"Picked {number}: y agreed, w withdrawn, f fallen.")

    # Deciding

    def _is_at_paragraph(self) -> bool:
        """Whether there is something to decide on; where there is nothing, it is said."""
        reading = self._reading
        if reading is not None and not reading.order:
            self.refuse(_NO_PARAGRAPH)
        return reading is not None and self._unit in reading.compiled

    async def _agree(self, stage: Agreement) -> None:
        unit = self._unit
        if self._reading is None or not self._is_at_paragraph():
            return
        seen = self._reading.seen
        await self._decisions.negotiate(
            lambda negotiating: negotiating.agree(unit, stage, seen=seen)
        )

    async def action_agreed(self) -> None:
        """The proposal that is picked is agreed, or else the paragraph."""
        if self._picked:
            await self._decisions.settle(Stage.AGREED)
        else:
            await self._agree(Agreement.AGREED)

    async def action_ad_referendum(self) -> None:
        """The paragraph is agreed ad referendum."""
        await self._agree(Agreement.AD_REFERENDUM)

    async def action_informals(self) -> None:
        """The paragraph is agreed in informals."""
        await self._agree(Agreement.IN_INFORMALS)

    async def action_bracket(self) -> None:
        """The paragraph stays in brackets."""
        await self._agree(Agreement.BRACKETED)

    async def action_reopen(self) -> None:
        """The paragraph is open again."""
        await self._agree(Agreement.REOPENED)

    def action_propose(self) -> None:
        """Record what a delegation proposes, in the words in which it is said."""
        if self._is_at_paragraph():
            self.prompt(_AS_SAID, self.propose, complete=completed_names)

    async def propose(self, typed: str) -> None:
        """Put the proposal that was said, “EU, Peru: replace “a” by “b””, on this paragraph."""
        from drafting.workspace.editing.oral_amendments import planner_here, speakers_and_words
        from drafting.workspace.negotiation.terms import Terms

        if not typed or self._reading is None:
            return
        names, words = speakers_and_words(typed, self.tools.author)
        label = Numbering(self._reading.text).label(self._unit)
        planner = planner_here(words, label, self.tools.bridge.context.ids)
        await self._decisions.negotiate(
            lambda negotiating: negotiating.propose(planner, Terms(names)), doubts(names)
        )

    def action_lift(self) -> None:
        """Lift brackets in this paragraph, or take their words out."""
        if self._reading is not None and self._is_at_paragraph():
            units = {unit.unit for unit in self._reading.compiled[self._unit]}
            ask_about_brackets(self, self._reading.text, units, self._settle_brackets)

    async def _settle_brackets(self, lifting: Lifting) -> None:
        read = self._reading.text if self._reading else None
        done = await self.ask(lambda session: session.settle_brackets(self.handle, lifting, read))
        if done is not None:
            self.say(f"{done.message} {self.tools.signs.dot} u undo")
            self.load()

    def action_back(self) -> None:
        """Go back to the text."""
        self.dismiss(self._unit)


def _read(negotiating: Proceedings) -> _Reading:

    seen, text = negotiating.session.state(), negotiating.text
    standings = negotiating.state.standings
    compilation = negotiating.compilation()
    order = tuple(unit.id for unit in paragraphs(text))
    compiled: dict[str, list[CompiledUnit]] = {one: [] for one in order}
    here = order[0] if order else ""
    for unit in compilation.units:
        here = unit.unit if unit.unit in compiled else here
        if here:
            compiled[here].append(unit)
            compiled[here] += compilation.alternatives.get(unit.unit, ())
    stages = {one: standings.stage(one, text.find(one).text) for one in order}
    return _Reading(
        text,
        order,
        {one: tuple(units) for one, units in compiled.items()},
        negotiating.rows(),
        stages,
        str(negotiating.progress()),
        seen,
        note_numbers(as_resolution(compilation)),
    )


def _paragraph_of(reading: _Reading, unit: str) -> str:
    """The paragraph that holds a unit; the first one of the text for what is none."""
    for one in reading.order:
        if any(inner.id == unit for inner in reading.text.find(one).walk()):
            return one
    return reading.order[0]
