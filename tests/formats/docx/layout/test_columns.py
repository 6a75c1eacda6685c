"""Columns of tables are alike, unless words of one of them need more room."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from drafting.dataclasses import replace
from drafting.formats.bodies import load_body
from drafting.formats.docx import write_document
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind, Unit

TEMPLATES = Path(__file__).parents[4] / "templates"
BODY = load_body("ga", TEMPLATES)
WIDTH = 7306
"""Of the column that text stands in, twips."""


def _tables(folder: Path, *tables: str) -> list[list[int]]:
    units = tuple(Unit(f"t{at}", Kind.TABLE, text) for at, text in enumerate(tables))
    path = folder / "out.docx"
    write_document(Resolution(operative=units), path, BODY)
    return [
        [column.width.twips for column in table.columns] for table in Document(str(path)).tables
    ]


def test_columns_are_alike_where_every_cell_fits_on_a_line(tmp_path: Path):
    assert _tables(tmp_path, "| Year | Lamps |\n| 2025 | 12 |") == [[WIDTH // 2] * 2]


def test_a_long_word_gets_the_room_it_needs(tmp_path: Path):
    row = "| 1 | Telecommunications | 2 | 3 | 4 | 5 | 6 | 7 |"
    (widths,) = _tables(tmp_path, row)
    assert widths[1] == max(widths) > WIDTH // 8
    assert sum(widths) == WIDTH


def test_long_texts_share_what_short_ones_leave(tmp_path: Path):
    (widths,) = _tables(tmp_path, f"| 1 | {'lamp ' * 60} | {'oil ' * 60} |")
    number, lamps, oils = widths
    assert number < lamps
    assert number < oils
    assert sum(widths) == WIDTH


def test_bold_words_get_more_room_than_others(tmp_path: Path):
    rest = "| 1 | 2 | 3 | 4 | 5 | 6 | 7 |"
    plain, bold = _tables(
        tmp_path, f"| Telecommunications {rest}", f"| **Telecommunications** {rest}"
    )
    assert bold[0] > plain[0]


def test_words_are_broken_only_where_all_columns_together_lack_room(tmp_path: Path):
    (widths,) = _tables(tmp_path, "|" + f" {'i' * 60} |" * 12)
    assert sum(widths) == WIDTH
    assert max(widths) - min(widths) <= 12


@pytest.mark.parametrize(
    "text", ["| ж | щщщщщщщщщщщщщщщщщщщщ | ж | ж | ж |", "| 一 | 一二三四五 | 一 |"]
)
def test_letters_that_the_layout_has_no_width_of_are_given_one(tmp_path: Path, text: str):
    (widths,) = _tables(tmp_path, text)
    assert widths[1] == max(widths)


def test_a_row_that_lacks_cells_leaves_the_room_of_those_it_lacks(tmp_path: Path):
    _tables(tmp_path, "| 1 | Telecommunications | 2 | 3 | 4 | 5 | 6 | 7 |\n| 1 | Lamps |")
    table = Document(str(tmp_path / "out.docx")).tables[0]
    widths = [column.width.twips for column in table.columns]
    short = table.rows[1]
    assert [cell.width.twips for cell in short.cells] == widths[:2]
    assert short.grid_cols_after == 6
    (after,) = short._tr.iter("{*}wAfter")
    assert after.get(qn("w:w")) == str(sum(widths[2:]))


@given(st.lists(st.lists(st.integers(0, 40), min_size=1, max_size=9), min_size=1, max_size=6))
def test_columns_of_any_table_fill_its_width_and_none_is_lost(
    tmp_path_factory: pytest.TempPathFactory, lengths: list[list[int]]
):
    text = "\n".join("| " + " | ".join("i" * length for length in row) + " |" for row in lengths)
    found = _tables(tmp_path_factory.mktemp("any"), text)
    for widths in found:
        assert min(widths) > 0
        assert WIDTH - len(widths) < sum(widths) <= WIDTH


@pytest.mark.parametrize("layout", ["geneva", "security-council"])
def test_every_layout_knows_the_letters_of_its_tables(tmp_path: Path, layout: str):
    body = replace(BODY, layout=BODY.layout.with_name(f"{layout}.toml"))
    unit = Unit("t", Kind.TABLE, "| 1 | Telecommunications | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 |")
    path = tmp_path / "out.docx"
    write_document(Resolution(operative=(unit,)), path, body)
    widths = [column.width.twips for column in Document(str(path)).tables[0].columns]
    assert widths[1] == max(widths) > min(widths)
