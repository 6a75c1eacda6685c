"""The record with signatures: “log --signed”."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from drafting.cli.entries import entry_line
from drafting.cli.sessions import session_of
from drafting.cli.shapes import signed_shape
from drafting.cli.streams import complain, say, say_json

if TYPE_CHECKING:
    from drafting.workspace.environment.context import Context

DONE = 0


def print_signed(call: Namespace, context: Context) -> int:
    """Print every recorded change with by whom it is signed."""
    from drafting.workspace.record.signatures import MISSING

    with session_of(call, context) as session:
        story = session.history.story(call.handle, call.unit)
        entries = [entry for chapter in story for entry in chapter.every]
        worth = session.signatures.of([entry.key for entry in entries])
    if call.json:
        say_json(signed_shape(entries, worth))
        return DONE
    for entry in entries:
        say(
            f"{entry_line(entry)} ({worth[entry.key]})" if entry.key in worth else entry_line(entry)
        )
    if any(one.state == "unchecked" for one in worth.values()):
        complain(MISSING)
    return DONE
