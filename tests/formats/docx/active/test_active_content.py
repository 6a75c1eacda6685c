"""What a Word file could run or fetch is told when it is read, and goes out of what is sent on."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from support.active_word_files import (
    MACRO_TYPE,
    PLAIN_TYPE,
    WORDS,
    evil_in,
    field,
    poisoned,
    unsound_in,
)
from support.issued_word_files import NOTES, TYPED, paragraph, run, write

from drafting.formats.docx.active.kinds import ActiveKind
from drafting.formats.docx.active.removal import harmless
from drafting.formats.docx.active.sending import active_content_of, sent
from drafting.formats.docx.markup.authorship import Revision
from drafting.formats.docx.package.archive import open_package
from drafting.formats.docx.returned.document import read_returned
from drafting.formats.docx.tracked.from_file.comparison import write_comparison
from drafting.formats.files import read_file
from drafting.model.identity import counting_ids
from drafting.model.inline import plain

NAMES = (
    "DDEAUTO", "INCLUDETEXT", "Excel.Sheet.12", "Button1", "t.dotm", "evil.mdb", "p.png",
    "ms-msdt:/evil", "f.docx", "vbaProject.bin", "item99.xml",
)  # fmt: skip
REVISION = Revision("Norway", "2026-03-04T10:00:00Z")


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    path = tmp_path / "sound.docx"
    write(path, TYPED, NOTES)
    return path


@pytest.fixture
def evil(sound: Path) -> Path:
    return poisoned(sound, sound.with_name("issued.docx"))


def words(path: Path) -> list[str]:
    return [plain(unit.text) for unit in read_file(path, counting_ids()).resolution.walk()]


def with_words(path: Path, *content: str) -> Path:
    """A file with a paragraph of its own before the last."""
    write(path, [*TYPED[:-1], paragraph(run("\t1.\t"), *content), TYPED[-1]], NOTES)
    return path


def test_every_kind_is_named_when_the_file_is_read(evil: Path):
    for remarks in (
        [remark.message for remark in read_file(evil, counting_ids()).remarks],
        read_returned(evil).remarks,
    ):
        said = next(one for one in remarks if one.startswith("This file could run or fetch"))
        others = (ActiveKind.OUTSIDE, ActiveKind.ADD_INS, ActiveKind.BINDINGS)
        for kind in set(ActiveKind).difference(others):
            assert kind.value in said
        for name in NAMES:
            assert name in said


def test_nothing_of_it_is_in_what_is_sent_and_the_file_stays_sound(evil: Path):
    assert evil_in(evil)
    data, said = sent(evil.name, evil.read_bytes())
    clean = evil.with_name("clean.docx")
    clean.write_bytes(data)
    assert evil_in(clean) == []
    assert unsound_in(clean) == []
    assert said.startswith("Left out, because it could run or fetch something: ")
    with zipfile.ZipFile(clean) as archive:
        contents = archive.read("[Content_Types].xml").decode()
    assert PLAIN_TYPE in contents
    assert MACRO_TYPE not in contents


def test_the_words_that_fields_links_and_objects_show_stay(sound: Path, evil: Path):
    shown = "shown shown made up shown shown simple pressed"
    before, after = " ".join(words(sound)), " ".join(words(evil))
    assert "".join(after.split()) == "".join(f"{before}{shown}".split())


def test_a_file_without_any_is_the_same_to_the_byte(sound: Path):
    assert sent(sound.name, sound.read_bytes()) == (sound.read_bytes(), "")
    with open_package(sound) as package:
        assert harmless(package).package is package


@pytest.mark.parametrize(
    ("content", "named"),
    [
        (field("DDE", "AUTO x"), "DDEAUTO"),
        (field(" dde x"), "DDE"),
        (field("&#68;DE x"), "DDE"),
        (field(field("QUOTE 68"), "DE x"), "computed"),
        (field("D", field("QUOTE 68 69"), " x"), "computed"),
        (field("IF 1 = 1 ", field("DDEAUTO x"), " no"), "DDEAUTO"),
        ('<w:fldSimple w:instr="includeText x"/>', "INCLUDETEXT"),
        (field('HYPERLINK "javascript:evil"'), "javascript:evil"),
        (field('HYPERLINK "file:///c:/evil.exe"'), "file:///c:/evil.exe"),
        (field("FILLIN evil"), "FILLIN"),
        (field("AUTOTEXT evil"), "AUTOTEXT"),
    ],
)
def test_a_field_is_known_however_its_code_is_cut(content: str, named: str, tmp_path: Path):
    path = with_words(tmp_path / "a.docx", run("Urges all"), content)
    found = active_content_of("a.docx", path.read_bytes())
    assert [named in one.what for one in found] == [True]
    assert evil_in_codes(sent("a.docx", path.read_bytes())[0], tmp_path) == []


def evil_in_codes(data: bytes, folder: Path) -> list[str]:
    path = folder / "sent.docx"
    path.write_bytes(data)
    return evil_in(path)


@pytest.mark.parametrize(
    "content",
    [
        field(" PAGE "), field("NOTEREF _Ref501 \\h"), field("= ", field("PAGE"), " - 1"),
        field('HYPERLINK "https://undocs.org/A/1"'), field("DOCVARIABLE sss1"), field("SEQ a"),
        field("IF ", field("PAGE"), ' = 1 "linked" ""'), run("See DDEAUTO and macros in LINK."),
    ],
)  # fmt: skip
def test_fields_that_only_show_something_stay(content: str, tmp_path: Path):
    path = with_words(tmp_path / "a.docx", content)
    assert active_content_of("a.docx", path.read_bytes()) == ()


def test_a_control_that_other_data_fills_keeps_its_words_and_loses_the_data(tmp_path: Path):
    bound = (
        '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/evil"/></w:sdtPr><w:sdtContent>'
        f"{run('bound')}</w:sdtContent></w:sdt>"
    )
    path = with_words(tmp_path / "a.docx", run("Urges "), bound, run(" all;"))
    found = active_content_of("a.docx", path.read_bytes())
    assert [(one.kind, one.what) for one in found] == [(ActiveKind.BINDINGS, "/evil")]
    (tmp_path / "b.docx").write_bytes(sent("a.docx", path.read_bytes())[0])
    assert active_content_of("b.docx", (tmp_path / "b.docx").read_bytes()) == ()
    assert any("Urges bound all;" in one for one in words(tmp_path / "b.docx"))


def test_addresses_that_shapes_hold_themselves_go(tmp_path: Path):
    shape = (
        '<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml" '
        'xmlns:o="urn:schemas-microsoft-com:office:office"><v:rect href="{0}"><v:fill '
        'src="{1}" o:href="{1}"/></v:rect></w:pict></w:r>'
    )
    evil = shape.format("file://evil/x", "http://evil/x.png")
    path = with_words(tmp_path / "a.docx", run("Urges all;"), evil)
    kinds = [one.kind for one in active_content_of("a.docx", path.read_bytes())]
    assert kinds == [ActiveKind.LINKS, ActiveKind.PICTURES, ActiveKind.PICTURES]
    assert evil_in_codes(sent("a.docx", path.read_bytes())[0], tmp_path) == []
    plain = shape.format("https://www.un.org", "cid:image001.png")
    path = with_words(tmp_path / "b.docx", run("Urges all;"), plain)
    assert active_content_of("b.docx", path.read_bytes()) == ()


def test_what_a_macro_button_shows_stays_as_words(tmp_path: Path):
    button = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        "<w:r><w:instrText> MACROBUTTON Evil Press here </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    path = with_words(tmp_path / "a.docx", run("Urges all to "), button, run(" now;"))
    assert any("Urges all to Press here now;" in one for one in words(path))


@pytest.mark.parametrize("kept", [False, True])
def test_a_comparison_carries_it_only_where_it_is_asked_for(kept: bool, evil: Path, tmp_path: Path):
    write(tmp_path / "new.docx", [*TYPED[:-1], paragraph(run("\t2.\t"), run("Ends."))], NOTES)
    new = poisoned(tmp_path / "new.docx", tmp_path / "other.docx")
    target = tmp_path / "compared.docx"
    compared = write_comparison(evil, new, target, REVISION, with_active=kept)
    assert compared.differs
    assert bool(evil_in(target)) is kept
    assert compared.left_out.startswith("Its macros are kept" if kept else "Left out, because")
    if not kept:
        assert unsound_in(target) == []


def test_an_object_becomes_the_picture_that_it_shows(evil: Path, tmp_path: Path):
    assert "<w:object" in WORDS
    data, _ = sent(evil.name, evil.read_bytes())
    (tmp_path / "a.docx").write_bytes(data)
    with zipfile.ZipFile(tmp_path / "a.docx") as archive:
        text = archive.read("word/document.xml").decode()
    assert "<w:object" not in text
    assert text.count("<w:pict") == 3
