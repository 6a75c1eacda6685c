"""What files that are not Word could run or fetch, and tell, is found in their bytes."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from drafting.formats.foreign_traces import facts_of
from drafting.formats.kinds import FileKind
from drafting.formats.readers import active_content


def odt(content: str = "", meta: str = "", **parts: str) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", f"<office:document-content>{content}")
        archive.writestr("meta.xml", f"<office:document-meta>{meta}")
        for name, data in parts.items():
            archive.writestr(f"{name}.xml", data)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ('<script:event-listener xlink:href="vnd.sun.star.script:X"/>', "macros"),
        ('<text:execute-macro text:name="X">', "macros"),
        ('<text:a xlink:href="javascript:x">', "scripts"),
        ('<office:dde-source office:dde-topic="x"/>', "fields that fetch or run"),
        ('<text:section-source xlink:href="http://x/a.odt"/>',
         "other documents that are put into it"),
        ('<draw:image xlink:href="http://x/a.png"/>', "pictures or media from outside"),
        ('<draw:object-ole xlink:href="./Object 1"/>', "embedded or linked objects"),
        ('<text:a xlink:href="file://host/a.exe">', "links that start a program or open a file"),
    ],
)  # fmt: skip
def test_what_an_open_document_runs_or_fetches_is_named(content: str, what: str):
    found = facts_of(FileKind.OPEN_DOCUMENT, odt(content), "a.odt").active
    assert [one.what for one in found] == [what]


@pytest.mark.parametrize(
    "content",
    ['<text:a xlink:href="https://www.un.org/">', '<draw:image xlink:href="Pictures/a.png"/>',
     "<text:p>vnd.sun.star.script: and DDE</text:p>"],
)  # fmt: skip
def test_what_only_shows_something_is_not(content: str):
    assert facts_of(FileKind.OPEN_DOCUMENT, odt(content), "a.odt").active == ()


def entry(name: str, first: int) -> bytes:
    """An entry in the directory of an old Word file: a folder, and what is first in it."""
    head = name.encode("utf-16-le").ljust(64, b"\0")
    return head + bytes(12) + first.to_bytes(4, "little") + bytes(48)


def test_a_folder_for_objects_counts_where_something_is_in_it():
    nothing = 0xFFFFFFFF
    for name, first, found in (
        ("ObjectPool", nothing, []),
        ("ObjectPool", 3, ["embedded or linked objects"]),
        ("_VBA_PROJECT", nothing, ["macros"]),
    ):
        content = bytes(512) + entry(name, first)
        active = facts_of(FileKind.OLD_WORD, content, "a.doc").active
        assert [one.what for one in active] == found


def test_what_an_open_document_tells_beside_its_words_is_named():
    data = odt(
        '<text:user-field-decl office:value-type="string" text:name="Secret"/>'
        "<svg:desc>Secret</svg:desc>",
        '<meta:user-defined meta:name="Secret">x</meta:user-defined>',
        settings='<config:config-item config:name="PrinterName" a="b">Secret</config:config-item>',
    )
    found = facts_of(FileKind.OPEN_DOCUMENT, data, "a.odt").metadata
    assert sorted(one.what for one in found) == [
        "description of a drawing", "property", "settings of a printer", "variable",
    ]  # fmt: skip
    assert {one.found for one in found} == {"Secret"}


def test_whoever_reads_a_pdf_with_a_script_is_told(tmp_path: Path):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7 <</S/JavaScript/JS(x)>>")
    assert "scripts (JavaScript)" in active_content(path, FileKind.PDF)
    path.write_bytes(b"%PDF-1.7 <</S/URI/URI(https://www.un.org)>>")
    assert active_content(path, FileKind.PDF) == ""


def test_names_that_rich_text_gives_to_words_are_told():
    content = (
        rb"{\rtf1{\*\docvar {Secret}{ledger of zebras}}{\*\userprops {\propname Desk}"
        rb"\proptype30{\staticval Unit 7}}}"
    )
    found = facts_of(FileKind.RICH_TEXT, content, "a.rtf").metadata
    assert [(one.what, one.found) for one in found] == [
        ("variable", "Secret: ledger of zebras"), ("property", "Desk: Unit 7"),
    ]  # fmt: skip
