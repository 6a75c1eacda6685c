"""The first page as LibreOffice prints it: every line where the official pages have it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from layout_pages import Line, lines, render

from drafting.formats.bodies import load_body
from drafting.formats.docx import write_document
from drafting.model.resolution import Masthead, Resolution
from drafting.model.unit import Kind, Unit

pytestmark = [
    pytest.mark.layout,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice"),
    pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext"),
]

TEMPLATES = Path(__file__).parents[2] / "templates"
NEAR = 3.0

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
