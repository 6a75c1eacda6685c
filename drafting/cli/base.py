"""The verb that shows, checks, writes out and replaces the issued document of a text."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.cli.files import import_shape, say_remarks
from drafting.cli.sessions import session_of
from drafting.cli.shapes import Shape
from drafting.cli.streams import say, say_json
from drafting.workspace.context import Context
from drafting.workspace.errors import CallError
from drafting.workspace.views import BaseOnDisk, BaseRow
from drafting.workspace.wording import counted, listed

if TYPE_CHECKING:
    from drafting.workspace.session import Session

SAME, DIFFERENT = 0, 1
_MOST_LABELS = 12


def base(call: Namespace, context: Context) -> int:
    """Which issued document a text starts from, and whether a file is still that one."""
    handle, _, label = call.name.partition("@")
    with session_of(call, context) as session:
        if call.attach is not None:
            return _attach(call, session, handle, label)
        if call.extract is not None:
            return _extract(call, session, handle, label)
        row = session.base(handle, label)
        path = Path(call.file).expanduser() if call.file is not None else None
        found = session.compare_base(handle, label, path)
    if call.json:
        say_json({"base": asdict(row), "file": _file_shape(found)})
    else:
        for line in _lines(row, found):
            say(line)
    return SAME if found.same or found.path is None else DIFFERENT


def _attach(call: Namespace, session: Session, handle: str, label: str) -> int:
    if label:
        raise CallError("A draft never changes: attach the document to the resolution itself.")
    path = Path(call.attach).expanduser()
    attached = session.attach_base(handle, path)
    if call.json:
        say_json(import_shape(attached))
        return SAME
    say(attached.message)
    say_remarks(path, attached.remarks)
    return SAME


def _extract(call: Namespace, session: Session, handle: str, label: str) -> int:
    done = session.extract_base(handle, label, Path(call.extract).expanduser())
    say_json({"message": done.message}) if call.json else say(done.message)
    return SAME


def _file_shape(found: BaseOnDisk) -> Shape:
    return {
        "path": str(found.path) if found.path else None,
        "same": found.same if found.path else None,
        "message": found.message,
    }


def _lines(row: BaseRow, found: BaseOnDisk) -> list[str]:
    called = ", ".join(part for part in (row.symbol, row.date) if part)
    draft = f", as draft {row.draft} has it" if row.draft else ""
    return [
        f"{row.handle} starts from {row.file}{f' ({called})' if called else ''}.",
        f"  kept      {_when(row.imported)} by {row.by or 'somebody'}, {row.size:,} bytes",
        f"  sha256    {row.fingerprint}",
        f"  text      {row.handle}@base{draft}",
        f"  map       {counted(row.mapped, 'paragraph')} with a place in the file{_rest(row)}",
        f"  on disk   {found.message}",
    ]


def _when(moment: str) -> str:
    try:
        return f"{datetime.fromisoformat(moment):%Y-%m-%d %H:%M}"
    except ValueError:
        return "at an unknown time"


def _rest(row: BaseRow) -> str:
    if not row.unmapped:
        return ", none without"
    more = len(row.unmapped) - _MOST_LABELS
    labels = [*row.unmapped[:_MOST_LABELS], *([f"{more} more"] if more > 0 else [])]
    return f", {len(row.unmapped)} without: {listed(labels)}"
