"""The way from the event loop to the session: one thread owns it, and screens wait for it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from drafting.workspace import errors
from drafting.workspace.environment.context import Context
from drafting.workspace.sharing.exchange_thread import ExchangeThread

if TYPE_CHECKING:
    from drafting.workspace.files.jobs import Job
    from drafting.workspace.session import Session

Result = TypeVar("Result")

_BESIDE = 4
"""Files that are read or written at the same time: one, and those that were called off."""


class RefusedError(Exception):
    """The session could not do it; `str()` is one sentence for the status line."""


class Bridge:
    """Opens one session and runs every job on it in the thread that opened it."""

    def __init__(self, path: Path, context: Context) -> None:
        self.path = path
        self.context = context
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="session")
        self._beside = ThreadPoolExecutor(max_workers=_BESIDE, thread_name_prefix="files")
        self._jobs: set[Job[Any]] = set()
        self._session: Session | None = None
        self._again: Session | None = None
        self._opening: Future[Session] | None = None
        self._is_closed = False
        self.exchanges = ExchangeThread(self._close_again)
        """For all that is exchanged with others."""

    def begin(self) -> None:
        """Start to open the session while the rest of the program is still loading."""
        self._opening = self._thread.submit(self._opened)

    async def open(self) -> None:
        """Wait until the session is open. Raises RefusedError."""
        await self._run(self._opened)

    def _opened(self) -> Session:
        if self._session is None:
            from drafting.workspace.session import Session

            self._session = Session.open(self.path, self.context)
        return self._session

    async def run(self, job: Callable[[Session], Result]) -> Result:
        """What `job` gives for the session. Raises RefusedError."""
        return await self._run(lambda: job(self._opened()))

    def go_on_with(self, context: Context) -> None:
        """Work for another delegation, or in another round, from now on; a job for `run`."""
        self.context = self._opened().context = context

    async def beside(self, job: Callable[[], Result]) -> Result:
        """What a job that needs no session gives; the session stays free. Raises RefusedError."""
        return await self._in_thread(self._beside, job)

    async def carried_out(self, job: Job[Result]) -> Result:
        """What a job beside the session gives, which the end of the program calls off too."""
        self._jobs.add(job)
        try:
            return await self.beside(job.run)
        finally:
            self._jobs.discard(job)

    async def exchange(self, job: Callable[[], Result]) -> Result:
        """What a job gives that speaks with others; writing goes on. Raises RefusedError."""
        return await asyncio.wrap_future(self.begin_exchange(job))

    def begin_exchange(self, job: Callable[[], Result]) -> Future[Result]:
        """The same, begun; `exchanges.call_off` ends it. Raises RefusedError."""
        self._check()
        return self.exchanges.run(lambda: self._translated(job))

    def _close_again(self) -> None:
        if self._again is not None:
            self._again.close()

    def session_again(self) -> Session:
        """The session once more, for the thread that exchanges. Raises a StoreError."""
        from drafting.workspace.session import Session

        if self._again is None:
            self._again = Session.open(self.path, self.context)
        self._again.context = self.context
        return self._again

    async def _run(self, job: Callable[[], Result]) -> Result:
        return await self._in_thread(self._thread, job)

    async def _in_thread(self, thread: ThreadPoolExecutor, job: Callable[[], Result]) -> Result:
        self._check()
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(thread, lambda: self._translated(job))

    def _check(self) -> None:
        if self._is_closed:
            # A screen that was left may still ask.
            raise RefusedError("The session was left.")

    async def close(self) -> None:
        """Let go of the session and end the threads; nothing comes of what is not done."""
        for job in self._jobs:
            job.call_off()
        if self._session is not None:
            await self._run(self._session.close)
            self._session = None
        self._is_closed = True
        await asyncio.to_thread(self.exchanges.close)
        self._thread.shutdown(wait=False, cancel_futures=True)
        self._beside.shutdown(wait=False, cancel_futures=True)

    def _translated(self, job: Callable[[], Result]) -> Result:
        told = self.context.files.told
        try:
            return job()
        except errors.expected_errors() as error:
            # Loaded here: the session is opened while the screens are still loading.
            from drafting.tui.spoken import spoken

            raise RefusedError(spoken(told(str(error)), self.context.settings.keys)) from error
        except OSError as error:
            where = f" {error.filename}" if error.filename else ""
            sentence = f"The computer refused:{where} {error.strerror or error}."
            raise RefusedError(told(sentence)) from error
