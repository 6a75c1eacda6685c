"""What came of another record, kept apart from ours until it was judged and is taken in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from drafting.named_tuples import NamedTuple
from drafting.store.names import MAIN
from drafting.store.plumbing.repository import Repository
from drafting.store.sharing.contents import judge_refs
from drafting.store.sharing.errors import RefusedRecordError
from drafting.store.sharing.judgement import Judge, info_of, same_session
from drafting.store.sharing.quarantine import Quarantine

if TYPE_CHECKING:
    from drafting.store.records import SessionInfo
    from drafting.store.sharing.progress import Progress
    from drafting.store.sharing.remote import Remote


class Arrival(NamedTuple):
    """A record that holds; it is gone with the block in which it came, unless it is adopted."""

    repository: Repository
    """Sees what came, and what was here."""
    refs: Mapping[str, str]
    """The record and the drafts that came."""
    quarantine: Quarantine


@contextmanager
def arrival(
    repository: Repository,
    remote: Remote,
    theirs: Mapping[str, str],
    info: SessionInfo | None,
    progress: Progress,
) -> Iterator[Arrival]:
    """Bring what these refs of a remote need, and judge it against the record that is here.

    `info` says which session is here; None where it is to begin with what came. Raises RemoteError
    or RefusedRecordError.
    """
    names = list(theirs.values())
    here = repository.reader.read_many(names)
    wanted = [name for name, found in zip(names, here, strict=True) if found is None]
    with Quarantine(repository) as quarantine:
        quarantine.takes_whole = info is None
        strangers = Repository(repository.path, quarantine.git, None)
        try:
            if wanted:
                remote.fetch(wanted, quarantine, progress)
                seen = _judge(strangers, theirs, info, is_whole=quarantine.is_whole)
                if quarantine.is_whole and quarantine.count() != len(seen):
                    strangers.close()
                    strangers = _without_more(repository, remote, theirs, quarantine, progress)
            else:
                # What is here was judged when it came, or written here: but not what leads to it.
                judge_refs(strangers, theirs)
            yield Arrival(strangers, theirs, quarantine)
        finally:
            strangers.close()


def _without_more(
    repository: Repository,
    remote: Remote,
    theirs: Mapping[str, str],
    quarantine: Quarantine,
    progress: Progress,
) -> Repository:
    """The same arrival once more, of which only what the record leads to comes."""
    quarantine.clear()
    quarantine.takes_whole = False
    remote.fetch(list(theirs.values()), quarantine, progress)
    strangers = Repository(repository.path, quarantine.git, None)
    _judge(strangers, theirs, None)
    return strangers


def _judge(
    strangers: Repository,
    theirs: Mapping[str, str],
    info: SessionInfo | None,
    *,
    is_whole: bool = False,
) -> frozenset[str]:
    """Refuse what does not hold, and give every object that was seen where all came as a whole."""
    main = theirs.get(MAIN)
    before = None if info is None else strangers.latest()
    judge = Judge(strangers, counts=is_whole)
    judge.judge(theirs, [before.id] if before else ())
    if main is None:
        return judge.seen
    state = strangers.state(main)
    if info is None or before is None:
        info_of(strangers, state)
        return judge.seen
    same_session(strangers, state, info)
    if not strangers.partings(before.id, main):
        raise RefusedRecordError("both records have nothing in common")
    return judge.seen
