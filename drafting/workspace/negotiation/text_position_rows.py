"""What delegations say of the text itself, as lists and compilations show it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafting.amendments.agreement import paragraphs
from drafting.amendments.compilation.attribution import BEFORE_COMMENT
from drafting.amendments.compilation.values import Attribution, Compilation, CompiledUnit
from drafting.amendments.negotiation import Negotiation
from drafting.amendments.positions import Position, Stance, latest
from drafting.model.resolution import Resolution
from drafting.workspace.editing.passages import passages
from drafting.workspace.negotiation.sentences import text_position_sentence

_MARKS = {
    Stance.SUPPORTS: ("supports", " "),
    Stance.OPPOSES: ("oppose", " "),
    Stance.RETAIN: ("retain", " "),
    Stance.DELETE: ("delete", " "),
    Stance.RESERVES: ("reserve", " on "),
    Stance.FLEXIBLE: ("flexible", " on "),
    Stance.BRACKETS: ("brackets", " around "),
}
"""How a compilation says it, and what stands between that and the words it is about."""


@dataclass(frozen=True, slots=True)
class TextPosition:
    """What one delegation says of a passage of the text, as lists show it."""

    passage: str
    """Its key, as `Passage` has it."""
    label: str
    """What it is called today; "a paragraph that is gone" for one that is not there."""
    position: Position

    @property
    def says(self) -> str:
        """“Peru reserves its position on OP3 – awaits instructions”."""
        one = self.position
        said = text_position_sentence([one.delegation], one.stance, self.label, one.words)
        comment = " ".join(one.comment.split())
        return " – ".join(filter(None, (said.removesuffix("."), comment)))


def text_positions(text: Resolution, state: Negotiation) -> tuple[TextPosition, ...]:
    """All that delegations hold of a text, in reading order."""
    labels = {one.key: one.label for one in passages(text)}
    known = [*labels, *(key for key in state.positions if key not in labels)]
    return tuple(
        TextPosition(key, labels.get(key, "a paragraph that is gone"), position)
        for key in known
        for position in latest(state.positions.get(key, ()))
    )


def spoken_of(text: Resolution, state: Negotiation) -> frozenset[str]:
    """The paragraphs on which, or on what is beneath them, a delegation holds something."""
    held = {one.passage for one in text_positions(text, state)}
    return frozenset(
        unit.id for unit in paragraphs(text) if any(one.id in held for one in unit.walk())
    )


def with_positions(compilation: Compilation, positions: Sequence[TextPosition]) -> Compilation:
    """A compilation with what delegations say of the text behind each of its paragraphs."""
    marks: dict[str, list[Attribution]] = {}
    for one in positions:
        marks.setdefault(one.passage.removeprefix("field:"), []).append(_mark(one.position))
    if not marks:
        return compilation

    def marked(unit: CompiledUnit) -> CompiledUnit:
        return replace(unit, remarks=(*unit.remarks, *marks.get(unit.unit, ())))

    units = tuple(map(marked, compilation.units))
    return replace(compilation, title=marked(compilation.title), units=units)


def _mark(position: Position) -> Attribution:
    """`(Peru: reserve on “every year” – awaits instructions)`."""
    words, between = _MARKS[position.stance]
    about = f"{between}“{position.words}”" if position.words else ""
    comment = " ".join(position.comment.split())
    says = BEFORE_COMMENT.join(filter(None, (f"{words}{about}", comment)))
    return Attribution((position.delegation,), says)
