"""What all full screens share: head, status line, keys, and how they speak to the session."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Sequence
from functools import partial
from typing import Any, ClassVar, Protocol, TypeVar, runtime_checkable

from textual import events, on
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widget import Widget
from textual.worker import Worker

from drafting.patterns import regex
from drafting.tui.bridge import RefusedError
from drafting.tui.screens.dialogs.ask import (
    AskScreen,
    Begun,
    Complete,
    Follow,
    Memory,
    Question,
    Then,
)
from drafting.tui.screens.dialogs.one_key import Answer, OneKeyScreen
from drafting.tui.spoken import spoken
from drafting.tui.tools import Tools
from drafting.tui.verbs import DESK, EVERYWHERE, Verb
from drafting.tui.verbs.key_names import key_name
from drafting.tui.widgets.bars import Bar, KeyBar, StatusLine
from drafting.tui.widgets.block_view import BlockView
from drafting.workspace.session import Session

Result = TypeVar("Result")
_KEYS = "? shows the keys."

_SPECIAL = regex(r"\S*\d\S*|“.*”")
"""What of a question names one thing: questions that differ in it alone are one."""
_PATIENCE = 30.0
"""Seconds that a key waits at most for a screen which is still being read."""
_GRACE = 0.5
"""Seconds that a key waits which leads out of such a screen, and what was typed before it."""
_READ = 1.5
"""Seconds that a refusal stays in any case, however fast one types."""
_LEADS_OUT = frozenset({"back", "leave", "quit"})


@runtime_checkable
class HoldsWords(Protocol):
    """A screen that may hold words which are nowhere else yet."""

    async def before_leaving(self) -> None:
        """Bring to safety what would be lost if the program ended now. Raises RefusedError."""


class WorkScreen(Screen[object]):
    """A screen with a head above and a status line and the keys below."""

    VERBS: ClassVar[tuple[Verb, ...]] = ()
    OFFERED: ClassVar[tuple[tuple[str, tuple[Verb, ...]], ...]] = ()
    """Verbs that are alive after a key which offers them, under headings."""
    NAME: ClassVar[str] = ""
    """What the help screen calls it."""
    READS: ClassVar[bool] = False
    """Whether it is empty until something is read: it says so itself by `shown`."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.tools = tools
        self.head = Bar(id="head")
        self.head.set_reactive(Bar.sign, tools.shared.sign)
        self.status = StatusLine(id="status")
        self.keys = KeyBar(tools.keys_of, identity="keys")
        self.shown = asyncio.Event()
        """Set once it shows what it is about, or has said why it cannot."""
        self.ask_for_file_again: Callable[[], None] = lambda: None
        """Asks once more for the file that was named last, as it was typed."""
        self.refusals = 0
        """How often it said why something could not be done."""
        self._hurried = asyncio.Event()
        self._refused_at = 0.0

    def compose(self) -> ComposeResult:
        """Head, body, status line, keys."""
        yield self.head
        yield from self.body()
        yield self.status
        yield self.keys

    def body(self) -> Iterable[Widget]:
        """The widgets between head and status line."""
        return ()

    @property
    def view(self) -> BlockView:
        """The view that the movement verbs act on."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Show the keys."""
        self.show_keys()
        if not self.READS:
            self.shown.set()

    def on_screen_resume(self) -> None:
        """Show how the session stands by now."""
        self.show_sign()

    def show_sign(self) -> None:
        """Show how the session stands to those who share it."""
        self.head.sign = self.tools.shared.sign

    async def poll(self) -> None:
        """Look whether somebody else changed what is shown, and show it."""

    @property
    def is_writing(self) -> bool:
        """Whether words are being typed on it, which nothing may move."""
        return False

    async def opened(self) -> None:
        """Wait until it shows what it is about: keys that are typed before are meant for that.

        Whoever wants to leave meanwhile hardly waits.
        """
        if self.shown.is_set():
            return
        ahead = self.tools.escapes.ahead
        waiting = [asyncio.ensure_future(one.wait()) for one in (self.shown, self._hurried, ahead)]
        await asyncio.wait(waiting, timeout=_PATIENCE, return_when=asyncio.FIRST_COMPLETED)
        await asyncio.wait(waiting[:1], timeout=_GRACE)
        for one in waiting:
            one.cancel()

    def hurry(self, key: str) -> None:
        """Let no key wait long any more, if this one leads out of the screen."""
        verbs = (verb for verb in (*self.VERBS, *EVERYWHERE) if verb.action in _LEADS_OUT)
        if any(key in self.tools.keys_of(verb).split(",") for verb in verbs):
            self._hurried.set()

    def show_keys(self) -> None:
        """Show the keys that matter now."""
        self.keys.show(self.VERBS, EVERYWHERE)

    def add_features(self, *features: object) -> None:
        """Let objects do verbs of this screen: each by its method `action_<name>`, as ever."""
        for verb in (*self.VERBS, *self.offered_verbs):
            for feature in features:
                if method := getattr(feature, verb.method, None):
                    setattr(self, verb.method, method)

    @property
    def offered_verbs(self) -> tuple[Verb, ...]:
        """The verbs that some key offers."""
        return tuple(verb for _, verbs in self.OFFERED for verb in verbs)

    def on_key(self, event: events.Key) -> None:
        """A key that means nothing here says so, and where it means something.

        The first letter that means nothing says how to write: whoever types it wants to.
        """
        if event.key in self.active_bindings:
            return
        tools, named = self.tools, key_name(event.key)
        if event.key == "ctrl+s":
            self.say("All is saved in the record as you go: there is nothing to save.")
        elif on_desk := _on_desk(event.key, tools):
            self._hint(f"{named} is “{on_desk.name}” on the desk, and nothing here: {_KEYS}")
        elif event.is_printable and not tools.told_to_write:
            tools.told_to_write = True
            self.say(f"{_how_to_write(self, tools)} {_KEYS}")
        else:
            self._hint(f"{named} does nothing here: {_KEYS}")

    def _hint(self, message: str) -> None:
        """Say of a key what it means; nobody looks that up later."""
        self.status.say(spoken(message, self.tools.keymap), bad=True)
        self._refused_at = time.monotonic()

    def on_screen_suspend(self) -> None:
        """What was done is read once another screen is gone to; over a dialog it stays."""
        shown = self.app.screen
        is_refusal = self.status.has_class("-bad")
        if isinstance(shown, WorkScreen) and shown is not self and not is_refusal:
            self.status.say("")

    def go_on(self) -> None:
        """A key is pressed: what was refused before would seem to be said of that."""
        if self.status.has_class("-bad") and time.monotonic() - self._refused_at > _READ:
            self.status.say("")

    # Speaking to the person and to the session

    def say(self, message: str, *, whole: bool = True, passing: bool = False) -> None:
        """Show one sentence in the status line, to its end; not `whole`, on the one line alone.

        What is `passing`, as that something is being read, is not found again later.
        """
        message = spoken(message, self.tools.keymap)
        self.status.say(message, whole=whole)
        if message and not passing:
            self.tools.messages.add(message)

    def tell_news(self, message: str, state: str) -> None:
        """Say that somebody else brought about a state, unless it is told in more words."""
        shared = self.tools.shared
        if not shared.is_exchanging and state != shared.told:
            self.say(message)

    def refuse(self, message: str) -> None:
        """Show one sentence about what could not be done."""
        message = spoken(message, self.tools.keymap)
        self.status.say(message, bad=True)
        self.refusals += 1
        self._refused_at = time.monotonic()
        self.tools.messages.add(message, refused=True)

    def refuse_file(self, message: str) -> None:
        """Say why a file could not be used, and ask for it once more: its name may be mistyped."""
        self.refuse(message)
        if self.is_current:
            self.ask_for_file_again()

    async def ask(self, job: Callable[[Session], Result]) -> Result | None:
        """What the session gives for `job`, or None once the person was told why not."""
        try:
            return await self.tools.bridge.run(job)
        except RefusedError as error:
            self.refuse(str(error))
            return None

    def key_of(self, identity: str) -> str:
        """The key of a verb of this screen, as it is shown."""
        verb = next(one for one in self.VERBS if one.id == identity)
        return key_name(self.tools.keys_of(verb))

    def run_exclusive(self, job: Callable[[], Coroutine[Any, Any, None]], group: str) -> None:
        """Do something beside the keys; what was begun before in its group is given up."""
        _worker: Worker[None] = self.run_worker(job, group=group, exclusive=True)

    def prompt(
        self,
        question: str,
        then: Then,
        value: str = "",
        complete: Complete | None = None,
        follow: Follow | None = None,
        begun: Begun | None = None,
    ) -> None:
        """Ask for one line, and go on with it unless the person leaves.

        Where it is refused, it stands there again with the reason, to be mended.
        """
        asked = Question(question, value, complete, follow, begun)

        async def going_on(typed: str) -> None:
            before = self.refusals
            if (job := then(typed)) is not None:
                await job
            if self.refusals != before and typed and self.is_current:
                trouble = Begun(self.status.left)
                self._ask(asked._replace(value=typed, begun=trouble), going_on)

        self._ask(asked, going_on)

    def _ask(self, question: Question, then: Then) -> None:
        """Ask for a line, which the arrow up brings back in another such question."""
        typed, about = self.tools.typed, _SPECIAL.sub("", question.words.partition(" (")[0])
        memory = Memory(typed.to(about), partial(typed.add, about))
        self.app.push_screen(AskScreen(question, then, memory))

    def prompt_until_done(
        self,
        question: str,
        attempt: Callable[[str], Awaitable[str]],
        value: str = "",
        complete: Complete | None = None,
        trouble: str = "",
        left: Callable[[str], None] = lambda _line: None,
    ) -> None:
        """Ask for one line until `attempt` gives no reason against it, or the person leaves."""

        async def then(typed: str) -> None:
            if refused := await attempt(typed):
                self.prompt_until_done(question, attempt, typed, complete, refused, left)

        asked = Question(question, value, complete, begun=Begun(trouble), left=left)
        self._ask(asked, then)

    def offer(self, question: str, verbs: Iterable[Verb]) -> None:
        """Ask which of some verbs is meant, by its key."""
        self.ask_one_key(
            question, [(verb, partial(self.run_action, verb.action)) for verb in verbs]
        )

    def ask_one_key(self, question: str, answers: Sequence[Answer]) -> None:
        """Ask a question that one key answers."""
        self.app.push_screen(OneKeyScreen(self.tools, question, answers))

    # The palette and help

    def offered(self) -> list[tuple[Verb, Callable[[], object]]]:
        """Every verb that can be used now, with what does it."""
        own = [verb for verb in self.VERBS if not verb.takes_key]
        known = {verb.name for verb in own}
        verbs = (*own, *(verb for verb in self.offered_verbs if verb.name not in known))
        return [(verb, partial(self.run_action, verb.action)) for verb in verbs]

    def against(self, _verb: Verb) -> str:
        """Why a verb of this screen does not apply now; nothing if it does."""
        return ""

    def help_groups(self) -> list[tuple[str, tuple[Verb, ...]]]:
        """The verbs that the help screen lists, under headings."""
        return [(self.NAME, self.VERBS), *self.OFFERED]

    # Movement

    def action_up(self) -> None:
        """Go to the one before."""
        self.view.step(-1)

    def action_down(self) -> None:
        """Go to the next one."""
        self.view.step(1)

    def action_page_up(self) -> None:
        """Go up by a screenful."""
        self.view.page(-1)

    def action_page_down(self) -> None:
        """Go down by a screenful."""
        self.view.page(1)

    def action_first(self) -> None:
        """Go to the first one."""
        self.view.ends(-1)

    def action_last(self) -> None:
        """Go to the last one."""
        self.view.ends(1)

    @on(BlockView.Chosen)
    async def choose_by_mouse(self, event: BlockView.Chosen) -> None:
        """A double click does what enter does."""
        event.stop()
        chooser = next((verb for verb in self.VERBS if "enter" in verb.keys.split(",")), None)
        if chooser is not None and event.view is self.view:
            await self.run_action(chooser.action)


def _on_desk(key: str, tools: Tools) -> Verb | None:
    """What a key does on the desk."""
    return next((verb for verb in DESK if key in tools.keys_of(verb).split(",")), None)


def _how_to_write(screen: WorkScreen, tools: Tools) -> str:
    """How to come to write from a screen."""
    keys = {verb.action: key_name(tools.keys_of(verb)) for verb in DESK}
    write, insert = keys["write"], keys["insert_after"]
    if any(verb.id == "desk.write" for verb in screen.VERBS):
        way = f"{write} writes in this paragraph, {insert} begins a new one after it"
    else:
        way = f"go to a text with {write}; there {write} writes, {insert} begins a new paragraph"
    return f"While you read, letters are commands. To write: {way}."
