"""The libraries of this user: what is in them, what goes in, what comes out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.dataclasses import dataclass
from drafting.workspace import errors
from drafting.workspace.environment.paths import typed_path
from drafting.workspace.libraries import additions
from drafting.workspace.libraries.errors import NoLibraryError, UnknownSourceError
from drafting.workspace.libraries.paths import library_path, library_paths, shared_paths
from drafting.workspace.libraries.texts import of_session
from drafting.workspace.wording import counted, named

if TYPE_CHECKING:
    from drafting.library.library import Library
    from drafting.library.place import Document
    from drafting.workspace.environment.context import Context
    from drafting.workspace.record.session_record import SessionRecord


@dataclass(frozen=True, slots=True)
class LibraryRow:
    """One library, as lists show it."""

    name: str
    path: Path
    trouble: str = ""
    """Why it cannot be read; empty if it can."""
    shared: bool = False
    """Whether the settings name it, so that it is read and never written."""
    documents: tuple[Document, ...] = ()
    paragraphs: int = 0
    wordings: int = 0
    bytes: int = 0
    refused: tuple[tuple[str, str], ...] = ()
    """Files that could not be read, with the reason."""


def rows(context: Context) -> list[LibraryRow]:
    """All libraries that are searched, those that cannot be read with the reason."""
    shared = set(shared_paths(context))
    return [_row(path, path in shared) for path in library_paths(context)]


def _row(path: Path, shared: bool) -> LibraryRow:
    from drafting.library.library import Library

    try:
        with Library.open(path) as library:
            size = library.size()
            refused = tuple((at.path, why) for at, why in library.sources().items() if why)
            documents = tuple(library.documents())
        there = path.stat().st_size
    except errors.expected_errors() as error:
        return LibraryRow(path.stem, path, str(error), shared)
    counts = (size.paragraphs, size.wordings, there)
    return LibraryRow(path.stem, path, "", shared, documents, *counts, refused)


def add(
    context: Context, name: str, paths: Sequence[Path], progress: additions.Progress
) -> additions.Report:
    """Add files and folders to a library, made where there is none."""
    from drafting.library.library import Library

    with Library.writable(library_path(context, name)) as library:
        return additions.add(library, paths, progress)


def update(context: Context, name: str, progress: additions.Progress) -> additions.Report:
    """Add again what has changed, and what is new in the folders that were added."""
    with _existing(context, name) as library:
        return additions.update(library, progress)


def keep(session: SessionRecord, name: str, handle: str, label: str) -> str:
    """Put a text of a session into a library; gives one sentence."""
    from drafting.library.library import Library

    source, editions = of_session(session, handle, label)
    with Library.writable(library_path(session.context, name)) as library:
        library.add(source, editions)
        library.settle()
    held = editions[0]
    what = "" if held.document.adopted else ", as a draft, which is no agreed language"
    extent = counted(len(held.paragraphs), "paragraph")
    return f"Put {named(handle, label)} into the library as {held.document.symbol}{what}: {extent}."


def remove(context: Context, name: str, what: str) -> str:
    """Take out what a file, the files of a folder, or a document was; gives one sentence.

    Raises UnknownSourceError.
    """
    with _existing(context, name) as library:
        path = str(typed_path(what).resolve())
        forgotten = library.forget_folder(path)
        taken = [source for source in _sources(library, path, what) if library.remove(source)]
        library.settle()
    if not taken and not forgotten:
        raise UnknownSourceError(what)
    return f"Took {counted(len(taken), 'file')} out of the library."


def _sources(library: Library, path: str, symbol: str) -> Iterator[str]:
    """What is at or below a path, or holds the document of a symbol."""
    below = f"{path.rstrip('/')}/"
    for source in library.sources():
        if source.path == path or source.path.replace("\\", "/").startswith(below):
            yield source.path
    yield from dict.fromkeys(edition.source for edition in library.editions(symbol))


def _existing(context: Context, name: str) -> Library:
    from drafting.library.library import Library

    path = library_path(context, name)
    if not path.exists():
        raise NoLibraryError
    return Library.writable(path)
