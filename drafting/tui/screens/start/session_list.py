"""The list of sessions on the start screen, and what its verbs need of the screen."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TypeVar

from textual import events, work
from textual.widget import Widget

from drafting.tui.bridge import RefusedError
from drafting.tui.page.start_list import Beginning, start_blocks
from drafting.tui.screens.base import WorkScreen
from drafting.tui.tools import Tools
from drafting.tui.widgets.block_view import GUTTER, BlockView
from drafting.workspace.sessions.management import Sessions
from drafting.workspace.sessions.views import SessionRow

Result = TypeVar("Result")

OpenSession = Callable[[Path, str], Awaitable[bool]]
"""Opens the session at a path with a resolution under the bar, and tells whether it could."""


NO_SESSION = "There is no session under the bar: arrows choose one."


class StartList(BlockView):
    """The sessions and the verbs, one a line."""

    tints_current = True


class SessionListScreen(WorkScreen):
    """Shows the sessions of a user, and keeps one of them under the bar."""

    READS = True

    def __init__(self, tools: Tools, open_session: OpenSession, left: Path | None) -> None:
        super().__init__(tools)
        self._left = left
        self.open_session = open_session
        self.list = StartList(identity="list").use(tools.signs)
        self.rows: tuple[SessionRow, ...] = ()

    def body(self) -> Iterable[Widget]:
        """The sessions and what can be begun."""
        yield self.list

    @property
    def view(self) -> BlockView:
        """The list."""
        return self.list

    @property
    def sessions(self) -> Sessions:
        """The sessions of whoever is at the keyboard."""
        return Sessions(self.tools.bridge.context)

    def chosen(self) -> SessionRow | None:
        """The session under the bar; where there is none, the person is told."""
        if self.current is None:
            self.refuse(NO_SESSION)
        return self.current

    @property
    def current(self) -> SessionRow | None:
        """The session under the bar."""
        return next((row for row in self.rows if str(row.path) == self.list.key), None)

    def go_on_with(self, tools: Tools, left: Path) -> None:
        """Be shown again after a session was left."""
        self.tools, self._left = tools, left

    def beginnings(self) -> list[Beginning]:
        """What can be begun."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Show what is remembered of the sessions, and then how they are now."""
        super().on_mount()
        self.list.focus()
        self.show_who()
        self.reload(self._at_left())

    def _at_left(self) -> str | None:
        """The session that the person comes from, where the bar stands first."""
        return str(self._left.absolute()) if self._left else None

    def show_who(self) -> None:
        """Say as whom one works."""
        self.head.strong = "drafting"
        self.head.right = f"as {self.tools.author}"

    @work(exclusive=True, group="list")
    async def reload(self, at: str | None = None) -> None:
        """Read the list again."""
        await self.show_sessions(at)

    async def show_sessions(self, at: str | None = None) -> None:
        """Show what is remembered of the sessions; how each is now, follows."""
        self.rows = await self.beside(self.sessions.rows) or ()
        self.show_list(at)
        self.shown.set()
        self._look()

    @work(exclusive=True, group="looks")
    async def _look(self) -> None:
        """Look at each session as it is now."""
        sessions = self.sessions
        for row in self.rows:
            found = await self.beside(partial(sessions.look, row))
            if found is not None and found != row:
                self.rows = tuple(found if one.path == row.path else one for one in self.rows)
                self.show_list()

    def show_list(self, at: str | None = None) -> None:
        """Set the list for the width there is."""
        beginnings = self.beginnings()
        width = max(self.size.width - GUTTER - 3, 20)
        blocks = start_blocks(self.tools, self.rows, beginnings, width)
        first = next(block.key for block in blocks if block.key)
        self.list.show(blocks, at or self.list.key or first)

    async def beside(self, job: Callable[[], Result]) -> Result | None:
        """What a job gives that needs no session, or None once the person was told why not."""
        try:
            return await self.tools.bridge.beside(job)
        except RefusedError as error:
            self.refuse(str(error))
            return None

    def on_screen_resume(self) -> None:
        """Show what changed in the session that was open."""
        if self.shown.is_set():
            if self._left is not None:
                self.say("")
            self.show_who()
            self.reload(self._at_left())
            self._left = None

    def on_resize(self, _event: events.Resize) -> None:
        """Set the list anew."""
        if self.shown.is_set():
            self.show_list()
