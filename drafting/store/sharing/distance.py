"""How far the record here and that of a remote are apart, before anything is exchanged."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from drafting.named_tuples import NamedTuple
from drafting.store.names import MAIN
from drafting.store.sharing.folder_remote import FolderRemote

if TYPE_CHECKING:
    from drafting.store.plumbing.repository import Repository
    from drafting.store.sharing.remote import Remote


class Distance(NamedTuple):
    """Changes that one side has and the other lacks; meetings of both are not counted."""

    ahead: int | None = 0
    """None where the record of the other side is not here."""
    behind: int | None = 0
    """None where it cannot be known before they are fetched."""
    in_step: bool = True
    """Whether both have the same record and the same drafts."""


def distance(repository: Repository, remote: Remote, theirs: Mapping[str, str]) -> Distance:
    """How far the record is from that of a remote, `theirs` being what it has.

    Raises RemoteError.
    """
    head = repository.latest().id
    if theirs == {MAIN: head} | repository.references.drafts():
        return Distance()
    main = theirs.get(MAIN, "")
    ahead = ahead_of(repository, main) if _is_here(repository, main) else None
    return Distance(ahead, _behind(repository, remote, head, main), in_step=False)


def ahead_of(repository: Repository, state: str) -> int:
    """How many changes the record has beyond a state; none where that state is not here."""
    head = repository.latest().id
    if head == state or not _is_here(repository, state):
        return 0
    return _count(repository, head, state)


def _behind(repository: Repository, remote: Remote, head: str, main: str) -> int | None:
    if main in ("", head):
        return 0
    if _is_here(repository, main):
        return _count(repository, main, head)
    return remote.count_since(head, main) if isinstance(remote, FolderRemote) else None


def _is_here(repository: Repository, state: str) -> bool:
    return bool(state) and repository.reader.read(state) is not None


def _count(repository: Repository, until: str, since: str) -> int:
    found = repository.walk("log", "--no-merges", "--format=%H%x00", until, "--not", since, "--")
    return sum(1 for name in found if name.strip())
