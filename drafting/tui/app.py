"""The application: opens the session, holds the theme and the keys, shows the first screen."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from traceback import format_exception
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import App
from textual.binding import BindingType
from textual.command import CommandPalette
from textual.driver import Driver
from textual.message import Message
from textual.screen import Screen
from textual.worker import Worker

from drafting.dataclasses import replace
from drafting.tui.bridge import Bridge, RefusedError
from drafting.tui.hang_up import SECONDS, is_gone
from drafting.tui.keyboard import KeyParser, listening
from drafting.tui.keymap import complaints
from drafting.tui.palette import Palette, VerbProvider
from drafting.tui.screens.base import HoldsWords, WorkScreen
from drafting.tui.screens.session import SessionScreen
from drafting.tui.shared import Shared
from drafting.tui.signs import signs_for
from drafting.tui.theme import THEMES
from drafting.tui.tools import Tools
from drafting.tui.verbs import EVERYWHERE, bindings
from drafting.workspace.environment.journal import Journal
from drafting.workspace.environment.messages import Messages
from drafting.workspace.environment.settings import keep_theme
from drafting.workspace.environment.tour import is_first_time
from drafting.workspace.environment.typed_lines import TypedLines
from drafting.workspace.sessions.known_sessions import KnownSessions, row_of

if TYPE_CHECKING:
    from drafting.tui.live_sharing import LiveSharing
    from drafting.tui.screens.start.screen import StartScreen
    from drafting.tui.tour import Tour
    from drafting.workspace.environment.context import Context


class DraftingApp(App[object]):
    """The terminal interface of one session; gives a sentence if it could not open it."""

    CSS_PATH = "theme.tcss"
    TITLE = "drafting"
    ENABLE_COMMAND_PALETTE = True
    COMMANDS: ClassVar = {VerbProvider}
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(EVERYWHERE)]

    def __init__(
        self, bridge: Bridge, handle: str = "", *, at_start: bool = False, blink: bool = True
    ) -> None:
        """With `at_start` no session is open yet; the bridge is for what needs none."""
        super().__init__()
        self._handle = handle
        self._at_start = at_start
        settings = bridge.context.settings
        self.tools = Tools(
            bridge,
            signs_for(plain=settings.signs == "plain"),
            Journal.of(bridge.path, bridge.context),
            Messages.of(bridge.path, bridge.context),
            TypedLines.of(bridge.path, bridge.context),
            keymap=settings.keys,
            blink=blink,
        )
        self._start = self.tools if at_start else None
        """The tools of the start, once somebody was there."""
        self.tour: Tour | None = None
        self._live: LiveSharing | None = None
        for theme in THEMES:
            self.register_theme(theme)
        # Not by assignment, which would make the style sheet be read twice.
        self.set_reactive(App.theme, f"drafting-{settings.theme or 'dark'}")
        self.stylesheet.set_variables(self.get_css_variables())
        self.animation_level = "none"
        self._take_keys()

    def get_driver_class(self) -> type[Driver]:
        """The driver of this platform, with our way to take the keyboard."""
        return listening(super().get_driver_class())

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Colours that the style sheet names, for a theme that does not know them."""
        return dict(THEMES[0].variables)

    def get_default_screen(self) -> Screen[object]:
        """The start, or the list of the session, from the first moment on."""
        return self._start_screen() if self._at_start else SessionScreen(self.tools)

    def _start_screen(self, left: Path | None = None) -> StartScreen:
        from drafting.tui.screens.start.screen import StartScreen

        return StartScreen(self.tools, self.open_session, left)

    async def on_mount(self) -> None:
        """Wait for the session, and open the resolution that was named."""
        if not self.is_headless:
            self.set_interval(SECONDS, self._leave_if_gone)
        try:
            if not self._at_start:
                await self.tools.bridge.open()
        except RefusedError as error:
            self.exit(str(error), return_code=2)
            return
        if isinstance(self.screen, WorkScreen) and (wrong := complaints(self.tools.keymap)):
            self.screen.refuse(wrong[0])
        if isinstance(self.screen, SessionScreen):
            self._welcome(self.screen, self._handle)

    def _welcome(self, screen: SessionScreen, handle: str) -> None:
        """What comes first in a session: the resolution that was named, or the tour."""
        from drafting.tui.live_sharing import LiveSharing

        bridge = self.tools.bridge
        self._live = LiveSharing(self, self.tools)
        self._live.begin()
        if not bridge.context.files.is_of_visitor:
            _worker: Worker[None] = self.run_worker(self._remember, exit_on_error=False)
        if handle:
            screen.open_desk(handle)
        elif is_first_time(bridge.path, bridge.context):
            self._begin_tour()

    async def _remember(self) -> None:
        """Have the session in the list of the start from now on."""
        bridge = self.tools.bridge
        with suppress(RefusedError):
            row = await bridge.run(row_of)
            # Beside the session, which is free meanwhile.
            await bridge.beside(lambda: KnownSessions(bridge.context).see(row))

    async def open_session(self, path: Path, handle: str = "") -> bool:
        """Open a session from the start, with a resolution under the bar; whether it could be."""
        context = self.tools.bridge.context
        bridge = Bridge(path, context)
        try:
            await bridge.open()
        except RefusedError as error:
            await bridge.close()
            if isinstance(self.screen, WorkScreen):
                self.screen.refuse(str(error))
            return False
        self.tools = _tools_of(bridge, self.tools)
        screen = SessionScreen(self.tools, handle)
        await self.push_screen(screen)
        self._welcome(screen, "")
        return True

    async def action_start(self) -> None:
        """Go to the start; what is being written goes into the record first."""
        if self.tools.bridge.context.files.is_of_visitor:
            self.exit()
            return
        try:
            await self._save_words()
        except RefusedError as error:
            if isinstance(self.screen, WorkScreen):
                self.screen.refuse(str(error))
            return
        if self.tools is not self._start:
            await self._leave_session()

    async def _leave_session(self) -> None:
        from drafting.tui.screens.start.session_list import SessionListScreen

        left = self.tools.bridge
        self._end_live()
        await self._remember()
        self.tools = self._start_tools(left.context)
        starts = [one for one in self.screen_stack if isinstance(one, SessionListScreen)]
        for start in starts:
            start.go_on_with(self.tools, left.path)
        while len(self.screen_stack) > 1 and self.screen not in starts:
            await self.pop_screen()
        if not starts:
            await self.push_screen(self._start_screen(left.path))
        await left.close()

    def _end_live(self) -> None:
        if self._live is not None:
            self._live.end()
            self._live = None

    def _start_tools(self, context: Context) -> Tools:
        """What the start is handed: nothing of any session."""
        bridge = self._start.bridge if self._start else Bridge(context.sessions_folder, context)
        bridge.context = context
        self._start = _tools_of(bridge, self.tools)
        return self._start

    async def _save_words(self) -> None:
        """Bring into the record what is being written. Raises RefusedError."""
        for screen in self.screen_stack:
            if isinstance(screen, HoldsWords):
                await screen.before_leaving()

    def post_message(self, message: Message) -> bool:
        """Let nothing that waits for a screen hold up a key that leads out of it."""
        if isinstance(message, events.Key) and not message.is_forwarded:
            self.tools.escapes.expect(message.key)
            if self.screen_stack and isinstance(self.screen, WorkScreen):
                self.screen.hurry(message.key)
        return super().post_message(message)

    async def on_event(self, event: events.Event) -> None:
        """Let keys wait until the screen that they are meant for has been read."""
        typed = isinstance(event, events.Key | events.Paste) and not event.is_forwarded
        if typed and isinstance(event, events.Key):
            self.tools.escapes.take(event.key, event.time)
        if typed and self.screen_stack and isinstance(self.screen, WorkScreen):
            if isinstance(event, events.Key):
                self.screen.hurry(event.key)
            await self.screen.opened()
            if isinstance(event, events.Key) and isinstance(self.screen, WorkScreen):
                self.screen.go_on()
            if isinstance(event, events.Paste) and event.text.strip():
                from drafting.tui.screens.dropped_pack import is_offered

                if is_offered(self.screen, event.text):
                    return
        await super().on_event(event)

    async def on_unmount(self) -> None:
        """Let go of the session."""
        self._end_live()
        await self.tools.bridge.close()
        if self._start is not None and self._start is not self.tools:
            await self._start.bridge.close()

    async def _leave_if_gone(self) -> None:
        """Leave where nobody can see the program any more; what is being written is saved."""
        if is_gone():
            await self.action_quit()

    async def action_quit(self) -> None:
        """Leave the program; what is being written goes into the record first."""
        with suppress(RefusedError):
            await self._save_words()
        self.exit()

    def _fatal_error(self) -> None:
        """Leave after a fault of the program with one sentence; the details go into a file."""
        self.exit(
            "A fault of the program has ended it. All that was saved is in the record, and "
            "what was being written is offered again at the next start. "
            + self._keep_fault(self._exception),
            return_code=1,
        )
        self._close_messages_no_wait()

    def _keep_fault(self, fault: BaseException | None) -> str:
        path = self.tools.bridge.context.data / "fault.txt"
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            # What lies there may be a pipe, on which writing would wait.
            path.unlink(missing_ok=True)
            path.write_text("".join(format_exception(fault)), encoding="utf-8")
        except OSError as error:
            return f"Its details could not be kept: {error.strerror}."
        return f"Its details are in {path}."

    def action_help(self) -> None:
        """Show every key of this screen."""
        from drafting.tui.screens.dialogs.help import HelpScreen

        groups = self.screen.help_groups() if isinstance(self.screen, WorkScreen) else []
        if not isinstance(self.screen, HelpScreen):
            everywhere = ("Everywhere", EVERYWHERE)
            self.push_screen(HelpScreen(self.tools, [*groups, everywhere]), self.use_keys)

    def use_keys(self, _: None) -> None:
        """Use the keys of the user, which may have changed."""
        self._take_keys()
        if isinstance(self.screen, WorkScreen):
            self.screen.show_keys()

    def _take_keys(self) -> None:
        keymap = self.tools.keymap
        self.set_keymap(dict(keymap))
        KeyParser.alt_keys = frozenset(
            key for keys in keymap.values() for key in keys.split(",") if key.startswith("alt+")
        )

    async def action_tour(self) -> None:
        """Begin the tour, or go on to its next step; from the start it leads into the sample."""
        from drafting.tui.tour import START

        if self.tour is not None and not self.tour.is_over:
            self.tour.go_on()
        elif isinstance(self.screen, WorkScreen) and self.screen.NAME == START:
            await self.run_action("screen.sample")
        else:
            self._begin_tour()

    def _begin_tour(self) -> None:
        from drafting.tui.tour import Tour

        self.tour = Tour(self, self.tools)
        self.tour.begin()

    def action_leave_tour(self) -> None:
        """Take the tour away."""
        if self.tour is not None:
            self.tour.leave()

    def action_live(self) -> None:
        """Stop exchanging with others by itself, or go on with it."""
        if self._live is not None:
            self._live.toggle()
        elif isinstance(self.screen, WorkScreen):
            self.screen.refuse("Open a session first: that is what is shared.")

    def action_palette(self) -> None:
        """Find any command by its name."""
        if not CommandPalette.is_open(self):
            self.push_screen(Palette())

    async def action_next_theme(self) -> None:
        """Change between night, day and high contrast, for the next time too."""
        names = [theme.name for theme in THEMES]
        at = names.index(self.theme) if self.theme in names else -1
        self.theme = names[(at + 1) % len(names)]
        name, path = self.theme.removeprefix("drafting-"), self.tools.bridge.context.settings_file
        if path is None:
            return
        try:
            await self.tools.bridge.beside(lambda: keep_theme(path, name))
        except RefusedError as error:
            if isinstance(self.screen, WorkScreen):
                self.screen.refuse(f"These colours stay until you leave: {error}")


def _tools_of(bridge: Bridge, before: Tools) -> Tools:
    """The tools of another session, or of the start; what concerns one session stays with that."""
    return replace(
        before,
        bridge=bridge,
        journal=Journal.of(bridge.path, bridge.context),
        messages=Messages.of(bridge.path, bridge.context),
        typed=TypedLines.of(bridge.path, bridge.context),
        copied=None,
        shared=Shared(),
    )
