"""Two trees of a session that went apart, made one: what to change in the first of them.

Each resolution is united by its own rules: where one side alone changed it, that side holds;
where both did, what the second did to the text since they parted is made on the first as an edit
that comes late (`rebase`), and the files beside the text are united one by one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from drafting.model.difference import difference
from drafting.model.edits import Several
from drafting.redline.rebase import KEEP_BOTH, KnownTexts, rebase
from drafting.store.edits import past_of
from drafting.store.history import RESOLUTIONS
from drafting.store.layout import HEADS, NOTES, OUTLINE, UNITS
from drafting.store.names import decoded, encoded
from drafting.store.texts import Texts, changes_between
from drafting.store.united_files import united

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution
    from drafting.store.plumbing.repository import Head, Repository
    from drafting.store.plumbing.trees import Changes, Tree, TreeEntry

_TEXT = frozenset({HEADS, OUTLINE, UNITS, NOTES})


class Three(NamedTuple):
    """One entry as it was when two records parted, and as each of them has it now."""

    base: TreeEntry | None
    first: TreeEntry | None
    second: TreeEntry | None

    @property
    def only_first(self) -> bool:
        """Whether the first holds: the second changed nothing, or the same."""
        return self.second in (self.base, self.first)

    @property
    def only_second(self) -> bool:
        """Whether the second holds: the first changed nothing."""
        return self.first == self.base


class UnitedTrees:
    """What the second of two states brings to the first, and what a person should look at."""

    def __init__(self, repository: Repository, texts: Texts, first: Head) -> None:
        self._repository = repository
        self._texts = texts
        self._first = first
        self.notes: list[str] = []

    def changes(self, base: str | None, second: str) -> Changes:
        """What to change in the tree of the first; `base` and `second` are trees."""
        files: Changes = {}
        trees = [
            self._repository.tree(one) if one else {} for one in (base, self._first.tree, second)
        ]
        for name, three in _threes(*trees):
            if name == RESOLUTIONS:
                files |= _filled(name, self._resolutions(three))
            elif not three.only_first and three.second:
                if three.only_second:
                    files[name] = three.second
                else:
                    self.notes.append(f"{name} was changed by both: one of them stays.")
        return files

    def _resolutions(self, three: Three) -> Changes:
        files: Changes = {}
        for name, one in _threes(*map(self._entries, three)):
            handle = decoded(name)
            if one.only_first or not handle:
                continue
            if one.only_second:
                files[name] = one.second
            elif one.second is None:
                self.notes.append(
                    f"{handle} was taken out by one and changed by another: it stays."
                )
            elif one.first is None:
                self.notes.append(
                    f"{handle} was taken out by one and changed by another: it is back."
                )
                files[name] = one.second
            elif one.base is None:
                files |= self._beside(handle, one.second, self._entries(three.first))
            else:
                files |= _filled(name, self._both(handle, one))
        return files

    def _entries(self, entry: TreeEntry | None) -> Tree:
        return self._repository.tree(entry.id) if entry and entry.is_folder else {}

    def _beside(self, handle: str, second: TreeEntry, first: Tree) -> Changes:
        """Another resolution of the same handle, under a handle of its own."""
        number = 2
        while encoded(f"{handle} ({number})") in first:
            number += 1
        self.notes.append(f"Two begun apart as {handle}: the other one is {handle} ({number}).")
        return {encoded(f"{handle} ({number})"): second}

    def _both(self, handle: str, three: Three) -> Changes:
        """One resolution that both sides changed."""
        files: Changes = {}
        for name, one in _threes(*map(self._entries, three)):
            if name not in _TEXT:
                files |= _filled(name, self._file(handle, name, one))
        if three.base and three.first and three.second:
            base, first, second = (
                self._texts.of_folder(entry.id, handle)
                for entry in (three.base, three.first, three.second)
            )
            files |= changes_between(first, self._text(handle, base, first, second))
        return files

    def _text(
        self, handle: str, base: Resolution, first: Resolution, second: Resolution
    ) -> Resolution:
        past = past_of(self._repository, self._texts, self._first, handle)
        edit = Several(difference(base, second))
        made = rebase(edit, KnownTexts(base, past=past), first, KEEP_BOTH)
        self.notes += (f"{handle}: {note}" for note in made.notes)
        return made.text

    def _file(self, handle: str, name: str, three: Three) -> Changes | TreeEntry | bytes | None:
        """What becomes of a file beside the text, or of a folder of such files."""
        if three.only_first:
            return None
        if three.only_second:
            return three.second
        if all(entry is None or entry.is_folder for entry in three) and name != "base":
            rows = _threes(*map(self._entries, three))
            inside = ((below, self._file(handle, f"{name}/{below}", one)) for below, one in rows)
            return {below: found for below, found in inside if found is not None}
        contents = [self._content(entry) for entry in three]
        found = united(name, *contents)
        if found is None:
            self.notes.append(f"{handle}: {name} was changed by both: one of them stays.")
        return found

    def _content(self, entry: TreeEntry | None) -> bytes | None:
        found = self._repository.reader.read(entry.id) if entry else None
        return found.data if found else None


def _threes(base: Tree, first: Tree, second: Tree) -> Iterator[tuple[str, Three]]:
    for name in dict.fromkeys((*first, *second, *base)):
        yield name, Three(base.get(name), first.get(name), second.get(name))


def _filled(name: str, change: Changes | TreeEntry | bytes | None) -> Changes:
    return {name: change} if change else {}
