"""The proceedings around a text: its numbers during a reading, silence, sponsors."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from drafting.tui.screens.desk.feature import Feature
from drafting.workspace.files.views import Remark

if TYPE_CHECKING:
    from drafting.workspace.procedure.readings import Renumbered
    from drafting.workspace.session import Session
    from drafting.workspace.wording import Done

_ROOM = "room: “bis” is a new paragraph"
_MANUAL = "manual: “bis” is another version"


class DeskProceedings(Feature):
    """Freezes numbers, puts the text under silence, records its sponsors."""

    def action_freeze(self) -> None:
        """Keep the numbers of all paragraphs during a reading."""
        from drafting.tui.screens.dialogs.choose import ChooseScreen

        asked = [("convention", [_ROOM, _MANUAL], _ROOM)]
        screen = ChooseScreen("Freeze the numbers", asked)
        self.screen.app.push_screen(screen, self.freeze_numbers)

    async def freeze_numbers(self, chosen: list[str] | None) -> None:
        """Freeze the numbers by the convention chosen."""
        from drafting.amendments.labels import Convention
        from drafting.workspace.negotiation.frozen_numbers import freeze_numbers

        if chosen:
            convention = Convention.ROOM if chosen[0] == _ROOM else Convention.MANUAL
            await self._carry_out(lambda session: freeze_numbers(session, self.handle, convention))

    async def action_renumber(self) -> None:
        """Number the text anew, and show what each paragraph was called."""
        from drafting.tui.screens.dialogs.remarks import RemarksScreen
        from drafting.workspace.procedure.readings import renumber

        handle = self.handle
        made = await self.screen.ask(lambda session: renumber(session, handle))
        if made is not None:
            done, found = made
            await self._tell(done)
            if rows := _table(found):
                self.screen.app.push_screen(RemarksScreen(f"{handle}, numbered anew", rows))

    def action_silence(self) -> None:
        """Put the text under silence, record who breaks it, or the outcome."""
        self.screen.prompt(
            "Silence until (2026-12-01 18:00 Vienna), or “settle”, or who breaks it here",
            self.silence,
        )

    async def silence(self, typed: str) -> None:
        """Do what was typed: a deadline, “settle”, or a delegation that breaks it here."""
        unit, words = self.text.unit, typed.strip()
        if words:
            await self._carry_out(lambda session: _silenced(session, self.handle, unit, words))

    def action_sponsors(self) -> None:
        """Record who joins the sponsors, or withdraws."""
        self.screen.prompt("Sponsors that join (names; “-Cuba” withdraws)", self.sponsors)

    async def sponsors(self, typed: str) -> None:
        """Record the sponsors that were typed."""
        names = [name.strip() for name in typed.split(",") if name.strip()]
        if names:
            await self._carry_out(lambda session: _sponsored(session, self.handle, names))

    async def _carry_out(self, job: Callable[[Session], Done]) -> None:
        """Do one thing on record and show what it means for the text."""
        done = await self.screen.ask(job)
        if done is not None:
            await self._tell(done)

    async def _tell(self, done: Done) -> None:
        await self.text.come_back(self.text.unit)
        self.screen.say(f"{done.message} {self.tools.signs.dot} u undo")


def _silenced(session: Session, handle: str, unit: str, words: str) -> Done:
    from drafting.workspace.procedure import silence

    if words.casefold() == "settle":
        return silence.settle_silence(session, handle)
    if words[:1].isdecimal():
        return silence.begin_silence(session, handle, words)
    return silence.break_silence(session, handle, [unit] if unit else [], words)


def _sponsored(session: Session, handle: str, names: list[str]) -> Done:
    from drafting.workspace.procedure import sponsorship

    leaving = [name.lstrip("-− ") for name in names if name[0] in "-−"]
    joining = [name for name in names if name[0] not in "-−"]
    done = [sponsorship.withdraw(session, handle, leaving)] if leaving else []
    done += [sponsorship.join(session, handle, joining)] if joining else []
    return done[-1]._replace(message=" ".join(one.message for one in done))


def _table(found: Renumbered) -> list[Remark]:
    """What each paragraph was called, and the references to look at."""
    said = [f"To look at: {one}" for one in found.open]
    said += [f"{old} is {new} now." for old, new in found.table]
    return [Remark(0, sentence, "") for sentence in (*said, *found.followed)]
