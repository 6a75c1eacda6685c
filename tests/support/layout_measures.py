"""How closely our pages follow the official ones.

`python -m support.layout_measures CORPUS`, in the folder of the tests, prints it.

Issued: official Word files, read and laid out afresh, against the same files as issued,
both printed by LibreOffice; how many pages these have is what Word wrote into them, since
LibreOffice ends their later pages too high. Tabled: L documents laid out from their text, against
the official PDF. Steps: from line to line over all pages, wherever the pages themselves end.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise, zip_longest
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from lxml import etree

from drafting.formats.bodies import body_for, load_bodies
from drafting.formats.docx import write_document
from drafting.formats.files import read_file
from drafting.model.identity import counting_ids
from support.layout_pages import Line, lines, page_count, render

BODIES = load_bodies(Path(__file__).parents[2] / "templates")
MASTHEAD_BOTTOM = 205
"""Points; what stands above on a first page is the masthead."""
FIRST_FOOT = 715
NEAR = 3.0
"""Points within which a line is where it should be."""
TEXT_LEFT = 147.1
"""Where the first line of a paragraph begins, in points."""
TEXT_TOP, TEXT_FOOT = 66, 746
"""Between the running head of a page and its running foot."""
ALIKE = 1.5
"""Points by which the way from line to line may differ."""


@dataclass(frozen=True, slots=True)
class Issued:
    """One official file against our layout of its text."""

    name: str
    pages: int
    """As Word counted them."""
    our_pages: int
    same_lines: float
    """Share of the issued lines that begin with the same words in ours, in order."""


@dataclass(frozen=True, slots=True)
class Step:
    """From one line to the next, alike in both: by how much ours is longer, in points."""

    page: int
    text: str
    across: float
    down: float

    @property
    def is_alike(self) -> bool:
        return max(abs(self.across), abs(self.down)) < ALIKE


@dataclass(frozen=True, slots=True)
class Shift:
    """A line of the official first page, and how far ours lies from it, in points."""

    text: str
    across: float
    down: float

    @property
    def distance(self) -> float:
        return max(abs(self.across), abs(self.down))


def measure_issued(files: list[Path], folder: Path) -> Iterator[Issued]:
    """Official Word files against their texts laid out afresh."""
    issued, ours = folder / "issued", folder / "ours"
    for place in (issued, ours):
        place.mkdir()
    made = [_laid_out(file, ours / file.name) for file in files]
    originals, copies = render(files, issued), render(made, ours)
    for file in files:
        theirs, our = originals[file.stem], copies[file.stem]
        openings = [[line.opening() for line in _text(pdf)] for pdf in (theirs, our)]
        matcher = SequenceMatcher(None, *openings, autojunk=False)
        same = sum(block.size for block in matcher.get_matching_blocks())
        share = same / len(openings[0])
        yield Issued(file.stem, _pages_in_word(file), page_count(our), share)


def _pages_in_word(file: Path) -> int:
    with ZipFile(file) as archive:
        properties = etree.fromstring(archive.read("docProps/app.xml"))
    return int(properties.findtext("{*}Pages"))


def measure_tabled(corpus: Path, folder: Path) -> dict[str, list[Shift]]:
    """Official first pages, down to the first line of the text, against ours."""
    pdfs = sorted((corpus / "l_documents_pdf").glob("*.pdf"))
    made = [
        _laid_out(corpus / "drafts_text" / f"{pdf.stem}.txt", folder / f"{pdf.stem}.docx")
        for pdf in pdfs
    ]
    ours = render(made, folder)
    return {pdf.stem: list(_shifts(pdf, ours[pdf.stem])) for pdf in pdfs}


def measure_first_pages(pdfs: Sequence[Path], folder: Path) -> dict[str, list[Shift]]:
    """Lines of official first pages that break alike in ours, with how far ours lie from them.

    Down to the first paragraph that fills another number of lines in each of the two programs:
    below it nothing can be compared. The text of an L document is that of `drafts_text`, of an
    adopted one the Akoma Ntoso file beside it.
    """
    made = [_laid_out(_source_of(pdf), folder / f"{pdf.stem}.docx") for pdf in pdfs]
    ours = render(made, folder)
    return {pdf.stem: list(_alike(pdf, ours[pdf.stem])) for pdf in pdfs}


def measure_steps(pdfs: Sequence[Path], folder: Path) -> dict[str, list[Step]]:
    """From line to line of official documents, where both lines break alike in ours.

    Both stand on one page, in each of the two; how full a page is makes no difference.
    """
    made = [_laid_out(_source_of(pdf), folder / f"{pdf.stem}.docx") for pdf in pdfs]
    ours = render(made, folder)
    return {pdf.stem: list(_steps(pdf, ours[pdf.stem])) for pdf in pdfs}


def _steps(official: Path, ours: Path) -> Iterator[Step]:
    theirs, our = ([*_between_furniture(pdf)] for pdf in (official, ours))
    texts = [[line.text for line in one] for one in (theirs, our)]
    for block in SequenceMatcher(None, *texts, autojunk=False).get_matching_blocks():
        i, k, size = block
        for old, new in zip(
            pairwise(theirs[i : i + size]), pairwise(our[k : k + size]), strict=True
        ):
            if old[0].page == old[1].page and new[0].page == new[1].page:
                (left, down), (our_left, our_down) = map(_way, (old, new))
                yield Step(old[0].page, old[1].text, our_left - left, our_down - down)


def _way(lines_: tuple[Line, Line]) -> tuple[float, float]:
    above, below = lines_
    return below.left - above.left, below.bottom - above.bottom


def _between_furniture(pdf: Path) -> Iterator[Line]:
    for line in lines(pdf):
        top = MASTHEAD_BOTTOM if line.page == 1 else TEXT_TOP
        if top < line.bottom < TEXT_FOOT:
            yield line


def _source_of(pdf: Path) -> Path:
    beside = pdf.with_suffix(".xml")
    return beside if beside.exists() else pdf.parents[1] / "drafts_text" / f"{pdf.stem}.txt"


def _alike(official: Path, ours: Path) -> Iterator[Shift]:
    theirs, our = ([*_first_page(pdf)] for pdf in (official, ours))
    texts = [[line.text for line in page] for page in (theirs, our)]
    begins = next(at for at, line in enumerate(theirs) if _begins_text(line))
    for tag, i, j, k, end in SequenceMatcher(None, *texts, autojunk=False).get_opcodes():
        if tag == "equal":
            for one, other in zip(theirs[i:j], our[k:end], strict=True):
                yield Shift(one.text, other.left - one.left, other.bottom - one.bottom)
        elif i > begins and j - i != end - k:
            return


def _first_page(pdf: Path) -> Iterator[Line]:
    return (line for line in lines(pdf, pages=1) if line.bottom < FIRST_FOOT)


def _begins_text(line: Line) -> bool:
    return line.bottom > MASTHEAD_BOTTOM and abs(line.left - TEXT_LEFT) < 1


def _laid_out(source: Path, target: Path) -> Path:
    resolution = read_file(source, counting_ids()).resolution
    body = body_for(resolution.masthead, BODIES)
    if body is None:
        raise ValueError(f"{source.name} belongs to no known body")
    write_document(resolution, target, body, job_number="26-00000 (E)")
    return target


def _text(pdf: Path) -> Iterator[Line]:
    for line in lines(pdf):
        first = line.page == 1
        if not (first and (line.bottom < MASTHEAD_BOTTOM or line.bottom > FIRST_FOOT)):
            yield line


def _shifts(official: Path, ours: Path) -> Iterator[Shift]:
    pairs = zip_longest(_head(official), _head(ours))
    for theirs, our in pairs:
        if theirs is None or our is None:
            yield Shift((theirs or our).text, float("inf"), float("inf"))
        else:
            yield Shift(theirs.text, our.left - theirs.left, our.bottom - theirs.bottom)


def _head(pdf: Path) -> Iterator[Line]:
    for line in lines(pdf, pages=1):
        yield line
        if abs(line.left - TEXT_LEFT) < 1:
            return


def report(corpus: Path) -> Iterator[str]:
    """Both tables, line by line."""
    with TemporaryDirectory() as folder:
        files = sorted((corpus / "docx" / "adopted").glob("*.docx"))
        yield "issued files         pages  ours  lines that begin alike\n"
        for row in measure_issued(files, Path(folder)):
            yield f"{row.name:20}{row.pages:6}{row.our_pages:6}{row.same_lines:10.1%}\n"
        yield "\nfirst pages          lines  farthest (points)\n"
        for name, shifts in measure_tabled(corpus, Path(folder)).items():
            worst = max(shifts, key=lambda shift: shift.distance)
            yield f"{name:20}{len(shifts):6}{worst.distance:8.1f}  {worst.text[:40]}\n"
        yield from _report_of_first_pages(corpus, Path(folder))
        yield from _report_of_steps(corpus, Path(folder))


def _report_of_first_pages(corpus: Path, folder: Path) -> Iterator[str]:
    yield "\nfirst pages          lines that break alike  within 3 points\n"
    pdfs = _official(corpus)
    total = right = 0
    for name, shifts in measure_first_pages(pdfs, folder).items():
        near = sum(shift.distance <= NEAR for shift in shifts)
        total, right = total + len(shifts), right + near
        yield f"{name:20}{len(shifts):23}{near:17}\n"
    yield f"{'all':20}{total:23}{right:17}  {right / total:.1%}\n"


def _report_of_steps(corpus: Path, folder: Path) -> Iterator[str]:
    yield "\nall pages            lines that follow alike  by the same step\n"
    found = measure_steps(_official(corpus), folder)
    for name, steps in found.items():
        yield f"{name:20}{len(steps):24}{sum(step.is_alike for step in steps):18}\n"
    steps = [step for one in found.values() for step in one]
    alike = sum(step.is_alike for step in steps)
    yield f"{'all':20}{len(steps):24}{alike:18}  {alike / len(steps):.1%}\n"


def _official(corpus: Path) -> list[Path]:
    kinds = ("l_documents_pdf", "pdf")
    return [pdf for kind in kinds for pdf in sorted((corpus / kind).glob("*.pdf"))]


if __name__ == "__main__":
    sys.stdout.writelines(report(Path(sys.argv[1])))
