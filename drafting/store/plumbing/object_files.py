"""Objects read from the files in which git keeps them, loose or packed (see `gitformat-pack`).

To start git and ask it takes as long as all else that a call of the program does to show a text.
What is not found here, or cannot be read, is left to git, which also says what is wrong with it.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from drafting.named_tuples import NamedTuple
from drafting.store.plumbing.trees import read_tree

LARGEST = 200_000_000
"""Bytes of an object from which on nobody wrote it in good faith."""
_LARGEST_INDEX = 16_000_000
_KINDS = {1: "commit", 2: "tree", 3: "blob", 4: "tag"}
_BY_OFFSET, _BY_NAME = 6, 7
_DEEPEST = 100
_CHUNK = 4096
_STATE = "^{commit}"
_FIRST = {"tag": "object", "commit": "tree"}
"""What the first line names of an object that leads to another one."""
_SPOILT = (OSError, ValueError, IndexError, zlib.error)


class Found(NamedTuple):
    """An object of git."""

    id: str
    kind: str
    data: bytes


class ObjectFiles:
    """The objects in one folder."""

    def __init__(self, objects: Path) -> None:
        self._objects = objects
        self._indexes: dict[Path, _Index] | None = None

    def read_many(self, names: Sequence[str]) -> list[Found | None]:
        """The objects of those names; None for each that has to be left to git."""
        packs = _Packs(self._known())
        try:
            return [self._read(name, packs) for name in names]
        finally:
            packs.close()

    def _read(self, name: str, packs: _Packs) -> Found | None:
        try:
            return self._named(name, packs)
        except _SPOILT:
            self._indexes = None  # git may have packed anew
            return None

    def _named(self, name: str, packs: _Packs) -> Found | None:
        """An object by its identity, or on the way that a name tells from another one to it."""
        start, is_path, path = name.partition(":")
        identity = start.removesuffix(_STATE)
        if len(identity) != 40:
            return None
        found = self._identified(identity, packs)
        if is_path or identity != start:
            found = self._led_to(found, "tag", packs)
        if is_path:
            found = self._led_to(found, "commit", packs)
            for step in path.split("/") if path else ():
                entry = read_tree(found.data).get(step) if found and found.kind == "tree" else None
                found = self._identified(entry.id, packs) if entry else None
        return found

    def _led_to(self, found: Found | None, kind: str, packs: _Packs) -> Found | None:
        """What a tag or a state names in its first line; anything else is what is meant."""
        while found and found.kind == kind:
            field, _, identity = found.data.partition(b"\n")[0].decode("ascii").partition(" ")
            if field != _FIRST[kind]:
                raise ValueError(found.id)
            found = self._identified(identity, packs)
        return found

    def _identified(self, name: str, packs: _Packs) -> Found | None:
        key = bytes.fromhex(name)
        return _loose(self._objects / name[:2] / name[2:], name) or packs.read(name, key)

    def _known(self) -> dict[Path, _Index]:
        if self._indexes is None:
            found = (self._objects / "pack").glob("*.idx")
            self._indexes = dict(_sound(found))
        return self._indexes


def _sound(files: Iterator[Path]) -> Iterator[tuple[Path, _Index]]:
    for file in files:
        try:
            if file.stat().st_size <= _LARGEST_INDEX:
                yield file.with_suffix(".pack"), _Index(file.read_bytes())
        except _SPOILT:
            continue


def _loose(file: Path, name: str) -> Found | None:
    try:
        content = file.read_bytes()
    except FileNotFoundError:
        return None
    stream = zlib.decompressobj()
    head, _, data = stream.decompress(content, LARGEST).partition(b"\0")
    kind, size = head.decode("ascii").split(" ")
    if not stream.eof or kind not in _KINDS.values() or int(size) != len(data):
        raise ValueError(name)
    return Found(name, kind, data)


class _Index:
    """Where the objects of a pack stand in it. Raises ValueError for another version of one."""

    def __init__(self, content: bytes) -> None:
        if content[:8] != b"\xfftOc\0\0\0\x02":
            raise ValueError("version")
        self._content = content
        self._count = self._number(8 + 4 * 255)

    def _number(self, at: int) -> int:
        return int.from_bytes(self._content[at : at + 4], "big")

    def place(self, key: bytes) -> int | None:
        """Where an object begins in the pack, if it is there."""
        first = key[0]
        low = self._number(8 + 4 * (first - 1)) if first else 0
        high = self._number(8 + 4 * first)
        names = 8 + 4 * 256
        while low < high:
            middle = (low + high) // 2
            at = names + 20 * middle
            here = self._content[at : at + 20]
            if here == key:
                return self._offset(middle)
            low, high = (middle + 1, high) if here < key else (low, middle)
        return None

    def _offset(self, row: int) -> int:
        offset = self._number(8 + 4 * 256 + 24 * self._count + 4 * row)
        if offset >> 31:
            raise ValueError("a pack of more than two gigabytes")
        return offset


class _Packs:
    """The packs of one folder, open for as long as some objects are read."""

    def __init__(self, indexes: dict[Path, _Index]) -> None:
        self._indexes = indexes
        self._open: dict[Path, BinaryIO] = {}

    def close(self) -> None:
        """Let go of the files."""
        for file in self._open.values():
            file.close()

    def read(self, name: str, key: bytes) -> Found | None:
        """The object of a name, which is `key` in bytes, if one of the packs has it."""
        found = self._of_key(key, 0)
        return Found(name, *found) if found else None

    def _of_key(self, key: bytes, depth: int) -> tuple[str, bytes] | None:
        for pack, index in self._indexes.items():
            if (offset := index.place(key)) is not None:
                return self._entry(pack, offset, depth)
        return None

    def _entry(self, pack: Path, offset: int, depth: int) -> tuple[str, bytes]:
        if depth > _DEEPEST:
            raise ValueError("deltas too deep")
        file = self._open.get(pack) or self._open.setdefault(pack, pack.open("rb"))
        file.seek(offset)
        head = file.read(_CHUNK)
        sort, size, at = _head(head)
        if size > LARGEST:
            raise ValueError("too large")
        if sort in _KINDS:
            return _KINDS[sort], _inflated(file, head[at:], size)
        if sort == _BY_OFFSET:
            back, at = _distance(head, at)
            delta = _inflated(file, head[at:], size)
            kind, base = self._entry(pack, offset - back, depth + 1)
        elif sort == _BY_NAME:
            delta = _inflated(file, head[at + 20 :], size)
            found = self._of_key(head[at : at + 20], depth + 1)
            if found is None:
                raise ValueError("a delta without its base")
            kind, base = found
        else:
            raise ValueError("no kind of entry")
        return kind, _patched(base, delta)


def _head(head: bytes) -> tuple[int, int, int]:
    """Kind and size of an entry, and where what follows begins."""
    byte, at, shift = head[0], 1, 4
    sort, size = byte >> 4 & 7, byte & 0x0F
    while byte & 0x80:
        byte = head[at]
        size |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
    return sort, size, at


def _distance(head: bytes, at: int) -> tuple[int, int]:
    """How far before a delta its base stands, and where what follows begins."""
    byte = head[at]
    back = byte & 0x7F
    while byte & 0x80:
        at += 1
        byte = head[at]
        back = (back + 1) << 7 | byte & 0x7F
    return back, at + 1


def _inflated(file: BinaryIO, start: bytes, size: int) -> bytes:
    stream = zlib.decompressobj()
    pieces = [stream.decompress(start, size + 1)]
    left = size + 1 - len(pieces[0])
    while left and not stream.eof and (more := stream.unconsumed_tail or file.read(_CHUNK)):
        pieces.append(stream.decompress(more, left))
        left -= len(pieces[-1])
    data = b"".join(pieces)
    if len(data) != size or not stream.eof:
        raise ValueError("an entry of another size")
    return data


def _patched(base: bytes, delta: bytes) -> bytes:
    """What a delta makes of its base."""
    _, at = _size(delta, 0)
    size, at = _size(delta, at)
    pieces: list[bytes] = []
    while at < len(delta):
        command, at = delta[at], at + 1
        if command & 0x80:
            start = length = 0
            for bit in range(4):
                if command >> bit & 1:
                    start, at = start | delta[at] << 8 * bit, at + 1
            for bit in range(3):
                if command >> 4 + bit & 1:
                    length, at = length | delta[at] << 8 * bit, at + 1
            length = length or 0x10000
            pieces.append(base[start : start + length])
        else:
            pieces.append(delta[at : at + command])
            at += command
    made = b"".join(pieces)
    if len(made) != size:
        raise ValueError("a delta of another size")
    return made


def _size(delta: bytes, at: int) -> tuple[int, int]:
    size = shift = 0
    byte = 0x80
    while byte & 0x80:
        byte = delta[at]
        size |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
    return size, at
