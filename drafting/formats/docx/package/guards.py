"""What is checked about a Word file before anything in it is unpacked.

Limits are far above any document of the trade (the longest official file in sight
unpacks to 2 MB) and far below what would hurt the reader's machine.
"""

from __future__ import annotations

import stat
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from drafting.formats.docx.package import errors
from drafting.formats.errors import EmptyFileError
from drafting.formats.kinds import FileKind, kind_of_stream
from drafting.patterns import regex

MEBIBYTE = 1 << 20
MAX_UNPACKED = 400 * MEBIBYTE
MAX_ENTRIES = 5000
MAX_RATIO = 150
"""Bytes unpacked per byte packed, for entries of a mebibyte and more; prose gives 10 to 30."""

_OUTSIDE = regex(r"^[A-Za-z]:|[\\\x00]")
_ENCRYPTED = 0x1
_PLAIN_FILES = (0, stat.S_IFREG, stat.S_IFDIR)
_ANOTHER = {FileKind.BINARY: "another kind of file"}
_COMPOUND_FILES = {
    FileKind.LOCKED: errors.EncryptedFileError,
    FileKind.OLD_WORD: errors.LegacyWordError,
}


def check_signature(name: str, stream: BinaryIO) -> None:
    """Refuse what is no zip archive, by its bytes."""
    kind = kind_of_stream(stream, name)
    if kind in _COMPOUND_FILES:
        raise _COMPOUND_FILES[kind](name)
    if kind not in (FileKind.WORD, FileKind.OPEN_DOCUMENT):
        stream.seek(0)
        if not stream.read(1):
            raise EmptyFileError(name)
        raise errors.NotWordError(name, _ANOTHER.get(kind, kind.value))


def checked_entries(name: str, size: int, archive: ZipFile) -> dict[str, ZipInfo]:
    """The entries of `archive` by name, or a FormatError; `size` is that of the whole file."""
    entries: dict[str, ZipInfo] = {}
    folded: set[str] = set()
    listed = archive.infolist()
    if len(listed) > MAX_ENTRIES:
        raise errors.ZipBombError(name, f"{len(listed)} entries")
    for entry in listed:
        _check_entry(name, entry)
        if entry.filename.casefold() in folded:
            raise errors.UnsafeEntryError(name, entry.filename, "stands there twice")
        folded.add(entry.filename.casefold())
        entries[entry.filename] = entry
    _check_sizes(name, size, listed)
    return entries


def _check_entry(name: str, entry: ZipInfo) -> None:
    path = entry.orig_filename
    if entry.flag_bits & _ENCRYPTED:
        raise errors.EncryptedFileError(name)
    if path.startswith("/") or ".." in path.split("/") or _OUTSIDE.search(path):
        raise errors.UnsafeEntryError(name, path, "leads out of it")
    if stat.S_IFMT(entry.external_attr >> 16) not in _PLAIN_FILES:
        raise errors.UnsafeEntryError(name, path, "is a link or a device, not a file")
    if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise errors.UnsafeEntryError(name, path, "is packed in a way that Word does not know")
    ratio = entry.file_size / max(1, entry.compress_size)
    if entry.file_size >= MEBIBYTE and ratio > MAX_RATIO:
        raise errors.ZipBombError(name, f"{path} unpacks to {ratio:.0f} times its size")


def _check_sizes(name: str, size: int, listed: list[ZipInfo]) -> None:
    unpacked = sum(entry.file_size for entry in listed)
    if unpacked > MAX_UNPACKED:
        raise errors.ZipBombError(name, f"{unpacked // MEBIBYTE} MB unpacked")
    if sum(entry.compress_size for entry in listed) > size:
        raise errors.ZipBombError(name, "its entries overlap")
