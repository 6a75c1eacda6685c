"""The issued document of a resolution, kept beside its text.

    base/<name>.docx   the file as it came, to the byte
    base/map.toml      what is known of it: its fingerprint, where each unit stands in it
    base/text/         the text that was read from it, in the layout of a resolution

The files of `base/text` are those of the working text where nothing has changed, so
they take no room. Another document replaces all three; the record keeps the former.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from drafting.model.inline import tidy
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex
from drafting.store.errors import UnsavableBaseError
from drafting.store.history import path_of
from drafting.store.layout import decode, encode
from drafting.store.messages import one_line
from drafting.store.names import LONGEST, encoded
from drafting.store.plumbing.trees import FOLDER, Anew, Changes, TreeEntry
from drafting.store.records import Base
from drafting.store.texts import Texts, changes_between
from drafting.store.tolerant.remarks import NOTHING, Mended
from drafting.toml import read_toml

if TYPE_CHECKING:
    from drafting.store.plumbing.repository import Head, Repository

BASE = "base"
MAP = "map.toml"
TEXT = "text"
SUFFIX = ".docx"
LARGEST = 100 * 2**20
"""Bytes of the largest document; no larger Word file is read."""
LARGEST_MAP = 4 * 2**20
"""Bytes of the largest map, which is that of some 40,000 paragraphs."""

_PARTS_MISSING = "The issued document is not there whole and is left out; attach it again."
_MAP_SPOILT = (
    "What is known of the issued document was changed by two at once, or by hand: "
    "what the first had is kept."
)
_BARE_KEY = regex(r"[A-Za-z0-9_-]+")


class Found(NamedTuple):
    """What lies in the folder of an issued document, and what had to be decided to read it."""

    name: str
    document: str
    """The identity of the file."""
    text: str
    """The folder of its text."""
    facts: dict[str, Any]


class Bases:
    """The issued documents in the trees of one repository."""

    def __init__(self, repository: Repository, texts: Texts) -> None:
        self._repository = repository
        self._texts = texts

    def read(self, folder: str, handle: str) -> tuple[Base | None, tuple[str, ...]]:
        """The document in the folder of a resolution, and what had to be decided to read it.

        Raises DamagedStoreError.
        """
        base = self._repository.folder(folder, BASE)
        return self._read(base, handle) if base else (None, ())

    def _read(self, base: str, handle: str) -> tuple[Base | None, tuple[str, ...]]:
        found, remarks = self._found(base, handle)
        if found is None:
            return None, remarks
        text = self._texts.of_folder(found.text, handle)
        content = self._content(found.document, handle)
        return Base(found.name, content, text, found.facts), self._told(found, remarks, handle)

    def remarks(self, folder: str, handle: str) -> tuple[str, ...]:
        """What had to be decided to read it; the document itself is not read."""
        base = self._repository.folder(folder, BASE)
        return self._told(*self._found(base, handle), handle) if base else ()

    def _told(self, found: Found | None, remarks: tuple[str, ...], handle: str) -> tuple[str, ...]:
        inside = self._texts.remarks(found.text, handle) if found else ()
        return (*remarks, *(f"In the issued document: {one}" for one in inside))

    def _found(self, base: str, handle: str) -> tuple[Found | None, tuple[str, ...]]:
        entries = self._repository.tree(base)
        if MAP not in entries:
            return None, ()
        text = self._repository.folder(base, TEXT)
        facts, remarks = self._facts(entries[MAP], handle)
        name = one_line(str(facts.pop("file", ""))) or f"base{SUFFIX}"
        issued = [file for file, entry in entries.items() if _is_document(file, entry)]
        if text is None or not issued:
            return None, (_PARTS_MISSING,)
        # Two may have attached a document each: the one that the map is of counts.
        named = _file_name(name)
        document = entries[named if named in issued else issued[0]]
        return Found(name, document.id, text, facts), remarks

    def _content(self, identity: str, handle: str) -> bytes:
        found = self._repository.reader.read(identity)
        if found is None:
            raise self._repository.damaged(f"the base text of {handle} is missing")
        return found.data

    def _facts(self, entry: TreeEntry, handle: str) -> tuple[dict[str, Any], tuple[str, ...]]:
        content = self._content(entry.id, handle) if entry.is_file else b"="
        if len(content) > LARGEST_MAP:
            raise self._repository.damaged(f"{MAP} of {handle} is far too large")
        toml = decode(content)
        try:
            return read_toml(toml), ()
        except ValueError:
            from drafting.store.tolerant.toml import load_sides

            # The places of one document and the facts of another would be of no use.
            return load_sides(toml).sides[0].values, (_MAP_SPOILT,)

    def mended(self, folder: str, handle: str) -> Mended:
        """The document as it is written otherwise, where what lies beside it is in disorder."""
        if not self.remarks(folder, handle):
            return NOTHING
        base, remarks = self.read(folder, handle)
        return Mended(changes_to(base), remarks) if base else NOTHING

    def reversal(self, head: Head, handle: str, commit: str) -> Changes:
        """What takes back the change of document that a commit made, if it still stands."""
        before, after, now = (
            self._folder_at(state, handle) for state in (f"{commit}^", commit, head.id)
        )
        if before == after or after != now:
            return {}
        was, remarks = self._read(before.id, handle) if before else (None, ())
        if was is None or not remarks:
            return {BASE: before}
        became = self._read(after.id, handle)[0] if after else None
        return {} if was == became else changes_to(was)

    def _folder_at(self, state: str, handle: str) -> TreeEntry | None:
        found = self._repository.reader.read(f"{state}:{path_of(self._repository, handle, BASE)}")
        return TreeEntry(FOLDER, found.id) if found and found.kind == "tree" else None


def _is_document(name: str, entry: TreeEntry) -> bool:
    return name.endswith(SUFFIX) and entry.is_file


def changes_to(base: Base) -> Changes:
    """What to write into the folder of a resolution to keep a document there.

    Raises UnsavableBaseError or UnsavableTextError.
    """
    if len(base.content) > LARGEST:
        raise UnsavableBaseError(base.name, len(base.content), LARGEST)
    facts = {"file": one_line(base.name), **base.facts}
    files = Anew({MAP: encode(written_facts(facts)), TEXT: Anew(changes_between(None, base.text))})
    files[_file_name(base.name)] = base.content
    return {BASE: files}


def _file_name(name: str) -> str:
    """A name that every system takes and that tells the document from the map."""
    path = PurePath(one_line(name) or "base")
    stem = path.stem
    while len(encoded(f"{stem}{SUFFIX}")) > LONGEST:
        stem = stem[:-1]
    return encoded(f"{stem.strip()}{SUFFIX}")


def written_facts(facts: Mapping[str, Any]) -> str:
    """Facts as TOML: single values first, then one table after the other.

    By hand, for a map has a line for each paragraph, and tomlkit takes 0.2 ms a line.
    """
    return "\n".join(_lines(facts)).strip()


def _lines(facts: Mapping[str, Any]) -> Iterator[str]:
    for name, value in facts.items():
        if not isinstance(value, Mapping):
            yield f"{_key(name)} = {_value(value)}"
    for name, value in facts.items():
        if isinstance(value, Mapping):
            yield f"\n[{_key(name)}]"
            yield from _lines(value)


def _key(name: str) -> str:
    return name if _BARE_KEY.fullmatch(name) else _value(name)


def _value(value: object) -> str:
    import json

    # A string of JSON is one of TOML, if no character in it is beyond both.
    return json.dumps(tidy(value) if isinstance(value, str) else value, ensure_ascii=False)
