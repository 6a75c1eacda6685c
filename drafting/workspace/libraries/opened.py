"""The libraries of this user, opened for one question and let go again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from drafting.workspace.libraries.errors import NoLibraryError
from drafting.workspace.libraries.paths import library_paths

if TYPE_CHECKING:
    from drafting.library.libraries import Libraries
    from drafting.library.library import Library
    from drafting.workspace.environment.context import Context


@contextmanager
def libraries_of(context: Context) -> Iterator[Libraries]:
    """All libraries that are at hand; none where none was made yet. Raises a LibraryError.

    One on a drive that is not there is passed over: `drafting library list` says so.
    """
    from drafting.library.libraries import Libraries

    with_all = Libraries(_opened(context))
    try:
        yield with_all
    finally:
        with_all.close()


def _opened(context: Context) -> list[Library]:
    from drafting.library.errors import MissingLibraryError
    from drafting.library.library import Library

    found: list[Library] = []
    try:
        for path in library_paths(context):
            try:
                found.append(Library.open(path))
            except MissingLibraryError:
                continue
    except BaseException:
        for library in found:
            library.close()
        raise
    return found


@contextmanager
def some_libraries_of(context: Context) -> Iterator[Libraries]:
    """All libraries that are at hand, at least one. Raises NoLibraryError or a LibraryError."""
    with libraries_of(context) as libraries:
        if not libraries.all:
            raise NoLibraryError
        yield libraries


def has_libraries(context: Context) -> bool:
    """Whether there is any library to ask."""
    return any(path.exists() for path in library_paths(context))


def state_of_libraries(context: Context) -> tuple[tuple[str, int, int], ...]:
    """What tells whether a library has changed: path, time and size of each; nothing of none."""
    found = ((path, path.stat()) for path in library_paths(context) if path.exists())
    return tuple((str(path), stat.st_mtime_ns, stat.st_size) for path, stat in found)
