"""Canonical text as a resolution; a text damaged by hand is still read, with remarks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from drafting.dataclasses import replace
from drafting.formats.account import Passage, Source, accounted
from drafting.formats.account.words import without_looks
from drafting.formats.canonical.blocks import SourceBlock, cut
from drafting.formats.canonical.front_matter import FrontMatter, read_front_matter
from drafting.formats.canonical.structure import Structure, UnitBlock, structure
from drafting.formats.canonical.syntax import LineShape, implied_kind
from drafting.formats.identities import Identities
from drafting.formats.reading import Reading, Remark
from drafting.lexicon.annexes import PATTERN
from drafting.model.identity import IdSource
from drafting.model.inline import normalized, note_references, tidy
from drafting.model.numbering import Numbering, is_of_no_series
from drafting.model.resolution import ANNEXES, OPERATIVE, PREAMBLE, Note, Resolution
from drafting.model.typed_inline import as_typed
from drafting.model.unit import Kind, Unit
from drafting.patterns import regex

_HEADING_NUMBER = {
    Kind.SECTION: regex(r"[IVXLCDM]+\.(?: +|$)"),
    Kind.ANNEX: regex(rf"{PATTERN}\.(?: +|$)"),
}
_NUMBERED = (LineShape.NUMBER, LineShape.LETTER)
_TIGHT = regex(r"(?<=[0-9])(?=[a-z])")
_TAB = regex(r"^[ \t]+", re.MULTILINE)


def read_text(text: str, ids: IdSource) -> Reading:
    """Read canonical text; what has no identity, or one already taken, is given one of `ids`."""
    text = _TAB.sub(lambda found: found[0].expandtabs(4), text.lstrip("\ufeff"))
    lines = tidy(text).split("\n")
    front = read_front_matter(lines)
    blocks = tuple(cut(lines[front.body :], front.body + 1))
    found = structure(blocks)
    if lines[-1] and not lines[-1].endswith("}"):
        message = "The file ends in the middle of a line: it may be cut off here."
        found.remarks.append(Remark(len(lines), message, lines[-1]))
    reading = _Reader(front, found, ids).reading()
    return accounted(reading, _source(front, blocks), ids)


def _source(front: FrontMatter, blocks: Sequence[SourceBlock]) -> Source:
    """What a text says; marks, braces and numbers of its blocks say what they are."""
    above = [one for one in front.passages if not one.aside]
    inlines = [one.text for one in above]
    inlines += [block.text(_skipped(block, _headed_kind(block))) for block in blocks]

    def passages() -> list[Passage]:
        lines = (*(one.line for one in above), *(block.line for block in blocks))
        return list(map(Passage, lines, map(without_looks, inlines)))

    aside = tuple([one for one in front.passages if one.aside])
    return Source(inlines, aside, passages, is_inline=True)


class _Reader:
    """Turns the structure of one text into a resolution."""

    def __init__(self, front: FrontMatter, found: Structure, ids: IdSource) -> None:
        self._front = front
        self._found = found
        self._remarks = [*front.remarks, *found.remarks]
        units = frozenset(_identities(found)) - {""}
        written = units | {block.mark for block in found.notes}
        self._is_first_draft = not units
        self._is_by_hand = self._is_first_draft and any(found.parts.values())
        self._units = Identities(ids, written)
        self._notes = Identities(ids, written)
        self._numbered: dict[str, tuple[SourceBlock, str]] = {}
        """What is written with a number, by the identity of its paragraph."""

    def reading(self) -> Reading:
        parts = {name: self._part(name) for name in (PREAMBLE, OPERATIVE, ANNEXES)}
        notes = tuple(self._note(block) for block in self._found.notes)
        values: dict[str, Any] = {**self._fields(), **parts, "notes": notes}
        resolution = replace(self._front.resolution, **values)
        if self._is_first_draft and self._units.taken:
            message = "No paragraph had an identity yet; each was given one."
            self._remarks.append(Remark(0, message))
        self._check_notes(resolution)
        self._check_numbers(resolution)
        return Reading(resolution, tuple(sorted(self._remarks, key=lambda remark: remark.line)))

    def _remark(self, block: SourceBlock, message: str) -> None:
        self._remarks.append(Remark(block.line, message, block.text()))

    def _fields(self) -> dict[str, str]:
        values: dict[str, str] = {}
        for name, block in self._found.fields:
            if name in values:
                self._remark(block, f"The {name} is given twice; both were kept as lines of it.")
                values[name] += "\n" + self._inline(block, block.text(), is_new=self._is_by_hand)
            else:
                values[name] = self._inline(block, block.text(), is_new=self._is_by_hand)
        return values

    def _part(self, part: str) -> tuple[Unit, ...]:
        return tuple(self._unit(node, part, None) for node in self._found.parts[part])

    def _unit(self, node: UnitBlock, part: str, parent: Kind | None) -> Unit:
        block = node.block
        kind = self._kind(block, implied_kind(block.shape, part, parent))
        if not block.closed:
            self._remark(block, "This table is not closed: the file may be cut off.")
        identity = self._identity(block, block.attributes.identity, self._units)
        number = block.attributes.number or _own_number(block)
        if block.shape in _NUMBERED and not number:
            self._numbered[identity] = block, block.mark
        skipped = _skipped(block, kind)
        if skipped:
            self._numbered[identity] = block, block.texts[0][:skipped].strip()
        is_new = not block.attributes.identity
        text = self._inline(block, block.text(skipped), is_new=is_new)
        return Unit(
            identity,
            kind,
            text,
            tuple(self._unit(child, part, kind) for child in node.children),
            _level(block, kind),
            number,
        )

    def _inline(self, block: SourceBlock, text: str, *, is_new: bool) -> str:
        """What the program has written is read to the letter, and the rest as it was typed."""
        is_ours = not is_new and normalized(text) == text
        return text if block.attributes.marks or is_ours else as_typed(text)

    def _kind(self, block: SourceBlock, implied: Kind) -> Kind:
        name = block.attributes.kind
        if not name:
            return implied
        try:
            return Kind(name)
        except ValueError:
            self._remark(block, f"There is no kind of paragraph called {name}; it is {implied}.")
            return implied

    def _identity(self, block: SourceBlock, name: str, identities: Identities) -> str:
        problem = identities.problem(name)
        if problem and not (self._is_first_draft and not name):
            self._remark(block, problem)
        return identities.take(name)

    def _note(self, block: SourceBlock) -> Note:
        name = self._identity(block, block.mark, self._notes)
        return Note(
            name,
            self._inline(block, block.text(), is_new=self._is_by_hand),
            self._front.marks.get(name, ""),
        )

    def _check_numbers(self, resolution: Resolution) -> None:
        """Tell which numbers are written otherwise than the order of the paragraphs gives them."""
        numbering = resolution.once(Numbering)
        # A lone operative paragraph prints no number, but is written like any other.
        counted = {name: numbering.number(name) or "1." for name in self._numbered}
        moved = [
            (block, written, counted[name])
            for name, (block, written) in self._numbered.items()
            if counted[name].rstrip(".") != written.rstrip(".")
        ]
        if moved:
            told = ", ".join(f"“{written}” is “{number}”" for _, written, number in moved)
            message = f"Numbers follow the order of the paragraphs: {told}."
            self._remark(moved[0][0], message)

    def _check_notes(self, resolution: Resolution) -> None:
        referred = {name for text in resolution.texts() for name in note_references(text)}
        for name in sorted(referred - self._notes.taken):
            self._remarks.append(Remark(0, f"The text refers to a note {name} that is not there."))
        for name in sorted(self._front.marks.keys() - self._notes.taken):
            told = f"There is a mark for a note {name} that is not there."
            self._remarks.append(Remark(1, told, self._front.marks[name]))


def _identities(found: Structure) -> Iterable[str]:
    """What stands for the identity of each unit; empty where there is none."""
    pending = [node for part in found.parts.values() for node in part]
    while pending:
        node = pending.pop()
        yield node.block.attributes.identity
        pending.extend(node.children)


def _headed_kind(block: SourceBlock) -> Kind | None:
    """What a block with a number before its words is, as far as it says so itself."""
    if block.attributes.kind == Kind.SECTION:
        return Kind.SECTION
    return Kind.ANNEX if block.shape is LineShape.ANNEX else None


def _skipped(block: SourceBlock, kind: Kind | None) -> int:
    """Length of the number written before a heading; one of its own stands in the braces."""
    pattern = _HEADING_NUMBER.get(kind) if kind else None
    if pattern is None or block.attributes.number or block.shape is LineShape.PLAIN:
        return 0
    found = pattern.match(block.texts[0])
    return found.end() if found else 0


def _own_number(block: SourceBlock) -> str:
    """The number that a paragraph opens with, if it is of no series: "1 bis.", "(a ter)"."""
    number = _TIGHT.sub(" ", block.mark.replace("*", ""))
    return number if block.shape in _NUMBERED and is_of_no_series(number) else ""


def _level(block: SourceBlock, kind: Kind) -> int:
    if block.attributes.level is not None:
        return block.attributes.level
    return len(block.mark) - 1 if kind is Kind.HEADING and block.shape is LineShape.HEADING else 0
