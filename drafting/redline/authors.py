"""Whose the changes of a redline are, for renderings that say so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafting.redline.script import Change, Redline
    from drafting.redline.spans import Act
    from drafting.redline.styles import CreditedRun


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


def with_ends(
    runs: Iterable[CreditedRun], *, before_spaces: bool = True
) -> Iterator[tuple[CreditedRun, Act | None]]:
    """Runs, each with the act of an author whose changes at one place end with it.

    The spaces that a change ends with follow as a run of their own, unless they are not
    to be parted from it.
    """
    entries = list(runs)
    for entry, following in zip_longest(entries, entries[1:]):
        by, after = entry[2], following and following[2]
        goes_on = by and after and by.act.author == after.act.author
        act = by.act if by and not goes_on else None
        sign, run, _ = entry
        words = run.text.rstrip(" ") if act and before_spaces else ""
        if words and words != run.text:
            yield (sign, run._replace(text=words), by), act
            yield (sign, run._replace(text=run.text[len(words) :]), by), None
        else:
            yield entry, act


def _acts(change: Change) -> Iterator[Act]:
    if change.by:
        yield change.by
    yield from (span.by.act for span in change.spans if span.by)
