"""Moves: the ranges that tie where paragraphs left to where they arrived."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from drafting.formats.docx.layout.blocks import Block
from drafting.formats.docx.markup.elements import w
from drafting.formats.docx.markup.names import ID, W
from drafting.formats.docx.redline.annotations import Annotations


class Moves:
    """Range marks before and after the blocks of each move.

    Neighbouring blocks of one name and mark share one range.
    """

    def __init__(self, annotations: Annotations, blocks: Sequence[Block]) -> None:
        self._annotations = annotations
        self._ranges = [(block.move, block.mark) if block.move else None for block in blocks]
        self._authors = [block.by for block in blocks]
        self._open = ""

    def _at(self, index: int) -> tuple[str, str] | None:
        return self._ranges[index] if 0 <= index < len(self._ranges) else None

    def opening(self, index: int) -> list[etree._Element]:
        """What begins at a block."""
        here = self._at(index)
        if here is None or here == self._at(index - 1):
            return []
        name, mark = here
        start = self._annotations.change(f"{_tag(mark)}Start", self._authors[index])
        start.set(W + "name", name)
        self._open = start.get(ID, "")
        return [start]

    def closing(self, index: int) -> Iterator[etree._Element]:
        """What ends before a block."""
        before = self._at(index - 1)
        if before is not None and before != self._at(index):
            yield w(f"{_tag(before[1])}End", id=self._open)


def _tag(mark: str) -> str:
    return "moveFromRange" if mark == "-" else "moveToRange"
