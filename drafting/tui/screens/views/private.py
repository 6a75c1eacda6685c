"""What is noted for the delegation alone: on a text, or on all of the session."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual import work
from textual.binding import BindingType

from drafting.model.numbering import note_numbers
from drafting.tui.bridge import RefusedError
from drafting.tui.page.pieces import Block
from drafting.tui.page.private_page import PrivatePage, ShownNote, private_summary
from drafting.tui.screens.dialogs.ask import AskScreen, Begun, Memory, Question
from drafting.tui.screens.exchange import exchange
from drafting.tui.screens.sheet import SheetScreen
from drafting.tui.tools import Tools
from drafting.tui.verbs import PRIVATE, PRIVATE_KINDS, TO_BE_PUBLIC, Verb, bindings
from drafting.workspace.completion.delegations import names_in
from drafting.workspace.private.views import NoteRow
from drafting.workspace.session import Session
from drafting.workspace.sharing.private_sharing import PrivateSynced
from drafting.workspace.wording import quoted

_NO_NOTE = "There is no note under the bar: a notes something here."
_WHERE = "Exchange private notes through a folder, ssh://… or https://… (tab completes folders)"
_MOST_WORDS = 300


class PrivateScreen(SheetScreen):
    """Lists private notes; gives handle and paragraph of the note it was left at."""

    VERBS: ClassVar[tuple[Verb, ...]] = PRIVATE
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(PRIVATE)]
    OFFERED = (("After a", PRIVATE_KINDS), ("After t or p", TO_BE_PUBLIC))
    NAME = "Private notes"
    SHEET = "private"
    READS = True

    def __init__(self, tools: Tools, handle: str = "", what: str = "", name: str = "") -> None:
        """Without a handle it is about all texts, and the session itself.

        `what` is where one stood, a paragraph by its identity or a proposal by its number, which
        is called `name`.
        """
        super().__init__(tools, handle)
        self.sheet.tints_current = True
        self._what, self._name = what, name
        self._target = what
        """What the note that is being written is about."""
        self._notes: tuple[ShownNote, ...] = ()
        self._marks: dict[str, str] = {}
        self._is_read = False
        self._history = False
        """Whether who wrote what is shown, and what was removed."""
        self._make_public: Callable[[], object] = lambda: None

    def on_mount(self) -> None:
        """Read the notes."""
        super().on_mount()
        self.head.strong = "Private notes"
        self.head.left = f" {self.tools.signs.dot} for the delegation alone"
        self.head.right = self.handle

    @work(exclusive=True)
    async def load(self) -> None:
        """Read the notes, and show them."""
        if await self._look():
            rows = [one.row for one in self._notes]
            here = [row.id for row in rows if self._what in (row.unit, row.proposal)]
            self.show(next(iter(here), None) if self._what else None)
        self.shown.set()

    async def _look(self) -> bool:
        found = await self.ask(self._read)
        if found is not None:
            self._notes, self._marks = found
            self._is_read = True
        return found is not None

    def _read(self, session: Session) -> tuple[tuple[ShownNote, ...], dict[str, str]]:
        rows = session.private.rows(self.handle, removed=self._history)
        changes = session.private.history() if self._history else ()
        notes = tuple(
            ShownNote(
                row,
                session.fallbacks.change_to_text(row),
                tuple(one for one in changes if one.note == row.id),
            )
            for row in rows
        )
        return notes, note_numbers(session.text(self.handle)) if self.handle and rows else {}

    def show(self, key: str | None = None) -> None:
        """Set the notes for the present width, once they are read."""
        if not self._is_read:
            return
        self.set_blocks(self._blocks, key)
        self.status.right = private_summary(one.row for one in self._notes if not one.row.is_gone)

    def _blocks(self, width: int) -> list[Block]:
        return PrivatePage(self.tools, width, self._marks).blocks(self._notes)

    @property
    def _here(self) -> NoteRow | None:
        """The note under the bar; says so if there is none."""
        found = next((one.row for one in self._notes if one.row.id == self.sheet.key), None)
        if found is None:
            self.refuse(_NO_NOTE)
        return found

    async def _do(self, job: Callable[[Session], str]) -> bool:
        """Do one thing, show it and say it; whether it was done."""
        before = {one.row.id for one in self._notes}
        said = await self.ask(job)
        if said is None or not await self._look():
            return False
        new = next((one.row.id for one in self._notes if one.row.id not in before), None)
        self.show(new or self.sheet.key)
        self.say(said)
        return True

    # Writing

    def action_add(self) -> None:
        """Ask what kind of note it is, on where one came from."""
        self._ask_kind(self._what)

    def action_add_to_all(self) -> None:
        """Ask what kind of note it is, on the text as a whole, or on the session."""
        self._ask_kind("")

    def _ask_kind(self, target: str) -> None:
        self._target = target
        self.offer(f"Private, on {self._target_name}: which kind of note?", PRIVATE_KINDS)

    @property
    def _target_name(self) -> str:
        return (self._target and self._name) or self.handle or "the session"

    def action_red_line(self) -> None:
        """Ask for a red line."""
        self._ask_words("red line")

    def action_fallback(self) -> None:
        """Ask for a wording to fall back on."""
        self._ask_words("fallback")

    def action_instruction(self) -> None:
        """Ask for an instruction."""
        self._ask_words("instruction")

    def action_plain_note(self) -> None:
        """Ask for any other note."""
        self._ask_words("note")

    def _ask_words(self, kind: str) -> None:
        handle, target = self.handle, self._target

        async def add(typed: str) -> bool:
            return await self._do(lambda one: one.private.add(kind, typed, handle, target))

        self._ask_private(f"{kind.capitalize()} on {self._target_name}, for us alone", add)

    def action_change(self) -> None:
        """Ask for other words of the note under the bar."""
        if (row := self._here) is None:
            return

        async def change(typed: str) -> bool:
            return await self._do(lambda session: session.private.edit(row.id, typed))

        question = f"{row.kind.capitalize()} on {row.where}, for us alone"
        self._ask_private(question, change, " ".join(row.text.split()))

    def _ask_private(self, question: str, then: Callable[[str], object], value: str = "") -> None:
        """Ask for a line that is not kept among what was typed; refused, it stands there again."""

        async def going_on(typed: str) -> None:
            if typed and not await then(typed):  # type: ignore[misc]
                self._ask_private(question, then, typed)

        asked = Question(question, value, begun=Begun() if value else None)
        self.app.push_screen(AskScreen(asked, going_on, Memory()))

    async def action_remove(self) -> None:
        """Take the note under the bar away."""
        if row := self._here:
            await self._do(lambda session: session.private.remove(row.id))

    async def action_undo(self) -> None:
        """Take back what the author wrote last."""
        await self._do(lambda session: session.private.undo())

    async def action_redo(self) -> None:
        """Make again what the author took back."""
        await self._do(lambda session: session.private.redo())

    async def action_history(self) -> None:
        """Show who wrote what, and what was removed, or not."""
        self._history = not self._history
        if await self._look():
            self.show(self.sheet.key)

    # Into the text

    def action_use(self) -> None:
        """Ask whether the words of the note are to be public, and put them into the text."""
        if row := self._here:
            self._ask_public(row, partial(self._use, row))

    def action_propose(self) -> None:
        """Ask who proposes the words of the note, and put them."""
        if row := self._here:
            self._ask_public(row, partial(self._ask_who, row))

    def _ask_public(self, row: NoteRow, then: Callable[[], object]) -> None:
        self._make_public = then
        words = quoted(row.text, _MOST_WORDS)
        self.offer(f"{words} will be public, for everybody who has {row.handle}.", TO_BE_PUBLIC)

    async def action_make_public(self) -> None:
        """Go on: it is meant that the words are public."""
        done = self._make_public()
        if done is not None:
            await done  # type: ignore[misc]

    def _ask_who(self, row: NoteRow) -> None:
        async def put(typed: str) -> None:
            await self._use(row, tuple(names_in(typed)), proposed=True)

        self.prompt("Propose it as (delegations)", put, self.tools.author)

    async def _use(self, row: NoteRow, by: tuple[str, ...] = (), *, proposed: bool = False) -> None:
        await self._do(
            lambda session: (
                session.fallbacks.use(row.id, by, proposed=proposed, public=True).message
            )
        )

    # Exchanging them

    def action_exchange(self) -> None:
        """Ask through which place colleagues exchange private notes."""
        if self.tools.files.is_of_visitor:
            self.refuse("Private notes are not shown on a page that is served.")
        else:
            self._ask_where()

    def _ask_where(self, value: str = "", trouble: str = "") -> None:
        async def share(address: str) -> None:
            if address:
                self.run_exclusive(partial(self._share, address), "exchange")

        begun = Begun(trouble) if trouble else None
        self.prompt(_WHERE, share, value, self.tools.files.completions, begun=begun)

    async def _share(self, address: str) -> None:
        tools, bridge = self.tools, self.tools.bridge

        def job() -> PrivateSynced:
            sharing = bridge.session_again().sharing
            return sharing.share_private(address, tools.users, bridge.exchanges.progress)

        try:
            done = await exchange(self, "Exchanging private notes", job)
        except RefusedError as error:
            self.refuse(str(error))
            if self.is_current:
                self._ask_where(address, str(error))
            return
        if await self._look():
            self.show(self.sheet.key)
        said = done.message or "In step: no private note is new on either side."
        self.say(" ".join((said, *done.kept_both)))

    # Leaving

    def action_open(self) -> None:
        """Go to the place in the text."""
        if (row := self._here) is None:
            return
        if not row.handle:
            self.refuse("This is about the session as a whole: there is no text to go to.")
        elif row.is_lost:
            self.refuse("This is about nothing that stands in the text today.")
        else:
            self.dismiss((row.handle, row.unit))

    def action_back(self) -> None:
        """Go back."""
        self.dismiss(None)
