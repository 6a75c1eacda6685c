"""The desk and the proceedings around a text: its numbers, silence, sponsors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.tui.screens.desk_negotiation import DeskNegotiation
from drafting.workspace.files.views import Remark

if TYPE_CHECKING:
    from pathlib import Path

    from drafting.workspace.procedure.readings import Renumbered
    from drafting.workspace.session import Session
    from drafting.workspace.wording import Done

_ROOM = "room: “bis” is a new paragraph"
_MANUAL = "manual: “bis” is another version"


class DeskProceedings(DeskNegotiation):
    """One action for each verb about numbers, silence and sponsors."""

    def action_freeze(self) -> None:
        """Keep the numbers of all paragraphs during a reading."""
        from drafting.tui.screens.choose import ChooseScreen

        asked = [("convention", [_ROOM, _MANUAL], _ROOM)]
        self.app.push_screen(ChooseScreen("Freeze the numbers", asked), self.freeze_numbers)

    async def freeze_numbers(self, chosen: list[str] | None) -> None:
        """Freeze the numbers by the convention chosen."""
        from drafting.amendments.labels import Convention
        from drafting.workspace.procedure.readings import freeze_numbers

        if chosen:
            convention = Convention.ROOM if chosen[0] == _ROOM else Convention.MANUAL
            handle = self.handle
            done = await self.ask(lambda session: freeze_numbers(session, handle, convention))
            await self._tell(done)

    async def action_renumber(self) -> None:
        """Number the text anew, and show what each paragraph was called."""
        from drafting.tui.screens.remarks import RemarksScreen
        from drafting.workspace.procedure.readings import renumber

        handle = self.handle
        made = await self.ask(lambda session: renumber(session, handle))
        if made is not None:
            done, found = made
            await self._tell(done)
            if rows := _table(found):
                self.app.push_screen(RemarksScreen(f"{handle}, numbered anew", rows))

    def action_silence(self) -> None:
        """Put the text under silence, record who breaks it, or the outcome."""
        self.prompt(
            "Silence until (2026-12-01 18:00 Vienna), or “settle”, or who breaks it here",
            self.silence,
        )

    async def silence(self, typed: str) -> None:
        """Do what was typed: a deadline, “settle”, or a delegation that breaks it here."""
        handle, unit, words = self.handle, self.unit, typed.strip()
        if words:
            done = await self.ask(lambda session: _silenced(session, handle, unit, words))
            await self._tell(done)

    def action_amendments(self) -> None:
        """Ask for an amendment document to this resolution."""
        self.prompt_file("Amendment document (tab completes)", self.amend)

    def amend(self, path: Path) -> None:
        """Show the instructions of the document at that path."""
        from drafting.tui.screens.amendments import AmendmentsScreen

        screen = AmendmentsScreen(self.tools, self.handle, path)
        # From this screen's own queue: the line that asked is gone before an answer comes.
        self.call_next(self.app.push_screen, screen, self.back_from_amendments)

    async def back_from_amendments(self, refused: object) -> None:
        """Show the text as it stands after the amendments, or say why they were not read."""
        await self.back_from_negotiation(self.unit)
        if refused:
            self.refuse(str(refused))

    def action_write_amendments(self) -> None:
        """Write what changed since the draft that signs compare with as amendments to it."""
        if not self.base_label:
            self.refuse("There is no draft to amend: D makes one.")
            return
        name = f"{self.handle.replace('/', '_')} amendments.docx"
        question = f"Write the amendments to {self.handle}@{self.base_label} to"
        self.prompt_file(question, self.write_amendments, name)

    async def write_amendments(self, path: Path) -> None:
        """Write them to that file."""
        handle, label = self.handle, self.base_label
        done = await self.ask(lambda session: _write_amendments(session, handle, label, path))
        if done is not None:
            self.say(done.message)

    def action_sponsors(self) -> None:
        """Record who joins the sponsors, or withdraws."""
        self.prompt("Sponsors that join (names; “-Cuba” withdraws)", self.sponsors)

    async def sponsors(self, typed: str) -> None:
        """Record the sponsors that were typed."""
        names = [name.strip() for name in typed.split(",") if name.strip()]
        handle = self.handle
        if names:
            done = await self.ask(lambda session: _sponsored(session, handle, names))
            await self._tell(done)

    async def _tell(self, done: Done | None) -> None:
        if done is not None:
            await self.back_from_negotiation(self.unit)
            self.say(f"{done.message} {self.tools.signs.dot} u undo")


def _write_amendments(session: Session, handle: str, label: str, path: Path) -> Done:
    from drafting.workspace.negotiation.amendment_documents import write_since

    return write_since(session, handle, label, path)


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
