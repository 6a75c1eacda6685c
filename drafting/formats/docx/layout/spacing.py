"""Vertical space: empty paragraphs of 5 points between blocks, as the United Nations sets it."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from drafting.formats.docx.layout.blocks import Block
from drafting.formats.docx.layout.settings import Layout
from drafting.formats.docx.markup.elements import w
from drafting.formats.docx.redline.annotations import Annotations
from drafting.redline.script import Sign

_SIDES: tuple[Sign, ...] = ("-", "+")
"""The old text and the new text."""


class Gaps:
    """The empty paragraphs before each block, counted for the old and the new text."""

    def __init__(self, layout: Layout, annotations: Annotations) -> None:
        self._layout = layout
        self._annotations = annotations
        self._previous: dict[Sign, Block | None] = dict.fromkeys(_SIDES)

    def before(self, block: Block) -> Iterator[etree._Element]:
        """Empty paragraphs to print before `block`; those of one text alone carry its sign."""
        counts = {side: self._count(side, block) for side in _SIDES if _stands(block, side)}
        keep = any(
            previous is not None and self._layout.setting(previous.role, previous.depth).keep
            for previous in self._previous.values()
        )
        common = min(counts.values()) if len(counts) == len(_SIDES) else 0
        for _ in range(common):
            yield self._gap(None, keep=keep)
        for side, number in counts.items():
            for _ in range(number - common):
                yield self._gap(
                    self._annotations.change("ins" if side == "+" else "del", block.by), keep=keep
                )
            self._previous[side] = block

    def _count(self, side: Sign, block: Block) -> int:
        previous = self._previous[side]
        if previous is None:
            return 0
        above = self._layout.setting(previous.role, previous.depth)
        below = self._layout.setting(block.role, block.depth)
        if above.group and above.group == below.group:
            return 0
        return max(above.gap[1], below.gap[0])

    def _gap(self, change: etree._Element | None, *, keep: bool) -> etree._Element:
        return empty_paragraph(self._layout, change, keep=keep)


def empty_paragraph(
    layout: Layout, change: etree._Element | None = None, *, keep: bool = False
) -> etree._Element:
    """An empty paragraph that makes space; `change` says that its mark comes or goes."""
    text = layout.block
    return w(
        "p",
        w(
            "pPr",
            w("pStyle", val=text.style),
            w("keepNext") if keep else None,
            w("spacing", after=0, line=text.space, lineRule="exact"),
            w("rPr", change, w("sz", val=10)),
        ),
    )


def _stands(block: Block, side: Sign) -> bool:
    """Whether a block begins in the old or the new text."""
    return block.start in ("=", side)
