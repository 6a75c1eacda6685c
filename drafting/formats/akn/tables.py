"""Tables: one row a line in the model, rows and cells in XML."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from lxml import etree

from drafting.formats.akn.names import akn
from drafting.formats.akn.writer_inline import InlineWriter
from drafting.model.inline import normalized
from drafting.patterns import regex

_ROW = regex(r"\| (?P<cells>.*) \|")


def table_of(text: str, inline: InlineWriter) -> etree._Element | None:
    """The table that a text spells; None where cells would not say the same."""
    rows = [match["cells"].split(" | ") if match else [] for match in _matches(text)]
    if not all(rows) or normalized(spelled(rows)) != normalized(text):
        return None
    table = etree.Element(akn("table"))
    for row in rows:
        line = etree.SubElement(table, akn("tr"))
        for cell in row:
            etree.SubElement(line, akn("td")).append(inline.paragraph(cell))
    return table


def _matches(text: str) -> Iterator[re.Match[str] | None]:
    return map(_ROW.fullmatch, text.split("\n"))


def rows_in(table: etree._Element, read: Callable[[etree._Element], str]) -> str:
    """The text of a table that we wrote."""
    rows = [
        [read(paragraph) for cell in row for paragraph in cell.iterchildren(akn("p"))]
        for row in table.iterchildren(akn("tr"))
    ]
    return spelled(rows)


def spelled(rows: Iterable[Iterable[str]]) -> str:
    """One row a line, cells in their own markup between bars."""
    return "\n".join(f"| {' | '.join(map(normalized, row))} |" for row in rows)
