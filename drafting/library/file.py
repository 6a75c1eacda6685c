"""The file of a library: made, opened, checked, and its failures said in a sentence."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from drafting.library import errors
from drafting.library.schema import APPLICATION, FORMAT, TABLES

_PATIENCE = 20.0
"""Seconds that a run waits for another one that writes."""
_READERS_PATIENCE = 2.0


def opened(path: Path) -> sqlite3.Connection:
    """A library to read in. Raises a LibraryError."""
    if not path.exists():
        raise errors.MissingLibraryError(path)
    with failures_said(path):
        try:
            return _checked(_connection(path, "mode=ro", _READERS_PATIENCE), path)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in _WITHOUT_LOCKS:
                raise
            # A share that gives no locks, or nowhere to put them, is one that nobody writes to.
            return _checked(_connection(path, "immutable=1", _READERS_PATIENCE), path)


def writable(path: Path) -> sqlite3.Connection:
    """A library to add to, made where there is none. Raises a LibraryError."""
    with failures_said(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = _connection(path, "mode=rwc", _PATIENCE)
        # Write-ahead logging would fail on network drives. What the disk has not yet at a loss of
        # power can be added again; a run that is killed loses nothing in either way.
        connection.execute("PRAGMA journal_mode = TRUNCATE")
        connection.execute("PRAGMA synchronous = OFF")
        with transaction(connection):
            if not _holds_tables(connection):
                _make(connection)
        return _checked(connection, path)


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of it or nothing, while no other run writes."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.rollback()
        raise
    connection.commit()


@contextmanager
def failures_said(path: Path) -> Iterator[None]:
    """Says what SQLite and the system complain of as a LibraryError."""
    try:
        yield
    except sqlite3.Error as error:
        raise _said(path, error) from error
    except OSError as error:
        raise errors.UnreachableLibraryError(path, error.strerror or str(error)) from error


def _connection(path: Path, mode: str, patience: float) -> sqlite3.Connection:
    address = f"{path.absolute().as_uri()}?{mode}"
    connection = sqlite3.connect(address, timeout=patience, uri=True, isolation_level=None)
    connection.execute("PRAGMA cache_size = -2000")
    return connection


def _holds_tables(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])


def _make(connection: sqlite3.Connection) -> None:
    for statement in TABLES.split(";"):
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {FORMAT}")


def _checked(connection: sqlite3.Connection, path: Path) -> sqlite3.Connection:
    """The same, if it is a library of this version. Raises a LibraryError."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION:
        raise errors.NotALibraryError(path)
    (found,) = connection.execute("PRAGMA user_version").fetchone()
    if found > FORMAT:
        raise errors.NewerLibraryError(path, found, FORMAT)
    if found < FORMAT:
        raise errors.OlderLibraryError(path)
    connection.execute("SELECT count(*) FROM pair WHERE pair MATCH 'none'").fetchone()
    return connection


_WITHOUT_LOCKS = frozenset({sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY})
_SAID = {
    sqlite3.SQLITE_NOTADB: errors.NotALibraryError,
    sqlite3.SQLITE_CORRUPT: errors.DamagedLibraryError,
    sqlite3.SQLITE_BUSY: errors.BusyLibraryError,
    sqlite3.SQLITE_LOCKED: errors.BusyLibraryError,
    sqlite3.SQLITE_READONLY: errors.ReadOnlyLibraryError,
    sqlite3.SQLITE_FULL: errors.FullDiskError,
}


def _said(path: Path, error: sqlite3.Error) -> errors.LibraryError:
    if "no such module: fts5" in str(error):
        return errors.NoFullTextSearchError()
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    known = _SAID.get(code)
    return known(path) if known else errors.UnreachableLibraryError(path, str(error))
