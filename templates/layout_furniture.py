"""Headers and footers of a layout: the masthead of the first page, running heads and feet.

What the program fills in stands in content controls; their tags are field names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from docx.blkcntnr import BlockItemContainer
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE, WD_TABLE_DIRECTION
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Twips
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from layout_look import Measures, Setting, set_font, set_height, set_paragraph
from lxml import etree

from drafting.formats.docx.markup.elements import spaced, w

Filler = Callable[[Paragraph], None]
_LEAST = 20
"""Height of the paragraph that a story must have after its table, twips."""


def furnish(section: Section, measures: Measures) -> None:
    """Fill headers and footers of even, odd and first pages."""
    head, foot = measures["running-head"], measures["running-foot"]
    _running_head(section.even_page_header, head, odd=False)
    _running_head(section.header, head, odd=True)
    official = measures["first-page"]["is-official"]
    number = _page_number if foot["number"] == "page" else _page_of_pages
    if official:
        _masthead(section.first_page_header, measures["masthead"])
    _running_foot(section.even_page_footer, foot["columns"], right=_job_number, left=number)
    _running_foot(section.footer, foot["columns"], right=number, left=_job_number)
    if official:
        _first_foot(section.first_page_footer, foot, measures["page"])
    else:
        columns = foot["columns"]
        _running_foot(section.first_page_footer, columns, right=number, left=_job_number)


# Lines, fields and tables


def _line(cell: _Cell, style: str | None = None, **look: Setting) -> Paragraph:
    """The paragraph that a new cell has, set as it should be."""
    paragraph = cell.paragraphs[0]
    paragraph.style = style
    set_paragraph(paragraph.paragraph_format, look)
    return paragraph


def _run(paragraph: Paragraph, text: str, **look: Setting) -> Run:
    run = paragraph.add_run(text)
    set_font(run.font, look)
    return run


def _field(paragraph: Paragraph, tag: str, **look: Setting) -> None:
    """A content control: the program puts the value of the field in its place."""
    run = _run(paragraph, f"[{tag}]", **look).font.element
    content = w("sdtContent")
    run.addprevious(w("sdt", w("sdtPr", w("alias", val=tag), w("tag", val=tag)), content))
    content.append(run)


@contextmanager
def _code(paragraph: Paragraph, instruction: str, **look: Setting) -> Iterator[None]:
    """A Word field, `{ instruction }`; what is written meanwhile is its result."""

    def control(element: etree._Element) -> None:
        _run(paragraph, "", **look).font.element.append(element)

    control(w("fldChar", fldCharType="begin"))
    control(spaced("instrText", f" {instruction} \\* MERGEFORMAT "))
    control(w("fldChar", fldCharType="separate"))
    yield
    control(w("fldChar", fldCharType="end"))


def _table(story: BlockItemContainer, columns: list[int], rows: int = 1) -> Table:
    """A table of fixed columns at the head of a story; the paragraph there stays its end."""
    table = story.add_table(rows, len(columns), Twips(sum(columns)))
    table.autofit = False
    for place, width in enumerate(columns):
        table.columns[place].width = Twips(width)
        for cell in table.columns[place].cells:
            cell.width = Twips(width)
    root = story.part.element
    root.insert(0, root[-1])
    root[0].tblPr.remove_all("w:tblLook")
    return table


def _flush(story: BlockItemContainer, width: int, line: etree._Element | None = None) -> None:
    """Let the words of the table reach its edges, and draw a line below it."""
    properties = story.part.element[0].tblPr
    properties.find(qn("w:tblW")).attrib.update({qn("w:w"): str(width), qn("w:type"): "dxa"})
    if line is not None:
        properties.insert_element_before(w("tblBorders", line), "w:tblLayout")
    properties.append(_no_margins())


def _no_margins() -> etree._Element:
    return w("tblCellMar", *(w(side, w=0, type="dxa") for side in ("left", "right")))


def _border(side: str, size: int, colour: str = "auto") -> etree._Element:
    return w(side, val="single", sz=size, space=0, color=colour)


def _set_row(row: _Row, height: int, *, bottom: bool = False) -> None:
    row.height, row.height_rule = Twips(height), WD_ROW_HEIGHT_RULE.EXACTLY
    for cell in row.cells if bottom else ():
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.BOTTOM


# The masthead of the first page


def _masthead(story: BlockItemContainer, measures: Measures) -> None:
    columns = measures["columns"]
    top, main = _table(story, columns, rows=2).rows
    top.cells[3].merge(top.cells[6])
    main.cells[1].merge(main.cells[3])
    _set_row(top, measures["top-row"], bottom=True)
    _set_row(main, measures["main-row"])
    _fill_top(top, measures["style-of-name"])
    _fill_main(main, measures["style-of-organ"])
    _flush(story, sum(columns))
    upper, lower = story.part.element[0].tr_lst
    _end_early(lower, columns[-1])
    _draw_lines(upper, bottom=4)
    _draw_lines(lower, top=4, bottom=12)
    set_height(story.paragraphs[-1].paragraph_format, 2)


def _fill_top(row: _Row, style: str) -> None:
    cells = row.cells
    _line(cells[0], "header", after=120)
    name = _line(cells[1], style, after=80)
    _field(name, "united-nations", bold=False, spacing=2, scale=96)
    _line(cells[2], "header", after=120)
    symbol = _line(cells[3], after=80, line=240, rule="auto", align="right")
    _field(symbol, "symbol-letter", position=-4, size=40)
    _field(symbol, "symbol-rest", position=-4)


def _fill_main(row: _Row, style: str) -> None:
    emblem, organ, _, _, between, notices, _ = row.cells
    _field(_line(emblem, "header", before=120, align="center"), "emblem")
    _field(_line(organ, style, before=109), "organ")
    _line(between, "header", before=109)
    _field(_line(notices, "Publication", before=240), "distribution")
    _field(notices.add_paragraph(), "date")
    _field(notices.add_paragraph(), "edition")
    _field(notices.add_paragraph(), "original")


def _end_early(row: etree._Element, width: int) -> None:
    """Leave the last column of the table out of a row, as the official files do."""
    row.remove(row[-1])
    row.trPr[:0] = w("gridAfter", val=1), w("wAfter", w=width, type="dxa")


def _draw_lines(row: etree._Element, **sides: int) -> None:
    for cell in row.tc_lst:
        borders = w("tcBorders", *(_border(side, size) for side, size in sides.items()))
        cell.tcPr.insert_element_before(borders, "w:vAlign")


# Running heads and feet


def _running_head(story: BlockItemContainer, measures: Measures, *, odd: bool) -> None:
    """The symbol at the outer edge, the short title at the inner one."""
    step = -1 if odd else 1
    columns = measures["columns"][::step]
    row = _table(story, columns).rows[0]
    _set_row(row, measures["row"], bottom=True)
    # In issued files it is exact; the titles of some texts take more lines than that leaves room.
    row.height_rule = WD_ROW_HEIGHT_RULE.AT_LEAST
    left, right = row.cells
    lines = _line(left, "header", after=80), _line(right, "header", after=80, align="right")
    symbol, title = lines[::step]
    with _code(symbol, 'DOCVARIABLE "sss1"', bold=True):
        _field(symbol, "symbol", bold=True)
    _field(title, "running-title", bold=True)
    _flush(story, sum(columns), _border("bottom", 2, "000000"))


def _running_foot(
    story: BlockItemContainer, columns: list[int], *, right: Filler, left: Filler
) -> None:
    """Page and pages at the outer edge, the job number at the inner one.

    As in the official files the table runs from right to left: its first cell is
    the one at the right. Its words reach the edges of the text.
    """
    table = _table(story, columns)
    table.table_direction = WD_TABLE_DIRECTION.RTL
    story.part.element[0].tblPr.append(_no_margins())
    first, second = table.rows[0].cells
    right(_line(first, "footer", align="right"))
    left(_line(second, "footer"))


def _page_number(paragraph: Paragraph) -> None:
    with _code(paragraph, "PAGE \\* Arabic", bold=True, size=18):
        _run(paragraph, "1", bold=True, size=18)


def _page_of_pages(paragraph: Paragraph) -> None:
    with _code(paragraph, "PAGE \\* Arabic", scale=103):
        _run(paragraph, "1", scale=103)
    _run(paragraph, "/", scale=103)
    with _code(paragraph, "NUMPAGES \\* Arabic", scale=103):
        _run(paragraph, "1", scale=103)


def _job_number(paragraph: Paragraph) -> None:
    small = {"bold": False, "scale": 103, "size": 14}
    with _code(paragraph, 'DOCVARIABLE "FooterJN"', **small):
        _field(paragraph, "job-number", **small)


def _first_foot(story: BlockItemContainer, measures: Measures, page: Measures) -> None:
    """The job number; where the first page ends higher than others, its foot takes the room.

    LibreOffice gives all pages the bottom margin of the first section, so that cannot do it.
    """
    row = _table(story, measures["first-page"]).rows[0]
    job, place = row.cells
    _field(_line(job, "Release Date"), "job-number-line")
    _line(place, "footer", align="right")
    if page["bottom-of-first"] > page["bottom"]:
        end = {"line": _LEAST, "rule": "exact"}
        set_paragraph(story.paragraphs[-1].paragraph_format, end)
        _set_row(row, page["bottom-of-first"] - page["footer"] - _LEAST)
        set_paragraph(job.paragraphs[0].paragraph_format, {"before": measures["job-number"]})
