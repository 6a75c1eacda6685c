"""Live in the room: looks for news every few seconds, and tells what came and how both stand."""

from __future__ import annotations

from asyncio import wrap_future
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Any

from drafting.tui.bridge import RefusedError
from drafting.tui.page import sharing_words
from drafting.tui.screens.base import WorkScreen
from drafting.tui.screens.exchange import ask_who
from drafting.tui.verbs import SESSION
from drafting.tui.verbs.key_names import key_name
from drafting.workspace.environment.settings import OFF, live_seconds
from drafting.workspace.sharing.watch import SILENT, Standing, Trouble, Watch, Way

if TYPE_CHECKING:
    from textual.app import App
    from textual.timer import Timer
    from textual.worker import Worker

    from drafting.tui.tools import Tools

_BEAT = 1.0
"""Seconds between two looks at what is recorded here, which is sent at once."""
_FOLDER, _HOST = 2.0, 15.0
"""Seconds between two looks at what is there, unless the user says otherwise."""
_LONGEST = 60.0
"""Seconds between two looks at a host that does not answer."""
_PATIENCE = 20.0
"""Seconds without a word from the other side after which it counts as gone."""


class LiveSharing:
    """Exchanges with others while a session is open; begins and ends with it."""

    def __init__(self, app: App[Any], tools: Tools) -> None:
        self._app = app
        self._tools = tools
        self._watch = Watch()
        self._standing = Standing()
        self._setting = tools.bridge.context.settings.live
        self.is_off = self._setting == OFF
        self._timer: Timer | None = None
        self._due = 0.0
        self._is_looking = False
        self._present: Future[Standing] | None = None
        self._failures = 0
        self._lost_since = ""
        self._has_asked = False
        self._said: set[str] = set()
        """What is said once in a run."""

    def begin(self) -> None:
        """Look from now on. Whoever only visits leaves that to those whose session it is."""
        if not self._tools.bridge.context.files.is_of_visitor:
            self._timer = self._app.set_interval(_BEAT, self.beat)

    def end(self) -> None:
        """Look no more."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def toggle(self) -> None:
        """Stop exchanging, or go on with it, and say so."""
        self.is_off = not self.is_off
        self._due = 0.0
        self._show_sign()
        if not self._standing.address:
            self._say("This session is shared nowhere yet: the list of the session shares it.")
        elif self.is_off:
            self._say("Live is off: nothing is taken in and nothing is sent by itself.")
        else:
            self._say("Live is on: what others send is taken in as it comes.")

    def beat(self) -> None:
        """Look once more, unless the last look is not over yet."""
        if not self._is_looking:
            self._is_looking = True
            self._work(self._look, "live", exit_on_error=False)
        elif self._tools.bridge.exchanges.silent_for(self._present) > _PATIENCE:
            # A drive that is gone cannot be called off, and nothing waits for it.
            if not self._standing.is_folder:
                self._tools.bridge.exchanges.call_off(self._present)
            silent = self._standing._replace(trouble=Trouble.NO_CONNECTION, why=SILENT)
            self._take_trouble(silent)

    def _work(
        self,
        job: Callable[[], Coroutine[Any, Any, None]],
        group: str,
        *,
        exit_on_error: bool = True,
    ) -> None:
        """Do something beside the keys; nothing of it is begun where the program is closing."""
        _worker: Worker[None] = self._app.run_worker(job, group=group, exit_on_error=exit_on_error)

    # A look

    async def _look(self) -> None:
        shared = self._tools.shared
        try:
            way = self._way
            standing = await self._stands(way)
            if way is Way.HERE and self._sends(standing):
                standing = await self._stands(Way.EXCHANGE)
            await self._take(standing)
        except RefusedError:
            # What keeps the session from being read is told where somebody reads it.
            return
        finally:
            shared.is_exchanging = False
            self._is_looking = False

    @property
    def _way(self) -> Way:
        if monotonic() < self._due:
            return Way.HERE
        return Way.COMPARE if self.is_off else Way.EXCHANGE

    def _sends(self, standing: Standing) -> bool:
        """Whether something was recorded here that can be sent at once."""
        return standing.state != self._standing.state and not (self.is_off or self._failures)

    async def _stands(self, way: Way) -> Standing:
        bridge = self._tools.bridge
        self._tools.shared.is_exchanging = way is Way.EXCHANGE
        look = partial(self._watch.look, way=way, ask=self._tools.users)
        heard = bridge.exchanges.progress
        self._present = bridge.begin_exchange(lambda: look(bridge.session_again(), progress=heard))
        standing = await wrap_future(self._present)
        if way is not Way.HERE:
            self._failures = self._failures + 1 if standing.trouble else 0
            self._due = monotonic() + self._pause(standing)
            return standing
        # What was found out there last stays true as far as anybody knows.
        before = self._standing
        return standing._replace(behind=before.behind, trouble=before.trouble, why=before.why)

    def _pause(self, standing: Standing) -> float:
        own = live_seconds(self._setting)
        if standing.is_folder:
            return own or _FOLDER
        return min((own or _HOST) * float(2 ** min(self._failures, 6)), max(own, _LONGEST))

    # What came of it

    async def _take(self, standing: Standing) -> None:
        self._standing = standing
        if standing.trouble:
            self._take_trouble(standing)
            return
        was_lost, self._lost_since = bool(self._lost_since), ""
        self._show_sign()
        if was_lost:
            await self._tell(sharing_words.back(standing, self._key))
        elif told := sharing_words.came(standing, self._key):
            await self._tell(told)
        if waiting := standing.report.waiting:
            self._say_once(sharing_words.not_sent(len(waiting)), about="not sent")

    def _take_trouble(self, standing: Standing) -> None:
        if standing.trouble is Trouble.REFUSED:
            self._lost_since = ""
            self._show_sign()
            self._say_once(standing.why)
            return
        was_there, self._lost_since = not self._lost_since, self._lost_since or self._hour
        if standing.trouble is Trouble.UNKNOWN_USER and self._may_ask:
            self._has_asked = True
            self._work(partial(self._ask_who, standing.address), "sign in")
        elif was_there:
            self._say(sharing_words.lost(standing, self._lost_since))
        self._show_sign()

    @property
    def _hour(self) -> str:
        return f"{self._tools.now():%H:%M}"

    @property
    def _may_ask(self) -> bool:
        """Whether a question would take no key that is meant for something else."""
        screen = self._app.screen
        return not self._has_asked and isinstance(screen, WorkScreen) and not screen.is_writing

    async def _ask_who(self, address: str) -> None:
        """Ask once in a run; who leaves that is asked again by what they do themselves."""
        if (screen := self._screen) is not None and await ask_who(screen, address):
            self._due = 0.0

    async def _tell(self, words: str) -> None:
        """Show what came, and then say whose it is."""
        self._tools.shared.told = self._standing.state
        for change in self._standing.report.came:
            for handle in change.handles:
                self._tools.shared.add(handle, change.units)
        if (screen := self._screen) is not None:
            await screen.poll()
            self._say(words)

    # Speaking

    @property
    def _screen(self) -> WorkScreen | None:
        """The screen that somebody works on, whatever lies over it."""
        stack = reversed(self._app.screen_stack)
        return next((one for one in stack if isinstance(one, WorkScreen)), None)

    @property
    def _key(self) -> str:
        verb = next(one for one in SESSION if one.id == "session.checklist")
        return key_name(self._tools.keys_of(verb))

    def _say(self, words: str) -> None:
        if (screen := self._screen) is not None:
            screen.say(words, whole=not screen.is_writing)

    def _say_once(self, words: str, about: str = "") -> None:
        about = about or words
        if about not in self._said:
            self._said.add(about)
            self._say(words)

    def _show_sign(self) -> None:
        sign = sharing_words.sign_of(self._standing, self._lost_since, is_off=self.is_off)
        self._tools.shared.sign = sign
        for screen in self._app.screen_stack:
            if isinstance(screen, WorkScreen):
                screen.show_sign()
