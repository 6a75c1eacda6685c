"""Numbers that are all 1, as Markdown lets people write lists: they count in their order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafting.formats.plain.enacting import bare
from drafting.formats.plain.lines import SourceLine
from drafting.formats.plain.marks import Form, Mark, heading_mark, leading_mark
from drafting.formats.plain.openers import Opener, part_opened
from drafting.formats.reading import Remark

_FEWEST = 2
_ONE = "1."
_LONGEST = 160
_SHOWN = 80
_ALL_ONE = "All paragraphs from this one on are numbered 1; they were counted in their order."


def with_ones_counted(lines: Sequence[SourceLine]) -> tuple[list[SourceLine], list[Remark]]:
    """The lines, those that begin operative paragraphs all numbered 1 with numbers in order.

    Under each heading they begin again. Remarks say where that was so.
    """
    done, remarks = list(lines), list[Remark]()
    if sum(line.text.startswith(_ONE) for line in lines) < _FEWEST:
        return done, remarks
    for stretch in _stretches(lines):
        numbered = [(at, *found) for at in stretch if (found := _number(lines[at]))]
        if len(numbered) < _FEWEST or not all(_is_one(mark, text) for _, mark, text in numbered):
            continue
        first = lines[numbered[0][0]]
        remarks.append(Remark(first.number, _ALL_ONE, first.text[:_SHOWN]))
        for value, (at, _, text) in enumerate(numbered, start=1):
            counted = f"{value}. {text}"
            done[at] = lines[at]._replace(text=counted, columns=(counted,))
    return done, remarks


def _stretches(lines: Sequence[SourceLine]) -> Iterator[list[int]]:
    """The lines between headings."""
    stretch: list[int] = []
    for at, line in enumerate(lines):
        if line.heading or heading_mark(line.bare):
            yield stretch
            stretch = []
        stretch.append(at)
    yield stretch


def _number(line: SourceLine) -> tuple[Mark, str] | None:
    marked = leading_mark(line.text)
    return marked if marked and marked[0].form is Form.NUMBER else None


def _is_one(mark: Mark, text: str) -> bool:
    opens = part_opened(bare(text[:_LONGEST])) is Opener.OPERATIVE
    return mark.printed == _ONE and not mark.label and opens
