"""Clauses understood as operations."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.amendments.official.errors import InstructionError, NoPlaceError
from drafting.amendments.official.grammar.clause import Clause
from drafting.amendments.official.grammar.clauses import Said
from drafting.amendments.official.grammar.parts import Action, Named
from drafting.amendments.official.grammar.places_of_clause import Place, narrowed
from drafting.amendments.official.operations import AmendmentOperation
from drafting.amendments.official.targets import EVERY, Target, TargetPart
from drafting.amendments.official.word_ranges import EVERYWHERE
from drafting.dataclasses import dataclass, field, replace
from drafting.model.unit import Unit

_SPECIAL = ("news", "outcome", "destination", "instead", "respectively", "brackets")
_CALLED = {
    "news": "what it is to read", "outcome": "how it is to read in the end",
    "destination": "what it becomes", "instead": "“in its place”",
    "respectively": "“respectively”", "brackets": "the brackets",
}  # fmt: skip


@dataclass(slots=True)
class Meaning:
    """What the clauses of an instruction ask for."""

    said: Said
    above: tuple[Target, ...]
    printed: tuple[Unit, ...]
    operations: list[AmendmentOperation] = field(default_factory=list)
    used: bool = False
    """Whether an operation took what is printed beneath."""

    def inherited(self, clause: Clause) -> tuple[Target, ...]:
        """The paragraphs of a clause that names none: those of its neighbours, or from above."""
        at = self.said.clauses.index(clause)
        same = self._same_sentence(clause)
        here = same.index(clause)
        order = [*same[:here][::-1], *same[here + 1 :], *self.said.clauses[:at][::-1]]
        return next((named for one in order if (named := named_by(one))), self.above)

    def targets(self, clause: Clause, place: Place) -> tuple[Target, ...]:
        """The paragraphs of one place of a clause. Raises NoPlaceError if none is named."""
        named = place.targets or next(
            (other.targets for other in clause.places if other.targets), None
        )
        found = named or self._everywhere(clause, place) or self.inherited(clause)
        if not found:
            which = "which is the same paragraph" if place.same else "in which paragraph"
            raise NoPlaceError(f"it does not say {which}")
        if any(target.part is TargetPart.TEXT for target in found):
            found = tuple(one for one in found if one.part is not TargetPart.ANNEX)
        return found

    def _everywhere(self, clause: Clause, place: Place) -> tuple[Target, ...]:
        """The whole text, where it is said that all places are meant and not in what."""
        told = [place.which, *clause.objects]
        every = any(getattr(part, "occurrence", None) == EVERYWHERE for part in told)
        if not every or self.above or any(map(named_by, self._same_sentence(clause))):
            return ()
        if self.inherited(clause):
            raise NoPlaceError("whether it means the whole text is not said")
        return (Target(TargetPart.TEXT, EVERY),)

    def _same_sentence(self, clause: Clause) -> list[Clause]:
        return [one for one in self.said.clauses if one.sentence == clause.sentence]

    def before(self, clause: Clause) -> Clause | None:
        """The clause before, in the same sentence."""
        at = self.said.clauses.index(clause)
        found = self.said.clauses[at - 1] if at else None
        return found if found and found.sentence == clause.sentence else None


def named_by(clause: Clause) -> tuple[Target, ...]:
    """The paragraphs that a clause is about, by name."""
    for place in reversed(clause.places):
        if place.targets:
            return place.targets
    for part in reversed(clause.objects):
        if isinstance(part, Named):
            return part.targets
    return ()


def only(clause: Clause, *allowed: str) -> None:
    """Refuse a clause that says more than its verb takes. Raises InstructionError."""
    for name in _SPECIAL:
        if getattr(clause, name) and name not in allowed:
            raise InstructionError(f"{_CALLED[name]} is not understood there")


def no_point(place: Place, *allowed: str) -> None:
    """Refuse a place that tells more than it is asked for. Raises InstructionError."""
    for name in ("anchor", "beside", "edge", "which", "excepted"):
        if getattr(place, name) and name not in allowed:
            raise InstructionError(f"{_point_shown(place, name)} is not understood there")


def _point_shown(place: Place, name: str) -> str:
    if name == "anchor" and place.anchor:
        return f"“{place.anchor.side} “{place.anchor.words}””"
    if name == "beside" and place.beside:
        return f"“{place.beside.side} {place.beside.target.words}”"
    if name == "excepted":
        return f"the exception of {place.excepted[0].words}"
    return "which place is meant" if name == "which" else "the end or beginning"


def within(clause: Clause, targets: Sequence[Target]) -> list[Target]:
    """Paragraphs named as objects, which must stand in the place that is named with them."""
    place = clause.places[-1]
    if not place.targets:
        return list(targets)
    if not (found := narrowed(place.targets, targets)):
        raise InstructionError(
            f"it names two places, {place.targets[0].words} and {targets[0].words}"
        )
    return [_held(one, place.targets[0]) for one in found]


def _held(target: Target, place: Target) -> Target:
    """A footnote that is told to be in a paragraph."""
    if target.part is TargetPart.NOTE and target.holder is None:
        return replace(target, holder=place)
    return target


def is_setting(clause: Clause) -> bool:
    """Whether a clause only names what the others are about."""
    return clause.action is Action.AMEND and not clause.news and not clause.outcome
