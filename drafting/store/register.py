"""The register: what resolutions are called now, and which were archived or deleted.

A resolution keeps for good the folder in which it was begun, so its history, its drafts and what
refers to it stay its own. What became of its name lies beside it, in a file for each resolution
that was ever renamed, archived or deleted:

    register/<folder>.toml    handle, handles it had before, and whether it was put away
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from drafting.named_tuples import NamedTuple
from drafting.store.layout import decode, encode
from drafting.store.names import RESOLUTIONS, decoded, encoded
from drafting.store.toml_values import SPOILT

if TYPE_CHECKING:
    from drafting.store.plumbing.repository import Repository
    from drafting.store.plumbing.trees import Changes, Tree

REGISTER = "register"
_SUFFIX = ".toml"


class Status(StrEnum):
    """Whether a resolution is on the table."""

    LIVE = ""
    ARCHIVED = "archived"
    DELETED = "deleted"


class Registered(NamedTuple):
    """What the register says of one resolution."""

    handle: str
    former: tuple[str, ...] = ()
    """Handles that it had before, oldest first."""
    status: Status = Status.LIVE
    by: str = ""
    """Who put it away."""
    when: datetime | None = None
    """When it was put away."""

    def renamed(self, handle: str) -> Registered:
        """The same under another handle."""
        former = tuple(name for name in (*self.former, self.handle) if name != handle)
        return self._replace(handle=handle, former=tuple(dict.fromkeys(former)))


class Handles:
    """What the resolutions of one state are called; a folder goes by the handle it began with."""

    def __init__(self, folders: Tree, rows: Mapping[str, Registered]) -> None:
        self._folders = folders
        self._rows = rows
        self._by_handle = {
            row.handle: folder for folder, row in rows.items() if row.status is not Status.DELETED
        }

    @property
    def folders(self) -> tuple[str, ...]:
        """The folders that there are, of whatever is on the table or not."""
        return tuple(name for name in map(decoded, self._folders) if name)

    def is_registered(self, folder: str) -> bool:
        """Whether anything was ever said of the resolution in a folder."""
        return folder in self._rows

    def row(self, folder: str) -> Registered:
        """What is known of the resolution in a folder."""
        return self._rows.get(folder) or Registered(folder)

    def folder(self, handle: str) -> str:
        """The folder of the resolution that is called so, or was before; else one of that name.

        Those that were deleted come last.
        """
        if handle in self._by_handle:
            return self._by_handle[handle]
        if not self._rows or (handle not in self._rows and encoded(handle) in self._folders):
            return handle
        return next(self._formerly(handle), None) or self.folder_put_away(handle) or handle

    def _formerly(self, handle: str) -> Iterator[str]:
        for folder, row in self._rows.items():
            if handle in row.former and row.status is not Status.DELETED:
                yield folder

    def free_folder(self, handle: str) -> str:
        """A folder for a new resolution, of that name if none ever was."""
        taken = {name.casefold() for name in (*map(decoded, self._folders), *self._rows) if name}
        free, number = handle, 1
        while free.casefold() in taken:
            number += 1
            free = f"{handle} ({number})"
        return free

    def put_away(self) -> Iterator[Registered]:
        """The resolutions that were archived or deleted, and whose folders are there."""
        for folder, row in self._rows.items():
            if row.status and encoded(folder) in self._folders:
                yield row

    def folder_put_away(self, handle: str) -> str | None:
        """The folder of the resolution so called that was put away last, or so called before."""
        found = [
            (row.handle == handle, put_away_at(row), folder)
            for folder, row in self._rows.items()
            if row.status
            and handle in (row.handle, *row.former)
            and encoded(folder) in self._folders
        ]
        return max(found)[2] if found else None


def handles_in(repository: Repository, tree: str = "") -> Handles:
    """What resolutions are called in a root tree, or in the latest state."""
    entries = repository.tree(tree or repository.latest().tree)
    resolutions, register = entries.get(RESOLUTIONS), entries.get(REGISTER)
    folders = repository.tree(resolutions.id) if resolutions and resolutions.is_folder else {}
    rows = repository.made_of(register.id, _rows) if register and register.is_folder else {}
    return Handles(folders, rows)


def folder_name(repository: Repository, handle: str) -> str:
    """The handle under which a resolution was begun: it names its folder and its drafts."""
    return handles_in(repository).folder(handle)


def _rows(repository: Repository, register: str) -> Mapping[str, Registered]:
    return dict(_read(repository, register))


def _read(repository: Repository, register: str) -> Iterator[tuple[str, Registered]]:
    for name, entry in repository.tree(register).items():
        folder = decoded(name.removesuffix(_SUFFIX))
        found = repository.reader.read(entry.id) if entry.is_file else None
        if name.endswith(_SUFFIX) and folder and found is not None:
            yield folder, _row(folder, found.data)


def _row(folder: str, content: bytes) -> Registered:
    """One file of the register; what another hand has spoilt says nothing."""
    from drafting.store.tolerant.toml import load_sides

    values = load_sides(decode(content)).sides[0].values
    try:
        return _registered(folder, values)
    except SPOILT:
        return Registered(folder)


def _registered(folder: str, values: Mapping[str, Any]) -> Registered:
    when = values.get("when")
    return Registered(
        str(values.get("handle") or folder),
        tuple(str(name) for name in values.get("former", ())),
        Status(str(values.get("status", ""))),
        str(values.get("by", "")),
        when.astimezone() if isinstance(when, datetime) else None,
    )


def path_in_register(folder: str) -> str:
    """The file of the register about the resolution in a folder."""
    return f"{REGISTER}/{encoded(folder)}{_SUFFIX}"


def registered(rows: Mapping[str, Registered]) -> Changes:
    """What to write into the session for the register to say this of some folders."""
    files: Changes = {f"{encoded(folder)}{_SUFFIX}": _written(row) for folder, row in rows.items()}
    return {REGISTER: files} if files else {}


def _written(row: Registered) -> bytes:
    import tomlkit

    values = {name: value for name, value in row._asdict().items() if value}
    written = {
        name: str(value) if name == "status" else list(value) if name == "former" else value
        for name, value in values.items()
    }
    return encode(tomlkit.dumps(written).strip())


def put_away_at(row: Registered) -> float:
    """When a resolution was put away, as a number to sort by."""
    return row.when.timestamp() if row.when else 0.0
