"""Reading and writing files by their names, with a guard before each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.formats.atomic_write import write_atomically
from drafting.formats.encoding import decoded, refuse_other_kinds
from drafting.formats.errors import (
    DamagedFileError,
    EmptyFileError,
    EnormousFileError,
    NoSuchTextError,
    UnknownFormatError,
)
from drafting.formats.reading import Reading, Remark
from drafting.formats.regular_files import check_file, unreadable
from drafting.model.identity import IdSource
from drafting.model.resolution import Resolution
from drafting.patterns import regex

if TYPE_CHECKING:
    from drafting.formats.bodies import Body
    from drafting.formats.docx.reading.base_map import BaseMap

_NAMED_AFTER_SYMBOL = regex(
    r"[A-Z]{1,5}(?:_[A-Za-z0-9.]+)*_L\.\d+(?:_(?:Rev|Add|Corr|Amend)\.\d+)*"
)
LARGEST_TEXT = 20_000_000
"""Bytes of the largest text file that is read; the longest resolutions have half a million."""


def read_file(path: Path, ids: IdSource) -> Reading:
    """Read a file in the format of its name. Raises a FormatError.

    Of a report that holds several texts it is the first; `report.docx#2` is the second.
    """
    path, which = _named_text(path)
    check_file(path)
    read = _READERS.get(path.suffix.casefold())
    if read is None:
        raise UnknownFormatError(path.name, ", ".join(_READERS))
    return read(path, ids, which)


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
    suffix = path.suffix.casefold()
    if suffix == ".docx":
        from drafting.formats.docx import write_document

        write_document(resolution, path, body)
    elif suffix == ".xml":
        from drafting.formats.akn import write_akn

        write_atomically(path, write_akn(resolution))
    elif write := _TEXT_WRITERS.get(suffix):
        write_atomically(path, write(resolution, body).encode("utf-8"))
    else:
        raise UnknownFormatError(path.name, ", ".join((".docx", ".xml", *_TEXT_WRITERS)))


def _check_single(path: Path, which: int | None) -> None:
    """Refuse to look for a further text in a format that holds one."""
    if which not in (None, 1):
        raise NoSuchTextError(path.name, 1)


def _read_text_file(path: Path, ids: IdSource, which: int | None) -> Reading:
    from drafting.formats.canonical import is_canonical, is_closed, read_text

    text, remark = _text_of(path)
    if not is_canonical(text):
        from drafting.formats.plain import read_plain

        reading = read_plain(text, ids, which, path.name)
        return _with_remark(with_symbol(reading, path.stem), remark)
    _check_single(path, which)
    if not is_closed(text):
        raise DamagedFileError(
            f"{path.name}: the front matter at its head never ends, so the file is cut off; "
            "fetch it again, or close the front matter with a line +++."
        )
    return _with_remark(read_text(text, ids), remark)


def _read_json_file(path: Path, ids: IdSource, which: int | None) -> Reading:
    from drafting.formats.json import read_json

    _check_single(path, which)
    text, remark = _text_of(path)
    return _with_remark(read_json(text, ids, path.name), remark)


def _read_word_file(path: Path, ids: IdSource, which: int | None) -> Reading:
    from drafting.formats.docx import read_document

    return read_document(path, ids, which)


def _read_xml_file(path: Path, ids: IdSource, which: int | None) -> Reading:
    from drafting.formats.akn import read_akn

    _check_single(path, which)
    content = _content(path)
    if not content.strip():
        raise EmptyFileError(path.name)
    refuse_other_kinds(content, path.name)
    return read_akn(content, ids, path.name)


_READERS: dict[str, Callable[[Path, IdSource, int | None], Reading]] = {
    ".md": _read_text_file,
    ".txt": _read_text_file,
    ".json": _read_json_file,
    ".docx": _read_word_file,
    ".xml": _read_xml_file,
}


def _canonical(resolution: Resolution, _body: Body) -> str:
    from drafting.formats.canonical import write_text

    return write_text(resolution)


def _printed(resolution: Resolution, body: Body) -> str:
    from drafting.formats.printed import print_text

    return print_text(resolution, body.facts)


def _json(resolution: Resolution, _body: Body) -> str:
    from drafting.formats.json import resolution_json, written

    return written(resolution_json(resolution))


def _html(resolution: Resolution, body: Body) -> str:
    from drafting.formats.html import resolution_html

    return resolution_html(resolution, body.facts)


_TEXT_WRITERS: dict[str, Callable[[Resolution, Body], str]] = {
    ".md": _canonical,
    ".txt": _printed,
    ".json": _json,
    ".html": _html,
}


def _text_of(path: Path) -> tuple[str, str]:
    """The text of a file, and a remark on its encoding. Raises a FormatError."""
    text, remark = decoded(_content(path), path.name)
    if not text.strip():
        raise EmptyFileError(path.name)
    return text, remark


def read_words(path: Path) -> str:
    """The words of a text file as they stand in it. Raises a FormatError."""
    check_file(path)
    return _text_of(path)[0]


def _content(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > LARGEST_TEXT:
            raise EnormousFileError(path.name, size, LARGEST_TEXT)
        with path.open("rb") as stream:
            content = stream.read(LARGEST_TEXT + 1)
    except OSError as error:
        raise unreadable(path, error) from error
    if len(content) > LARGEST_TEXT:
        raise EnormousFileError(path.name, len(content), LARGEST_TEXT)
    return content


def _with_remark(reading: Reading, message: str) -> Reading:
    if not message:
        return reading
    return Reading(reading.resolution, (Remark(0, message), *reading.remarks))


def symbol_from(file_stem: str) -> str:
    """The symbol that a file is named after, as the UN names its files: `A_C.3_78_L.10`."""
    return file_stem.replace("_", "/") if _NAMED_AFTER_SYMBOL.fullmatch(file_stem) else ""


def with_symbol(reading: Reading, file_stem: str) -> Reading:
    """The reading with the symbol that only the file's name tells, and a remark on it."""
    symbol = symbol_from(file_stem)
    resolution = reading.resolution
    if resolution.masthead.symbol or not symbol:
        return reading
    named = replace(resolution, masthead=replace(resolution.masthead, symbol=symbol))
    remark = Remark(0, f"The text prints no symbol; {symbol} was taken from the file's name")
    return Reading(named, (*reading.remarks, remark))
