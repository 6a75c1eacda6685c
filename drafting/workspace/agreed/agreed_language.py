"""What the libraries of this user say of the texts of a session."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.workspace.agreed.new_language import (
    NewLanguage,
    NewParagraph,
    Passage,
    Text,
    compared,
    text_to_compare,
)
from drafting.workspace.agreed.opened import some_libraries_of

if TYPE_CHECKING:
    from drafting.library.precedent import Precedent
    from drafting.library.wanted import Wanted
    from drafting.model.resolution import Note
    from drafting.workspace.agreed.precedents import Precedents
    from drafting.workspace.agreed.through_years import ThroughYears
    from drafting.workspace.editing.plans import Planner
    from drafting.workspace.record.session_record import SessionRecord
    from drafting.workspace.wording import Done

    CarryOut = Callable[[str, Planner, str, Sequence[Note]], Done]

SHOWN = 10
"""Precedents of a paragraph that are given unless another number is asked for."""


class AgreedLanguage:
    """The questions about one session; each opens the libraries, and lets go of them."""

    def __init__(self, session: SessionRecord, carry_out: CarryOut) -> None:
        """`carry_out` makes what is planned on a resolution."""
        self._session = session
        self._carry_out = carry_out

    def precedents(
        self, handle: str, unit: str = "", wanted: Wanted | None = None, limit: int = SHOWN
    ) -> tuple[Precedents, ...]:
        """The agreed wordings nearest to one paragraph, or to each.

        Raises NoLibraryError, a LibraryError, UnknownUnitError or AmbiguousLabelError.
        """
        from drafting.library.wanted import Wanted
        from drafting.workspace.agreed.precedents import precedents_of

        text = self._session.text(handle)
        with some_libraries_of(self._session.context) as libraries:
            return tuple(
                precedents_of(libraries, text, unit, wanted or Wanted(adopted=True), limit)
            )

    def take(self, handle: str, unit: str, precedent: Precedent, change: int = 0) -> Done:
        """Give a paragraph the words of a precedent, with their footnotes.

        All of them, or one `change` of those that lead there, counted from 1; the record keeps
        where they are from. Raises UnknownChangeError, UnchangedError or UnknownUnitError.
        """
        from drafting.model.numbering import Numbering
        from drafting.workspace.agreed.taking import planner_of, taken_change, taken_whole

        ids = self._session.context.ids
        row = Numbering(self._session.text(handle)).resolve(unit)
        mine = row.unit.text
        if change:
            taken = taken_change(precedent, mine, change, ids)
        else:
            taken = taken_whole(precedent, mine, ids)
        planner = planner_of(precedent, row.unit.id, taken, ids)
        return self._carry_out(handle, planner, taken.text, taken.notes)

    def text(self, handle: str, label: str = "", since: str = "") -> Text:
        """What is to be held against the libraries, paragraph by paragraph.

        With the name of a draft in `since`, only what came after it.
        """
        from drafting.workspace.wording import named

        resolution = self._session.text(handle, label)
        old = self._session.text(handle, since) if since else None
        return text_to_compare(named(handle, label), resolution, since, old)

    def compared(
        self, text: Text, passages: tuple[Passage, ...], *, sourced: bool = False
    ) -> tuple[NewParagraph, ...]:
        """Some paragraphs of it; if `sourced`, with the precedents of those that are agreed too.

        Raises NoLibraryError or a LibraryError.
        """
        with some_libraries_of(self._session.context) as libraries:
            return tuple(
                compared(libraries, text, passage, sourced=sourced) for passage in passages
            )

    def new_language(self, handle: str, label: str = "", since: str = "") -> NewLanguage:
        """What is new in the working text or a draft. Raises NoLibraryError or a LibraryError."""
        text = self.text(handle, label, since)
        return NewLanguage(text, self.compared(text, text.passages))

    def write_new_language(self, handle: str, path: Path, label: str = "", since: str = "") -> Done:
        """Write what is new to a file, in the format of its name."""
        from drafting.workspace.agreed.files import check_new_language_format, write_new_language

        check_new_language_format(path)
        text = self.text(handle, label, since)
        found = NewLanguage(text, self.compared(text, text.passages, sourced=True))
        return write_new_language(self._session, found, self._session.text(handle, label), path)

    def through_years(self, handle: str, unit: str) -> ThroughYears:
        """The adopted versions of a paragraph, by its identity or label."""
        from drafting.workspace.agreed.through_years import of_draft

        text = self._session.text(handle)
        with some_libraries_of(self._session.context) as libraries:
            return of_draft(libraries, handle, text, unit)
