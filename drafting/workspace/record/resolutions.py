"""The verbs on resolutions as a whole: what they are called, and which are on the table."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from drafting.dataclasses import replace
from drafting.workspace.errors import UnchangedError
from drafting.workspace.record.signature import signed
from drafting.workspace.record.views import PutAway
from drafting.workspace.wording import Done

if TYPE_CHECKING:
    from drafting.workspace.record.session_record import SessionRecord


def handle_now_in(session: SessionRecord) -> Callable[[str], str]:
    """What tells the present handle of a resolution; one that is unknown or deleted stays."""
    from drafting.store import StoreError

    def handle_now(handle: str) -> str:
        with suppress(StoreError):
            return session.handle_now(handle)
        return handle

    return handle_now


class Resolutions:
    """Renames, copies, archives, deletes and brings back the resolutions of a session."""

    def __init__(self, session: SessionRecord) -> None:
        self._session = session
        self._store = session.store

    def rename(self, handle: str, new: str) -> Done:
        """Call a resolution otherwise; what names it follows.

        Raises UnchangedError, UnknownResolutionError, ResolutionExistsError or UnusableNameError.
        """
        old, new = self._store.handle_now(handle), new.strip()
        if new == old:
            raise UnchangedError(f"The handle of {old}")
        message = f"{old} is called {new} now."
        self._store.rename(old, new, signed(self._session.context, message))
        return Done(message, self._session.text(new))

    def copy(self, handle: str, new: str) -> Done:
        """Begin a resolution with the words of another one; its symbol stays with that.

        Raises UnknownResolutionError, ResolutionExistsError or UnusableNameError.
        """
        from drafting.model.renewal import renewed

        context, new = self._session.context, new.strip()
        text = renewed(self._session.text(handle), context.ids)
        text = replace(text, masthead=replace(text.masthead, symbol=""))
        message = f"{new} begun as a copy of {self._store.handle_now(handle)}."
        self._store.add(new, text, signed(context, message))
        return Done(message, self._session.text(new))

    def archive(self, handle: str) -> str:
        """Take a resolution off the list; it can still be read. Raises UnknownResolutionError."""
        name = self._store.handle_now(handle)
        message = f"{name} archived: it is off the list, and can be brought back."
        self._store.archive(name, signed(self._session.context, f"{name} archived."))
        return message

    def delete(self, handle: str) -> str:
        """Take a resolution out; all of it stays on record. Raises UnknownResolutionError."""
        name = self._store.handle_now(handle)
        message = f"{name} deleted: all of it stays on record, and can be brought back."
        self._store.remove(name, signed(self._session.context, f"{name} deleted."))
        return message

    def restore(self, handle: str, new: str = "") -> Done:
        """Bring back what was archived or deleted, under another handle if one is given.

        Raises NotPutAwayError, ResolutionExistsError or UnusableNameError.
        """
        name = new.strip()
        message = f"{handle} brought back{f' as {name}' if name else ''}."
        back = self._store.restore(handle, signed(self._session.context, message), name)
        return Done(message, self._session.text(back))

    def put_away(self) -> tuple[PutAway, ...]:
        """What was archived or deleted, the last first."""
        return tuple(
            PutAway(row.handle, row.status.value, row.by, row.when)
            for row in self._store.put_away()
        )
