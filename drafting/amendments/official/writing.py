"""The amendments that turn one text into another, in the official form.

Every instruction is read again and applied before it counts: what cannot be told by words
that stand once in the paragraph is told by the whole new paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from drafting.amendments.official.anchors import word_edits
from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.operations import EditWords
from drafting.amendments.official.stretches import Where
from drafting.amendments.official.targets import Part, Target, target_of
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind, Unit
from drafting.redline.order import heaviest_rise
from drafting.redline.tokens import is_word, tokens
from drafting.redline.wording import words

_LARGEST_SHARE = 1 / 3
"""Share of words changed above which the whole paragraph is printed."""
_NAMED = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE, Kind.NUMBERED, Kind.SUBPARAGRAPH})
_COUNTS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight"}


@dataclass(frozen=True, slots=True)
class Written:
    """One instruction in words, with the paragraphs printed beneath it."""

    text: str
    """Inline markup."""
    printed: tuple[Unit, ...] = ()


@dataclass(frozen=True, slots=True)
class WrittenAmendments:
    """What turns a text into another one, as far as the official form can say it."""

    instructions: tuple[Written, ...]
    unsaid: tuple[str, ...] = ()
    """What no instruction can say, one sentence each: "A heading changes."."""


def write_amendments(base: Resolution, new: Resolution) -> WrittenAmendments:
    """The instructions that turn `base` into `new`, whose units share identities."""
    writer = _Writer(base, new)
    return WrittenAmendments(tuple(writer.instructions()), tuple(writer.unsaid))


@dataclass(slots=True)
class _Gap:
    """What comes and goes behind one paragraph that both texts have."""

    came: list[Unit] = field(default_factory=list)
    gone: list[Unit] = field(default_factory=list)


class _Writer:
    def __init__(self, base: Resolution, new: Resolution) -> None:
        self._base, self._new = base, new
        self._numbering = Numbering(base)
        self._old = {unit.id: unit for unit in base.walk()}
        self.unsaid: list[str] = []

    def instructions(self) -> Iterator[Written]:
        """All instructions, in the order of the text."""
        if self._base.title != self._new.title:
            yield from self._title()
        for old, new in self._lists():
            yield from self._list(old, new)
        self._note_other_values()

    def _title(self) -> Iterator[Written]:
        target = Target(Part.TITLE)
        try:
            edits = word_edits(target, self._base.title, self._new.title)
            yield Written(_sentence(target, edits))
        except InstructionError:
            yield Written(f"Replace the title with the following: “{self._new.title}”.")

    def _lists(self) -> Iterator[tuple[Sequence[Unit], Sequence[Unit]]]:
        """The lists of paragraphs of both texts that stand against one another."""
        yield self._base.preamble, self._new.preamble
        yield self._base.operative, self._new.operative
        annexes = {annex.id: annex for annex in self._new.annexes}
        for annex in self._base.annexes:
            if other := annexes.pop(annex.id, None):
                if other.text != annex.text:
                    self.unsaid.append(f"The title of {self._label(annex)} changes.")
                yield annex.children, other.children
            else:
                self.unsaid.append(f"{self._label(annex)} is taken out.")
        self.unsaid += [f"The annex “{plain(annex.text)}” is new." for annex in annexes.values()]

    def _label(self, unit: Unit) -> str:
        return self._numbering.label(unit.id)

    def _note_other_values(self) -> None:
        for name in ("chapeau", "enacting", "closing"):
            if getattr(self._base, name) != getattr(self._new, name):
                self.unsaid.append(f"The {name} changes.")
        texts = {note.id: note.text for note in self._base.notes}
        for note in self._new.notes:
            if note.id in texts and texts[note.id] != note.text:
                self.unsaid.append(f"The footnote “{plain(note.text)[:40]}” changes.")

    # One list of paragraphs

    def _list(self, old: Sequence[Unit], new: Sequence[Unit]) -> Iterator[Written]:
        present = {unit.id for unit in new}
        before = {unit.id for unit in old}
        stays = _in_order([unit.id for unit in old], [unit.id for unit in new])
        yield from self._deletions([unit for unit in old if unit.id not in present])
        came: list[Unit] = []
        anchor: Unit | None = None
        for unit in new:
            if unit.id not in before:
                came.append(unit)
                continue
            yield from self._insertion(anchor, came, old)
            came = []
            if unit.id not in stays:
                yield from self._move(unit, anchor, old)
            yield from self._edits(self._old[unit.id], unit)
            anchor = self._old[unit.id]
        yield from self._insertion(anchor, came, old)

    def _deletions(self, gone: Sequence[Unit]) -> Iterator[Written]:
        named = [target for unit in gone if (target := self._target(unit, "is taken out"))]
        if named:
            yield Written(f"Delete {_listed(named)}.")

    def _target(self, unit: Unit, what: str) -> Target | None:
        """How to name a paragraph of the base; what cannot be named is noted as unsaid."""
        try:
            return target_of(self._numbering[unit.id])
        except InstructionError:
            self.unsaid.append(f"The {unit.kind.value} “{plain(unit.text)[:40]}” {what}.")
            return None

    def _insertion(
        self, anchor: Unit | None, came: Sequence[Unit], old: Sequence[Unit]
    ) -> Iterator[Written]:
        if not came:
            return
        if any(unit.kind not in _NAMED for unit in came):
            self.unsaid += [
                f"The {unit.kind.value} “{plain(unit.text)[:40]}” is new."
                for unit in came
                if unit.kind not in _NAMED
            ]
            came = [unit for unit in came if unit.kind in _NAMED]
        beside = anchor or next((unit for unit in old if unit.kind in _NAMED), None)
        if not came:
            return
        target = self._target(beside, "is where paragraphs come in") if beside else None
        if target is None:
            self.unsaid += [f"The paragraph “{plain(unit.text)[:40]}” is new." for unit in came]
            return
        side = "After" if anchor else "Before"
        yield Written(f"{side} {target.words}, insert {_new_ones(came)}:", _as_printed(came))

    def _move(self, unit: Unit, anchor: Unit | None, old: Sequence[Unit]) -> Iterator[Written]:
        target = self._target(self._old[unit.id], "moves")
        beside = anchor or next((one for one in old if one.kind in _NAMED), None)
        other = self._target(beside, "is where a paragraph moves") if beside else None
        if target and other:
            verb = "follows" if anchor else "precedes"
            yield Written(f"Move {target.words} so that it {verb} {other.words}.")

    def _edits(self, old: Unit, new: Unit) -> Iterator[Written]:
        if old == new:
            return
        if target := self._target(old, "changes"):
            yield from self._edited(target, old, new)

    def _edited(self, target: Target, old: Unit, new: Unit) -> Iterator[Written]:
        """Edits of words and of subparagraphs, or the whole new paragraph."""
        try:
            yield from list(self._in_part(target, old, new))
        except InstructionError:
            head = f"Replace {target.words} with the following text:"
            yield Written(head, _as_printed((new,)))

    def _in_part(self, target: Target, old: Unit, new: Unit) -> Iterator[Written]:
        if (old.kind, old.number, old.level) != (new.kind, new.number, new.level):
            raise InstructionError("it becomes another kind of paragraph")
        if old.text != new.text:
            if _share(old.text, new.text) > _LARGEST_SHARE:
                raise InstructionError("most of it changes")
            yield Written(_sentence(target, word_edits(target, old.text, new.text)))
        yield from self._below(old.children, new.children)

    def _below(self, old: Sequence[Unit], new: Sequence[Unit]) -> Iterator[Written]:
        if old == new:
            return
        kinds = {unit.kind for unit in (*old, *new)}
        if [unit.id for unit in old] != [unit.id for unit in new] or kinds != {Kind.SUBPARAGRAPH}:
            raise InstructionError("its subparagraphs change")
        for before, after in zip(old, new, strict=True):
            if before != after:
                yield from self._in_part(target_of(self._numbering[before.id]), before, after)


def _in_order(old: Sequence[str], new: Sequence[str]) -> frozenset[str]:
    """What keeps its place: the longest run that stands in the same order in both."""
    places = {identity: place for place, identity in enumerate(old)}
    kept = [identity for identity in new if identity in places]
    rise = heaviest_rise([places[identity] for identity in kept], [(1, 0)] * len(kept))
    return frozenset(kept[index] for index in rise)


def _share(old: str, new: str) -> float:
    """Share of the words of both that go or come."""
    changed = total = 0
    for span in words(old, new):
        count = sum(map(is_word, tokens(span.text)))
        total += 2 * count if span.sign == "=" else count
        changed += 0 if span.sign == "=" else count
    return changed / total if total else 0.0


def _listed(targets: Sequence[Target]) -> str:
    """All in one list: "operative paragraph 3, operative paragraph 43 and the title"."""
    names = [target.words for target in targets]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _new_ones(units: Sequence[Unit]) -> str:
    name = {
        Kind.PREAMBULAR: "preambular paragraph",
        Kind.OPERATIVE: "operative paragraph",
        Kind.SUBPARAGRAPH: "subparagraph",
    }.get(units[0].kind, "paragraph")
    if len(units) == 1:
        return f"the following {name}"
    count = _COUNTS.get(len(units), str(len(units)))
    return f"the following {count} {name}s"


def _as_printed(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """The paragraphs without numbers, as a document prints them beneath an instruction."""
    return tuple(
        replace(unit, kind=Kind.PARAGRAPH, number="", children=unit.children) for unit in units
    )


def _sentence(target: Target, edits: Sequence[EditWords]) -> str:
    """All edits of one paragraph in one sentence."""
    clauses = [_clause(edit) for edit in edits]
    told = clauses[0] if len(clauses) == 1 else f"{'; '.join(clauses[:-1])}; and {clauses[-1]}"
    return f"In {target.words}, {told}."


def _clause(edit: EditWords) -> str:
    stretch, new = edit.stretch, edit.words
    if stretch.where in (Where.AFTER, Where.BEFORE):
        return f"{stretch.where.value} “{stretch.words}”, insert “{new.strip()}”"
    told = f"replace “{stretch.words}” with “{new.strip()}”" if new else f"delete “{stretch.words}”"
    return f"after “{stretch.after}”, {told}" if stretch.after else told
