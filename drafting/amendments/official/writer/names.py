"""How the paragraphs of a text are named in the document that amends it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.targets import NAMED, SHORT, STANDING_BEFORE, Target, TargetPart
from drafting.amendments.official.writer.anchors import can_be_quoted
from drafting.lexicon.cardinals import cardinal
from drafting.lexicon.ordinals import LARGEST, ordinal
from drafting.model.inline import escape, plain
from drafting.model.numbering import Numbered, Numbering
from drafting.model.resolution import ANNEXES, Resolution
from drafting.model.unit import Kind, Unit

_NOUNS = {
    Kind.PREAMBULAR: "preambular paragraph",
    Kind.OPERATIVE: "operative paragraph",
    Kind.NUMBERED: "paragraph",
    Kind.SUBPARAGRAPH: "subparagraph",
    Kind.PARAGRAPH: "unnumbered paragraph",
    Kind.HEADING: "heading",
    Kind.SECTION: "numbered section heading",
    Kind.TABLE: "table",
    Kind.ANNEX: "annex",
}

UNNUMBERED = frozenset({Kind.PARAGRAPH, Kind.TABLE})
"""What is new is taken to be of the same kind beside these, unless it says what it is."""
_FIRST = 6
"""Words by which a paragraph without a name is shown."""
_OPENING_WORDS = (5, 6, 7, 8, 10, 12, 15, 20)
"""How many words of a paragraph may name it: the fewest that will do."""


class Names:
    """Names of the units of one text, each of which leads to that unit and no other."""

    def __init__(self, base: Resolution) -> None:
        self._numbering = Numbering(base)
        self._rows = list(self._numbering)

    def target(self, identity: str) -> Target:
        """How a unit is named. Raises InstructionError if no name leads to it."""
        row = self._numbering[identity]
        for target in self._candidates(row):
            if not can_be_quoted(target.opening) or escape(target.opening) != target.opening:
                continue
            try:
                found = target.find(self._numbering)
            except InstructionError:
                continue
            if found.unit.id == identity:
                return target
        raise InstructionError(f"{row.label} has no name that leads to it")

    def has_name(self, unit: Unit) -> bool:
        """Whether an instruction can name a unit."""
        try:
            self.target(unit.id)
        except InstructionError:
            return False
        return True

    @property
    def has_degrees(self) -> bool:
        """Whether there are headings of several degrees, or only of a lower one."""
        return any(row.unit.level > 1 for row in self._rows)

    def called(self, identity: str) -> str:
        """What a unit is called, whether or not a name leads to it."""
        try:
            return self.target(identity).words
        except InstructionError:
            return f"the {called(self._numbering[identity].unit)}"

    def _candidates(self, row: Numbered) -> Sequence[Target]:
        at = self._rows.index(row)
        return targets_of(row, self._rows[at + 1 : at + 2])


def new_ones(units: Sequence[Unit], beside: Kind | None = None) -> str:
    """What comes in, of one kind: "the following two operative paragraphs".

    What has a number is called so where it comes `beside` what has none.
    """
    name = _NOUNS[units[0].kind]
    if units[0].kind is Kind.NUMBERED and beside in UNNUMBERED:
        name = f"numbered {name}"
    if len(units) == 1:
        return f"the following {name}"
    return f"the following {cardinal(len(units))} {name}s"


def is_plain_annex(annex: Unit) -> bool:
    """Whether it is an annex of which what stands in it can be told by its kinds."""
    return (
        annex.kind is Kind.ANNEX
        and bool(annex.children)
        and all(one.kind in _IN_ANNEX and can_come(one) for one in annex.children)
    )


def contents(annex: Unit) -> str:
    """What an annex holds: "entitled “X”, with the following heading and the following text"."""
    groups = (list(group) for _, group in groupby(annex.children, key=_grouped))
    told = enumerated([f"{new_ones(group)}{_degree(group[0])}" for group in groups])
    return f"entitled “{annex.text}”, with {told}"


def _grouped(unit: Unit) -> tuple[Kind, str]:
    return unit.kind, unit.id if unit.kind is Kind.HEADING else ""


def _degree(unit: Unit) -> str:
    return f" of level {unit.level}" if unit.level > 1 else ""


_IN_ANNEX = (Kind.NUMBERED, Kind.PARAGRAPH, Kind.HEADING, Kind.SECTION, Kind.TABLE)


def can_come(unit: Unit) -> bool:
    """Whether what is new can be called so, with a number of its own only if that is typed."""
    return unit.kind in _NOUNS and (not unit.number or unit.kind is Kind.HEADING)


def called(unit: Unit) -> str:
    """A unit by its kind and its first words: "heading “Follow-up”"."""
    words = plain(unit.text).split()
    more = "…" if len(words) > _FIRST else ""
    return f"{_NOUNS.get(unit.kind, unit.kind.value)} “{' '.join(words[:_FIRST])}{more}”"


def listed(targets: Sequence[Target]) -> str:
    """All in one list: "operative paragraphs 3, 43 and 45", "operative paragraph 5 (b) and (c)"."""
    first = targets[0]
    if len(targets) == 1:
        return first.words
    alike = {
        (one.part, one.scope, one.opening, one.path[:-1], one.place if one.path else "")
        for one in targets
    }
    if len(alike) > 1 or first.scope or first.opening or first.part not in _LISTED:
        return enumerated([one.words for one in targets])
    if first.path:
        return enumerated([first.words, *(one.path[-1] for one in targets[1:])])
    if first.part is TargetPart.PREAMBULAR and all(map(_has_ordinal, targets)):
        places = enumerated([ordinal(int(one.place)) for one in targets])
        return f"the {places} preambular paragraphs"
    return f"{first.part.value}s {enumerated([one.place for one in targets])}"


def _has_ordinal(target: Target) -> bool:
    return target.place.isdecimal() and int(target.place) <= LARGEST


_LISTED = (TargetPart.PREAMBULAR, TargetPart.OPERATIVE, TargetPart.ANY)


def enumerated(names: Sequence[str]) -> str:
    """All in one list, the last behind "and"."""
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]


def targets_of(row: Numbered, following: Sequence[Numbered] = ()) -> list[Target]:
    """The names by which a document may call a paragraph of a text, the plainest first.

    `following` is what stands right behind it, if anything does.
    """
    unit = row.unit
    scope = row.label.partition(", ")[0] if row.part == ANNEXES else ""
    if unit.kind is Kind.ANNEX:
        return [Target(TargetPart.ANNEX, scope=row.label)]
    if unit.kind is Kind.PARAGRAPH:
        words = plain(unit.text).split()
        openings = [" ".join(words[:count]) for count in _OPENING_WORDS]
        return [Target(TargetPart.UNNUMBERED, opening=one, scope=scope) for one in openings if one]
    for part, kinds in STANDING_BEFORE.items():
        if unit.kind in kinds:
            named = [Target(part, opening=plain(unit.text))] if part is TargetPart.HEADING else []
            holders = [one for behind in following for one in targets_of(behind)]
            return [*named, *(Target(part, holder=holder) for holder in holders)]
    return _of_number(row)


def _of_number(row: Numbered) -> list[Target]:
    if row.unit.kind not in NAMED:
        return []
    scope, _, name = row.label.rpartition(", ")
    first, *path = name.split(" (")
    markers = tuple(f"({marker}" for marker in path)
    for part, short in SHORT.items():
        if first.startswith(short):
            return [Target(TargetPart(part), first.removeprefix(short), markers, scope)]
    return [Target(TargetPart.ANY, first, markers, scope)] if first[:1].isdecimal() else []
