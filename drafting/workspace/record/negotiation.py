"""Changes of what is on record of a negotiation, beside the text and with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.workspace.record.signature import signed
from drafting.workspace.wording import Done

if TYPE_CHECKING:
    from collections.abc import Callable

    from drafting.amendments.negotiation import Negotiation
    from drafting.model.edits import Edit
    from drafting.workspace.record.session_record import SessionRecord


def record_change(
    session: SessionRecord,
    handle: str,
    message: str,
    change: Callable[[Negotiation], Negotiation],
    edit: Edit | None = None,
) -> Done:
    """Record a change of the negotiation that is about no one proposal, and its edit."""
    made = signed(session.context, message)
    committed = session.store.negotiate(handle, change, made, edit)
    return Done(" ".join((message, *committed.notes)), committed.text)
