"""Cells over several columns and rows leave all others in their columns."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.issued_word_files import paragraph, run, write
from support.tracked_cases import Issue, lines
from support.word_bodies import line, numbered, read, verb

from drafting.formats.docx.markup.names import W
from drafting.formats.docx.markup.revisions import accepted, rejected
from drafting.formats.docx.package.archive import open_package
from drafting.model.edits import EditText
from drafting.model.resolution import Resolution

ACT = numbered("1.", verb("Urges"), run(" all to act."))
HEAD = ("Village", "Wells", "Springs")


def cell(words: str, form: str = "") -> str:
    return f"<w:tc><w:tcPr>{form}</w:tcPr>{paragraph(run(words)) if words else '<w:p/>'}</w:tc>"


def over(columns: int) -> str:
    return f'<w:gridSpan w:val="{columns}"/>'


def row(*cells: str, before: int = 0, after: int = 0) -> str:
    form = f'<w:gridBefore w:val="{before}"/>' if before else ""
    form += f'<w:gridAfter w:val="{after}"/>' if after else ""
    return f"<w:tr><w:trPr>{form}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows: str, widths: tuple[int, ...] = (2000, 2000, 2000)) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def rows_read(tmp_path: Path, body: str) -> list[str]:
    reading = read(tmp_path, line(verb("Noting"), run(" it,")) + ACT + body)
    (text,) = [unit.text for unit in reading.resolution.walk() if "|" in unit.text]
    return text.split("\n")


PLAIN = row(*map(cell, HEAD))


@pytest.mark.parametrize(
    ("other", "said"),
    [
        (row(cell("Upper"), cell("none", over(2))), "| Upper | none |  |"),
        (row(cell("Both", over(2)), cell("4")), "| Both |  | 4 |"),
        (row(cell("All of them", over(3))), "| All of them |  |  |"),
        (row(cell("3"), cell("4"), before=1), "|  | 3 | 4 |"),
        (row(cell("4"), before=2), "|  |  | 4 |"),
        (row(cell("Upper"), cell("3"), after=1), "| Upper | 3 |"),
        (row(cell("", "<w:vMerge/>"), cell("3"), cell("4")), "|  | 3 | 4 |"),
        (row(cell("", over(999_999_999)), cell("4")), "|  |  |  | 4 |"),
    ],
)
def test_what_stands_beside_a_merged_cell_keeps_its_column(tmp_path: Path, other: str, said: str):
    assert rows_read(tmp_path, table(PLAIN, other))[1] == said


def test_where_all_rows_have_as_many_cells_their_widths_mean_nothing(tmp_path: Path):
    rows = (
        row(cell("a", over(2)), cell("b"), cell("c")),
        row(cell("d"), cell("e", over(2)), cell("f")),
    )
    read_rows = rows_read(tmp_path, table(*rows, widths=(900, 1100, 2000, 2000)))
    assert read_rows == ["| a | b | c |", "| d | e | f |"]


def test_edges_that_nearly_meet_are_one(tmp_path: Path):
    rows = (
        PLAIN.replace("<w:tcPr></w:tcPr>", f"<w:tcPr>{over(2)}</w:tcPr>", 1),
        row(cell("Upper"), cell("none", over(3))),
    )
    read_rows = rows_read(tmp_path, table(*rows, widths=(1960, 40, 2000, 2000)))
    assert read_rows == ["| Village | Wells | Springs |", "| Upper | none |  |"]


def test_a_change_beside_a_merged_cell_is_tracked_in_its_cell(tmp_path: Path):
    body = table(PLAIN, row(cell("Both", over(2)), cell("40 springs")))
    issue = write(
        tmp_path / "issued.docx",
        [paragraph(run("The General Assembly,")), paragraph(run("1. Decides to meet:")), body],
    )
    made = tmp_path / "made.docx"
    issue.write(_with(issue, "40 springs", "50 springs"), made)
    assert lines(made, rejected) == lines(issue.path, rejected)
    with open_package(made) as package:
        root = package.xml(package.main)
    assert [len(list(one.iter(W + "tc"))) for one in root.iter(W + "tr")] == [3, 2]
    assert [one.get(W + "val") for one in root.iter(W + "gridSpan")] == ["2"]
    assert "50springs" in str(lines(made, accepted)[0])


def test_words_where_a_merged_cell_stood_come_in_a_row_of_their_own(tmp_path: Path):
    body = table(PLAIN, row(cell("Both", over(2)), cell("40 springs")))
    issue = write(
        tmp_path / "issued.docx",
        [paragraph(run("The General Assembly,")), paragraph(run("1. Decides to meet:")), body],
    )
    made = tmp_path / "made.docx"
    issue.write(_with(issue, "| Both |  | 40", "| Both | 7 | 40"), made)
    assert lines(made, rejected) == lines(issue.path, rejected)


def _with(issue: Issue, old: str, new: str) -> Resolution:
    unit = next(one for one in issue.text.walk() if old in one.text)
    return EditText(unit.id, unit.text, unit.text.replace(old, new)).apply(issue.text)
