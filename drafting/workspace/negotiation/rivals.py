"""Other wordings of the same paragraphs, once one of them is agreed: what can be made no more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.redline.rebase.values import Grade
from drafting.workspace.wording import movers

if TYPE_CHECKING:
    from drafting.amendments.negotiation import Negotiation
    from drafting.amendments.proposals import Proposal
    from drafting.model.edits import Edit
    from drafting.model.resolution import Resolution
    from drafting.workspace.negotiation.negotiation_record import NegotiationRecord

_LOST = {
    Grade.MOOT: "has nothing left to replace or to change",
    Grade.CONTESTED: "cannot be made any more as it was put",
}


def stranded_by(
    record: NegotiationRecord, agreed: Proposal, made: Edit, text: Resolution, state: Negotiation
) -> Iterator[str]:
    """One sentence for each live proposal that cannot be made any more once an alternative is.

    Nothing is said where the agreed one is no alternative to a whole wording.
    """
    if not agreed.alternative:
        return
    after, settled = made.apply(text), state.with_proposal(agreed)
    for number, one in state.numbered_live(but=agreed.id):
        if one.on == agreed.id or record.carried(one, text, state).grade in _LOST:
            continue
        grade = record.carried(one, after, settled).grade
        if grade in _LOST:
            yield f"Proposal {number} ({movers(one)}) {_LOST[grade]}: settle it, or put it anew."
