"""A session in which what a person does to a text is put as a proposal, and not made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from drafting.workspace.editing.missing_footnotes import missing_notes, plan_with_notes
from drafting.workspace.session import Session

if TYPE_CHECKING:
    from drafting.model.resolution import Note, Resolution
    from drafting.workspace.editing.plans import Planner
    from drafting.workspace.negotiation.proceedings import Terms
    from drafting.workspace.wording import Done


class Proposing(Session):
    """Every verb that changes a text puts a proposal of some delegations instead."""

    def __init__(self, session: Session, terms: Terms) -> None:
        super().__init__(session.store, session.context)
        self._terms = terms

    def _make(
        self,
        handle: str,
        planner: Planner,
        read: Resolution | None = None,
        typed: str = "",
        notes: Sequence[Note] = (),
    ) -> Done:
        referred = missing_notes(self, handle, read or self.text(handle), typed, notes)
        negotiating = self.negotiating(handle)
        return negotiating.propose(lambda now: plan_with_notes(now, planner, referred), self._terms)
