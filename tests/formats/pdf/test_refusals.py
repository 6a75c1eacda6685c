"""A PDF that cannot be read for certain is refused in one sentence that says what to do."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from support.pdf_files import PdfFile, Text

from drafting.formats.errors import FormatError
from drafting.formats.files import read_file
from drafting.formats.pdf import process
from drafting.formats.pdf.pages import Page, Piece
from drafting.formats.pdf.refusals import check
from drafting.model.identity import counting_ids

SOUND = PdfFile([[Text(147, 351, "The General Assembly,")]])
ENCRYPTED = (
    b"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
    b"2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n"
    b"trailer<</Root 1 0 R/Size 3/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<"
    + b"00" * 32 + b">/U<" + b"11" * 32 + b">>>>>\n%%EOF"
)  # fmt: skip


def refusal(path: Path) -> str:
    with pytest.raises(FormatError) as caught:
        read_file(path, counting_ids())
    said = str(caught.value)
    assert said.startswith(f"{path.name}: ")
    assert said.endswith(".")
    assert "\n" not in said
    return said


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "the file is empty"),
        (SOUND.content()[:300], "only half of it is here"),
        (b"%PDF-1.7 and nothing else %%EOF", "damaged"),
        (ENCRYPTED, "password"),
        (PdfFile([[]]).content(), "no words"),
        (PdfFile([[]], picture=True).content(), "a scan"),
        (PdfFile([[Text(9, 9, "words " * 9, mode=3)]], picture=True).content(), "recognized"),
    ],
    ids=["empty", "half", "damaged", "password", "blank", "scan", "recognized"],
)
def test_a_file_that_cannot_be_read_is_refused(content: bytes, said: str, tmp_path: Path):
    path = tmp_path / "text.pdf"
    path.write_bytes(content)
    assert said in refusal(path)


def test_a_pdf_is_known_by_its_bytes_whatever_its_name(tmp_path: Path):
    path = SOUND.write(tmp_path / "text.txt")
    assert read_file(path, counting_ids()).resolution.enacting == "*The General Assembly*,"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("قرار اتخذته الجمعية العامة", "right to left"),
        ("\ufffd\ue001\ue002 " * 9, "which they are"),
    ],
)
def test_scripts_that_run_to_the_left_and_letters_without_names_are_refused(words: str, said: str):
    piece = Piece(words, 60, 300, 90, False, 10, False, False, -1, 0, True)
    with pytest.raises(FormatError, match=said):
        check([Page(1, 612, 792, (piece,), {})], "text.pdf")


def test_reading_has_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    endless = "import time; time.sleep(60)"
    monkeypatch.setattr(process, "_START", endless)
    with pytest.raises(FormatError, match="could not be read within"):
        process.pages_of(SOUND.write(tmp_path / "text.pdf"), seconds=0.3)


def test_a_process_that_breaks_down_leaves_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(process, "_START", "import os; os.abort()")
    with pytest.raises(FormatError, match="damaged"):
        process.pages_of(SOUND.write(tmp_path / "text.pdf"))


def test_a_file_of_too_many_pages_is_refused(tmp_path: Path):
    path = PdfFile([[]] * 1_001).write(tmp_path / "text.pdf")
    assert "1,001 pages" in refusal(path)


def test_an_enormous_file_is_refused_before_it_is_opened(tmp_path: Path):
    path = tmp_path / "text.pdf"
    with path.open("wb") as stream:
        stream.write(b"%PDF-1.7")
        stream.truncate(process.LARGEST_PDF + 1)
    assert "far more than" in refusal(path)


def test_pdfium_is_not_loaded_here(tmp_path: Path):
    read_file(SOUND.write(tmp_path / "text.pdf"), counting_ids())
    assert not [name for name in sys.modules if name.startswith("pypdfium2")]
