"""Changes of what is on record of a negotiation, beside the text and with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.workspace.record.signature import signed
from drafting.workspace.wording import Done

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from drafting.amendments.negotiation import Negotiation
    from drafting.model.edits import Edit
    from drafting.model.resolution import Resolution
    from drafting.store.change import Settlement
    from drafting.store.checklist.items import Found
    from drafting.store.records import Record
    from drafting.workspace.record.session_record import SessionRecord


def record_change(
    session: SessionRecord,
    handle: str,
    message: str,
    change: Callable[[Negotiation], Negotiation],
    edit: Edit | None = None,
    found: Sequence[Found] = (),
) -> Done:
    """Record a change of the negotiation that is about no one proposal, and its edit.

    `found` is what a person is to check then.
    """
    made = signed(session.context, message)
    committed = session.store.negotiate(handle, change, made, edit, found)
    return Done(" ".join((message, *committed.notes)), committed.text)


def record_settlement(
    session: SessionRecord,
    handle: str,
    decide: Callable[[Negotiation, Resolution], Settlement],
    made: Record | None = None,
) -> Done:
    """Record what is decided on the negotiation and the text of the moment, both in one act.

    Raises what `decide` raises, which may be asked more than once.
    """
    committed = session.store.settle(handle, decide, made or signed(session.context))
    return Done(" ".join((committed.message, *committed.notes)), committed.text)
