"""A table for comments fills landscape pages, and comes back from LibreOffice as it was."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from drafting.formats.bodies import load_body
from drafting.formats.docx.layout.comment_table import write_comment_table
from drafting.formats.docx.returned.comment_table import read_comment_table
from drafting.model.resolution import Note, Resolution
from drafting.model.unit import Kind, Unit
from drafting.page.comment_table import COLUMNS, CommentTable, compose_table

BODY = load_body("c3", Path(__file__).parents[2] / "templates")
pytestmark = [
    pytest.mark.layout,
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice"),
]
LETTER = (792.0, 612.0)
"""The page on its side, points."""


@pytest.fixture
def table() -> CommentTable:
    words = "*Urges* States to keep the lamps of all their piers lit and to count them every night"
    paragraphs = tuple(
        Unit(f"u{at}", Kind.OPERATIVE, f"{'; '.join([words] * (1 + at % 5))} {at};")
        for at in range(1, 41)
    )
    noted = Unit("u0", Kind.OPERATIVE, "*Recalls* the charter;[^n1]")
    text = Resolution(
        title="Lamps", operative=(noted, *paragraphs), notes=(Note("n1", "Charter of 1901."),)
    )
    said = {"u3": ("**Peru**: reserve on this text – awaits instructions",)}
    return CommentTable("draft resolution L.1", ("As of today.",), text, said)


@pytest.fixture
def sent(table: CommentTable, tmp_path: Path) -> Path:
    write_comment_table(table, tmp_path / "table.docx", BODY)
    return tmp_path / "table.docx"


def saved(path: Path, kind: str) -> Path:
    folder = path.parent / kind
    profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", folder, path],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return folder / f"{path.stem}.{kind}"


def printed(*command: str | Path) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_every_page_is_landscape_with_the_heads_and_no_row_is_cut(
    table: CommentTable, sent: Path
) -> None:
    pdf = saved(sent, "pdf")
    size = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", printed("pdfinfo", pdf))
    assert size is not None
    assert (float(size[1]), float(size[2])) == LETTER
    pages = [" ".join(one.split()) for one in printed("pdftotext", "-raw", pdf, "-").split("\f")]
    pages = [page for page in pages if page]
    assert len(pages) > 3
    assert all(head in page for page in pages for head in COLUMNS)
    for row in compose_table(table)[2:-1]:
        words = row.block.text.replace("*", "")
        assert [page for page in pages if words in page], row.label


def test_saved_by_libreoffice_it_holds_the_same_rows(sent: Path) -> None:
    before = read_comment_table(sent).rows
    after = read_comment_table(saved(sent, "docx")).rows
    assert [(row.label, row.comments) for row in after] == [
        (row.label, row.comments) for row in before
    ]
    assert [row.unit for row in after] == [row.unit for row in before]
