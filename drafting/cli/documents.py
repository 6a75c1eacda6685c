"""Verbs on any document: what it holds beside its words, and a copy of it without that."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from drafting.cli.streams import say, say_json
from drafting.workspace.environment.paths import typed_path
from drafting.workspace.errors import CallError
from drafting.workspace.files.documents import data_of, examine, is_alarming, rows_of, write_clean

if TYPE_CHECKING:
    from drafting.workspace.environment.context import Context

DONE, FINDINGS = 0, 1


def look_into(call: Namespace, context: Context) -> int:
    """What a document holds; 1 if it hides, runs or fetches something, or cannot be read."""
    if call.repair or call.source:
        raise CallError("--repair and --from are for a session, not for a document.")
    report = examine(typed_path(call.file), context)
    if call.json:
        say_json(data_of(report))
    else:
        say(report.file)
        for about, found in rows_of(report):
            say(f"  {about:<18} {found}")
    return FINDINGS if is_alarming(report) else DONE


def clean(call: Namespace, _context: Context) -> int:
    """Write a copy of a document that tells nothing but its visible words."""
    source, target = typed_path(call.file), typed_path(call.output)
    said = write_clean(source, target, call.changes)
    say_json({"message": said}) if call.json else say(said)
    return DONE
