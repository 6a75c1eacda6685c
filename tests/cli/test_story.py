from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from support.command_line import Call


def begun(call: Call, text_file: Path) -> None:
    assert call("new", "session", "--body", "ccpcj", "--session", "Twenty-sixth session").code == 0
    assert call("import", str(text_file)).code == 0


def document_of(path: Path) -> str:
    with zipfile.ZipFile(path) as package:
        return package.read("word/document.xml").decode()


def test_a_text_goes_from_import_over_edits_to_a_redline_and_a_word_file(
    call: Call, text_file: Path
):
    begun(call, text_file)
    assert call("edit", "L.90", "OP1", "--replace", "Urges", "--with", "Calls upon").out == (
        "Replaced “Urges” by “Calls upon” in OP1.\n"
    )
    assert call("move", "L.90", "OP3", "before", "OP2").out == "OP3 moved before OP2 (now OP2).\n"
    assert call("insert", "L.90", "after", "PP2", "--text", "*Stressing* [calm][haste],").code == 0
    kept = call("draft", "L.90", "L.90/Rev.1")
    assert kept.out.startswith("L.90 is kept as draft L.90/Rev.1.")
    written = call("redline", "L.90@L.90", "L.90@L.90/Rev.1", "--to", "docx", "-o", "changes.docx")
    assert written.out == "Wrote the changes from L.90@L.90 to L.90@L.90/Rev.1 to changes.docx.\n"
    assert written.code == 1
    assert "<w:ins " in document_of(Path("changes.docx"))
    assert "<w:del " in document_of(Path("changes.docx"))
    assert call("export", "L.90@L.90/Rev.1", "-o", "text.docx").code == 0
    assert "<w:ins " not in document_of(Path("text.docx"))
    assert call("compare", "text.docx", "text.docx").code == 0
    assert call("export", "L.90@L.90", "-o", "before.docx").code == 0
    compared = call("compare", "before.docx", "text.docx", "-o", "compared.docx")
    assert compared.code == 1
    assert "before.docx with tracked changes" in compared.out
    assert "<w:ins " in document_of(Path("compared.docx"))
    assert call("compare", "text.docx", "text.docx", "-o", "same.docx").code == 0


def test_the_redline_names_each_change_under_its_sign(call: Call, text_file: Path):
    begun(call, text_file)
    call("edit", "L.90", "OP1", "--replace", "Urges", "--with", "Calls upon")
    call("delete", "L.90", "OP2 (a)")
    shown = call("redline", "L.90")
    assert shown.code == 1
    assert "▏ OP1  edited" in shown.out
    assert "‹−Urges›‹+Calls upon› States" in shown.out
    assert "− OP2 (a)  deleted" in shown.out
    assert "[in red][in white]" not in shown.out
    assert "[in red][in white]" in call("redline", "L.90", "--all").out
    same = call("redline", "L.90@L.90", "L.90@L.90")
    assert (same.code, same.out.splitlines()[-1]) == (0, "The two texts are the same.")


@pytest.mark.slow
def test_every_change_can_be_taken_back_and_made_again(call: Call, text_file: Path):
    begun(call, text_file)
    before = call("show", "L.90", "--json").out
    for change in (
        ("split", "L.90", "OP1", "--at", "and to count"),
        ("join", "L.90", "PP1"),
        ("recast", "L.90", "OP1", "heading"),
        ("move", "L.90", "OP1", "under", "OP2"),
        ("delete", "L.90", "OP2"),
        ("insert", "L.90", "first", "in", "preamble", "--text", "Knowing all,\n\nSeeing all,"),
        ("note", "L.90", "--to", "OP1", "--after", "lamps", "--text", "All of them."),
        ("set", "L.90", "title", "Lamps"),
    ):
        assert call(*change).code == 0
        after = call("show", "L.90", "--json").out
        assert after != before
        assert call("undo", "L.90").code == 0
        assert call("show", "L.90", "--json").out == before
        assert call("redo", "L.90").code == 0
        assert call("show", "L.90", "--json").out == after
        assert call("undo", "L.90").code == 0


def test_a_paragraph_comes_from_a_file_or_from_the_input(
    call: Call, text_file: Path, monkeypatch: pytest.MonkeyPatch
):
    import io

    begun(call, text_file)
    Path("paragraph.txt").write_text("*Invites* States\nto sing;\n", encoding="utf-8")
    assert call("edit", "L.90", "OP1", "--file", "paragraph.txt").code == 0
    assert call("show", "L.90", "OP1", "--markup").out == "*Invites* States to sing;\n"
    monkeypatch.setattr("sys.stdin", io.StringIO("*Asks* all;\n"))
    assert call("edit", "L.90", "OP1", "--file", "-").code == 0
    assert call("show", "L.90", "OP1").out == "1.  Asks all;\n"


