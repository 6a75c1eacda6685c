"""Findings of checks that are let pass, kept beside the text of a resolution.

    exemptions.toml   codes by the identity of the paragraph, note or value

A file that another hand has spoilt is an error of this store, never a silent exemption.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping

from drafting.store.history import path_of
from drafting.store.layout import decode, encode
from drafting.store.repository import Head, Repository
from drafting.store.trees import FILE, Changes, TreeEntry

EXEMPTIONS = "exemptions.toml"

Exemptions = Mapping[str, tuple[str, ...]]
"""Codes that are let pass at each place, by its identity or name."""


def exemptions_of_folder(repository: Repository, folder: str, handle: str) -> Exemptions:
    """What is let pass in a resolution. Raises DamagedStoreError."""
    entry = repository.tree(folder).get(EXEMPTIONS)
    if entry is None:
        return {}
    found = repository.reader.read(entry.id)
    try:
        table = tomllib.loads(decode(found.data) if found else "=")
        return {str(place): tuple(map(str, codes)) for place, codes in table.items()}
    except (TypeError, ValueError) as error:
        raise repository.damaged(f"the exemptions of {handle} cannot be read") from error


def reversal_in(repository: Repository) -> Callable[[Head, str, str], Changes]:
    """What takes back the change of exemptions that a commit made, if it still stands."""

    def entry(state: str, handle: str) -> TreeEntry | None:
        found = repository.reader.read(f"{state}:{path_of(handle, EXEMPTIONS)}")
        return TreeEntry(FILE, found.id) if found and found.kind == "blob" else None

    def reversal(head: Head, handle: str, commit: str) -> Changes:
        before, after, now = (entry(state, handle) for state in (f"{commit}^", commit, head.id))
        return {EXEMPTIONS: before} if before != after and after == now else {}

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
