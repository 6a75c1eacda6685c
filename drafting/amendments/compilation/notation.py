"""A compilation in the notation of the room: `[and commitments] (G77) (EU, US: delete)`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from drafting.amendments.compilation.values import Compilation, CompiledUnit, Status, Stretch
from drafting.model.inline import escape
from drafting.model.resolution import PARTS, Resolution
from drafting.model.unit import Kind, Unit

KEY = (
    "Words in square brackets are not agreed. In parentheses behind them: who proposes or "
    "supports them, and who would have them deleted or retained."
)
"""What the signs of a compilation mean; it is printed on top."""
_LABELLED = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE})


def written(unit: CompiledUnit) -> str:
    """A paragraph as inline markup: brackets, additions in bold, names behind them."""
    text = in_brackets(unit.stretches)
    remarks = " ".join(escape(str(mark)) for mark in unit.remarks)
    return f"{text.rstrip()} {remarks}" if remarks else text


def in_brackets(stretches: Iterable[Stretch]) -> str:
    """Words as inline markup, those that are proposed in brackets before the names."""
    text = ""
    for stretch in stretches:
        gap = " " if stretch.status is not Status.KEPT and text.endswith(")") else ""
        text += gap + _written(stretch)
    return text


def _written(stretch: Stretch) -> str:
    if stretch.status is Status.KEPT:
        return stretch.text
    words = stretch.text.strip(" ")
    if stretch.text and not words:
        # A space alone that goes with the words beside it is nobody's wish.
        return stretch.text
    head, _, tail = stretch.text.partition(words) if words else ("", "", stretch.text)
    if stretch.status is Status.ADDED and words and "**" not in words:
        words = f"**{words}**"
    marks = "".join(f" {escape(str(mark))}" for mark in stretch.marks)
    return f"{head}[{words}]{marks}{tail}"


def as_resolution(compilation: Compilation) -> Resolution:
    """The compilation as a text that every writer of files can print.

    Paragraphs carry their labels ("PP3 bis", "OP4 alt") in place of numbers.
    """
    by_unit = {unit.unit: unit for unit in compilation.units}
    text = compilation.text
    for part in PARTS:
        units = (one for unit in text.part(part) for one in _printed(unit, by_unit, compilation))
        text = text.with_part(part, tuple(units))
    other = (*text.masthead.other, KEY)
    masthead = replace(text.masthead, other=other)
    return replace(text, title=written(compilation.title), masthead=masthead)


def _printed(
    unit: Unit, by_unit: dict[str, CompiledUnit], compilation: Compilation
) -> Iterator[Unit]:
    """A unit in the notation of the room, and the alternatives to it behind it."""
    compiled = by_unit[unit.id]
    children = tuple(
        one for child in unit.children for one in _printed(child, by_unit, compilation)
    )
    number = compiled.label if unit.kind in _LABELLED else unit.number
    yield replace(unit, text=written(compiled), number=number, children=children)
    for alternative in compilation.alternatives.get(unit.id, ()):
        text = written(alternative)
        yield Unit(alternative.unit, unit.kind, text, number=alternative.label)


def lines(compilation: Compilation) -> Iterator[tuple[str, str]]:
    """Label and inline markup of each paragraph, alternatives behind their paragraph."""
    for unit in compilation.units:
        yield unit.label, written(unit)
        for alternative in compilation.alternatives.get(unit.unit, ()):
            yield alternative.label, written(alternative)
