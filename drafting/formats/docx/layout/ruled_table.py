"""A table with lines between its cells, whose heads stand on every page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lxml import etree

from drafting.formats.docx.markup.elements import w

_INSET = 85
"""Between the words of a cell and its border, twips."""
_RULE: dict[str, str | int] = {"val": "single", "sz": 4, "space": 0, "color": "auto"}


def ruled_table(
    widths: Sequence[int],
    heads: Sequence[list[etree._Element]],
    rows: Iterable[Sequence[list[etree._Element]]],
) -> etree._Element:
    """The table: cells are lists of paragraphs; widths of its columns in twips."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    margins = (w(side, w=_INSET, type="dxa") for side in ("left", "right"))
    properties = w(
        "tblPr",
        w("tblW", w=sum(widths), type="dxa"),
        w("tblBorders", *(w(side, **_RULE) for side in sides)),
        w("tblLayout", type="fixed"),
        w("tblCellMar", *margins),
    )
    grid = w("tblGrid", *(w("gridCol", w=width) for width in widths))
    filled = (_row(widths, cells) for cells in rows)
    return w("tbl", properties, grid, _row(widths, heads, is_head=True), *filled)


def _row(
    widths: Sequence[int], cells: Sequence[list[etree._Element]], *, is_head: bool = False
) -> etree._Element:
    # No row is cut by the end of a page.
    made = w("tr", w("trPr", w("cantSplit"), w("tblHeader") if is_head else None))
    for width, paragraphs in zip(widths, cells, strict=True):
        made.append(w("tc", w("tcPr", w("tcW", w=width, type="dxa")), *paragraphs))
    return made
