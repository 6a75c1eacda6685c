"""How long a page of an issued PDF takes to read, the process apart and all."""

from __future__ import annotations

from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from time import process_time

from bench.row import Row, skipped

WHAT = "reading an issued PDF, a page"


def measure() -> list[Row]:
    """Milliseconds of the processor a page, over the official files where they are at hand."""
    from drafting.formats.pdf import read_pdf
    from drafting.formats.pdf.process import pages_of
    from drafting.model.identity import counting_ids

    folder = Path(__file__).parents[1].parent / "shared" / "corpus" / "pdf"
    files = sorted(folder.glob("*.pdf"))
    if not files:
        return [skipped(WHAT, "no official files at hand")]
    read_pdf(files[0], counting_ids())
    began = _seconds()
    for file in files:
        read_pdf(file, counting_ids())
    took = _seconds() - began
    pages = sum(len(pages_of(file)) for file in files)
    return [Row(WHAT, "≤ 50 ms", 1000 * took / pages, "ms")]


def _seconds() -> float:
    """Of the processor, by this process and those that it started."""
    children = getrusage(RUSAGE_CHILDREN)
    return process_time() + children.ru_utime + children.ru_stime
