"""Rows of a table of Word, and how each is written as a line of the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from drafting.formats.docx.markup.names import TBL
from drafting.formats.docx.reading.paragraph import Cell, Row
from drafting.model.inline import escape, markup


def nearest(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The rows of a table, or the cells of a row: not those of tables within."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag != TBL:
            yield from nearest(child, tag)


def printed_rows(rows: Iterable[Row]) -> tuple[str, ...]:
    """The cells of each row between bars, of one without words too; none if no cell has any."""
    texts = [[_words(cell) for cell in row] for row in rows]
    if not any(map(any, texts)):
        return ()
    return tuple("".join(f"| {text} " if text else "|  " for text in row) + "|" for row in texts)


def _words(cell: Cell) -> str:
    texts = (f"{escape(one.number)} {markup(one.runs)}" for one in cell)
    return " ".join(" ".join(texts).split()).replace("|", "\\|")
