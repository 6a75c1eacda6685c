"""Wordings that a delegation can fall back on: held against the text of today, and put into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.model.numbering import Numbering
from drafting.named_tuples import NamedTuple
from drafting.store.private.notes import Kind
from drafting.workspace.editing.editing import Editing
from drafting.workspace.editing.paragraphs import opened_like
from drafting.workspace.negotiation.proposed_editing import ProposedEditing
from drafting.workspace.negotiation.terms import Terms
from drafting.workspace.private.errors import NoFallbackError, RemovedNoteError, WouldBePublicError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafting.redline.spans import Span
    from drafting.workspace.private.private_notes import PrivateNotes
    from drafting.workspace.private.views import NoteRow
    from drafting.workspace.record.session_record import SessionRecord
    from drafting.workspace.wording import Done


_A = {Kind.RED_LINE: "a red line", Kind.INSTRUCTION: "an instruction", Kind.NOTE: "a note"}


class Comparison(NamedTuple):
    """A private wording held against the paragraph of today."""

    note: NoteRow
    present: str
    wording: str
    """What the paragraph would read."""
    spans: tuple[Span, ...]
    """Words that stay, go and come, in reading order."""


class Fallbacks:
    """What can be done with the words of private notes."""

    def __init__(self, session: SessionRecord, notes: PrivateNotes) -> None:
        self._session = session
        self._notes = notes

    def compare(self, name: str) -> Comparison:
        """Hold the words of a note against its paragraph, word by word.

        Raises UnknownNoteError, RemovedNoteError or NoFallbackError.
        """
        from drafting.redline import words

        row = self._notes.find(name)
        if row.is_gone:
            raise RemovedNoteError(row.id)
        if row.kind is not Kind.FALLBACK:
            raise NoFallbackError(row.id, f"it is no fallback but {_A[row.kind]}")
        if not row.unit:
            raise NoFallbackError(row.id, "no paragraph of today’s texts belongs to it")
        if len(row.texts) > 1:
            raise NoFallbackError(row.id, "two wordings stand in it; leave one first")
        present = Numbering(self._session.text(row.handle)).resolve(row.unit).unit.text
        wording = opened_like(" ".join(row.texts[0].split()), present)
        return Comparison(row, present, wording, tuple(words(present, wording)))

    def change_to_text(self, row: NoteRow) -> tuple[Span, ...]:
        """A fallback as a change to its paragraph of today; nothing for any other note."""
        if row.kind is not Kind.FALLBACK or row.is_gone or not row.unit or len(row.texts) > 1:
            return ()
        return self.compare(row.id).spans

    def use(self, name: str, by: Sequence[str] = (), *, proposed: bool, public: bool) -> Done:
        """Put the words of a note into its paragraph, or propose them there.

        They are public then: raises WouldBePublicError unless that was said to be meant, and what
        `compare` and the edit raise.
        """
        found = self.compare(name)
        row = found.note
        if not public:
            raise WouldBePublicError(found.wording, row.handle)
        if proposed or by:
            terms = Terms(tuple(by))
            return ProposedEditing(self._session, terms).rewrite(
                row.handle, row.unit, found.wording
            )
        return Editing(self._session).rewrite(row.handle, row.unit, found.wording, found.present)
