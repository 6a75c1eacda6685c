"""Two records that went apart, made one: a change with both of them before it.

Each resolution is merged by its own rules: where one side alone changed it, that side holds;
where both did, what the other side did to the text since they parted is made on ours as an
edit that comes late (`rebase`), and the files beside the text are united one by one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from drafting.model.difference import difference
from drafting.model.edits import Several
from drafting.model.resolution import Resolution
from drafting.redline.rebase import KEEP_BOTH, KnownTexts, rebase
from drafting.store.change import Change
from drafting.store.checklist.checklists import Checklists, placed
from drafting.store.checklist.items import Found, Origin
from drafting.store.edits import past_of
from drafting.store.layout import CHECKLIST, HEADS, NOTES, OUTLINE, UNITS
from drafting.store.names import RESOLUTIONS, decoded, encoded
from drafting.store.records import MERGED, Record
from drafting.store.register import REGISTER
from drafting.store.texts import Texts, changes_between
from drafting.store.united_files import united

if TYPE_CHECKING:
    from drafting.store.plumbing.repository import Head, Repository
    from drafting.store.plumbing.trees import Changes, Tree, TreeEntry
    from drafting.store.recorder import Recorder

_TEXT = frozenset({HEADS, OUTLINE, UNITS, NOTES})


class Three(NamedTuple):
    """One entry as it was when two records parted, and as each of them has it now."""

    base: TreeEntry | None
    ours: TreeEntry | None
    theirs: TreeEntry | None

    @property
    def only_ours(self) -> bool:
        """Whether ours holds: they changed nothing, or the same."""
        return self.theirs in (self.base, self.ours)

    @property
    def only_theirs(self) -> bool:
        """Whether theirs holds: we changed nothing."""
        return self.ours == self.base


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


class Merging:
    """Merges states into the record of one repository."""

    def __init__(self, repository: Repository, texts: Texts) -> None:
        self._repository = repository
        self._texts = texts
        self._checklists = Checklists(repository)
        self._notes: list[Note] = []

    def brings_something(self, head: Head, state: str) -> bool:
        """Whether a state has anything that the record lacks. Raises DamagedStoreError."""
        return bool(self._planned(head, state))

    def record(self, recorder: Recorder, state: str, record: Record) -> tuple[str, ...]:
        """Merge a state into the record, and say what a person should look at.

        Raises DamagedStoreError or a StoreWriteError.
        """

        def plan(head: Head) -> Change | None:
            files = self._planned(head, state)
            if not files:
                return None
            trailers = tuple((MERGED, str(note)) for note in self._notes)
            for handle in dict.fromkeys(note.handle for note in self._notes):
                files = _united(files, self._listed(head, handle, record))
            message = record.message or f"Merge what was recorded elsewhere up to {state[:10]}"
            return Change(files, message, (*record.trailers, *trailers), merges=state)

        recorder.record(plan, record)
        return tuple(map(str, self._notes))

    def _listed(self, head: Head, handle: str, record: Record) -> Changes:
        """What to change for the notes on a resolution, or on the session, to be on its list."""
        folder = self._texts.folder(head.tree, handle) if handle else head.tree
        found = [note.found for note in self._notes if note.handle == handle]
        files = self._checklists.added(folder, found, record, head.id)
        return self._texts.within(handle, files) if handle else files

    def _planned(self, head: Head, state: str) -> Changes:
        """What to change in the tree of the record."""
        self._notes = []
        theirs = self._repository.state(state)
        base = self._parting(head.id, state)
        trees = [self._repository.tree(one.tree) if one else {} for one in (base, head, theirs)]
        files: Changes = {}
        for name, three in _threes(*trees):
            if name == RESOLUTIONS:
                files |= _filled(name, self._resolutions(head, three))
            elif name == REGISTER:
                files |= _filled(name, self._register(three))
            elif name == CHECKLIST:
                files |= _filled(name, self._file("", name, three))
            elif not three.only_ours and three.theirs:
                if three.only_theirs:
                    files[name] = three.theirs
                else:
                    self._note(f"{name} was changed by both: ours stays.")
        return files

    def _parting(self, ours: str, theirs: str) -> Head | None:
        """The last state that two have in common."""
        _, found, _ = self._repository.git.merge_base(
            ours, theirs, with_extended_output=True, with_exceptions=False
        )
        name = found.strip()
        return self._repository.state(name) if name else None

    def _resolutions(self, head: Head, three: Three) -> Changes:
        files: Changes = {}
        for name, one in _threes(*map(self._entries, three)):
            handle = decoded(name)
            if one.only_ours or not handle:
                continue
            if one.only_theirs:
                files[name] = one.theirs
            elif one.theirs is None:
                self._note(f"{handle} was taken out by one and changed by another: it stays.")
            elif one.ours is None:
                self._note(f"{handle} was taken out by one and changed by another: it is back.")
                files[name] = one.theirs
            elif one.base is None:
                files |= self._beside(handle, one.theirs, self._entries(three.ours))
            else:
                files |= _filled(name, self._both(head, handle, one))
        return files

    def _register(self, three: Three) -> Changes:
        """What each side said last of the name of a resolution; ours where both did."""
        files: Changes = {}
        for name, one in _threes(*map(self._entries, three)):
            if one.only_theirs and one.theirs:
                files[name] = one.theirs
            elif not one.only_ours and one.theirs:
                handle = decoded(name.removesuffix(".toml"))
                self._note(f"{handle} was renamed or put away by both: ours stays.")
        return files

    def _entries(self, entry: TreeEntry | None) -> Tree:
        return self._repository.tree(entry.id) if entry and entry.is_folder else {}

    def _beside(self, handle: str, theirs: TreeEntry, ours: Tree) -> Changes:
        """Another resolution of the same handle, under a handle of its own."""
        number = 2
        while encoded(f"{handle} ({number})") in ours:
            number += 1
        self._note(f"Two begun apart as {handle}: the other one is {handle} ({number}).")
        return {encoded(f"{handle} ({number})"): theirs}

    def _both(self, head: Head, handle: str, three: Three) -> Changes:
        """One resolution that both sides changed."""
        files: Changes = {}
        for name, one in _threes(*map(self._entries, three)):
            if name not in _TEXT:
                files |= _filled(name, self._file(handle, name, one))
        if three.base and three.ours and three.theirs:
            base, ours, theirs = (
                self._texts.of_folder(entry.id, handle)
                for entry in (three.base, three.ours, three.theirs)
            )
            files |= changes_between(ours, self._text(head, handle, (base, ours, theirs)))
        return files

    def _text(
        self, head: Head, handle: str, texts: tuple[Resolution, Resolution, Resolution]
    ) -> Resolution:
        base, ours, theirs = texts
        known = KnownTexts(base, past=past_of(self._repository, self._texts, head, handle))
        made = rebase(Several(difference(base, theirs)), known, ours, KEEP_BOTH)
        self._notes += (Note(says, handle, made.text) for says in made.notes)
        return made.text

    def _file(self, handle: str, name: str, three: Three) -> Changes | TreeEntry | bytes | None:
        """What becomes of a file beside the text, or of a folder of such files."""
        if three.only_ours:
            return None
        if three.only_theirs and name != CHECKLIST:  # to which more is added
            return three.theirs
        if all(entry is None or entry.is_folder for entry in three) and name != "base":
            rows = _threes(*map(self._entries, three))
            inside = ((below, self._file(handle, f"{name}/{below}", one)) for below, one in rows)
            return {below: found for below, found in inside if found is not None}
        contents = [self._content(entry) for entry in three]
        found = united(name, *contents)
        if found is None:
            self._note(f"{name} was changed by both: ours stays.", handle)
        return found

    def _note(self, says: str, handle: str = "") -> None:
        self._notes.append(Note(says, handle))

    def _content(self, entry: TreeEntry | None) -> bytes | None:
        found = self._repository.reader.read(entry.id) if entry else None
        return found.data if found else None


def _threes(base: Tree, ours: Tree, theirs: Tree) -> Iterator[tuple[str, Three]]:
    for name in dict.fromkeys((*ours, *theirs, *base)):
        yield name, Three(base.get(name), ours.get(name), theirs.get(name))


def _united(ours: Changes, theirs: Changes) -> Changes:
    """Both changes of a folder; what is a file in either is that of `theirs`."""
    both = dict(ours)
    for name, change in theirs.items():
        known = both.get(name)
        if isinstance(known, dict) and isinstance(change, dict):
            both[name] = _united(known, change)
        else:
            both[name] = change
    return both


def _filled(name: str, change: Changes | TreeEntry | bytes | None) -> Changes:
    return {name: change} if change else {}
