"""A vote as it was counted or called: numbers, lists of delegations, or both, which must agree."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress

from drafting.amendments.outcomes import Ballots, Majority, Manner, Tally
from drafting.workspace.negotiation.errors import VoteError
from drafting.workspace.procedure.errors import SponsorError
from drafting.workspace.procedure.sponsor_names import in_order, official
from drafting.workspace.wording import counted, listed

WAYS = ("in favour", "against", "abstaining", "not voting")
"""How a delegation may vote, in the order in which records have them."""
_AND = " and "


def tally_of(manner: Manner, votes: Mapping[str, Sequence[str]]) -> Tally | None:
    """The votes by way of voting, as they were typed; None for what was decided without a vote.

    Each way has numbers and names: "106", "Albania, Andorra and Zimbabwe". Raises VoteError.
    """
    given = {way: [one for one in votes.get(way, ()) if one.strip()] for way in WAYS}
    if not manner.is_vote:
        if any(given.values()):
            raise VoteError(f"What is adopted {manner.value} has no votes: take the numbers out.")
        return None
    sides = {way: _ballots(way, typed) for way, typed in given.items()}
    if manner is Manner.NON_RECORDED and any(one.names for one in sides.values()):
        raise VoteError(
            "A non-recorded vote names nobody: give the numbers, or record it as a recorded vote."
        )
    _check_once(sides)
    found = Tally(*sides.values())
    if not found.voting:
        raise VoteError(
            "Nobody votes in favour or against: give the votes in favour, against and abstaining."
        )
    return found


def _ballots(way: str, typed: Sequence[str]) -> Ballots:
    counts: list[int] = []
    names: list[str] = []
    for part in (one.strip() for words in typed for one in words.replace(";", ",").split(",")):
        if part.lstrip("-−").isdecimal():
            counts.append(_count(way, part))
        elif part:
            names += _states(part)
    if double := [name for name, times in Counter(names).items() if times > 1]:
        raise VoteError(f"{listed(double)} is named twice among those {way}.")
    if len(counts) > 1:
        raise VoteError(f"Votes {way} are given twice: {listed(list(map(str, counts)))}.")
    if counts and names and counts[0] != len(names):
        raise VoteError(
            f"{counted(counts[0], 'vote')} {way} and {counted(len(names), 'name')} do not agree: "
            f"{listed(names)}."
        )
    return Ballots(counts[0] if counts else len(names), in_order(names))


def _count(way: str, typed: str) -> int:
    if typed[0] in "-−":
        raise VoteError(f"“{typed}” is no number of votes {way}.")
    return int(typed)


def _states(typed: str) -> list[str]:
    """The States of one part of a list: two where “and” stands between the last of them."""
    typed = typed.removeprefix("and ").strip()
    try:
        return [official(typed)]
    except SponsorError as error:
        joints = [found.start() for found in re.finditer(_AND, typed)]
        for at in joints:
            with suppress(SponsorError):
                return [official(typed[:at]), official(typed[at + len(_AND) :])]
        raise VoteError(f"“{typed}” cannot vote: {_reason(error)}") from error


def _reason(error: SponsorError) -> str:
    said = str(error)
    if "is a group" in said:
        return "it is a group, and votes are those of its members."
    return said


def _check_once(sides: Mapping[str, Ballots]) -> None:
    """That nobody has voted twice. Raises VoteError."""
    votes = Counter(name for one in sides.values() for name in one.names)
    for name in (name for name, times in votes.items() if times > 1):
        ways = [way for way, one in sides.items() if name in one.names]
        raise VoteError(f"{name} votes twice: {listed(ways)}.")


def check_veto(tally: Tally, majority: Majority) -> None:
    """That it is known whether a permanent member voted against. Raises VoteError."""
    if majority is Majority.COUNCIL and len(tally.against.names) < tally.against.count:
        raise VoteError(
            "Name who votes against: in the Security Council it matters whether a permanent "
            "member does."
        )
