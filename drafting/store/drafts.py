"""Drafts: annotated tags, made once and never moved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from drafting.store.ancestry import ancestry_of
from drafting.store.errors import DraftExistsError
from drafting.store.messages import read_tag, write_tag
from drafting.store.names import check_name, draft_named, draft_ref, drafts_ref, natural_order
from drafting.store.plumbing import reflog
from drafting.store.plumbing.references import NOTHING
from drafting.store.records import FOLLOWS, Draft, Record
from drafting.store.register import folder_name

if TYPE_CHECKING:
    from drafting.store.plumbing.repository import Head, Repository


def drafts_of(repository: Repository, handle: str) -> list[Draft]:
    """The drafts of one resolution; in no order."""
    folder = folder_name(repository, handle)
    return all_drafts(repository, folder).get(folder, [])


def all_drafts(repository: Repository, folder: str = "") -> dict[str, list[Draft]]:
    """The drafts of one resolution, or of all, by the name of its folder; in no order."""
    found: dict[str, list[Draft]] = {}
    for owner, draft in _read(repository, folder):
        found.setdefault(owner, []).append(draft)
    return found


def _read(repository: Repository, folder: str) -> Iterator[tuple[str, Draft]]:
    names = repository.references.under(drafts_ref(folder))
    objects = repository.reader.read_many(list(names.values()))
    for (ref, name), found in zip(names.items(), objects, strict=True):
        named = draft_named(ref)
        if found is None or named is None:
            continue  # what is lost is told by the examination
        owner, label = named
        state, entry = read_tag(found.data) if found.kind == "tag" else (name, None)
        if entry is None:  # a tag of plain git, on the state itself
            yield owner, Draft.bare(label, state)
        else:
            follows = entry.first(FOLLOWS)
            yield owner, Draft(label, entry.when, entry.author, entry.message, state, follows)


def in_order(repository: Repository, head: Head, drafts: Iterable[Draft]) -> tuple[Draft, ...]:
    """Drafts of one resolution, oldest first: as their states follow in the record.

    Dates do not tell, for clocks are set back; they decide where nothing else does.
    """
    by_date = sorted(drafts, key=lambda draft: (draft.when, natural_order(draft.label)))
    if len(by_date) < 2:
        return tuple(by_date)
    rank = ancestry_of(repository, head.id).rank
    ordered = [draft for draft in by_date if draft.state in rank]
    ordered.sort(key=lambda draft: -rank[draft.state])
    for draft in by_date:
        if draft.state not in rank:  # of a record that was cut off, or of another line
            later = (at for at, one in enumerate(ordered) if one.when > draft.when)
            ordered.insert(next(later, len(ordered)), draft)
    return following(ordered)


def following(drafts: Iterable[Draft]) -> tuple[Draft, ...]:
    """Drafts in their order, but of one state each behind the one that it says it follows."""
    waiting, ordered = list(drafts), list[Draft]()
    while waiting:
        labels = {draft.label for draft in waiting if draft.state == waiting[0].state}
        here = (draft for draft in waiting if draft.state == waiting[0].state)
        first = next((draft for draft in here if draft.follows not in labels), waiting[0])
        waiting.remove(first)
        ordered.append(first)
    return tuple(ordered)


def check_label(repository: Repository, handle: str, label: str) -> list[Draft]:
    """Refuse a label that cannot be given; the drafts that there are.

    Raises DraftExistsError or UnusableNameError.
    """
    check_name(label)
    known = drafts_of(repository, handle)
    for draft in known:
        if draft.label.casefold() == label.casefold():
            raise DraftExistsError(handle, draft.label)
    return known


def make(repository: Repository, handle: str, label: str, record: Record, *, alone: bool) -> Draft:
    """Freeze the latest state under a label. Raises DraftExistsError or UnusableNameError."""
    head = repository.latest()
    known = in_order(repository, head, check_label(repository, handle, label))
    if known:
        trailers = (*record.trailers, (FOLLOWS, known[-1].label))
        record = record._replace(trailers=trailers)
    ref = draft_ref(folder_name(repository, handle), label)
    tag = repository.writer.add("tag", write_tag(head.id, ref.removeprefix("refs/tags/"), record))
    repository.writer.flush()
    if not repository.references.swap(ref, tag, NOTHING, alone=alone):
        raise DraftExistsError(handle, label)
    # What was frozen stands first, so that the draft can be made again without its object.
    journal = record._replace(message=f"{head.id} {record.message or label}")
    reflog.note(repository.path, ref, reflog.Line(NOTHING, tag, journal))
    return next(one for one in drafts_of(repository, handle) if one.label == label)
