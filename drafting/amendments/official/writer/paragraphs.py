"""One paragraph that changes: by its words, by what stands beneath it, or as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.operations import EditWords
from drafting.amendments.official.targets import Target, TargetPart
from drafting.amendments.official.writer.anchors import can_be_quoted, word_edits
from drafting.amendments.official.writer.manner import Level, Manner
from drafting.amendments.official.writer.names import Names
from drafting.amendments.official.writer.values import WrittenInstruction
from drafting.amendments.official.writer.voices import AT_END, Voice
from drafting.dataclasses import replace
from drafting.model.unit import Kind, Unit
from drafting.redline.tokens import is_word, tokens
from drafting.redline.word_diff import words

_LARGEST_SHARE = 1 / 3
"""Share of words changed above which the whole paragraph is printed."""
_ONE_TEXT = frozenset({TargetPart.HEADING, TargetPart.ANNEX})
"""What is all one text, without anything beneath it that an instruction replaces with it."""
Told = Iterator[WrittenInstruction]


class ParagraphWriter:
    """Tells how one paragraph becomes another one."""

    def __init__(
        self,
        names: Names,
        manner: Manner,
        voice: Voice,
        beneath: Callable[[Sequence[Unit], Sequence[Unit]], Told],
    ) -> None:
        self._names, self._manner, self._voice = names, manner, voice
        self._beneath = beneath

    def told(self, old: Unit, new: Unit) -> Told:
        """The instructions that make `new` of `old`, which have one identity."""
        left = self._manner[old.id] is Level.LEFT
        if old == new or (left and old.kind is not Kind.ANNEX):
            return
        try:
            target = self._names.target(old.id)
        except InstructionError:
            return
        if target.part in _ONE_TEXT:
            yield from self._one_text(target, old, new)
            yield from self._beneath(old.children, new.children)
            return
        try:
            yield from list(self._in_part(target, old, new))
        except InstructionError:
            about = tuple(one.id for one in new.walk())
            text = self._voice.replace(target.words)
            yield WrittenInstruction(text, as_printed((new,)), about)

    def _one_text(self, target: Target, old: Unit, new: Unit) -> Told:
        if old.text != new.text and self._manner[old.id] is not Level.LEFT:
            named = f"the title of {target.words}" if old.kind is Kind.ANNEX else target.words
            level = self._manner[old.id]
            yield one_text(self._voice, named, (old.text, new.text), level, old.id)

    def _in_part(self, target: Target, old: Unit, new: Unit) -> Told:
        """Edits of words and of subparagraphs. Raises InstructionError."""
        if self._manner[old.id] is not Level.WORDS:
            raise InstructionError("it is told as a whole")
        if old.text != new.text:
            if share_of_change(old.text, new.text) > _LARGEST_SHARE:
                raise InstructionError("most of it changes")
            edits = word_edits(target, old.text, new.text)
            named = f"the chapeau of {target.words}" if old.children else target.words
            told = sentence(self._voice, named, edits)
            yield WrittenInstruction(told, about=(old.id,))
        yield from self._below(old.children, new.children)

    def _below(self, old: Sequence[Unit], new: Sequence[Unit]) -> Told:
        if old == new:
            return
        kinds = {unit.kind for unit in (*old, *new)}
        stay = {unit.id for unit in old} & {unit.id for unit in new}
        if kinds != {Kind.SUBPARAGRAPH} or len(stay) * 2 < max(len(old), len(new)):
            raise InstructionError("its subparagraphs change")
        yield from self._beneath(old, new)


def one_text(
    voice: Voice, named: str, texts: tuple[str, str], level: Level, identity: str
) -> WrittenInstruction:
    """The instruction that gives another text to what is all one: a title, a note, a heading."""
    if level is Level.WORDS and share_of_change(*texts) <= _LARGEST_SHARE:
        try:
            told = sentence(voice, named, word_edits(Target(TargetPart.TEXT), *texts))
            return WrittenInstruction(told, about=(identity,))
        except InstructionError:
            pass
    if "\n" in texts[1]:
        lines = " and ".join(f"“{line}”" for line in texts[1].split("\n"))
        return WrittenInstruction(f"{voice.lines(named)} {lines}.", about=(identity,))
    if not can_be_quoted(texts[1]):
        printed = Unit("", Kind.PARAGRAPH, texts[1])
        return WrittenInstruction(voice.replace(named), (printed,), (identity,))
    return WrittenInstruction(stopped(voice.read(named, texts[1])), about=(identity,))


def sentence(voice: Voice, named: str, edits: Sequence[EditWords]) -> str:
    """All edits of one paragraph in one sentence."""
    clauses = [voice.clause(edit) for edit in edits]
    if len(clauses) == 1 and clauses[0].startswith(AT_END):
        return stopped(f"At the end of {named}, {clauses[0].removeprefix(AT_END)}")
    told = clauses[0] if len(clauses) == 1 else f"{'; '.join(clauses[:-1])}; and {clauses[-1]}"
    return stopped(f"In {named}, {told}")


def stopped(told: str) -> str:
    """A sentence with its full stop, which a quoted sentence at its end has already."""
    return told if told.endswith((".”", ";”")) else f"{told}."


def share_of_change(old: str, new: str) -> float:
    """Share of the words of both that go or come."""
    changed = total = 0
    for span in words(old, new):
        count = sum(map(is_word, tokens(span.text)))
        total += 2 * count if span.sign == "=" else count
        changed += 0 if span.sign == "=" else count
    return changed / total if total else 0.0


def as_printed(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """The paragraphs without numbers, as a document prints them beneath an instruction."""
    return tuple(_as_printed(unit) for unit in units)


def _as_printed(unit: Unit) -> Unit:
    kind = Kind.TABLE if unit.kind is Kind.TABLE else Kind.PARAGRAPH
    number = f"{unit.number}. " if unit.kind is Kind.HEADING and unit.number else ""
    return replace(unit, kind=kind, text=f"{number}{unit.text}", number="", level=0)
