"""A session made of what another machine shares."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.store.beginning import make_session
from drafting.store.names import MAIN
from drafting.store.plumbing.maintenance import index_record
from drafting.store.plumbing.references import References
from drafting.store.plumbing.repository import Repository
from drafting.store.sharing.errors import RemoteError
from drafting.store.sharing.judgement import Judge, info_of
from drafting.store.sharing.quarantine import Quarantine

if TYPE_CHECKING:
    from drafting.store.sharing.progress import Progress
    from drafting.store.sharing.remote import Remote


def join(path: Path, remote_for: Callable[[Path], Remote], progress: Progress) -> None:
    """Make a session where nothing is of what a remote has: wholly, or not at all.

    `remote_for` gives the remote for a session with its objects in a folder. Raises
    StoreExistsError, StoreNotMadeError, RemoteError or RefusedRecordError.
    """
    make_session(path, lambda half_made: _fill(half_made, remote_for, progress))


def _fill(path: Path, remote_for: Callable[[Path], Remote], progress: Progress) -> None:
    remote = remote_for(path / "objects")
    refs = remote.refs()
    if MAIN not in refs:
        raise RemoteError(remote.address, "nothing is shared there yet")
    repository = Repository.open(path)
    try:
        with Quarantine(repository) as quarantine:
            remote.fetch(refs.values(), quarantine, progress)
            strangers = Repository(path, quarantine.git, None)
            try:
                Judge(strangers).judge(refs, ())
                info_of(strangers, strangers.state(refs[MAIN]))
            finally:
                strangers.close()
            quarantine.adopt()
        index_record(repository.git, refs[MAIN])
        references = References(path)
        for ref, name in refs.items():
            references.put(ref, name)
    finally:
        repository.close()
