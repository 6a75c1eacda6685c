"""The two measures of the page layout on official documents (see `layout_measures`)."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from support.layout_measures import (
    NEAR,
    Issued,
    Shift,
    measure_first_pages,
    measure_issued,
    measure_steps,
    measure_tabled,
)

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus"
pytestmark = [
    pytest.mark.layout,
    pytest.mark.corpus,
    pytest.mark.slow,
    pytest.mark.skipif(not CORPUS.is_dir(), reason="needs the shared corpus"),
    pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice"),
    pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext"),
]

ISSUED = (
    "A_RES_72_110", "A_RES_72_137", "A_RES_72_140", "A_RES_72_146", "A_RES_72_147",
    "A_RES_72_149", "A_RES_72_167", "A_RES_72_174", "A_RES_72_177", "E_RES_2018_16",
)  # fmt: skip
TABLED = sorted(path.stem for path in (CORPUS / "l_documents_pdf").glob("*.pdf"))

# There the letters of the title were set closer by hand, by a tenth of a point, so that
# it fits on one line; the text follows one line higher than the styles alone put it.
CLOSER_BY_HAND = {"A_C.2_80_L.59": 2}


@pytest.fixture(scope="module")
def issued(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Issued]:
    files = [CORPUS / "docx" / "adopted" / f"{name}.docx" for name in ISSUED]
    rows = measure_issued(files, tmp_path_factory.mktemp("issued"))
    return {row.name: row for row in rows}


@pytest.fixture(scope="module")
def tabled(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Shift]]:
    return measure_tabled(CORPUS, tmp_path_factory.mktemp("tabled"))


@pytest.mark.parametrize("name", ISSUED)
def test_an_issued_text_fills_as_many_pages_and_breaks_its_lines_alike(
    issued: dict[str, Issued], name: str
):
    assert issued[name].our_pages == issued[name].pages
    assert issued[name].same_lines >= 0.98


@pytest.mark.parametrize("name", TABLED)
def test_a_first_page_has_every_line_where_the_official_one_has_it(
    tabled: dict[str, list[Shift]], name: str
):
    shifts = tabled[name]
    compared = shifts[: len(shifts) - CLOSER_BY_HAND.get(name, 0)]
    assert len(compared) > 10
    assert [shift for shift in compared if shift.distance > NEAR] == []


def test_first_pages_have_their_lines_where_official_ones_have_them(tmp_path: Path):
    """Of adopted texts some pages were set closer by hand, so that they hold more."""
    tabled = sorted((CORPUS / "l_documents_pdf").glob("*.pdf"))
    adopted = sorted((CORPUS / "pdf").glob("*.pdf"))
    assert _share_of_near(measure_first_pages(tabled, tmp_path)) >= 0.99
    assert _share_of_near(measure_first_pages(adopted, tmp_path)) >= 0.90


def test_from_line_to_line_all_pages_go_by_the_official_steps(tmp_path: Path):
    official = sorted((CORPUS / "l_documents_pdf").glob("*.pdf"))
    official += sorted((CORPUS / "pdf").glob("*.pdf"))
    steps = [step for one in measure_steps(official, tmp_path).values() for step in one]
    assert len(steps) > 7_000
    assert sum(step.is_alike for step in steps) / len(steps) >= 0.99


def test_issued_texts_fill_as_many_pages_as_word_counted_in_them(tmp_path: Path):
    """What does not was set closer or wider by hand, or has tables of a shape of their own."""
    files = sorted((CORPUS / "docx" / "adopted").glob("*.docx"))
    alike = [row.our_pages == row.pages for row in measure_issued(files, tmp_path)]
    assert sum(alike) / len(alike) >= 0.9


def _share_of_near(found: dict[str, list[Shift]]) -> float:
    shifts = [shift for one in found.values() for shift in one]
    return sum(shift.distance <= NEAR for shift in shifts) / len(shifts)
