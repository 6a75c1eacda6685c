"""The checklists in the trees of a repository: of each resolution, and of the session.

    checklist/<id>.toml   one thing to be checked, and who ticked it off

It lies in the folder of the resolution, or beside `session.toml`. Nothing ever leaves it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from drafting.digests import sha256
from drafting.model.identity import ALPHABET, LENGTH, is_identity
from drafting.model.numbering import Numbering
from drafting.store.checklist.files import SUFFIX, item_of, written
from drafting.store.checklist.items import Found, Item, Tick, in_order, next_number
from drafting.store.history import path_of
from drafting.store.layout import CHECKLIST, decode
from drafting.store.messages import author_name
from drafting.store.plumbing.lru_cache import LruCache

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution
    from drafting.store.plumbing.repository import Head, Repository
    from drafting.store.plumbing.trees import Changes
    from drafting.store.records import Record

_KEPT = 8192


class Checklists:
    """Reads and plans them; nothing is written here."""

    def __init__(self, repository: Repository) -> None:
        self._repository = repository
        self._known: LruCache[Item] = LruCache(_KEPT)

    def of_folder(self, folder: str) -> tuple[Item, ...]:
        """The items in a folder, by number. Raises DamagedStoreError."""
        return in_order(self._read(self._repository.folder(folder, CHECKLIST)))

    def _read(self, inside: str | None) -> tuple[Item, ...]:
        entries = self._repository.tree(inside) if inside else {}
        blobs = {
            name.removesuffix(SUFFIX): entry.id
            for name, entry in entries.items()
            if entry.is_file and is_identity(name.removesuffix(SUFFIX))
        }
        unread = [name for name, blob in blobs.items() if not self._is_known(name, blob)]
        files = self._repository.reader.read_many([blobs[name] for name in unread])
        items = {name: item for name, blob in blobs.items() if (item := self._known.get(blob))}
        for name, file in zip(unread, files, strict=True):
            if file is None:
                raise self._repository.damaged("something that was to be checked is missing")
            items[name] = self._known.put(blobs[name], item_of(name, decode(file.data)))
        return tuple(items.values())

    def _is_known(self, name: str, blob: str) -> bool:
        known = self._known.get(blob)
        return known is not None and known.id == name

    def added(
        self, folder: str | None, found: Iterable[Found], record: Record, state: str
    ) -> Changes:
        """What to write for something to be on the list of a folder; None is a new folder.

        `state` is that on which it is planned: identities follow from it.
        """
        number = next_number(self.of_folder(folder) if folder else ())
        files: Changes = {}
        for at, one in enumerate(found, number):
            identity = _identity(state, record.message, str(at), one.message, one.words)
            item = Item(identity, at, one, author_name(record.author), record.when)
            files[f"{identity}{SUFFIX}"] = written(item)
        return {CHECKLIST: files} if files else {}

    def open_in(self, folder: str) -> int:
        """How many items in a folder are to be checked."""
        return sum(item.tick is None for item in self.of_folder(folder))

    def ticked(
        self, folder: str, wanted: Callable[[Item], bool], tick: Tick | None
    ) -> tuple[Changes, tuple[Item, ...]]:
        """What to write for items to be ticked off, or open again (None), and which change."""
        items = [
            item
            for item in self.of_folder(folder)
            if wanted(item) and (item.tick is None) != (tick is None)
        ]
        files: Changes = {f"{one.id}{SUFFIX}": written(one._replace(tick=tick)) for one in items}
        return ({CHECKLIST: files} if files else {}), tuple(items)

    def reversal(self, head: Head, handle: str, commit: str) -> Changes:
        """What takes back the ticks that a commit set or took away, as far as they still stand."""
        was, became, now = (self._at(state, handle) for state in (f"{commit}^", commit, head.id))
        files: Changes = {}
        for name in was.keys() & became.keys() & now.keys():
            before, after, today = was[name].tick, became[name].tick, now[name].tick
            if before != after and today == after:
                files[f"{name}{SUFFIX}"] = written(now[name]._replace(tick=before))
        return {CHECKLIST: files} if files else {}

    def _at(self, state: str, handle: str) -> dict[str, Item]:
        found = self._repository.reader.read(
            f"{state}:{path_of(self._repository, handle, CHECKLIST)}"
        )
        inside = found.id if found and found.kind == "tree" else None
        return {item.id: item for item in in_order(self._read(inside))}


def placed(found: Found, text: Resolution, unit: str = "") -> Found:
    """Something found at the paragraph whose label its sentence begins with, or else at a unit."""
    numbering = Numbering(text)
    rows = [row for row in numbering if _begins_with(found.message, row.label)]
    if rows:
        row = max(rows, key=lambda one: len(one.label))
        return found._replace(unit=row.unit.id, label=row.label)
    if unit in numbering:
        return found._replace(unit=unit, label=numbering.label(unit))
    return found


def _begins_with(message: str, label: str) -> bool:
    return bool(label) and message.startswith(label) and not message[len(label) :][:1].isalnum()


def _identity(*known: str) -> str:
    """The same identity wherever the same is found in the same state."""
    number = int.from_bytes(sha256("\0".join(known).encode(errors="replace")).digest())
    letters = []
    for _ in range(LENGTH):
        number, letter = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[letter])
    return "".join(letters)
