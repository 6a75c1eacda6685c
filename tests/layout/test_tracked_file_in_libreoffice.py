"""Word files edited in place, accepted and rejected by a program that is not ours."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree
from support.libreoffice import NEEDS_OFFICE, resolved
from support.word_pairs import PAIRS

from drafting.formats.docx import Revision
from drafting.formats.docx.markup.names import ID, PPR, VAL, P, T, W
from drafting.formats.docx.tracked.from_file.comparison import write_comparison

REVISION = Revision("Norway", "2026-03-04T10:00:00Z")
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
LIMITS = {
    ("a table ends the file", "reject"): "the paragraph behind a table that ends a file stays",
    ("a section goes with its words", "accept"): "the paragraph that ends a section stays",
    ("a text box comes", "reject"): "the frame of a text box stays, empty",
}
"""What LibreOffice cannot take out, whoever marks it."""

pytestmark = NEEDS_OFFICE


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every pair with what became of it; the old and the new file went the same way."""
    made = tmp_path_factory.mktemp("pairs")
    for name, make in PAIRS.items():
        old, new, edited = (made / f"{name} {at}.docx" for at in ("old", "new", "edited"))
        make(old, new)
        write_comparison(old, new, edited, REVISION)
    for verb, other in (("accept", "new"), ("reject", "old")):
        (made / verb).mkdir()
        paths = [made / f"{name} {at}.docx" for name in PAIRS for at in ("edited", other)]
        resolved(verb, paths, made / verb)
    return made


@pytest.mark.parametrize("name", PAIRS)
def test_accepting_gives_the_new_file(folder: Path, name: str):
    if (name, "accept") in LIMITS:
        pytest.xfail(LIMITS[name, "accept"])
    assert _said(folder / "accept" / f"{name} edited.docx") == _said(
        folder / "accept" / f"{name} new.docx"
    )


@pytest.mark.parametrize("name", PAIRS)
def test_rejecting_gives_the_old_file(folder: Path, name: str):
    if (name, "reject") in LIMITS:
        pytest.xfail(LIMITS[name, "reject"])
    assert _said(folder / "reject" / f"{name} edited.docx") == _said(
        folder / "reject" / f"{name} old.docx"
    )


def _said(path: Path) -> list[str]:
    """Tables, rows, and each paragraph with its style, number, notes, pictures and boxes."""
    with ZipFile(path) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
        notes = {
            kind + note.get(ID): "".join(note.itertext(T)).strip()
            for kind in ("footnote", "endnote")
            if f"word/{kind}s.xml" in archive.namelist()
            for note in etree.fromstring(archive.read(f"word/{kind}s.xml"))
        }
    return [line for block in root.iter(P, W + "tbl", W + "tr") for line in _lines(block, notes)]


def _lines(block: etree._Element, notes: dict[str, str]) -> Iterator[str]:
    if block.tag != P:
        yield f"{block.tag.removeprefix(W)} of {len(block)}"
    elif next(block.iterancestors(W + "txbxContent"), None) is None:
        properties = block.find(PPR)
        style = "" if properties is None else properties.find(W + "pStyle")
        numbered = properties is not None and properties.find(W + "numPr") is not None
        said = "".join(_words(block, notes))
        yield f"{'' if style in ('', None) else style.get(VAL)}{' 1.' * numbered}: {said}"


def _words(paragraph: etree._Element, notes: dict[str, str]) -> Iterator[str]:
    references = tuple(f"{W}{kind}Reference" for kind in ("footnote", "endnote"))
    for one in paragraph.iter(T, MATH, W + "drawing", *references):
        if one.tag in references:
            kind = one.tag.removeprefix(W).removesuffix("Reference")
            yield f"[{notes[kind + one.get(ID)]}]"
        elif one.tag == W + "drawing":
            yield f"<{''.join(one.itertext(T))}>"
        elif next(one.iterancestors(W + "txbxContent"), None) is None:
            yield one.text or ""
