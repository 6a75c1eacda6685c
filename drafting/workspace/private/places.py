"""What private notes are about, found in the texts of today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.model.numbering import Numbering
from drafting.named_tuples import NamedTuple
from drafting.store.private.notes import About
from drafting.workspace.wording import shortened

if TYPE_CHECKING:
    from drafting.amendments.negotiation import Negotiation
    from drafting.workspace.record.session_record import SessionRecord


class Today(NamedTuple):
    """Where a note stands today."""

    handle: str
    unit: str
    label: str
    proposal: str
    is_lost: bool


class Places:
    """Looks up what notes are about, each text once."""

    def __init__(self, session: SessionRecord) -> None:
        self._session = session
        self._numberings: dict[str, Numbering | None] = {}
        self._negotiations: dict[str, Negotiation | None] = {}

    def about(self, handle: str, what: str) -> About:
        """What a call names: a paragraph, the number of a proposal, a text, or the session.

        Raises an error of the model, of proposals or of the store for what is not there.
        """
        if not handle:
            return About()
        store = self._session.store
        text = store.text(handle)
        folder = store.first_handle(handle)
        if not what:
            return About(folder)
        if what.isdecimal():
            proposal = store.negotiation(handle).find(what)
            return About(folder, "", proposal.id, f"proposal {int(what)}", _opening(proposal.says))
        row = Numbering(text).resolve(what)
        return About(folder, row.unit.id, "", row.label, _opening(row.unit.text))

    def today(self, about: About) -> Today:
        """Where it is found today."""
        if not about.folder:
            return Today("", "", "", "", is_lost=False)
        handle = self._session.store.last_handle(about.folder)
        numbering = self._numbering(handle)
        if about.proposal:
            return self._of_proposal(handle, about)
        is_there = numbering is not None and (not about.unit or about.unit in numbering)
        label = numbering.label(about.unit) if numbering and about.unit and is_there else ""
        unit = about.unit if is_there else ""
        return Today(handle, unit, label or about.called, "", is_lost=not is_there)

    def _of_proposal(self, handle: str, about: About) -> Today:
        state, numbering = self._negotiation(handle), self._numbering(handle)
        found = [one for one in state.proposals if one.id == about.proposal] if state else []
        if not state or not found:
            return Today(handle, "", about.called, "", is_lost=True)
        number = str(state.number(about.proposal))
        unit = found[0].unit if numbering and found[0].unit in numbering else ""
        return Today(handle, unit, f"proposal {number}", number, is_lost=False)

    def _numbering(self, handle: str) -> Numbering | None:
        from drafting.store.errors import StoreError

        if handle not in self._numberings:
            try:
                self._numberings[handle] = Numbering(self._session.store.text(handle))
            except StoreError:  # it was deleted
                self._numberings[handle] = None
        return self._numberings[handle]

    def _negotiation(self, handle: str) -> Negotiation | None:
        from drafting.store.errors import StoreError

        if handle not in self._negotiations:
            try:
                self._negotiations[handle] = self._session.store.negotiation(handle)
            except StoreError:
                self._negotiations[handle] = None
        return self._negotiations[handle]


def _opening(words: str) -> str:
    return shortened(words)
