"""Vertical space: empty paragraphs of 5 points between blocks, as the United Nations sets it."""

from __future__ import annotations

from lxml import etree

from drafting.formats.docx.layout.blocks import Block, Role
from drafting.formats.docx.layout.settings import Layout
from drafting.formats.docx.markup.elements import w
from drafting.formats.docx.markup.names import PPR, W
from drafting.patterns import regex

_TWENTIETHS = 20
"""Parts of a point, in which Word counts heights."""
_LABEL = regex(r"(?:[^\W\d_]+\s){0,2}(?:\d{1,3}[A-Z]?|[IVXLC]{1,6}|[A-Z])\.?")
"""A letter or a number, with at most two words before it."""


def space_between(layout: Layout, above: Block | None, below: Block) -> int:
    """How many empty paragraphs stand between two blocks; above the first is the masthead.

    What continues the masthead, such as the session, stands right under its rule.
    """
    lower = layout.setting(below.role, below.depth)
    if above is None:
        return lower.gap[0] if layout.is_official and not lower.group else 0
    upper = layout.setting(above.role, above.depth)
    if (upper.group and upper.group == lower.group) or _labels(above, below):
        return 0
    return max(upper.gap[1], lower.gap[0])


def _labels(above: Block, below: Block) -> bool:
    """Whether a heading is no more than the label of the one below it: "Section 2", "B"."""
    if not above.role == below.role == Role.HEADING or above.depth != below.depth:
        return False
    if above.number or below.number:
        return False
    words = "".join(piece.run.text for piece in above.pieces)
    return _LABEL.fullmatch(words.strip()) is not None


def make_room(paragraph: etree._Element, depth: float) -> None:
    """Make a paragraph high enough for what hangs from its top, so many points deep."""
    height = round((depth + 1) * _TWENTIETHS)
    spacing = w("spacing", before=0, after=0, line=height, lineRule="exact")
    paragraph[0].insert(1, spacing)


def keep_with_next(paragraph: etree._Element) -> None:
    """Leave the last lines of a paragraph on the page of what follows; a table stays as it is."""
    properties = paragraph.find(PPR)
    if properties is not None and properties.find(W + "keepNext") is None:
        properties.insert(1, w("keepNext"))


def empty_paragraph(layout: Layout, *, keep: bool = False) -> etree._Element:
    """An empty paragraph that makes space; `keep` leaves it on the page of what follows."""
    text = layout.block
    return w(
        "p",
        w(
            "pPr",
            w("pStyle", val=text.style),
            w("keepNext") if keep else None,
            w("spacing", after=0, line=text.space, lineRule="exact"),
            w("rPr", w("sz", val=10)),
        ),
    )
