"""Copies of a whole session in one file, and sessions made of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from drafting.workspace.wording import counted

if TYPE_CHECKING:
    from drafting.workspace.environment.context import Context
    from drafting.workspace.record.session_record import SessionRecord


def write(session: SessionRecord, target: Path, *, private: bool = False) -> str:
    """Write a copy of the session, and say so; private notes go into a file of their own.

    They do so only if that is asked for. Raises CopyNotWrittenError.
    """
    session.store.write_copy(target)
    count = len(session.handles())
    said = (
        f"{target} holds the session, {counted(count, 'resolution')} with all drafts and changes."
    )
    layer = session.store.private
    if not layer.exists:
        return f"{said} There are no private notes." if private else said
    if not private:
        return f"{said} Private notes are not in it."
    from drafting.store.private.layer import private_copy

    beside = private_copy(target)
    layer.write_copy(beside)
    notes = counted(len(layer.notes()), "private note")
    return f"{said} {beside} holds {notes}: it is for the delegation alone."


def restore(copy: Path, path: Path, context: Context) -> str:
    """Make a session of a copy where nothing is, and say so.

    The private notes in the file beside it come too. Raises NoCopyError, StoreExistsError or
    StoreNotMadeError.
    """
    from drafting.store import Store, beginning
    from drafting.store.private.layer import private_copy

    beginning.restore(copy, path)
    with Store.open(path, context.own_folder(path)) as store:
        count = len(store.handles())
        said = f"{path} is the session of {copy.name} again, with {counted(count, 'resolution')}"
        if (beside := private_copy(copy)).is_file():
            store.private.restore(beside)
            said += f" and the {counted(len(store.private.notes()), 'private note')} of {beside}"
    return f"{said}."
