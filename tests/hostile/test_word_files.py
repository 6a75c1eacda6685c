"""Word files with notes and tables as no program writes them: compared, tracked, or refused."""

from __future__ import annotations

import io
import zipfile
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from drafting.cli.main import main
from drafting.formats.docx.returned.document import read_returned
from drafting.model.inline import plain

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NOTE = '<w:footnote w:id="1"><w:p><w:r><w:t>See the list.</w:t></w:r></w:p></w:footnote>'
LONG = "9" * 5000


def line(*inside: str) -> str:
    runs = (one if one.startswith("<") else f"<w:r><w:t>{one}</w:t></w:r>" for one in inside)
    return f"<w:p>{''.join(runs)}</w:p>"


def cited(number: str) -> str:
    return f"<w:r><w:footnoteReference {number}/></w:r>"


def table(*cells: str) -> str:
    return f"<w:tbl><w:tr>{''.join(cells)}</w:tr></w:tbl>"


CELL = f"<w:tc>{line('three')}</w:tc>"
REFERENCES = {
    "without a number": line("1. Urges all", cited(""), "to sow;"),
    "of a number without end": line("1. Urges all", cited(f'w:id="{LONG}"'), "to sow;"),
    "to nothing": line("1. Urges all", cited('w:id="77"'), "to sow;"),
    "outside of any run": line("1. Urges all", '<w:footnoteReference w:id="1"/>', "to sow;"),
    "outside of any paragraph": line("1. Urges all to sow;") + '<w:footnoteReference w:id="1"/>',
    "in a row": table(CELL, '<w:footnoteReference w:id="1"/>') + line("1. Urges all to sow;"),
}
TABLES = {
    "without rows": "<w:tbl/>",
    "without cells": table(),
    "with an empty cell": table("<w:tc/>", CELL),
    "with a paragraph for a row": f"<w:tbl>{line('one')}</w:tbl>",
    "in a table": table(f"<w:tc>{table(CELL)}</w:tc>", CELL),
    "with a cell as wide as figures go": table(
        f'<w:tc><w:tcPr><w:gridSpan w:val="{LONG}"/></w:tcPr>{line("a")}</w:tc>', CELL
    ),
}
NOTES = {"none": "", "one without a number": f"<w:footnote>{line('a')}</w:footnote>", "one": NOTE}


def write(path: str, body: str, notes: str = NOTE) -> None:
    relations = "".join(
        f'<Relationship Id="{kind}" Target="{kind}.xml" Type="{OFFICE}/{kind}"/>'
        for kind in ("footnotes",)
    )
    head = line("Care of bees") + line("The General Assembly,") + line("Recalling the flowers,")
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{KIND}.document.main+xml"/>'
        f'<Override PartName="/word/footnotes.xml" ContentType="{KIND}.footnotes+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r" '
        f'Target="word/document.xml" Type="{OFFICE}/officeDocument"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f"{relations}</Relationships>",
        "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{head}{body}'
        f"{line('2. Invites all.')}<w:sectPr/></w:body></w:document>",
        "word/footnotes.xml": f'<w:footnotes xmlns:w="{WORD}">{notes}</w:footnotes>',
    }
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def call(*arguments: str) -> tuple[int, str]:
    complaint = io.StringIO()
    with redirect_stdout(io.StringIO()), redirect_stderr(complaint):
        code = main(arguments)
    return code, complaint.getvalue()


@pytest.fixture(autouse=True)
def _apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DRAFTING_AUTHOR", "EU")
    monkeypatch.setenv("DRAFTING_CONFIG_DIR", str(tmp_path / "config"))
    monkeypatch.setenv("DRAFTING_DATA_DIR", str(tmp_path / "data"))
    write("plain.docx", line("1. Urges all", cited('w:id="1"'), "to reap;"))


@pytest.mark.parametrize("notes", NOTES)
@pytest.mark.parametrize("reference", REFERENCES)
def test_a_note_called_in_a_strange_way_is_compared(reference: str, notes: str) -> None:
    write("x.docx", REFERENCES[reference], NOTES[notes])
    for old, new in (("x.docx", "plain.docx"), ("plain.docx", "x.docx"), ("x.docx", "x.docx")):
        code, said = call("compare", old, new, "-o", "out.docx")
        assert code in (0, 1), said


@pytest.mark.slow
@pytest.mark.parametrize("kind", TABLES)
def test_a_malformed_table_is_tracked_or_refused_in_one_sentence(kind: str) -> None:
    write("x.docx", line("1. Urges all to sow:") + TABLES[kind])
    assert call("new", "s", "--body", "ecosoc")[0] == 0
    assert call("import", "x.docx", "--as", "R", "--store", "s")[0] == 0
    call("edit", "R", "OP1", "--text", "*Urges* nobody to sow;", "--store", "s")
    call("edit", "R", "table 1", "--text", "| z | y |", "--store", "s")
    for output in ("tracked.docx", "tracked2.docx"):
        code, said = call("export", "R", "--tracked", "-o", output, "--store", "s")
        assert code in (0, 1) or said.count("\n") == 1, said
        call("delete", "R", "table 1", "--store", "s")


@pytest.mark.slow
def test_a_reference_that_led_nowhere_before_hinders_no_tracked_change() -> None:
    write("x.docx", REFERENCES["without a number"])
    call("new", "s", "--body", "ecosoc")
    call("import", "x.docx", "--as", "R", "--store", "s")
    call("edit", "R", "OP2", "--text", "*Invites* none.", "--store", "s")
    assert call("export", "R", "--tracked", "-o", "out.docx", "--store", "s") == (0, "")


def test_an_archive_of_a_later_kind_is_refused_in_one_sentence() -> None:
    data = bytearray(Path("plain.docx").read_bytes())
    data[data.index(b"PK\x01\x02") + 6] = 165  # the version of the format that it asks for
    Path("later.docx").write_bytes(data)
    code, said = call("convert", "later.docx", "out.md")
    assert code != 0
    assert said.count("\n") == 1
    assert "damaged" in said


def test_a_file_that_numbers_its_runs_itself_is_read_word_for_word() -> None:
    runs = "".join(f'<w:r run="0"><w:t>{word} </w:t></w:r>' for word in ("sow", "reap", "rest"))
    changes = "".join(
        f'<w:ins w:id="{at}" w:author="{who}"><w:r run="0"><w:t>{who} </w:t></w:r></w:ins>'
        for at, who in enumerate(("Chad", "Peru"))
    )
    note = NOTE.replace("<w:r>", '<w:r run="0">')
    write("x.docx", line("1. Urges to ", runs, changes, cited('w:id="1"'), "now;"), note)
    found = read_returned(Path("x.docx"))
    said = {one.author: plain(one.after.operative[0].text) for one in found.proposed}
    assert plain(found.original.operative[0].text) == "Urges to sow reap rest now;"
    assert said == {who: f"Urges to sow reap rest {who} now;" for who in ("Chad", "Peru")}
    assert [note.text for note in found.original.notes] == ["See the list."]
