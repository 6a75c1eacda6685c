"""A resolution in the terminal, set as it will be printed: hanging numbers, notes at the foot."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.cli.looks import BOLD, PLAIN, StyledText, TextStyle, columns, emphasis, set_lines
from drafting.lexicon.small_figures import raised
from drafting.model.numbering import Numbering
from drafting.page.blocks import (
    ANY_BODY,
    HEAD,
    HEADINGS,
    Block,
    BodyFacts,
    Role,
    note_marks,
)
from drafting.page.composition import compose

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution

_CLOSE = HEAD | {Role.NOTE}
"""What stands without an empty line before it."""
_STEP = "    "
_WIDEST_LABEL = 12


def page_lines(
    resolution: Resolution,
    size: int,
    looks: bool,
    unit: str = "",
    labels: bool = False,
    facts: BodyFacts = ANY_BODY,
) -> Iterator[str]:
    """The lines of a text, or of one unit with what stands under it; labels in the margin."""
    page = _Page(resolution, size, looks, labels, facts)
    yield from page.unit_lines(unit) if unit else page.lines()


class _Page:
    def __init__(
        self, resolution: Resolution, size: int, looks: bool, labels: bool, facts: BodyFacts
    ) -> None:
        self._size = size
        self._looks = looks
        self._numbering = Numbering(resolution)
        self._blocks = compose(resolution, facts, self._numbering)
        self._marks = note_marks(self._blocks)
        longest = max((columns(row.label) for row in self._numbering), default=0)
        self._margin = min(longest, _WIDEST_LABEL) + 2 if labels else 0

    def lines(self) -> Iterator[str]:
        """All blocks, an empty line before each paragraph and a rule above the notes."""
        above = None
        for block in self._blocks:
            if block.role is Role.NOTE and above is not Role.NOTE:
                yield from ("", "─" * 20)
            elif block.role not in _CLOSE:
                yield ""
            yield self._block(block)
            above = block.role

    def unit_lines(self, identity: str) -> Iterator[str]:
        """One unit with what stands under it."""
        top = self._numbering[identity]
        below = {unit.id for unit in top.unit.walk()}
        shown = (block for block in self._blocks if block.source in below)
        for place, block in enumerate(shown):
            if place:
                yield ""
            yield self._block(block._replace(depth=block.depth - top.depth))

    def _block(self, block: Block) -> str:
        """One block: its number hangs, its text is set in by depth."""
        is_unit = block.source in self._numbering and block.role is not Role.NOTE
        indent = " " * self._margin * is_unit + _STEP * block.depth
        number = f"{block.number}  " if block.number else ""
        first = self._labelled(block, indent) if is_unit else indent
        hang = indent + " " * columns(number)
        return set_lines(self._words(block), self._size, self._looks, first + number, hang)

    def _labelled(self, block: Block, indent: str) -> str:
        """The indent with the label of a unit in the margin; a long one takes a line of its own."""
        label = self._numbering.label(block.source)
        if not self._margin or block.role is Role.ANNEX_TITLE:
            return indent
        if columns(label) + 2 > self._margin:
            return f"{label}\n{indent}"
        return label + indent[columns(label) :]

    def _words(self, block: Block) -> Iterator[StyledText]:
        look = BOLD if block.role in HEADINGS else PLAIN
        for run in block.runs:
            if run.note:
                yield StyledText(raised(self._marks.get(run.note, "?")), look)
                continue
            codes = ";".join(filter(None, (emphasis(run), look.codes)))
            yield StyledText(run.text, TextStyle(codes))
