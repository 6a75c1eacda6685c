from __future__ import annotations

import json
import re
from pathlib import Path
from zipfile import ZipFile

import pytest
from support.command_line import Call

Named = tuple[str, str]


@pytest.fixture
def issued(call: Call, session: Path, work: Path) -> Path:
    """The text of the session as a Word file that somebody issued."""
    path = work / "E_CN.15_2017_L.90.docx"
    assert call("--store", str(session), "export", "L.90", "-o", str(path)).code == 0
    return path


@pytest.fixture
def store(call: Call, session: Path, issued: Path) -> Named:
    """The options that name a session with the issued file brought in as `lamps`."""
    named = ("--store", str(session))
    assert call(*named, "import", str(issued), "--as", "lamps").code == 0
    return named


def test_the_base_is_described_and_its_file_looked_for(call: Call, store: Named, issued: Path):
    found = call(*store, "base", "lamps")
    assert (found.code, found.err) == (0, "")
    first, *others = found.out.splitlines()
    assert first == "lamps starts from E_CN.15_2017_L.90.docx (E/CN.15/2017/L.90, 12 May 2017)."
    assert f"{issued} is still that document, to the byte." in others[-1]
    assert "7 paragraphs with a place in the file, none without" in others[-2]
    issued.write_bytes(b"other")
    assert call(*store, "base", "lamps").code == 1
    issued.unlink()
    gone = call(*store, "base", "lamps")
    assert gone.code == 0
    assert "is not where it was last seen" in gone.out


def test_a_file_is_checked_against_the_base(call: Call, store: Named, issued: Path):
    assert call(*store, "base", "lamps", "--file", str(issued)).code == 0
    other = issued.with_name("other.docx")
    other.write_bytes(issued.read_bytes()[:-1])
    assert call(*store, "base", "lamps", "--file", str(other)).code == 1
    missing = call(*store, "base", "lamps", "--file", "none.docx")
    assert (missing.code, missing.out) == (2, "")
    assert missing.err.count("\n") == 1


def test_the_base_is_written_out_to_the_byte(call: Call, store: Named, issued: Path):
    assert call(*store, "base", "lamps", "--extract", "out.docx").code == 0
    assert issued.with_name("out.docx").read_bytes() == issued.read_bytes()


@pytest.mark.parametrize("options", [("r.docx",), ("r.docx", "--fresh"), ("r.html",)])
def test_a_written_redline_leaves_with_whether_anything_changed(
    call: Call, store: Named, options: tuple[str, ...]
):
    assert call(*store, "redline", "lamps@base", "-o", *options).code == 0
    assert call(*store, "edit", "lamps", "OP1", "--text", "Urges all to keep lamps;").code == 0
    assert call(*store, "redline", "lamps@base", "-o", *options).code == 1


def test_the_base_is_printed_as_json(call: Call, store: Named, issued: Path):
    shape = json.loads(call(*store, "base", "lamps", "--json").out)
    assert shape["file"]["same"] is True
    assert shape["base"]["file"] == issued.name
    assert re.fullmatch("[0-9a-f]{64}", shape["base"]["fingerprint"])
    issued.unlink()
    assert json.loads(call(*store, "base", "lamps", "--json").out)["file"]["same"] is None


def test_a_text_without_a_base_can_be_given_one(call: Call, store: Named, issued: Path):
    none = call(*store, "base", "L.90")
    assert (none.code, none.out) == (2, "")
    assert "drafting base L.90 --attach FILE.docx" in none.err
    made = call(*store, "base", "L.90", "--attach", str(issued))
    assert (made.code, made.err) == (0, "")
    assert "7 of its 7 paragraphs stand in the working text" in made.out
    assert call(*store, "base", "L.90").code == 0
    assert call(*store, "base", "L.90@L.90", "--attach", str(issued)).code == 2
    call(*store, "undo", "L.90")
    assert call(*store, "base", "L.90").code == 2


def authors(path: Path) -> set[str]:
    with ZipFile(path) as archive:
        return set(re.findall(r'w:author="([^"]*)"', archive.read("word/document.xml").decode()))


def test_a_redline_against_the_base_is_the_issued_file_with_tracked_changes(
    call: Call, store: Named, issued: Path
):
    call(*store, "--author", "Norland", "edit", "lamps", "OP1", "--replace", "lit", "--with", "dry")
    made = call(*store, "redline", "lamps@L.90", "lamps", "-o", "x.docx")
    assert made.code == 1
    assert made.out.startswith(
        f"Wrote x.docx: {issued.name} with the changes from lamps@L.90 to lamps tracked"
    )
    assert authors(issued.with_name("x.docx")) == {"Norland"}
    tracked = call(*store, "export", "lamps", "--tracked", "-o", "y.docx")
    assert authors(issued.with_name("y.docx")) == {"Norland"}
    call(*store, "--author", "Chair", "export", "lamps", "--tracked", "-o", "y.docx")
    assert authors(issued.with_name("y.docx")) == {"Chair"}
    assert tracked.out.startswith(f"Wrote y.docx: {issued.name} with every change up to lamps")
    fresh = call(*store, "redline", "lamps@base", "-o", "z.docx", "--fresh")
    assert fresh.out == "Wrote the changes from lamps@base to lamps to z.docx.\n"


def test_the_symbol_changes_where_the_header_prints_it(call: Call, store: Named, issued: Path):
    call(*store, "set", "lamps", "symbol", "E/CN.15/2017/L.90/Rev.1")
    made = call(*store, "export", "lamps", "--tracked", "-o", "y.docx")
    assert (made.code, made.err) == (0, "")
    with ZipFile(issued.with_name("y.docx")) as archive:
        headers = [archive.read(one) for one in archive.namelist() if "/header" in one]
    assert any(b"<w:ins " in header and b"/Rev.1" in header for header in headers)


def test_the_base_can_be_shown_and_compared_like_a_draft(call: Call, store: Named):
    call(*store, "delete", "lamps", "OP1")
    assert "lamps lit" in call(*store, "show", "lamps@base").out
    assert call(*store, "redline", "lamps@base").code == 1
    assert call(*store, "redline", "lamps@base", "lamps@L.90").code == 0
