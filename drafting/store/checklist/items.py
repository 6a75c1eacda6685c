"""The values of a checklist: what is to be checked, since when, and who ticked it off."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from drafting.named_tuples import NamedTuple


class Origin(StrEnum):
    """What said that something is to be checked."""

    IMPORT = "import"
    """The reader of a file that was brought in."""
    ROLLOVER = "rollover"
    """An adopted text that became a draft of this session."""
    INCOMING = "incoming"
    """A Word file that came back."""
    COMMENTS = "comments"
    """A table for comments that was filled in."""
    COMPILATION = "compilation"
    """A compilation that was brought in."""
    MERGE = "merge"
    """A change that met other words than those it was made on."""
    SYNC = "sync"
    """Two records that went apart and were made one."""
    MENDING = "mending"
    """Files that plain git or a hand had left in disorder."""
    REPAIR = "repair"
    """A check-up of the session that put something right."""
    REFERENCES = "references"
    """References that could not follow a change, and what else it left behind."""


class Found(NamedTuple):
    """One thing that a person is to look at."""

    message: str
    origin: str
    words: str = ""
    """The words that it is about."""
    unit: str = ""
    """Identity of the paragraph or note that it is about, if it is one."""
    label: str = ""
    """What the place was called then; empty for the whole text."""
    source: str = ""
    """Name of the file that it came with."""
    line: int = 0
    """Line or paragraph of that file, counted from 1; 0 where there is none."""


class Tick(NamedTuple):
    """Who ticked something off, and when."""

    by: str
    when: datetime


class Item(NamedTuple):
    """What was found, as it is kept."""

    id: str
    number: int
    """What it is called on its list, from 1 and for good."""
    found: Found
    by: str
    """Who was at work when it was found."""
    when: datetime
    tick: Tick | None = None
    """None while it is to be checked."""


def merged(ours: Item, theirs: Item, base: Item | None) -> Item:
    """One item of what two made of it; where both ticked and one took that back, it is open."""
    before = base.tick if base else None
    if theirs.tick in (before, ours.tick):
        return ours
    if ours.tick == before:
        return ours._replace(tick=theirs.tick)
    both = [one.tick for one in (ours, theirs) if one.tick]
    return ours._replace(tick=min(both, key=lambda one: one.when) if len(both) == 2 else None)


def in_order(items: Iterable[Item]) -> tuple[Item, ...]:
    """Items by number; where two copies gave the same one, who was first keeps it."""
    kept: dict[int, Item] = {}
    again: list[Item] = []
    for item in sorted(items, key=lambda one: (one.number, one.when, one.id)):
        if item.number < 1 or item.number in kept:
            again.append(item)
        else:
            kept[item.number] = item
    for item in again:
        number = next_number(kept.values())
        kept[number] = item._replace(number=number)
    return tuple(kept[number] for number in sorted(kept))


def next_number(items: Iterable[Item]) -> int:
    """The number that was not given yet."""
    return max((item.number for item in items), default=0) + 1
