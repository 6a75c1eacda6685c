"""Where the record has gaps: states whose predecessors are not here.

A clone that was cut off (`--depth`) has one, and so has a session that lost an object. Git
then refuses to walk the record at all; told of the gaps, it takes what follows each of them
for a beginning.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.patterns import regex

if TYPE_CHECKING:
    from drafting.store.plumbing.isolation import IsolatedGit
    from drafting.store.plumbing.reader import Reader

_PARENT = regex(rb"^parent ([0-9a-f]{40})$", re.MULTILINE)


def parents_in(commit: bytes) -> tuple[str, ...]:
    """The names of the states that a commit follows."""
    head, _, _ = commit.partition(b"\n\n")
    return tuple(name.decode() for name in _PARENT.findall(head))


def missing_parents(reader: Reader, commit: bytes) -> bool:
    """Whether a state that a commit follows is not here."""
    return any(found is None for found in reader.read_many(parents_in(commit)))


class Gaps:
    """The gaps of one record, looked for when git has failed to walk it."""

    def __init__(self, reader: Reader, git: IsolatedGit) -> None:
        self._reader = reader
        self._git = git
        self._file: Path | None = None
        self.after: frozenset[str] = frozenset()
        """The states that follow a gap."""

    def look(self, start: Iterable[str]) -> bool:
        """Look for gaps before these states and tell git; whether there are new ones."""
        found = frozenset(self._after_gaps(start)) | self.after
        if found == self.after:
            return False
        self.after = found
        self._tell_git()
        return True

    def _after_gaps(self, start: Iterable[str]) -> Iterator[str]:
        here = set(start)
        row = self._before(here)
        while row:
            wanted = {parent for parents in row.values() for parent in parents} - here
            above = self._before(wanted)
            here |= above.keys()
            yield from (state for state, parents in row.items() if not here.issuperset(parents))
            row = above

    def _before(self, states: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """What each of these states follows, as far as they are here."""
        names = list(states)
        found = zip(names, self._reader.read_many(names), strict=True)
        return {name: parents_in(one.data) for name, one in found if one and one.kind == "commit"}

    def _tell_git(self) -> None:
        if self._file is None:
            import tempfile

            descriptor, name = tempfile.mkstemp(prefix="drafting-", suffix=".boundary")
            os.close(descriptor)
            self._file = Path(name)
        self._file.write_text("".join(f"{name}\n" for name in sorted(self.after)))
        self._git.cut_off_at(self._file)

    def close(self) -> None:
        """Delete the file that git was told them by."""
        if self._file is not None:
            self._file.unlink(missing_ok=True)
