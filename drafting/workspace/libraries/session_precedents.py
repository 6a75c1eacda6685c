"""Agreed language near to the texts of a session, and taken into them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.model.numbering import Numbering
from drafting.workspace.libraries.errors import NoPrecedentError
from drafting.workspace.libraries.precedents import UnitPrecedents, of_text
from drafting.workspace.libraries.taking import agreed, planner_of

if TYPE_CHECKING:
    from drafting.library.precedent import Precedent
    from drafting.library.wanted import Wanted
    from drafting.workspace.editing.editing import Editing
    from drafting.workspace.record.session_record import SessionRecord
    from drafting.workspace.wording import Done


class SessionPrecedents:
    """The questions about the texts of one session; in a session of proposals, taking proposes."""

    def __init__(self, session: SessionRecord, editing: Editing) -> None:
        self._session = session
        self._editing = editing

    def of(
        self, handle: str, label: str, unit: str, wanted: Wanted, limit: int
    ) -> list[UnitPrecedents]:
        """The precedents of a paragraph of a text, or without one of each of its paragraphs."""
        text = self._session.text(handle, label)
        return of_text(self._session.context, text, unit, wanted, limit)

    def take(
        self, handle: str, unit: str, precedent: Precedent, wording: str | None = None
    ) -> Done:
        """Give a paragraph the agreed wording, with its footnotes, and record where it is from.

        `wording` is the whole new text of the paragraph where only some words are taken. Raises
        UnchangedError.
        """
        ids = self._session.context.ids
        taken = agreed(precedent, self._session.text(handle), ids)
        planner = planner_of(taken, unit, wording)
        return self._editing.bring_in(handle, planner, taken.text, taken.notes)

    def take_change(self, handle: str, unit: str, precedent: Precedent, number: int) -> Done:
        """Make one of the changes that lead from a paragraph to the agreed wording, from 1.

        Raises NoSuchChangeError.
        """
        from drafting.workspace.libraries.single_changes import with_change

        ids, text = self._session.context.ids, self._session.text(handle)
        taken = agreed(precedent, text, ids)
        mine = Numbering(text).resolve(unit).unit.text
        wording = with_change(mine, precedent.text, number, taken.marks)
        planner = planner_of(taken, unit, wording)
        return self._editing.bring_in(handle, planner, wording, taken.notes)

    def take_number(self, handle: str, unit: str, number: int, wanted: Wanted) -> Done:
        """Take the precedent of a number as they are listed, from 1. Raises NoPrecedentError."""
        (found,) = self.of(handle, "", unit, wanted, max(1, number))
        if not 0 < number <= len(found.precedents):
            raise NoPrecedentError(number, len(found.precedents))
        return self.take(handle, unit, found.precedents[number - 1])
