"""What is shown while a file is read or written for longer than a moment, and the way out."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from time import monotonic
from typing import Any, ClassVar, TypeVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from drafting.dataclasses import dataclass
from drafting.tui.bridge import Bridge, RefusedError
from drafting.tui.text_safety import literal_line
from drafting.tui.widgets.dialog_keys import DialogKeys
from drafting.workspace.files.errors import CalledOffError
from drafting.workspace.files.jobs import Job
from drafting.workspace.session import Session

Read = TypeVar("Read")
Result = TypeVar("Result")

PATIENCE = 0.5
"""Seconds that pass before anything is said of the waiting."""
_STEP = 0.25
_TRACK = 24
_CAR = 6


@dataclass(slots=True)
class Extent:
    """How far work has come: written by its thread, and read by the screen."""

    done: int = 0
    of: int = 0
    """0 as long as nobody knows."""


class LeftError(RefusedError):
    """Work that was called off; the message says so."""


class ProgressScreen(ModalScreen[None]):
    """Says what takes so long and since when; escape calls it off."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "call_off", "Call off")]

    def __init__(
        self, words: str, call_off: Callable[[], bool], extent: Extent | None = None
    ) -> None:
        super().__init__()
        self._words = words
        self._extent = extent or Extent()
        self._call_off = call_off
        self._began = monotonic() - PATIENCE
        self.left = asyncio.Event()
        """Set when the person waits no longer."""
        self.on_top = asyncio.Event()
        """Set while no other screen, such as help, is shown over this one."""

    def compose(self) -> ComposeResult:
        """What is being done, how long it has taken, and the key."""
        with Vertical(classes="dialog"):
            yield Static(literal_line(self._words), classes="dialog-title")
            yield Static(id="track")
            yield DialogKeys(("escape", "call it off"))

    def on_mount(self) -> None:
        """Show that time passes."""
        self._show()
        self.set_interval(_STEP, self._show)

    def on_screen_resume(self) -> None:
        """Nothing is shown over this screen any more."""
        self.on_top.set()

    def on_screen_suspend(self) -> None:
        """Another screen is shown over this one."""
        self.on_top.clear()

    def _show(self) -> None:
        passed = monotonic() - self._began
        first, last, told = 0, 0, ""
        if of := self._extent.of:
            done = self._extent.done
            last = _TRACK * done // of
            told = f"{done:,} of {of:,}, {done / passed:.0f} a second   "
        else:
            first = int(passed / _STEP) % (_TRACK - _CAR)
            last = first + _CAR
        track = f"{'·' * first}{'━' * (last - first)}{'·' * (_TRACK - last)}"
        self.query_one("#track", Static).update(literal_line(f"{track}   {told}{passed:.0f} s"))

    def action_call_off(self) -> None:
        """Call the work off, unless it is all but done."""
        if self._call_off():
            self.left.set()


async def work_with_progress(
    app: App[object],
    bridge: Bridge,
    words: str,
    work: Callable[[], Result],
    extent: Extent | None = None,
) -> Result:
    """What work on files gives that is done beside the session; `extent` says how far it is.

    Raises RefusedError.
    """
    job = Job(work)
    return await _with_progress(app, words, job.call_off, bridge.carried_out(job), extent)


async def read_beside_with_progress(
    app: App[object], bridge: Bridge, words: str, read: Callable[[], Read]
) -> Read:
    """What `read` gives, for which no session is needed. Raises RefusedError."""
    job = Job(read)
    return await _with_progress(app, words, job.call_off, bridge.carried_out(job))


async def read_with_progress(
    app: App[object],
    bridge: Bridge,
    words: str,
    read: Callable[[], Read],
    then: Callable[[Session, Read], Result],
) -> Result:
    """What the session makes of what `read` gives beside it. Raises RefusedError."""
    job = Job(read)

    async def work() -> Result:
        found = await bridge.carried_out(job)
        try:
            job.settle()
        except CalledOffError as error:
            raise RefusedError(str(error)) from error
        return await bridge.run(lambda session: then(session, found))

    return await _with_progress(app, words, job.call_off, work())


async def exchange_with_progress(
    app: App[object], bridge: Bridge, words: str, job: Callable[[], Result]
) -> Result:
    """What a job gives that speaks with others. Raises RefusedError."""
    future = bridge.begin_exchange(job)

    def call_off() -> bool:
        bridge.exchanges.call_off(future)
        return True

    async def work() -> Result:
        return await asyncio.wrap_future(future)

    return await _with_progress(app, words, call_off, work())


async def _with_progress(
    app: App[object],
    words: str,
    call_off: Callable[[], bool],
    work: Coroutine[Any, Any, Result],
    extent: Extent | None = None,
) -> Result:
    """What the work gives; after half a second a screen says so, and lets it be called off."""
    task = asyncio.ensure_future(work)
    # Whoever waits may be gone by the time the work ends: called off, or with the program.
    task.add_done_callback(_unheeded)
    await asyncio.wait({task}, timeout=PATIENCE)
    if not task.done():
        await _waited_for(app, task, ProgressScreen(words, call_off, extent))
    return task.result()


async def _waited_for(app: App[object], task: asyncio.Future[Any], screen: ProgressScreen) -> None:
    """Show the screen until the task is done. Raises RefusedError if it was called off."""
    await app.push_screen(screen)
    leaving = asyncio.ensure_future(screen.left.wait())
    try:
        await asyncio.wait({task, leaving}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        leaving.cancel()
    await _take_away(screen)
    if screen.left.is_set():
        raise LeftError(str(CalledOffError()))


async def _take_away(screen: ProgressScreen) -> None:
    """Close the screen; help that was opened over it is read to the end first."""
    await screen.on_top.wait()
    await screen.dismiss()


def _unheeded(task: asyncio.Future[Any]) -> None:
    """Take note of what became of work that nobody may wait for any more."""
    if not task.cancelled():
        task.exception()
