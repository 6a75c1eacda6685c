"""The negotiation of a resolution, kept beside its text.

    proposals/<id>.toml   one proposal with its positions and its fate
    agreement.toml        decisions on each paragraph, silence procedures, sponsors, the reading

What another hand has spoilt is read as far as it can be, and told; a proposal of which nothing
can be read keeps its file.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, cast

from drafting.amendments.negotiation import Negotiation, numbered
from drafting.amendments.proposals import Proposal
from drafting.amendments.reversal import reversed_agreement, reversed_proposal
from drafting.dataclasses import replace
from drafting.model.identity import is_identity
from drafting.named_tuples import NamedTuple
from drafting.store.history import path_of
from drafting.store.layout import AGREEMENT, PROPOSALS, decode
from drafting.store.negotiation_files import (
    SUFFIX,
    ReadAgreement,
    ReadProposal,
    agreement_of,
    proposal_of,
    read_file,
    written,
)
from drafting.store.plumbing.lru_cache import LruCache
from drafting.store.tolerant.remarks import NOTHING, Mended, Remark, sentences

if TYPE_CHECKING:
    from drafting.amendments.labels import FrozenReading
    from drafting.amendments.silence import Silence
    from drafting.model.resolution import Resolution
    from drafting.store.plumbing.repository import Head, Repository
    from drafting.store.plumbing.trees import Changes, Tree, TreeEntry

_KEPT = 8192


class Held(NamedTuple):
    """A negotiation as it was read, and what had to be decided of each of its files."""

    negotiation: Negotiation
    told: dict[str, tuple[Remark, ...]]
    """By identity of a proposal, or `AGREEMENT`."""
    disorder: frozenset[str]
    """Those that would be written otherwise."""

    @property
    def remarks(self) -> tuple[str, ...]:
        """What a person should look at."""
        return sentences(one for told in self.told.values() for one in told)

    def changed(self, after: Negotiation) -> Mended:
        """What to write for it to be `after`, and what is mended with it; nothing if it is so."""
        return NOTHING if after == self.negotiation else self.mended(after)

    def mended(self, after: Negotiation) -> Mended:
        """What to write for it to be `after`, with all that is in disorder."""
        files = changes_to(self.negotiation, after, self.disorder)
        proposals = files.get(PROPOSALS)
        names = proposals if isinstance(proposals, dict) else {}
        kept = {AGREEMENT} & files.keys() | {name.removesuffix(SUFFIX) for name in names}
        told = (one for name, all_told in self.told.items() if name in kept for one in all_told)
        return Mended(files, sentences(told))


class Negotiations:
    """The negotiations in the trees of one repository."""

    def __init__(self, repository: Repository) -> None:
        self._repository = repository
        self._known: LruCache[ReadProposal] = LruCache(_KEPT)

    def of_folder(self, folder: str, handle: str) -> Negotiation:
        """The negotiation in the folder of a resolution. Raises DamagedStoreError."""
        return self.held(folder, handle).negotiation

    def held(self, folder: str, handle: str) -> Held:
        """The same with what had to be decided to read it. Raises DamagedStoreError."""
        agreement = self._agreement(self._repository.tree(folder), handle)
        found = self._proposals(folder, handle)
        readable = (one.value for one in found.values() if one.value)
        proposals = numbered(readable, agreement.value.last_number).values()
        told = {AGREEMENT: agreement.told, **{name: one.told for name, one in found.items()}}
        disorder = {name for name, one in found.items() if one.told and one.value}
        if agreement.told and agreement.value != Negotiation():
            disorder.add(AGREEMENT)
        negotiation = replace(agreement.value, proposals=tuple(proposals))
        return Held(negotiation, told, frozenset(disorder))

    def reading(self, folder: str, handle: str) -> FrozenReading | None:
        """The reading that is open in the folder of a resolution. Raises DamagedStoreError."""
        return self._agreement(self._repository.tree(folder), handle).value.reading

    def silences(self, folder: str, handle: str) -> tuple[Silence, ...]:
        """The silence procedures on a resolution, oldest first. Raises DamagedStoreError."""
        return self._agreement(self._repository.tree(folder), handle).value.silences

    def _proposals(self, folder: str, handle: str) -> dict[str, ReadProposal]:
        inside = self._repository.folder(folder, PROPOSALS)
        entries = self._repository.tree(inside) if inside else {}
        named = {name.removesuffix(SUFFIX): name for name in entries if name.endswith(SUFFIX)}
        return {
            identity: self._proposal(identity, entries[name], handle)
            for identity, name in named.items()
            if is_identity(identity)
        }

    def _proposal(self, identity: str, entry: TreeEntry, handle: str) -> ReadProposal:
        if not entry.is_file:
            return ReadProposal(None, (Remark(f"Proposal {identity} is no file and is left out"),))
        known = self._known.get(entry.id)
        if known is not None and known.value is not None and known.value.id == identity:
            return known
        toml = self._toml(entry, f"a proposal on {handle}")
        return self._known.put(entry.id, proposal_of(identity, toml))

    def _agreement(self, entries: Tree, handle: str) -> ReadAgreement:
        entry = entries.get(AGREEMENT)
        if entry is None:
            return ReadAgreement(Negotiation())
        if not entry.is_file:
            told = Remark("The record of agreement is no file and is left out")
            return ReadAgreement(Negotiation(), (told,))
        return agreement_of(self._toml(entry, f"the agreement on {handle}"))

    def _toml(self, entry: TreeEntry, what: str) -> str:
        found = self._repository.reader.read(entry.id)
        if found is None:
            raise self._repository.damaged(f"{what} is missing")
        return decode(found.data)

    # TextEdits

    def with_labels(self, folder: str, handle: str, before: Resolution, text: Resolution) -> Mended:
        """What to write so that no label of a text, now or before, is given again in a reading."""
        if not self.reading(folder, handle):
            return NOTHING
        held = self.held(folder, handle)
        return held.changed(held.negotiation.with_labels_of(text, before))

    def mended(self, folder: str, handle: str) -> Mended:
        """What is in disorder, as it is written otherwise."""
        held = self.held(folder, handle)
        return held.mended(held.negotiation)

    def reversal(self, head: Head, handle: str, commit: str) -> Changes:
        """What takes back what a commit did to the negotiation, as far as it still stands."""
        before, after, now = (
            self._files(state, handle) for state in (f"{commit}^", commit, head.id)
        )
        changes: Changes = {}
        inside: Changes = {}
        for path in dict.fromkeys((*before, *after)):
            was, became, present = before.get(path), after.get(path), now.get(path)
            former = self._in_order(path, was, became) if was != became else became
            if former == became:
                continue
            if became != present:
                former = self._reversed(path, was, became, present)
            if former != present:
                folder, _, name = path.rpartition("/")
                (inside if folder else changes)[name] = former
        if AGREEMENT in changes:
            former = cast("TreeEntry | bytes | None", changes[AGREEMENT])
            changes[AGREEMENT] = self._with_given_kept(former, now.get(AGREEMENT))
        return changes | ({PROPOSALS: inside} if inside else {})

    def _with_given_kept(
        self, former: TreeEntry | bytes | None, now: TreeEntry | None
    ) -> TreeEntry | bytes | None:
        """What a record of agreement was; numbers and labels that were given stay given."""
        if now is None or not now.is_file:
            return former
        if former is None:
            toml = ""
        else:
            toml = decode(former) if isinstance(former, bytes) else self._toml(former, AGREEMENT)
        before, present = agreement_of(toml).value, agreement_of(self._toml(now, AGREEMENT)).value
        kept = replace(before, last_number=max(before.last_number, present.last_number))
        reading, open_now = before.reading, present.reading
        if reading and open_now and reading.opened == open_now.opened:
            kept = replace(kept, reading=reading.with_given(open_now.given))
        return former if kept == before else written(kept)

    def _in_order(
        self, path: str, was: TreeEntry | None, became: TreeEntry | None
    ) -> TreeEntry | bytes | None:
        """What a file was before a change, as it is written; a change that mended it was none."""
        if was is None or became is None or not (was.is_file and became.is_file):
            return was
        before, after = (read_file(path, self._toml(one, path)) for one in (was, became))
        if not before.told or before.value is None:
            return was
        return became if before.value == after.value else written(before.value)

    def _reversed(
        self,
        path: str,
        was: TreeEntry | None,
        became: TreeEntry | None,
        now: TreeEntry | None,
    ) -> TreeEntry | bytes | None:
        """A file to which others have added since, without what one change did to it.

        A proposal that a change put stays, with what others hold of it.
        """
        if became is None or now is None or (was is None and path != AGREEMENT):
            return now
        read = [
            read_file(path, self._toml(one, path)).value if one and one.is_file else None
            for one in (now, was, became)
        ]
        present, before, after = read
        if isinstance(present, Proposal):
            if not (isinstance(before, Proposal) and isinstance(after, Proposal)):
                return now
            found: Proposal | Negotiation = reversed_proposal(present, before, after)
        elif present is not None and isinstance(after, Negotiation):
            before = before if isinstance(before, Negotiation) else Negotiation()
            found = reversed_agreement(present, before, after)
        else:
            return now
        return now if found == present else written(found)

    def _files(self, state: str, handle: str) -> dict[str, TreeEntry]:
        found = self._repository.reader.read(f"{state}:{path_of(self._repository, handle)}")
        if found is None or found.kind != "tree":
            return {}
        entries = self._repository.tree(found.id)
        files = {AGREEMENT: entries[AGREEMENT]} if AGREEMENT in entries else {}
        inside = self._repository.folder(found.id, PROPOSALS)
        rows = self._repository.tree(inside).items() if inside else ()
        return files | {f"{PROPOSALS}/{name}": entry for name, entry in rows}


def changes_to(
    before: Negotiation, after: Negotiation, disorder: Iterable[str] = frozenset()
) -> Changes:
    """What to write into the folder of a resolution; nothing is ever taken out.

    What was found in disorder is written even if nothing changed in it.
    """
    known = {one.id: one for one in before.proposals if one.id not in disorder}
    changed = [one for one in after.proposals if known.get(one.id) != one]
    changes: Changes = {}
    if changed:
        changes[PROPOSALS] = {f"{one.id}{SUFFIX}": written(one) for one in changed}
    if AGREEMENT in disorder or replace(before, proposals=()) != replace(after, proposals=()):
        changes[AGREEMENT] = written(after)
    return changes
