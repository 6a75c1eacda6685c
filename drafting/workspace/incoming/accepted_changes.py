"""Which changes of a file were accepted before: the record tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator
from typing import TYPE_CHECKING

from drafting.dataclasses import replace
from drafting.digests import sha256
from drafting.workspace.incoming.views import Change

if TYPE_CHECKING:
    from drafting.workspace.record.session_record import SessionRecord

FILE = "From-File"
"""Trailer of a recorded change that names the file that it came in."""
ACCEPTED = "Accepted"
"""Trailer of a recorded change that says which change of the file it is."""
_LENGTH = 16


def mark_of(change: Change, known: Container[str]) -> str:
    """What a change is known by, whichever file it comes in; `known` are lasting identities."""
    said = [(row.operation, tuple(row.spans)) for row in change.rows]
    unit = change.unit if change.unit in known else ""
    what = repr((change.author, change.tracked, unit, change.operation, said))
    return sha256(what.encode(errors="replace")).hexdigest()[:_LENGTH]


def with_marks(changes: Iterable[Change], known: Container[str]) -> Iterator[Change]:
    """Changes with their marks; those that are alike are told apart by their order."""
    times: Counter[str] = Counter()
    for change in changes:
        mark = mark_of(change, known)
        times[mark] += 1
        yield replace(change, mark=mark if times[mark] == 1 else f"{mark}-{times[mark]}")


def accepted_before(session: SessionRecord, handle: str) -> frozenset[str]:
    """The marks of all changes that were accepted and are in effect."""
    from drafting.store.records import REDO_OF, UNDO_OF

    in_effect: dict[str, bool] = {}
    found: set[str] = set()
    for entry in session.store.history(handle):
        for name in (UNDO_OF, REDO_OF):
            if original := entry.first(name):
                in_effect.setdefault(original, name == REDO_OF)
        if in_effect.get(entry.id, True):
            found.update(entry.all(ACCEPTED))
    return frozenset(found)
