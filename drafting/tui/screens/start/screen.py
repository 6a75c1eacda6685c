"""The start screen: what a person meets first, and where every screen leads back to."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual.binding import BindingType

from drafting.tui.page.start_list import DO, Beginning
from drafting.tui.screens.start.beginning import SessionBeginning
from drafting.tui.screens.start.files import FileVerbs
from drafting.tui.screens.start.joining import SessionJoining
from drafting.tui.screens.start.session_list import NO_SESSION, OpenSession, SessionListScreen
from drafting.tui.screens.start.sessions import SessionVerbs
from drafting.tui.tools import Tools
from drafting.tui.verbs import START, Verb, bindings
from drafting.tui.verbs.key_names import key_name
from drafting.workspace.completion.delegations import completed_names

_BEGIN = {
    "start.new": "choose who meets: place and dates are offered",
    "start.from-file": "Word, PDF or text: a session is made around it",
    "start.folder": "one that lies elsewhere, or the backup of one",
    "start.join": "one that others share through a folder or a host",
    "start.unpack": "one that came in a file, by mail or on a stick",
    "start.sample": "look around with a guide; nothing can go wrong",
}
"""What can be begun, in few words, by the verb that does it."""
_ON_A_SESSION = (
    "start.rename", "start.describe", "start.duplicate", "start.archive", "start.delete",
)  # fmt: skip


class StartScreen(SessionListScreen):
    """Lists the sessions of a user and what can be begun; enter does what the bar is on."""

    VERBS: ClassVar[tuple[Verb, ...]] = START
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(START)]
    NAME = "Start"

    def __init__(self, tools: Tools, open_session: OpenSession, left: Path | None = None) -> None:
        """`left` is the session that the person comes from."""
        super().__init__(tools, open_session, left)
        self.joining = SessionJoining(self)
        self.add_features(SessionVerbs(self), SessionBeginning(self), self.joining, FileVerbs(self))

    def beginnings(self) -> list[Beginning]:
        """What can be begun, what cannot with the reason."""
        return [
            Beginning(
                verb.id,
                key_name(self.tools.keys_of(verb)),
                verb.name,
                _BEGIN[verb.id],
                self.against(verb),
            )
            for verb in START
            if verb.id in _BEGIN
        ]

    def against(self, verb: Verb) -> str:
        """Why a verb does not apply here now; nothing if it does."""
        if verb.id in _ON_A_SESSION and self.current is None:
            return NO_SESSION
        return super().against(verb)

    async def action_open(self) -> None:
        """Open the session under the bar, or do the verb that stands there."""
        if (row := self.current) is not None:
            await self.open_session(row.path, "")
        elif self.list.key.startswith(DO):
            verb = next(verb for verb in START if f"{DO}{verb.id}" == self.list.key)
            await self.run_action(verb.action)

    def action_record_as(self) -> None:
        """Say as which delegation one works from now on."""
        self.prompt("Work as (tab completes)", self.record_as, self.tools.author, completed_names)

    def record_as(self, typed: str) -> None:
        """Work under that name from now on."""
        if name := " ".join(typed.split()):
            bridge = self.tools.bridge
            bridge.context = bridge.context.speaking_for(name)
            self.show_who()

    def action_leave(self) -> None:
        """Leave the program."""
        self.app.exit()
