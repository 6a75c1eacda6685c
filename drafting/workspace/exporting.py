"""Writing texts and redlines of a session to files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from drafting.workspace.bodies import body_of
from drafting.workspace.wording import Done, named
from drafting.workspace.writing import write_changes, write_text

if TYPE_CHECKING:
    from drafting.workspace.session import Session


def export(session: Session, handle: str, label: str, path: Path) -> Done:
    """Write a draft, or the working text (no label), in the format of the file's name."""
    text = session.text(handle, label)
    body = body_of(text, session.context, session.info.body)
    write_text(text, path, body, session.context)
    return Done(f"Wrote {named(handle, label)} to {path}.", text)


def export_redline(session: Session, handle: str, old: str, new: str, path: Path) -> Done:
    """Write the changes between two drafts in the format of the file's name."""
    before, after = session.text(handle, old), session.text(handle, new)
    body = body_of(after, session.context, session.info.body)
    write_changes(before, after, session.redline(handle, old, new), path, body, session.context)
    return Done(
        f"Wrote the changes from {named(handle, old)} to {named(handle, new)} to {path}.", after
    )
