"""What a glance tells of a record that is not whole, so that nobody goes on unaware of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.store.messages import read_commit
from drafting.store.plumbing import reflog

if TYPE_CHECKING:
    from drafting.store.plumbing.repository import Repository


def shortcomings(repository: Repository) -> tuple[str, ...]:
    """What the record is known to lack, a sentence each. Raises DamagedStoreError."""
    return tuple(_shortcomings(repository))


def _shortcomings(repository: Repository) -> Iterator[str]:
    if repository.begins_late():
        when = _earliest(repository)
        yield f"What was recorded before {when} is not here: the history begins there."
    last = reflog.last_move(repository.path)
    head = repository.latest().id
    if last and last.new != head and not repository.is_before(last.new, head):
        yield (
            f"The record was further on {last.record.when:%d %B %Y at %H:%M}, with a change by "
            f"{last.record.author} that is not in it: “drafting doctor --repair” brings it back."
        )


def _earliest(repository: Repository) -> str:
    """The day of the first change behind a gap that is known."""
    states = repository.gaps.after or {repository.latest().id}
    found = zip(states, repository.reader.read_many(list(states)), strict=True)
    days = [read_commit(state, one.data).when for state, one in found if one]
    return f"{min(days):%d %B %Y}" if days else "today"
