"""Reading files by their bytes and writing them by their names, with a guard before each."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from drafting.formats.errors import UnknownFormatError
from drafting.formats.kinds import is_word, kind_of
from drafting.formats.registry import FORMATS, format_of
from drafting.formats.regular_files import check_file
from drafting.model.identity import IdSource

if TYPE_CHECKING:
    from drafting.formats.bodies import Body
    from drafting.formats.docx.reading.base_map import BaseMap
    from drafting.formats.reading import Reading
    from drafting.model.resolution import Resolution


def read_file(path: Path, ids: IdSource) -> Reading:
    """Read a file as what its bytes say it is. Raises a FormatError.

    Of a report that holds several texts it is the first; `report.docx#2` is the second.
    """
    from drafting.formats.readers import reading_of

    path, which = _named_text(path)
    return reading_of(path, kind_of(path), ids, which)


def _named_text(path: Path) -> tuple[Path, int | None]:
    """The file, and which of its texts its name asks for."""
    name, sign, number = path.name.rpartition("#")
    if not sign or not number.isdecimal() or len(number) > 4 or path.exists():
        return path, None
    return path.with_name(name or path.name), int(number)


def is_issued_file(path: Path) -> bool:
    """Whether a path names a Word file, and not one text of it. Raises a FormatError."""
    return _named_text(path)[1] is None and is_word(path)


def read_issued_file(path: Path, ids: IdSource) -> tuple[Reading, BaseMap]:
    """Read a Word file, and where each part of its text stands in it. Raises a FormatError."""
    from drafting.formats.docx.reading.document import read_with_map
    from drafting.formats.docx.traces.unnoticed import unnoticed_words
    from drafting.formats.readers import with_remarks

    check_file(path)
    reading, places = read_with_map(path, ids)
    return with_remarks(reading, unnoticed_words(path)), places


def write_file(resolution: Resolution, path: Path, body: Body) -> None:
    """Write a resolution in the format of the file's name. Raises a FormatError."""
    found = format_of(path)
    if found is None:
        raise UnknownFormatError(path.name, ", ".join(FORMATS))
    found.write(resolution, path, body)
