from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from support.command_line import Call


def refused(call: Call, *arguments: str) -> str:
    """The one line that a call is refused with; nothing is printed, nothing changes."""
    outcome = call(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("drafting")
    assert outcome.err.count("\n") == 1
    return outcome.err


@pytest.mark.usefixtures("session")
def test_files_that_hold_no_text_are_refused_by_name(call: Call):
    Path("empty.txt").touch()
    Path("noise.md").write_bytes(bytes(range(256)) * 40)
    Path("half.docx").write_bytes(b"PK\x03\x04 cut off")
    with Path("huge.txt").open("wb") as file:
        file.truncate(200_000_000)
    for name in ("none.txt", "empty.txt", "noise.md", "half.docx", "huge.txt", "a.pdf", "."):
        told = refused(call, "import", name)
        assert (Path(name).name or "this is a folder") in told
        refused(call, "convert", name, "out.md")
        refused(call, "compare", name, name)
    assert call("log", "L.90").out.count("\n") == 1


@pytest.mark.usefixtures("session")
@pytest.mark.parametrize(
    "arguments",
    [
        ("show", "L.91"),
        ("show", "L.90@none"),
        ("show", "L.90", "OP9"),
        ("edit", "L.90", "OP9", "--text", "x"),
        ("edit", "L.90", "OP1", "--replace", "no such words"),
        ("insert", "L.90", "beside", "OP1", "--text", "x"),
        ("insert", "L.90", "before", "OP1", "--text", " "),
        ("insert", "L.90", "before", "OP1", "--text", "x", "--kind", "poem"),
        ("move", "L.90", "OP2", "under", "OP2 (a)"),
        ("split", "L.90", "OP1", "--offset", "0"),
        ("join", "L.90", "OP3"),
        ("set", "L.90", "colour", "blue"),
        ("note", "L.90", "--edit", "9", "--text", "x"),
        ("draft", "L.90", "L.90"),
        ("draft", "L.90", " "),
        ("redo", "L.90"),
        ("redline", "L.90@none"),
        ("redline", "L.90", "L.91"),
        ("redline", "L.90", "--to", "docx"),
        ("redline", "L.90", "-o", "changes.txt"),
        ("export", "L.90", "-o", "text.pdf"),
        ("export", "L.90", "-o", "none/text.md"),
        ("new", "session", "--body", "ccpcj"),
        ("new", "other", "--body", "moon"),
        ("open", "L.90"),
    ],
)
def test_what_cannot_be_done_is_said_on_one_line_and_nothing_changes(
    call: Call, arguments: tuple[str, ...]
):
    before = call("show", "L.90", "--json").out
    refused(call, *arguments)
    assert call("show", "L.90", "--json").out == before
    assert call("log", "L.90").out.count("\n") == 1


def test_no_session_is_said_with_what_to_do(call: Call):
    assert "drafting new" in refused(call, "ls")


def test_a_folder_that_is_no_session_is_refused(call: Call):
    Path("photos").mkdir()
    assert "not a session" in refused(call, "--store", "photos", "ls")


@pytest.mark.usefixtures("session")
def test_text_that_cannot_be_used_stays_in_the_file_of_the_editor(
    call: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    at_a_keyboard(monkeypatch)
    monkeypatch.setenv("EDITOR", an_editor(tmp_path, "*Invites* all; [^"))
    assert call("edit", "L.90", "OP1").out.startswith("Edited OP1")
    monkeypatch.setenv("EDITOR", an_editor(tmp_path, "**"))
    told = refused(call, "edit", "L.90", "OP1")
    kept = Path(told.rsplit(" in ", 1)[1].strip().rstrip("."))
    assert kept.read_text(encoding="utf-8") == "**"
    kept.unlink()


@pytest.mark.usefixtures("session")
def test_an_editor_that_is_not_there_is_said(call: Call, monkeypatch: pytest.MonkeyPatch):
    at_a_keyboard(monkeypatch)
    for editor in ("no-such-editor", 'no-such-editor "'):
        monkeypatch.setenv("EDITOR", editor)
        told = refused(call, "edit", "L.90", "OP1")
        assert "no-such-editor" in told
        assert "--text" in told


class Keyboard:
    def isatty(self) -> bool:
        return True


def at_a_keyboard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", Keyboard())


def an_editor(folder: Path, text: str) -> str:
    """A command that writes `text` into the file that it is given."""
    script = folder / "editor.py"
    script.write_text(
        f"import pathlib, sys\npathlib.Path(sys.argv[1]).write_text({text!r}, encoding='utf-8')\n",
        encoding="utf-8",
    )
    return f"{sys.executable} {script}"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_session_that_may_only_be_read_is_shown_and_not_changed(call: Call, session: Path):
    folders = [session, *(path for path in session.rglob("*") if path.is_dir())]
    for folder in folders:
        folder.chmod(0o555)
    try:
        assert call("show", "L.90").code == 0
        assert "read" in refused(call, "delete", "L.90", "OP1")
    finally:
        for folder in folders:
            folder.chmod(0o755)


@pytest.mark.usefixtures("session")
@pytest.mark.parametrize(
    "arguments",
    [
        ("show", ""),
        ("show", "L.90", ""),
        ("delete", "L.90", ""),
        ("join", "", "OP1"),
        ("export", "L.90", "-o", ""),
        ("backup", ""),
        ("doctor", ""),
        ("pack", "-o", " "),
        ("signers", "add", "Peru", ""),
        ("--store", "", "ls"),
        ("--store=", "ls"),
        ("checklist", "L.90", "--tick", ""),
        ("decide", "L.90", "1", "superseded", "--in-place="),
    ],
    ids=" ".join,
)
def test_an_empty_word_never_stands_for_another_thing(call: Call, arguments: tuple[str, ...]):
    assert "empty" in refused(call, *arguments)


@pytest.mark.usefixtures("session")
def test_words_that_are_taken_out_may_be_empty(call: Call):
    assert call("edit", "L.90", "OP1", "--replace", "every ", "--with", "").code == 0
    assert call("set", "L.90", "title", "").code == 0


@pytest.mark.usefixtures("session")
def test_a_draft_where_only_a_resolution_is_meant_is_told_of(call: Call):
    assert "say L.90" in refused(call, "edit", "L.90@imported", "OP1", "--text", "x")
    assert len(refused(call, "show", "x" * 9000)) < 200
    assert len(refused(call, "show", "L.90", "x" * 9000)) < 200


@pytest.mark.usefixtures("session")
def test_words_that_may_be_left_out_are_not_asked_for(call: Call):
    for verb in ("delete", "outcome", "copy"):
        assert "required: HANDLE;" in refused(call, verb)
    assert "required: HANDLE, NAME;" in refused(call, "set")


@pytest.mark.usefixtures("session")
def test_files_that_are_not_there_are_not_said_to_be_of_a_wrong_kind(call: Call):
    Path("empty.docx").touch()
    Path("noise.docx").write_bytes(bytes(range(256)) * 40)
    assert "Check the path" in refused(call, "unpack", "none.drafting")
    assert "no such file" in refused(call, "signers", "add", "Peru", "none.pub")
    assert "is empty" in refused(call, "incoming", "empty.docx")
    assert "binary" in refused(call, "incoming", "noise.docx")
    assert ".half" not in refused(call, "backup", "none/copy.bundle")
    assert "a folder lies there" in refused(call, "backup", ".")
    for key in (".", "/"):
        refused(call, "signers", "add", "Peru", key)


@pytest.mark.skipif(os.name == "nt", reason="no pipes among files")
@pytest.mark.usefixtures("session")
def test_nobody_waits_for_a_pipe_in_the_place_of_a_file(call: Call):
    os.mkfifo("pipe")
    for arguments in (("unpack", "pipe", "new"), ("backup", "pipe", "--restore", "new")):
        refused(call, *arguments)
        assert not Path("new").exists()


@pytest.mark.usefixtures("session")
def test_what_is_no_number_is_told_in_plain_words(call: Call):
    for number in ("two", "1.5", "9" * 20):
        assert "is no whole number" in refused(call, "precedents", "L.90", "OP1", "--take", number)


@pytest.mark.usefixtures("session")
def test_a_port_that_there_is_not_is_refused(call: Call):
    for port in ("0", "-1", "65536", "99999999999", "x"):
        refused(call, "serve", "--port", port)
