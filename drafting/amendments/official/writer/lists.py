"""Paragraphs under one roof that come, go, move or change, told in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from drafting.amendments.official.operations import Side
from drafting.amendments.official.writer.anchors import can_be_quoted
from drafting.amendments.official.writer.manner import Level, Manner
from drafting.amendments.official.writer.names import (
    UNNUMBERED,
    Names,
    can_come,
    contents,
    enumerated,
    is_plain_annex,
    listed,
    new_ones,
)
from drafting.amendments.official.writer.paragraphs import ParagraphWriter, as_printed, stopped
from drafting.amendments.official.writer.values import WrittenInstruction
from drafting.amendments.official.writer.voices import Voice
from drafting.model.unit import Kind, Unit
from drafting.redline.order import heaviest_rise

Told = Iterator[WrittenInstruction]


class ListWriter:
    """Tells how one list of paragraphs becomes another one."""

    def __init__(self, names: Names, manner: Manner, voice: Voice) -> None:
        self._names, self._manner, self._voice = names, manner, voice
        self._paragraphs = ParagraphWriter(names, manner, voice, self.told)

    def told(self, old: Sequence[Unit], new: Sequence[Unit]) -> Told:
        """The instructions that make `new` of `old`."""
        same = self._same(old, new)
        was = {unit.id: unit for unit in old if unit.id in same}
        stays = _in_order([one.id for one in old if one.id in was],
                          [one.id for one in new if one.id in was])  # fmt: skip
        gone = _gone_before(old, was, stays)
        came: list[Unit] = []
        anchor: Unit | None = None
        for unit in new:
            if unit.id not in was:
                came.append(unit)
                continue
            yield from self._deletions(gone.get(unit.id, ()))
            behind = was[unit.id] if unit.id in stays else self._first(old, stays, anchor)
            yield from self._insertions(came, anchor, behind)
            came = []
            if unit.id not in stays and self._manner[unit.id] is not Level.LEFT:
                yield from self._move(was[unit.id], anchor, self._first(old, stays, anchor))
            yield from self._paragraphs.told(was[unit.id], unit)
            anchor = was[unit.id]
        yield from self._deletions(gone.get("", ()))
        yield from self._insertions(came, anchor, None)

    def _same(self, old: Sequence[Unit], new: Sequence[Unit]) -> set[str]:
        """What is in both and is not told by a deletion and an insertion."""
        after = {unit.id: unit for unit in new}
        return {
            unit.id
            for unit in old
            if unit.id in after
            and not self._manner.is_anew(unit.id)
            and (_is_alike(unit, after[unit.id]) or self._manner[unit.id] is Level.LEFT)
        }

    def _first(
        self, old: Sequence[Unit], stays: frozenset[str], anchor: Unit | None
    ) -> Unit | None:
        """The first paragraph that keeps its place, where nothing stands before it yet."""
        if anchor is not None:
            return None
        return next((one for one in old if one.id in stays and self._names.has_name(one)), None)

    def _deletions(self, gone: Sequence[Unit]) -> Told:
        told = [unit for unit in gone if not self._manner.is_left(unit.id)]
        for kind, units in groupby(told, key=lambda unit: unit.kind):
            named = [unit for unit in units if self._names.has_name(unit)]
            groups = [named] if kind in _LISTED else [[unit] for unit in named]
            for group in filter(None, groups):
                targets = [self._names.target(unit.id) for unit in group]
                text = self._voice.delete(listed(targets), len(group))
                yield WrittenInstruction(text, about=tuple(unit.id for unit in group))

    def _insertions(self, came: Sequence[Unit], before: Unit | None, behind: Unit | None) -> Told:
        """Paragraphs that come in between two that both texts have."""
        told = [one for one in came if self._manner[one.id] is not Level.LEFT and can_come(one)]
        for _, group in groupby(told, key=self._grouped):
            units = list(group)
            if head := self._head(units, self._beside(units[0].kind, before, behind)):
                yield self._with_text(head, units)

    def _head(self, units: Sequence[Unit], named: tuple[Side, Unit] | None) -> str:
        """What comes in and where; empty if no place can be named."""
        what = f"{new_ones(units, named and named[1].kind)}{self._degree(units[0])}"
        if named is not None:
            target = self._names.target(named[1].id)
            return self._voice.insert(named[0], target.words, what, len(units))
        return self._voice.append(what, len(units)) if units[0].kind is Kind.ANNEX else ""

    def _with_text(self, head: str, units: Sequence[Unit]) -> WrittenInstruction:
        """The instruction with what comes in quoted in it, or printed beneath."""
        about = tuple(one.id for unit in units for one in unit.walk())
        quoted = self._is_quoted(units[0])
        if is_plain_annex(units[0]):
            quoted = self._manner[units[0].id] is Level.QUOTED
            head, units = f"{head[:-1]}, {contents(units[0])}:", units[0].children
        printed = as_printed(units)
        if quoted and not any(one.children or not can_be_quoted(one.text) for one in printed):
            texts = enumerated([f"“{one.text}”" for one in printed])
            return WrittenInstruction(stopped(f"{head} {texts}"), about=about)
        return WrittenInstruction(head, printed, about)

    def _grouped(self, unit: Unit) -> tuple[Kind, str]:
        """What comes in together: what is quoted comes alone."""
        alone = self._is_quoted(unit) or unit.number or unit.kind in _ALONE
        return unit.kind, unit.id if alone else ""

    def _degree(self, unit: Unit) -> str:
        """The degree of a heading, where it is not plain that it is the first."""
        told = unit.kind is Kind.HEADING and (unit.level > 1 or self._names.has_degrees)
        return f" of level {unit.level}" if told else ""

    def _is_quoted(self, unit: Unit) -> bool:
        """Whether a new paragraph is quoted in the instruction."""
        told = unit.kind in _HEADINGS or self._manner[unit.id] is Level.QUOTED
        return told and not unit.children and can_be_quoted(unit.text)

    def _beside(
        self, kind: Kind, before: Unit | None, behind: Unit | None
    ) -> tuple[Side, Unit] | None:
        """The neighbour that has a name, rather the one before, unless it misleads of the kind."""
        named = [
            (side, unit)
            for side, unit in ((Side.AFTER, before), (Side.BEFORE, behind))
            if unit is not None and self._names.has_name(unit)
        ]
        like = (one for one in named if one[1].kind is kind or one[1].kind not in UNNUMBERED)
        return next(like, named[0] if named else None)

    def _move(self, unit: Unit, before: Unit | None, behind: Unit | None) -> Told:
        named = self._beside(unit.kind, before, behind)
        if named is None or not self._names.has_name(unit):
            return
        side, other = named[0], self._names.target(named[1].id)
        verb = "follows" if side is Side.AFTER else "precedes"
        target = self._names.target(unit.id)
        text = self._voice.move(target.words, verb, other.words)
        yield WrittenInstruction(text, about=(unit.id,))


_ALONE = (Kind.HEADING, Kind.SECTION, Kind.ANNEX)
_HEADINGS = (Kind.HEADING, Kind.SECTION)
_LISTED = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE, Kind.NUMBERED, Kind.SUBPARAGRAPH})
"""Kinds of which several are named together."""


def _is_alike(old: Unit, new: Unit) -> bool:
    return (old.kind, old.number, old.level) == (new.kind, new.number, new.level)


def _in_order(old: Sequence[str], new: Sequence[str]) -> frozenset[str]:
    """What keeps its place: the longest run that stands in the same order in both."""
    places = {identity: place for place, identity in enumerate(old)}
    kept = [identity for identity in new if identity in places]
    rise = heaviest_rise([places[identity] for identity in kept], [(1, 0)] * len(kept))
    return frozenset(kept[index] for index in rise)


def _gone_before(
    old: Sequence[Unit], present: dict[str, Unit], stays: frozenset[str]
) -> dict[str, list[Unit]]:
    """What goes, by the next paragraph that keeps its place; "" for what goes at the end."""
    gone: dict[str, list[Unit]] = {}
    waiting: list[Unit] = []
    for unit in old:
        if unit.id not in present:
            waiting.append(unit)
        elif unit.id in stays and waiting:
            gone[unit.id], waiting = waiting, []
    return gone | {"": waiting}
