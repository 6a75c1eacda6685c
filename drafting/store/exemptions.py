"""Findings of checks that are let pass, kept beside the text of a resolution.

    exemptions.toml   codes by the identity of the paragraph, note or value

A file that another hand has spoilt is an error of this store, never a silent exemption.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping

from drafting.store.layout import decode, encode
from drafting.store.repository import Repository
from drafting.store.trees import Changes

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


def exempted(exemptions: Exemptions) -> Changes:
    """The file that holds exemptions; none where there are none."""
    lines = [
        f'"{place}" = {_listed(codes)}' for place, codes in sorted(exemptions.items()) if codes
    ]
    return {EXEMPTIONS: encode("\n".join(lines)) if lines else None}


def _listed(codes: tuple[str, ...]) -> str:
    return "[" + ", ".join(f'"{code}"' for code in sorted(set(codes))) + "]"
