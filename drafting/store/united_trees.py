"""Two trees of a session that went apart, made one: what to change in the first of them.

Each resolution is united by its own rules: where one side alone changed it, that side holds;
where both did, what the second did to the text since they parted is made on the first as an edit
that comes late (`rebase`), and the files beside the text are united one by one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.model.edits import Several
from drafting.model.resolution import Resolution
from drafting.named_tuples import NamedTuple
from drafting.redline.rebase import KEEP_BOTH, KnownTexts, rebase
from drafting.redline.restored_marks import with_restored_marks
from drafting.redline.told_splits import difference_with_splits
from drafting.store.checklist.checklists import placed
from drafting.store.checklist.items import Found, Origin
from drafting.store.edits import past_of
from drafting.store.layout import AGREEMENT, CHECKLIST, HEADS, NOTES, OUTLINE, PROPOSALS, UNITS
from drafting.store.names import RESOLUTIONS, decoded, encoded
from drafting.store.negotiation_files import SUFFIX
from drafting.store.register import REGISTER, handles_in, registered
from drafting.store.texts import Texts, changes_between
from drafting.store.united_files import (
    apart,
    lapsed_agreement,
    united,
    with_distinct_labels,
    with_distinct_numbers,
)
from drafting.store.united_register import Side, united_register

if TYPE_CHECKING:
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


class Note(NamedTuple):
    """One thing that a person should look at after a merge."""

    says: str
    handle: str = ""
    """The resolution that it is about, where both changed that."""
    text: Resolution = Resolution()

    def __str__(self) -> str:
        return f"{self.handle}: {self.says}" if self.handle else self.says

    @property
    def found(self) -> Found:
        """The same for a checklist."""
        return placed(Found(self.says, Origin.SYNC), self.text)


class UnitedTrees:
    """What the second of two states brings to the first, and what a person should look at."""

    def __init__(self, repository: Repository, texts: Texts, first: Head) -> None:
        self._repository = repository
        self._texts = texts
        self._first = first
        self._notes: list[Note] = []
        self._moved: dict[str, str] = {}
        """The folders of the second whose names were taken, and where their resolutions go."""

    @property
    def notes(self) -> tuple[Note, ...]:
        """What a person should look at."""
        return tuple(self._notes)

    def changes(self, base: str | None, second: str) -> Changes:
        """What to change in the tree of the first; `base` and `second` are trees."""
        files: Changes = {}
        trees = (base, self._first.tree, second)
        for name, three in _threes(*(self._repository.tree(one) if one else {} for one in trees)):
            if name == RESOLUTIONS:
                files |= _filled(name, self._resolutions(three))
                files |= self._register(*trees, self._entries(three.base))
            elif name == CHECKLIST:
                files |= _filled(name, self._file("", name, three, Resolution()))
            elif name != REGISTER and not three.only_first and three.second:
                if three.only_second:
                    files[name] = three.second
                else:
                    self._note(f"{name} was changed by both: the earlier stays.")
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
                self._note(f"{handle} was taken out by one and changed by another: it stays.")
            elif one.first is None:
                self._note(f"{handle} was taken out by one and changed by another: it is back.")
                files[name] = one.second
            elif one.base is None:
                files |= self._beside(handle, one.second, self._entries(three.first))
            else:
                files |= _filled(name, self._both(handle, one))
        return files

    def _register(self, base: str | None, first: str, second: str, before: Tree) -> Changes:
        """What to write for the register to have what each side said of its resolutions."""
        ours, theirs = self._side(first, before), self._side(second, before)
        union = united_register(self._side(base, before), ours, theirs.moved(self._moved))
        for note in union.notes:
            self._note(note)
        changed = {folder: row for folder, row in union.rows.items() if row != ours.row(folder)}
        return registered(changed)

    def _side(self, tree: str | None, before: Tree) -> Side:
        """What a state says of its resolutions; `before` has those of the state it went on from."""
        if tree is None:
            return Side({})
        handles = handles_in(self._repository, tree)
        inside = self._entries(self._repository.tree(tree).get(RESOLUTIONS))
        changed = (decoded(name) for name, entry in inside.items() if before.get(name) != entry)
        rows = {folder: handles.row(folder) for folder in handles.folders}
        return Side(rows, frozenset(name for name in changed if name))

    def _entries(self, entry: TreeEntry | None) -> Tree:
        return self._repository.tree(entry.id) if entry and entry.is_folder else {}

    def _beside(self, handle: str, second: TreeEntry, first: Tree) -> Changes:
        """Another resolution of the same handle, under a handle of its own."""
        number = 2
        while encoded(f"{handle} ({number})") in first:
            number += 1
        self._note(f"Two begun apart as {handle}: the other one is {handle} ({number}).")
        self._moved[handle] = f"{handle} ({number})"
        return {encoded(f"{handle} ({number})"): second}

    def _both(self, handle: str, three: Three) -> Changes:
        """One resolution that both sides changed."""
        base, first, second = (
            self._texts.of_folder(entry.id, handle) if entry else Resolution() for entry in three
        )
        text = self._text(handle, base, first, second)
        text = self._named(handle, three.first, first, text)
        files = changes_between(first, text)
        for name, one in _threes(*map(self._entries, three)):
            if name not in _TEXT:
                files |= _filled(name, self._file(handle, name, one, text))
            if name == AGREEMENT:
                self._lapsed(handle, one, (first, second), text)
        return self._numbered(handle, three.first, files, text)

    def _numbered(
        self, handle: str, folder: TreeEntry | None, files: Changes, text: Resolution
    ) -> Changes:
        """What changes in a folder, with a number of its own for each proposal of both sides."""
        came = files.get(PROPOSALS)
        if not isinstance(came, dict):
            return files
        own = self._entries(folder)
        entries: Changes = {**self._entries(own.get(PROPOSALS)), **came}
        contents = {
            name.removesuffix(SUFFIX): data
            for name, one in entries.items()
            if name.endswith(SUFFIX) and (data := self._data(one)) is not None
        }
        found = with_distinct_numbers(
            contents, self._data(files.get(AGREEMENT) or own.get(AGREEMENT))
        )
        if found is None:
            return files
        for says in found.told:
            self._note(says, handle, text)
        numbered = {f"{name}{SUFFIX}": data for name, data in found.proposals.items()}
        return {**files, PROPOSALS: {**came, **numbered}, AGREEMENT: found.agreement}

    def _data(self, one: Changes | TreeEntry | bytes | None) -> bytes | None:
        """What a file holds, as it stands or as it is about to be written."""
        if isinstance(one, bytes):
            return one
        return None if isinstance(one, dict) else self._content(one)

    def _text(
        self, handle: str, base: Resolution, first: Resolution, second: Resolution
    ) -> Resolution:
        past = past_of(self._repository, self._texts, self._first, handle)
        contended = _other_words(base, first) & _other_words(base, second)
        edit = Several(difference_with_splits(base, second, contended))
        made = rebase(edit, KnownTexts(base, past=past), first, KEEP_BOTH)
        self._notes += (Note(says, handle, made.text) for says in made.notes)
        return with_restored_marks(base, (first, second), made.text)

    def _named(
        self, handle: str, folder: TreeEntry | None, first: Resolution, text: Resolution
    ) -> Resolution:
        """The text of both, of which no two paragraphs are called the same."""
        agreement = self._content(self._entries(folder).get(AGREEMENT))
        found = with_distinct_labels(agreement, first, text)
        for says in found.told:
            self._note(says, handle, found.text)
        return found.text

    def _lapsed(
        self, handle: str, three: Three, reads: tuple[Resolution, Resolution], text: Resolution
    ) -> None:
        """Tell what one side agreed while the other changed it."""
        base, *sides = (self._content(entry) for entry in three)
        for side, was_read in zip(sides, reads, strict=True):
            for says in lapsed_agreement(base, side, was_read, text):
                self._note(says, handle, text)

    def _file(
        self, handle: str, name: str, three: Three, text: Resolution
    ) -> Changes | TreeEntry | bytes | None:
        """What becomes of a file beside the text of both, or of a folder of such files."""
        if three.only_first:
            return None
        if three.only_second and name != CHECKLIST:  # to which more is added
            return three.second
        if all(entry is None or entry.is_folder for entry in three) and name != "base":
            rows = _threes(*map(self._entries, three))
            inside = (
                (below, self._file(handle, f"{name}/{below}", one, text)) for below, one in rows
            )
            return {below: found for below, found in inside if found is not None}
        base, first, second = (self._content(entry) for entry in three)
        found = united(name, base, first, second, text)
        if found is None:
            self._note(f"{name} was changed by both: the earlier stays.", handle)
        for says in apart(name, base, first, second, text):
            self._note(says, handle, text)
        return found

    def _note(self, says: str, handle: str = "", text: Resolution | None = None) -> None:
        self._notes.append(Note(says, handle, text or Resolution()))

    def _content(self, entry: TreeEntry | None) -> bytes | None:
        found = self._repository.reader.read(entry.id) if entry else None
        return found.data if found else None


def _other_words(base: Resolution, side: Resolution) -> set[str]:
    """The paragraphs that read otherwise on a side, or are gone there."""
    now = {unit.id: unit.text for unit in side.walk()}
    return {unit.id for unit in base.walk() if now.get(unit.id) != unit.text}


def _threes(base: Tree, first: Tree, second: Tree) -> Iterator[tuple[str, Three]]:
    for name in dict.fromkeys((*first, *second, *base)):
        yield name, Three(base.get(name), first.get(name), second.get(name))


def _filled(name: str, change: Changes | TreeEntry | bytes | None) -> Changes:
    return {name: change} if change else {}
