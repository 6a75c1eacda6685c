"""Verbs on resolutions as a whole: renamed, copied, archived, deleted, brought back."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from drafting.cli import edits
from drafting.cli.edits import report
from drafting.cli.entries import moment
from drafting.cli.sessions import session_of
from drafting.cli.streams import say, say_json
from drafting.workspace.errors import CallError

if TYPE_CHECKING:
    from drafting.workspace.environment.context import Context
    from drafting.workspace.record.views import PutAway

DONE = 0


def rename(call: Namespace, context: Context) -> int:
    """Call a resolution otherwise."""
    with session_of(call, context) as session:
        report(call, session.resolutions.rename(call.handle, call.new))
    return DONE


def copy(call: Namespace, context: Context) -> int:
    """Copy paragraphs, or begin a resolution as the copy of another one."""
    if not call.new:
        if not call.words:
            raise CallError(
                "Say which paragraphs to copy and where to (OP3 before OP1), or with --as NEW "
                "what the copy of the whole text is called."
            )
        return edits.copy(call, context)
    if call.words or call.into:
        raise CallError("--as copies the whole text: leave out paragraphs, place and --into.")
    with session_of(call, context) as session:
        report(call, session.resolutions.copy(call.handle, call.new))
    return DONE


def archive(call: Namespace, context: Context) -> int:
    """Take a resolution off the list."""
    with session_of(call, context) as session:
        _tell(call, session.resolutions.archive(call.handle))
    return DONE


def delete(call: Namespace, context: Context) -> int:
    """Take out paragraphs, or the resolution."""
    if call.units:
        return edits.delete(call, context)
    with session_of(call, context) as session:
        _tell(call, session.resolutions.delete(call.handle))
    return DONE


def _tell(call: Namespace, message: str) -> None:
    if call.json:
        say_json({"message": message})
    else:
        say(f"{message[:-1]} with “drafting restore {call.handle}”.")


def restore(call: Namespace, context: Context) -> int:
    """Bring back a resolution, or list those that can be."""
    with session_of(call, context) as session:
        if call.handle:
            report(call, session.resolutions.restore(call.handle, call.new))
        else:
            _list(call, session.resolutions.put_away())
    return DONE


def _list(call: Namespace, rows: tuple[PutAway, ...]) -> None:
    if call.json:
        say_json([{**row._asdict(), "when": row.when and row.when.isoformat()} for row in rows])
        return
    for row in rows:
        say(f"{row.handle}  {row.status} by {row.by}{f', {moment(row.when)}' if row.when else ''}")
    if not rows:
        say("Nothing was archived or deleted.")
