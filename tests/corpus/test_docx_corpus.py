"""Real Word files: the official ones word for word, and what other tools leave behind."""

from __future__ import annotations

import json
import resource
import time
import zipfile
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import pairwise, zip_longest
from pathlib import Path
from unicodedata import normalize

import pytest
from lxml import etree

from drafting.formats.bodies import load_body
from drafting.formats.docx import Revision, read_document, write_document, write_redline
from drafting.formats.docx.layout.blocks import Role
from drafting.formats.docx.layout.composition import blocks_of
from drafting.formats.errors import FormatError
from drafting.model.identity import counting_ids
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind
from drafting.page.composition import compose as composed
from drafting.redline import identified, redline

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus"
if not CORPUS.exists():
    pytest.skip("needs the shared corpus", allow_module_level=True)

pytestmark = pytest.mark.corpus
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BODY = load_body("ga", Path(__file__).parents[2] / "templates")
TRUTH = json.loads((CORPUS / "truth" / "docx.json").read_text("utf-8"))
FILES = {path.name: path for path in sorted((CORPUS / "docx").rglob("*.docx"))}
OFFICIAL = sorted(name for name in FILES if "_RES_" in name)
FOREIGN = sorted([*CORPUS.glob("tracked_changes/*.docx"), *CORPUS.glob("negotiation/*.docx")])
REVISION = Revision.by("Austria", datetime(2026, 1, 5, 9, tzinfo=UTC))

DIFFERENT = {
    "A_RES_72_262.docx": "one section number stands in a paragraph of its own before its title",
    "A_RES_72_90.docx": "two resolutions in one file: the closing line of the first comes last",
}
"""Where the model cannot print a file quite as it stands, and why."""


def read(name: str) -> Resolution:
    return read_document(FILES[name], counting_ids()).resolution


def squeezed(text: str) -> str:
    return " ".join(text.replace("\u2011", "-").replace("\u00ad", "").split())


def said(resolution: Resolution) -> list[str]:
    """Numbers and words of every paragraph, as they would be printed; tables aside."""
    return [line for line in map(squeezed, _lines(resolution)) if line]


def _lines(resolution: Resolution) -> Iterator[str]:
    for block in blocks_of(composed(resolution, BODY.facts)):
        number, text = (
            "".join(piece.run.text for piece in pieces) for pieces in (block.number, block.pieces)
        )
        if block.role is Role.TITLE:
            first, *others = text.split("\n")
            yield from (f"{number} {first}", *others)
        elif block.role is not Role.TABLE and not (
            block.role is Role.SPONSORS and not resolution.sponsors
        ):
            yield f"{number} {text}"


def truth(name: str) -> list[str]:
    return [squeezed(f"{number or ''} {text}") for _, number, text in TRUTH[name]["paragraphs"]]


def raised_in(path: Path) -> Counter[str]:
    """The letters and figures that stand raised or lowered in a file, by its own marks."""
    found: Counter[str] = Counter()
    with zipfile.ZipFile(path) as archive:
        document = etree.fromstring(archive.read("word/document.xml"))
    for run in document.iter(W + "r"):
        align = run.find(f"{W}rPr/{W}vertAlign")
        style = run.find(f"{W}rPr/{W}rStyle")
        is_note = style is not None and style.get(W + "val") == "FootnoteReference"
        if is_note or (align is not None and align.get(W + "val") != "baseline"):
            found.update("".join(text.text or "" for text in run.iter(W + "t")))
    return found


@pytest.mark.parametrize("name", sorted(set(TRUTH) - set(DIFFERENT)))
def test_numbers_and_words_are_those_of_the_independent_reading(name: str):
    """To the letter; the other reading has level what the file sets raised or lowered."""
    raised: Counter[str] = Counter()
    for ours, theirs in zip_longest(said(read(name)), truth(name), fillvalue=""):
        assert len(ours) == len(theirs)
        others = [pair for pair in zip(ours, theirs, strict=True) if pair[0] != pair[1]]
        assert [normalize("NFKC", one) for one, _ in others] == [one for _, one in others]
        raised.update(one for _, one in others)
    assert not raised - raised_in(FILES[name])


def test_no_word_of_an_official_file_is_left_over():
    kept = [
        (name, remark)
        for name in OFFICIAL
        for remark in read_document(FILES[name], counting_ids()).remarks
        if "could not be placed" in remark.message
    ]
    assert not kept


@pytest.mark.parametrize("name", sorted(DIFFERENT))
def test_where_the_sequence_differs_no_word_is_lost(name: str):
    ours, theirs = (Counter(" ".join(lines).split()) for lines in (said(read(name)), truth(name)))
    assert not theirs - ours
    assert (ours - theirs).total() <= 1


@pytest.mark.parametrize("name", sorted(TRUTH))
def test_every_note_is_found(name: str):
    assert len(read(name).notes) == TRUTH[name]["notes"]


@pytest.mark.parametrize("path", FOREIGN, ids=lambda path: path.name)
def test_whatever_others_left_is_read_or_refused_in_time(path: Path):
    began = time.monotonic()
    try:
        read_document(path, counting_ids())
    except FormatError as refusal:
        message = str(refusal)
    else:
        message = path.name
    assert path.name in message
    assert time.monotonic() - began < 10
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < 1_500_000


@pytest.mark.parametrize("name", OFFICIAL)
def test_an_official_text_is_laid_out_afresh_and_reads_back(name: str, tmp_path: Path):
    text = read(name)
    path = tmp_path / "fresh.docx"
    write_document(text, path, BODY)
    again = read_document(path, counting_ids("z")).resolution
    assert _identities(again) == _identities(text)
    assert [unit.text for unit in again.walk()] == [unit.text for unit in text.walk()]


def _identities(resolution: Resolution) -> list[str]:
    """Those of all units that print something."""
    return [unit.id for unit in resolution.walk() if unit.kind is not Kind.RESOLUTION]


@pytest.mark.slow
@pytest.mark.parametrize(("one", "other"), list(pairwise(OFFICIAL)))
def test_the_redline_of_any_two_official_texts_proves_itself(one: str, other: str, tmp_path: Path):
    old = read(one)
    new = identified(old, read(other))
    path = tmp_path / "redline.docx"
    write_redline(old, new, redline(old, new), path, BODY, REVISION)
    assert path.exists()
