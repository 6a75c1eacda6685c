"""A compilation in the notation of the room: `[and commitments] (G77) (EU, US: delete)`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from drafting.amendments.compilation.letters import Letters
from drafting.amendments.compilation.values import (
    Attribution,
    Compilation,
    CompiledUnit,
    Status,
    Stretch,
)
from drafting.dataclasses import replace
from drafting.model.fields import set_field
from drafting.model.inline import escape, markup, runs
from drafting.model.resolution import PARTS, Resolution
from drafting.model.unit import Kind, Unit
from drafting.named_tuples import NamedTuple

IN_TEXT = frozenset({"chapeau", "enacting", "closing"})
"""Single values that are printed among the paragraphs, as the title is."""
_LABELLED = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE})


class FragmentLook(StrEnum):
    """How a fragment of a compilation looks, beside its own emphasis."""

    TEXT = "text"
    """Words of the text, brackets, and spaces between them."""
    ADDED = "added"
    DELETED = "deleted"
    NAMES = "names"
    """Delegations and what they say: "(EU, US: delete)"."""


class Fragment(NamedTuple):
    """A stretch of a printed paragraph, of one look."""

    look: FragmentLook
    text: str
    """Inline markup, in which additions are bold and deletions struck."""


_LOOKS = {Status.ADDED: FragmentLook.ADDED, Status.DELETED: FragmentLook.DELETED}


def fragments(
    stretches: Iterable[Stretch], remarks: Iterable[Attribution] = ()
) -> tuple[Fragment, ...]:
    """Words in the notation of the room: proposals in brackets before the names, remarks last."""
    found = [fragment for part in shown(stretches) for fragment in _fragments(part)]
    for number, remark in enumerate(remarks):
        if not number and found:
            found[-1] = found[-1]._replace(text=found[-1].text.rstrip())
        found += _named(remark)
    return tuple(found)


def _fragments(part: PrintedStretch) -> Iterator[Fragment]:
    if part.status is Status.KEPT:
        yield Fragment(FragmentLook.TEXT, part.words)
        return
    yield Fragment(FragmentLook.TEXT, f"{part.before}[")
    yield Fragment(_LOOKS[part.status], _dressed(part.words, part.status))
    yield Fragment(FragmentLook.TEXT, "]")
    for mark in part.marks:
        yield from _named(mark)
    yield Fragment(FragmentLook.TEXT, part.after)


def _named(mark: Attribution) -> tuple[Fragment, ...]:
    return Fragment(FragmentLook.TEXT, " "), Fragment(FragmentLook.NAMES, escape(str(mark)))


def written(unit: CompiledUnit) -> str:
    """A paragraph as inline markup: brackets, bold additions, struck deletions, names behind."""
    return _joined(fragments(unit.stretches, unit.remarks))


def in_brackets(stretches: Iterable[Stretch]) -> str:
    """Words as inline markup, those that are proposed in brackets before the names."""
    return _joined(fragments(stretches))


def _joined(found: Iterable[Fragment]) -> str:
    return "".join(fragment.text for fragment in found)


class PrintedStretch(NamedTuple):
    """A stretch as it is printed: words in brackets between spaces, or words of the text."""

    status: Status
    words: str
    """Inline markup."""
    marks: tuple[Attribution, ...] = ()
    before: str = ""
    after: str = ""


def shown(stretches: Iterable[Stretch]) -> Iterator[PrintedStretch]:
    """The stretches as they are printed; a space parts brackets from names before them.

    Spaces alone that go with the words beside them are nobody's wish: they stand in no brackets.
    """
    named = False
    for stretch in stretches:
        before, words, after = _parted(stretch.text)
        if stretch.status is Status.KEPT or (stretch.text and not words):
            yield PrintedStretch(Status.KEPT, stretch.text)
            named = named and not stretch.text
            continue
        before = before or (" " if named else "")
        yield PrintedStretch(stretch.status, words, stretch.marks, before, after)
        named = bool(stretch.marks) and not after


def _parted(text: str) -> tuple[str, str, str]:
    """Words, and the spaces at both ends of them, which may have a look of theirs."""
    letters = Letters(text)
    bare = letters.words.strip(" ")
    start = letters.words.index(bare) if bare else 0
    end = start + len(bare)
    words = text if len(bare) == len(letters.words) else letters.between(start, end)
    return " " * start, words, " " * (len(letters.words) - end)


def _dressed(words: str, status: Status) -> str:
    """Inline markup in the look of a status: what comes in is bold, what goes out is struck."""
    if status is Status.ADDED:
        return markup(run._replace(bold=True) for run in runs(words))
    return markup(run._replace(struck=True) for run in runs(words))


def as_resolution(compilation: Compilation) -> Resolution:
    """The compilation as a text that every writer of files can print.

    Paragraphs carry their labels ("PP3 bis", "OP4 alt") in place of numbers.
    """
    printer = _Printer(compilation)
    text = compilation.text
    for part in PARTS:
        units = (one for unit in text.part(part) for one in printer.printed(unit))
        text = text.with_part(part, tuple(units))
    notes = tuple(
        replace(note, text=in_brackets(compilation.notes[note.id]))
        if note.id in compilation.notes
        else note
        for note in text.notes
    )
    for field in IN_TEXT & compilation.values.keys():
        text = set_field(text, field, in_brackets(compilation.values[field]))
    return replace(text, title=written(compilation.title), notes=notes)


class _Printer:
    def __init__(self, compilation: Compilation) -> None:
        self._units = {unit.unit: unit for unit in compilation.units}
        self._beside: dict[str, list[CompiledUnit]] = {}
        self._alternatives = {
            one.unit: one.label for others in compilation.alternatives.values() for one in others
        }
        above = {child.id: unit.id for unit in compilation.text.walk() for child in unit.children}
        for key, others in compilation.alternatives.items():
            depth = self._units[key].depth
            for one in others:
                # Those of deeper paragraphs stand first; what is deeper than one is beneath it.
                depth = min(depth, one.depth)
                beside = key
                while self._units[beside].depth > depth:
                    beside = above[beside]
                self._beside.setdefault(beside, []).append(one)

    def printed(self, unit: Unit) -> Iterator[Unit]:
        """A unit in the notation of the room, and the alternatives to it behind it."""
        compiled = self._units[unit.id]
        children = tuple(one for child in unit.children for one in self.printed(child))
        number = compiled.label if unit.kind in _LABELLED else compiled.number
        yield replace(unit, text=written(compiled), number=number, children=children)
        for one in _nested(self._beside.get(unit.id, ()), compiled.depth):
            yield replace(one, number=self._alternatives[one.id])


def _nested(units: Sequence[CompiledUnit], depth: int) -> Iterator[Unit]:
    """Paragraphs in a row, each with what stands beneath it."""
    tops = [at for at, one in enumerate(units) if one.depth == depth]
    for at, end in zip(tops, [*tops[1:], len(units)], strict=False):
        one, below = units[at], tuple(_nested(units[at + 1 : end], depth + 1))
        yield Unit(one.unit, one.kind, written(one), below, number=one.number)


def lines(compilation: Compilation) -> Iterator[tuple[str, str]]:
    """Label and inline markup of each paragraph, alternatives behind their paragraph."""
    for unit in compilation.printed():
        yield unit.label, written(unit)
