"""The private layers of two desks brought together, through a place that is theirs alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from drafting.named_tuples import NamedTuple
from drafting.store.change import Change, Meeting
from drafting.store.messages import read_commit
from drafting.store.names import PRIVATE
from drafting.store.plumbing import reflog
from drafting.store.plumbing.references import NOTHING
from drafting.store.plumbing.repository import Head, Repository
from drafting.store.private.files import LAYER, NOTES, SUFFIX, written, written_layer
from drafting.store.private.judgement import judge
from drafting.store.private.notes import Notes, PrivateNote, Wording, united
from drafting.store.records import MEETS
from drafting.store.sharing.errors import BusyRemoteError, ReadOnlyRemoteError
from drafting.store.sharing.quarantine import Quarantine
from drafting.store.sharing.remote import Update

if TYPE_CHECKING:
    from drafting.store.plumbing.trees import Changes
    from drafting.store.private.layer import PrivateLayer
    from drafting.store.records import Entry, Record
    from drafting.store.sharing.progress import Progress
    from drafting.store.sharing.remote import Remote

_TRIES = 20


class CarriedNote(NamedTuple):
    """A wording of a note that went from one layer into another."""

    note: PrivateNote
    wording: Wording


class PrivateExchanged(NamedTuple):
    """What an exchange of private notes brought, and what it sent."""

    came: tuple[CarriedNote, ...] = ()
    sent: tuple[CarriedNote, ...] = ()
    kept_both: tuple[PrivateNote, ...] = ()
    """Notes of which two wordings stand side by side since."""
    waiting: tuple[CarriedNote, ...] = ()
    """What the other side does not take from this person."""


class PrivateExchange:
    """Brings a private layer and that of a remote together."""

    def __init__(self, layer: PrivateLayer) -> None:
        self._layer = layer

    def run(
        self, remote: Remote, record: Record, progress: Progress, *, sends: bool = True
    ) -> PrivateExchanged:
        """Fetch, merge and send, anew as often as somebody else was faster.

        Raises RemoteError, RefusedRecordError or a StoreWriteError.
        """
        before = self._layer.notes()
        for _ in range(_TRIES):
            theirs = remote.refs()
            there = self._receive(remote, theirs, record, progress)
            after = self._layer.notes()
            done = PrivateExchanged(_carried(before, after), (), _beside(before, after))
            head = self._layer.head()
            if not sends or head is None or theirs.get(PRIVATE) == head.id:
                return done
            leaving = _carried(there, after)
            try:
                update = Update(PRIVATE, head.id, theirs.get(PRIVATE, NOTHING))
                if remote.push([update], progress):
                    return done._replace(sent=leaving)
            except ReadOnlyRemoteError:
                return done._replace(waiting=leaving)
        raise BusyRemoteError(remote.address)

    def _receive(
        self, remote: Remote, theirs: Mapping[str, str], record: Record, progress: Progress
    ) -> Notes:
        """Fetch and merge; the notes that the remote has."""
        name = theirs.get(PRIVATE)
        if name is None:
            return {}
        self._layer.begin()
        repository = self._layer.repository
        if repository.reader.read(name) is None:
            self._fetch(remote, name, progress)
        other = repository.state(name)
        if not self._adopted(other, record):
            self._merge(other, record)
        return self._layer.notes_in(other)

    def _fetch(self, remote: Remote, name: str, progress: Progress) -> None:
        """Bring what is not here yet, once it was judged."""
        repository = self._layer.repository
        head = repository.head()
        with Quarantine(repository) as quarantine:
            remote.fetch([name], quarantine, progress)
            strangers = Repository(repository.path, quarantine.git, None, PRIVATE)
            try:
                known = [head.id] if head else []
                judge(strangers, name, known, self._layer.first_states())
            finally:
                strangers.close()
            quarantine.adopt()

    def _adopted(self, other: Head, record: Record) -> bool:
        """Whether the layer here begins with that of the remote, having been empty."""
        repository = self._layer.repository
        with self._layer.recorder.turn() as alone:
            if repository.head() is not None:
                return False
            moved = repository.references.swap(PRIVATE, other.id, NOTHING, alone=alone)
            if moved:
                said = record._replace(message="Received")
                reflog.note(repository.path, PRIVATE, reflog.Line(NOTHING, other.id, said))
            return moved

    def _merge(self, other: Head, record: Record) -> None:
        repository = self._layer.repository

        def plan(head: Head) -> Change | Head | None:
            if repository.is_before(other.id, head.id):
                return None
            if repository.is_before(head.id, other.id):
                return other
            return self._meeting(head, other)

        self._layer.recorder.record(plan, record)

    def _meeting(self, one: Head, other: Head) -> Change:
        """Two states made one: whoever does it, the same change, to the byte."""
        rows = sorted((self._entry(head).when, head.id, head) for head in (one, other))
        (_, _, first), (later, _, second) = rows
        files = self._united(first, second)
        trailers = ((MEETS, second.id),)
        message = "Bring together private notes"
        return Change(files, message, trailers, Meeting(first, second, later))

    def _united(self, first: Head, second: Head) -> Changes:
        """What the second has more than the first."""
        ours, theirs = self._layer.notes_in(first), self._layer.notes_in(second)
        both = {
            name: united(ours[name], note) if name in ours else note
            for name, note in theirs.items()
        }
        notes: Changes = {
            f"{name}{SUFFIX}": written(note)
            for name, note in both.items()
            if note != ours.get(name)
        }
        records = map(self._layer.record_in, (first, second))
        record = min(filter(None, records), default="")
        return {LAYER: written_layer(record)} | ({NOTES: notes} if notes else {})

    def _entry(self, head: Head) -> Entry:
        found = self._layer.repository.reader.read(head.id)
        if found is None:
            raise self._layer.repository.damaged(f"the state {head.id} is missing")
        return read_commit(head.id, found.data)


def _carried(before: Notes, after: Notes) -> tuple[CarriedNote, ...]:
    """The wordings in some notes that were not there before, oldest first."""
    known = {one.id for note in before.values() for one in note.wordings}
    rows = (CarriedNote(note, one) for note in after.values() for one in note.wordings)
    new = [row for row in rows if row.wording.id not in known]
    return tuple(sorted(new, key=lambda row: (row.wording.step, row.wording.id)))


def _beside(before: Notes, after: Notes) -> tuple[PrivateNote, ...]:
    return tuple(_apart(after.values()) - _apart(before.values()))


def _apart(notes: Iterable[PrivateNote]) -> set[PrivateNote]:
    return {note for note in notes if len(note.last) > 1}
