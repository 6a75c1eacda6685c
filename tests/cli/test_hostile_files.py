from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from support.command_line import Call

DOCUMENT = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    "<w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>"
)
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType='
    '"application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Target="word/document.xml" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/officeDocument"/></Relationships>'
)


def package(document: str, extra: str = "", content: bytes = b"x") -> Path:
    path = Path("file.docx")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("_rels/.rels", RELATIONS)
        archive.writestr("word/document.xml", document)
        if extra:
            archive.writestr(extra, content)
    return path


def entity() -> Path:
    Path("secret.txt").write_text("the harbour key", encoding="utf-8")
    head = '<!DOCTYPE w [<!ENTITY key SYSTEM "secret.txt">]>'
    return package(head + DOCUMENT.format(text="&key;"))


def laughs() -> Path:
    entities = "".join(
        f'<!ENTITY l{number} "{f"&l{number - 1};" * 10}">' for number in range(1, 10)
    )
    return package(f'<!DOCTYPE w [<!ENTITY l0 "ha">{entities}]>' + DOCUMENT.format(text="&l9;"))


def bomb() -> Path:
    return package(DOCUMENT.format(text="a"), "word/media/image1.png", bytes(300_000_000))


def traversal() -> Path:
    return package(DOCUMENT.format(text="a"), "../../outside.txt")


def encrypted() -> Path:
    path = Path("file.docx")
    path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + b"EncryptedPackage" * 200)
    return path


def cut_off() -> Path:
    path = package(DOCUMENT.format(text="words " * 5000))
    path.write_bytes(path.read_bytes()[:-200])
    return path


@pytest.mark.usefixtures("session")
@pytest.mark.parametrize("make", [entity, laughs, bomb, traversal, encrypted, cut_off])
def test_a_word_file_built_to_harm_is_refused_on_one_line(call: Call, make: Callable[[], Path]):
    path = make()
    before = sorted(Path.cwd().parent.rglob("*"))
    for arguments in (("import", str(path)), ("convert", str(path), "out.md")):
        outcome = call(*arguments)
        assert (outcome.code, outcome.out) == (2, "")
        assert outcome.err.count("\n") == 1
        assert "file.docx" in outcome.err
        assert "harbour key" not in outcome.err
    assert sorted(Path.cwd().parent.rglob("*")) == before


def test_a_word_file_as_people_make_them_is_read(call: Call):
    package(DOCUMENT.format(text="Urges all."))
    assert call("convert", "file.docx", "out.txt").code == 0
    assert "Urges all." in Path("out.txt").read_text(encoding="utf-8")
