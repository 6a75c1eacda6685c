"""Action taken on a text: adopted or rejected, votes on its parts, what delegations said of it.

Source: rules of procedure of the General Assembly, 83 to 96 and 123 to 134.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from drafting.dataclasses import dataclass
from drafting.lexicon.organs import COUNCIL_VOTES, PERMANENT_MEMBERS
from drafting.model.resolution import Resolution


class Manner(StrEnum):
    """How it was decided."""

    CONSENSUS = "by consensus"
    WITHOUT_A_VOTE = "without a vote"
    RECORDED = "by a recorded vote"
    NON_RECORDED = "by a non-recorded vote"
    NOTHING_LEFT = "as all its operative paragraphs were rejected"

    @property
    def is_vote(self) -> bool:
        """Whether votes were counted."""
        return self in (Manner.RECORDED, Manner.NON_RECORDED)


class Majority(StrEnum):
    """How many votes it takes."""

    SIMPLE = "simple"
    """More in favour than against; with as many, it is rejected."""
    TWO_THIRDS = "two-thirds"
    """Of those in favour and against: an important question."""
    COUNCIL = "council"
    """Of the Security Council: nine in favour, and no permanent member against."""


@dataclass(frozen=True, slots=True)
class Ballots:
    """Those who voted one way."""

    count: int = 0
    names: tuple[str, ...] = ()
    """Official short names; empty where they were counted only."""


@dataclass(frozen=True, slots=True)
class Tally:
    """A vote as it was counted."""

    in_favour: Ballots = Ballots()
    against: Ballots = Ballots()
    abstaining: Ballots = Ballots()
    not_voting: Ballots = Ballots()

    @property
    def sides(self) -> dict[str, Ballots]:
        """Each way of voting with who did, in the order in which records have them."""
        return {
            "in favour": self.in_favour,
            "against": self.against,
            "abstaining": self.abstaining,
            "not voting": self.not_voting,
        }

    @property
    def voting(self) -> int:
        """How many are "present and voting": who abstains does not vote."""
        return self.in_favour.count + self.against.count

    def missing(self, majority: Majority) -> str:
        """Why it is not carried; empty where it is."""
        yes, no = self.in_favour.count, self.against.count
        if majority is Majority.TWO_THIRDS:
            needed = math.ceil(2 * self.voting / 3)
            return "" if yes >= needed else f"two thirds of {self.voting} are {needed}"
        if majority is Majority.COUNCIL:
            if yes < COUNCIL_VOTES:
                return f"{COUNCIL_VOTES} votes in favour are needed"
            vetoes = [name for name in self.against.names if name in PERMANENT_MEMBERS]
            return f"{vetoes[0]}, a permanent member, votes against" if vetoes else ""
        if yes == no:
            return "equally divided"
        return "" if yes > no else "not a majority"

    def __str__(self) -> str:
        """As records say it: "106 to 19, with 32 abstentions"."""
        said = f"{self.in_favour.count} to {self.against.count or 'none'}"
        if away := self.abstaining.count:
            said += f", with {away} abstention{'' if away == 1 else 's'}"
        return f"{said}, {self.not_voting.count} not voting" if self.not_voting.count else said


@dataclass(frozen=True, slots=True)
class VotedPart:
    """A part of a text on which there was a separate vote."""

    unit: str
    """Identity of the paragraph."""
    label: str
    """What it was called then."""
    words: str = ""
    """Empty for the whole paragraph."""


@dataclass(frozen=True, slots=True)
class Action:
    """One decision of an organ: on a text as a whole, or on parts of it in a separate vote."""

    manner: Manner
    is_carried: bool
    by: str
    """Who recorded it."""
    when: datetime
    round: str = ""
    meeting: str = ""
    """At which meeting: "Third Committee, 45th meeting"."""
    parts: tuple[VotedPart, ...] = ()
    """Empty for the text as a whole."""
    tally: Tally | None = None
    """Only of a vote."""
    majority: Majority = Majority.SIMPLE
    revised: str = ""
    """"orally revised", "amended": what it was when it was put to the organ."""
    wording: str = ""
    """`wording_of` the text, so that a later change of it shows."""


class Speech(StrEnum):
    """What a delegation has on record beside its vote."""

    OF_VOTE = "explanation of vote"
    OF_POSITION = "explanation of position"
    DISSOCIATION = "dissociation"
    RESERVATION = "reservation"


@dataclass(frozen=True, slots=True)
class Statement:
    """What one delegation said about the action on a text, or on a paragraph of it."""

    delegation: str
    speech: Speech
    when: datetime
    by: str = ""
    round: str = ""
    meeting: str = ""
    moment: str = ""
    """"before" or "after" the action; empty where it makes no difference."""
    unit: str = ""
    """Identity of the paragraph; empty for the text as a whole."""
    label: str = ""
    """What the paragraph was called then."""
    comment: str = ""


@dataclass(frozen=True, slots=True)
class TechnicalUpdate:
    """A text, or a draft of it, was brought up to date without a change of substance."""

    by: str
    when: datetime
    round: str = ""
    draft: str = ""
    """Empty for the working text."""
    comment: str = ""
    wording: str = ""
    """`wording_of` the text."""


def wording_of(text: Resolution) -> str:
    """A mark that is the same as long as title, paragraphs and notes read the same."""
    from drafting.digests import sha256

    notes = {note.id: str(at) for at, note in enumerate(text.notes_in_order(), start=1)}
    words = [text.title]
    words += [part for unit in text.walk() for part in (unit.kind.value, unit.text)]
    words += [note.text for note in text.notes_in_order()]
    joined = "\x00".join(words)
    for identity, place in notes.items():
        joined = joined.replace(f"[^{identity}]", f"[^{place}]")
    return sha256(joined.encode()).hexdigest()


def status(actions: Iterable[Action], updates: Iterable[TechnicalUpdate], text: Resolution) -> str:
    """What became of a text, for lists: "adopted by consensus, technically updated".

    In the order of time; an update of before counts as long as it is of the text that was adopted.
    Empty while no action was taken and nothing was updated.
    """
    action = next((one for one in reversed(tuple(actions)) if not one.parts), None)
    update = next((one for one in reversed(tuple(updates)) if not one.draft), None)
    now = wording_of(text) if action or update else ""
    marks = _in_order(action, update, now)
    said = [_fate(one) if isinstance(one, Action) else "technically updated" for one in marks]
    if marks and marks[-1].wording != now:
        said.append("changed since")
    return ", ".join(said)


def _in_order(
    action: Action | None, update: TechnicalUpdate | None, now: str
) -> tuple[Action | TechnicalUpdate, ...]:
    """What counts of both, as one followed the other.

    Of two in one second the one of today's wording, `now`, is the later.
    """
    if action is None or update is None:
        return tuple(one for one in (action, update) if one)
    is_later = update.wording == now if update.when == action.when else update.when > action.when
    if is_later:
        return (action, update)
    return (update, action) if update.wording == action.wording else (action,)


def _fate(action: Action) -> str:
    fate = "adopted" if action.is_carried else "rejected"
    if action.manner is Manner.NOTHING_LEFT:
        return fate
    return f"{fate} by vote" if action.manner.is_vote else f"{fate} {action.manner.value}"
