"""Reading and writing files by their names, with a guard before each."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from drafting.formats.errors import UnknownFormatError
from drafting.formats.reading import Reading
from drafting.formats.registry import FORMATS, format_of
from drafting.formats.regular_files import check_file, unreadable
from drafting.model.identity import IdSource
from drafting.model.resolution import Resolution

if TYPE_CHECKING:
    from drafting.formats.bodies import Body
    from drafting.formats.docx.reading.base_map import BaseMap

_PDF, _PDF_HEAD = b"%PDF-", 1024
"""How a PDF begins, and within how many bytes."""


def read_file(path: Path, ids: IdSource) -> Reading:
    """Read a file in the format of its name. Raises a FormatError.

    Of a report that holds several texts it is the first; `report.docx#2` is the second.
    """
    path, which = _named_text(path)
    check_file(path)
    if is_pdf(path):
        from drafting.formats.pdf import read_pdf

        return read_pdf(path, ids, which)
    found = format_of(path)
    if found is None or found.read is None:
        readable = (ending for ending, one in FORMATS.items() if one.read)
        raise UnknownFormatError(path.name, ", ".join(readable))
    return found.read(path, ids, which)


def is_pdf(path: Path) -> bool:
    """Whether a file is a PDF by its first bytes, or says so by its name. Raises a FormatError."""
    try:
        with path.open("rb") as stream:
            return _PDF in stream.read(_PDF_HEAD) or path.suffix.casefold() == ".pdf"
    except OSError as error:
        raise unreadable(path, error) from error


def _named_text(path: Path) -> tuple[Path, int | None]:
    """The file, and which of its texts its name asks for."""
    name, sign, number = path.name.rpartition("#")
    if not sign or not number.isdecimal() or len(number) > 4 or path.exists():
        return path, None
    return path.with_name(name or path.name), int(number)


def read_issued_file(path: Path, ids: IdSource) -> tuple[Reading, BaseMap]:
    """Read a Word file, and where each part of its text stands in it. Raises a FormatError."""
    from drafting.formats.docx.reading.document import read_with_map

    check_file(path)
    return read_with_map(path, ids)


def write_file(resolution: Resolution, path: Path, body: Body) -> None:
    """Write a resolution in the format of the file's name. Raises a FormatError."""
    found = format_of(path)
    if found is None:
        raise UnknownFormatError(path.name, ", ".join(FORMATS))
    found.write(resolution, path, body)
