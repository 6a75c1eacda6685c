"""The verb that shows, checks, writes out and replaces the issued document of a text."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from drafting.cli.files import import_shape, say_remarks
from drafting.cli.sessions import session_of
from drafting.cli.streams import say, say_json
from drafting.dataclasses import asdict
from drafting.workspace.environment.paths import typed_path
from drafting.workspace.errors import CallError
from drafting.workspace.files.issued_words import facts, origin_sentence

if TYPE_CHECKING:
    from drafting.cli.shapes import Shape
    from drafting.workspace.environment.context import Context
    from drafting.workspace.files.views import BaseOnDisk
    from drafting.workspace.session import Session

SAME, DIFFERENT = 0, 1


def base(call: Namespace, context: Context) -> int:
    """Which issued document a text starts from, and whether a file is still that one."""
    handle, _, label = call.name.partition("@")
    with session_of(call, context) as session:
        if call.attach is not None:
            return _attach(call, session, handle, label)
        if call.extract is not None:
            return _extract(call, session, handle, label)
        row = session.issued.look(handle, label)
        path = typed_path(call.file) if call.file is not None else None
        found = session.issued.on_disk(handle, label, path)
    if call.json:
        say_json({"base": asdict(row), "file": _file_shape(found)})
    else:
        say(origin_sentence(row))
        for name, words in facts(row, found):
            say(f"  {name:<9} {words}")
    return SAME if found.same or found.path is None else DIFFERENT


def _attach(call: Namespace, session: Session, handle: str, label: str) -> int:
    if label:
        raise CallError("A draft never changes: attach the document to the resolution itself.")
    path = typed_path(call.attach)
    attached = session.issued.attach(handle, path)
    if call.json:
        say_json(import_shape(attached))
        return SAME
    say(attached.message)
    say_remarks(path, attached.remarks)
    return SAME


def _extract(call: Namespace, session: Session, handle: str, label: str) -> int:
    done = session.issued.write_out(handle, label, typed_path(call.extract))
    if call.json:
        said = [remark.message for remark in done.remarks]
        say_json({"message": done.message, "remarks": said})
    else:
        say(done.message)
        say_remarks(typed_path(call.extract), done.remarks)
    return SAME


def _file_shape(found: BaseOnDisk) -> Shape:
    return {
        "path": str(found.path) if found.path else None,
        "same": found.same if found.path else None,
        "message": found.message,
    }
