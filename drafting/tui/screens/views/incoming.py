"""A Word file that came back: every change, to be accepted or left out, one by one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import ClassVar

from textual import events, on, work
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widget import Widget

from drafting.tui.bridge import RefusedError
from drafting.tui.page.incoming_page import ABOUT, IncomingPage
from drafting.tui.screens.base import WorkScreen
from drafting.tui.screens.dialogs.progress import read_with_progress
from drafting.tui.tools import Tools
from drafting.tui.verbs import INCOMING, Verb, bindings
from drafting.tui.widgets.block_view import GUTTER, BlockView
from drafting.workspace.incoming.acceptance import accept
from drafting.workspace.incoming.proposals import (
    Decided,
    decided_before,
    leave_out,
    propose_changes,
)
from drafting.workspace.incoming.review import read, refreshed, reviewed
from drafting.workspace.incoming.views import Change, Incoming
from drafting.workspace.session import Session
from drafting.workspace.wording import counted

_NARROWEST, _WIDEST = 26, 90
_SHARE = 0.42
"""Share of the window that the list takes."""

_FOR_NOW = Decided("left out")
"""Left out here, and not on record."""


class ChangeList(BlockView):
    """The changes, one a line."""

    tints_current = True


class ShownChange(BlockView, can_focus=False):
    """The change under the cursor, in the text of its paragraph."""


class IncomingScreen(WorkScreen):
    """Lists the changes of one file; gives the paragraph that it was left at."""

    VERBS: ClassVar[tuple[Verb, ...]] = INCOMING
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(INCOMING)]
    NAME = "Incoming"

    def __init__(self, tools: Tools, path: Path, handle: str = "") -> None:
        super().__init__(tools)
        self.path = path
        self.handle = handle
        self.list = ChangeList(identity="incoming-list").use(tools.signs)
        self.sheet = ShownChange(identity="incoming-change").use(tools.signs)
        self._page: IncomingPage | None = None
        self._aside: dict[int, Decided] = {}
        """What was decided on changes that no text has, by their numbers."""
        self._left_last = 0
        """The change that was left out last, if nothing was done since."""
        self._recorded_as = ""
        """Whom to record changes under, where not under the names in the file."""

    def body(self) -> Iterable[Widget]:
        """The list and the change beside it."""
        with Horizontal(id="incoming"):
            yield self.list
            yield self.sheet

    @property
    def view(self) -> BlockView:
        """The list."""
        return self.list

    @property
    def incoming(self) -> Incoming | None:
        """The review, once the file was read."""
        return self._page.incoming if self._page else None

    def on_mount(self) -> None:
        """Read the file."""
        super().on_mount()
        self.head.strong = f"{self.path.name} came back"
        self.list.focus()
        self.begin()

    @work(exclusive=True, group="files")
    async def begin(self) -> None:
        """Read the file beside the session, and hold it against the text."""
        path, handle = self.path, self.handle
        self.say(f"Reading {path.name} …", passing=True)
        try:
            found, self._aside = await read_with_progress(
                self.app,
                self.tools.bridge,
                f"Reading {path.name}",
                lambda: read(path),
                lambda session, returned: _with_decisions(
                    session, reviewed(session, returned, path, handle)
                ),
            )
        except RefusedError as error:
            self.dismiss(str(error))
            return
        self.handle = found.origin.handle
        self._page = IncomingPage(found, self.tools)
        self.say("")
        if found.doubt:
            self.refuse(found.doubt)
        first = next((str(change.number) for change in self._undecided), ABOUT)
        self.show(first)

    @property
    def _undecided(self) -> list[Change]:
        """The changes to decide on."""
        changes = self.incoming.open_changes if self.incoming else ()
        return [change for change in changes if change.number not in self._aside]

    # What is shown

    def show(self, key: str | None = None) -> None:
        """Set the list and the change for the widths there are."""
        if self._page is None:
            return
        width = min(max(int(self.size.width * _SHARE), _NARROWEST), _WIDEST)
        self.list.styles.width = width
        self.list.show(self._page.listed(self._aside, width - GUTTER - 1), key)
        self.show_change()
        self.head.left = f" {self.tools.signs.dot} {self.handle}, {self._page.incoming.origin.name}"
        self.status.right = f"{counted(len(self._undecided), 'change')} to decide on"

    def show_change(self) -> None:
        """Show the change that the cursor stands on."""
        if self._page is not None:
            width = self.size.width - (
                self.list.styles.width.value if self.list.styles.width else 0
            )
            blocks = self._page.shown(self.list.key, self._aside, int(width) - GUTTER - 2)
            self.sheet.show(blocks)
            self.sheet.scroll_to(y=0, animate=False, immediate=True)

    @on(BlockView.Moved)
    def follow(self, event: BlockView.Moved) -> None:
        """Show the change that the cursor has come to."""
        if event.view is self.list:
            self.show_change()

    def on_resize(self, _event: events.Resize) -> None:
        """Set everything anew."""
        self.show()

    @property
    def _here(self) -> Change | None:
        return self._page.change(self.list.key) if self._page else None

    # Verbs

    async def action_accept(self) -> None:
        """Make this change on the working text."""
        if (change := self._here) is None:
            self.refuse("The cursor stands on no change.")
        else:
            await self._accept([change])

    async def action_author(self) -> None:
        """Make every change of this author that is not left out."""
        if (here := self._here) is None or self.incoming is None:
            self.refuse("The cursor stands on no change.")
            return
        same = (here.author, here.tracked)
        changes = [one for one in self._undecided if (one.author, one.tracked) == same]
        await self._accept(changes)

    async def _accept(self, changes: Sequence[Change]) -> None:
        found, name = self.incoming, self._recorded_as
        if found is None or not changes:
            self.say("Nothing of it is to be decided on.")
            return
        done = await self.ask(
            lambda session: (accept(session, found, changes, name), refreshed(session, found))
        )
        if done is None:
            return
        accepted, now = done
        self._left_last = 0
        for change in changes:
            self._aside.pop(change.number, None)
        self._page = IncomingPage(now, self.tools)
        self.show()
        sentences = [*accepted.refused, *accepted.made]
        if len(sentences) > 1:
            made = counted(len(accepted.made), "change")
            sentences = [*accepted.refused, f"{made} accepted."]
        (self.refuse if accepted.refused else self.say)(" ".join(sentences))
        if not accepted.refused:
            self._to_open(1)

    def action_ignore(self) -> None:
        """Leave this change out, or take it up again; the record does not tell of it."""
        if (change := self._here) is None:
            self.refuse("The cursor stands on no change.")
            return
        if self._aside.pop(change.number, None):
            self.show()
            self.say(f"Change {change.number} is to be decided on again.")
        else:
            self.say(f"Change {change.number} is left out; the record does not tell of it.")
            self._leave(change, _FOR_NOW)
            self._left_last = change.number

    async def action_propose(self) -> None:
        """Put this change on record as a proposal of its author, or of whom is recorded."""
        found, change = self.incoming, self._here
        if change is None or found is None:
            self.refuse("The cursor stands on no change.")
            return
        by = [name.strip() for name in self._recorded_as.split(",") if name.strip()]
        put = await self.ask(lambda session: propose_changes(session, found, [change], by))
        if put is not None:
            (self.refuse if put.refused else self.say)(" ".join((*put.refused, *put.made)))
            if put.made:
                self._leave(change, Decided("put as a proposal", is_proposal=True))

    def _leave(self, change: Change, decided: Decided) -> None:
        self._left_last = 0
        self._aside[change.number] = decided
        self.show()
        self._to_open(1)

    def action_leave_out(self) -> None:
        """Ask why this change is left out, and record it."""
        if self._here is None:
            self.refuse("The cursor stands on no change.")
        else:
            self.prompt("Why is it left out?", self.leave_out)

    async def leave_out(self, reason: str) -> None:
        """Record that this change is left out."""
        found, change = self.incoming, self._here
        if found is None or change is None:
            return
        said = await self.ask(lambda session: leave_out(session, found, [change], reason.strip()))
        if said is not None:
            self.say(said)
            self._leave(change, Decided(f"left out: {reason.strip()}".removesuffix(": ")))

    async def action_undo(self) -> None:
        """Take back what was done last: on the text, on record, or to this list alone."""
        found, last = self.incoming, self._left_last
        if found is None:
            return
        if last:
            self._left_last = 0
            self._aside.pop(last, None)
            self.show(str(last))
            self.say(f"Change {last} is to be decided on again.")
            return
        undone = await self.ask(lambda session: _undone(session, found))
        if undone is not None:
            message, now, on_record = undone
            here = {number: one for number, one in self._aside.items() if one is _FOR_NOW}
            self._aside = here | on_record
            self._page = IncomingPage(now, self.tools)
            self.show()
            self.say(message)

    def action_record_as(self) -> None:
        """Ask whom the changes are to be recorded under."""
        self.prompt(
            "Record changes under (a delegation; empty: the names in the file)",
            self.record_as,
            self._recorded_as,
        )

    def record_as(self, name: str) -> None:
        """Record what is accepted from now on under a name."""
        self._recorded_as = " ".join(name.split())
        whom = self._recorded_as or "the names in the file"
        self.say(f"Changes are recorded under {whom} from now on.")

    def action_next(self) -> None:
        """Go to the next change that is to be decided on."""
        if not self._to_open(1):
            self.say("No change after this one is to be decided on.")

    def action_previous(self) -> None:
        """Go to the change before this one that is to be decided on."""
        if not self._to_open(-1):
            self.say("No change before this one is to be decided on.")

    def _to_open(self, direction: int) -> bool:
        if self.incoming is None:
            return False
        keys = self.list.keys
        at = keys.index(self.list.key) if self.list.key in keys else -1
        ahead = [
            key
            for change in self._undecided
            if (keys.index(key := str(change.number)) - at) * direction > 0
        ]
        return bool(ahead) and self.list.go(ahead[0] if direction > 0 else ahead[-1])

    def action_more(self) -> None:
        """Show more of a long paragraph."""
        self.sheet.scroll_page_down(animate=False)

    def action_back(self) -> None:
        """Go back to where the review was opened from."""
        self.dismiss("")


def _with_decisions(session: Session, found: Incoming) -> tuple[Incoming, dict[int, Decided]]:
    """The review of a file, and what was decided on its changes before."""
    return found, decided_before(session, found)


def _undone(session: Session, found: Incoming) -> tuple[str, Incoming, dict[int, Decided]]:
    """What was taken back, and the review on the text as it stands then."""
    done = session.editing.undo(found.origin.handle)
    now = refreshed(session, found)
    return done.message, now, decided_before(session, now)
