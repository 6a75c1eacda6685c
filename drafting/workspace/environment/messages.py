"""What the screen said in the last hour: for this run, and among this user's data for the next."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from drafting.model.inline import tidy
from drafting.named_tuples import NamedTuple
from drafting.workspace.environment.context import Context, local_time

FILE = "said.jsonl"
_KEPT = timedelta(hours=1)
_LARGEST = 4_000_000


class Message(NamedTuple):
    """One sentence of the screen."""

    when: datetime
    words: str
    refused: bool = False
    """Whether it said why something could not be done."""


class Messages:
    """The sentences of the last hour, oldest first."""

    def __init__(self, file: Path | None, now: Callable[[], datetime] = local_time) -> None:
        """`file` is where they are kept between two runs; None keeps them for this one."""
        self._file = file
        self._now = now
        self._said: deque[Message] | None = None

    @classmethod
    def of(cls, store: Path, context: Context) -> Messages:
        """Those of one session. What visitors of a served page are told is kept for nobody else."""
        own = None if context.files.is_of_visitor else context.own_folder(store)
        return cls(own / FILE if own else None)

    def add(self, words: str, *, refused: bool = False) -> None:
        """Keep a sentence; one that is said again right away is kept once."""
        said = self._read_once()
        if said and said[-1][1:] == (words, refused):
            said.pop()
        message = Message(self._now(), words, refused)
        said.append(message)
        if self._file is not None:
            with suppress(OSError), self._file.open("a", encoding="utf-8") as lines:
                lines.write(_line(message))

    def last_hour(self) -> tuple[Message, ...]:
        """What was said in the last hour."""
        said, since = self._read_once(), self._now() - _KEPT
        while said and said[0].when < since:
            said.popleft()
        return tuple(said)

    def _read_once(self) -> deque[Message]:
        if self._said is None:
            self._said = deque(self._read())
            self._write(self._said)
        return self._said

    def _read(self) -> Iterator[Message]:
        from drafting.formats.errors import UnfitFileError
        from drafting.formats.small_files import small_text

        lines: list[str] = []
        if self._file is not None:
            with suppress(OSError, UnfitFileError):
                lines = small_text(self._file, _LARGEST).splitlines()
        now = self._now()
        for line in lines:
            message = _message(line)
            if message and now - _KEPT <= message.when <= now:
                yield message

    def _write(self, said: Iterable[Message]) -> None:
        """Put down only what is left of the runs before."""
        if self._file is not None:
            with suppress(OSError):
                self._file.parent.mkdir(parents=True, exist_ok=True)
                self._file.write_text("".join(map(_line, said)), encoding="utf-8")


def _line(message: Message) -> str:
    row = [message.when.isoformat(), message.words, message.refused]
    return f"{json.dumps(row)}\n"


def _message(line: str) -> Message | None:
    """What a line holds; None for one that is not whole, or not ours."""
    try:
        when, words, refused = json.loads(line)
        moment = datetime.fromisoformat(when)
        return Message(
            moment if moment.tzinfo else moment.astimezone(), tidy(str(words)), bool(refused)
        )
    except (ArithmeticError, RecursionError, TypeError, ValueError):
        return None
