"""Editing in which what a person does to a text is put as a proposal, and not made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from drafting.workspace.editing.editing import Editing
from drafting.workspace.editing.missing_footnotes import missing_notes, plan_with_notes
from drafting.workspace.editing.paragraphs import split_blocks
from drafting.workspace.negotiation.proceedings import Proceedings
from drafting.workspace.negotiation.terms import Terms

if TYPE_CHECKING:
    from drafting.model.resolution import Note, Resolution
    from drafting.workspace.editing.plans import Planner
    from drafting.workspace.record.session_record import SessionRecord
    from drafting.workspace.wording import Done


class ProposedEditing(Editing):
    """Every verb that changes a text puts a proposal of some delegations instead."""

    def __init__(self, session: SessionRecord, terms: Terms) -> None:
        super().__init__(session)
        self._terms = terms

    def rewrite(
        self,
        handle: str,
        unit: str,
        text: str,
        base: str | None = None,
        notes: Sequence[Note] = (),
    ) -> Done:
        """Propose a new wording; of an alternative, what follows a blank line is part of it."""
        if self._terms.alternative and len(split_blocks(text)) > 1:
            return self.replace_range(handle, unit, text, notes)
        return super().rewrite(handle, unit, text, base, notes)

    def _typed(
        self,
        handle: str,
        planner: Planner,
        read: Resolution | None = None,
        typed: str = "",
        notes: Sequence[Note] = (),
    ) -> Done:
        # The text stays as it is: there is nothing in it yet that could stand elsewhere.
        return self._make(handle, planner, read, typed, notes)

    def _make(
        self,
        handle: str,
        planner: Planner,
        read: Resolution | None = None,
        typed: str = "",
        notes: Sequence[Note] = (),
    ) -> Done:
        now = read or self._session.text(handle)
        referred = missing_notes(self._session.store, handle, now, typed, notes)
        return Proceedings(self._session, handle).propose(
            lambda text: plan_with_notes(text, planner, referred), self._terms
        )
