"""The text on the desk: shown as it stands in the record, changed there, and kept up to date."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from typing import Protocol

from drafting.model.resolution import Resolution
from drafting.tui.page.body import NOTE
from drafting.tui.page.layout import Document
from drafting.tui.page.reading import PROPOSAL
from drafting.tui.page.touched import changed_since
from drafting.tui.screens.base import WorkScreen
from drafting.tui.verbs import DESK
from drafting.tui.verbs.key_names import key_name
from drafting.tui.widgets.desk_panes import DeskPanes
from drafting.workspace.files.bodies import page_facts
from drafting.workspace.files.views import Remark
from drafting.workspace.negotiation.terms import Terms
from drafting.workspace.session import Session
from drafting.workspace.wording import Done

_ON_PROPOSAL = "A proposal is under the bar: y, a and v are for it; left goes to its paragraph."

_NEWS = "Somebody else changed this text; it is shown as it stands now."


class Follower(Protocol):
    """Who looks at the text anew whenever it has changed."""

    async def follow(self) -> None:
        """Look at the text that is shown now."""


class DeskText:
    """One resolution on the panes of a screen; every change of it goes through here."""

    def __init__(self, screen: WorkScreen, panes: DeskPanes, handle: str) -> None:
        self.screen = screen
        self.panes = panes
        self.handle = handle
        self.document = Document.of(Resolution())
        self.marked: frozenset[str] = frozenset()
        self.terms: Terms | None = None
        """On which terms the next change is put as a proposal; None where it is made."""
        self.saved_at = ""
        """The hour of the last change."""
        self.on_show: Callable[[], None] = lambda: None
        """Tells above and below what is shown; set by the screen."""
        self.on_accept: Callable[[], None] = lambda: None
        """Told once a change is shown; set by the negotiation."""
        self.followers: Sequence[Follower] = ()
        """They look at every new text one after the other; set by the screen."""
        self._state = ""
        self._is_listed = True
        """Whether the list of the session has the text: it may be archived or deleted meanwhile."""

    # Where one stands

    @property
    def resolution(self) -> Resolution:
        """The text."""
        return self.document.resolution

    @property
    def key(self) -> str:
        """Key of the current block of the text; of a proposal, of that which it is about."""
        return self.panes.text_key

    @property
    def keys(self) -> list[str]:
        """Keys of all blocks of the text, in printed order."""
        return [key for key in self.panes.page.keys if not key.startswith(PROPOSAL)]

    @property
    def on_proposal(self) -> bool:
        """Whether a proposal is under the bar."""
        return self.panes.page.key.startswith(PROPOSAL)

    @property
    def unit(self) -> str:
        """Identity of the current unit, empty on a single value or a note."""
        return self.key if self.key in self.document.numbering else ""

    @property
    def place_near(self) -> str:
        """A place in words for a paragraph whose own place is gone: behind the current one."""
        return f"after {self.unit}" if self.unit else "last in operative"

    def at_text(self) -> bool:
        """Whether the text is under the bar; says so if a proposal is."""
        if self.on_proposal:
            self.screen.refuse(_ON_PROPOSAL)
        return not self.on_proposal

    def at_unit(self) -> bool:
        """Whether the cursor stands on a paragraph; says so if it does not."""
        if not self.at_text():
            return False
        if not self.unit:
            self.screen.refuse("This is for paragraphs: go to one first.")
        return bool(self.unit)

    def go(self, key: object) -> None:
        """Go to a block, such as one that another view was left at."""
        if isinstance(key, str) and key:
            self.panes.page.go(key)

    def go_to(self, place: str) -> None:
        """Go to a paragraph or a note by its identity."""
        self.go(place if place in self.document.numbering else f"{NOTE}{place}")

    # Showing it

    async def open(self) -> bool:
        """Show the text for the first time; whether it can be read."""
        self._state = await self.screen.ask(lambda session: session.state()) or ""
        document = await self._read()
        if document is not None:
            first = next(document.resolution.walk(), None)
            self.show(document, first.id if first else "field:title")
        return document is not None

    def invite(self) -> None:
        """Say how to begin where nothing is written yet."""
        if not len(self.document.numbering):
            key = self._key_of("desk.insert-after")
            self.screen.say(f"Nothing is written yet: {key} begins the first paragraph.")

    async def _read(self) -> Document | None:
        return await self.screen.ask(lambda session: _document(session, self.handle))

    def show(self, document: Document, key: str | None = None) -> None:
        """Show a document, standing at `key`, or where the cursor stood."""
        self.document = document
        self._mark({key for key in self.marked if key in document.numbering})
        self.panes.show(document, key)
        self.refresh()

    def mark_only(self, keys: AbstractSet[str]) -> None:
        """Mark these units and no other."""
        self._mark(keys)
        self.refresh()

    def _mark(self, keys: AbstractSet[str]) -> None:
        self.marked = frozenset(keys)
        self.panes.mark(self.marked)

    def refresh(self) -> None:
        """Tell above and below what is shown now."""
        self.on_show()

    async def look(self) -> None:
        """Let every feature look at the text as it is shown."""
        for follower in self.followers:
            await follower.follow()
        self.refresh()

    async def come_back(self, key: object = None) -> bool:
        """Show the text as it stands after another screen, at the unit that it was left at."""
        document = await self._read()
        if document is None:
            return False
        self.show(document, key if isinstance(key, str) and key else None)
        await self.look()
        self.screen.say("")
        return True

    async def poll(self) -> None:
        """Look whether another program changed the text, and show it."""
        if not self.screen.is_current:
            return
        state = await self.screen.ask(lambda session: session.state())
        if not state or state == self._state:
            return
        before, self._state = self._state, state
        document = await self._read()
        if document is not None and document.resolution != self.resolution:
            # What is done here may be on record before the verb that did it shows it.
            if await self.screen.ask(lambda session: session.made_all_between(before, state)):
                self.show(document)
            else:
                await self._show_of_others(document, state)
        # What is on record beside the text may have changed with it, or alone.
        if document is not None:
            await self.look()
            await self._follow_list()

    async def _follow_list(self) -> None:
        """Say how the list of the session has the text now, where that was changed."""
        before = self.handle
        await self._follow_name()
        if self.handle != before:
            self.screen.say(f"{before} is called {self.handle} now.")
        is_listed = await self.screen.ask(lambda session: self.handle in session.handles())
        if is_listed is False and self._is_listed:
            self.screen.say(
                f"{self.handle} was taken off the list meanwhile. What is written in it is kept on "
                "record; D in the list of the session brings it back."
            )
        self._is_listed = is_listed is not False

    async def _show_of_others(self, document: Document, state: str) -> None:
        await self._sign(document.resolution)
        self.show(document)
        self.screen.tell_news(_NEWS, state)
        await self.show_remarks()

    async def _sign(self, text: Resolution) -> None:
        """Have what somebody else changed signed as such."""
        before = self.resolution
        came = await self.screen.ask(lambda _session: changed_since(before, text))
        self.screen.tools.shared.add(self.handle, came or ())

    async def show_remarks(self) -> None:
        """List what had to be decided where plain git or a hand left the text in disorder."""
        remarks = await self.screen.ask(lambda session: session.remarks(self.handle))
        if remarks:
            from drafting.tui.screens.dialogs.remarks import RemarksScreen

            listed = [Remark(0, remark) for remark in remarks]
            self.screen.app.push_screen(
                RemarksScreen(self.handle, listed, self.screen.tools.messages)
            )

    # Changing it

    async def carry_out(self, job: Callable[[Session], Done], back: str = "u undo") -> bool:
        """Do one thing in the session and show it, or say why not; whether it was done."""
        done = await self.screen.ask(self.as_put(job))
        if done is not None:
            self.accept(done, back=back)
        return done is not None

    def as_put(self, job: Callable[[Session], Done]) -> Callable[[Session], Done]:
        """The job as a proposal, if the next change is one."""
        terms = self.terms
        if terms is None:
            return job
        return lambda session: job(session.proposing(terms))

    def accept(
        self, done: Done, *, saved: bool = False, back: str = "u undo", at: str = ""
    ) -> None:
        """Show the text after a verb, say what was done, and how to take it `back`.

        One stands then `at` a block, or else where something was done.
        """
        tools = self.screen.tools
        now = tools.now()
        self.saved_at = f"{now:%H:%M}"
        saved = saved and self.terms is None
        self.terms = None
        key = at or done.misfit or done.unit or self._first_changed(done.text)
        self.show(Document.of(done.text, self.document.facts), key)
        record = f"Saved in the record as {tools.author}, {now:%H:%M}"
        words = (record, back, done.message) if saved else (done.message, back)
        if done.misfit:
            words = (self._offer(done), record if saved else done.message, back)
        whole = not saved or done.met_others
        self.screen.say(f" {tools.signs.dot} ".join(words), whole=whole)
        # Beside what the keys do meanwhile.
        self.screen.run_exclusive(self._look_anew, "marks")
        self.on_accept()

    def _offer(self, done: Done) -> str:
        """One key for a paragraph that opens as those of the other part do."""
        from drafting.workspace.editing.misfits import told

        key = self._key_of("desk.other-part")
        return f"{told(done.text, done.misfit)}: {key} makes it one"

    def _key_of(self, verb: str) -> str:
        """The key of a verb of the desk, as it is shown."""
        found = next(one for one in DESK if one.id == verb)
        return key_name(self.screen.tools.keys_of(found))

    async def _look_anew(self) -> None:
        await self._follow_name()
        await self._read_facts()
        await self.look()

    async def _follow_name(self) -> None:
        """Call the text as it is called now: its name may have been taken back."""
        name = await self.screen.ask(lambda session: session.handle_now(self.handle))
        if name and name != self.handle:
            self.handle = name
            self.refresh()

    async def _read_facts(self) -> None:
        """Show the text as another body has it printed, where its masthead names another now."""
        text = self.resolution
        facts = await self.screen.ask(lambda session: page_facts(session, text))
        if facts not in (None, self.document.facts) and text is self.resolution:
            self.show(Document.of(text, facts))

    def _first_changed(self, after: Resolution) -> str | None:
        changed = changed_since(self.resolution, after)
        return next((unit.id for unit in after.walk() if unit.id in changed), None)


def _document(session: Session, handle: str) -> Document:
    """The working text, printed as for its body."""
    text = session.text(handle)
    return Document.of(text, page_facts(session, text))
