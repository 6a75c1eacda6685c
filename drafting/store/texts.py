"""Resolutions out of the store and into it, at a cost that follows the change.

A folder that did not change has the identity it had, and so has a file: what was
read once is not read again, and only what changed is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from drafting.named_tuples import NamedTuple
from drafting.store.errors import DeletedResolutionError, UnknownResolutionError
from drafting.store.history import path_of
from drafting.store.layout import (
    HEADS,
    NOTES,
    OUTLINE,
    UNITS,
    Parts,
    decode,
    encode,
    put_together,
    reads_back,
    take_apart,
)
from drafting.store.names import RESOLUTIONS, decoded, encoded, natural_order
from drafting.store.plumbing.lru_cache import LruCache
from drafting.store.plumbing.trees import Anew, Changes, Tree
from drafting.store.register import Status, folder_name, handles_in
from drafting.store.tolerant.conflicts import has_marks

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution
    from drafting.store.plumbing.repository import Repository

_TEXTS_KEPT = 512
_FILES_KEPT = 65_536


class Texts:
    """The resolutions in the trees of one repository."""

    def __init__(self, repository: Repository) -> None:
        self._repository = repository
        self._texts: LruCache[Read] = LruCache(_TEXTS_KEPT)
        self._files: LruCache[str] = LruCache(_FILES_KEPT)

    # Which there are

    def folders(self, tree: str, status: Status = Status.LIVE) -> dict[str, str]:
        """The folders of the resolutions in a root tree, by handle in natural order."""
        resolutions = self._repository.folder(tree, RESOLUTIONS)
        if resolutions is None:
            return {}
        handles = handles_in(self._repository, tree)
        entries = self._repository.tree(resolutions)
        named = ((decoded(name), entry) for name, entry in entries.items() if entry.is_folder)
        rows = [(handles.row(name), entry.id) for name, entry in named if name]
        found = {row.handle: folder for row, folder in rows if row.status is status}
        return {handle: found[handle] for handle in sorted(found, key=natural_order)}

    def folder(self, tree: str, handle: str) -> str:
        """The folder of one resolution. Raises UnknownResolutionError."""
        resolutions = self._repository.folder(tree, RESOLUTIONS)
        handles = handles_in(self._repository, tree)
        name = handles.folder(handle)
        found = resolutions and self._repository.folder(resolutions, encoded(name))
        if found and handles.row(name).status is not Status.DELETED:
            return found
        if found:
            raise DeletedResolutionError(handle)
        raise UnknownResolutionError(handle, self.folders(tree))

    # Reading

    def text(self, tree: str, handle: str) -> Resolution:
        """A resolution in a root tree. Raises UnknownResolutionError or DamagedStoreError."""
        return self.of_folder(self.folder(tree, handle), handle)

    def at(self, state: str, handle: str) -> Resolution | None:
        """A resolution as of a commit or tag, or None if it was not there."""
        found = self.folder_at(state, handle)
        return self.of_folder(found, handle) if found else None

    def folder_at(self, state: str, handle: str) -> str | None:
        """The folder of a resolution as of a commit or tag, or None if it was not there."""
        found = self._repository.reader.read(f"{state}:{path_of(self._repository, handle)}")
        return found.id if found and found.kind == "tree" else None

    def of_folder(self, folder: str, handle: str) -> Resolution:
        """The resolution in a folder, whatever another hand made of it.

        Raises DamagedStoreError for what git does not have.
        """
        return self._of_folder(folder, handle).text

    def remarks(self, folder: str, handle: str) -> tuple[str, ...]:
        """What had to be decided to read a folder, one sentence each; nothing for a sound one."""
        return self._of_folder(folder, handle).remarks

    def _of_folder(self, folder: str, handle: str) -> Read:
        # What was mended depends on the history, which is that of the resolution.
        of_this_one = f"{folder} {handle}"
        known = self._texts.get(folder) or self._texts.get(of_this_one)
        if known is not None:
            return known
        read = self._read(folder, handle)
        return self._texts.put(of_this_one if read.remarks else folder, read)

    def _read(self, folder: str, handle: str) -> Read:
        tree = self._repository.tree(folder)
        units, notes = (self._entries(tree, name) for name in (UNITS, NOTES))
        own = {name: entry for name, entry in tree.items() if name in (HEADS, OUTLINE)}
        rows = [*own.values(), *units.values(), *notes.values()]
        if not all(entry.is_file for entry in rows):
            return self._mended(folder, handle)
        texts = self.files({entry.id for entry in rows})
        try:
            text = put_together(
                texts[own[HEADS].id],
                texts[own[OUTLINE].id],
                lambda identity: texts[units[f"{identity}.md"].id],
                lambda identity: texts[notes[f"{identity}.md"].id],
            )
        except (KeyError, ValueError):
            return self._mended(folder, handle)
        has_all = len(units) == sum(1 for _ in text.walk()) and len(notes) == len(text.notes)
        if has_all and not any(map(has_marks, texts.values())):
            return Read(text)
        return self._mended(folder, handle)

    def _mended(self, folder: str, handle: str) -> Read:
        from drafting.store.mending.former import Former
        from drafting.store.mending.found_files import Finder
        from drafting.store.mending.text import mended

        found = Finder(self._repository, self.files, handle).files(folder)
        return Read(*mended(found, Former(self._repository, handle, folder)))

    def _entries(self, tree: Tree, name: str) -> Tree:
        """What lies in a folder of the text; what stands in its place, if that is no folder."""
        entry = tree.get(name)
        if entry is None:
            return {}
        return self._repository.tree(entry.id) if entry.is_folder else {name: entry}

    def files(self, identities: Iterable[str]) -> dict[str, str]:
        """The texts of files by identity; those that are missing are left out."""
        known = {identity: self._files.get(identity) for identity in identities}
        unread = [identity for identity, text in known.items() if text is None]
        found = self._repository.reader.read_many(unread)
        for identity, file in zip(unread, found, strict=True):
            if file and file.kind == "blob":
                known[identity] = self._files.put(identity, decode(file.data))
        return {identity: text for identity, text in known.items() if text is not None}

    # Writing

    def within(self, handle: str, files: Changes) -> Changes:
        """Changes of the folder of a resolution, by its handle, as those of the session."""
        return within(folder_name(self._repository, handle), files)

    def written(self, tree: str, handle: str, text: Resolution) -> Resolution:
        """A text that was just written, as the store gives it from now on.

        It is not read back but where the writer had not tidied it.
        """
        if reads_back(text):
            return self._texts.put(self.folder(tree, handle), Read(text)).text
        return self.text(tree, handle)


class Read(NamedTuple):
    """A text as it was read, and what a person should look at."""

    text: Resolution
    remarks: tuple[str, ...] = ()


def within(folder: str, files: Changes) -> Changes:
    """Changes of the folder of a resolution, by the handle that names it, as those of a session."""
    return {RESOLUTIONS: {encoded(folder): files}}


def changes_between(old: Resolution | None, new: Resolution) -> Changes:
    """What to write into the folder of a resolution. Raises UnsavableTextError."""
    before = take_apart(old) if old else Parts((), "", {}, {})
    after = take_apart(new)
    changes: Changes = {
        UNITS: _changed_files(before.units, after.units),
        NOTES: _changed_files(before.notes, after.notes),
    }
    if before.values != after.values and (old is None or before.heads != after.heads):
        changes[HEADS] = encode(after.heads)
    if old is None or before.outline != after.outline:
        changes[OUTLINE] = encode(after.outline)
    return {name: change for name, change in changes.items() if change}


def written_whole(text: Resolution) -> Changes:
    """All files of a text, for a folder in which nothing else of it stays."""
    parts = take_apart(text)
    return {
        HEADS: encode(parts.heads),
        OUTLINE: encode(parts.outline),
        UNITS: Anew(_changed_files({}, parts.units)),
        NOTES: Anew(_changed_files({}, parts.notes)),
    }


def _changed_files(before: Mapping[str, str], after: Mapping[str, str]) -> Changes:
    gone: Changes = {f"{name}.md": None for name in before if name not in after}
    changed: Changes = {
        f"{name}.md": encode(text) for name, text in after.items() if before.get(name) != text
    }
    return gone | changed
