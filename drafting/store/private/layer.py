"""The private layer of a session: its notes, read and changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.store.change import Change
from drafting.store.errors import StoreError
from drafting.store.names import PRIVATE
from drafting.store.plumbing import reflog
from drafting.store.plumbing.repository import Head, Repository
from drafting.store.private.files import (
    LAYER,
    NOTES,
    SUFFIX,
    note_of,
    record_of,
    written,
    written_layer,
)
from drafting.store.private.notes import Notes, PrivateNote

if TYPE_CHECKING:
    from drafting.store.plumbing.object_files import Found
    from drafting.store.plumbing.trees import Changes
    from drafting.store.recorder import Recorder
    from drafting.store.records import Record

FOLDER = "private"
"""Its repository, in the folder of the session."""

Maker = Callable[[Notes], PrivateNote]
"""What becomes of a note, made on the notes of the latest state."""


def own_folder(own: Path | None) -> Path | None:
    """Where a user keeps copies of a layer: in the folder for what is kept of the session."""
    return own / FOLDER if own else None


def private_copy(copy: Path) -> Path:
    """The file beside a copy of a session that holds its private notes."""
    return copy.with_name(f"{copy.stem}.private{copy.suffix}")


def exists(session: Path) -> bool:
    """Whether a session has a private layer here; a link to one elsewhere is none."""
    folder = session / FOLDER
    return (folder / "objects").is_dir() and not folder.is_symlink()


class PrivateLayer:
    """The notes that lie beside one record; nothing is made until the first one is written."""

    def __init__(self, record: Repository) -> None:
        self._record = record
        self.path = record.path / FOLDER
        self._opened: Repository | None = None
        self._recorder: Recorder | None = None
        self._seen: tuple[str, Notes] = ("", {})

    @property
    def exists(self) -> bool:
        """Whether anything private was ever noted, or received, here."""
        return exists(self._record.path)

    @property
    def objects(self) -> Path:
        """The folder of its objects."""
        return self.path / "objects"

    @property
    def repository(self) -> Repository:
        """Its repository. Raises a StoreError."""
        if self._opened is None:
            self._opened = Repository.open(self.path, own_folder(self._record.own), PRIVATE)
        return self._opened

    @property
    def recorder(self) -> Recorder:
        """What adds changes to it, in turns with other processes."""
        from drafting.store.recorder import Recorder

        if self._recorder is None:
            self._recorder = Recorder(self.repository)
        return self._recorder

    def close(self) -> None:
        """Let go of it."""
        if self._recorder:
            self._recorder.close()
        if self._opened:
            self._opened.close()
        self._opened = self._recorder = None

    # Reading

    def notes(self) -> Notes:
        """All notes, those that were taken away too. Raises DamagedStoreError."""
        head = self.head()
        return self.notes_in(head) if head else {}

    def head(self) -> Head | None:
        """The latest state; None where nothing was noted yet.

        Raises DamagedStoreError where something was, and is lost.
        """
        head = self.repository.head() if self.exists else None
        if head is None and self.exists and reflog.lines(self.path, PRIVATE):
            raise self.repository.damaged("the latest state of the private notes is missing")
        return head

    def notes_in(self, head: Head) -> Notes:
        """The notes of a state. Raises DamagedStoreError."""
        if self._seen[0] != head.tree:
            self._seen = (head.tree, notes_of(self.repository, head))
        return self._seen[1]

    def record_in(self, head: Head) -> str:
        """The first state of the record that a state of the layer belongs to."""
        entry = self.repository.tree(head.tree).get(LAYER)
        found = self.repository.reader.read(entry.id) if entry else None
        return record_of(found.data) if found else ""

    def first_states(self) -> frozenset[str]:
        """The states that the record begins with: one, unless records of others were united.

        None where it has a gap, and so begins before what is here.
        """
        if self._record.begins_late():
            return frozenset()
        latest = self._record.latest().id
        found = self._record.walk("log", "--max-parents=0", "--format=%H%x00", latest, "--")
        return frozenset(name.strip() for name in found if name.strip())

    # Changing

    def change(self, make: Maker, record: Record) -> PrivateNote:
        """Write a note that `make` makes, anew as often as another process was faster.

        Raises a StoreWriteError, and what `make` raises.
        """
        made: list[PrivateNote] = []

        def plan(head: Head) -> Change:
            made[:] = [make(self.notes_in(head))]
            files: Changes = {NOTES: {f"{made[0].id}{SUFFIX}": written(made[0])}}
            return Change(files, record.message, record.trailers)

        self.begin()
        if self.head() is None:
            files: Changes = {LAYER: written_layer(min(self.first_states(), default=""))}
            begun = Change(files, "Begin the private notes")
            # Whoever is faster has begun them.
            self.recorder.begin(begun, record._replace(trailers=()))
        self.recorder.record(plan, record)
        return made[0]

    def write_copy(self, target: Path) -> None:
        """Write all of it into one file, which is for the delegation alone.

        Raises CopyNotWrittenError.
        """
        from drafting.store.plumbing.copies import write_copy

        write_copy(self.objects, self.repository.refs(), target)

    def restore(self, copy: Path) -> None:
        """Make the layer of a copy of one, wholly or not at all. Raises NoCopyError."""
        from drafting.store.beginning import make_session

        make_session(self.path, lambda half_made: _fill(half_made, copy))

    def begin(self) -> None:
        """Make its repository where there is none. Raises StoreNotMadeError."""
        from drafting.store.beginning import make_session

        if self.exists:
            return
        try:
            make_session(self.path, lambda _: None)
        except StoreError:
            if not self.exists:  # else another process has made it meanwhile
                raise


def notes_of(repository: Repository, head: Head) -> Notes:
    """The notes in a state of a layer. Raises DamagedStoreError."""
    folder = repository.folder(head.tree, NOTES)
    entries = repository.tree(folder) if folder else {}
    objects = repository.reader.read_many([entry.id for entry in entries.values()])
    notes = (_note(repository, *row) for row in zip(entries, objects, strict=True))
    return {note.id: note for note in notes}


def _note(repository: Repository, name: str, found: Found | None) -> PrivateNote:
    if found is None:
        raise repository.damaged(f"the private note {name} is missing")
    try:
        return note_of(name.removesuffix(SUFFIX), found.data)
    except ValueError as error:
        raise repository.damaged(f"{name}: {error}") from error


def _fill(path: Path, copy: Path) -> None:
    from drafting.store.errors import NoCopyError
    from drafting.store.plumbing.copies import unbundled

    refs = unbundled(copy, path / "objects")
    if PRIVATE not in refs:
        raise NoCopyError(copy, "there are no private notes in it")
    repository = Repository.open(path, branch=PRIVATE)
    try:
        repository.references.put(PRIVATE, refs[PRIVATE])
        notes_of(repository, repository.latest())
    except StoreError as error:
        raise NoCopyError(copy, "its private notes cannot be read") from error
    finally:
        repository.close()
