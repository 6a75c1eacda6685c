"""The outcome of a text, on one line: “recorded OP5: 106-19-32”, “explanation after: Peru”."""

from __future__ import annotations

from drafting.tui.screens.desk.feature import Feature
from drafting.workspace.session import Session
from drafting.workspace.wording import Done

_QUESTION = (
    "Outcome (consensus; recorded OP5: 106-19-32; dissociation OP5: Peru; updated; nothing: shown)"
)


class DeskOutcome(Feature):
    """Records action on the text, what delegations say of it, and technical updates."""

    def action_outcome(self) -> None:
        """Ask what became of the text, or of parts of it."""
        self.screen.prompt(_QUESTION, self.outcome)

    async def outcome(self, typed: str) -> None:
        """Record what was typed on the text as it is shown; of nothing, show all on record."""
        if not typed.strip():
            await self._show()
            return
        handle, read = self.handle, self.text.resolution

        def job(session: Session) -> Done:
            from drafting.workspace.negotiation.typed_outcomes import record_typed

            return record_typed(session.negotiation(handle), typed, read)

        done = await self.screen.ask(job)
        if done is not None:
            await self.text.come_back(self.text.unit)
            self.screen.say(f"{done.message} {self.tools.signs.dot} u undo")

    async def _show(self) -> None:
        from drafting.tui.screens.dialogs.remarks import RemarksScreen
        from drafting.workspace.files.views import Remark
        from drafting.workspace.negotiation.outcome_rows import outcome_lines

        handle = self.handle
        state = await self.screen.ask(lambda session: session.negotiation(handle).state)
        if state is None:
            return
        lines = outcome_lines(handle, state) or (f"No action was taken on {handle}.",)
        rows = [Remark(0, line, "") for line in lines]
        self.screen.app.push_screen(RemarksScreen(f"{handle}, outcome", rows))
