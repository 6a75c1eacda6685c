"""Drafts: the working text frozen under a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.workspace.procedure.readings import check_label
from drafting.workspace.record.signature import signed
from drafting.workspace.wording import Done, listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafting.workspace.procedure.draft_heads import HeadValue
    from drafting.workspace.record.session_record import SessionRecord


def make_draft(
    session: SessionRecord, handle: str, label: str, head: Sequence[HeadValue] = ()
) -> Done:
    """Freeze the working text under a name; the values of `head` are printed from then on.

    These are one change of the record, made just before. Nothing changes where the name is
    refused.
    """
    label = label.strip()
    check_label(session, handle, label)
    message = f"{handle} is kept as draft {label}."
    if not head:
        session.store.make_draft(handle, label, signed(session.context, message))
        return Done(message, session.text(handle))
    return _with_head(session, handle, label, head)


def _with_head(session: SessionRecord, handle: str, label: str, head: Sequence[HeadValue]) -> Done:
    from drafting.store.errors import StoreError
    from drafting.workspace.procedure.draft_heads import head_edit

    store, said = session.store, listed([one.said for one in head])
    store.check_draft(handle, label)
    store.commit(handle, head_edit(head), signed(session.context, f"Named {label}: {said}."))
    message = f"{handle} is kept as draft {label}."
    try:
        store.make_draft(handle, label, signed(session.context, message))
    except StoreError:
        # Somebody else took the name in between: the text is to print none that it has not.
        store.undo(handle, signed(session.context))
        raise
    return Done(f"{message} It prints {said}.", session.text(handle))
