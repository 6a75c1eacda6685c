"""What a Word file from somebody else may not do, and what each refusal says."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from drafting.formats.docx.package import errors
from drafting.formats.docx.package.archive import MAX_FILE, open_package
from drafting.formats.errors import (
    EmptyFileError,
    EnormousFileError,
    FormatError,
    MissingFileError,
)

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TEXT = f'<w:document xmlns:w="{WORD}"><w:body><w:p/></w:body></w:document>'
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Target="word/document.xml" Type="http://schemas.openxmlformats.org'
    '/officeDocument/2006/relationships/officeDocument"/></Relationships>'
)
PARTS = {"_rels/.rels": RELATIONS, "word/document.xml": TEXT}


def made(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def refusal(path: Path, expected: type[FormatError], part: str = "word/document.xml") -> str:
    with pytest.raises(expected) as caught, open_package(path) as package:
        package.xml(part)
    message = str(caught.value)
    assert message.startswith(f"{path.name}: ")
    assert message.endswith(".")
    assert "\n" not in message
    return message


def test_a_sound_file_gives_its_text_and_where_it_stands(tmp_path: Path):
    with open_package(made(tmp_path / "a.docx", PARTS)) as package:
        assert package.main == "word/document.xml"
        assert package.xml(package.main).tag == f"{{{WORD}}}document"


def test_the_text_is_found_by_its_relation_whatever_its_name(tmp_path: Path):
    parts = {
        "_rels/.rels": RELATIONS.replace("word/document.xml", "/word/document2.xml"),
        "word/document2.xml": TEXT,
    }
    with open_package(made(tmp_path / "a.docx", parts)) as package:
        assert package.main == "word/document2.xml"


def test_a_strict_document_reads_like_a_transitional_one(tmp_path: Path):
    strict = TEXT.replace(WORD, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    with open_package(made(tmp_path / "a.docx", PARTS | {"word/document.xml": strict})) as package:
        assert package.xml(package.main).tag == f"{{{WORD}}}document"


def test_utf_16_reads_like_utf_8(tmp_path: Path):
    text = '<?xml version="1.0" encoding="UTF-16"?>' + TEXT
    parts = PARTS | {"word/document.xml": text.encode("utf-16")}
    with open_package(made(tmp_path / "a.docx", parts)) as package:
        assert package.xml(package.main).tag == f"{{{WORD}}}document"


def test_a_file_that_is_not_there_is_named(tmp_path: Path):
    refusal(tmp_path / "gone.docx", MissingFileError)


def test_a_folder_is_not_a_document(tmp_path: Path):
    refusal(tmp_path, MissingFileError)


def test_an_empty_file_is_called_empty(tmp_path: Path):
    path = tmp_path / "a.docx"
    path.touch()
    refusal(path, EmptyFileError)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n", "a PDF"),
        (b"{\\rtf1 text}", "a Rich Text file"),
        (b"<html><body>", "a web page"),
        (b"\x00\x01\x02", "another kind"),
    ],
)
def test_another_kind_of_file_is_called_by_its_name(tmp_path: Path, content: bytes, kind: str):
    path = tmp_path / "a.docx"
    path.write_bytes(content)
    assert kind in refusal(path, errors.NotWordError)


@pytest.mark.parametrize(
    ("stream", "expected"),
    [
        ("EncryptedPackage", errors.EncryptedFileError),
        ("WordDocument", errors.LegacyWordError),
        ("Workbook", errors.NotWordError),
    ],
)
def test_a_compound_file_is_told_by_its_streams(
    tmp_path: Path, stream: str, expected: type[FormatError]
):
    path = tmp_path / "a.docx"
    path.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1016) + stream.encode("utf-16-le") + bytes(64)
    )
    refusal(path, expected)


def test_half_a_file_is_called_half_a_file(tmp_path: Path):
    path = made(tmp_path / "a.docx", PARTS)
    path.write_bytes(path.read_bytes()[:200])
    assert "half" in refusal(path, errors.TruncatedFileError)


def test_a_part_whose_bytes_were_damaged_is_named(tmp_path: Path):
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in PARTS.items():
            archive.writestr(name, data)
    path.write_bytes(path.read_bytes().replace(b"<w:body>", b"<w:bodx>", 1))
    assert "word/document.xml" in refusal(path, errors.TruncatedFileError)


def test_an_archive_without_a_text_is_no_document(tmp_path: Path):
    refusal(made(tmp_path / "a.docx", {"any/other.xml": "<w/>"}), errors.MissingPartError)


def test_documents_that_were_packed_together_are_named(tmp_path: Path):
    parts = {"papers/L.9.docx": "<w/>", "papers/L.10.pdf": "<w/>"}
    said = refusal(made(tmp_path / "a.zip", parts), errors.PackedDocumentsError)
    assert "(L.9.docx and 1 more); unpack it" in said


@pytest.mark.parametrize(
    ("part", "kind"),
    [
        ("xl/workbook.xml", "Excel"),
        ("ppt/presentation.xml", "PowerPoint"),
        ("content.xml", "OpenDocument"),
    ],
)
def test_an_archive_of_another_program_is_named(part: str, kind: str, tmp_path: Path):
    message = refusal(made(tmp_path / "a.docx", {part: "<w/>"}), errors.NotWordError)
    assert kind in message


def test_xml_that_breaks_off_is_named(tmp_path: Path):
    path = made(tmp_path / "a.docx", PARTS | {"word/document.xml": TEXT[:-5]})
    refusal(path, errors.MalformedPartError)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_is_refused(tmp_path: Path, encoding: str):
    hostile = '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + TEXT.replace(
        "<w:p/>", "<w:p><w:r><w:t>&e;</w:t></w:r></w:p>"
    )
    path = made(tmp_path / "a.docx", PARTS | {"word/document.xml": hostile.encode(encoding)})
    refusal(path, errors.DoctypeError)


def test_a_document_type_does_not_hide_in_another_encoding(tmp_path: Path):
    hostile = '<?xml version="1.0" encoding="UTF-7"?>+ADw-!DOCTYPE d+AD4-' + TEXT
    path = made(tmp_path / "a.docx", PARTS | {"word/document.xml": hostile})
    refusal(path, errors.MalformedPartError)


def test_a_file_beyond_the_limit_is_refused_unread(tmp_path: Path):
    path = tmp_path / "a.docx"
    with path.open("wb") as stream:
        stream.truncate(2 * MAX_FILE)
    refusal(path, EnormousFileError)


def test_an_entry_that_swells_is_a_bomb(tmp_path: Path):
    path = made(tmp_path / "a.docx", PARTS | {"word/document.xml": bytes(20_000_000)})
    assert "times its size" in refusal(path, errors.ZipBombError)


def test_thousands_of_entries_are_a_bomb(tmp_path: Path):
    entries = {f"word/media/{number}.bin": b"" for number in range(5001)}
    refusal(made(tmp_path / "a.docx", PARTS | entries), errors.ZipBombError)


def test_entries_that_share_their_bytes_are_a_bomb(tmp_path: Path):
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in PARTS.items():
            archive.writestr(name, data)
        archive.writestr("word/media/a.bin", bytes(range(256)) * 400)
        first = archive.getinfo("word/media/a.bin")
        for number in range(50):
            twin = zipfile.ZipInfo(f"word/media/{number}.bin")
            twin.header_offset = first.header_offset
            twin.CRC, twin.file_size = first.CRC, first.file_size
            twin.compress_size = first.compress_size
            archive.filelist.append(twin)
            archive.NameToInfo[twin.filename] = twin
    assert "overlap" in refusal(path, errors.ZipBombError)


def test_a_part_of_nothing_but_tags_is_refused_before_it_fills_the_memory(tmp_path: Path):
    path = tmp_path / "a.docx"
    tags = TEXT.replace("<w:p/>", "<a/>" * 2_100_000)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", tags)
    refusal(path, errors.OversizedPartError)


@pytest.mark.parametrize(
    "entry", ["/etc/passwd", "../../outside.txt", "word/../../x", "C:/x", "word\\x", "a\x00b"]
)
def test_an_entry_that_leaves_the_archive_is_refused(tmp_path: Path, entry: str):
    path = made(tmp_path / "a.docx", PARTS)
    with zipfile.ZipFile(path, "a") as archive:
        named = zipfile.ZipInfo(entry)
        named.filename = entry
        archive.writestr(named, "x")
    refusal(path, errors.UnsafeEntryError)


def test_two_entries_of_one_name_are_refused(tmp_path: Path):
    path = made(tmp_path / "a.docx", PARTS)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("Word/Document.xml", TEXT)
    assert "twice" in refusal(path, errors.UnsafeEntryError)


def test_a_symbolic_link_is_refused(tmp_path: Path):
    path = made(tmp_path / "a.docx", PARTS)
    link = zipfile.ZipInfo("word/link")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(link, "/etc/passwd")
    assert "link" in refusal(path, errors.UnsafeEntryError)


def test_an_archive_locked_with_a_password_is_called_locked(tmp_path: Path):
    path = made(tmp_path / "a.docx", PARTS)
    data = bytearray(path.read_bytes())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(signature)
        while place >= 0:
            flags = struct.unpack_from("<H", data, place + offset)[0]
            struct.pack_into("<H", data, place + offset, flags | 1)
            place = data.find(signature, place + 4)
    path.write_bytes(bytes(data))
    assert "password" in refusal(path, errors.EncryptedFileError)


def test_relations_name_their_targets_as_parts(tmp_path: Path):
    relations = (
        '<Relationships xmlns="x"><Relationship Id="a" Type="t/footnotes" Target="footnotes.xml"/>'
        '<Relationship Id="b" Type="t/hyperlink" TargetMode="External" Target="https://un.org"/>'
        "</Relationships>"
    )
    parts = PARTS | {"word/_rels/document.xml.rels": relations}
    with open_package(made(tmp_path / "a.docx", parts)) as package:
        assert package.related(package.main) == {
            "a": ("footnotes", "word/footnotes.xml"),
            "b": ("hyperlink", "https://un.org"),
        }
