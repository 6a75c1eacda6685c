"""A session made of what another machine shares."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from drafting.store.beginning import make_session
from drafting.store.names import MAIN
from drafting.store.plumbing.isolation import IsolatedGit
from drafting.store.plumbing.maintenance import index_record
from drafting.store.plumbing.references import References
from drafting.store.plumbing.repository import Repository
from drafting.store.plumbing.skeleton import lay_out
from drafting.store.sharing.arrival import Arrival, arrival
from drafting.store.sharing.errors import RemoteError
from drafting.store.sharing.judgement import info_of
from drafting.store.sharing.preview import Preview, preview

if TYPE_CHECKING:
    from drafting.store.records import SessionInfo
    from drafting.store.sharing.progress import Progress
    from drafting.store.sharing.remote import Remote


def join(path: Path, remote_for: Callable[[Path], Remote], progress: Progress) -> None:
    """Make a session where nothing is of what a remote has: wholly, or not at all.

    `remote_for` gives the remote for a session with its objects in a folder. Raises
    StoreExistsError, StoreNotMadeError, RemoteError or RefusedRecordError.
    """
    make_session(path, lambda half_made: _fill(half_made, remote_for, progress))


def look(remote_for: Callable[[Path], Remote], progress: Progress) -> tuple[SessionInfo, Preview]:
    """Which session a remote has, and what is in it; nothing is made of it.

    Raises RemoteError or RefusedRecordError.
    """
    with TemporaryDirectory(prefix="drafting-") as name:
        path = Path(name) / "looked-at"
        lay_out(path)
        with _arrived(path, remote_for, progress) as came:
            state = came.repository.state(came.refs[MAIN])
            return info_of(came.repository, state), preview(came, "", ())


def _fill(path: Path, remote_for: Callable[[Path], Remote], progress: Progress) -> None:
    with _arrived(path, remote_for, progress) as came:
        came.quarantine.adopt()
        index_record(IsolatedGit(path / "objects"), came.refs[MAIN])
        references = References(path)
        for ref, name in came.refs.items():
            references.put(ref, name)


@contextmanager
def _arrived(
    path: Path, remote_for: Callable[[Path], Remote], progress: Progress
) -> Iterator[Arrival]:
    """What came into the repository at a path, in which nothing is yet."""
    remote = remote_for(path / "objects")
    refs = remote.refs()
    if MAIN not in refs:
        raise RemoteError(remote.address, "nothing is shared there yet")
    repository = Repository.open(path)
    try:
        with arrival(repository, remote, refs, None, progress) as came:
            yield came
    finally:
        repository.close()
