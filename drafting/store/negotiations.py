"""The negotiation of a resolution, kept beside its text.

    proposals/<id>.toml   one proposal with its positions and its fate
    agreement.toml        decisions on each paragraph, silence procedures, sponsors, the reading

A file that another hand has spoilt is an error of this store, never a lost proposal.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from drafting.amendments.labels import Reading
from drafting.amendments.negotiation import Negotiation, numbered
from drafting.amendments.proposals import Proposal
from drafting.amendments.records import (
    agreement_data,
    proposal_data,
    read_agreement,
    read_proposal,
)
from drafting.amendments.silence import Silence
from drafting.model.identity import is_identity
from drafting.store.history import path_of
from drafting.store.kept import Kept
from drafting.store.layout import AGREEMENT, PROPOSALS, decode, encode
from drafting.store.repository import Head, Repository
from drafting.store.trees import Changes, Tree, TreeEntry

_SUFFIX = ".toml"
_KEPT = 8192


class Negotiations:
    """The negotiations in the trees of one repository."""

    def __init__(self, repository: Repository) -> None:
        self._repository = repository
        self._known: Kept[Proposal] = Kept(_KEPT)

    def of_folder(self, folder: str, handle: str) -> Negotiation:
        """The negotiation in the folder of a resolution. Raises DamagedStoreError."""
        entries = self._repository.tree(folder)
        return replace(self._agreement(entries, handle), proposals=self._proposals(folder, handle))

    def reading(self, folder: str, handle: str) -> Reading | None:
        """The reading that is open in the folder of a resolution. Raises DamagedStoreError."""
        return self._agreement(self._repository.tree(folder), handle).reading

    def silences(self, folder: str, handle: str) -> tuple[Silence, ...]:
        """The silence procedures on a resolution, oldest first. Raises DamagedStoreError."""
        return self._agreement(self._repository.tree(folder), handle).silences

    def _proposals(self, folder: str, handle: str) -> tuple[Proposal, ...]:
        inside = self._repository.folder(folder, PROPOSALS)
        if inside is None:
            return ()
        files = {
            name.removesuffix(_SUFFIX): entry.id
            for name, entry in self._repository.tree(inside).items()
            if name.endswith(_SUFFIX) and is_identity(name.removesuffix(_SUFFIX))
        }
        found = (self._proposal(identity, blob, handle) for identity, blob in files.items())
        return tuple(numbered(found).values())

    def _proposal(self, identity: str, blob: str, handle: str) -> Proposal:
        known = self._known.get(blob)
        if known is not None and known.id == identity:
            return known
        try:
            proposal = read_proposal(identity, self._data(blob, f"a proposal on {handle}"))
        except (KeyError, TypeError, ValueError) as error:
            raise self._repository.damaged(
                f"proposal {identity} on {handle} cannot be read"
            ) from error
        return self._known.put(blob, proposal)

    def _agreement(self, entries: Tree, handle: str) -> Negotiation:
        entry = entries.get(AGREEMENT)
        if entry is None:
            return Negotiation()
        try:
            return read_agreement(self._data(entry.id, f"the agreement on {handle}"))
        except (KeyError, TypeError, ValueError) as error:
            raise self._repository.damaged(f"{AGREEMENT} of {handle} cannot be read") from error

    def _data(self, blob: str, what: str) -> Mapping[str, Any]:
        found = self._repository.reader.read(blob)
        if found is None:
            raise self._repository.damaged(f"{what} is missing")
        return tomllib.loads(decode(found.data))

    def reversal(self, head: Head, handle: str, commit: str) -> Changes:
        """What takes back what a commit did to the negotiation, as far as it still stands."""
        before, after, now = (
            self._files(state, handle) for state in (f"{commit}^", commit, head.id)
        )
        changes: Changes = {}
        inside: Changes = {}
        for path in dict.fromkeys((*before, *after)):
            if before.get(path) == after.get(path) or after.get(path) != now.get(path):
                continue
            folder, _, name = path.rpartition("/")
            (inside if folder else changes)[name] = before.get(path)
        return changes | ({PROPOSALS: inside} if inside else {})

    def _files(self, state: str, handle: str) -> dict[str, TreeEntry]:
        found = self._repository.reader.read(f"{state}:{path_of(handle)}")
        if found is None or found.kind != "tree":
            return {}
        entries = self._repository.tree(found.id)
        files = {AGREEMENT: entries[AGREEMENT]} if AGREEMENT in entries else {}
        inside = self._repository.folder(found.id, PROPOSALS)
        rows = self._repository.tree(inside).items() if inside else ()
        return files | {f"{PROPOSALS}/{name}": entry for name, entry in rows}


def changes_to(before: Negotiation, after: Negotiation) -> Changes:
    """What to write into the folder of a resolution; nothing is ever taken out."""
    known = {proposal.id: proposal for proposal in before.proposals}
    changed = [one for one in after.proposals if known.get(one.id) != one]
    changes: Changes = {}
    if changed:
        changes[PROPOSALS] = {f"{one.id}{_SUFFIX}": toml(proposal_data(one)) for one in changed}
    if replace(before, proposals=()) != replace(after, proposals=()):
        changes[AGREEMENT] = toml(agreement_data(after))
    return changes


def toml(data: Mapping[str, Any]) -> bytes:
    """The file that holds some values."""
    import tomlkit

    return encode(tomlkit.dumps(data).rstrip("\n"))
