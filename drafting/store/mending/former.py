"""What a text was before a state of its folder: its orders, and what its files said last."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from typing import TYPE_CHECKING

from drafting.model.resolution import Resolution
from drafting.store.history import path_of
from drafting.store.layout import OUTLINE, decode
from drafting.store.names import MAIN, drafts_ref
from drafting.store.outline import read_outline

if TYPE_CHECKING:
    from drafting.store.plumbing.repository import Repository


class Former:
    """Earlier outlines of a resolution, as texts without words; a `Past` (see `standing`).

    It begins where the folder came into the record first, so it tells the same whenever it is
    asked, and nothing is read before.
    """

    def __init__(self, repository: Repository, handle: str, folder: str) -> None:
        self._repository = repository
        self._path = path_of(repository, handle)
        self._folder = folder
        self._read: list[Resolution] = []
        self._unread = self._outlines()
        self._began: str | None = None
        self._ever: frozenset[str] | None = None

    def __call__(self, test: Callable[[Resolution], bool]) -> Resolution | None:
        """The latest of them that passes a test."""
        return next((text for text in self._all() if test(text)), None)

    def file(self, name: str) -> str | None:
        """What a file of the folder said last; None if it never lay there."""
        began = self._beginning()
        path = f"{self._path}/{name}"
        if not began or path not in self._ever_there(began):
            return None
        with closing(self._repository.walk("log", "--format=%H%x00", began, "--", path)) as rows:
            for state in filter(None, map(str.strip, rows)):
                entry = self._repository.entry_at(state, path)
                found = self._repository.reader.read(entry.id) if entry and entry.is_file else None
                if found is not None:
                    return decode(found.data)
        return None

    def _ever_there(self, began: str) -> frozenset[str]:
        """Every path that ever lay in the folder: one walk, however many are asked for."""
        if self._ever is None:
            walked = self._repository.walk(
                "log", "--format=%x00", "--name-only", began, "--", self._path
            )
            self._ever = frozenset(name for field in walked for name in field.split("\n") if name)
        return self._ever

    def _all(self) -> Iterator[Resolution]:
        yield from self._read
        for text in self._unread:
            self._read.append(text)
            yield text

    def _outlines(self) -> Iterator[Resolution]:
        began = self._beginning()
        if not began:
            return
        path = f"{self._path}/{OUTLINE}"
        with closing(self._repository.walk("log", "--format=%P%x00", began, "--", path)) as rows:
            for row in rows:
                names = [f"{parent}:{path}" for parent in row.split()]
                for found in self._repository.reader.read_many(names):
                    with suppress(ValueError):
                        if found and found.kind == "blob":
                            yield _outline(decode(found.data))

    def _beginning(self) -> str:
        """The first state of the record that has this folder; nothing where none has."""
        if self._began is None:
            self._began = self._first_state()
        return self._began

    def _first_state(self) -> str:
        references = self._repository.references
        starts = {references.read(MAIN), *references.under(drafts_ref()).values()} - {None}
        printed = self._repository.walk(
            "log", "--format=%H%x00", *sorted(map(str, starts)), "--", self._path
        )
        states = [state.strip() for state in printed if state.strip()]
        folders = self._repository.reader.read_many([f"{one}:{self._path}" for one in states])
        holding = [
            state
            for state, found in zip(states, folders, strict=True)
            if found and found.id == self._folder
        ]
        return holding[-1] if holding else ""


def _outline(outline: str) -> Resolution:
    return read_outline(outline, Resolution(), lambda _: "", lambda _: "")
