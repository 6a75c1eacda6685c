"""The private notes of a session, and the verbs on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.model.inline import tidy
from drafting.model.numbering import Numbering
from drafting.store.names import PRIVATE
from drafting.store.private.notes import Kind, PrivateNote, Wording, next_step
from drafting.store.private.undo import Step, to_redo, to_undo
from drafting.workspace.environment.errors import NotForVisitorsError
from drafting.workspace.private.errors import (
    EmptyNoteError,
    NothingPrivateToRedoError,
    NothingPrivateToUndoError,
    RemovedNoteError,
    UnknownKindError,
    UnknownNoteError,
    WrittenOnError,
)
from drafting.workspace.private.places import Places
from drafting.workspace.private.views import NoteChange, NoteRow, place_name
from drafting.workspace.record.signature import signed

if TYPE_CHECKING:
    from collections.abc import Callable

    from drafting.store.private.layer import PrivateLayer
    from drafting.store.private.notes import About, Notes
    from drafting.workspace.record.session_record import SessionRecord


class PrivateNotes:
    """What a delegation notes beside the texts, and keeps to itself."""

    def __init__(self, session: SessionRecord) -> None:
        self._session = session

    @property
    def _layer(self) -> PrivateLayer:
        """The layer. Raises NotForVisitorsError where somebody in a browser is at the keyboard."""
        if self._session.context.files.is_of_visitor:
            raise NotForVisitorsError
        return self._session.store.private

    @property
    def _is_there(self) -> bool:
        """Whether there is anything to show to whoever is at the keyboard."""
        return not self._session.context.files.is_of_visitor and self._layer.exists

    def state(self) -> str:
        """The name of the latest state of the notes: another one after every change of them."""
        head = self._layer.repository.references.read(PRIVATE) if self._is_there else ""
        return head or ""

    # Reading

    def rows(self, handle: str = "", what: str = "", *, removed: bool = False) -> list[NoteRow]:
        """The notes on all, on a resolution, on a paragraph or proposal of it, in reading order.

        With `removed` those too that were taken away. Without a private layer nothing is looked
        at. Raises what `Places.about` raises.
        """
        if not self._is_there:
            return []
        places = Places(self._session)
        rows = [_row(note, places) for note in self._layer.notes().values()]
        rows = [row for row in rows if removed or not row.is_gone]
        if handle:
            now = self._session.store.handle_now(handle)
            rows = [row for row in rows if row.handle == now]
        if what:
            today = places.today(places.about(handle, what))
            rows = [row for row in rows if _is_about(row, today.unit, today.proposal)]
        return sorted(rows, key=self._order())

    def apart(self, handle: str = "") -> tuple[str, ...]:
        """What is to be looked at: notes that several wrote apart from each other, a sentence each.

        It stands on no checklist, for these go where the texts go.
        """
        rows = [row for row in self.rows() if not handle or row.handle == handle]
        return tuple(
            f"Two wordings of a private {row.kind} on {row.where} stand side by side."
            for row in rows
            if len(row.texts) > 1
        )

    def _order(self) -> Callable[[NoteRow], tuple[object, ...]]:
        """Of the session first, then by resolution, place in the text, kind and time."""
        handles = {name: at for at, name in enumerate(self._session.handles())}
        units: dict[str, list[str]] = {}
        kinds = list(Kind)

        def key(row: NoteRow) -> tuple[object, ...]:
            if row.unit and row.handle not in units:
                text = self._session.text(row.handle)
                units[row.handle] = [one.unit.id for one in Numbering(text)]
            at = handles.get(row.handle, len(handles)) if row.handle else -1
            place = units[row.handle].index(row.unit) if row.unit else -1
            kind = kinds.index(row.kind)
            return at, row.handle, row.is_lost, place, kind, row.when.timestamp(), row.id

        return key

    def find(self, name: str) -> NoteRow:
        """A note by its name, or by how that begins. Raises UnknownNoteError."""
        return _row(self._named(name), Places(self._session))

    def _named(self, name: str) -> PrivateNote:
        notes = self._layer.notes()
        if name in notes:
            return notes[name]
        found = [note for one, note in notes.items() if name and one.startswith(name)]
        if len(found) != 1:
            raise UnknownNoteError(name, len(found))
        return found[0]

    def history(self, name: str = "") -> tuple[NoteChange, ...]:
        """Who wrote what in the notes, or in one of them, and when; newest first."""
        notes = [self._named(name)] if name else list(self._layer.notes().values())
        places = Places(self._session)
        rows = [(one, note) for note in notes for one in note.wordings]
        rows.sort(key=lambda row: (row[0].step, row[0].when.timestamp(), row[0].id), reverse=True)
        return tuple(_change(one, note, places) for one, note in rows)

    # Writing

    def add(self, kind: str, text: str, handle: str = "", what: str = "") -> str:
        """Note something on a paragraph, a proposal, a resolution or the session, and say so."""
        named, said = kind_named(kind), _text(text)
        about = Places(self._session).about(handle, what)
        identity, wording = self._session.context.ids(), self._wording(named, said)

        def make(notes: Notes) -> PrivateNote:
            return PrivateNote(identity, about, (wording._replace(step=next_step(notes.values())),))

        where = place_name(handle, about.called)
        message = f"{_capital(named)} on {where} noted"
        self._layer.change(make, signed(self._session.context, message))
        return f"{message}, for the delegation alone: {identity}."

    def edit(self, name: str, text: str, kind: str = "") -> str:
        """Write other words in a note, in the place of all that stands in it, and say so."""
        note = self._standing(name)
        named = kind_named(kind) if kind else note.current[-1].kind
        self._write(note, self._wording(named, _text(text)), "changed")
        return f"{_capital(named)} on {self._where(note.about)} changed."

    def remove(self, name: str) -> str:
        """Take a note away; it stays in the private history. Says so."""
        note = self._standing(name)
        last = note.current[-1]
        self._write(note, self._wording(last.kind, "")._replace(is_gone=True), "removed")
        return f"{_capital(last.kind)} on {self._where(note.about)} removed; its history stays."

    def undo(self) -> str:
        """Take back what the author wrote last, and say so; never what others wrote.

        Raises NothingPrivateToUndoError or WrittenOnError.
        """
        author = self._session.context.author
        step = to_undo(self._layer.notes(), author)
        if step is None:
            raise NothingPrivateToUndoError(author)
        return f"Taken back: {self._reversed(step)}"

    def redo(self) -> str:
        """Make again what the author took back last, and say so. Raises as `undo` does."""
        author = self._session.context.author
        step = to_redo(self._layer.notes(), author)
        if step is None:
            raise NothingPrivateToRedoError(author)
        return f"Made again: {self._reversed(step)}"

    def _reversed(self, step: Step) -> str:
        """Have what stood before a wording stand again."""
        note, taken, standing = step.note, step.wording, step.standing
        if not standing:
            raise WrittenOnError(self._where(note.about))
        former = step.former
        text = "\n".join(one.text for one in former if not one.is_gone)
        kind = former[-1].kind if former else taken.kind
        wording = self._wording(kind, text)._replace(
            is_gone=not former or all(one.is_gone for one in former), undoes=taken.id
        )
        self._write(note, wording, "as before", before=standing)
        return f"{kind} on {self._where(note.about)}."

    def _standing(self, name: str) -> PrivateNote:
        note = self._named(name)
        if note.is_gone:
            raise RemovedNoteError(note.id)
        return note

    def _wording(self, kind: Kind, text: str) -> Wording:
        context = self._session.context
        return Wording(context.ids(), signed(context).author, context.now(), 0, kind, text)

    def _write(
        self, note: PrivateNote, wording: Wording, did: str, before: tuple[str, ...] = ()
    ) -> None:
        """Add a wording in the place of those that were seen."""
        seen = before or note.last

        def make(notes: Notes) -> PrivateNote:
            step = next_step(notes.values())
            return notes[note.id].with_wording(wording._replace(step=step, before=seen))

        message = f"{_capital(wording.kind)} on {self._where(note.about)} {did}"
        self._layer.change(make, signed(self._session.context, message))

    def _where(self, about: About) -> str:
        today = Places(self._session).today(about)
        return place_name(today.handle, today.label)


def kind_named(name: str) -> Kind:
    """A kind by its name, “red-line” and “fallback wording” too. Raises UnknownKindError."""
    said = " ".join(name.replace("-", " ").replace("_", " ").split()).casefold()
    for kind in Kind:
        if said and said in (kind, f"{kind}s", f"{kind} wording", kind.replace(" ", "")):
            return kind
    raise UnknownKindError(name, Kind)


def _text(typed: str) -> str:
    text = tidy(typed).strip()
    if not text:
        raise EmptyNoteError
    return text


def _row(note: PrivateNote, places: Places) -> NoteRow:
    today, current = places.today(note.about), note.current
    said = [one for one in note.wordings if one.text][-1:] if note.is_gone else current
    return NoteRow(
        note.id,
        current[-1].kind,
        today.handle,
        today.unit,
        today.label,
        today.proposal,
        tuple(one.text for one in said),
        tuple(dict.fromkeys(one.by for one in current)),
        max(one.when for one in current),
        today.is_lost,
        note.about.words,
        note.is_gone,
    )


def _is_about(row: NoteRow, unit: str, proposal: str) -> bool:
    return row.proposal == proposal if proposal else row.unit == unit


def _change(one: Wording, note: PrivateNote, places: Places) -> NoteChange:
    today = places.today(note.about)
    taken = note.find(one.undoes) if one.undoes else None
    if taken:
        did = "made again" if taken.undoes else "taken back"
    else:
        did = "removed" if one.is_gone else "changed" if one.before else "noted"
    where = place_name(today.handle, today.label)
    return NoteChange(note.id, where, one.kind, one.by, one.when, did, one.text)


def _capital(kind: Kind) -> str:
    return kind.capitalize()
