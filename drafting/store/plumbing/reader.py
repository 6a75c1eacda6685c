"""Objects read from their files, and what is left through one long-lived `git cat-file --batch`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from drafting.store.plumbing import object_files
from drafting.store.plumbing.object_files import Found, ObjectFiles

if TYPE_CHECKING:
    from drafting.store.errors import StoreError
    from drafting.store.plumbing.isolation import Child, IsolatedGit

_FEW = 300
"""Objects read from their files until git is started: it reads each in a quarter of the time."""
_TOGETHER = 32
"""Names asked for before answers are read: few enough that no pipe fills up."""


class Reader:
    """Gives objects by identity or by name (`<commit>:outline`, `<tag>^{commit}`).

    A round trip to git costs some 50 µs; names asked for together share it. `damaged` makes the
    error for what git cannot read.
    """

    def __init__(self, git: IsolatedGit, damaged: Callable[[str], StoreError]) -> None:
        self._git = git
        self._files = ObjectFiles(git.objects)
        self._count = 0
        self._damaged = damaged
        self._process: Child = None

    def read(self, name: str) -> Found | None:
        """The object of that name, or None."""
        return next(self.read_many([name]))

    def read_many(self, names: Sequence[str]) -> Iterator[Found | None]:
        """The objects of those names, in their order."""
        for start in range(0, len(names), _TOGETHER):
            yield from self._found(names[start : start + _TOGETHER])

    def _found(self, names: Sequence[str]) -> Iterator[Found | None]:
        if self._process is not None or self._count > _FEW:
            yield from self._exchange(names)
            return
        self._count += len(names)
        found = self._files.read_many(names)
        left = [name for name, one in zip(names, found, strict=True) if one is None]
        others = iter(self._exchange(left) if left else ())
        yield from (next(others) if one is None else one for one in found)

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
            self._process = self._git.started("cat-file", "--batch", asked=True)
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
        if size > object_files.LARGEST:
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
