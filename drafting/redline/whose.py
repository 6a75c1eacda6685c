"""Whose the changes of a redline are, for renderings that say so."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.redline.script import Change, Redline
from drafting.redline.spans import Act


def authors(redline: Redline) -> tuple[str, ...]:
    """Everybody who has a part in a redline, in the order of their first changes."""
    acts = (act for change in redline.changes for act in _acts(change))
    return tuple(dict.fromkeys(act.author for act in acts))


def latest_acts(change: Change) -> tuple[Act, ...]:
    """Of everybody who has a part in a row, the latest act, in the order of their first changes."""
    found: dict[str, Act] = {}
    for act in _acts(change):
        known = found.setdefault(act.author, act)
        if act.when > known.when:
            found[act.author] = act
    return tuple(found.values())


def _acts(change: Change) -> Iterator[Act]:
    if change.by:
        yield change.by
    yield from (span.by.act for span in change.spans if span.by)
