"""Word files that differ in tables, pictures, links, lists, styles and notes, edited in place."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from time import process_time
from zipfile import ZipFile

import pytest
from docx import Document
from lxml import etree
from support.word_pairs import LINES, PAIRS, lines

from drafting.formats.docx import Revision
from drafting.formats.docx.markup.names import RELATIONS, VAL, P, T, W
from drafting.formats.docx.markup.revisions import accepted, rejected
from drafting.formats.docx.markup.schema import faults
from drafting.formats.docx.package.archive import Package, open_package
from drafting.formats.docx.tracked.from_file.comparison import write_comparison

REVISION = Revision("Norway", "2026-03-04T10:00:00Z")
STYLES = tuple(W + name for name in ("pStyle", "rStyle", "tblStyle"))


class Trio:
    """The old file, the new one, and the old one edited."""

    def __init__(self, name: str, folder: Path) -> None:
        self.old, self.new, self.made = (folder / f"{at}.docx" for at in ("old", "new", "made"))
        PAIRS[name](self.old, self.new)
        assert write_comparison(self.old, self.new, self.made, REVISION).differs


@pytest.fixture(scope="module")
def trio(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Trio:
    """Made once for all tests that look at it."""
    return Trio(request.param, tmp_path_factory.mktemp("trio"))


def _root(path: Path, part: str = "word/document.xml") -> etree._Element:
    with open_package(path) as package:
        return package.xml(part)


def _said(root: etree._Element) -> list[str]:
    """Rows with the number of their cells, and the words of paragraphs."""
    return [
        f"row of {len(one.findall(W + 'tc'))}"
        if one.tag == W + "tr"
        else "".join(word.text or "" for word in one.iter(T))
        for one in root.iter(P, W + "tr")
    ] or [""]


@pytest.mark.parametrize("trio", PAIRS, indirect=True)
def test_accepting_gives_the_new_file_and_rejecting_the_old_one(trio: Trio):
    made = _root(trio.made)
    assert _said(accepted(made)) == _said(accepted(_root(trio.new)))
    assert _said(rejected(made)) == _said(rejected(_root(trio.old)))


@pytest.mark.parametrize("trio", PAIRS, indirect=True)
def test_everything_that_is_named_is_there(trio: Trio):
    with ZipFile(trio.made) as archive:
        names = archive.namelist()
    with open_package(trio.made) as package:
        assert list(_broken_relations(package, names)) == []
        assert list(_unknown_names(package)) == []
        parts = {one: package.xml(one) for one in names if re.match(r"word/\w+\.xml$", one)}
    assert list(faults(parts)) == []


def _broken_relations(package: Package, names: list[str]) -> Iterator[str]:
    types = package.xml("[Content_Types].xml")
    declared = {one.get("PartName", one.get("Extension")) for one in types}
    for name in (name for name in names if name.endswith(".rels")):
        folder = posixpath.dirname(posixpath.dirname(name))
        owner = posixpath.join(folder, posixpath.basename(name).removesuffix(".rels"))
        numbers = set()
        for relation in package.xml(name):
            numbers.add(relation.get("Id"))
            target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
            if relation.get("TargetMode") == "External":
                continue
            if target.lstrip("/") not in package:
                yield f"{name}: {target} is missing"
            if not {target, target.rpartition(".")[2]} & declared:
                yield f"{target} is not declared"
        if owner.endswith(".xml") and owner in package:
            used = {
                number
                for element in package.xml(owner).iter()
                for key, number in element.attrib.items()
                if str(key).startswith(f"{{{RELATIONS}}}")
            }
            yield from (f"{owner}: {number} is unknown" for number in used - numbers)


def _unknown_names(package: Package) -> Iterator[str]:
    document, styles = package.xml("word/document.xml"), package.xml("word/styles.xml")
    known = {one.get(W + "styleId") for one in styles.iter(W + "style")}
    for one in (*document.iter(*STYLES), *styles.iter(*STYLES, W + "basedOn", W + "link")):
        if one.get(VAL) not in known:
            yield f"style {one.get(VAL)}"
    lists = package.xml("word/numbering.xml") if "word/numbering.xml" in package else None
    if lists is not None:
        numbers = {one.get(W + "numId") for one in lists.iter(W + "num")} | {"0"}
        kinds = {one.get(W + "abstractNumId") for one in lists.iter(W + "abstractNum")}
        used = {one.get(VAL) for one in document.iter(W + "numId")}
        yield from (f"list {number}" for number in used - numbers)
        of = {one.get(VAL) for one in lists.iter(W + "abstractNumId")}
        yield from (f"kind of list {number}" for number in of - kinds)


@pytest.mark.parametrize("trio", ["rows come and go"], indirect=True)
def test_a_row_that_stays_is_not_touched(trio: Trio):
    rows = list(_root(trio.made).iter(W + "tr"))
    marks = [
        next((m for m in ("ins", "del") if row.find(f"{W}trPr/{W}{m}") is not None), "")
        for row in rows
    ]
    assert sorted(marks) == ["", "", "", "del", "ins", "ins"]
    kept = [row for row, mark in zip(rows, marks, strict=True) if not mark]
    assert [len(list(row.iter(W + "ins", W + "del"))) for row in kept] == [0, 0, 2]


@pytest.mark.parametrize("trio", ["links come"], indirect=True)
def test_a_link_leads_where_it_led(trio: Trio):
    with open_package(trio.made) as package:
        related = package.related("word/document.xml")
        links = accepted(package.xml("word/document.xml")).iter(W + "hyperlink")
        found = [
            (related[one.get(f"{{{RELATIONS}}}id", "")][1], "".join(one.itertext(T)))
            for one in links
        ]
    assert found == [
        ("https://example.org/lamps", " and its annex"),
        ("https://example.org/boats", " as listed"),
        ("https://example.org/reports", "the report of the masters"),
    ]


@pytest.mark.parametrize("trio", ["pictures come and go"], indirect=True)
def test_pictures_are_brought_over_and_those_that_stay_are_not_marked(trio: Trio):
    with open_package(trio.made) as package:
        related = package.related("word/document.xml")
        root = package.xml("word/document.xml")
        shown = [
            (
                package.read(related[one.get(f"{{{RELATIONS}}}embed", "")][1]),
                next((up.tag for up in one.iterancestors(W + "ins", W + "del")), ""),
            )
            for one in root.iter("{*}blip")
        ]
    grey = {
        shade: (trio.old.parent / f"grey{shade}.png").read_bytes() for shade in (10, 90, 200, 250)
    }
    assert shown == [
        (grey[10], ""), (grey[90], W + "del"), (grey[200], W + "ins"), (grey[250], W + "ins"),
    ]  # fmt: skip


@pytest.mark.parametrize("trio", ["a list of its own comes"], indirect=True)
def test_a_list_is_brought_over_with_its_numbers(trio: Trio):
    paragraph = accepted(_root(trio.made)).findall(f".//{P}")[-1]
    number = paragraph.find(f".//{W}numId").get(VAL)
    lists = _root(trio.made, "word/numbering.xml")
    num = next(one for one in lists.iter(W + "num") if one.get(W + "numId") == number)
    kind = num.find(W + "abstractNumId").get(VAL)
    look = next(
        one for one in lists.iter(W + "abstractNum") if one.get(W + "abstractNumId") == kind
    )
    assert look.find(f".//{W}numFmt").get(VAL) == "upperRoman"


@pytest.mark.parametrize("trio", ["a style comes"], indirect=True)
def test_a_style_is_brought_over_with_what_it_is_based_on(trio: Trio):
    styles = {
        one.get(W + "styleId"): one for one in _root(trio.made, "word/styles.xml").iter(W + "style")
    }
    came = next(
        one for one in _root(trio.made).iter(P) if "Lamps and boats" in "".join(one.itertext(T))
    )
    style = styles[came.find(f".//{W}pStyle").get(VAL)]
    base = styles[style.find(W + "basedOn").get(VAL)]
    assert base.find(f"{W}rPr/{W}b") is not None


@pytest.mark.parametrize("trio", ["the old file is strict"], indirect=True)
def test_a_strict_file_stays_strict(trio: Trio):
    with ZipFile(trio.made) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")) and name.startswith("word/"):
                assert b"schemas.openxmlformats.org/wordprocessingml" not in archive.read(name)


@pytest.mark.parametrize(
    "trio", ["text boxes differ", "words of a text box and around it change"], indirect=True
)
def test_words_in_a_text_box_are_marked_there(trio: Trio):
    box = next(_root(trio.made).iter(W + "txbxContent"))
    marked = {
        change.tag: "".join(word.text or "" for word in change.iter(T, W + "delText"))
        for change in box.iter(W + "ins", W + "del")
    }
    assert marked == {W + "del": "two", W + "ins": "nine"}


@pytest.mark.parametrize(
    "trio",
    ["the last paragraphs come", "the last paragraphs go", "paragraphs before a table come and go"],
    indirect=True,
)
def test_the_last_mark_is_never_tracked(trio: Trio):
    body = _root(trio.made).find(W + "body")
    blocks = [one for one in body if one.tag in (P, W + "tbl")]
    for block, following in zip(blocks, [*blocks[1:], None], strict=True):
        if block.tag == P and (following is None or following.tag == W + "tbl"):
            assert block.find(f"{W}pPr/{W}rPr/{W}ins") is None
            assert block.find(f"{W}pPr/{W}rPr/{W}del") is None


@pytest.mark.slow
def test_five_thousand_paragraphs_take_seconds(tmp_path: Path):
    old, new = tmp_path / "old.docx", tmp_path / "new.docx"
    for path in (old, new):
        document = Document()
        texts = [f"{at}. {LINES[at % 5]} {at * 37 % 1001} lamps" for at in range(5000)]
        if path == new:
            texts = [
                text.replace("lamps", "horns") if at % 7 == 0 else text
                for at, text in enumerate(texts)
            ]
            texts.insert(40, texts.pop(4000))
            del texts[2000:2010]
        lines(document, texts)
        document.save(str(path))
    began = process_time()
    assert write_comparison(old, new, tmp_path / "made.docx", REVISION).differs
    assert process_time() - began < 20


@pytest.mark.parametrize("trio", ["heads and feet of pages differ"], indirect=True)
def test_heads_and_feet_are_edited_too(trio: Trio):
    with ZipFile(trio.made) as archive, ZipFile(trio.old) as before:
        names = [name for name in archive.namelist() if archive.read(name) != before.read(name)]
    marked = [
        "".join(word.text or "" for word in change.iter(T, W + "delText"))
        for name in names
        for change in _root(trio.made, name).iter(W + "ins", W + "del")
    ]
    assert sorted(marked) == ["First", "L.4", "L.4/Rev.1", "Last"]


@pytest.mark.parametrize("trio", ["pages are counted anew"], indirect=True)
def test_a_number_of_pages_is_no_change(trio: Trio):
    with ZipFile(trio.made) as archive, ZipFile(trio.old) as before:
        changed = [name for name in archive.namelist() if archive.read(name) != before.read(name)]
    assert changed == ["word/document.xml"]
