"""Numbers frozen for a reading, and the labels that what is pending has from then on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.amendments.labels import (
    Convention,
    FrozenReading,
    GivenLabel,
    numbers_of_its_own,
)
from drafting.dataclasses import replace
from drafting.model.edits import ReplaceUnits, identities
from drafting.model.numbering import is_of_no_series
from drafting.workspace.negotiation.negotiation_record import NegotiationRecord
from drafting.workspace.record.negotiation import record_change

if TYPE_CHECKING:
    from drafting.amendments.negotiation import Negotiation
    from drafting.workspace.record.session_record import SessionRecord
    from drafting.workspace.wording import Done


def freeze_numbers(session: SessionRecord, handle: str, convention: Convention) -> Done:
    """Freeze the numbers of the working text: what comes in from now on has a Latin word.

    A reading that is open goes on, by another convention: labels that it gave stay given.
    """
    record = NegotiationRecord(session, handle)
    is_open = record.state.reading
    reading = replace(is_open, convention=convention) if is_open else _begun(record, convention)
    labels = labels_of_pending(record, replace(record.state, reading=reading))
    message = f"The numbers of {handle} are frozen (convention of the {convention.value})."
    return record_change(
        session, handle, message, lambda now: replace(now, reading=reading.with_given(labels))
    )


def _begun(record: NegotiationRecord, convention: Convention) -> FrozenReading:
    """A reading that begins now."""
    context, printed = record.session.context, numbers_of_its_own(record.text)
    return FrozenReading(convention, context.now(), context.author, context.round, printed=printed)


def labels_of_pending(record: NegotiationRecord, state: Negotiation) -> tuple[GivenLabel, ...]:
    """The labels that paragraphs and other wordings have which are only proposed.

    What would replace paragraphs in a row is called by these until it comes into the text.
    """
    known = {unit.id for unit in record.text.walk()}
    replacing = (one.edit for one in state.live if isinstance(one.edit, ReplaceUnits))
    known |= {name for edit in replacing for name in identities(edit.new)}
    return tuple(
        GivenLabel(unit.unit, unit.number, unit.label)
        for unit in record.compilation(state).printed()
        if unit.unit not in known and is_of_no_series(unit.number)
    )


def with_labels_of_pending(record: NegotiationRecord, state: Negotiation) -> Negotiation:
    """A negotiation in which what is pending keeps its labels until the reading ends."""
    if state.reading is None:
        return state
    return replace(state, reading=state.reading.with_given(labels_of_pending(record, state)))
