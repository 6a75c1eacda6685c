"""Objects read through one long-lived `git cat-file --batch`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from subprocess import PIPE
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from drafting.store.errors import StoreError
    from drafting.store.plumbing.isolation import Child, IsolatedGit

_LARGEST = 200_000_000
"""Bytes of an object from which on nobody wrote it in good faith."""
_TOGETHER = 32
"""Names asked for before answers are read: few enough that no pipe fills up."""


class Found(NamedTuple):
    """An object of git."""

    id: str
    kind: str
    data: bytes


class Reader:
    """Gives objects by identity or by name (`<commit>:outline`, `<tag>^{commit}`).

    A round trip costs some 50 µs; names asked for together share it. `damaged` makes the error
    for what git cannot read.
    """

    def __init__(self, git: IsolatedGit, damaged: Callable[[str], StoreError]) -> None:
        self._git = git
        self._damaged = damaged
        self._process: Child = None

    def read(self, name: str) -> Found | None:
        """The object of that name, or None."""
        return next(self.read_many([name]))

    def read_many(self, names: Sequence[str]) -> Iterator[Found | None]:
        """The objects of those names, in their order."""
        for start in range(0, len(names), _TOGETHER):
            yield from self._exchange(names[start : start + _TOGETHER])

    def _exchange(self, names: Sequence[str]) -> list[Found | None]:
        try:
            return self._asked(names)
        except (BrokenPipeError, EOFError):
            self._last_words()  # it was killed, or met an object that it cannot read
        try:
            return self._asked(names)
        except (BrokenPipeError, EOFError) as error:
            raise self._damaged(self._last_words()) from error

    def _asked(self, names: Sequence[str]) -> list[Found | None]:
        if self._process is None:
            self._process = self._git.started("cat-file", "--batch", stdin=PIPE)
        self._process.stdin.write("".join(f"{name}\n" for name in names).encode())
        self._process.stdin.flush()
        return [self._answer() for _ in names]

    def _answer(self) -> Found | None:
        header = self._process.stdout.readline()
        if not header:
            raise EOFError
        fields = header.decode(errors="replace").split()
        if len(fields) != 3 or fields[-1] in ("missing", "ambiguous"):
            return None
        size = int(fields[2])
        if size > _LARGEST:
            self._process = None
            raise self._damaged(f"{fields[0]} is far too large")
        data = self._process.stdout.read(size + 1)
        if len(data) <= size:
            raise EOFError
        return Found(fields[0], fields[1], data[:size])

    def _last_words(self) -> str:
        process, self._process = self._process, None
        complaint = process.communicate()[1].decode(errors="replace").strip().splitlines()
        return complaint[-1].removeprefix("fatal: ") if complaint else "git stopped answering"

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is not None:
            process.communicate()
