"""What an issued document could run or fetch stays behind when it is sent on."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from support.active_word_files import evil_in, poisoned, unsound_in
from support.issued_word_files import NOTES, TYPED, write

from drafting.workspace.checks.files import check_file, write_fixed
from drafting.workspace.checks.selection import Wanted
from drafting.workspace.files.exports import RedlineOptions
from drafting.workspace.session import Session

HANDLE = "evil"


@pytest.fixture
def imported(session: Session, tmp_path: Path) -> Path:
    """An issued document with active content of all kinds, brought in."""
    write(tmp_path / "sound.docx", TYPED, NOTES)
    path = poisoned(tmp_path / "sound.docx", tmp_path / "issued.DOC")
    came = session.files.import_file(path, HANDLE, "issued")
    assert any("could run or fetch something" in one.message for one in came.remarks)
    return path


def authors(path: Path) -> bool:
    with zipfile.ZipFile(path) as archive:
        return b"<w:ins " in archive.read("word/document.xml")


@pytest.mark.usefixtures("imported")
def test_the_document_with_changes_is_written_without_it(session: Session, tmp_path: Path):
    session.editing.replace_words(HANDLE, "OP1", "coastal", "all coastal")
    for number, write_to in enumerate(
        (
            lambda path: session.files.export_tracked(HANDLE, "", path),
            lambda path: session.files.export_redline(HANDLE, "issued", "", path),
        )
    ):
        target = tmp_path / f"{number}.docx"
        done = write_to(target)
        assert authors(target)
        assert evil_in(target) == []
        assert unsound_in(target) == []
        assert any("Left out, because" in one.message for one in done.remarks)


@pytest.mark.usefixtures("imported")
def test_the_document_without_changes_is_written_without_it_too(session: Session, tmp_path: Path):
    done = session.files.export_tracked(HANDLE, "", tmp_path / "same.docx")
    assert evil_in(tmp_path / "same.docx") == []
    assert "Left out, because" in done.remarks[0].message


def test_it_goes_along_where_it_is_asked_for(session: Session, imported: Path, tmp_path: Path):
    session.files.export_tracked(HANDLE, "", tmp_path / "same.docx", with_active=True)
    assert (tmp_path / "same.docx").read_bytes() == imported.read_bytes()
    session.editing.replace_words(HANDLE, "OP1", "coastal", "all coastal")
    options = RedlineOptions(with_active=True)
    done = session.files.export_redline(HANDLE, "issued", "", tmp_path / "x.docx", options)
    assert evil_in(tmp_path / "x.docx")
    assert [one.message for one in done.remarks] == [
        "Its macros are kept: Word opens it only under a name that ends in .docm."
    ]


def test_the_document_itself_is_handed_out_to_the_byte_and_told_of(
    session: Session, imported: Path, tmp_path: Path
):
    done = session.issued.write_out(HANDLE, "", tmp_path / "out.doc")
    assert (tmp_path / "out.doc").read_bytes() == imported.read_bytes()
    assert "could run or fetch something" in done.remarks[0].message


def test_fixes_over_a_file_leave_it_behind(session: Session, imported: Path, tmp_path: Path):
    checked = check_file(imported, session.context, Wanted())
    said, _ = write_fixed(checked, tmp_path / "fixed.docx", session.context)
    assert evil_in(tmp_path / "fixed.docx") == []
    assert "Left out, because" in said