@pytest.mark.usefixtures("session")
def test_values_may_be_typed_without_quotation_marks(call: Call):
    assert call("set", "L.90", "title", "Care", "of", "lamps").out == (
        "The title now reads “Care of lamps”.\n"
    )
    for typed in (("Mali", "Sri Lanka"), ("Mali", "and", "Sri", "Lanka"), ("Mali and Sri Lanka",)):
        call("set", "L.90", "sponsors")
        assert call("set", "L.90", "sponsors", *typed).out == (
            "The sponsors are now Mali and Sri Lanka.\n"
        )


def test_labels_stand_in_the_margin_where_they_are_asked_for(call: Call, text_file: Path):
    begun(call, text_file)
    shown = call("show", "L.90", "--labels").out
    assert "\nPP2      Noting with concern that lamps go out,\n" in shown
    assert "\nOP2 (b)      (b)  To paint the doors [in red][in white];\n" in shown
    assert "Distr.: Limited" in shown
    assert "PP2" not in call("show", "L.90").out


def test_footnotes_are_added_changed_and_taken_out_by_number(call: Call, text_file: Path):
    begun(call, text_file)
    call("note", "L.90", "--to", "OP3", "--after", "matter", "--text", "Orally.")
    assert call("note", "L.90", "--edit", "2", "--text", "In writing.").out == (
        "Footnote 2 now reads “In writing.”.\n"
    )
    assert "2  In writing." in call("show", "L.90").out
    assert call("note", "L.90", "--delete", "2").code == 0
    assert "In writing" not in call("show", "L.90").out


def test_the_record_can_be_read_back(call: Call, text_file: Path):
    begun(call, text_file)
    call("--author", "Greece", "edit", "L.90", "OP1", "--replace", "Urges", "--with", "Asks")
    log = call("log", "L.90").out.splitlines()
    assert log[0].endswith("Greece: Replaced “Urges” by “Asks” in OP1.")
    assert "Cuba [L.90]: Imported" in log[1]
    assert len(call("log", "L.90", "PP1").out.splitlines()) == 1
    assert "‹−Urges›‹+Asks›" in call("log", "L.90", "OP1", "--wordings").out
    blame = call("blame", "L.90").out.splitlines()
    assert [row.split()[1] for row in blame if row.startswith(("OP1 ", "PP1 "))] == [
        "Cuba",
        "Greece",
    ]
    assert "L.90 +1" in call("ls").out
    assert call("drafts", "L.90").out.splitlines()[1].startswith("L.90  ")


def test_a_resolution_can_be_begun_with_nothing_in_it(call: Call):
    call("new", "session", "--body", "ccpcj")
    assert call("begin", "lamps", "--title", "Lamps").out == "lamps begun.\n"
    assert call("insert", "lamps", "in", "operative", "--text", "*Urges* all.").code == 0
    assert "Urges all." in call("show", "lamps").out


def test_the_next_state_of_a_text_is_brought_onto_it(call: Call, text_file: Path):
    begun(call, text_file)
    newer = text_file.with_name("newer.txt")
    newer.write_text(
        text_file.read_text(encoding="utf-8").replace("hinges", "locks"), encoding="utf-8"
    )
    assert call("import", str(newer), "--onto", "L.90", "--draft", "Rev.1").code == 0
    shown = call("redline", "L.90@L.90", "L.90@Rev.1").out
    assert "▏ OP2 (a)  edited" in shown
    assert "Paragraphs: 1 edited. Words: +1 in, −1 out." in shown


def test_the_demo_tells_where_it_lies(call: Call):
    path = call("demo", "--path").out.strip()
    listed = json.loads(call("--store", path, "ls", "--json").out)
    assert len(listed["resolutions"]) >= 2


def test_files_are_converted_without_a_session(call: Call, text_file: Path):
    assert call("convert", str(text_file), "text.md").code == 0
    assert call("convert", "text.md", "text.json").code == 0
    assert call("compare", "text.md", "text.json").code == 0
    assert call("compare", str(text_file), "text.json", "--json").code in {0, 1}


