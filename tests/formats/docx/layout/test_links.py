"""Documents that a text names are links in Word, as in issued files."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

from docx.oxml.ns import qn
from lxml import etree

from drafting.dataclasses import replace
from drafting.formats.bodies import load_body
from drafting.formats.docx import read_document, write_document
from drafting.model.identity import counting_ids
from drafting.model.resolution import Note, Resolution
from drafting.model.unit import Kind, Unit

GA = load_body("ga", Path(__file__).parents[4] / "templates")
TEXT = Resolution(
    title="Ferries",
    enacting="*The General Assembly*,",
    preamble=(
        Unit("p", Kind.PREAMBULAR, "*Recalling* its resolution 70/1 of 25 September 2015,[^n]"),
    ),
    operative=(Unit("o", Kind.OPERATIVE, "*Takes note* of document *A/80/12*."),),
    notes=(Note("n", "See A/80/12 and A/RES/71/2."),),
)


def _links(path: Path, part: str) -> list[tuple[str, str]]:
    with ZipFile(path) as archive:
        root = etree.fromstring(archive.read(f"word/{part}.xml"))
        relations = etree.fromstring(archive.read(f"word/_rels/{part}.xml.rels"))
    leads = {relation.get("Id"): relation.get("Target") for relation in relations}
    return [
        ("".join(link.itertext()), leads[link.get(qn("r:id"))])
        for link in root.iter(qn("w:hyperlink"))
    ]


def test_the_text_and_its_notes_lead_to_what_they_name(tmp_path: Path):
    path = tmp_path / "out.docx"
    write_document(TEXT, path, GA)
    assert _links(path, "document") == [
        ("70/1", "https://docs.un.org/en/A/RES/70/1"),
        ("A/80/12", "https://docs.un.org/en/A/80/12"),
    ]
    assert _links(path, "footnotes") == [
        ("A/80/12", "https://docs.un.org/en/A/80/12"),
        ("A/RES/71/2", "https://docs.un.org/en/A/RES/71/2"),
    ]


def test_a_link_looks_like_one_and_keeps_the_look_of_its_words(tmp_path: Path):
    path = tmp_path / "out.docx"
    write_document(TEXT, path, GA)
    with ZipFile(path) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    _, second = root.iter(qn("w:hyperlink"))
    looks = [look.tag for look in second[0][0]]
    assert looks == [qn("w:rStyle"), qn("w:i"), qn("w:iCs")]


def test_a_file_with_links_reads_back_as_the_same_text(tmp_path: Path):
    path = tmp_path / "out.docx"
    write_document(TEXT, path, GA)
    read = read_document(path, counting_ids()).resolution
    assert [unit.text for unit in read.operative] == [unit.text for unit in TEXT.operative]
    assert [note.text for note in read.notes] == [note.text for note in TEXT.notes]


def test_without_links_there_are_none(tmp_path: Path):
    path = tmp_path / "out.docx"
    write_document(TEXT, path, replace(GA, has_links=False))
    with ZipFile(path) as archive:
        assert b"hyperlink" not in archive.read("word/document.xml")
