"""Words that nobody sees, and that are read as text, are told when a file is read."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.issued_word_files import NOTES, TYPED, paragraph, run, write

from drafting.formats.files import read_file, read_issued_file
from drafting.model.identity import counting_ids
from drafting.model.inline import plain


def made(folder: Path, look: str) -> Path:
    path = folder / "a.docx"
    own = paragraph(run("\t1.\tNotes "), run("unseen ", look), run("words;"))
    write(path, [*TYPED[:-1], own, TYPED[-1]], NOTES)
    return path


@pytest.mark.parametrize(
    ("look", "why"),
    [
        ('<w:color w:val="FFFFFF"/>', "in the colour of its ground"),
        ('<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>', "in the colour of its ground"),
        ('<w:sz w:val="2"/>', "of a size that nobody can read"),
    ],
)
def test_they_are_told_and_read(look: str, why: str, tmp_path: Path):
    path = made(tmp_path, look)
    for reading in (read_file(path, counting_ids()), read_issued_file(path, counting_ids())[0]):
        said = [one.message for one in reading.remarks if "nobody sees" in one.message]
        assert len(said) == 1
        assert f"“unseen” ({why})" in said[0]
        assert any("Notes unseen words;" in plain(one.text) for one in reading.resolution.walk())


@pytest.mark.parametrize(
    "look",
    ["", '<w:color w:val="FF0000"/>', '<w:sz w:val="16"/>', "<w:vanish/>",
     '<w:color w:val="FFFFFF"/><w:highlight w:val="black"/>'],
)  # fmt: skip
def test_words_that_are_seen_or_left_out_are_not(look: str, tmp_path: Path):
    remarks = read_file(made(tmp_path, look), counting_ids()).remarks
    assert not any("nobody sees" in one.message for one in remarks)
