"""Headers and footers of a layout: the masthead of the first page, running heads and feet.

What the program fills in stands in content controls; their tags are field names.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lxml import etree

from drafting.formats.docx.building import serialized, spaced, w

Measures = Mapping[str, Any]


def furniture(measures: Measures) -> dict[str, bytes]:
    """Headers and footers by the name of their part: even, odd and first pages."""
    head, foot = measures["running-head"], measures["running-foot"]
    return {
        "header1": _part("hdr", _running_head(head, odd=False), "Header"),
        "header2": _part("hdr", _running_head(head, odd=True), "Header"),
        "header3": _part("hdr", _masthead(measures["masthead"]), "Header", tiny=True),
        "footer1": _part("ftr", _running_foot(foot, odd=False), "Footer"),
        "footer2": _part("ftr", _running_foot(foot, odd=True), "Footer"),
        "footer3": _part("ftr", _first_foot(foot["first-page"]), "Footer"),
    }


def _part(tag: str, table: etree._Element, style: str, *, tiny: bool = False) -> bytes:
    size = w("rPr", w("sz", val=2)) if tiny else None
    end = w("p", w("pPr", w("pStyle", val=style), size))
    return serialized(w(tag, table, end))


# Small parts


def _field(tag: str, *look: etree._Element) -> etree._Element:
    """A content control: the program puts the value of the field in its place."""
    settings = w("sdtPr", w("alias", val=tag), w("tag", val=tag))
    return w("sdt", settings, w("sdtContent", _run(f"[{tag}]", *look)))


def _run(text: str, *look: etree._Element) -> etree._Element:
    return w("r", w("rPr", *look), spaced("t", text))


def _code(instruction: str, result: etree._Element, *look: str) -> list[etree._Element]:
    """A Word field: `{ instruction }` showing `result`."""

    def control(*children: etree._Element) -> etree._Element:
        return w("r", w("rPr", *_look(*look)), *children)

    return [
        control(w("fldChar", fldCharType="begin")),
        control(spaced("instrText", f" {instruction} ")),
        control(w("fldChar", fldCharType="separate")),
        result,
        control(w("fldChar", fldCharType="end")),
    ]


def _look(*settings: str) -> list[etree._Element]:
    """Run properties written as words: "b", "b=0", "sz=14"."""
    made = []
    for setting in settings:
        name, _, value = setting.partition("=")
        made.append(w(name, val=value) if value else w(name))
    return made


def _paragraph(
    style: str, *runs: etree._Element, align: str = "", **spacing: int | str
) -> etree._Element:
    properties = w(
        "pPr",
        w("pStyle", val=style) if style else None,
        w("spacing", **spacing) if spacing else None,
        w("jc", val=align) if align else None,
    )
    return w("p", properties, *runs)


def _borders(**sizes: int) -> etree._Element | None:
    lines = [w(side, val="single", sz=size, space=0, color="auto") for side, size in sizes.items()]
    return w("tcBorders", *lines) if lines else None


def _cell(
    width: int,
    *content: etree._Element,
    span: int = 1,
    bottom: bool = False,
    borders: etree._Element | None = None,
) -> etree._Element:
    properties = w(
        "tcPr",
        w("tcW", w=width, type="dxa"),
        w("gridSpan", val=span) if span > 1 else None,
        borders,
        w("vAlign", val="bottom") if bottom else None,
    )
    return w("tc", properties, *content)


def _row(*cells: etree._Element, height: int = 0, after: int = 0) -> etree._Element:
    properties = w(
        "trPr",
        w("gridAfter", val=1) if after else None,
        w("wAfter", w=after, type="dxa") if after else None,
        w("trHeight", val=height, hRule="exact") if height else None,
    )
    return w("tr", properties if len(properties) else None, *cells)


def _table(columns: list[int], *rows: etree._Element, **options: bool) -> etree._Element:
    margins = w("tblCellMar", w("left", w=0, type="dxa"), w("right", w=0, type="dxa"))
    line = w("bottom", val="single", sz=2, space=0, color="000000")
    properties = w(
        "tblPr",
        w("bidiVisual") if options.get("mirrored") else None,
        w("tblW", w=sum(columns), type="dxa")
        if options.get("fixed")
        else w("tblW", w=0, type="auto"),
        w("tblBorders", line) if options.get("ruled") else None,
        w("tblLayout", type="fixed"),
        margins if options.get("flush") else None,
    )
    grid = w("tblGrid", *(w("gridCol", w=width) for width in columns))
    return w("tbl", properties, grid, *rows)


# The masthead of the first page


def _masthead(measures: Measures) -> etree._Element:
    columns = measures["columns"]
    return _table(
        columns,
        _top_row(columns, measures["top-row"]),
        _main_row(columns, measures["main-row"]),
        fixed=True,
        flush=True,
    )


def _top_row(columns: list[int], height: int) -> etree._Element:
    def cell(width: int, content: etree._Element, span: int = 1) -> etree._Element:
        return _cell(width, content, span=span, bottom=True, borders=_borders(bottom=4))

    name = _field("united-nations", *_look("b=0", "bCs=0", "spacing=2", "w=96"))
    letter = _field("symbol-letter", *_look("position=-4", "sz=40"))
    rest = _field("symbol-rest", *_look("position=-4"))
    symbol = _paragraph("", letter, rest, align="right", after=80, line=240, lineRule="auto")
    return _row(
        cell(columns[0], _paragraph("Header", after=120)),
        cell(columns[1], _paragraph("HCh", name, after=80)),
        cell(columns[2], _paragraph("Header", after=120)),
        cell(sum(columns[3:]), symbol, span=4),
        height=height,
    )


def _main_row(columns: list[int], height: int) -> etree._Element:
    def cell(width: int, *content: etree._Element, span: int = 1) -> etree._Element:
        return _cell(width, *content, span=span, borders=_borders(top=4, bottom=12))

    return _row(
        cell(columns[0], _paragraph("Header", _field("emblem"), align="center", before=120)),
        cell(sum(columns[1:4]), _paragraph("XLarge", _field("organ"), before=109), span=3),
        cell(columns[4], _paragraph("Header", before=109)),
        cell(
            columns[5],
            _paragraph("Publication", _field("distribution"), before=240),
            _paragraph("Normal", _field("date")),
            _paragraph("Normal"),
            _paragraph("Normal", _field("original")),
        ),
        height=height,
        after=columns[6],
    )


# Running heads and feet


def _running_head(measures: Measures, *, odd: bool) -> etree._Element:
    """The symbol at the outer edge, the short title at the inner one."""
    outer, inner = measures["columns"]
    symbol = _code('DOCVARIABLE "sss1" \\* MERGEFORMAT', _field("symbol", *_look("b")), "b")
    title = _field("running-title", *_look("b"))
    cells = [
        _cell(
            outer,
            _paragraph("Header", *symbol, align="right" if odd else "", after=80),
            bottom=True,
        ),
        _cell(
            inner, _paragraph("Header", title, align="" if odd else "right", after=80), bottom=True
        ),
    ]
    columns = [outer, inner]
    if odd:
        cells.reverse()
        columns.reverse()
    return _table(columns, _row(*cells, height=measures["row"]), fixed=True, flush=True, ruled=True)


def _running_foot(measures: Measures, *, odd: bool) -> etree._Element:
    """Page and pages at the outer edge, the job number at the inner one.

    As in the official files the table runs from right to left: its first cell is
    the one at the right.
    """
    columns = measures["columns"]
    cells = [_page_number, _job_number] if odd else [_job_number, _page_number]
    right, left = (make(align) for make, align in zip(cells, ("right", ""), strict=True))
    return _table(columns, _row(_cell(columns[0], right), _cell(columns[1], left)), mirrored=True)


def _page_number(align: str) -> etree._Element:
    runs = [
        *_code("PAGE \\* Arabic \\* MERGEFORMAT", _run("1", *_look("w=103")), "w=103"),
        _run("/", *_look("w=103")),
        *_code("NUMPAGES \\* Arabic \\* MERGEFORMAT", _run("1", *_look("w=103")), "w=103"),
    ]
    return _paragraph("Footer", *runs, align=align)


def _job_number(align: str) -> etree._Element:
    small = ("b=0", "w=103", "sz=14")
    field = _field("job-number", *_look(*small))
    code = _code('DOCVARIABLE "FooterJN" \\* MERGEFORMAT', field, *small)
    return _paragraph("Footer", *code, align=align)


def _first_foot(columns: list[int]) -> etree._Element:
    job = _paragraph("ReleaseDate0", _field("job-number-line"))
    place = _paragraph("Footer", align="right")
    return _table(columns, _row(_cell(columns[0], job), _cell(columns[1], place)))
