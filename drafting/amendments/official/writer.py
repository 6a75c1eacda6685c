"""The amendments that turn one text into another, in the official form.

Every instruction is read again and applied before it counts: what cannot be told by words
that stand once in the paragraph is told by the whole new paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from drafting.amendments.official.adaptation import closed
from drafting.amendments.official.anchors import word_edits
from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.operations import EditWords, Side
from drafting.amendments.official.targets import NAMED, Target, TargetPart, target_of
from drafting.amendments.official.voices import AT_END, Imperative, Voice
from drafting.amendments.references import followed
from drafting.lexicon.cardinals import cardinal
from drafting.lexicon.ordinals import ordinal
from drafting.model.edits import EditText
from drafting.model.inline import plain
from drafting.model.numbering import Numbering, note_numbers
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind, Unit
from drafting.redline.order import heaviest_rise
from drafting.redline.tokens import is_word, tokens
from drafting.redline.word_diff import words

_LARGEST_SHARE = 1 / 3
"""Share of words changed above which the whole paragraph is printed."""


@dataclass(frozen=True, slots=True)
class WrittenInstruction:
    """One instruction in words, with the paragraphs printed beneath it."""

    text: str
    """Inline markup."""
    printed: tuple[Unit, ...] = ()


@dataclass(frozen=True, slots=True)
class WrittenAmendments:
    """What turns a text into another one, as far as the official form can say it."""

    instructions: tuple[WrittenInstruction, ...]
    unsaid: tuple[str, ...] = ()
    """What no instruction can say, one sentence each: "A heading changes."."""


def write_amendments(
    base: Resolution, new: Resolution, voice: Voice | None = None
) -> WrittenAmendments:
    """The instructions that turn `base` into `new`, whose units share identities.

    They are written as they are read out, or in another `voice`.
    """
    voice = voice or Imperative()
    told = without_consequences(base, new)
    writer = _Writer(base, told, voice)
    instructions = [*writer.instructions()]
    if _follows(told, new):
        instructions.append(WrittenInstruction(voice.consequences()))
    return WrittenAmendments(tuple(instructions), tuple(writer.unsaid))


def without_consequences(base: Resolution, new: Resolution) -> Resolution:
    """`new` with the words of `base` where they only follow from other changes.

    That are references that follow new numbers, and the mark that closes a paragraph which is
    the last one now, or no longer is.
    """
    old = {unit.id: unit.text for unit in base.walk()}
    changed = [unit for unit in new.walk() if old.get(unit.id, unit.text) != unit.text]
    before = new
    for unit in changed:
        before = EditText(unit.id, unit.text, old[unit.id]).apply(before)
    after = closed(base, followed(base, before).text)
    for unit in changed:
        if after.find(unit.id).text == unit.text:
            new = EditText(unit.id, unit.text, old[unit.id]).apply(new)
    return new


def _follows(told: Resolution, new: Resolution) -> bool:
    """Whether more than a closing mark was left out."""
    texts = {unit.id: unit.text for unit in told.walk()}
    return any(texts[unit.id].rstrip(".;,") != unit.text.rstrip(".;,") for unit in new.walk())


class _Writer:
    def __init__(self, base: Resolution, new: Resolution, voice: Voice) -> None:
        self._base, self._new = base, new
        self._voice = voice
        self._numbering = Numbering(base)
        self._old = {unit.id: unit for unit in base.walk()}
        self.unsaid: list[str] = []

    def instructions(self) -> Iterator[WrittenInstruction]:
        """All instructions, in the order of the text."""
        if self._base.title != self._new.title:
            yield from self._title()
        for old, new in self._lists():
            yield from self._list(old, new)
        yield from self._notes()
        self._note_other_values()

    def _title(self) -> Iterator[WrittenInstruction]:
        target = Target(TargetPart.TITLE)
        try:
            edits = word_edits(target, self._base.title, self._new.title)
            yield WrittenInstruction(self._sentence(target, edits))
        except InstructionError:
            yield WrittenInstruction(self._voice.title(self._new.title))

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

    # One list of paragraphs

    def _list(self, old: Sequence[Unit], new: Sequence[Unit]) -> Iterator[WrittenInstruction]:
        before, present = {unit.id for unit in old}, {unit.id for unit in new}
        stays = _in_order([unit.id for unit in old], [unit.id for unit in new])
        gone = _gone_before(old, present, stays)
        first = next((one for one in old if one.id in stays and one.kind in NAMED), None)
        came: list[Unit] = []
        anchor: Unit | None = None
        for unit in new:
            if unit.id not in before:
                came.append(unit)
                continue
            was = self._old[unit.id]
            yield from self._deletions(gone.get(unit.id, ()))
            behind = was if unit.id in stays else None if anchor else first
            yield from self._insertion(came, anchor, behind)
            came = []
            if unit.id not in stays:
                yield from self._move(was, anchor, first)
            yield from self._edits(was, unit)
            anchor = was
        yield from self._deletions(gone.get("", ()))
        yield from self._insertion(came, anchor, None)

    def _deletions(self, gone: Sequence[Unit]) -> Iterator[WrittenInstruction]:
        named = [target for unit in gone if (target := self._target(unit, "is taken out"))]
        if named:
            yield WrittenInstruction(self._voice.delete(_listed(named), len(named)))

    def _target(self, unit: Unit, what: str) -> Target | None:
        """How to name a paragraph of the base; what cannot be named is noted as unsaid."""
        try:
            return target_of(self._numbering[unit.id])
        except InstructionError:
            self.unsaid.append(f"The {unit.kind.value} “{plain(unit.text)[:40]}” {what}.")
            return None

    def _insertion(
        self, came: Sequence[Unit], before: Unit | None, behind: Unit | None
    ) -> Iterator[WrittenInstruction]:
        """Paragraphs that come in between two that both texts have."""
        sayable = [unit for unit in came if unit.kind in NAMED]
        self._cannot_come([unit for unit in came if unit.kind not in NAMED])
        if not sayable:
            return
        named = self._beside(before, behind)
        if named is None:
            self._cannot_come(sayable)
            return
        side, target = named
        what = _new_ones(sayable)
        head = self._voice.insert(side, target.words, what, len(sayable))
        yield WrittenInstruction(head, _as_printed(sayable))

    def _cannot_come(self, units: Sequence[Unit]) -> None:
        self.unsaid += [f"The {one.kind.value} “{plain(one.text)[:40]}” is new." for one in units]

    def _beside(self, before: Unit | None, behind: Unit | None) -> tuple[Side, Target] | None:
        """The neighbour that has a name, rather the one before."""
        for side, unit in ((Side.AFTER, before), (Side.BEFORE, behind)):
            if unit is not None and unit.kind in NAMED:
                return side, target_of(self._numbering[unit.id])
        return None

    def _move(
        self, unit: Unit, before: Unit | None, behind: Unit | None
    ) -> Iterator[WrittenInstruction]:
        target = self._target(unit, "moves")
        named = self._beside(before, None if before else behind)
        if target is None:
            return
        if named is None:
            self.unsaid.append(f"{self._label(unit)} moves to a place that has no name.")
            return
        side, other = named
        verb = "follows" if side is Side.AFTER else "precedes"
        yield WrittenInstruction(self._voice.move(target.words, verb, other.words))

    def _edits(self, old: Unit, new: Unit) -> Iterator[WrittenInstruction]:
        if old == new:
            return
        if target := self._target(old, "changes"):
            yield from self._edited(target, old, new)

    def _edited(self, target: Target, old: Unit, new: Unit) -> Iterator[WrittenInstruction]:
        """Edits of words and of subparagraphs, or the whole new paragraph."""
        try:
            yield from list(self._in_part(target, old, new))
        except InstructionError:
            yield WrittenInstruction(self._voice.replace(target.words), _as_printed((new,)))

    def _in_part(self, target: Target, old: Unit, new: Unit) -> Iterator[WrittenInstruction]:
        if (old.kind, old.number, old.level) != (new.kind, new.number, new.level):
            raise InstructionError("it becomes another kind of paragraph")
        if old.text != new.text:
            if _share(old.text, new.text) > _LARGEST_SHARE:
                raise InstructionError("most of it changes")
            edits = word_edits(target, old.text, new.text)
            yield WrittenInstruction(self._sentence(target, edits, chapeau=bool(old.children)))
        yield from self._below(old.children, new.children)

    def _below(self, old: Sequence[Unit], new: Sequence[Unit]) -> Iterator[WrittenInstruction]:
        if old == new:
            return
        kinds = {unit.kind for unit in (*old, *new)}
        stay = {unit.id for unit in old} & {unit.id for unit in new}
        if kinds != {Kind.SUBPARAGRAPH} or len(stay) * 2 < max(len(old), len(new)):
            raise InstructionError("its subparagraphs change")
        yield from self._list(old, new)

    def _sentence(
        self, target: Target, edits: Sequence[EditWords], *, chapeau: bool = False
    ) -> str:
        """All edits of one paragraph in one sentence."""
        named = f"the chapeau of {target.words}" if chapeau else target.words
        clauses = [self._voice.clause(edit) for edit in edits]
        if len(clauses) == 1 and clauses[0].startswith(AT_END):
            return _stopped(f"At the end of {named}, {clauses[0].removeprefix(AT_END)}")
        told = clauses[0] if len(clauses) == 1 else f"{'; '.join(clauses[:-1])}; and {clauses[-1]}"
        return _stopped(f"In {named}, {told}")

    def _notes(self) -> Iterator[WrittenInstruction]:
        """Footnotes that read otherwise."""
        numbers, texts = note_numbers(self._base), {one.id: one.text for one in self._new.notes}
        for note in self._base.notes:
            new = texts.get(note.id, note.text)
            if new == note.text or not numbers.get(note.id, "").isdecimal():
                continue
            target = Target(TargetPart.NOTE, numbers[note.id])
            yield WrittenInstruction(self._note(target, note.text, new))

    def _note(self, target: Target, old: str, new: str) -> str:
        if _share(old, new) <= _LARGEST_SHARE:
            with suppress(InstructionError):
                return self._sentence(target, word_edits(target, old, new))
        return _stopped(self._voice.note(target.place, new))


def _stopped(told: str) -> str:
    """A sentence with its full stop, which a quoted sentence at its end has already."""
    return told if told.endswith((".”", ";”")) else f"{told}."


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


def _gone_before(
    old: Sequence[Unit], present: set[str], stays: frozenset[str]
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


def _listed(targets: Sequence[Target]) -> str:
    """All in one list: "operative paragraphs 3, 43 and 45", "the second preambular paragraph"."""
    if len(targets) == 1:
        return targets[0].words
    if all(one.part is TargetPart.PREAMBULAR and one.place.isdecimal() for one in targets):
        return f"the {_and([ordinal(int(one.place)) for one in targets])} preambular paragraphs"
    if len({(one.part, one.scope) for one in targets}) == 1 and not targets[0].scope:
        return f"{targets[0].part.value}s {_and([one.place for one in targets])}"
    return _and([one.words for one in targets])


def _and(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _new_ones(units: Sequence[Unit]) -> str:
    name = {
        Kind.PREAMBULAR: "preambular paragraph",
        Kind.OPERATIVE: "operative paragraph",
        Kind.SUBPARAGRAPH: "subparagraph",
    }.get(units[0].kind, "paragraph")
    if len(units) == 1:
        return f"the following {name}"
    return f"the following {cardinal(len(units))} {name}s"


def _as_printed(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """The paragraphs without numbers, as a document prints them beneath an instruction."""
    return tuple(
        replace(unit, kind=Kind.PARAGRAPH, number="", children=unit.children) for unit in units
    )
