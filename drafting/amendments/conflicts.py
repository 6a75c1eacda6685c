"""Pending proposals that cannot both be made as they stand, and on which words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from drafting.amendments.compilation.words import Hunk, hunks, markup_between
from drafting.amendments.proposals import Proposal
from drafting.dataclasses import dataclass
from drafting.model.edits import Edit, identities
from drafting.model.inline import plain
from drafting.named_tuples import NamedTuple


class ConflictSide(NamedTuple):
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
    one: ConflictSide
    other: ConflictSide
    is_of_words: bool = False
    """Whether it is about words, and not about the paragraph as a whole."""

    def against(self, proposal: str) -> ConflictSide:
        """The side that stands against a proposal."""
        return self.other if self.one.proposal == proposal else self.one

    def of(self, proposal: str) -> ConflictSide:
        """The side of a proposal."""
        return self.one if self.one.proposal == proposal else self.other


def conflicts(proposals: Sequence[Proposal]) -> tuple[Conflict, ...]:
    """Every pair in conflict; the edits of `proposals` apply to the text of today.

    A proposal that is made in several places stands among them once for each.
    """
    wishes = [_Wish(proposal) for proposal in proposals]
    return tuple(found for one, other in combinations(wishes, 2) for found in _between(one, other))


class _Wish:
    """A proposal with the words that it changes, found once."""

    def __init__(self, proposal: Proposal) -> None:
        self.proposal = proposal
        edit = proposal.edit
        self.texts = _texts(proposal)
        self.hunks: tuple[Hunk, ...] = tuple(hunks(*self.texts)) if self.texts else ()
        self.unit = edit.subject
        self.touched = _touched(edit)
        self.gone = identities(edit.taken)
        self.replaces = bool(edit.taken and edit.brought)

    def side(self, says: str | None = None) -> ConflictSide:
        return ConflictSide(self.proposal.id, self.proposal.says if says is None else says)


def _texts(proposal: Proposal) -> tuple[str, str] | None:
    """Old and new words of a proposal that changes some, and only those of one text."""
    plain_words = proposal.edit.is_of_words and not proposal.alternative
    return proposal.edit.wordings if plain_words else None


def _touched(edit: Edit) -> frozenset[str]:
    """Units that must be there for an edit; of what it takes out altogether, none."""
    above = {edit.target.parent} if edit.target else set()
    needed = edit.needs | above
    return frozenset() if needed <= identities(edit.taken) else needed


def _between(one: _Wish, other: _Wish) -> Iterator[Conflict]:
    if one.proposal.edit == other.proposal.edit or one.proposal.id == other.proposal.id:
        return
    if one.texts and other.texts and one.unit == other.unit and one.texts[0] == other.texts[0]:
        yield from _words(one, other)
    elif unit := _whole(one, other):
        yield Conflict(unit, "", one.side(), other.side())


def _whole(one: _Wish, other: _Wish) -> str:
    """The unit that both cannot have their way with; empty if they can."""
    edits = one.proposal.edit, other.proposal.edit
    if any(edit.only_divides for edit in edits) and all(
        edit.only_divides or edit.is_of_words for edit in edits
    ):
        return one.unit if _cut_alike(*edits) else ""
    for first, second in ((one, other), (other, one)):
        if met := sorted(first.gone & second.touched):
            return met[0]
    if one.replaces or other.replaces:
        return min(one.gone & other.gone, default="")
    same_kind = type(one.proposal.edit) is type(other.proposal.edit)
    rival = one.proposal.alternative or other.proposal.alternative
    edit = one.proposal.edit
    if one.unit != other.unit or one.unit in identities((*edit.brought, *edit.taken)):
        return ""
    return one.unit if same_kind or rival else ""


def _cut_alike(one: Edit, other: Edit) -> bool:
    """Whether both would do the same: once the one is made, nothing is left of the other."""
    return (
        one.subject == other.subject and one.wordings == other.wordings and one.texts == other.texts
    )


def _words(one: _Wish, other: _Wish) -> Iterator[Conflict]:
    """Stretches of one wording that two would change otherwise; what touches is one stretch."""
    text = one.texts[0] if one.texts else ""
    for start, end in _clashes(text, one.hunks, other.hunks):
        sides = (wish.side(_reads(text, wish.hunks, start, end)) for wish in (one, other))
        first, second = sides
        yield Conflict(
            one.unit, markup_between(text, start, end).strip(), first, second, is_of_words=True
        )


def _clashes(text: str, ours: Sequence[Hunk], theirs: Sequence[Hunk]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for one in ours:
        for other in theirs:
            if (
                one == other
                or not _meet(text, one, other)
                or _only_notes(one)
                or _only_notes(other)
            ):
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


def _meet(text: str, one: Hunk, other: Hunk) -> bool:
    if max(one.start, other.start) < min(one.end, other.end):
        # A space between words that go belongs to both: that is no word in common.
        common = markup_between(text, max(one.start, other.start), min(one.end, other.end))
        return bool(common.strip())
    if one.start == one.end and other.start == other.end:
        return one.start == other.start
    if one.start == one.end:
        # Words put in beside words that the other takes out can stand; among them they cannot.
        return other.start < one.start < other.end
    if other.start == other.end:
        return one.start < other.start < one.end
    return False


def _reads(text: str, changes: Sequence[Hunk], start: int, end: int) -> str:
    """How the letters from `start` to `end` read under the changes that fall into them."""
    said, at = "", start
    for change in changes:
        if start <= change.start and change.end <= end:
            said += markup_between(text, at, change.start) + change.new
            at = change.end
    return (said + markup_between(text, at, end)).strip()
