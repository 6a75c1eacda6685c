"""`log --wordings`: one paragraph from its first wording to its last."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from drafting.cli.entries import entry_line
from drafting.cli.looks import set_lines
from drafting.cli.redlines import words_of
from drafting.cli.sessions import session_of
from drafting.cli.shapes import wordings_shape
from drafting.cli.streams import has_looks, say, say_json, say_styled, width
from drafting.model.numbering import note_numbers
from drafting.workspace.errors import CallError

if TYPE_CHECKING:
    from drafting.workspace.environment.context import Context

DONE = 0
_INDENT = "    "


def print_wordings(call: Namespace, context: Context) -> int:
    """Print every wording of one paragraph, each as a change to the one before."""
    if not call.unit:
        raise CallError("Say which paragraph’s wordings to show: drafting log HANDLE UNIT.")
    with session_of(call, context) as session:
        rows = session.history.wordings(call.handle, call.unit)
        marks = note_numbers(session.text(call.handle))
    if call.json:
        say_json(wordings_shape(rows))
        return DONE
    for row in rows:
        say(entry_line(row.entry))
        words = list(words_of(row.spans, marks))
        if words:
            say_styled(set_lines(words, width(), has_looks(), first=_INDENT, hang=_INDENT))
    return DONE
