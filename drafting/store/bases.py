"""The issued document of a resolution, kept beside its text.

    base/<name>.docx   the file as it came, to the byte
    base/map.toml      what is known of it: its fingerprint, where each unit stands in it
    base/text/         the text that was read from it, in the layout of a resolution

The files of `base/text` are those of the working text where nothing has changed, so
they take no room. Another document replaces all three; the record keeps the former.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import Any

from drafting.model.inline import tidy
from drafting.store.errors import UnsavableBaseError
from drafting.store.history import path_of
from drafting.store.layout import decode, encode
from drafting.store.messages import one_line
from drafting.store.names import LONGEST, encoded
from drafting.store.records import Base
from drafting.store.repository import Head, Repository
from drafting.store.texts import Texts, changes_between
from drafting.store.trees import FOLDER, Anew, Changes, TreeEntry

BASE = "base"
MAP = "map.toml"
TEXT = "text"
SUFFIX = ".docx"
LARGEST = 100 * 2**20
"""Bytes of the largest document; no larger Word file is read."""
LARGEST_MAP = 4 * 2**20
"""Bytes of the largest map, which is that of some 40,000 paragraphs."""

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")


class Bases:
    """The issued documents in the trees of one repository."""

    def __init__(self, repository: Repository, texts: Texts) -> None:
        self._repository = repository
        self._texts = texts

    def of_folder(self, folder: str, handle: str) -> Base | None:
        """The document in the folder of a resolution. Raises DamagedStoreError."""
        base = self._repository.folder(folder, BASE)
        if base is None or MAP not in (entries := self._repository.tree(base)):
            return None
        text = self._repository.folder(base, TEXT)
        issued = [entry.id for name, entry in entries.items() if name.endswith(SUFFIX)]
        if text is None or not issued:
            raise self._repository.damaged(f"the base text of {handle} is missing")
        facts = self._facts(entries[MAP].id, handle)
        content = self._content(issued[0], handle)
        name = one_line(str(facts.pop("file", ""))) or f"base{SUFFIX}"
        return Base(name, content, self._texts.of_folder(text, handle), facts)

    def _content(self, identity: str, handle: str) -> bytes:
        found = self._repository.reader.read(identity)
        if found is None:
            raise self._repository.damaged(f"the base text of {handle} is missing")
        return found.data

    def _facts(self, identity: str, handle: str) -> dict[str, Any]:
        content = self._content(identity, handle)
        if len(content) > LARGEST_MAP:
            raise self._repository.damaged(f"{MAP} of {handle} is far too large")
        try:
            return tomllib.loads(decode(content))
        except (ValueError, RecursionError) as error:
            raise self._repository.damaged(f"{MAP} of {handle} cannot be read") from error

    def reversal(self, head: Head, handle: str, commit: str) -> Changes:
        """What takes back the change of document that a commit made, if it still stands."""
        before, after, now = (
            self._folder_at(state, handle) for state in (f"{commit}^", commit, head.id)
        )
        return {BASE: before} if before != after and after == now else {}

    def _folder_at(self, state: str, handle: str) -> TreeEntry | None:
        found = self._repository.reader.read(f"{state}:{path_of(handle, BASE)}")
        return TreeEntry(FOLDER, found.id) if found and found.kind == "tree" else None


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
    # A string of JSON is one of TOML, if no character in it is beyond both.
    return json.dumps(tidy(value) if isinstance(value, str) else value, ensure_ascii=False)
