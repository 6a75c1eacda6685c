"""A file that was read and is not in the record yet, with the issued document that it is.

Nothing here needs the session: a long file can be read while the session does other
things, and be given up without a trace.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.dataclasses import dataclass, replace
from drafting.workspace.environment.context import Context
from drafting.workspace.environment.paths import name_as_text
from drafting.workspace.environment.remembered_files import RememberedFiles
from drafting.workspace.files.errors import ChangedWhileReadError

if TYPE_CHECKING:
    from drafting.formats.docx.reading.base_map import BaseMap
    from drafting.formats.reading import Reading
    from drafting.model.resolution import Resolution
    from drafting.store.records import Base


@dataclass(frozen=True, slots=True)
class SourceFile:
    """What was read from a file; of a Word file also its bytes and what stands where in them."""

    path: Path
    reading: Reading
    content: bytes = b""
    map: BaseMap | None = None

    def base(self, text: Resolution, context: Context) -> Base | None:
        """The issued document with what is known of it; None for other kinds of file.

        `text` is the reading, its units under the identities that the session has for them.
        """
        from drafting.store.records import Base

        if self.map is None:
            return None
        fingerprint = fingerprint_of(self.content)
        RememberedFiles(context).keep(fingerprint, self.path)
        masthead = text.masthead
        facts = {
            "sha256": fingerprint,
            "size": len(self.content),
            "symbol": masthead.symbol,
            "date": masthead.date,
            "imported": context.now().isoformat(),
            "by": context.author,
        }
        names = dict(zip(_identities(self.reading.resolution), _identities(text), strict=True))
        return Base(name_as_text(self.path), self.content, text, facts | _renamed(self.map, names))


def read_file(path: Path, context: Context) -> SourceFile:
    """Read a file as what its bytes say it is. Raises a FormatError or ChangedWhileReadError."""
    from drafting.formats import files

    if not files.is_issued_file(path):
        return SourceFile(path, files.read_file(path, context.ids))
    before = _look_of(path)
    reading, places = files.read_issued_file(path, context.ids)
    content = path.read_bytes()
    if _look_of(path) != before:
        raise ChangedWhileReadError(path)
    return SourceFile(path, reading, content, places)


def _look_of(path: Path) -> tuple[int, int, int] | None:
    """What changes when a file is written again; None if there is none."""
    with suppress(OSError):
        found = path.stat()
        return found.st_ino, found.st_size, found.st_mtime_ns
    return None


def fingerprint_of(content: bytes) -> str:
    """What the bytes of a file are known by: their SHA-256 in hexadecimal figures."""
    return hashlib.sha256(content).hexdigest()


def fingerprint_of_file(path: Path) -> str:
    """The same of a file on the disk. Raises a FormatError."""
    from drafting.formats.errors import UnreadableFileError
    from drafting.formats.regular_files import check_file

    check_file(path)
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise UnreadableFileError(str(path), (error.strerror or str(error)).lower()) from error


def _identities(text: Resolution) -> Iterator[str]:
    yield from (unit.id for unit in text.walk())
    yield from (note.id for note in text.notes)


def _renamed(places: BaseMap, names: Mapping[str, str]) -> dict[str, object]:
    """The map as tables, in the identities that the session has."""
    return replace(
        places,
        units={names[one]: found for one, found in places.units.items()},
        notes={names[one]: key for one, key in places.notes.items()},
    ).to_plain()
