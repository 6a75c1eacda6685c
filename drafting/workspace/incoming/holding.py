"""Changes held against the text of today, those that rest on others after them."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import replace
from typing import NamedTuple

from drafting.model.edits import identities
from drafting.model.resolution import Resolution
from drafting.workspace.incoming.meeting import Met, meet
from drafting.workspace.incoming.standing import States
from drafting.workspace.incoming.views import Change, Fate
from drafting.workspace.wording import listed

_BEFORE = "It was accepted before."


class Texts(NamedTuple):
    """What a change is held against, besides the two texts that it was made between."""

    accepted: Resolution
    """The file with all changes accepted."""
    base: Resolution
    """The text that the file was made from."""
    now: Resolution


def held_against(
    changes: Iterable[Change], texts: Texts, accepted: Container[str]
) -> tuple[Change, ...]:
    """Changes with what becomes of each on the text of today.

    `accepted` has the marks of those that are in the record already.
    """
    met: list[Change] = []
    for change in changes:
        if change.mark in accepted:
            met.append(replace(change, fate=Fate.MADE, advice=_BEFORE))
        else:
            found = meet_with(change, texts)
            met.append(replace(change, fate=found.fate, advice=found.advice))
    is_open = {change.number for change in met if change.is_open}
    return tuple(_waiting(change, is_open) for change in met)


def meet_with(change: Change, texts: Texts) -> Met:
    """What becomes of the text of today if a change is made on it."""
    states = States(change.after, change.before, texts.accepted, texts.base)
    return meet(change.edit, needs(change), states, texts.now)


def _waiting(change: Change, is_open: set[int]) -> Change:
    """A change, with word of those that it rests on where it cannot do without them."""
    first = tuple(number for number in change.rests_on if number in is_open)
    if not first or change.fate not in (Fate.LOST, Fate.CONFLICT):
        return change
    return replace(change, fate=Fate.WAITS, advice=waiting(replace(change, rests_on=first)))


def waiting(change: Change) -> str:
    """Which changes must be accepted before this one; empty where it rests on none."""
    if not change.rests_on:
        return ""
    what = "change" if len(change.rests_on) == 1 else "changes"
    return f"Accept {what} {listed([*map(str, change.rests_on)])} first, whose words it changes."


def needs(change: Change) -> frozenset[str]:
    """The paragraphs that a change cannot do without."""
    here = {unit.id for unit in change.before.walk()}
    return change.edit.needs & here


def touched(change: Change) -> frozenset[str]:
    """The paragraphs that a change is about, those taken out with another among them."""
    return needs(change) | identities(change.edit.taken)
