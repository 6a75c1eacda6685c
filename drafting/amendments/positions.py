"""Positions: what delegations say of a proposal, or of some words of a text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum

from drafting.dataclasses import dataclass


class Stance(StrEnum):
    """What a delegation says."""

    SUPPORTS = "supports"
    OPPOSES = "opposes"
    RETAIN = "retain"
    """Wants the words kept that a proposal would take out."""
    DELETE = "delete"
    """Wants the words taken out."""
    RESERVES = "reserves"
    """Awaits instructions, or reserves its position."""
    FLEXIBLE = "flexible"
    """Can go along with either outcome."""
    BRACKETS = "brackets"
    """Puts words of the text in square brackets, which are its own until it lifts them."""
    COMMENTS = "comments"
    """Says something that is none of these; its comment has the words."""
    LIFTS = "lifts"
    """Takes back what it said before: its reserve, its brackets, its objection."""


@dataclass(frozen=True, slots=True)
class Position:
    """One delegation's word."""

    delegation: str
    """A delegation or a group, as the room calls it."""
    stance: Stance
    when: datetime
    round: str = ""
    words: str = ""
    """The words that it is about; empty for the whole proposal."""
    comment: str = ""


Groups = Mapping[str, frozenset[str]]
"""Members of each group by the names of both."""


def latest(positions: Iterable[Position]) -> tuple[Position, ...]:
    """The last position of each delegation on each stretch of words, in order of speaking.

    A comment takes the place of nothing, and nothing that of a comment. What a delegation has
    lifted is none; without words it lifts all that it said.
    """
    last: dict[tuple[str, str, str], Position] = {}
    for position in positions:
        if position.stance is Stance.LIFTS:
            last = {key: one for key, one in last.items() if not _is_lifted(one, position)}
            continue
        comment = position.comment if position.stance is Stance.COMMENTS else ""
        key = (position.delegation, position.words, comment)
        last.pop(key, None)
        last[key] = position
    return tuple(last.values())


def _is_lifted(held: Position, by: Position) -> bool:
    return held.delegation == by.delegation and by.words in ("", held.words)


def departures(positions: Iterable[Position], groups: Groups) -> tuple[tuple[str, str], ...]:
    """Members that say otherwise than their group, each with the group."""
    held = latest(positions)
    return tuple(
        (member.delegation, group.delegation)
        for group in held
        for member in held
        if member.delegation in groups.get(group.delegation, ())
        and member.words == group.words
        and member.stance is not group.stance
        and Stance.COMMENTS not in (member.stance, group.stance)
    )
