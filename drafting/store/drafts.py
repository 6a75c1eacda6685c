"""Drafts: annotated tags, made once and never moved."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from itertools import islice, pairwise

from drafting.store.errors import DraftExistsError
from drafting.store.history import ranks
from drafting.store.messages import one_line, read_time, write_tag
from drafting.store.names import check_name, draft_named, draft_ref, drafts_ref, natural_order
from drafting.store.records import Draft, Record
from drafting.store.references import NOTHING
from drafting.store.repository import Repository

_FORMAT = (
    "--format=%(refname)%00%(creatordate:raw)%00%(taggername)%00%(contents:subject)%00"
    "%(objectname)%00%(*objectname)%00"
)
_FIELDS = 6


def of_all(repository: Repository, handle: str = "") -> dict[str, list[Draft]]:
    """The drafts of one resolution, or of all, by handle; oldest first."""
    found: dict[str, list[Draft]] = {}
    for owner, draft in _read(repository, handle):
        found.setdefault(owner, []).append(draft)
    order = _Order(repository)
    return {owner: order.sorted(drafts) for owner, drafts in found.items()}


def _read(repository: Repository, handle: str) -> Iterator[tuple[str, Draft]]:
    with closing(repository.fields("for_each_ref", _FORMAT, drafts_ref(handle))) as fields:
        while len(row := list(islice(fields, _FIELDS))) == _FIELDS:
            ref, when, author, subject, tag, commit = (field.strip() for field in row)
            if named := draft_named(ref):
                owner, label = named
                moment = read_time(when)
                yield (
                    owner,
                    Draft(label, moment, one_line(author), one_line(subject), commit or tag),
                )


class _Order:
    """The order of drafts: by date, and by the states they froze where dates are alike."""

    def __init__(self, repository: Repository) -> None:
        self._repository = repository
        self._ranks: dict[str, int] | None = None

    def sorted(self, drafts: list[Draft]) -> list[Draft]:
        drafts = sorted(drafts, key=lambda draft: (draft.when, natural_order(draft.label)))
        if all(one.when != other.when for one, other in pairwise(drafts)):
            return drafts
        return sorted(drafts, key=lambda draft: (draft.when, -self._rank(draft.state)))

    def _rank(self, state: str) -> int:
        if self._ranks is None:
            self._ranks = ranks(self._repository)
        return self._ranks.get(state, 0)


def make(
    repository: Repository, handle: str, label: str, state: str, record: Record, *, alone: bool
) -> Draft:
    """Freeze a state under a label. Raises DraftExistsError or UnusableNameError."""
    check_name(label)
    for draft in of_all(repository, handle).get(handle, []):
        if draft.label.casefold() == label.casefold():
            raise DraftExistsError(handle, draft.label)
    ref = draft_ref(handle, label)
    tag = repository.writer.add("tag", write_tag(state, ref.removeprefix("refs/tags/"), record))
    repository.writer.flush()
    if not repository.references.swap(ref, tag, NOTHING, alone=alone):
        raise DraftExistsError(handle, label)
    return next(draft for draft in of_all(repository, handle)[handle] if draft.label == label)
