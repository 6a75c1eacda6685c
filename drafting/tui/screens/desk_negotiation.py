"""The desk in a negotiation: proposing, agreeing, and the screens of the room."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from drafting.model.edits import EditText
from drafting.tui.screens.deciding import Modifying
from drafting.tui.screens.desk_order import DeskOrder
from drafting.tui.screens.documents import read_document
from drafting.tui.screens.lifting import ask_about_brackets
from drafting.tui.screens.naming_files import Use
from drafting.tui.screens.writing import Subject
from drafting.workspace.completion.delegations import completed_names, doubts, names_in
from drafting.workspace.editing.plans import Planner


class DeskNegotiation(DeskOrder):
    """One action for each verb of the desk that is about proposals and agreement."""

    def action_propose(self) -> None:
        """Put the next change as a proposal of some delegations."""
        if self.proposers:
            self.proposers = ()
            self.show_head()
            self.say("The next change is made, not proposed.")
            return
        self.prompt(
            "Propose as (names with commas between, tab completes)",
            self.propose_as,
            self.tools.author,
            completed_names,
        )

    def propose_as(self, names: str) -> None:
        """Put the next change as a proposal of these delegations."""
        self.proposers = tuple(names_in(names))
        if self.proposers:
            self.show_head()
            now = "Now do it: write, insert, move, split, join or delete. p leaves it."
            self.say(doubts(self.proposers) or now)

    def action_proposals(self) -> None:
        """Show the proposals on this resolution."""
        from drafting.tui.screens.proposals import ProposalsScreen

        screen = ProposalsScreen(self.tools, self.handle, self.unit)
        self.app.push_screen(screen, self.back_from_negotiation)

    def action_room(self) -> None:
        """Go through the text paragraph by paragraph, for all to see."""
        from drafting.tui.screens.room import RoomScreen

        screen = RoomScreen(self.tools, self.handle, self.unit)
        self.app.push_screen(screen, self.back_from_negotiation)

    async def back_from_negotiation(self, result: object) -> None:
        """Show the text as it stands after the negotiation, at the unit that is the result."""
        document = await self.ask(lambda session: read_document(session, self.handle))
        if document is None:
            return
        here = result if isinstance(result, str) and result else None
        self.show(document, here)
        await self.mark_changes()
        self.show_head()
        self.say("")
        if isinstance(result, Modifying):
            self._modify(result)

    def _modify(self, wording: Modifying) -> None:
        """Open what a proposal would make, to write what the room has agreed instead."""
        edit, known = wording.edit, self.document.numbering
        if isinstance(edit, EditText):
            if edit.unit not in known:
                self.refuse("The paragraph of this proposal is not in the text any more.")
                return
            base = self.document.resolution.find(edit.unit).text
            subject = Subject(edit.unit, base)
        else:
            behind = edit.place.after or ""
            after = behind if behind in known else self.unit or self.key
            where = f"after {after}" if after in known else "last in operative"
            subject = Subject("", "", where, after)
        settling = replace(subject, notes=wording.notes, settles=wording.proposal)
        self.writing.open_again(settling, wording.text)
        self.say("Write the wording that is agreed; esc makes it in the text.")

    def action_brackets(self) -> None:
        """Lift brackets in this paragraph, or take their words out."""
        handle = self.handle

        async def settle(planner: Planner) -> None:
            await self.carry_out(lambda session: session.editing.carry_out(handle, planner))

        ask_about_brackets(self, self.document.resolution, {self.key}, settle)

    def action_agree(self) -> None:
        """Record how far the paragraph is agreed."""
        from drafting.amendments.agreement import Agreement
        from drafting.tui.screens.choose import ChooseScreen

        if self._needs_unit():
            stages = [stage.value for stage in Agreement]
            name = self.document.name(self.unit)
            screen = ChooseScreen(f"{name} is", [("stage", stages, stages[0])])
            self.app.push_screen(screen, self.agree)

    async def agree(self, chosen: list[str] | None) -> None:
        """Record the stage that was chosen."""
        from drafting.amendments.agreement import Agreement

        handle, unit = self.handle, self.unit
        if chosen:
            stage = Agreement(chosen[0])
            await self.carry_out(lambda session: session.negotiation(handle).agree(unit, stage))

    def action_compilation(self) -> None:
        """Write the text with all live proposals to a file."""
        self._ask_where("compilation", self.compile_to)

    def action_tracked_compilation(self) -> None:
        """Write a Word file with each live proposal as a tracked change of its delegation."""
        self._ask_where("compilation tracked", partial(self.compile_to, tracked=True))

    def _ask_where(self, name: str, write: Use) -> None:
        file = f"{self.handle.replace('/', '_')} {name}.docx"
        self.prompt_file("Write the compilation to", write, file)

    async def compile_to(self, path: Path, *, tracked: bool = False) -> None:
        """Write the compilation to that file."""
        from drafting.workspace.negotiation.compilation import write_compilation

        handle = self.handle
        done = await self.ask(
            lambda session: write_compilation(session, handle, path, tracked=tracked)
        )
        if done is not None:
            self.say(done.message)
