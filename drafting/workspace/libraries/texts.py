"""Files and texts of a session as the library takes them in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.workspace.environment.paths import name_as_text
from drafting.workspace.libraries.errors import NoTextHereError
from drafting.workspace.wording import named

if TYPE_CHECKING:
    from drafting.library.edition import Edition, Source
    from drafting.model.resolution import Resolution
    from drafting.workspace.record.session_record import SessionRecord


def files_in(folder: Path) -> Iterator[Path]:
    """The files in a folder, and in those in it, whose names are those of texts."""
    from drafting.formats.kinds import readable_endings

    endings = readable_endings()
    for path in sorted(folder.iterdir()):
        if path.name.startswith("."):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from files_in(path)
        elif path.suffix.casefold() in endings and path.is_file():
            yield path


def source_of(path: Path) -> Source:
    """A file as the library knows it again. Raises OSError."""
    from drafting.library.edition import Source

    found = path.stat()
    return Source(str(path.resolve()), found.st_size, found.st_mtime_ns)


def editions_in(path: Path) -> list[Edition]:
    """What a file holds. Raises a FormatError or NoTextHereError."""
    from drafting.formats.files import read_file
    from drafting.library.identification import editions_of
    from drafting.model.identity import counting_ids

    reading = read_file(path, counting_ids())
    text = reading.resolution
    if not _is_resolution(text):
        raise NoTextHereError(path)
    form = path.suffix.casefold().lstrip(".")
    return editions_of(text, reading.metadata, name_as_text(path.with_suffix("")), form)


def _is_resolution(text: Resolution) -> bool:
    known = text.masthead.symbol or text.masthead.number or text.enacting
    return bool(known) and any(text.walk())


def of_session(session: SessionRecord, handle: str, label: str) -> tuple[Source, list[Edition]]:
    """A text of a session, as a source of its own."""
    from drafting.library.edition import Source
    from drafting.library.identification import editions_of
    from drafting.model.document_metadata import DocumentMetadata

    text = session.text(handle, label)
    called = named(handle, label)
    # No absolute path: a file of that name is another source.
    source = Source(f"session {session.store.path.resolve()}: {called}")
    name = f"{session.info.key} {called}"
    return source, editions_of(text, DocumentMetadata(), name, "session")
