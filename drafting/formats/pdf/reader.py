"""Reading a PDF: its pages become the source that the reader of Word files works on."""

from __future__ import annotations

from pathlib import Path

from drafting.formats.docx.reading.document import resolution_of
from drafting.formats.pdf.furniture import parted
from drafting.formats.pdf.measures import measures_of
from drafting.formats.pdf.notes import take_out_notes
from drafting.formats.pdf.paragraphs import paragraphs_of
from drafting.formats.pdf.passages import passages_beside, remarks_on
from drafting.formats.pdf.process import pages_of
from drafting.formats.pdf.refusals import check, pictures_of_pages
from drafting.formats.pdf.source import SourceBuilder
from drafting.formats.reading import Reading
from drafting.model.identity import IdSource


def read_pdf(path: Path, ids: IdSource, which: int | None = None) -> Reading:
    """The resolution that the PDF at `path` holds. Raises a FormatError."""
    read = pages_of(path)
    check(read, path.name)
    pages = parted(read)
    lines = [line for one in pages for line in one.body]
    measures = measures_of([line for line in lines if line.tag.note < 0])
    text = take_out_notes(pages, measures.size)
    blocks = paragraphs_of(text.body, measures)
    masthead = [line for one in pages for line in one.masthead]
    builder = SourceBuilder(text.notes, measures)
    source = builder.source(masthead, blocks)
    source.passages += passages_beside(pages, builder.lines)
    source.remarks += remarks_on(read, pictures_of_pages(read))
    return resolution_of(source, ids, which, path.name)
