"""The session: what is on the table, and where each text stands."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events, work
from textual.binding import BindingType
from textual.widget import Widget

from drafting.model.inline import plain
from drafting.tui.page.pieces import Block, Line, Look, Piece
from drafting.tui.page.session_list import SessionTable
from drafting.tui.screens.author_prompt import AuthorPrompt
from drafting.tui.screens.base import WorkScreen
from drafting.tui.screens.document_verbs import DocumentVerbs
from drafting.tui.screens.file_prompt import export, prompt_file
from drafting.tui.screens.import_verbs import ImportVerbs
from drafting.tui.screens.library_verbs import LibraryVerbs
from drafting.tui.screens.pack_verbs import PackVerbs
from drafting.tui.screens.resolution_verbs import ResolutionVerbs
from drafting.tui.screens.roll_over import RollOver
from drafting.tui.screens.sharing_verbs import SharingVerbs
from drafting.tui.screens.signing_verbs import SigningVerbs
from drafting.tui.tools import Tools
from drafting.tui.verbs import SESSION, Verb, bindings
from drafting.tui.widgets.block_view import GUTTER, BlockView
from drafting.workspace.environment.places import Place, Places
from drafting.workspace.record.resolutions import handle_now_in
from drafting.workspace.record.views import Overview
from drafting.workspace.wording import counted

if TYPE_CHECKING:
    pass

_POLL = 1.0


class SessionList(BlockView):
    """The resolutions, one a line."""

    tints_current = True


class SessionScreen(WorkScreen):
    """Lists the resolutions of a session; enter opens one."""

    VERBS: ClassVar[tuple[Verb, ...]] = SESSION
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(SESSION)]
    NAME = "Session"
    READS = True

    def __init__(self, tools: Tools, handle: str = "") -> None:
        """At `handle` the bar stands first."""
        super().__init__(tools)
        self._first = handle
        self.heading = BlockView(identity="heading")
        self.heading.can_focus = False
        self.list = SessionList(identity="list").use(tools.signs)
        self._overviews: tuple[Overview, ...] = ()
        self._words = ""
        self._count = 0
        self._wanted = ""
        """The handle to stand at once the list is read."""
        self._state = ""
        self._places = Places(tools.bridge.path, tools.bridge.context)
        self._author_prompt = AuthorPrompt(self, self.show_who)
        verbs = ResolutionVerbs(self, self.reload)
        sharing = SharingVerbs(self, self.reload, self.go_to_check)
        self.imports = ImportVerbs(self, self.reload)
        rolling = RollOver(self, self.imports.roll_over)
        self.packs = PackVerbs(self)
        self.add_features(
            self._author_prompt, verbs, DocumentVerbs(self), sharing, self.packs, self.imports,
            rolling, SigningVerbs(self), LibraryVerbs(self, lambda: self.list.key),
        )  # fmt: skip

    def body(self) -> Iterable[Widget]:
        """Column names and rows."""
        yield self.heading
        yield self.list

    @property
    def view(self) -> BlockView:
        """The list."""
        return self.list

    def on_mount(self) -> None:
        """Read the session."""
        super().on_mount()
        self.list.focus()
        self.reload(self._first or self._places.find("").key)
        self.remind()
        self.set_interval(_POLL, self.poll)

    async def poll(self) -> None:
        """Look whether another program changed the session, and show it."""
        if not self.is_current:
            return
        state = await self.ask(lambda session: session.state())
        if state and state != self._state:
            changed_before, self._state = self._state, state
            if changed_before:
                self.reload()

    @work
    async def remind(self) -> None:
        """Say what the record lacks, and where text lies that was being written at the end."""
        await self._tell_shortcomings()
        journal = self.tools.journal
        places = self._places
        await self.ask(lambda session: journal.follow(handle_now_in(session)))
        await self.ask(lambda session: places.follow(handle_now_in(session)))
        unsaved = await self.ask(lambda _session: journal.unsaved())
        handles = sorted({kept.handle for kept in unsaved or ()})
        if handles:
            self.say(
                f"What was being written in {', '.join(handles)} is kept: open it to go on.",
            )

    async def _tell_shortcomings(self) -> None:
        if found := await self.ask(lambda session: session.shortcomings()):
            from drafting.tui.screens.dialogs.remarks import RemarksScreen
            from drafting.workspace.files.views import Remark

            listed = [Remark(0, shortcoming) for shortcoming in found]
            self.app.push_screen(RemarksScreen("the session", listed))
        if self.tools.bridge.context.settings.signing_key:
            trouble = await self.ask(lambda session: session.signatures.trouble())
            if trouble:
                self.refuse(trouble)

    def on_screen_resume(self) -> None:
        """Show what changed while another screen was open."""
        if self._overviews:
            self.reload()

    def reload(self, key: str | None = None) -> None:
        """Read the list again, and stand at `key`, also when it is read once more before that."""
        self._wanted = key or self._wanted
        self._reload()

    @work(exclusive=True)
    async def _reload(self) -> None:
        info = await self.ask(lambda session: session.info)
        if info is not None:
            self.head.strong = plain(info.organ)
            count = await self.ask(lambda session: session.checklist.count())
            to_check = f"{count:,} to check" if count else ""
            self.head.dot = self.tools.signs.dot
            self.head.places = tuple(filter(None, (to_check, info.session, info.place_and_dates)))
        overviews = await self.ask(lambda session: session.overview())
        if overviews is not None:
            self._overviews = overviews
            self._show_wanted()
        self.shown.set()

    def _show_wanted(self) -> None:
        """Show the list, standing where one is to stand, whatever it was filtered by."""
        wanted, self._wanted = self._wanted, ""
        found = next((one for one in self._overviews if one.handle == wanted), None)
        if found is not None and not self._matches(found):
            self._words = ""
        self.show_list(wanted or None)

    def show_list(self, key: str | None = None) -> None:
        """Set the list for the width there is."""
        shown = [overview for overview in self._overviews if self._matches(overview)]
        table = SessionTable(self.tools, shown, self.size.width - GUTTER - 3)
        self.heading.show([Block("", (table.heading(),))])
        self.list.show(table.blocks() or [self._nothing()], key)
        self.list.put_came(self.tools.shared.handles)
        self._count = len(shown)
        self.status.dot = self.tools.signs.dot
        self.show_who()

    def show_who(self) -> None:
        """Say in the status line as whom one works: the head names the session."""
        self.status.places = (self._author_prompt.who(), counted(self._count, "resolution"))

    def _matches(self, overview: Overview) -> bool:
        words = f"{overview.handle} {plain(overview.title)} {overview.draft}".casefold()
        return all(word in words for word in self._words.casefold().split())

    def _nothing(self) -> Block:
        words = "Nothing found: / finds again." if self._words else (
            "No resolution yet: n begins one, i brings one in from a file."
        )  # fmt: skip
        return Block("", (Line((Piece(words, Look(role="faint")),)),))

    def on_resize(self, _event: events.Resize) -> None:
        """Set the columns anew."""
        if self._overviews:
            self.show_list()

    # Verbs

    def action_open(self) -> None:
        """Open the resolution."""
        if self.list.key:
            self.open_desk(self.list.key)

    def open_desk(self, handle: str, place: str = "") -> None:
        """Show the desk of one resolution, at a paragraph or note of it if one is named."""
        from drafting.tui.screens.desk.screen import DeskScreen

        self._places.keep("", Place(handle))
        self.app.push_screen(DeskScreen(self.tools, handle, place))

    def action_find(self) -> None:
        """Show only the resolutions whose names hold some words."""
        self.prompt("Show resolutions with (empty shows all)", self.filter, self._words)

    def filter(self, words: str) -> None:
        """Show only the resolutions whose names hold these words, standing at one called so."""
        self._words = words
        folded = words.casefold().strip()
        exact = (one.handle for one in self._overviews if one.handle.casefold() == folded)
        self.show_list(next(exact, None))

    def action_new(self) -> None:
        """Begin a resolution with nothing in it."""
        self.prompt("Handle of the new resolution (a short name: L.7, rivers)", self.ask_title)

    def ask_title(self, handle: str) -> None:
        """Ask for the title of a resolution that is begun."""
        if handle:
            self.prompt("Its title (may stay empty)", lambda title: self.start(handle, title))

    async def start(self, handle: str, title: str) -> None:
        """Begin a resolution."""
        done = await self.ask(lambda session: session.begin(handle, title))
        if done is not None:
            self.say(done.message)
            self.reload(handle)

    def action_record(self) -> None:
        """Show what was done to the resolution, and open it at the entry that was chosen."""
        if handle := self.list.key:
            from drafting.tui.screens.views.record import RecordScreen

            self.app.push_screen(
                RecordScreen(self.tools, handle), lambda place: self.go_to_check((handle, place))
            )

    def action_checklist(self) -> None:
        """Show what is to be checked in every text, and what was said in the last hour."""
        from drafting.tui.screens.views.checklist import ChecklistScreen

        self.app.push_screen(ChecklistScreen(self.tools), self.go_to_check)

    def go_to_check(self, place: object) -> None:
        """Open the text of an item that was chosen, at its place."""
        if isinstance(place, tuple) and place[1] is not None:
            self.open_desk(*place)

    def action_incoming(self) -> None:
        """Ask for a Word file that came back."""
        prompt_file(self, "Word file that came back (tab completes)", self.review)

    def review(self, path: Path) -> None:
        """Show what the file of that path changes."""
        from drafting.tui.screens.views.incoming import IncomingScreen

        # From this screen's own queue: the line that asked is gone before an answer comes.
        screen = IncomingScreen(self.tools, path)
        self.call_next(self.app.push_screen, screen, self.say_why)

    def say_why(self, message: object) -> None:
        """Say why a file could not be reviewed, if it could not."""
        if message:
            self.refuse_file(str(message))

    def action_export(self) -> None:
        """Write the resolution to a file."""
        if self.list.key:
            export(self, self.list.key)

    def action_redline(self) -> None:
        """Show what changed between two drafts."""
        if self.list.key:
            from drafting.tui.screens.views.redline import RedlineScreen

            self.app.push_screen(RedlineScreen(self.tools, self.list.key))

    async def action_leave(self) -> None:
        """Go to the start."""
        await self.run_action("app.start")
