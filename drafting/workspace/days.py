"""The day on which a proposal was put, for records that were made before it was kept with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from drafting.amendments.proposals import Proposal
from drafting.amendments.surroundings import Surroundings, surroundings
from drafting.model.edits import Edit, InsertUnit
from drafting.model.errors import ModelError
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.workspace.negotiation_words import labels_in
from drafting.workspace.past import text_then

if TYPE_CHECKING:
    from drafting.store.records import Entry
    from drafting.workspace.session import Session

REACH = 200
"""How many recorded changes are looked at where the state that a proposal names is gone."""


class Days:
    """What stood around the proposals on one resolution when they were put."""

    def __init__(self, session: Session, handle: str) -> None:
        self._session, self._handle = session, handle
        self._found: dict[str, Surroundings] = {}

    def around(self, proposal: Proposal) -> Surroundings:
        """As it was kept with the proposal; else as the record tells; else what the edit holds."""
        if proposal.around is not None:
            return proposal.around
        if proposal.id not in self._found:
            text = self._text(proposal)
            self._found[proposal.id] = surrounded(proposal, text) if text else _guessed(proposal)
        return self._found[proposal.id]

    def _text(self, proposal: Proposal) -> Resolution | None:
        """The text that a proposal was made on, or the nearest to it on which it can be made.

        The state that it names may be gone, or may be another one: its edit tells.
        """
        named = text_then(self._session, self._handle, proposal.state)
        if named and _fits(proposal.edit, named):
            return named
        texts = (text_then(self._session, self._handle, one.id) for one in self._near(proposal))
        return next((text for text in texts if text and _fits(proposal.edit, text)), named)

    def _near(self, proposal: Proposal) -> Iterator[Entry]:
        """Recorded changes up to the one that put a proposal, from there backwards; then later."""
        from drafting.store.records import PROPOSAL

        named = (at for at, one in enumerate(self._entries) if proposal.id in one.all(PROPOSAL))
        put = max(named, default=len(self._entries))
        yield from self._entries[put:]
        yield from reversed(self._entries[:put])

    @cached_property
    def _entries(self) -> Sequence[Entry]:
        return self._session.store.history(self._handle, limit=REACH)


def surrounded(proposal: Proposal, text: Resolution) -> Surroundings:
    """What stands around a proposal in the text on which it is put."""
    labels = labels_in(proposal.says, Numbering(text))
    return replace(surroundings(proposal.edit, text), labels=labels)


def _fits(edit: Edit, text: Resolution) -> bool:
    try:
        edit.apply(text)
    except ModelError:
        return False
    return True


def _guessed(proposal: Proposal) -> Surroundings:
    """What a proposal itself tells of the text that it was made on."""
    edit, unit, label = proposal.edit, proposal.unit, proposal.label
    if isinstance(edit, InsertUnit):
        unit = edit.place.after or edit.place.parent
        label = label.removeprefix("after ").removeprefix("first under ")
    return Surroundings(follower=None, labels=((label, unit),) if label else ())
