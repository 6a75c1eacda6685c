"""Rows of tables that go as a whole."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from drafting.formats.docx.markup.names import P, W
from drafting.formats.docx.tracked.paragraph_text import Cut
from drafting.formats.docx.tracked.tracker import Tracker

TR, TC = W + "tr", W + "tc"


def delete_rows(
    element: etree._Element, tracker: Tracker, cut: Callable[[etree._Element], Cut]
) -> None:
    """Track that a row goes with all its words, or all rows of a table do."""
    for row in element.iter(TR):
        tracker.mark_row(row, "del")
    for paragraph in cell_paragraphs(element):
        gone = cut(paragraph)
        list(tracker.track([one for piece in gone.pieces for one in piece.elements], "del"))
        tracker.mark(gone.paragraph, "del")
        replace(paragraph, gone.joined())


def cell_paragraphs(element: etree._Element) -> list[etree._Element]:
    """The paragraphs of cells, not those of a text box in one of them."""
    return [one for one in element.iter(P) if next(one.iterancestors(P), None) is None]


def replace(element: etree._Element, other: etree._Element) -> None:
    """Put another element in the place of one."""
    parent = element.getparent()
    if parent is not None:
        other.tail = element.tail
        parent.replace(element, other)
