"""Writing texts and redlines of a session to files.

A file that is to be written is a `Writing`: all that it needs has been read from the
session, so that a long one can be written while the session does other things.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.workspace.bodies import body_of
from drafting.workspace.wording import Done, named
from drafting.workspace.writing import write_changes, write_text

if TYPE_CHECKING:
    from drafting.workspace.session import Session

Writing = Callable[[], Done]
"""Writes a file, whole or not at all, and says where it is. Raises what `export` raises."""


def text_writing(session: Session, handle: str, label: str, path: Path) -> Writing:
    """A draft, or the working text (no label), in the format of the file's name."""
    context = session.context
    text = session.text(handle, label)
    body = body_of(text, context, session.info.body)

    def write() -> Done:
        write_text(text, path, body, context)
        return Done(f"Wrote {named(handle, label)} to {path}.", text)

    return write


def redline_writing(
    session: Session, handle: str, old: str, new: str, path: Path, whose: bool | None = None
) -> Writing:
    """The changes between two drafts in the format of the file's name.

    `whose` is whether each change is shown as its author's; unless it is given, Word
    files do and others do not.
    """
    from drafting.redline import redline
    from drafting.redline.provenance import attributed
    from drafting.workspace.provenance import trace

    context = session.context
    if whose is None:
        whose = path.suffix.casefold() == ".docx"
    found = trace(session, handle, old, new) if whose else None
    before, after = session.text(handle, old), session.text(handle, new)
    body = body_of(after, context, session.info.body)
    called = f"the changes from {named(handle, old)} to {named(handle, new)}"

    def write() -> Done:
        changes = redline(before, after)
        if found:
            changes = attributed(changes, found)
        write_changes(before, after, changes, path, body, context)
        return Done(f"Wrote {called} to {path}.", after)

    return write
