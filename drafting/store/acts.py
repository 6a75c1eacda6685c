"""A recorded change as the act that a redline credits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.redline.spans import Act
from drafting.store.records import PRECEDENT, PROPOSAL, REDO_OF, ROUND, UNDO_OF

if TYPE_CHECKING:
    from drafting.store.records import Entry


def act_of(entry: Entry) -> Act:
    """A recorded change as the act that it was."""
    return Act(
        entry.author,
        entry.when,
        round=entry.first(ROUND),
        proposal=", ".join(entry.all(PROPOSAL)),
        key=entry.id,
        undoes=entry.first(UNDO_OF),
        redoes=entry.first(REDO_OF),
        precedent=entry.first(PRECEDENT),
    )
