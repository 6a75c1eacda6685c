"""Who reads which kind of file, and why the others are refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.formats.errors import (
    DamagedFileError,
    EmptyFileError,
    NoSuchTextError,
    NotTextError,
)
from drafting.formats.kinds import THROUGH_LIBREOFFICE, FileKind, kind_of, name_of_another_kind
from drafting.formats.text_files import content_of, read_words, text_of

if TYPE_CHECKING:
    from drafting.formats.reading import Reading
    from drafting.model.identity import IdSource

Read = Callable[[Path, "IdSource", int | None], "Reading"]
"""Reads a file, of several texts the one of a number. Raises a FormatError."""


def reading_of(path: Path, kind: FileKind, ids: IdSource, which: int | None) -> Reading:
    """Read a file of a kind; a name that is that of another kind is told. Raises a FormatError."""
    read = READERS.get(kind)
    if read is None:
        raise refusal(path.name, kind)
    ending = name_of_another_kind(path.name, kind)
    remark = _OTHER_NAME.format(ending, kind.value) if ending else ""
    active = active_content(path, kind) if kind in (FileKind.PDF, *THROUGH_LIBREOFFICE) else ""
    return with_remarks(read(path, ids, which), remark, active)


def active_content(path: Path, kind: FileKind) -> str:
    """What to say of what a file that is not Word's could run or fetch; nothing for nothing."""
    from drafting.formats.foreign_traces import facts_of

    kinds: dict[str, dict[str, None]] = {}
    for one in facts_of(kind, content_of(path), path.name).active:
        kinds.setdefault(one.what, {})[one.found] = None
    said = "; ".join(
        f"{what} ({', '.join(names)})" if any(names) else what for what, names in kinds.items()
    )
    return _ACTIVE.format(said) if said else ""


def refusal(name: str, kind: FileKind) -> NotTextError:
    """Why a file of a kind that is not read is refused, and what to do."""
    return NotTextError(name, kind.value, _REMEDIES[kind])


def refuse_unreadable(path: Path) -> None:
    """Refuse a file that cannot be read, whatever it is wanted for. Raises a FormatError."""
    kind = kind_of(path)
    if kind not in READERS:
        raise refusal(path.name, kind)
    if kind in (FileKind.TEXT, FileKind.BINARY):
        read_words(path)


def with_remarks(reading: Reading, *messages: str) -> Reading:
    """A reading with remarks on the file as a whole before its own."""
    from drafting.formats.reading import Remark

    remarks = (Remark(0, message) for message in messages if message)
    return reading._replace(remarks=(*remarks, *reading.remarks))


def _read_text_file(path: Path, ids: IdSource, which: int | None) -> Reading:
    from drafting.formats.canonical import is_canonical, is_closed, read_text

    text, remark = text_of(path)
    if not is_canonical(text):
        from drafting.formats.file_names import with_symbol
        from drafting.formats.plain import read_plain

        reading = read_plain(text, ids, which, path.name)
        return with_remarks(with_symbol(reading, path.stem), remark)
    _check_single(path, which)
    if not is_closed(text):
        raise DamagedFileError(
            f"{path.name}: the front matter at its head never ends, so the file is cut off; "
            "fetch it again, or close the front matter with a line +++."
        )
    return with_remarks(read_text(text, ids), remark)


def _read_json_file(path: Path, ids: IdSource, which: int | None) -> Reading:
    from drafting.formats.json import read_json

    _check_single(path, which)
    text, remark = text_of(path)
    return with_remarks(read_json(text, ids, path.name), remark)


def _read_word_file(path: Path, ids: IdSource, which: int | None) -> Reading:
    from drafting.formats.docx import read_document
    from drafting.formats.docx.traces.unnoticed import unnoticed_words
    from drafting.formats.word_files import as_word_file

    with as_word_file(path) as (word, remark):
        return with_remarks(read_document(word, ids, which), remark, unnoticed_words(word))


def _read_pdf_file(path: Path, ids: IdSource, which: int | None) -> Reading:
    from drafting.formats.pdf import read_pdf

    return read_pdf(path, ids, which)


def _read_xml_file(path: Path, ids: IdSource, which: int | None) -> Reading:
    from drafting.formats.akn import read_akn

    _check_single(path, which)
    content = content_of(path)
    if not content.strip():
        raise EmptyFileError(path.name)
    return read_akn(content, ids, path.name)


def _check_single(path: Path, which: int | None) -> None:
    """Refuse to look for a further text in a format that holds one."""
    if which not in (None, 1):
        raise NoSuchTextError(path.name, 1)


READERS: dict[FileKind, Read] = {
    **dict.fromkeys((FileKind.WORD, *THROUGH_LIBREOFFICE), _read_word_file),
    FileKind.PDF: _read_pdf_file,
    FileKind.XML: _read_xml_file,
    FileKind.JSON: _read_json_file,
    FileKind.TEXT: _read_text_file,
    FileKind.BINARY: _read_text_file,
}
"""A file that looks like no text is refused by the reader of text, which says why."""
_REMEDIES = {
    FileKind.WEB_PAGE: "copy the words that it shows into a text file",
    FileKind.WEB_ARCHIVE: "open it in Word and save it as .docx",
    FileKind.FLAT_WORD: "open it in Word and save it as .docx",
    FileKind.MESSAGE: "save the file that is attached to it, or its words as a text file",
    FileKind.LOCKED: "open it in Word, remove the password and save it again",
    FileKind.OLD_OFFICE: "open it in the program that made it and save it as .docx",
}
_ACTIVE = (
    "This file could run or fetch something: {0}. Nothing of it was run or fetched, and it is in "
    "nothing that is written of this text."
)
_OTHER_NAME = "The name of the file ends in {0}, but it is {1}, and was read as that."
