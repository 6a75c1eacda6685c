"""Where new paragraphs come to stand: by what they stand beside, or by their numbers."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.amendments.official.errors import CountError, InstructionError
from drafting.amendments.official.grammar.clause import Clause
from drafting.amendments.official.grammar.meaning import Meaning, no_point
from drafting.amendments.official.grammar.new_text import is_quoted, new_paragraphs, text_of
from drafting.amendments.official.grammar.parts import Beside, Kind, New, Part
from drafting.amendments.official.grammar.places_of_clause import Place
from drafting.amendments.official.operations import InsertParagraphs, ReplaceParagraph, Side
from drafting.amendments.official.targets import EVERY, WHOLE, Target, TargetPart
from drafting.dataclasses import replace
from drafting.lexicon import latin
from drafting.model import unit


def paragraphs_come(meaning: Meaning, clause: Clause, new: New, given: Sequence[Part]) -> None:
    """Paragraphs come in. Raises InstructionError if it is not said where, or how they read."""
    if clause.respectively or len(clause.places) > 1:
        raise InstructionError("where the paragraph stands is not understood")
    place = clause.places[0]
    paragraphs = (
        (_annex(meaning, new, given),) if new.title else new_paragraphs(meaning, clause, given)
    )
    if _is_alternative(place, clause, new):
        base, _, _ = place.targets[0].place.partition(" ") if place.targets else ("", "", "")
        target = replace(place.targets[0], place=base) if place.targets else Target(TargetPart.ANY)
        meaning.operations.append(ReplaceParagraph(target, paragraphs))
        return
    if any("alt" in name for name in new.names):
        raise InstructionError("what is to be done with an alternative (alt) is not said")
    side, target, under = _where(meaning, clause, place, new)
    rank = _rank(new.names[0] if new.names else _new_place(place))
    meaning.operations.append(
        InsertParagraphs(
            side,
            target,
            paragraphs,
            under,
            kind=_KINDS.get(new.kind),
            level=new.level,
            rank=rank,
            quoted=is_quoted(given),
        )
    )


_KINDS = {
    Kind.HEADING: unit.Kind.HEADING,
    Kind.SECTION: unit.Kind.SECTION,
    Kind.UNNUMBERED: unit.Kind.PARAGRAPH,
    Kind.NUMBERED: unit.Kind.NUMBERED,
    Kind.TABLE: unit.Kind.TABLE,
    Kind.ANNEX: unit.Kind.ANNEX,
}
"""What comes in as what, where it is not like the paragraph that it stands beside."""


def _annex(meaning: Meaning, new: New, given: Sequence[Part]) -> unit.Unit:
    """An annex with its title, and what is printed beneath as what it is told to be."""
    kinds = [(_WITHIN[one.kind], one.level) for one in new.contents for _ in range(one.count)]
    printed = text_of(meaning, given)
    if len(kinds) != len(printed):
        told = f"it tells of {len(kinds)} paragraphs of the annex"
        raise CountError(f"{told}, and {len(printed)} follow")
    children = tuple(
        replace(one, kind=kind, level=(level or 1) if kind is unit.Kind.HEADING else 0)
        for one, (kind, level) in zip(printed, kinds, strict=True)
    )
    return unit.Unit("", unit.Kind.ANNEX, new.title, children)


_WITHIN = {**_KINDS, Kind.PARAGRAPH: unit.Kind.NUMBERED}
"""What stands in an annex."""


def _is_alternative(place: Place, clause: Clause, new: New) -> bool:
    """Whether the heading names an alternative: "OP5 alt: “…”"."""
    return (
        clause.bare and not new.names and place.targets is not None
        and len(place.targets) == 1 and " alt" in place.targets[0].place
    )  # fmt: skip


def _new_place(place: Place) -> str:
    """The number of a paragraph that is named by itself and is not there: "OP3 bis"."""
    target = place.targets[-1] if place.targets else None
    return target.place if target and " " in target.place else ""


def _rank(name: str) -> int:
    """The place of a number with "bis", "ter" among those of its number; 0 for others."""
    return latin.place(name.strip("()").partition(" ")[2])


def _where(meaning: Meaning, clause: Clause, place: Place, new: New) -> tuple[Side, Target, bool]:
    if place.beside is not None:
        return _beside(place, place.beside, new)
    if place.edge is not None:
        return _at_edge(meaning, clause, place, new)
    no_point(place)
    if new.kind is Kind.SUBPARAGRAPH:
        return _subparagraph(meaning, clause, place, new)
    if new.names or new.ordinal:
        return _numbered(place, new)
    target = place.targets[-1] if place.targets else None
    if target is not None and " " in target.place:
        return Side.AFTER, replace(target, place=target.place.partition(" ")[0]), False
    if target is None and (above := meaning.inherited(clause)) and " " in above[-1].place:
        return Side.AFTER, replace(above[-1], place=above[-1].place.partition(" ")[0]), False
    raise InstructionError("it does not say where to insert the paragraph")


def _beside(place: Place, beside: Beside, new: New) -> tuple[Side, Target, bool]:
    """Beside a paragraph that is named, which must agree with the number that is told."""
    no_point(place, "beside")
    target = _of_part(beside.target, new)
    if beside.other is not None:
        _check_neighbours(target, beside.other)
    if target.sentence or target.chapeau:
        raise InstructionError(f"what stands beside {target.words} is not understood")
    told = new.names[0] if new.names else str(new.ordinal) if new.ordinal > 0 else ""
    if told and new.kind is not Kind.SUBPARAGRAPH and not _agrees(told, beside.side, target):
        raise InstructionError(f"paragraph {told} would not stand {beside.side} {target.label}")
    above = target.part not in (TargetPart.ANNEX, TargetPart.PREAMBULAR) and not target.path
    below = new.kind is Kind.SUBPARAGRAPH and above
    if below and beside.side is Side.BEFORE:
        raise InstructionError(f"a subparagraph cannot stand before {target.label}")
    return beside.side, target, below


def _check_neighbours(one: Target, other: Target) -> None:
    same = (one.part, one.scope, len(one.path)) == (other.part, other.scope, len(other.path))
    places = [target.place for target in (one, other)]
    if same and not one.path and all(place.isdecimal() for place in places):
        if int(places[1]) != int(places[0]) + 1:
            raise InstructionError(f"{one.label} and {other.label} do not follow one another")
    elif same and one.path:
        return
    else:
        raise InstructionError(f"between {one.label} and {other.label} is not understood")


def _of_part(target: Target, new: New) -> Target:
    if new.part is None or target.part is new.part or target.part is TargetPart.HEADING:
        return target
    if target.part is not TargetPart.ANY:
        raise InstructionError(f"a {new.part.value} cannot stand beside {target.label}")
    return replace(target, part=new.part)


def _agrees(told: str, side: Side, target: Target) -> bool:
    """Whether the number told is the one that a paragraph gets there."""
    if target.path or not target.place.isdecimal() or told.startswith("("):
        return True
    number, _, between = told.partition(" ")
    wanted = int(target.place) if side is Side.AFTER else int(target.place) - 1
    return int(number) == (wanted if between else wanted + 1)


def _at_edge(meaning: Meaning, clause: Clause, place: Place, new: New) -> tuple[Side, Target, bool]:
    """Such as "At the end of operative paragraph 4, add a new subparagraph"."""
    no_point(place, "edge")
    targets = meaning.targets(clause, place)
    if new.kind is Kind.ANNEX:
        return _at_the_end(targets, at_end=place.edge is not None and place.edge.end)
    if len(targets) == 1 and targets[0].place in (WHOLE, EVERY):
        end = place.edge is not None and place.edge.end
        target = replace(targets[0], place="-1" if end else "1")
        return Side.AFTER if end else Side.BEFORE, target, False
    if new.kind is Kind.SUBPARAGRAPH and place.edge and place.edge.end and len(targets) == 1:
        return Side.AFTER, targets[0], True
    raise InstructionError("where the paragraph stands is not understood")


def _at_the_end(targets: Sequence[Target], *, at_end: bool) -> tuple[Side, Target, bool]:
    """The place of a new annex, behind all that the text has."""
    if not at_end or any(one.part is not TargetPart.TEXT for one in targets):
        raise InstructionError("an annex can only stand at the end of the text")
    return Side.AFTER, Target(TargetPart.TEXT), False


def _subparagraph(
    meaning: Meaning, clause: Clause, place: Place, new: New
) -> tuple[Side, Target, bool]:
    """A new subparagraph of the paragraph named: (b bis) behind (b), (c) before the old (c)."""
    if new.path:
        above = Target(new.part or TargetPart.ANY, new.names[0], new.path[:-1])
        return _lettered(above, new.path[-1])
    targets = meaning.targets(clause, place)
    if len(targets) != 1:
        raise InstructionError("it does not say where to insert the subparagraph")
    if new.ordinal == -1 or not (new.names or new.ordinal):
        return Side.AFTER, targets[0], True
    if new.ordinal:
        return Side.BEFORE, replace(targets[0], path=(*targets[0].path, f"#{new.ordinal}")), False
    return _lettered(targets[0], new.names[0])


def _lettered(above: Target, name: str) -> tuple[Side, Target, bool]:
    letter, _, between = name.strip("()").partition(" ")
    target = replace(above, path=(*above.path, f"({letter})"))
    return (Side.AFTER if between else Side.BEFORE), target, False


def _numbered(place: Place, new: New) -> tuple[Side, Target, bool]:
    """A new paragraph 5 stands before the old one, 5 bis behind paragraph 5."""
    wide = place.targets[-1] if place.targets else None
    part = new.part or (wide.part if wide else new.around)
    part = TargetPart.ANY if part is TargetPart.TEXT else part
    scope = wide.scope if wide else new.scope
    if wide is not None and wide.place not in (WHOLE, EVERY):
        raise InstructionError(f"it names two places, {wide.label} and the number of what is new")
    number, _, between = new.names[0].partition(" ") if new.names else (str(new.ordinal), "", "")
    if number == "-1":
        return Side.AFTER, Target(part, "-1", scope=scope), False
    if number.startswith("-"):
        return Side.BEFORE, Target(part, str(int(number) + 1), scope=scope), False
    return (Side.AFTER if between else Side.BEFORE), Target(part, number, scope=scope), False
