"""Opening a Word file that somebody sent: nothing in it is trusted."""

from __future__ import annotations

import os
import posixpath
import struct
import zlib
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree

from drafting.formats.docx.package import errors
from drafting.formats.docx.package.guards import MEBIBYTE, check_signature, checked_entries
from drafting.formats.docx.package.xml import parse
from drafting.formats.docx.package.zip import repacked
from drafting.formats.errors import EnormousFileError, MissingFileError, UnreadableFileError

MAX_FILE = 100 * MEBIBYTE
MAX_PART = 32 * MEBIBYTE
MAIN_PART = "word/document.xml"

_PACKAGE_RELATIONS = "_rels/.rels"
_OTHER_PROGRAMS = {
    "xl/workbook.xml": "an Excel workbook",
    "ppt/presentation.xml": "a PowerPoint presentation",
    "content.xml": "an OpenDocument file",
    "index.xml": "a Pages document",
    "Index/Document.iwa": "a Pages document",
}
"""Parts by which the archives of other programs are known."""
_ENDINGS = (".docx", ".doc", ".odt", ".rtf", ".pdf", ".txt", ".md")
"""How documents are called that people pack together to send them."""
_OFFICE_DOCUMENT = "/officeDocument"


class Parts(ABC):
    """The parts of one Word file."""

    name: str
    main: str

    @abstractmethod
    def __contains__(self, part: str) -> bool: ...

    @abstractmethod
    def read(self, part: str) -> bytes:
        """The bytes of a part. Raises a FormatError if they cannot be had safely."""

    @abstractmethod
    def checksum(self, part: str) -> tuple[int, int]:
        """What tells the content of a part from another one, without unpacking it."""

    def xml(self, part: str) -> etree._Element:
        """The root element of an XML part. Raises a FormatError if it is not safe and sound."""
        return parse(self.read(part), self.name, part)

    def related(self, part: str) -> dict[str, tuple[str, str]]:
        """Relations of a part by id: the last word of the type, and the target part or address."""
        folder, base = posixpath.split(part)
        relations = posixpath.join(folder, "_rels", f"{base}.rels")
        if relations not in self:
            return {}
        return {
            relation.get("Id", ""): (
                relation.get("Type", "").rpartition("/")[2],
                _target(folder, relation),
            )
            for relation in self.xml(relations).iter("{*}Relationship")
        }


class MadeParts(Parts):
    """The parts of a Word file that we are making."""

    def __init__(self, name: str, parts: Mapping[str, bytes]) -> None:
        self.name, self.main = name, MAIN_PART
        self._parts = parts

    def __contains__(self, part: str) -> bool:
        return part in self._parts

    def read(self, part: str) -> bytes:
        """The bytes of a part."""
        return self._parts[part]

    def checksum(self, part: str) -> tuple[int, int]:
        """What tells the content of a part from another one."""
        return zlib.crc32(self._parts[part]), len(self._parts[part])


class Package(Parts):
    """The parts of one Word file, read on demand. Made by `open_package`."""

    def __init__(
        self, name: str, stream: BinaryIO, archive: ZipFile, entries: dict[str, ZipInfo]
    ) -> None:
        self.name = name
        self._stream = stream
        self._archive = archive
        self._entries = entries
        self.main = self._main_part()

    def __contains__(self, part: str) -> bool:
        return part in self._entries

    @property
    def note(self) -> str:
        """What the archive says beside its parts; no program shows it."""
        said = (self._archive.comment, *(entry.comment for entry in self._entries.values()))
        return " ".join(one.decode(errors="replace") for one in said if one)

    def names(self) -> tuple[str, ...]:
        """The names of all parts."""
        return tuple(self._entries)

    def read(self, part: str) -> bytes:
        """The bytes of a part. Raises a FormatError if they cannot be had safely."""
        if part not in self._entries:
            raise errors.MissingPartError(self.name, part)
        entry = self._entries[part]
        if entry.file_size > MAX_PART:
            raise errors.OversizedPartError(
                self.name, f"{part} unpacked", f"{MAX_PART // MEBIBYTE} MB"
            )
        try:
            with self._archive.open(entry) as stream:
                return stream.read(MAX_PART)
        except (BadZipFile, zlib.error, EOFError, OSError, RuntimeError) as failure:
            raise errors.TruncatedFileError(self.name, part) from failure

    def checksum(self, part: str) -> tuple[int, int]:
        """What tells the content of a part from another one, without unpacking it."""
        entry = self._entries[part]
        return entry.CRC, entry.file_size

    def repacked(self, parts: Mapping[str, bytes], without: frozenset[str] = frozenset()) -> bytes:
        """The whole file with other content in `parts`, some of which it may lack so far.

        Parts of `without` are left out.
        """
        kept = (entry for name, entry in self._entries.items() if name not in without)
        added = {name: data for name, data in parts.items() if name not in without}
        return repacked(self._stream, kept, added)

    def _main_part(self) -> str:
        if _PACKAGE_RELATIONS in self:
            for relation in self.xml(_PACKAGE_RELATIONS).iter("{*}Relationship"):
                if relation.get("Type", "").endswith(_OFFICE_DOCUMENT):
                    target = _target("", relation)
                    if target in self:
                        return target
        if MAIN_PART not in self:
            for part, kind in _OTHER_PROGRAMS.items():
                if part in self:
                    raise errors.NotWordError(self.name, kind)
            if documents := [part for part in self._entries if part.casefold().endswith(_ENDINGS)]:
                raise errors.PackedDocumentsError(self.name, documents)
            raise errors.MissingPartError(self.name, MAIN_PART)
        return MAIN_PART


def _target(folder: str, relation: etree._Element) -> str:
    target = relation.get("Target", "")
    if relation.get("TargetMode") == "External":
        return target
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


@contextmanager
def open_package(path: Path) -> Iterator[Package]:
    """The Word file at `path`, guarded. Raises a FormatError that says what is wrong with it."""
    with _opened(path) as stream:
        yield guarded_package(path.name, stream)


def guarded_package(name: str, stream: BinaryIO) -> Package:
    """The Word file that a stream gives, guarded. Raises a FormatError."""
    size = stream.seek(0, os.SEEK_END)
    if size > MAX_FILE:
        raise EnormousFileError(name, size, MAX_FILE)
    stream.seek(0)
    check_signature(name, stream)
    return _package(name, stream, size)


def package_of(name: str, data: bytes) -> Package:
    """The package whose bytes we made of another one. Raises a FormatError."""
    return _package(name, BytesIO(data), len(data))


def _package(name: str, stream: BinaryIO, size: int) -> Package:
    stream.seek(0)
    try:
        archive = ZipFile(stream)
    except (BadZipFile, ValueError, struct.error, NotImplementedError) as failure:
        raise errors.TruncatedFileError(name, "its table of contents is missing") from failure
    return Package(name, stream, archive, checked_entries(name, size, archive))


def _opened(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except (FileNotFoundError, NotADirectoryError) as failure:
        raise MissingFileError(path.name) from failure
    except IsADirectoryError as failure:
        raise MissingFileError(path.name, "this is a folder") from failure
    except OSError as failure:
        raise UnreadableFileError(path.name, failure.strerror or str(failure)) from failure
