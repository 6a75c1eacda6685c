"""The day on which a proposal was put, for records that were made before it was kept with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from drafting.amendments.proposals import Proposal
from drafting.amendments.proposed_references import places_of
from drafting.dataclasses import replace
from drafting.model.edits import InsertUnit
from drafting.model.errors import ModelError
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.redline.rebase.surroundings import Surroundings, surroundings
from drafting.workspace.negotiation.sentences import labels_in
from drafting.workspace.record.history import text_then

if TYPE_CHECKING:
    from drafting.store.records import Entry
    from drafting.workspace.record.session_record import SessionRecord

REACH = 200
"""How many recorded changes are looked at where the state that a proposal names is gone."""


class OriginalTexts:
    """What stood around the proposals on one resolution when they were put."""

    def __init__(self, session: SessionRecord, handle: str) -> None:
        self._session, self._handle = session, handle
        self._found: dict[str, Surroundings] = {}

    def around(self, proposal: Proposal) -> Surroundings:
        """As it was kept with the proposal; else as the record tells; else what the edit holds."""
        if proposal.around is not None:
            return proposal.around
        if proposal.id not in self._found:
            self._found[proposal.id] = self._looked_up(proposal)
        return self._found[proposal.id]

    def _looked_up(self, proposal: Proposal) -> Surroundings:
        text = self._text(proposal)
        if text is None:
            return Surroundings(follower=None, labels=_own_label(proposal))
        if _is_called_so(proposal, text):
            return surroundings_of(proposal, text)
        return replace(surroundings(proposal.edit, text), labels=_own_label(proposal))

    def _text(self, proposal: Proposal) -> Resolution | None:
        """The text that a proposal was made on, or the nearest to it that will do.

        The state that it names may be gone, or may be another one: its edit and its label tell.
        """
        named = text_then(self._session.store, self._handle, proposal.state)
        near = (
            text_then(self._session.store, self._handle, one.id) for one in self._near(proposal)
        )
        likely: Resolution | None = None
        for text in chain([named], near):
            if text is None or not _can_be_made(proposal, text):
                continue
            if _is_called_so(proposal, text):
                return text
            likely = likely or text
        return likely or named

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


def surroundings_of(proposal: Proposal, text: Resolution) -> Surroundings:
    """What stands around a proposal in the text on which it is put."""
    labels = labels_in(proposal.says, Numbering(text))
    places = places_of(proposal.edit, text)
    return replace(surroundings(proposal.edit, text), places=places, labels=labels)


def _can_be_made(proposal: Proposal, text: Resolution) -> bool:
    try:
        proposal.edit.apply(text)
    except ModelError:
        return False
    return True


def _is_called_so(proposal: Proposal, text: Resolution) -> bool:
    """Whether the paragraph of a proposal is called in a text as it was when it was put."""
    numbering = Numbering(text)
    return all(
        unit not in numbering or numbering.label(unit) == label
        for label, unit in _own_label(proposal)
    )


def _own_label(proposal: Proposal) -> tuple[tuple[str, str], ...]:
    """What a proposal itself tells of labels: its own, with the identity of what has it."""
    edit, label = proposal.edit, proposal.label
    if not isinstance(edit, InsertUnit):
        return ((label, proposal.unit),) if label else ()
    for words, unit in (("after ", edit.place.after), ("first under ", edit.place.parent)):
        if unit and label.startswith(words):
            return ((label.removeprefix(words), unit),)
    return ()
