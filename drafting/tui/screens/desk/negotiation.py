"""The desk in a negotiation: proposals, agreement, brackets, and the screens of the room."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafting.model.edits import EditText
from drafting.tui.page.talks import talks_of
from drafting.tui.screens.desk.editor import DeskEditor
from drafting.tui.screens.desk.feature import Feature
from drafting.tui.screens.desk.subject import Subject
from drafting.tui.screens.desk.text import DeskText
from drafting.tui.screens.negotiation.brackets import ask_about_brackets
from drafting.tui.screens.negotiation.decisions import AsModified
from drafting.workspace.completion.delegations import completed_names, doubts, names_in

if TYPE_CHECKING:
    from drafting.workspace.negotiation.owned_brackets import Lifting


class DeskNegotiation(Feature):
    """Proposes, agrees, and shows where the paragraphs stand."""

    def __init__(self, text: DeskText, editor: DeskEditor) -> None:
        super().__init__(text)
        self._editor = editor

    async def follow(self) -> None:
        """Find where the negotiation stands, for the signs of the outline."""
        handle = self.handle
        talks = await self.screen.ask(lambda session: talks_of(session.negotiation(handle)))
        if talks is not None and talks != self.panes.talks:
            self.panes.talks = talks
            self.panes.show_outline()

    def action_propose(self) -> None:
        """Put the next change as a proposal of some delegations."""
        if self.text.proposers:
            self.text.proposers = ()
            self.text.refresh()
            self.screen.say("The next change is made, not proposed.")
            return
        self.screen.prompt(
            "Propose as (names with commas between, tab completes)",
            self.propose_as,
            self.tools.author,
            completed_names,
        )

    def propose_as(self, names: str) -> None:
        """Put the next change as a proposal of these delegations."""
        self.text.proposers = tuple(names_in(names))
        if self.text.proposers:
            self.text.refresh()
            now = "Now do it: write, insert, move, split, join or delete. p leaves it."
            self.screen.say(doubts(self.text.proposers) or now)

    def action_brackets(self) -> None:
        """Lift brackets in this paragraph, or take their words out."""
        handle, text = self.handle, self.text

        read = text.resolution

        async def settle(lifting: Lifting) -> None:
            await text.carry_out(lambda session: session.settle_brackets(handle, lifting, read))

        ask_about_brackets(self.screen, read, {text.key}, settle)

    def action_agree(self) -> None:
        """Record how far the paragraph is agreed."""
        from drafting.amendments.agreement import Agreement
        from drafting.tui.screens.dialogs.choose import ChooseScreen

        if self.text.at_unit():
            stages = [stage.value for stage in Agreement]
            name = self.text.document.name(self.text.unit)
            screen = ChooseScreen(f"{name} is", [("stage", stages, stages[0])])
            self.screen.app.push_screen(screen, self.agree)

    async def agree(self, chosen: list[str] | None) -> None:
        """Record the stage that was chosen."""
        from drafting.amendments.agreement import Agreement

        handle, unit, seen = self.handle, self.text.unit, self.text.resolution
        if chosen:
            stage = Agreement(chosen[0])
            await self.text.carry_out(
                lambda session: session.negotiation(handle).agree(unit, stage, seen=seen)
            )

    # The screens of the room

    def action_proposals(self) -> None:
        """Show the proposals on this resolution."""
        from drafting.tui.screens.negotiation.proposals import ProposalsScreen

        screen = ProposalsScreen(self.tools, self.handle, self.text.unit)
        self.screen.app.push_screen(screen, self.come_back)

    def action_room(self) -> None:
        """Go through the text paragraph by paragraph, for all to see."""
        from drafting.tui.screens.negotiation.room import RoomScreen

        screen = RoomScreen(self.tools, self.handle, self.text.unit)
        self.screen.app.push_screen(screen, self.come_back)

    async def come_back(self, result: object) -> None:
        """Show the text after the negotiation; write what the room has agreed in other words."""
        if await self.text.come_back(result) and isinstance(result, AsModified):
            self._modify(result)

    def _modify(self, wording: AsModified) -> None:
        """Open what a proposal would make, to write what the room has agreed instead."""
        subject = self._subject_of(wording)
        if subject is None:
            self.screen.refuse("The paragraph of this proposal is not in the text any more.")
            return
        settling = replace(
            subject, notes=wording.notes, settles=wording.proposal, seen=wording.seen
        )
        self._editor.open_again(settling, wording.text)
        self.screen.say("Write the wording that is agreed; esc makes it in the text.")

    def _subject_of(self, wording: AsModified) -> Subject | None:
        """What is to be written; None where its paragraph is gone."""
        edit, text, known = wording.edit, self.text, self.text.document.numbering
        if isinstance(edit, EditText):
            if edit.unit not in known:
                return None
            return Subject(edit.unit, text.resolution.find(edit.unit).text)
        behind = edit.place.after or ""
        after = behind if behind in known else text.unit or text.key
        where = f"after {after}" if after in known else "last in operative"
        return Subject("", "", where, after)
