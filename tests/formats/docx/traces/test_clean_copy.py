"""A clean copy tells nothing but its visible words, and says each of them."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest
from lxml import etree
from support.active_word_files import evil_in, poisoned, unsound_in
from support.issued_word_files import NOTES, RELATIONS, TYPED, paragraph, run, write

from drafting.formats.clean_copy import NotCleanableError, write_clean
from drafting.formats.docx.traces import removal
from drafting.formats.docx.traces.errors import WordsWouldChangeError
from drafting.formats.docx.traces.media import without_metadata
from drafting.formats.docx.traces.report import look_into

PACKAGES = "http://schemas.openxmlformats.org/package/2006"
BY = 'w:id="7" w:author="Ms Secret" w:date="2026-05-02T10:00:00Z"'
CHANGED = paragraph(
    run("\t1.\tKept "), f"<w:ins {BY}>{run('added ')}</w:ins>",
    f"<w:del {BY}><w:r><w:delText>removed </w:delText></w:r></w:del>",
    '<w:commentRangeStart w:id="0"/>', run("end."), '<w:commentRangeEnd w:id="0"/>',
    '<w:r><w:commentReference w:id="0"/></w:r>',
    '<w:permStart w:id="9" w:ed="secret@example.org"/><w:permEnd w:id="9"/>',
)  # fmt: skip
PARTS = {
    "docProps/core.xml": f'<c:coreProperties xmlns:c="{PACKAGES}/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Ms Secret</dc:creator>'
    "</c:coreProperties>",
    "docProps/app.xml": "<Properties><Application>Secret Word</Application></Properties>",
    "docProps/custom.xml": '<Properties><property name="SecretName"><v>x</v></property>'
    "</Properties>",
    "docProps/thumbnail.jpeg": "secret",
    "word/comments.xml": '<w:comments xmlns:w="http://schemas.openxmlformats.org/'
    'wordprocessingml/2006/main"><w:comment w:id="0" w:author="Ms Secret" w:initials="MS"><w:p>'
    "<w:r><w:t>secret</w:t></w:r></w:p></w:comment></w:comments>",
    "word/people.xml": '<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/'
    'wordml"><w15:person w15:author="Ms Secret"/></w15:people>',
    "word/settings.xml": '<w:settings xmlns:w="http://schemas.openxmlformats.org/'
    'wordprocessingml/2006/main"><w:rsids><w:rsidRoot w:val="00AB12CD"/></w:rsids><w:docVars>'
    '<w:docVar w:name="secret" w:val="x"/></w:docVars></w:settings>',
    "customXml/item1.xml": "<secret/>",
    "word/printerSettings1.bin": "secret",
    "secret/orphan.xml": "<secret/>",
}  # fmt: skip
OWN = (
    ("comments", "comments.xml"), ("settings", "settings.xml"), ("people", "people.xml"),
    ("customXml", "../customXml/item1.xml"), ("printerSettings", "printerSettings1.bin"),
)  # fmt: skip
WHOLE = (
    ("metadata/core-properties", "docProps/core.xml"),
    ("extended-properties", "docProps/app.xml"), ("custom-properties", "docProps/custom.xml"),
    ("metadata/thumbnail", "docProps/thumbnail.jpeg"),
)  # fmt: skip


@pytest.fixture
def talkative(tmp_path: Path) -> Path:
    """A file that tells who wrote it, and more."""
    path = tmp_path / "draft.docx"
    body = [*TYPED[:-1], CHANGED, TYPED[-1]]
    write(path, [one.replace("<w:p>", '<w:p w:rsidR="00AB12CD">', 1) for one in body], NOTES)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()} | PARTS
    for name, rows in (("word/_rels/document.xml.rels", OWN), ("_rels/.rels", WHOLE)):
        made = "".join(
            f'<Relationship Id="x{at}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
            for at, (kind, target) in enumerate(rows)
        )
        parts[name] = parts[name].replace("</Relationships>", f"{made}</Relationships>")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 5, 2, 10, 0, 0)), data)
    return path


def words(path: Path, gone: str = "") -> list[str]:
    """The words of the text without a kind of tracked change, by patterns alone."""
    with zipfile.ZipFile(path) as archive:
        text = archive.read("word/document.xml").decode()
    text = re.sub(rf"<w:{gone} [^>]*>.*?</w:{gone}>", "", text) if gone else text
    return "".join(re.findall(r"<w:(?:t|delText)[^>]*>([^<]*)</|<w:p[ >]", text)).split()


def test_the_report_names_whatever_would_leave(talkative: Path):
    found = look_into(talkative)
    said = " ".join(f"{one.what}: {one.found}" for one in found.metadata)
    for one in ("creator: Ms Secret", "SecretName", "variable secret", "numbers of revisions: 1",
                "person: Ms Secret", "data of another program", "settings of a printer",
                "a picture of the first page", "a part that nothing leads to: secret/orphan.xml",
                "who may edit: secret@example.org"):  # fmt: skip
        assert one in said
    assert found.producer == "Secret Word"
    assert [(one.author, one.insertions, one.deletions) for one in found.changes] == [
        ("Ms Secret", 1, 1)
    ]
    assert [(one.author, one.initials, one.comments) for one in found.comments] == [
        ("Ms Secret", "MS", 1)
    ]
    assert [one.found for one in found.hidden] == ["removed "]


@pytest.mark.parametrize(("changes", "gone"), [("accept", "del"), ("reject", "ins"), ("keep", "")])
def test_nothing_of_it_is_in_the_copy_and_every_visible_word_is(
    talkative: Path, changes: str, gone: str
):
    target = talkative.with_name("clean.docx")
    write_clean(talkative, target, changes)
    assert words(target) == words(talkative, gone)
    with zipfile.ZipFile(target) as archive:
        whole = "".join(archive.read(name).decode() for name in archive.namelist())
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
        assert not any(name.startswith(("docProps", "customXml")) for name in archive.namelist())
    assert "secret" not in whole.casefold()
    assert "rsid" not in whole
    assert "2026" not in whole
    assert ("w:ins " in whole) is (changes == "keep")
    assert unsound_in(target) == []
    found = look_into(target)
    assert (found.comments, found.metadata) == ((), ())


def test_what_could_run_or_fetch_goes_too(talkative: Path):
    evil = poisoned(talkative, talkative.with_name("evil.docx"))
    write_clean(evil, talkative.with_name("clean.docx"), "accept")
    assert evil_in(talkative.with_name("clean.docx")) == []
    assert look_into(talkative.with_name("clean.docx")).active == ()


def without_first_paragraph(root: etree._Element, _looks: object) -> None:
    for first in list(root.iter("{*}p"))[:1]:
        first.getparent().remove(first)


def test_a_copy_that_would_say_something_else_is_not_written(
    talkative: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(removal, "becomes_words", lambda _: False)
    monkeypatch.setattr(removal, "take_out_hidden", without_first_paragraph)
    target = talkative.with_name("clean.docx")
    with pytest.raises(WordsWouldChangeError, match="visible words"):
        write_clean(talkative, target, "accept")
    assert not target.exists()


def test_only_a_word_file_is_a_clean_copy(talkative: Path):
    with pytest.raises(NotCleanableError, match=r"let its name end in \.docx"):
        write_clean(talkative, talkative.with_name("clean.pdf"), "accept")


def test_pictures_lose_what_cameras_write_into_them():
    segments = (b"\xff\xe0\x00\x04ab", b"\xff\xe1\x00\x08Exif!!", b"\xff\xfe\x00\x06hush")
    scan = b"\xff\xda\x00\x04cd pixels\xff\xd9"
    assert without_metadata(b"\xff\xd8" + b"".join(segments) + scan) == (
        b"\xff\xd8" + segments[0] + scan
    )
    chunks = [
        len(body).to_bytes(4) + kind + body + b"crc!"
        for kind, body in ((b"IHDR", b"x"), (b"tEXt", b"hush"), (b"IDAT", b"y"), (b"IEND", b""))
    ]
    png = b"\x89PNG\r\n\x1a\n"
    assert without_metadata(png + b"".join(chunks)) == png + chunks[0] + chunks[2] + chunks[3]
    assert without_metadata(b"\xff\xd8\xff") == b"\xff\xd8\xff"


def test_what_pictures_and_controls_are_called_is_told_and_taken_out(tmp_path: Path):
    path, target = tmp_path / "draft.docx", tmp_path / "clean.docx"
    drawing = (
        '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
        'wordprocessingDrawing"><wp:docPr id="1" name="Picture 1" descr="SecretDescription"/>'
        '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/>'
        '<pic:cNvPr xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" id="0" '
        'name="SecretFile.jpg"/></wp:inline></w:drawing></w:r>'
    )
    control = (
        '<w:sdt><w:sdtPr><w:alias w:val="SecretTitle"/><w:tag w:val="SecretTag"/></w:sdtPr>'
        f"<w:sdtContent>{run('within.')}</w:sdtContent></w:sdt>"
    )
    write(path, [*TYPED, paragraph(run("Seen "), drawing, control)], NOTES)
    told = [one.found for one in look_into(path).metadata]
    secrets = {"SecretDescription", "SecretFile.jpg", "SecretTitle", "SecretTag"}
    assert secrets <= set(told)
    assert "Picture 1" not in told
    write_clean(path, target, "accept")
    with zipfile.ZipFile(target) as archive:
        text = archive.read("word/document.xml").decode()
    assert "Secret" not in text
    assert "".join(words(target)).endswith("Seenwithin.")
