"""Real files are told of and cleaned: by patterns alone, nothing is left and nothing lost."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest
from lxml import etree
from support.active_word_files import unsound_in

from drafting.formats.clean_copy import write_clean
from drafting.formats.docx.traces.report import look_into

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
OFFICIAL = sorted((CORPUS / "docx").rglob("*.docx"))[::9]
CHANGED = sorted((CORPUS / "tracked_changes").glob("*.docx"))[::3]
HOSTILE = sorted((CORPUS / "hostile").glob("*.docx"))
FILES = [*OFFICIAL, *CHANGED, *HOSTILE]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMES = re.compile(
    r'(?:w:author="|w15:author="|w:initials="|<dc:creator>|<cp:lastModifiedBy>)([^"<]{4,})["<]'
)
GENERIC = {"Author", "Start", "Test User"}
pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not FILES, reason="needs the shared corpus beside the checkout"),
]


def parts(path: Path) -> dict[str, str]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist()}


def words(text: str, gone: str, kept: str) -> list[str]:
    """The words of a part, once the changes of a kind are taken out with what they hold."""
    said: list[str] = []

    def walk(element: etree._Element) -> None:
        if element.tag in (W + gone, W + gone.replace("del", "moveFrom").replace("ins", "moveTo")):
            return
        if element.tag in (
            W + "t",
            W + kept,
            "{http://schemas.openxmlformats.org/officeDocument/2006/math}t",
        ):
            said.append(element.text or "")
        for child in element:
            walk(child)

    walk(etree.fromstring(text.encode()))
    return ["".join("".join(said).split())]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_clean_copy_of_a_real_file_names_nobody_and_keeps_every_word(path: Path, tmp_path: Path):
    was = parts(path)
    names = {one for text in was.values() for one in NAMES.findall(text)} - GENERIC
    hides = any(one.part == "word/document.xml" and "deleted" not in one.what
                for one in look_into(path).hidden)  # fmt: skip
    for changes, gone, kept in (("accept", "del", "t"), ("reject", "ins", "delText")):
        target = tmp_path / f"{changes}.docx"
        write_clean(path, target, changes)
        now = parts(target)
        assert unsound_in(target) == []
        assert not [name for name in now if name.startswith(("docProps/", "customXml/"))]
        assert not [part for part, text in now.items() if "rsid" in text.casefold()]
        for name in names:
            assert not [part for part, text in now.items() if f'"{name}' in text]
        row = "trPr" in was["word/document.xml"] and path in (*CHANGED, *HOSTILE)
        if not hides and not row:
            text = was["word/document.xml"]
            assert words(now["word/document.xml"], "none", "t") == words(text, gone, kept)


@pytest.mark.parametrize("path", [*CHANGED, *HOSTILE], ids=lambda path: path.name)
def test_the_report_counts_the_changes_of_each_author(path: Path):
    text = "".join(
        text
        for part, text in parts(path).items()
        if re.fullmatch(r"word/(?:document|footnotes|endnotes|header\d*|footer\d*)\.xml", part)
    )
    authors = set(re.findall(r'<w:(?:ins|del|moveFrom|moveTo) [^>]*w:author="([^"]*)"', text))
    told = {one.author for one in look_into(path).changes if one.insertions or one.deletions}
    assert authors <= told | {""}
    assert len(told - authors - {""}) == 0
