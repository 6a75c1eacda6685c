"""The verb that names a draft, with what the name brings into the text."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from drafting.cli.edits import report
from drafting.cli.sessions import session_of
from drafting.cli.streams import say, say_json
from drafting.workspace.procedure.draft_heads import VALUES, head_of, names_for

if TYPE_CHECKING:
    from drafting.workspace.environment.context import Context
    from drafting.workspace.session import Session

DONE = 0


def draft(call: Namespace, context: Context) -> int:
    """Freeze the working text as a draft, or list the names that the next one may have."""
    with session_of(call, context) as session:
        if call.names:
            return _list_names(call, session)
        label = call.label or names_for(session, call.handle)[0]
        takes = set() if call.as_it_stands else set(VALUES) - set(call.leaves)
        report(call, session.editing.make_draft(call.handle, label, takes))
    return DONE


def _list_names(call: Namespace, session: Session) -> int:
    """Print each name with what it would bring along."""
    labels = [call.label] if call.label else names_for(session, call.handle)
    offers = [(label, head_of(session, call.handle, label)) for label in labels]
    if call.json:
        rows = [{"draft": label, **{one.name: one.after for one in head}} for label, head in offers]
        say_json({"names": rows})
        return DONE
    for label, head in offers:
        say(f"{label}: {', '.join(one.said for one in head)}" if head else label)
    return DONE
