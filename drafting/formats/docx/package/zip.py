"""The archive of a package: packed from its parts, or with some of them changed."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterable, Iterator, Mapping
from struct import Struct
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from drafting.named_tuples import NamedTuple

_EPOCH = (1980, 1, 1, 0, 0, 0)
_FIRST_PARTS = ("[Content_Types].xml", "_rels/.rels")
_LOCAL = Struct("<4s5H3L2H")
_CENTRAL = Struct("<4s6H3L5H2L")
_END = Struct("<4s4H2LH")
_FIELD = Struct("<2H")
_SIZES_FOLLOW = 0x8
_LONG_SIZES = 0x1
_NAME_IS_UTF8 = 0x800
_DEFLATED_SINCE = 20
_FIRST_DAY = (1 << 5) | 1
"""1 January 1980 as archives count days: for a part that no other program has written."""


class _Entry(NamedTuple):
    """A part as it stands in an archive."""

    name: bytes
    flags: int
    method: int
    moment: tuple[int, int]
    """Time and day."""
    checksum: int
    size: int
    packed: bytes
    extra: bytes = b""
    comment: bytes = b""
    attributes: tuple[int, int, int] = (0, 0, 0)
    """Who wrote it, internal and external attributes."""


def packed(parts: Mapping[str, bytes]) -> bytes:
    """The package of `parts`; the same parts always give the same bytes."""
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name in _ordered(parts):
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, parts[name])
    return buffer.getvalue()


def _ordered(parts: Iterable[str]) -> list[str]:
    """Names in the order Word expects: the list of contents first."""
    return sorted(parts, key=lambda name: (name not in _FIRST_PARTS, name))


def repacked(stream: BinaryIO, entries: Iterable[ZipInfo], parts: Mapping[str, bytes]) -> bytes:
    """The archive in `stream` with the content of `parts`; those it lacks come last.

    Every other part is taken over as it was packed.
    """
    left = dict(parts)
    return _archive([*_taken_over(stream, entries, left), *_added(left)])


def _taken_over(
    stream: BinaryIO, entries: Iterable[ZipInfo], changed: dict[str, bytes]
) -> Iterator[_Entry]:
    """The entries in order; what is found in `changed` is taken out of it."""
    for info in entries:
        content = changed.pop(info.filename, None)
        was = _Entry(
            name=info.orig_filename.encode("utf-8" if info.flag_bits & _NAME_IS_UTF8 else "cp437"),
            flags=info.flag_bits & ~_SIZES_FOLLOW,
            method=info.compress_type,
            moment=_moment(info.date_time),
            checksum=info.CRC,
            size=info.file_size,
            packed=_packed(stream, info) if content is None else b"",
            extra=b"".join(_without_long_sizes(info.extra)),
            comment=info.comment,
            attributes=(info.create_system << 8 | info.create_version, info.internal_attr,
                        info.external_attr),
        )  # fmt: skip
        yield was if content is None else _with_content(was, content)


def _added(parts: Mapping[str, bytes]) -> Iterator[_Entry]:
    for name, content in parts.items():
        empty = _Entry(name.encode(), _NAME_IS_UTF8, ZIP_DEFLATED, (0, _FIRST_DAY), 0, 0, b"")
        yield _with_content(empty, content)


def _with_content(entry: _Entry, content: bytes) -> _Entry:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    packed = packer.compress(content) + packer.flush()
    return entry._replace(
        method=ZIP_DEFLATED, checksum=zlib.crc32(content), size=len(content), packed=packed
    )


def _packed(stream: BinaryIO, info: ZipInfo) -> bytes:
    """The bytes of an entry as they were packed, behind its own head."""
    stream.seek(info.header_offset)
    head = _LOCAL.unpack(stream.read(_LOCAL.size))
    stream.seek(head[-2] + head[-1], 1)
    return stream.read(info.compress_size)


def _without_long_sizes(extra: bytes) -> Iterator[bytes]:
    """Extra fields but for the one that holds sizes too long for a head: none is, here."""
    while len(extra) >= _FIELD.size:
        kind, length = _FIELD.unpack_from(extra)
        if kind != _LONG_SIZES:
            yield extra[: _FIELD.size + length]
        extra = extra[_FIELD.size + length :]


def _moment(date: tuple[int, int, int, int, int, int]) -> tuple[int, int]:
    year, month, day, hour, minute, second = date
    return hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day


def _archive(entries: list[_Entry]) -> bytes:
    pieces: list[bytes] = []
    directory: list[bytes] = []
    at = 0
    for entry in entries:
        common = (
            entry.flags, entry.method, *entry.moment, entry.checksum, len(entry.packed),
            entry.size, len(entry.name),
        )  # fmt: skip
        written_by, internal, external = entry.attributes
        head = _LOCAL.pack(b"PK\3\4", _DEFLATED_SINCE, *common, 0)
        lengths = (len(entry.extra), len(entry.comment), 0, internal, external, at)
        listed = _CENTRAL.pack(b"PK\1\2", written_by, _DEFLATED_SINCE, *common, *lengths)
        pieces += (head, entry.name, entry.packed)
        directory += (listed, entry.name, entry.extra, entry.comment)
        at += len(head) + len(entry.name) + len(entry.packed)
    listing = b"".join(directory)
    end = _END.pack(b"PK\5\6", 0, 0, len(entries), len(entries), len(listing), at, 0)
    return b"".join((*pieces, listing, end))
