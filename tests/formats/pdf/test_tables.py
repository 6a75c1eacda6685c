"""Tables keep their cells: by their tags, or by where their words stand, which is then said."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.pdf_files import BOLD, EDGE, INDENT, PdfFile, Text

from drafting.formats.files import read_file
from drafting.formats.pdf.tables import Table, joined_over_pages
from drafting.formats.reading import Reading
from drafting.model.identity import counting_ids
from drafting.model.unit import Kind

COLUMNS = (EDGE, 260, 360)
HEAD = ["Category", "Posts", "Total"]
FIRST = [["P-5", "939", "1 131"], ["P-4", "1 661", "2 059"]]
SECOND = [["P-3", "1 579", "1 959"], ["P-2", "565", ""]]
ABOVE = [
    Text(INDENT, 101, "<i>The General Assembly</i>,", tag=("P#1",)),
    Text(INDENT, 131, "1. <i>Decides</i> on the following posts:", tag=("P#2",)),
]


def table(rows: list[list[str]], top: float, number: int = 1) -> list[Text]:
    """The cells of a table, a tag around each."""
    return [
        Text(COLUMNS[column], top + 14 * row, words, tag=tag)
        for row, cells in enumerate(rows)
        for column, words in enumerate(cells)
        if (tag := (f"Table#{number}", f"TR#{row}", f"TD#{column}")) and words
    ]


def untagged(texts: list[Text]) -> list[Text]:
    return [Text(text.x, text.y, text.words, text.font, text.size) for text in texts]


def read(pages: list[list[Text]], folder: Path) -> Reading:
    return read_file(PdfFile(pages).write(folder / "text.pdf"), counting_ids())


def rows(reading: Reading) -> list[str]:
    tables = [unit for unit in reading.resolution.walk() if unit.kind is Kind.TABLE]
    return [row for unit in tables for row in unit.text.split("\n")]


def test_cells_are_told_by_their_tags(tmp_path: Path):
    reading = read([[*ABOVE, *table([HEAD, *FIRST], 160)]], tmp_path)
    assert rows(reading) == [
        "| Category | Posts | Total |",
        "| P-5 | 939 | 1 131 |",
        "| P-4 | 1 661 | 2 059 |",
    ]
    assert reading.remarks == ()


def test_a_table_that_goes_on_over_the_page_is_one_and_its_head_stands_once(tmp_path: Path):
    pages = [[*ABOVE, *table([HEAD, *FIRST], 160)], table([HEAD, *SECOND[:1]], 90)]
    reading = read(pages, tmp_path)
    assert rows(reading)[1:] == [
        "| P-5 | 939 | 1 131 |",
        "| P-4 | 1 661 | 2 059 |",
        "| P-3 | 1 579 | 1 959 |",
    ]
    assert [passage.text for passage in reading.aside] == ["Category\nPosts\nTotal"]


def test_words_stay_in_their_columns_where_empty_cells_have_no_tags(tmp_path: Path):
    parts = [["", "Part I", ""], ["", "565", "2"], ["P-1", "", "7"]]
    reading = read([[*ABOVE, *table([HEAD, *FIRST, *parts], 160)]], tmp_path)
    assert rows(reading)[3:] == ["|  | Part I |  |", "|  | 565 | 2 |", "| P-1 |  | 7 |"]


def test_a_row_goes_on_over_the_page_within_a_sentence(tmp_path: Path):
    first = [HEAD, ["Keepers of lamps in", "the north", "5"]]
    rest = [["small harbours of", "", ""], ["P-3", "1 579", "1 959"]]
    reading = read([[*ABOVE, *table(first, 160)], table([HEAD, *rest], 90)], tmp_path)
    assert rows(reading)[1:] == [
        "| Keepers of lamps in small harbours of | the north | 5 |", "| P-3 | 1 579 | 1 959 |",
    ]  # fmt: skip


def test_a_row_that_begins_a_page_with_a_capital_letter_is_one_of_its_own(tmp_path: Path):
    first = [HEAD, ["Keepers", "north", "5"]]
    rest = [["Lighters", "", ""], ["P-3", "1 579", "1 959"]]
    reading = read([[*ABOVE, *table(first, 160)], table([HEAD, *rest], 90)], tmp_path)
    assert rows(reading)[1:3] == ["| Keepers | north | 5 |", "| Lighters |  |  |"]


def test_tables_without_rows_on_two_pages_are_one():
    before = Table(0, 0.0, [])
    assert joined_over_pages(before, Table(1, 0.0, []))
    assert (before.rows, before.page) == ([], 1)


def test_a_table_of_one_column_lays_out_the_text(tmp_path: Path):
    cell = ("Table#1", "TR#1", "TD#1")
    lines = [Text(INDENT, 131, "1. <i>Decides</i> to meet again.", tag=cell)]
    reading = read([[ABOVE[0], *lines]], tmp_path)
    assert [unit.text for unit in reading.resolution.operative] == ["*Decides* to meet again."]


@pytest.fixture(scope="module")
def guessed(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    head = [Text(COLUMNS[1], 160, "Number of"), Text(COLUMNS[2], 160, "All")]
    body = table([HEAD, *FIRST, SECOND[1]], 172)
    return read([untagged([*ABOVE, *head, *body])], tmp_path_factory.mktemp("pdf"))


def test_without_tags_cells_are_told_by_where_they_stand(guessed: Reading):
    assert rows(guessed) == [
        "| Category | Number of Posts | All Total |",
        "| P-5 | 939 | 1 131 |",
        "| P-4 | 1 661 | 2 059 |",
        "| P-2 | 565 |  |",
    ]


def test_that_cells_were_told_so_is_said(guessed: Reading):
    assert any("by where its words stand" in remark.message for remark in guessed.remarks)


def test_columns_that_are_no_table_are_kept_as_text_and_told(tmp_path: Path):
    lines = [
        Text(column, 160 + 14 * row, words, BOLD, tag=(f"P#{5 + row}",))
        for row, cells in enumerate([HEAD, *FIRST])
        for column, words in zip(COLUMNS, cells, strict=True)
    ]
    reading = read([[*ABOVE, *lines]], tmp_path)
    assert any("stand in columns" in remark.message for remark in reading.remarks)
    words = " ".join(reading.resolution.texts())
    assert "939" in words
    assert "2 059" in words


def test_a_row_without_words_that_is_tagged_stays(tmp_path: Path):
    cells = [HEAD, [" ", " ", " "], *FIRST]
    assert rows(read([[*ABOVE, *table(cells, 160)]], tmp_path)) == [
        "| Category | Posts | Total |",
        "|  |  |  |",
        "| P-5 | 939 | 1 131 |",
        "| P-4 | 1 661 | 2 059 |",
    ]


def test_a_table_without_tags_may_have_rows_that_lack_cells(tmp_path: Path):
    cells = [HEAD, FIRST[0], ["P-3", "1 579", ""], FIRST[1], ["P-2", "", ""], ["P-1", "565", "9"]]
    reading = read([untagged([*ABOVE, *table(cells, 160)])], tmp_path)
    assert rows(reading)[2] == "| P-3 | 1 579 |  |"
    assert rows(reading)[-1] == "| P-1 | 565 | 9 |"


def columns_told(reading: Reading) -> list[str]:
    return [one.text for one in reading.remarks if "without being a table" in one.message]


def test_two_columns_without_tags_are_kept_as_text_and_told(tmp_path: Path):
    cells = [["Village", "", "Wells"], ["Upper", "", "3"], ["Lower", "", "4"], ["Both", "", "7"]]
    reading = read([untagged([*ABOVE, *table(cells, 160)])], tmp_path)
    assert columns_told(reading) == ["Village Wells"]


def test_numbers_that_stand_apart_before_paragraphs_are_no_column(tmp_path: Path):
    lines = [
        Text(x, 160 + 14 * at, words)
        for at in range(5)
        for x, words in ((INDENT, f"({'abcde'[at]})"), (INDENT + 24, "To protect the springs;"))
    ]
    assert columns_told(read([untagged([*ABOVE, *lines])], tmp_path)) == []


def test_rows_of_more_lines_than_their_number_are_kept_as_text_and_told(tmp_path: Path):
    more = [["of the", "", ""], ["posts", "", ""]]
    cells = [row for name in ("P-5", "P-4", "P-3") for row in ([name, "1", "2"], *more)]
    reading = read([untagged([*ABOVE, *table(cells, 160)])], tmp_path)
    assert rows(reading) == []
    assert columns_told(reading) == ["P-5 1 2"]
