"""What every change of a text under silence says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafting.workspace.record.session_record import SessionRecord


def silence_notice(session: SessionRecord, handle: str) -> str:
    """What is said behind a change of a text under silence; empty if it is not."""
    if not session.store.silences(handle):
        return ""
    from drafting.workspace.procedure.silence import notice

    return notice(session, handle)
