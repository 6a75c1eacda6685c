"""What delegations say of the text itself, as lists and compilations show it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime

from drafting.amendments.agreement import paragraphs
from drafting.amendments.compilation.attribution import BEFORE_COMMENT
from drafting.amendments.compilation.names import known_names
from drafting.amendments.compilation.values import Attribution, Compilation, CompiledUnit
from drafting.amendments.negotiation import Negotiation
from drafting.amendments.positions import Position, Stance, latest
from drafting.amendments.spoken_positions import Spoken, spoken
from drafting.dataclasses import dataclass, replace
from drafting.model.inline import plain
from drafting.model.resolution import Resolution
from drafting.patterns import regex
from drafting.workspace.editing.passages import passages
from drafting.workspace.negotiation.sentences import text_position_sentence

_MARKS = {
    Stance.SUPPORTS: "supports",
    Stance.OPPOSES: "opposes",
    Stance.RETAIN: "retain",
    Stance.DELETE: "take out",
    Stance.RESERVES: "reserve on",
    Stance.FLEXIBLE: "flexible on",
    Stance.BRACKETS: "brackets around",
    Stance.COMMENTS: "comment on",
}
"""How a compilation says it, before the words that it is about."""
RESERVED = frozenset({Stance.RESERVES})
SAID = frozenset(_MARKS) - {Stance.BRACKETS, Stance.DELETE}
"""What is only said: brackets change the text, and who would delete makes a proposal."""
_ASKS = regex(
    r"(?:to )?(?:add|insert|replace|delete|move|change|split|merge|after|before)\b", re.IGNORECASE
)
"""How words begin that ask for a change, and are no comment."""
_WHOLE = "this text"
_MARK = regex(
    rf"(?P<says>{'|'.join(_MARKS.values())}) (?:{_WHOLE}|“(?P<words>.*?)”)"
    rf"(?:{BEFORE_COMMENT}(?P<comment>.*))?",
    re.DOTALL,
)


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
        marks.setdefault(one.passage.removeprefix("field:"), []).append(mark_of(one.position))
    if not marks:
        return compilation

    def marked(unit: CompiledUnit) -> CompiledUnit:
        return replace(unit, remarks=(*unit.remarks, *marks.get(unit.unit, ())))

    units = tuple(map(marked, compilation.units))
    return replace(compilation, title=marked(compilation.title), units=units)


def mark_of(position: Position) -> Attribution:
    """`(Peru: reserve on “every year” – awaits instructions)`."""
    about = f"“{position.words}”" if position.words else _WHOLE
    comment = " ".join(position.comment.split())
    said = f"{_MARKS[position.stance]} {about}"
    says = BEFORE_COMMENT.join(filter(None, (said, comment)))
    return Attribution((position.delegation,), says)


def read_marks(
    marks: Iterable[Attribution], when: datetime, typed: Collection[Stance] = ()
) -> Iterator[Position]:
    """What delegations say of the text itself, among what is printed behind a paragraph.

    `typed` are the stances that are also read as rooms type them, “on hold”.
    """
    for mark in marks:
        if told := _told(mark, typed):
            for name in mark.delegations:
                yield Position(name, told.stance, when, "", told.words, told.comment)


def is_on_text(mark: Attribution, typed: Collection[Stance] = ()) -> bool:
    """Whether something printed behind a paragraph is said of the text, and of no proposal."""
    return _told(mark, typed) is not None


def _told(mark: Attribution, typed: Collection[Stance]) -> Spoken | None:
    if found := _MARK.fullmatch(mark.says):
        words, comment = (plain(found[name] or "") for name in ("words", "comment"))
        stance = next(one for one, said in _MARKS.items() if said == found["says"])
        return Spoken(stance, words, comment)
    if not mark.says or not known_names().issuperset(mark.delegations):
        return None
    return _typed(mark.says, typed)


def _typed(says: str, stances: Collection[Stance]) -> Spoken | None:
    """What rooms type behind a paragraph: “scrutiny reservation”, “on hold”, “retain”."""
    told = spoken(says)
    if told.stance not in stances or told.proposal:
        return None
    if told.stance is Stance.COMMENTS and _ASKS.match(says):
        return None
    scrutiny = "scrutiny" if says.casefold().startswith("scrutiny") else ""
    return told._replace(comment=" – ".join(filter(None, (scrutiny, told.comment))))
