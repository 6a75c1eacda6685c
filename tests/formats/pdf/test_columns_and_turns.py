"""Pages in columns, pages that lie on their side, and lines that other programs break."""

from __future__ import annotations

from pathlib import Path

from support.pdf_files import PdfFile, Text

from drafting.formats.files import read_file
from drafting.formats.pdf.joining import joined, text_of
from drafting.formats.pdf.lines import Line, Span
from drafting.formats.pdf.measures import measures_of
from drafting.formats.reading import Reading
from drafting.model.identity import counting_ids
from drafting.model.inline import plain
from drafting.model.numbering import Numbering

OPENING = [Text(200, 72, "<b>Care of lighthouses</b>"), Text(72, 100, "The General Assembly,")]
LEFT = [
    "Recalling the lamps of all lighthouses on",
    "the northern coasts and those who keep",
    "them through the long winter nights,",
    "Noting that the lamps of the islands are",
    "lit by their keepers with great care,",
    "1. Urges all States to keep the lamps of",
]
RIGHT = [
    "their lighthouses lit at night, whatever",
    "the weather and the season of the year;",
    "2. Invites the keepers of all the islands",
    "to mend their lamps before the storms of",
    "winter come upon them from the north;",
    "3. Decides to remain seized of it.",
]
BODY = [" ".join(LEFT[:3]), " ".join(LEFT[3:5]), " ".join((LEFT[5], *RIGHT[:2]))[3:]]


def column(x: float, lines: list[str]) -> list[Text]:
    return [Text(x, 130 + 12 * at, words) for at, words in enumerate(lines)]


def printed(reading: Reading) -> list[str]:
    return [plain(row.unit.text) for row in Numbering(reading.resolution)]


def read(folder: Path, file: PdfFile) -> Reading:
    return read_file(file.write(folder / "t.pdf"), counting_ids())


def test_columns_of_text_are_read_one_after_the_other_and_told(tmp_path: Path):
    page = [*OPENING, *column(72, LEFT), *column(320, RIGHT)]
    reading = read(tmp_path, PdfFile([page]))
    assert printed(reading)[:3] == BODY
    assert any("columns of text" in remark.message for remark in reading.remarks)


def test_a_table_of_two_columns_is_not_read_as_columns_of_text(tmp_path: Path):
    names = ["Malta", "Fiji", "Chad", "Peru", "Mali", "Oman"]
    page = [*OPENING, *column(72, names), *column(320, [f"{at} lamps" for at in range(6)])]
    reading = read(tmp_path, PdfFile([page]))
    assert not any("columns of text" in remark.message for remark in reading.remarks)


def test_a_page_that_lies_on_its_side_is_read_as_if_it_stood(tmp_path: Path):
    content = PdfFile([[*OPENING, *column(72, LEFT)]]).content()
    turned = content.replace(b"/StructParents", b"/Rotate 90/StructParents")
    path = tmp_path / "t.pdf"
    path.write_bytes(turned)
    assert printed(read_file(path, counting_ids()))[:2] == BODY[:2]


def test_words_that_run_up_the_margin_are_set_aside_as_words(tmp_path: Path):
    file = PdfFile([[*OPENING, *column(72, LEFT)]])
    content = file.content()
    before = b"BT"
    up = b"BT /F1 8 Tf 0 1 -1 0 30 300 Tm (Draft of May) Tj ET BT"
    path = tmp_path / "t.pdf"
    path.write_bytes(content.replace(before, up, 1))
    aside = [passage.text for passage in read_file(path, counting_ids()).aside]
    assert "Draft of May" in aside


def line(y: float, text: str) -> Line:
    return Line(1, y, [], spans=[Span(text)], x=72, end=300, size=10)


def test_the_hyphen_at_which_browsers_divide_a_word_goes():
    divided = [line(10, "to keep light‐"), line(22, "houses lit")]
    assert text_of(joined(divided, measures_of(divided))) == "to keep lighthouses lit"
    typed = [line(10, "long‐term and short‐"), line(22, "term")]
    assert text_of(joined(typed, measures_of(typed))) == "long‐term and short‐term"


def test_a_line_that_a_raised_figure_sets_apart_goes_on(tmp_path: Path):
    lines = [
        Text(72, 130, "Recalling the lamps of all lighthouses on the northern coasts and of those"),
        Text(72, 146, "who keep them through the long winter nights, as all islands do,"),
        Text(72, 170, "Noting the lamps of all lighthouses on the southern coasts and of those"),
        Text(72, 182, "who keep them through the long winter nights, as all islands do,"),
        Text(72, 206, "1. Urges all States to keep the lamps of their lighthouses lit at night."),
    ]
    assert len(printed(read(tmp_path, PdfFile([[*OPENING, *lines]])))) == 3


def test_a_box_between_the_lines_of_a_tagged_paragraph_does_not_part_it(tmp_path: Path):
    page = [
        Text(200, 72, "<b>Care of lighthouses</b>", tag=("P#1",)),
        Text(72, 100, "The General Assembly,", tag=("P#2",)),
        Text(72, 130, "Noting the lamps of all lighthouses on the northern coasts", tag=("P#3",)),
        Text(400, 137, "Draft of May", tag=("P#9",)),
        Text(72, 143, "and of the islands,", tag=("P#3",)),
        Text(72, 165, "1. Urges all States to keep their lamps lit.", tag=("P#4",)),
    ]
    found = printed(read(tmp_path, PdfFile([page])))
    assert "Noting the lamps of all lighthouses on the northern coasts and of the islands," in found
