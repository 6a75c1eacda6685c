"""The verbs on a session as a whole, for the list of sessions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.tui.bridge import RefusedError
from drafting.tui.screens.dialogs.pick import PickScreen, Row
from drafting.workspace.wording import counted

if TYPE_CHECKING:
    from drafting.tui.screens.start.session_list import SessionListScreen


def _did(what: str) -> str:
    return f": {what}." if what else ": it could not be put right."


Done = tuple[Path, str]
"""Where a session is now, and the sentence on it."""


class SessionVerbs:
    """Renames, describes, copies, archives, deletes and brings back sessions."""

    def __init__(self, screen: SessionListScreen) -> None:
        self._screen = screen

    def action_rename(self) -> None:
        """Ask for the name of the session."""
        if row := self._screen.chosen():
            self._ask("Name of the session", row.name, row.name, self._renaming(row.path))

    def _renaming(self, path: Path) -> Callable[[str], Done]:
        return lambda name: self._screen.sessions.rename(path, name)

    def action_duplicate(self) -> None:
        """Ask for the name of the copy."""
        if row := self._screen.chosen():
            path = row.path
            self._ask(
                f"Name of the copy of {row.name}",
                f"{row.name} copy",
                "",
                lambda name: self._screen.sessions.copy(path, name),
            )

    def _ask(self, question: str, offered: str, present: str, job: Callable[[str], Done]) -> None:
        """Ask for a name until it can be given, or the person leaves."""

        async def attempt(typed: str) -> str:
            return await self._done(lambda: job(typed)) if typed not in ("", present) else ""

        self._screen.prompt_until_done(question, attempt, offered)

    async def _done(self, job: Callable[[], Done]) -> str:
        """Do it, say so and show it; why not, if it was refused."""
        try:
            path, message = await self._screen.tools.bridge.beside(job)
        except RefusedError as error:
            return str(error)
        self._screen.say(message)
        await self._screen.show_sessions(str(path))
        return ""

    def action_describe(self) -> None:
        """Ask which session it is, where and when it meets."""
        if row := self._screen.chosen():
            path = row.path
            self._screen.prompt(
                "Session, as it is printed",
                lambda session: self._ask_place(path, session, row.place_and_dates),
                row.session,
            )

    def _ask_place(self, path: Path, session: str, place: str) -> None:
        async def describe(typed: str) -> None:
            sessions = self._screen.sessions
            await self._done(lambda: (path, sessions.describe(path, session, typed)))

        self._screen.prompt("Place and dates", describe, place)

    async def action_archive(self) -> None:
        """Take the session off the list."""
        if row := self._screen.chosen():
            await self._say(lambda: self._screen.sessions.archive(row.path))

    async def action_delete(self) -> None:
        """Put the session aside."""
        if row := self._screen.chosen():
            await self._say(lambda: self._screen.sessions.delete(row.path))

    async def _say(self, job: Callable[[], str]) -> None:
        if said := await self._screen.beside(job):
            key = self._screen.key_of("start.restore")
            can_come_back = said.endswith("brought back.")
            self._screen.say(f"{said[:-1]}: {key} lists it." if can_come_back else said)
            await self._screen.show_sessions()

    async def action_repair(self) -> None:
        """Look through the session, and say what was found and put right."""
        from drafting.tui.screens.dialogs.remarks import RemarksScreen
        from drafting.workspace.doctor import examine
        from drafting.workspace.files.views import Remark

        if not (row := self._screen.chosen()):
            return
        screen, context = self._screen, self._screen.tools.bridge.context
        screen.say(f"Looking through {row.name} …")
        report = await screen.beside(lambda: examine(context, str(row.path), mending=True))
        if report is None:
            return
        found = report.session.findings if report.session else ()
        rows = [Remark(0, f"{one.where} {one.says}{_did(one.did)}") for one in found]
        screen.say(f"{row.name}: {counted(len(rows), 'thing')} to put right, named below.")
        if rows:
            screen.app.push_screen(RemarksScreen(row.name, rows))
        else:
            screen.say(f"{row.name} is sound: nothing had to be put right.")
        await screen.show_sessions()

    async def action_restore(self) -> None:
        """List the sessions that were archived or deleted."""
        rows = await self._screen.beside(self._screen.sessions.put_away) or ()
        if not rows:
            self._screen.say("No session was archived or deleted.")
            return
        paths = {str(row.path): row.path for row in rows}
        named = [Row(str(row.path), f"{row.name}  {row.organ}", row.status) for row in rows]

        async def bring_back(key: str | None) -> None:
            if key is not None and (
                refused := await self._done(lambda: self._screen.sessions.restore(paths[key]))
            ):
                self._screen.refuse(refused)

        self._screen.app.push_screen(PickScreen("Bring back which session?", named), bring_back)