def test_the_doctor_finds_a_sound_session_and_a_missing_one(call: Call, text_file: Path):
    begun(call, text_file)
    sound = call("doctor", "--json")
    assert sound.code == 0
    checks = {row["what"]: row for row in json.loads(sound.out)["checks"]}
    assert checks["Session"]["found"].endswith("1 resolution, sound")
    missing = call("--store", "nowhere", "doctor")
    assert missing.code == 1
    assert "✗ Session: " in missing.out


@pytest.mark.usefixtures("session")
def test_a_redline_is_printed_as_html_or_written_as_json(call: Call):
    call("edit", "L.90", "OP1", "--replace", "Urges", "--with", "Asks")
    assert call("redline", "L.90", "--to", "html").out.startswith("<!DOCTYPE html>")
    assert call("redline", "L.90", "--to", "json", "-o", "changes.json").code == 1
    changes = json.loads(Path("changes.json").read_text(encoding="utf-8"))
    assert changes == json.loads(call("redline", "L.90", "--json").out)


def test_a_symbol_that_changed_is_marked_in_the_heads_of_the_pages(call: Call, text_file: Path):
    begun(call, text_file)
    assert call("export", "L.90", "-o", "before.docx").code == 0
    assert call("set", "L.90", "symbol", "E/CN.15/2017/L.99").code == 0
    assert call("export", "L.90", "-o", "after.docx").code == 0
    compared = call("compare", "before.docx", "after.docx", "-o", "compared.docx")
    assert compared.code == 1
    assert "tracked changes" in compared.out
    with zipfile.ZipFile("compared.docx") as package:
        heads = [name for name in package.namelist() if name.startswith("word/header")]
        assert any(b"<w:ins " in package.read(name) for name in heads)


def test_a_comparison_that_cannot_be_marked_in_place_is_laid_out_afresh_and_says_why(
    call: Call, text_file: Path
):
    begun(call, text_file)
    assert call("export", "L.90", "-o", "before.docx").code == 0
    lost = b'<w:r><w:footnoteReference w:id="999"/></w:r></w:p>'
    with zipfile.ZipFile("before.docx") as before, zipfile.ZipFile("after.docx", "w") as after:
        for name in before.namelist():
            content = before.read(name)
            if name == "word/document.xml":
                head, _, tail = content.rpartition(b"</w:p>")
                content = head + lost + tail
            after.writestr(name, content)
    compared = call("compare", "before.docx", "after.docx", "-o", "compared.docx")
    assert "laid out afresh" in compared.out
    assert "footnote 999 is missing" in compared.out


def test_two_word_files_with_one_text_give_a_copy_of_the_first(call: Call, text_file: Path):
    begun(call, text_file)
    assert call("export", "L.90", "-o", "text.docx").code == 0
    compared = call("compare", "text.docx", "text.docx", "-o", "same.docx")
    assert compared.code == 0
    assert "same.docx is a copy of text.docx" in compared.out
    assert document_of(Path("same.docx")) == document_of(Path("text.docx"))


def test_the_log_tells_a_story_and_every_change_on_demand(call: Call, text_file: Path):
    begun(call, text_file)
    for old, new in (("Urges", "Asks"), ("Asks", "Invites"), ("Invites", "Requests")):
        call("edit", "L.90", "OP1", "--replace", old, "--with", new)
    call("edit", "L.90", "OP3", "--replace", "report", "--with", "write")
    call("undo", "L.90")
    call("propose", "L.90", "edit", "OP3", "--replace", "report", "--with", "speak", "--by", "Peru")
    log = call("log", "L.90").out.splitlines()
    assert len(log) == 5
    assert "Peru" in log[0]
    assert log[1].endswith("Replaced “Invites” by “Requests” in OP1. (3 changes in a row)")
    assert log[3] == "L.90: 3 changes of the text since L.90."
    assert log[4] == "4 folded away, 2 taken back or made again: --all shows every single one."
    assert len(call("log", "L.90", "--all").out.splitlines()) == 7
    shape = json.loads(call("log", "L.90", "--json").out)
    assert (len(shape["entries"]), shape["changes"], shape["since"]) == (7, 3, "L.90")
    assert [one["changes"] for one in shape["story"][0]["entries"]] == [0, 3]
    assert sum(one["is_text"] for one in shape["entries"]) == 5
    assert "L.90 +3" in call("ls").out
    drafts = json.loads(call("drafts", "L.90", "--json").out)
    assert (drafts["drafts"][0]["changes"], drafts["changes"]) == (0, 3)
    told = call("log", "L.90", "OP1", "--wordings").out
    assert "‹−Urges›‹+Requests›" in told
    assert "Asks" not in told
