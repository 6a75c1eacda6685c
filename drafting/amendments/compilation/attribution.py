"""What is printed behind words in a compilation: who proposes, who would delete, who retains."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from drafting.amendments.compilation.values import Attribution
from drafting.amendments.groups import known_groups
from drafting.amendments.positions import Position, Stance, departures, latest
from drafting.amendments.proposals import Proposal

BEFORE_COMMENT = " – "
"""Between a stance and what a delegation says of it: `(Peru: reserve – awaits instructions)`."""


def addition_marks(proposals: Sequence[Proposal]) -> tuple[Attribution, ...]:
    """Of words brought in: `(G77, Brazil)`, then `(EU, US: delete)`, `(Russia: reserve)`."""
    return (
        Attribution(_behind(proposals, {Stance.SUPPORTS, Stance.RETAIN})),
        *_others(proposals, {Stance.OPPOSES: "delete", Stance.DELETE: "delete"}),
    )


def deletion_marks(proposals: Sequence[Proposal]) -> tuple[Attribution, ...]:
    """Of words taken out: `(EU: delete)`, then `(G77: retain)`."""
    return (
        Attribution(_behind(proposals, {Stance.SUPPORTS, Stance.DELETE}), "delete"),
        *_others(proposals, {Stance.OPPOSES: "retain", Stance.RETAIN: "retain"}),
    )


def action_marks(proposals: Sequence[Proposal], says: str) -> tuple[Attribution, ...]:
    """Of what is done to a whole paragraph: `(Mexico: move after OP6)`."""
    return (
        Attribution(_behind(proposals, {Stance.SUPPORTS}), says),
        *_others(proposals, {Stance.OPPOSES: "oppose", Stance.RETAIN: "oppose"}),
    )


def _positions(proposals: Iterable[Proposal]) -> Iterable[Position]:
    return latest(one for proposal in proposals for one in proposal.positions if not one.words)


def _behind(proposals: Sequence[Proposal], stances: set[Stance]) -> tuple[str, ...]:
    """Who proposes, then who supports without a word more, in order of speaking."""
    names = [name for proposal in proposals for name in proposal.by]
    said = (one for one in _positions(proposals) if one.stance in stances and not one.comment)
    return tuple(dict.fromkeys((*names, *(one.delegation for one in said))))


def _others(proposals: Sequence[Proposal], words: dict[Stance, str]) -> Iterable[Attribution]:
    """One mark for each thing that others say, a comment behind the stance."""
    words = words | {Stance.RESERVES: "reserve", Stance.FLEXIBLE: "flexible"}
    said: dict[str, list[str]] = {}
    for position in _positions(proposals):
        told = words.get(position.stance, "")
        if position.comment:
            comment = " ".join(position.comment.split())
            told = f"{told or position.stance.value}{BEFORE_COMMENT}{comment}"
        if told:
            said.setdefault(told, []).append(position.delegation)
    return tuple(Attribution(tuple(names), told) for told, names in said.items())


def held(proposal: Proposal) -> list[str]:
    """What others hold of a proposal: a phrase for each stance, and who departs from a group.

    "reserves: Peru (“coastal”: awaits instructions), Mali".
    """
    said: dict[Stance, list[str]] = {}
    for position in latest(proposal.positions):
        said.setdefault(position.stance, []).append(_spoken(position))
    proposing = (Position(name, Stance.SUPPORTS, proposal.when) for name in proposal.by)
    apart = departures((*proposing, *proposal.positions), known_groups())
    return [
        *(f"{stance.value}: {', '.join(names)}" for stance, names in said.items()),
        *(f"{member} departs from {group}" for member, group in apart),
    ]


def held_on_words(proposal: Proposal) -> str:
    """What others hold of single words of a proposal, which no mark behind them says.

    "retains: Peru (“coastal”: awaits instructions)"; empty where nobody speaks of any.
    """
    said: dict[Stance, list[str]] = {}
    for position in latest(proposal.positions):
        if position.words:
            said.setdefault(position.stance, []).append(_spoken(position))
    return "; ".join(f"{stance.value}: {', '.join(names)}" for stance, names in said.items())


def _spoken(position: Position) -> str:
    about = f"“{position.words}”" if position.words else ""
    said = ": ".join(filter(None, (about, " ".join(position.comment.split()))))
    return f"{position.delegation} ({said})" if said else position.delegation
