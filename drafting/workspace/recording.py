"""How what a person did goes into the record, and what is said about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.model.numbering import Numbering
from drafting.workspace.editing import Plan
from drafting.workspace.wording import Done

if TYPE_CHECKING:
    from drafting.store.records import Committed, Record
    from drafting.workspace.session import Session


def record(session: Session, message: str = "", unit: str = "") -> Record:
    """Author, time and sentence of a change that is made now."""
    from drafting.store.records import UNIT, Record

    context = session.context
    trailers = ((UNIT, unit),) if unit else ()
    return Record(context.author, context.email, context.now(), message, trailers)


def commit(session: Session, handle: str, plan: Plan) -> Done:
    """Put a planned edit into the record."""
    committed = session.store.commit(
        handle, plan.edit, record(session, plan.message, plan.about or plan.unit)
    )
    return _done(committed, plan.message, plan.unit)


def undo(session: Session, handle: str) -> Done:
    """Take back the last change of a resolution, by a new one."""
    committed = session.store.undo(handle, record(session))
    return _done(committed, committed.message, "")


def redo(session: Session, handle: str) -> Done:
    """Make again what was taken back last."""
    committed = session.store.redo(handle, record(session))
    return _done(committed, committed.message, "")


def make_draft(session: Session, handle: str, label: str) -> Done:
    """Freeze the working text under a name."""
    label = label.strip()
    message = f"{handle} is kept as draft {label}."
    session.store.make_draft(handle, label, record(session, message))
    return Done(message, session.text(handle))


def _done(committed: Committed, message: str, unit: str) -> Done:
    sentences = " ".join((message, *committed.notes))
    here = unit if unit in Numbering(committed.text) else ""
    return Done(sentences, committed.text, here)
