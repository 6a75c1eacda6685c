"""Agreement: how far each paragraph has come, and on what it still depends."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from enum import StrEnum

from drafting.dataclasses import dataclass, replace
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind, Unit
from drafting.named_tuples import NamedTuple


class Agreement(StrEnum):
    """The stage of a paragraph."""

    OPEN = "open"
    BRACKETED = "bracketed"
    IN_INFORMALS = "agreed in informals"
    AD_REFERENDUM = "agreed ad referendum"
    AGREED = "agreed"
    REOPENED = "reopened"

    @property
    def is_agreed(self) -> bool:
        """Whether the room has agreed, at whatever level."""
        return self in (Agreement.IN_INFORMALS, Agreement.AD_REFERENDUM, Agreement.AGREED)


@dataclass(frozen=True, slots=True)
class Condition:
    """What an agreement depends on: a delegation, or another paragraph, of another text even."""

    delegation: str = ""
    unit: str = ""
    """Identity of the other paragraph."""
    handle: str = ""
    """Of the resolution that the paragraph is of; empty for the same one."""

    def words(self, numbering: Numbering, elsewhere: Elsewhere | None = None) -> str:
        """The condition as the room says it: "pending Iran", "pending OP7 of L.6"."""
        if self.delegation:
            return f"pending {self.delegation}"
        if self.handle:
            there = elsewhere(self.handle) if elsewhere else None
            numbering = there.numbering if there else Numbering(Resolution())
        label = numbering.label(self.unit) if self.unit in numbering else "a paragraph that is gone"
        return f"pending {label}{f' of {self.handle}' if self.handle else ''}"


class OtherText(NamedTuple):
    """Another text of the session, on which a condition may depend."""

    numbering: Numbering
    standings: Standings


Elsewhere = Callable[[str], OtherText | None]
"""The text of a handle; None where the session has none."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided on a paragraph, by whom and when."""

    stage: Agreement
    by: str
    when: datetime
    round: str = ""
    conditions: tuple[Condition, ...] = ()
    text: str = ""
    """The wording that was agreed, so that a later change of it shows."""

    def with_handle(self, old: str, new: str) -> Decision:
        """The same where a resolution goes by another handle."""
        conditions = (
            replace(one, handle=new) if one.handle == old else one for one in self.conditions
        )
        return replace(self, conditions=tuple(conditions))


Decisions = tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class Standings:
    """The decisions on every paragraph of one text, by identity, oldest first."""

    decisions: Mapping[str, Decisions]

    def stage(self, unit: str, text: str | None = None) -> Agreement:
        """The stage of a paragraph; one whose agreed wording changed is reopened."""
        decided = self.decisions.get(unit)
        if not decided:
            return Agreement.BRACKETED if text and _is_bracketed(text) else Agreement.OPEN
        last = decided[-1]
        if last.stage.is_agreed and text is not None and text != last.text:
            return Agreement.REOPENED
        return last.stage

    def conditions(self, unit: str) -> tuple[Condition, ...]:
        """On what the agreement of a paragraph depends."""
        decided = self.decisions.get(unit)
        return decided[-1].conditions if decided else ()

    def with_handle(self, old: str, new: str) -> Standings:
        """The same where a resolution goes by another handle."""
        return replace(
            self,
            decisions={
                unit: tuple(one.with_handle(old, new) for one in decided)
                for unit, decided in self.decisions.items()
            },
        )

    def decide(self, unit: str, decision: Decision) -> Standings:
        """With one more decision on record."""
        decided = (*self.decisions.get(unit, ()), decision)
        return replace(self, decisions={**self.decisions, unit: decided})


@dataclass(frozen=True, slots=True)
class Hanging:
    """A condition that nobody has met, or that cannot be met any more."""

    unit: str
    condition: Condition
    reason: str
    """"OP3 is agreed pending OP7, which is open"."""


def hanging(
    standings: Standings, text: Resolution, elsewhere: Elsewhere | None = None
) -> tuple[Hanging, ...]:
    """Conditions of agreed paragraphs that still stand open, in the order of the text."""
    return tuple(_hanging(standings, text, elsewhere))


def _hanging(
    standings: Standings, text: Resolution, elsewhere: Elsewhere | None
) -> Iterator[Hanging]:
    numbering = Numbering(text)
    for row in numbering:
        stage = standings.stage(row.unit.id, row.unit.text)
        if not stage.is_agreed:
            continue
        for condition in standings.conditions(row.unit.id):
            why = _why_open(condition, OtherText(numbering, standings), elsewhere)
            if why:
                words = condition.words(numbering, elsewhere)
                told = f"{row.label} is {stage.value} {words}{why}"
                yield Hanging(row.unit.id, condition, f"{told}.")


def _why_open(condition: Condition, here: OtherText, elsewhere: Elsewhere | None) -> str:
    if condition.delegation:
        return ", which has not confirmed"
    there = here
    if condition.handle:
        found = elsewhere(condition.handle) if elsewhere else None
        if found is None:
            return ", which is not in this session any more"
        there = found
    if condition.unit not in there.numbering:
        return ", which is gone" if condition.handle else ""
    other = there.numbering[condition.unit].unit
    stage = there.standings.stage(other.id, other.text)
    return "" if stage.is_agreed else f", which is {stage.value}"


COUNTED = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE})
"""What a progress line counts: paragraphs with all beneath them."""


def paragraphs(text: Resolution) -> tuple[Unit, ...]:
    """The preambular and operative paragraphs of a text, in order."""
    return tuple(unit for unit in (*text.preamble, *text.operative) if unit.kind in COUNTED)


@dataclass(frozen=True, slots=True)
class Progress:
    """How many paragraphs stand at each stage."""

    stages: Mapping[Agreement, int]
    pending: int
    """Agreed, but on a condition."""

    @property
    def agreed(self) -> int:
        """Paragraphs agreed at whatever level."""
        return sum(count for stage, count in self.stages.items() if stage.is_agreed)

    @property
    def all(self) -> int:
        """All paragraphs."""
        return sum(self.stages.values())

    def __str__(self) -> str:
        pending = f", {self.pending} pending" if self.pending else ""
        return f"{self.agreed} of {self.all} agreed{pending}"


def progress(
    standings: Standings, text: Resolution, elsewhere: Elsewhere | None = None
) -> Progress:
    """How far a text has come."""
    units = paragraphs(text)
    stages = Counter(standings.stage(unit.id, unit.text) for unit in units)
    open_conditions = {one.unit for one in hanging(standings, text, elsewhere)}
    pending = sum(unit.id in open_conditions for unit in units)
    return Progress(dict(stages), pending)


def _is_bracketed(text: str) -> bool:
    """Whether words stand in square brackets: not the mark of a note, nor an editor's [sic]."""
    plain = text.replace("[^", "")
    return "[" in plain and "]" in plain
