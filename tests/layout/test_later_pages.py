"""Pages after the first as LibreOffice prints them: their ends, notes, heads and feet."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from support.layout_pages import Word, render, words_by_page

from drafting.formats.bodies import load_body
from drafting.formats.docx import write_document
from drafting.model.resolution import Masthead, Note, Resolution
from drafting.model.unit import Kind, Unit

pytestmark = [
    pytest.mark.layout,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice"),
    pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext"),
]

TEMPLATES = Path(__file__).parents[2] / "templates"
LEFT, RIGHT = 60.0, 552.0
"""The margins of the page, in points."""
TEXT_LEFT = 123.4
MARKS_END = 119.8
END_OF_FIRST, END = 705.6, 734.4
"""Where the text of the first page may end at the latest, and that of every other."""
FOOT_OF_FIRST, FOOT = 725, 746
"""Below it stands the foot of the page."""
LINE = 12.0
NEAR = 1.2
SHORT = "*Notes* the tide;"
PARAGRAPHS = 120

LONG = Resolution(
    kind="resolution",
    masthead=Masthead(organ="General Assembly", symbol="A/RES/81/300", number="81/300"),
    title="Tides",
    enacting="*The General Assembly*,",
    preamble=(Unit("p", Kind.PREAMBULAR, "*Recalling* the storms[^two] of old,"),),
    operative=tuple(
        Unit(f"o{place}", Kind.OPERATIVE, f"*Notes* the tide;[^n{place}]" if place > 90 else SHORT)
        for place in range(PARAGRAPHS)
    ),
    notes=(
        *(Note(f"n{place}", "Soundings of the bay.") for place in range(91, PARAGRAPHS)),
        Note("two", "Of twelve winds.", "**"),
    ),
)
"""Lines of one paragraph each; notes on the last pages alone."""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[list[Word]]:
    folder = tmp_path_factory.mktemp("printed")
    file = folder / "long.docx"
    write_document(LONG, file, load_body("ga", TEMPLATES), job_number="26-12345 (E)")
    return words_by_page(render([file], folder)["long"])


def _lowest(page: list[Word], foot: float) -> float:
    return max(word.bottom for word in page if word.bottom < foot)


def test_the_first_page_ends_above_its_job_number_and_others_lower(pages: list[list[Word]]):
    # A note stands at the end of the first page, none on the second.
    assert _lowest(pages[0], FOOT_OF_FIRST) == pytest.approx(END_OF_FIRST, abs=NEAR)
    assert END - LINE - LINE / 2 < _lowest(pages[1], FOOT) <= END


def test_the_job_number_stands_where_official_first_pages_have_it(pages: list[list[Word]]):
    job = next(word for word in pages[0] if word.text == "26-12345")
    assert job.left == pytest.approx(65.4, abs=NEAR)
    assert job.bottom == pytest.approx(749.7, abs=NEAR)


def test_running_heads_and_feet_reach_the_margins(pages: list[list[Word]]):
    for page in pages[1:]:
        for furniture in (
            [word for word in page if word.bottom < 66],
            [word for word in page if word.bottom > FOOT],
        ):
            assert min(word.left for word in furniture) == pytest.approx(LEFT, abs=NEAR)
            assert max(word.right for word in furniture) == pytest.approx(RIGHT, abs=NEAR)


def test_notes_begin_at_the_edge_of_the_text_and_their_marks_end_before_it(
    pages: list[list[Word]],
):
    notes = [word for page in pages for word in page if word.text == "Soundings"]
    marks = [
        word for page in pages for word in page if word.text.isdecimal() and word.height < 7
        and word.left < TEXT_LEFT
    ]  # fmt: skip
    assert len(notes) == len(marks) == PARAGRAPHS - 91
    assert {len(mark.text) for mark in marks} == {1, 2}
    assert all(note.left == pytest.approx(TEXT_LEFT, abs=NEAR) for note in notes)
    assert all(MARKS_END - NEAR <= mark.right <= MARKS_END for mark in marks)


def test_a_mark_of_two_signs_stands_once_in_the_text_and_its_note_at_its_edge(
    pages: list[list[Word]],
):
    note = next(word for word in pages[0] if word.text == "Of")
    assert note.left == pytest.approx(TEXT_LEFT, abs=NEAR)
    above = [word for word in pages[0] if word.bottom < note.top]
    assert sum(word.text.count("*") for word in above) == 2
