"""Pending proposals that cannot both be made as they stand, and on which words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from drafting.amendments.compilation.words import Hunk, hunks, markup_between
from drafting.amendments.distance import wordings
from drafting.amendments.proposals import Proposal, subject
from drafting.model.edits import (
    DeleteUnit,
    EditText,
    InsertUnit,
    JoinUnits,
    MoveUnit,
    Recast,
    SplitUnit,
)
from drafting.model.inline import plain
from drafting.model.unit import Unit


class Side(NamedTuple):
    """One of two proposals in conflict."""

    proposal: str
    """Identity of the proposal."""
    says: str
    """How the words in question would read, inline markup; for a whole paragraph what is asked."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two pending proposals that change the same thing otherwise."""

    unit: str
    """Identity of the unit, or the name of the single value."""
    words: str
    """The present words that both would change, inline markup; empty for a whole paragraph."""
    one: Side
    other: Side
    is_of_words: bool = False
    """Whether it is about words, and not about the paragraph as a whole."""

    def against(self, proposal: str) -> Side:
        """The side that stands against a proposal."""
        return self.other if self.one.proposal == proposal else self.one

    def of(self, proposal: str) -> Side:
        """The side of a proposal."""
        return self.one if self.one.proposal == proposal else self.other


def conflicts(proposals: Sequence[Proposal]) -> tuple[Conflict, ...]:
    """Every pair in conflict; the edits of `proposals` apply to the text of today."""
    wishes = [_Wish(proposal) for proposal in proposals]
    return tuple(found for one, other in combinations(wishes, 2) for found in _between(one, other))


class _Wish:
    """A proposal with the words that it changes, found once."""

    def __init__(self, proposal: Proposal) -> None:
        self.proposal = proposal
        edit = proposal.edit
        self.texts = _texts(proposal)
        self.hunks: tuple[Hunk, ...] = tuple(hunks(*self.texts)) if self.texts else ()
        self.unit = subject(edit)
        self.touched = frozenset(_touched(proposal))
        self.gone = frozenset(_gone(proposal))

    def side(self, says: str | None = None) -> Side:
        return Side(self.proposal.id, self.proposal.says if says is None else says)


def _texts(proposal: Proposal) -> tuple[str, str] | None:
    """Old and new words of a proposal that changes some, and only those of one text."""
    split_or_joined = isinstance(proposal.edit, (SplitUnit, JoinUnits))
    return None if proposal.alternative or split_or_joined else wordings(proposal.edit)


def _touched(proposal: Proposal) -> Iterator[str]:
    """Units that must be there for the proposal."""
    edit = proposal.edit
    if isinstance(edit, (EditText, MoveUnit, Recast)):
        yield edit.unit
    elif isinstance(edit, SplitUnit):
        yield edit.whole.id
    elif isinstance(edit, JoinUnits):
        yield from (part.id for part in edit.parts)
    elif isinstance(edit, InsertUnit):
        yield edit.place.parent
    elif isinstance(edit, MoveUnit):
        yield from (edit.unit, edit.destination.parent)


def _gone(proposal: Proposal) -> Iterator[str]:
    """Units that the proposal would take out of the text."""
    edit = proposal.edit
    units: tuple[Unit, ...] = ()
    if isinstance(edit, DeleteUnit):
        units = tuple(edit.unit.walk())
    elif isinstance(edit, JoinUnits):
        units = edit.parts[1:]
    yield from (unit.id for unit in units)


def _between(one: _Wish, other: _Wish) -> Iterator[Conflict]:
    if one.proposal.edit == other.proposal.edit:
        return
    if one.texts and other.texts and one.unit == other.unit and one.texts[0] == other.texts[0]:
        yield from _words(one, other)
    elif unit := _whole(one, other):
        yield Conflict(unit, "", one.side(), other.side())


def _whole(one: _Wish, other: _Wish) -> str:
    """The unit that both cannot have their way with; empty if they can."""
    for first, second in ((one, other), (other, one)):
        if met := sorted(first.gone & second.touched):
            return met[0]
    same_kind = type(one.proposal.edit) is type(other.proposal.edit)
    rival = one.proposal.alternative or other.proposal.alternative
    if one.unit != other.unit or isinstance(one.proposal.edit, (DeleteUnit, InsertUnit)):
        return ""
    return one.unit if same_kind or rival else ""


def _words(one: _Wish, other: _Wish) -> Iterator[Conflict]:
    """Stretches of one wording that two would change otherwise; what touches is one stretch."""
    text = one.texts[0] if one.texts else ""
    for start, end in _clashes(one.hunks, other.hunks):
        sides = (wish.side(_reads(text, wish.hunks, start, end)) for wish in (one, other))
        first, second = sides
        yield Conflict(
            one.unit, markup_between(text, start, end).strip(), first, second, is_of_words=True
        )


def _clashes(ours: Sequence[Hunk], theirs: Sequence[Hunk]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for one in ours:
        for other in theirs:
            if one == other or not _meet(one, other) or _only_notes(one) or _only_notes(other):
                continue
            start, end = min(one.start, other.start), max(one.end, other.end)
            if found and start <= found[-1][1]:
                found[-1] = min(start, found[-1][0]), max(end, found[-1][1])
            else:
                found.append((start, end))
    return found


def _only_notes(hunk: Hunk) -> bool:
    """Whether nothing but a footnote comes in: it can stand behind whatever words there are."""
    return hunk.start == hunk.end and not plain(hunk.new).strip()


def _meet(one: Hunk, other: Hunk) -> bool:
    if one.start == one.end and other.start == other.end:
        return one.start == other.start
    if one.start == one.end:
        # Words put in beside words that the other takes out can stand; among them they cannot.
        return other.start < one.start < other.end
    if other.start == other.end:
        return one.start < other.start < one.end
    return max(one.start, other.start) < min(one.end, other.end)


def _reads(text: str, changes: Sequence[Hunk], start: int, end: int) -> str:
    """How the letters from `start` to `end` read under the changes that fall into them."""
    said, at = "", start
    for change in changes:
        if start <= change.start and change.end <= end:
            said += markup_between(text, at, change.start) + change.new
            at = change.end
    return (said + markup_between(text, at, end)).strip()
