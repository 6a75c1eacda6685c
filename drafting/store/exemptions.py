"""Findings of checks that are let pass, kept beside the text of a resolution.

    exemptions.toml   codes by the identity of the paragraph, note or value

What another hand has spoilt is read as far as it can be, and told, never silently let pass.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from drafting.named_tuples import NamedTuple
from drafting.store.history import path_of
from drafting.store.layout import decode, encode
from drafting.store.plumbing.trees import FILE, Changes, TreeEntry
from drafting.store.tolerant.remarks import NOTHING, Mended, Remark, sentences
from drafting.store.toml_values import SPOILT, Table
from drafting.toml import read_toml

if TYPE_CHECKING:
    from drafting.store.plumbing.repository import Head, Repository

EXEMPTIONS = "exemptions.toml"

Exemptions = Mapping[str, tuple[str, ...]]
"""Codes that are let pass at each place, by its identity or name."""


class ReadExemptions(NamedTuple):
    """What is let pass, and what had to be decided to read it."""

    value: Exemptions
    remarks: tuple[str, ...] = ()


def of_folder(repository: Repository, folder: str, handle: str) -> ReadExemptions:
    """What is let pass in a resolution. Raises DamagedStoreError."""
    entry = repository.tree(folder).get(EXEMPTIONS)
    if entry is None:
        return ReadExemptions({})
    found = repository.reader.read(entry.id) if entry.is_file else None
    if entry.is_file and found is None:
        raise repository.damaged(f"the exemptions of {handle} are missing")
    return _read(decode(found.data) if found else "=")


def _read(toml: str) -> ReadExemptions:
    try:
        return ReadExemptions(_codes(read_toml(toml)))
    except SPOILT:
        from drafting.store.tolerant.toml import load_sides

    exemptions: dict[str, tuple[str, ...]] = {}
    told = [Remark("What checks let pass was changed by two, or by hand: look through it")]
    for side in load_sides(toml).sides:
        for place, codes in (*side.values.items(), *side.again):
            if isinstance(codes, list):
                known = (*exemptions.get(place, ()), *map(str, codes))
                exemptions[place] = tuple(dict.fromkeys(known))
        told += (
            Remark("A line of what is let pass cannot be read", "", one) for one in side.unread
        )
    return ReadExemptions(exemptions, sentences(told))


def _codes(table: Table) -> Exemptions:
    return {str(place): tuple(map(str, codes)) for place, codes in table.items()}


def changed(
    repository: Repository,
    folder: str,
    handle: str,
    change: Callable[[Exemptions], Exemptions],
) -> Mended:
    """What to write for a change, and what is mended with it. Raises DamagedStoreError."""
    before = of_folder(repository, folder, handle)
    after = change(before.value)
    if dict(after) == dict(before.value):
        return NOTHING
    return Mended(exempted(after), before.remarks)


def mended(repository: Repository, folder: str, handle: str) -> Mended:
    """The file as it is written otherwise, if it is in disorder. Raises DamagedStoreError."""
    found = of_folder(repository, folder, handle)
    return Mended(exempted(found.value), found.remarks) if found.remarks else NOTHING


def reversal_in(repository: Repository) -> Callable[[Head, str, str], Changes]:
    """What takes back the change of exemptions that a commit made, if it still stands."""

    def entry(state: str, handle: str) -> TreeEntry | None:
        found = repository.reader.read(f"{state}:{path_of(repository, handle, EXEMPTIONS)}")
        return TreeEntry(FILE, found.id) if found and found.kind == "blob" else None

    def in_order(row: TreeEntry | None) -> Exemptions:
        found = repository.reader.read(row.id) if row else None
        return _read(decode(found.data)).value if found else {}

    def reversal(head: Head, handle: str, commit: str) -> Changes:
        before, after, now = (entry(state, handle) for state in (f"{commit}^", commit, head.id))
        if before == after or after != now or in_order(before) == in_order(after):
            return {}
        return exempted(in_order(before))

    return reversal


def exempted(exemptions: Exemptions) -> Changes:
    """The file that holds exemptions; none where there are none."""
    return {EXEMPTIONS: exemptions_file(exemptions)}


def exemptions_file(exemptions: Exemptions) -> bytes | None:
    """The content of that file."""
    lines = [
        f'"{place}" = {_listed(codes)}' for place, codes in sorted(exemptions.items()) if codes
    ]
    return encode("\n".join(lines)) if lines else None


def _listed(codes: tuple[str, ...]) -> str:
    return "[" + ", ".join(f'"{code}"' for code in sorted(set(codes))) + "]"
