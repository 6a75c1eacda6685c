"""Copies of a whole session in one file, and sessions made of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from drafting.workspace.wording import counted

if TYPE_CHECKING:
    from drafting.workspace.environment.context import Context
    from drafting.workspace.record.session_record import SessionRecord


def write(session: SessionRecord, target: Path) -> str:
    """Write a copy of the session, and say so. Raises CopyNotWrittenError."""
    session.store.write_copy(target)
    count = len(session.handles())
    return (
        f"{target} holds the session, {counted(count, 'resolution')} with all drafts and changes."
    )


def restore(copy: Path, path: Path, context: Context) -> str:
    """Make a session of a copy where nothing is, and say so.

    Raises NoCopyError, StoreExistsError or StoreNotMadeError.
    """
    from drafting.store import Store, beginning

    beginning.restore(copy, path)
    with Store.open(path, context.own_folder(path)) as store:
        count = len(store.handles())
    return f"{path} is the session of {copy.name} again, with {counted(count, 'resolution')}."
