"""The plain-text reader held against independent readings and against the pages themselves."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import etree

from drafting.formats.plain import read_plain
from drafting.formats.plain.italics import with_opening_italics
from drafting.model.identity import counting_ids
from drafting.model.inline import escape, plain, runs
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus"
if not CORPUS.is_dir():
    pytest.skip("the shared corpus is not beside this checkout", allow_module_level=True)

pytestmark = pytest.mark.corpus

TRUTH = json.loads((CORPUS / "truth" / "akn.json").read_text(encoding="utf-8"))
MASTHEAD = """\
Eightieth session

Agenda item 5

Resolution adopted by the General Assembly on 1 May 2031
"""


def tidied(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def printed(name: str) -> str:
    entry = TRUTH[name]
    rows = [*entry["preamble"], *entry["operative"]]
    body = "\n\n".join(f"{number or ''} {tidied(text)}".strip() for number, text in rows)
    title = f"## {entry['title']}\n\n" if entry["title"] else ""
    return f"{entry['symbol']}\n\n{MASTHEAD}\n{title}{body}\n"


def rows_of(resolution: Resolution) -> list[tuple[str, str]]:
    rows = [("", tidied(plain(resolution.enacting)))]
    for row in Numbering(resolution):
        text = tidied(plain(row.unit.text))
        if row.unit.kind is Kind.HEADING and row.number.isalpha():
            rows += [("", row.number), ("", text)]
        elif row.unit.kind is not Kind.RESOLUTION:
            rows.append((row.number, text))
    return rows


ENGLISH = [name for name in TRUTH if not re.search(r"^(?!English)[A-Z][a-z]+__|[FS]\.xml$", name)]
FOREIGN = [name for name in TRUTH if name not in ENGLISH]


@pytest.mark.parametrize("name", ENGLISH)
def test_numbers_and_texts_are_those_of_the_official_file(name: str):
    entry = TRUTH[name]
    expected = [
        (number or "", re.sub(r"(?<=\w)- (?!and|or|to)", "-", tidied(text)))
        for number, text in (*entry["preamble"], *entry["operative"])
    ]
    assert rows_of(read_plain(printed(name), counting_ids()).resolution) == expected


@pytest.mark.parametrize("name", FOREIGN)
def test_other_languages_have_their_parts(name: str):
    entry = TRUTH[name]
    resolution = read_plain(printed(name), counting_ids()).resolution
    assert resolution.language != "en"
    assert len(resolution.preamble) == len(entry["preamble"]) - 1
    numbers = [row.number for row in Numbering(resolution) if row.part == "operative"]
    typed = [(number or "").replace(" -", ".") for number, _ in entry["operative"]]
    assert [re.sub(r"^\(", "", number) for number in numbers] == typed


def test_supplied_italics_are_those_of_the_official_files():
    """How many opening words of 100 official files get exactly the italics printed there."""
    right = total = 0
    for path in sorted((CORPUS / "akn").glob("[!s]*/*.xml")) + sorted(
        (CORPUS / "akn" / "sc").glob("*.xml")
    ):
        if re.search(r"[FS]\.xml$", path.name):
            continue
        for paragraph in etree.parse(str(path)).iter("{*}container", "{*}paragraph"):
            words, text = opening_of(paragraph)
            if words and text.startswith(words):
                supplied = runs(with_opening_italics(escape(text)))[0]
                total += 1
                right += supplied.italic and supplied.text.rstrip(", ") == words
    assert total > 2500
    assert right / total > 0.95


def opening_of(paragraph: etree._Element) -> tuple[str, str]:
    """The first italic words of a paragraph, and its whole text."""
    first = next(paragraph.iter("{*}p"), None)
    if first is None:
        return "", ""
    text = tidied("".join(str(part) for part in first.itertext()))
    italic = next((span for span in first.iter("{*}span") if span.get("class") == "italic"), None)
    if italic is None:
        return "", text
    return tidied("".join(str(part) for part in italic.itertext())).rstrip(", "), text


PAGES = sorted((CORPUS / "l_documents_pdf").glob("*.pdf"))
# In these, the text beside the page or the copy of it has flaws of its own (a line torn out, a
# mark run into a number, a letter lost): most of it must be the same, not all.
FLAWED = {"A_C.2_80_L.37", "A_C.2_80_L.6", "A_C.2_80_L.60"}


def comparable(resolution: Resolution) -> list[tuple[str, str, str]]:
    rows = [("title", "", resolution.title), ("kind", "", resolution.kind)]
    rows += [("sponsor", "", name) for name in resolution.sponsors]
    masthead = resolution.masthead
    rows += [("agenda", masthead.agenda_item, masthead.agenda_title)]
    rows += [("meeting", masthead.session, masthead.committee)]
    rows += [(row.unit.kind.value, row.number, row.unit.text) for row in Numbering(resolution)]
    rows += [("note", note.mark, note.text) for note in resolution.notes]
    return [(kind, number, re.sub(r"[\s\-–‑]+", "", plain(text))) for kind, number, text in rows]


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext")
@pytest.mark.parametrize("layout", [(), ("-layout",)], ids=["raw", "layout"])
@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_a_copy_of_the_pages_reads_like_the_text(page: Path, layout: tuple[str, ...]):
    copy = subprocess.run(
        ["pdftotext", *layout, str(page), "-"], capture_output=True, check=True
    ).stdout.decode("utf-8")
    text = (CORPUS / "drafts_text" / f"{page.stem}.txt").read_text(encoding="utf-8")
    copied = comparable(read_plain(copy, counting_ids()).resolution)
    expected = comparable(read_plain(text, counting_ids()).resolution)
    if page.stem not in FLAWED:
        assert sorted(copied) == sorted(expected)
    else:
        same = len(set(copied) & set(expected))
        assert same / len(set(expected)) > 0.85
