"""What a document holds beside its words, told and taken out on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli.conftest import Call
from support.active_word_files import evil_in, poisoned
from support.issued_word_files import NOTES, TYPED, paragraph, run, write


@pytest.fixture
def letter(work: Path) -> Path:
    """A Word file that could run or fetch things."""
    write(work / "sound.docx", TYPED, NOTES)
    return poisoned(work / "sound.docx", work / "letter.docx")


def test_the_doctor_tells_what_a_document_holds(call: Call, letter: Path):
    told = call("doctor", str(letter))
    assert told.code == 1
    assert "a Word document (.docx), made for macros" in told.out
    assert "could run or fetch fields that fetch or run: DDEAUTO" in told.out
    found = json.loads(call("doctor", str(letter), "--json").out)
    assert {"what": "macros", "found": "word/vbaProject.bin", "part": "word/document.xml"} in (
        found["active"]
    )
    assert found["is_readable"] is True


def test_a_document_that_holds_nothing_else_is_said_to_hold_nothing_else(call: Call, work: Path):
    (work / "a.txt").write_text("The General Assembly,\n\n1. Decides to go on.\n", "utf-8")
    told = call("doctor", "a.txt")
    assert told.code == 0
    assert "nothing but its visible words would leave with it" in told.out


def test_invisible_characters_of_a_text_are_told(call: Call, work: Path):
    secret = "".join(chr(0xE0000 + ord(letter)) for letter in "psst")
    (work / "a.txt").write_text(f"The General\u200b Assembly{secret},\n\n1. Decides.\n", "utf-8")
    told = call("doctor", "a.txt")
    assert told.code == 1
    assert "words in invisible characters: psst" in told.out
    assert "U+200B, 1 times" in told.out


def test_what_cannot_be_read_is_told_with_the_reason(call: Call, work: Path):
    (work / "a.doc").write_bytes(b"<html><body>x")
    told = call("doctor", "a.doc")
    assert told.code == 1
    assert "a web page, though its name ends in .doc" in told.out
    assert call("doctor", "none.docx").code == 2


def test_a_clean_copy_is_written_or_refused_in_one_line(call: Call, letter: Path):
    done = call("clean", str(letter), "-o", "out.docx")
    assert (done.code, done.err) == (0, "")
    assert "Every visible word of it is there." in done.out
    assert evil_in(letter.with_name("out.docx")) == []
    assert call("doctor", "out.docx").code == 0
    refused = call("clean", str(letter), "-o", "out.pdf")
    assert refused.code == 2
    assert refused.err.count("\n") == 1


def test_a_comparison_leaves_active_content_out_unless_asked(call: Call, letter: Path, work: Path):
    write(work / "new.docx", TYPED[:-1], NOTES)
    compared = call("compare", str(letter), "new.docx", "-o", "out.docx")
    assert "Left out, because it could run or fetch something: " in compared.out
    assert evil_in(work / "out.docx") == []
    call("compare", str(letter), "new.docx", "-o", "kept.docx", "--with-active-content")
    assert evil_in(work / "kept.docx")


def test_a_name_that_begins_with_a_dash_stands_behind_two(call: Call, work: Path):
    (work / "-a.txt").write_text("The General Assembly,\n\n1. Decides to go on.\n", "utf-8")
    told = call("doctor", "--", "-a.txt")
    assert told.code == 0
    assert "1 operative" in told.out


def test_words_that_nobody_sees_are_told_on_import(call: Call, work: Path):
    white = run("unseen ", '<w:color w:val="FFFFFF"/>')
    own = paragraph(run("\t1.\tNotes "), white, run("words;"))
    write(work / "a.docx", [*TYPED[:-1], own, TYPED[-1]], NOTES)
    assert call("new", "s", "--body", "ga").code == 0
    told = call("--store", "s", "import", "a.docx")
    assert "“unseen” (in the colour of its ground)" in told.out + told.err
