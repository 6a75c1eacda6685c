"""The first page as LibreOffice prints it: every line where the official pages have it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from support.layout_pages import Line, lines, render, words_by_page

from drafting.dataclasses import replace
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
NEAR = 3.0
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360f8cf500f0003860180a4a4a4a40000000049454e44ae426082"
)
"""A PNG of one point."""

TABLED = Resolution(
    masthead=Masthead(
        organ="General Assembly",
        committee="Second Committee",
        symbol="A/C.2/81/L.77",
        distribution="Limited",
        date="3 November 2026",
        original="English",
        session="Eighty-first session",
        agenda_item="Agenda item 19",
        agenda_title="Ferries",
    ),
    sponsors=("Kiribati",),
    title="Ferries between islands",
    enacting="*The General Assembly*,",
    preamble=(Unit("p1", Kind.PREAMBULAR, "*Recalling* how far one island lies from another,"),),
    operative=(
        Unit(
            "o1", Kind.OPERATIVE, "*Urges* ferries:",
            (Unit("a1", Kind.SUBPARAGRAPH, "To sail;"), Unit("a2", Kind.SUBPARAGRAPH, "To dock;")),
        ),
        Unit("o2", Kind.OPERATIVE, "*Thanks* all crews."),
    ),
)  # fmt: skip

OFFICIAL = {
    "United Nations": (123.4, 60.9),
    "General Assembly": (123.4, 90.7),
    "Distr.: Limited": (396.8, 88.8),
    "3 November 2026": (396.8, 100.6),
    "Original: English": (396.8, 124.6),
    "Eighty-first session": (60.0, 224.4),
    "Second Committee": (60.0, 238.1),
    "Agenda item 19": (60.0, 249.9),
    "Ferries": (60.0, 261.9),
    "Kiribati: draft resolution": (123.4, 291.9),
    "Ferries between islands": (123.4, 317.5),
    "The General Assembly,": (147.1, 341.4),
    "Recalling how far one island lies from another,": (147.1, 359.4),
    "1. Urges ferries:": (147.1, 377.4),
    "(a) To sail;": (147.1, 395.4),
    "(b) To dock;": (147.1, 413.4),
    "2. Thanks all crews.": (147.1, 431.4),
}
"""Left edge and foot of each line, in points, as measured on official L documents."""


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Line]:
    folder = tmp_path_factory.mktemp("printed")
    file = folder / "tabled.docx"
    write_document(TABLED, file, load_body("c2", TEMPLATES))
    return {line.text: line for line in lines(render([file], folder)["tabled"])}


@pytest.mark.parametrize("text", OFFICIAL)
def test_each_line_stands_where_the_official_page_has_it(printed: dict[str, Line], text: str):
    left, bottom = OFFICIAL[text]
    assert printed[text].left == pytest.approx(left, abs=NEAR)
    assert printed[text].bottom == pytest.approx(bottom, abs=NEAR)


def test_the_symbol_ends_at_the_right_margin_with_a_large_letter(printed: dict[str, Line]):
    symbol = next(line for text, line in printed.items() if text.endswith("/C.2/81/L.77"))
    assert symbol.words[-1].right == pytest.approx(552, abs=NEAR)
    assert symbol.words[0].text.startswith("A")
    assert symbol.words[0].height > 20


def test_a_page_with_an_emblem_or_in_arabic_opens(tmp_path: Path):
    seal = tmp_path / "seal.png"
    seal.write_bytes(PIXEL)
    adorned, arabic = tmp_path / "adorned.docx", tmp_path / "arabic.docx"
    write_document(TABLED, adorned, load_body("c2", TEMPLATES), emblem=seal)
    turned = Resolution(title="المنارات", language="ar")
    write_document(turned, arabic, load_body("ga", TEMPLATES))
    pdfs = render([adorned, arabic], tmp_path)
    assert any(line.text == "Ferries" for line in lines(pdfs["adorned"]))
    title = next(line for line in lines(pdfs["arabic"]) if line.bottom > 220)
    assert title.words[-1].right == pytest.approx(552 - 63.4, abs=NEAR)


def test_each_note_stands_beside_its_own_mark_where_the_masthead_calls_some(tmp_path: Path):
    called = replace(
        TABLED,
        masthead=replace(TABLED.masthead, symbol="A/C.2/81/L.77[^again]"),
        operative=(Unit("o1", Kind.OPERATIVE, "*Urges* ferries[^ships] to sail."),),
        notes=(Note("ships", "Ships of wood."), Note("again", "Reissued in May.", "*")),
    )
    file = tmp_path / "called.docx"
    write_document(called, file, load_body("c2", TEMPLATES))
    page = words_by_page(render([file], tmp_path)["called"])[0]
    below = " ".join(word.text for word in page if word.top > 600)
    assert re.search(r"\*[* ]*Reissued in May\. 1 Ships of wood\.", below)
