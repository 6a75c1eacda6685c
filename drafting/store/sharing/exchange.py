"""Two records of one session brought to the same state, here and at a remote."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from drafting.named_tuples import NamedTuple
from drafting.store.merge import Merging
from drafting.store.names import MAIN, draft_named
from drafting.store.plumbing import reflog
from drafting.store.plumbing.references import NOTHING
from drafting.store.sharing.arrival import arrival
from drafting.store.sharing.carried import Carried, carried
from drafting.store.sharing.draft_names import Tag, tags_of, united_names
from drafting.store.sharing.errors import BusyRemoteError, ReadOnlyRemoteError
from drafting.store.sharing.interruption import check
from drafting.store.sharing.preview import Preview, preview
from drafting.store.sharing.progress import Progress
from drafting.store.sharing.remote import Remote, Update

if TYPE_CHECKING:
    from pathlib import Path

    from drafting.store.plumbing.repository import Head, Repository
    from drafting.store.recorder import Recorder
    from drafting.store.records import Record, SessionInfo
    from drafting.store.sharing.merge_losses import MergeLoss
    from drafting.store.texts import Texts

_TRIES = 20
Value = TypeVar("Value")


class Exchanged(NamedTuple):
    """What an exchange brought, and what it sent."""

    came: tuple[Carried, ...] = ()
    """Changes of others that are in the record now, newest first."""
    sent: tuple[Carried, ...] = ()
    """Changes of here that the remote has now, newest first."""
    notes: tuple[str, ...] = ()
    """One sentence for each thing that a person should look at."""
    drafts_came: tuple[str, ...] = ()
    """“L.6@Rev.1”, of each draft that was not here."""
    drafts_sent: tuple[str, ...] = ()
    waiting: tuple[Carried, ...] = ()
    """Changes of here that the remote does not take from this person."""

    def after(self, earlier: Exchanged) -> Exchanged:
        """Both as one."""
        return Exchanged(
            _once(self.came, earlier.came),
            _once(self.sent, earlier.sent),
            _once(earlier.notes, self.notes),
            _once(earlier.drafts_came, self.drafts_came),
            _once(earlier.drafts_sent, self.drafts_sent),
            _once(self.waiting, earlier.waiting),
        )


class Exchange:
    """Brings the record of a repository and that of a remote together."""

    def __init__(
        self, repository: Repository, texts: Texts, recorder: Recorder, info: SessionInfo
    ) -> None:
        self._repository = repository
        self._recorder = recorder
        self._merging = Merging(repository, texts)
        self._texts = texts
        self._info = info

    def run(self, remote: Remote, record: Record, progress: Progress) -> Exchanged:
        """Fetch, merge and send, anew as often as somebody else was faster.

        Either the record has both sides afterwards, or it is as before. Raises RemoteError,
        RefusedRecordError or a StoreWriteError.
        """
        done = Exchanged()
        for _ in range(_TRIES):
            check()
            theirs = remote.refs()
            if theirs == self._refs():
                return done
            done = self.receive(remote, theirs, record, progress).after(done)
            updates = self._updates(theirs)
            if not updates:
                return done
            sent = self._leaving(theirs)
            try:
                if remote.push(updates, progress):
                    drafts = tuple(_shown(one.ref) for one in updates if one.ref != MAIN)
                    return Exchanged(sent=sent, drafts_sent=drafts).after(done)
            except ReadOnlyRemoteError:
                return Exchanged(waiting=sent).after(done)
        raise BusyRemoteError(remote.address)

    def receive(
        self, remote: Remote, theirs: Mapping[str, str], record: Record, progress: Progress
    ) -> Exchanged:
        """Fetch and merge alone; `theirs` are the refs of the remote. Raises what `run` raises."""
        before = self._repository.latest()
        self._fetch(remote, theirs, progress)
        notes: tuple[str, ...] = ()
        came: tuple[Carried, ...] = ()
        if main := theirs.get(MAIN):
            lost = self._lost(main, before)
            notes = self._merging.record(self._recorder, main, record)
            self._list(lost)
            notes = (*notes, *map(str, lost))
            came = carried(self._repository, before.id, main)
        drafts, renamed = self._take_drafts(theirs, record)
        return Exchanged(came=came, notes=(*notes, *renamed), drafts_came=drafts)

    def _lost(self, main: str, before: Head) -> tuple[MergeLoss, ...]:
        """What merges that come leave out."""
        if main == before.id:
            return ()
        from drafting.store.sharing.merge_losses import merge_losses

        return merge_losses(self._repository, [self._objects], before.id, main)

    def _list(self, lost: Sequence[MergeLoss]) -> None:
        if lost:
            from drafting.store.sharing.listed_losses import ListedLosses

            ListedLosses(self._repository, self._texts).record(self._recorder, lost)

    def _fetch(self, remote: Remote, theirs: Mapping[str, str], progress: Progress) -> None:
        """Bring what is not here yet, once it was judged."""
        ours = self._refs()
        if new := {ref: name for ref, name in theirs.items() if ours.get(ref) != name}:
            with arrival(self._repository, remote, new, self._info, progress) as came:
                came.quarantine.adopt()

    def preview(self, remote: Remote, progress: Progress) -> Preview:
        """What a remote would bring; nothing of it is taken in. Raises what `run` raises."""
        from drafting.store.sharing.merge_losses import merge_losses

        theirs, ours = remote.refs(), self._refs()
        with arrival(self._repository, remote, theirs, self._info, progress) as came:
            folders = came.quarantine.objects, self._objects
            main = theirs.get(MAIN, "")
            lost = merge_losses(came.repository, folders, ours[MAIN], main) if main else ()
            return preview(came, ours[MAIN], ours.values())._replace(lost=lost)

    @property
    def _objects(self) -> Path:
        return self._repository.path / "objects"

    def _take_drafts(
        self, theirs: Mapping[str, str], record: Record
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The drafts that were not here, and a sentence for each that has another name now."""
        ours = self._repository.references.drafts()
        tags = [*tags_of(self._repository, ours), *tags_of(self._repository, theirs)]
        known, came, renamed = set(ours.values()), [], []
        for ref, tag in united_names(tags).items():
            if ours.get(ref) != tag.id:
                self._put(ref, tag, ours.get(ref, NOTHING), record)
            if tag.id not in known:
                came.append(_shown(ref))
            if ref not in ours and (label := _label(ref)) != tag.label:
                renamed.append(
                    f"Two drafts of {tag.handle} are called {tag.label}: the later one is {label}."
                )
        return tuple(came), tuple(renamed)

    def _put(self, ref: str, tag: Tag, old: str, record: Record) -> None:
        with self._recorder.turn() as alone:
            if self._repository.references.swap(ref, tag.id, old, alone=alone):
                journal = record._replace(message=f"{tag.state} {tag.label}")
                reflog.note(self._repository.path, ref, reflog.Line(old, tag.id, journal))

    def _updates(self, theirs: Mapping[str, str]) -> Sequence[Update]:
        """What the remote lacks."""
        return [
            Update(ref, name, theirs.get(ref, NOTHING))
            for ref, name in self._refs().items()
            if theirs.get(ref) != name
        ]

    def _refs(self) -> dict[str, str]:
        references = self._repository.references
        return references.drafts() | {MAIN: self._repository.latest().id}

    def _leaving(self, theirs: Mapping[str, str]) -> tuple[Carried, ...]:
        since, until = theirs.get(MAIN, ""), self._repository.latest().id
        return carried(self._repository, since, until)


def _once(first: tuple[Value, ...], second: tuple[Value, ...]) -> tuple[Value, ...]:
    return tuple(dict.fromkeys((*first, *second)))


def _label(ref: str) -> str:
    named = draft_named(ref)
    return named[1] if named else ref


def _shown(ref: str) -> str:
    named = draft_named(ref)
    return f"{named[0]}@{named[1]}" if named else ref
