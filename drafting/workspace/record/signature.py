"""Who makes a change, when, and in which round: the signature of a record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.workspace.environment.context import Context
from drafting.workspace.environment.paths import typed_path

if TYPE_CHECKING:
    from drafting.store.records import Record


def signed(context: Context, message: str = "") -> Record:
    """Author, time and sentence of a change that is made now."""
    from drafting.store.records import ACCEPTED_BY, ACT, ROUND, Record

    keyboard = context.keyboard if context.keyboard != context.author else ""
    known = ((ROUND, context.round), (ACCEPTED_BY, keyboard), (ACT, context.act))
    trailers = tuple((name, value) for name, value in known if value)
    key = "" if context.files.is_of_visitor else context.settings.signing_key
    file = str(typed_path(key)) if key else ""
    return Record(context.author, context.email, context.now(), message, trailers, file)
