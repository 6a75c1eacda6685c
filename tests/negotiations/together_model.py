"""What may come of calls that are made at the same moment.

Each call is one act: whatever happens must be what happens when the calls are made one after
another in some order. Words stand once, so a paragraph is the set of its words; where two edits
change the same word both wordings may stand side by side, and a paragraph that one deletes while
another edits it may stay.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import permutations

LIVE = "tabled"
AGAINST = {"opposes", "reserves"}


@dataclass(frozen=True)
class State:
    """A text and what is on record of it."""

    words: frozenset[tuple[str, frozenset[str]]]
    stages: frozenset[tuple[int, str]]
    stances: frozenset[tuple[int, str, str]] = frozenset()
    breaks: frozenset[tuple[str, str]] = frozenset()
    sponsors: frozenset[str] = frozenset()
    agreed: int = 0
    gone: frozenset[tuple[str, frozenset[str]]] = field(default=frozenset(), compare=False)

    def paragraph(self, name: str) -> frozenset[str] | None:
        """The words of a paragraph, if it stands."""
        return dict(self.words).get(name)

    def reworded(self, name: str, words: frozenset[str]) -> State:
        """The same with another wording of a paragraph."""
        others = {(one, had) for one, had in self.words if one != name}
        return replace(self, words=frozenset(others | {(name, words)}))

    def settled(self, number: int, stage: str) -> State:
        """The same with a proposal settled."""
        others = {(one, had) for one, had in self.stages if one != number}
        return replace(self, stages=frozenset(others | {(number, stage)}))


@dataclass(frozen=True)
class Pending:
    """A proposal: in which paragraph, which word for which."""

    number: int
    paragraph: str
    old: str
    new: str


Outcome = tuple[bool, State]


@dataclass(frozen=True)
class Decide:
    """Settle a proposal."""

    what: Pending
    stage: str

    def may(self, state: State) -> Iterator[Outcome]:
        if (self.what.number, LIVE) not in state.stages:
            yield False, state
            return
        settled = state.settled(self.what.number, self.stage)
        if self.stage != "agreed":
            yield True, settled
            return
        if any(number == self.what.number and how in AGAINST for number, _, how in state.stances):
            # Whoever had not heard it when deciding is to look again.
            yield False, state
        words = state.paragraph(self.what.paragraph)
        had = dict(state.gone).get(self.what.paragraph, frozenset())
        if words is None and self.what.old in had:
            # Who deletes a paragraph while it is changed leaves it, in brackets.
            new = had - {self.what.old} | {self.what.new}
            yield True, settled.reworded(self.what.paragraph, new)
        if words is None or self.what.old not in words:
            yield False, state
        else:
            new = words - {self.what.old} | {self.what.new}
            yield True, settled.reworded(self.what.paragraph, new)


@dataclass(frozen=True)
class Position:
    """Say something of a proposal."""

    what: Pending
    by: str
    stance: str

    def may(self, state: State) -> Iterator[Outcome]:
        mine = (self.what.number, self.by)
        others = {one for one in state.stances if one[:2] != mine}
        yield True, replace(state, stances=frozenset(others | {(*mine, self.stance)}))
        if (self.what.number, LIVE) not in state.stages:
            yield False, state


@dataclass(frozen=True)
class Edit:
    """Put a word in place of another."""

    paragraph: str
    old: str
    new: str

    def may(self, state: State) -> Iterator[Outcome]:
        words = state.paragraph(self.paragraph)
        if words is not None and self.old in words:
            yield True, state.reworded(self.paragraph, words - {self.old} | {self.new})
            return
        yield False, state
        if words is not None:
            yield True, state.reworded(self.paragraph, words | {self.new})
        had = dict(state.gone).get(self.paragraph, frozenset())
        if words is None and self.old in had:
            yield True, state.reworded(self.paragraph, had - {self.old} | {self.new})


@dataclass(frozen=True)
class Delete:
    """Take a paragraph out."""

    paragraph: str

    def may(self, state: State) -> Iterator[Outcome]:
        words = state.paragraph(self.paragraph)
        if words is None:
            # Whoever asks for it a moment later is told that it is gone already.
            yield True, state
            yield False, state
            return
        row = {(self.paragraph, words)}
        yield True, replace(state, words=state.words - row, gone=state.gone | row)


@dataclass(frozen=True)
class Break:
    """Break the silence on a paragraph."""

    paragraph: str
    by: str

    def may(self, state: State) -> Iterator[Outcome]:
        yield True, replace(state, breaks=state.breaks | {(self.by, self.paragraph)})


@dataclass(frozen=True)
class Join:
    """Join the sponsors."""

    by: str

    def may(self, state: State) -> Iterator[Outcome]:
        yield True, replace(state, sponsors=state.sponsors | {self.by})


@dataclass(frozen=True)
class Agree:
    """Say that a paragraph is agreed; each is said of another one."""

    paragraph: str

    def may(self, state: State) -> Iterator[Outcome]:
        yield True, replace(state, agreed=state.agreed + 1)


Act = Decide | Position | Edit | Delete | Break | Join | Agree


def explains(acts: list[Act], taken: list[bool], before: State, after: State) -> bool:
    """Whether some order of the acts takes and refuses those, and ends so."""
    return any(
        after in _ends([acts[at] for at in order], [taken[at] for at in order], before)
        for order in permutations(range(len(acts)))
    )


def _ends(acts: list[Act], taken: list[bool], before: State) -> set[State]:
    states = {before}
    for act, was in zip(acts, taken, strict=True):
        states = {after for state in states for ok, after in act.may(state) if ok is was}
    return states
