"""A file is what its bytes say, whatever its name says."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from drafting.formats.errors import FormatError
from drafting.formats.files import read_file
from drafting.formats.kinds import FileKind, kind_of, name_of_another_kind
from drafting.model.identity import counting_ids

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1016)
ODF = "application/vnd.oasis.opendocument."
NAMES = ("a.txt", "a.docx", "a.DOC", "a.pdf", "no ending")


def archive(*parts: tuple[str, str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as stream:
        for name, content in parts:
            stream.writestr(name, content)
    return made.getvalue()


KINDS = {
    "Word": (archive(("word/document.xml", "<w/>")), FileKind.WORD),
    "a spreadsheet": (archive(("mimetype", f"{ODF}spreadsheet")), FileKind.WORD),
    "OpenDocument": (archive(("mimetype", f"{ODF}text")), FileKind.OPEN_DOCUMENT),
    "OpenDocument, packed by hand": (
        archive(("content.xml", "<a/>"), ("mimetype", f"{ODF}text")),
        FileKind.OPEN_DOCUMENT,
    ),
    "flat OpenDocument": (
        b'<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>',
        FileKind.OPEN_DOCUMENT,
    ),
    "RTF": (b"{\\rtf1\\ansi x}", FileKind.RICH_TEXT),
    "old Word": (COMPOUND + "WordDocument".encode("utf-16-le"), FileKind.OLD_WORD),
    "locked": (COMPOUND + "EncryptedPackage".encode("utf-16-le"), FileKind.LOCKED),
    "old Excel": (COMPOUND + "Workbook".encode("utf-16-le"), FileKind.OLD_OFFICE),
    "Word 2003": (
        b'<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>',
        FileKind.WORD_XML,
    ),
    "flat Word": (
        b'<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"/>',
        FileKind.FLAT_WORD,
    ),
    "WordPerfect": (b"\xffWPC\x10\x00\x00\x00\x01\x0a", FileKind.WORD_PERFECT),
    "PDF": (b"%PDF-1.7\n%\xe2\xe3", FileKind.PDF),
    "Akoma Ntoso": (b'<akomaNtoso xmlns="http://docs.oasis-open.org/x">', FileKind.XML),
    "XML in UTF-16": ('<?xml version="1.0"?><akomaNtoso/>'.encode("utf-16"), FileKind.XML),
    "a page": (b"\xef\xbb\xbf\n<!DOCTYPE html><p>x", FileKind.WEB_PAGE),
    "XHTML": (b'<?xml version="1.0"?>\n<html xmlns="y">', FileKind.WEB_PAGE),
    "MHT": (
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary=x\r\n",
        FileKind.WEB_ARCHIVE,
    ),
    "a message in parts": (
        b"From: a@b.example\r\nContent-Type: multipart/mixed;\r\n boundary=x\r\n\r\n--x",
        FileKind.MESSAGE,
    ),
    "a message with pictures": (
        b"To: a@b.example\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x",
        FileKind.MESSAGE,
    ),
    "an encoded message": (
        b"From: a@b.example\nContent-Transfer-Encoding: Quoted-Printable\n\nThe =\nAssembly",
        FileKind.MESSAGE,
    ),
    "a message that went a long way": (
        b"Received: from x.example\r\n\tby y.example\r\n" * 200,
        FileKind.MESSAGE,
    ),
    "a message of Outlook with an old Word file": (
        COMPOUND + "__properties_version1.0 WordDocument".encode("utf-16-le"),
        FileKind.MESSAGE,
    ),
    "a message of one text": (
        b"From: a@b.example\nTo: c@d.example\n\nThe General Assembly,\n",
        FileKind.TEXT,
    ),
    "JSON": (b'{\n  "title": "x"', FileKind.JSON),
    "brackets": (b"[The General Assembly,] [The Council,]", FileKind.TEXT),
    "canonical": (b"+++\nkind = 1\n+++\n", FileKind.TEXT),
    "Russian": ("Генеральная Ассамблея,".encode("koi8-r"), FileKind.TEXT),
    "UTF-16": ("The General Assembly,".encode("utf-16-le"), FileKind.TEXT),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(32)), FileKind.BINARY),
    "nothing": (b"", FileKind.TEXT),
}


@pytest.mark.parametrize("called", KINDS)
def test_the_bytes_say_what_a_file_is_whatever_its_name(called: str, tmp_path: Path):
    content, kind = KINDS[called]
    for name in NAMES:
        path = tmp_path / name
        path.write_bytes(content)
        assert kind_of(path) is kind, name


def test_a_name_of_another_kind_is_told_with_what_was_read(tmp_path: Path):
    path = tmp_path / "a.pdf"
    path.write_text("The General Assembly,\n\n1. Decides to go on.\n")
    reading = read_file(path, counting_ids())
    assert reading.resolution.operative
    assert "ends in .pdf, but it is plain text" in reading.remarks[0].message


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("A_RES_1.DOC", FileKind.WORD),
        ("a.docm", FileKind.WORD),
        ("a.dotx", FileKind.WORD),
        ("notes", FileKind.TEXT),
        ("notes.log", FileKind.TEXT),
        ("a.doc", FileKind.RICH_TEXT),
    ],
)
def test_a_name_that_goes_with_the_kind_is_not_remarked_on(name: str, kind: FileKind):
    assert name_of_another_kind(name, kind) == ""


WESTERN = "L’Assemblée générale,\n\nRappelant sa résolution 70/1, adoptée à Genève,\n\n1. Décide.\n"
RUSSIAN = "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 70/1,\n\n1. постановляет так.\n"
ARABIC = "إن الجمعية العامة،\n\nإذ تشير إلى قرارها 70/1،\n\n1 - تقرر أن تنظر في المسألة؛\n"
CHINESE = "大会，\n\n回顾其题为“变革我们的世界”的第70/1号决议，\n\n1. 决定审议这一问题；\n"


@pytest.mark.parametrize(
    ("text", "encoding", "called"),
    [
        (WESTERN, "cp1252", "Windows-1252"),
        (WESTERN, "mac-roman", "Mac Roman"),
        (WESTERN, "utf-16-le", "UTF-16"),
        (RUSSIAN, "cp1251", "Windows-1251"),
        (RUSSIAN, "koi8-r", "KOI8-R"),
        (RUSSIAN, "utf-16-be", "UTF-16"),
        (ARABIC, "cp1256", "Windows-1256"),
        (CHINESE, "gb18030", "GB 18030"),
    ],
)
def test_a_text_that_does_not_say_its_encoding_is_read_in_that_of_its_language(
    text: str, encoding: str, called: str, tmp_path: Path
):
    told, guessed = tmp_path / "told.txt", tmp_path / "guessed.txt"
    told.write_text(text, "utf-8")
    guessed.write_bytes(text.encode(encoding))
    one, other = (read_file(path, counting_ids()) for path in (told, guessed))
    assert one.resolution == other.resolution
    assert called in other.remarks[0].message


def test_text_in_utf8_with_a_damaged_byte_is_not_taken_for_another_encoding(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_bytes(WESTERN.encode() * 9 + b"\xff")
    with pytest.raises(FormatError, match="UTF-8 but broken at byte"):
        read_file(path, counting_ids())
