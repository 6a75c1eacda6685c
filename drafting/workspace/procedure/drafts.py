"""Drafts: the working text frozen under a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.workspace.procedure.readings import check_label
from drafting.workspace.wording import Done

if TYPE_CHECKING:
    from drafting.workspace.record.session_record import SessionRecord
from drafting.workspace.record.signature import signed


def make_draft(session: SessionRecord, handle: str, label: str) -> Done:
    """Freeze the working text under a name."""
    label = label.strip()
    check_label(session, handle, label)
    message = f"{handle} is kept as draft {label}."
    session.store.make_draft(handle, label, signed(session.context, message))
    return Done(message, session.text(handle))
