"""The libraries of this user, opened for one question and let go again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.workspace.agreed.errors import NoLibraryError

if TYPE_CHECKING:
    from drafting.library.libraries import Libraries
    from drafting.workspace.environment.context import Context


@contextmanager
def libraries_of(context: Context) -> Iterator[Libraries]:
    """All libraries that can be read; none where none was made yet. Raises a LibraryError."""
    from drafting.library.libraries import Libraries
    from drafting.library.library import Library

    libraries = Libraries([Library.open(path) for path in _paths(context)])
    try:
        yield libraries
    finally:
        libraries.close()


@contextmanager
def some_libraries_of(context: Context) -> Iterator[Libraries]:
    """All libraries that can be read, at least one. Raises NoLibraryError or a LibraryError."""
    with libraries_of(context) as libraries:
        if not libraries.all:
            raise NoLibraryError
        yield libraries


def state_of_libraries(context: Context) -> tuple[tuple[str, int, int], ...]:
    """What tells whether a library has changed: path, time and size of each; nothing of none."""
    found = ((path, path.stat()) for path in _paths(context))
    return tuple((str(path), stat.st_mtime_ns, stat.st_size) for path, stat in found)


def _paths(context: Context) -> list[Path]:
    return sorted((context.data / "library").glob("*.library"))
