"""The sessions that a user has opened or begun, remembered among the data of the user.

What the file says of a session is what was seen of it last, so the list stands at once; where the
file is lost or strange, the sessions in the usual folders are found again.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafting.model.inline import plain
from drafting.workspace.environment.context import is_store
from drafting.workspace.sessions.views import SessionRow

if TYPE_CHECKING:
    from drafting.workspace.environment.context import Context
    from drafting.workspace.record.session_record import SessionRecord

FILE = "sessions.json"
_LARGEST = 10_000_000
_Table = dict[str, dict[str, Any]]


class KnownSessions:
    """The sessions of one user."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._file = context.data / FILE

    def rows(self) -> tuple[SessionRow, ...]:
        """Every session as it was seen last, those of the usual folders too; last changed first."""
        table = self._read()
        paths = [*map(Path, table), *(path for path in self._found() if str(path) not in table)]
        return in_order(_row(path, table.get(str(path), {})) for path in paths)

    def _found(self) -> Iterator[Path]:
        folders = dict.fromkeys(
            (self._context.sessions_folder, self._context.data / "sessions", Path.cwd())
        )
        for folder in folders:
            with suppress(OSError):
                inside = (one for one in sorted(folder.iterdir()) if not one.name.startswith("."))
                yield from (one.absolute() for one in inside if is_store(one))

    def keep(self, row: SessionRow) -> None:
        """Remember what was seen of a session; where nothing can be written, it is not."""
        self._change(lambda table: table.__setitem__(str(row.path), _plain(row)))

    def see(self, row: SessionRow) -> None:
        """Remember how a session looks now; whether it was put away is known here alone."""
        path = str(row.path)

        def change(table: _Table) -> None:
            status = str(table.get(path, {}).get("status", ""))
            table[path] = _plain(row._replace(status=status))

        self._change(change)

    def forget(self, path: Path) -> None:
        """Remember a session no more."""
        self._change(lambda table: table.pop(str(path), None))

    def _change(self, change: Callable[[_Table], object]) -> None:
        from drafting.formats.atomic_write import note_written, write_atomically
        from drafting.formats.errors import FormatError

        # Nobody asked for this file, so nobody is told of it.
        with suppress(OSError, FormatError, UnicodeEncodeError), note_written([]):
            table = self._read()
            change(table)
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self._file, json.dumps(table, indent=0).encode())

    def _read(self) -> _Table:
        from drafting.formats.errors import UnfitFileError
        from drafting.formats.small_files import small_file

        try:
            values = json.loads(small_file(self._file, _LARGEST))
            return {str(path): dict(row) for path, row in values.items()}
        except (OSError, UnfitFileError, ValueError, TypeError, AttributeError, RecursionError):
            return {}


def in_order(rows: Iterator[SessionRow]) -> tuple[SessionRow, ...]:
    """Sessions with the last changed first."""
    return tuple(
        sorted(rows, key=lambda row: row.changed.timestamp() if row.changed else 0.0, reverse=True)
    )


def _plain(row: SessionRow) -> dict[str, Any]:
    values = row._asdict() | {"changed": row.changed.isoformat() if row.changed else ""}
    return {name: value for name, value in values.items() if value and name != "path"}


def _row(path: Path, values: dict[str, Any]) -> SessionRow:
    with suppress(TypeError, ValueError):
        when = values.get("changed")
        changed = datetime.fromisoformat(when).astimezone() if when else None
        known = {name: str(values.get(name, "")) for name in _TEXTS}
        count = int(values.get("resolutions", 0))
        return SessionRow(path, **known, resolutions=count, changed=changed)
    return SessionRow(path)


_TEXTS = ("organ", "session", "place_and_dates", "status", "trouble")


def remember(session: SessionRecord) -> None:
    """Have an open session in the list from now on."""
    info = session.info
    KnownSessions(session.context).see(
        SessionRow(
            session.store.path.absolute(),
            plain(info.organ),
            info.session,
            info.place_and_dates,
            len(session.handles()),
            session.store.latest().when,
        )
    )


def looked_at(row: SessionRow, context: Context) -> SessionRow:
    """The session as it is now."""
    from drafting.store import Store, StoreError
    from drafting.workspace.record.overview import info

    try:
        with Store.open(row.path, context.own_folder(row.path)) as store:
            known = info(store)
            return SessionRow(
                row.path,
                plain(known.organ),
                known.session,
                known.place_and_dates,
                len(store.handles()),
                store.latest().when,
                row.status,
            )
    except (StoreError, OSError) as error:
        return row._replace(trouble=str(error))
