"""What becomes of a session as a whole: renamed, copied, archived, deleted, brought back."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.store.private.layer import FOLDER as PRIVATE_FOLDER
from drafting.store.private.layer import exists as has_private_notes
from drafting.workspace.environment.journal import Journal
from drafting.workspace.record.signature import signed
from drafting.workspace.sessions.beginning import free_path
from drafting.workspace.sessions.errors import (
    NoSuchSessionError,
    SessionExistsError,
    SessionNotMovedError,
    UnusableSessionNameError,
)
from drafting.workspace.sessions.known_sessions import KnownSessions, looked_at
from drafting.workspace.sessions.views import SessionRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from drafting.store.records import SessionInfo
    from drafting.workspace.environment.context import Context

_DELETED = "deleted-sessions"


class Sessions:
    """The sessions of a user, and the verbs on them as a whole."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._known = KnownSessions(context)

    # Which there are

    def rows(self) -> tuple[SessionRow, ...]:
        """Those in use, as they were seen last."""
        return tuple(row for row in self._known.rows() if not row.status)

    def put_away(self) -> tuple[SessionRow, ...]:
        """Those that were archived or deleted."""
        return tuple(row for row in self._known.rows() if row.status)

    def look(self, row: SessionRow) -> SessionRow:
        """A session as it is now, which is remembered."""
        found = looked_at(row, self._context)
        # It may have been taken away meanwhile: what is gone comes not into the list again.
        if found != row and not found.trouble and row.path.exists():
            self._known.see(found)
        return found

    def opened(self, path: Path) -> None:
        """Remember a session that is open."""
        self.look(SessionRow(path.absolute()))

    def find(self, named: str) -> SessionRow:
        """A session by its name or its path. Raises NoSuchSessionError."""
        rows = self._known.rows()
        for row in rows:
            if named in (row.name, str(row.path)) or Path(named).absolute() == row.path:
                return row
        path = Path(named).absolute()
        if path.is_dir():
            return SessionRow(path)
        raise NoSuchSessionError(named, (row.name for row in rows))

    # Verbs

    def rename(self, path: Path, name: str) -> tuple[Path, str]:
        """Give a session another name; what this user keeps of it follows.

        Raises UnusableSessionNameError, SessionExistsError, SessionNotMovedError or a StoreError.
        """
        target = path.with_name(_folder_name(name))
        self._move(path, target)
        self._called(target, f"The session is called {target.name} now.")
        return target, f"{path.name} is called {target.name} now."

    def describe(self, path: Path, session: str, place_and_dates: str) -> str:
        """Say otherwise which session it is, where and when it meets. Raises a StoreError."""
        place, _, dates = (part.strip() for part in place_and_dates.partition(","))
        said = " · ".join(filter(None, (session.strip(), place_and_dates.strip())))
        message = f"The session is {said or 'without name, place and dates'} now."
        self._record(
            path,
            message,
            lambda info: info._replace(session=session.strip(), place=place, dates=dates),
        )
        return message

    def _record(
        self, path: Path, message: str, change: Callable[[SessionInfo], SessionInfo]
    ) -> None:
        from drafting.store import Store

        with Store.open(path, self._context.own_folder(path)) as store:
            store.describe(change(store.info), signed(self._context, message))
        self.look(SessionRow(path))

    def _called(self, path: Path, message: str) -> None:
        self._record(path, message, lambda info: info._replace(key=path.name))

    def copy(self, path: Path, name: str) -> tuple[Path, str]:
        """Make a session of another one, with all of its record.

        Raises UnusableSessionNameError, SessionExistsError, SessionNotMovedError or a StoreError.
        """
        target = path.with_name(_folder_name(name))
        _refuse_taken(path, target)
        half_made = target.with_name(f".{target.name}.half-made")
        try:
            shutil.copytree(path, half_made, symlinks=True, ignore=_private_of(path))
            half_made.rename(target)
        except OSError as error:
            shutil.rmtree(half_made, ignore_errors=True)
            raise SessionNotMovedError(path, error.strerror or str(error)) from error
        message = f"{target.name} is a copy of {path.name}."
        self._called(target, message)
        stays = " The private notes stay where they are." if has_private_notes(path) else ""
        return target, f"{message}{stays}"

    def archive(self, path: Path) -> str:
        """Take a session off the list; its folder stays where it is."""
        row = looked_at(SessionRow(path), self._context)
        self._known.keep(row._replace(status="archived"))
        return f"{path.name} archived: it is off the list, and can be brought back."

    def delete(self, path: Path) -> str:
        """Put a session where it can be brought back from.

        Raises SessionNotMovedError. One that is not there any more is forgotten.
        """
        if not path.exists():
            self._known.forget(path)
            return f"{path.name} is off the list; it was not there any more."
        row = looked_at(SessionRow(path), self._context)
        folder = free_path(self._context.data / _DELETED, path.name)
        self._move(path, folder)
        (folder / _CAME_FROM).write_text(str(path), encoding="utf-8")
        self._known.keep(row._replace(path=folder, status="deleted"))
        return f"{path.name} deleted: it is kept aside, and can be brought back."

    def restore(self, path: Path) -> tuple[Path, str]:
        """Bring a session back that was archived or deleted, to where it was.

        Raises SessionNotMovedError.
        """
        row = next((one for one in self.put_away() if one.path == path), None)
        if row is None:
            raise NoSuchSessionError(path.name, (one.name for one in self.put_away()))
        target = path
        if row.status == "deleted":
            came_from = _came_from(path) or self._context.sessions_folder / path.name
            target = free_path(came_from.parent, came_from.name)
            self._move(path, target)
            (target / _CAME_FROM).unlink(missing_ok=True)
        self._known.keep(looked_at(SessionRow(target), self._context))
        return target, f"{target.name} brought back."

    def _move(self, path: Path, target: Path) -> None:
        """Move a session, with what this user keeps of it."""
        _refuse_taken(path, target)
        own, journal = self._kept_of(path)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(path, target)
        except OSError as error:
            raise SessionNotMovedError(path, error.strerror or str(error)) from error
        self._known.forget(path)
        for before, after in zip((own, journal), self._kept_of(target), strict=True):
            # What cannot follow is made anew: the copies, and what is remembered of an overview.
            with suppress(OSError):
                before.rename(after)

    def _kept_of(self, path: Path) -> tuple[Path, Path]:
        return self._context.own_folder(path), Journal.of(path, self._context).folder


def _private_of(path: Path) -> Callable[[str, list[str]], list[str]]:
    """What a copy leaves out: it may be meant for others."""

    def left_out(folder: str, names: list[str]) -> list[str]:
        return [name for name in names if Path(folder) == path and name == PRIVATE_FOLDER]

    return left_out


_CAME_FROM = "drafting.came-from"
"""The file in a deleted session that says where it was."""


def _came_from(path: Path) -> Path | None:
    with suppress(OSError, ValueError):
        return Path((path / _CAME_FROM).read_text(encoding="utf-8"))
    return None


def _folder_name(name: str) -> str:
    """A name as that of a folder on any system. Raises UnusableSessionNameError."""
    kept = " ".join(name.split()).strip(". ")
    if not kept or any(letter in '<>:"/\\|?*' or not letter.isprintable() for letter in kept):
        raise UnusableSessionNameError(name)
    return kept


def _refuse_taken(path: Path, target: Path) -> None:
    if target.exists() or target.is_symlink():
        raise SessionExistsError(target)
    if not path.exists():
        raise SessionNotMovedError(path, "it is not there any more")
