"""Reading a PDF: its pages become the source that the reader of Word files works on."""

from __future__ import annotations

from pathlib import Path

from drafting.formats.docx.reading.document import resolution_of
from drafting.formats.pdf.columns import in_columns, with_tables
from drafting.formats.pdf.furniture import parted
from drafting.formats.pdf.measures import measures_of
from drafting.formats.pdf.notes import take_out_notes
from drafting.formats.pdf.paragraphs import paragraphs_of
from drafting.formats.pdf.passages import passages_beside, remarks_on
from drafting.formats.pdf.process import pages_of
from drafting.formats.pdf.refusals import check, pictures_of_pages
from drafting.formats.pdf.source import SourceBuilder
from drafting.formats.pdf.text_columns import columns_apart, in_text_columns
from drafting.formats.reading import Reading, Remark
from drafting.model.identity import IdSource

_COLUMNS = "From here on words stand in columns without being a table; they were kept as text."

_APART = "Page {0} is set in columns of text; they were read one after the other."


def read_pdf(path: Path, ids: IdSource, which: int | None = None) -> Reading:
    """The resolution that the PDF at `path` holds. Raises a FormatError."""
    read = pages_of(path)
    check(read, path.name)
    apart = columns_apart(read)
    pages = parted(apart)
    lines = [line for one in pages for line in one.body]
    measures = measures_of([line for line in lines if line.tag.note < 0])
    text = take_out_notes(pages, measures.size)
    body = [with_tables(lines) for lines in text.body]
    blocks = paragraphs_of(body, measures)
    masthead = [line for one in pages for line in one.masthead]
    builder = SourceBuilder(text.notes, measures)
    source = builder.source(masthead, blocks)
    source.passages += passages_beside(pages, builder.lines)
    source.remarks += remarks_on(read, pictures_of_pages(read))
    source.remarks += (Remark(0, _APART.format(number)) for number in in_text_columns(apart))
    source.remarks += (Remark(0, _COLUMNS, line.text) for one in body for line in in_columns(one))
    return resolution_of(source, ids, which, path.name)
