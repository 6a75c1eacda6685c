"""The reader and the writer of Akoma Ntoso on official files, against an independent reading."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import etree
from support.strategies import resolutions

from drafting.formats.akn import read_akn, write_akn
from drafting.model.identity import counting_ids
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.model.resolution import OPERATIVE, PREAMBLE, Resolution
from drafting.page.composition import compose

SHARED = Path(__file__).parents[2].parent / "shared"
FILES = sorted((SHARED / "corpus" / "akn").glob("*/*.xml"))
TRUTH = SHARED / "corpus" / "truth" / "akn.json"
SCHEMA = SHARED / "reference" / "schemas" / "akn" / "akomantoso30.xsd"

TRUTH_ENDS_EARLY = "A_HRC_RES_58_2E.xml"
"""This file has two preambles and two main bodies; the independent reading has the first two."""

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not FILES or not SCHEMA.is_file(), reason="needs the shared corpus"),
]


@cache
def truth() -> dict[str, dict[str, list[list[str | None]]]]:
    found: dict[str, dict[str, list[list[str | None]]]] = json.loads(TRUTH.read_text("utf-8"))
    return found


@cache
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(SCHEMA))


def words(text: str) -> str:
    """The words alone; the independent reading writes a no-break hyphen as a hyphen."""
    return " ".join(unicodedata.normalize("NFC", text).replace("\u2011", "-").split())


def sequence(resolution: Resolution) -> Iterator[str]:
    """Printed numbers and texts from the enacting words to the end of the operative part."""
    yield words(plain(resolution.enacting))
    printed = {block.source: block.number for block in compose(resolution) if block.source}
    for row in Numbering(resolution):
        if row.part in (PREAMBLE, OPERATIVE):
            yield from (words(printed[row.unit.id]), words(plain(row.unit.text)))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_numbers_and_texts_are_those_of_the_independent_reading(path: Path):
    resolution = read_akn(path.read_bytes(), counting_ids(), path.name).resolution
    known = truth()[path.name]
    expected = [
        words(text) for part in (PREAMBLE, OPERATIVE) for row in known[part] for text in row if text
    ]
    found = list(filter(None, sequence(resolution)))
    if path.name == TRUTH_ENDS_EARLY:
        assert len(found) > len(expected)
        found = found[: len(expected)]
    assert found == expected
    assert words(plain(resolution.title)) == words(str(known["title"] or ""))
    assert resolution.masthead.symbol == known["symbol"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_notes_are_those_of_the_independent_reading(path: Path):
    """It keeps the empty parentheses that Arabic sets around the mark of a note: not its words."""
    resolution = read_akn(path.read_bytes(), counting_ids(), path.name).resolution
    expected = [words(str(text)).removeprefix("() ") for _, text in truth()[path.name]["notes"]]
    assert [words(plain(note.text)) for note in resolution.notes] == expected


def test_the_file_where_the_independent_reading_ends_early_goes_on():
    path = next(path for path in FILES if path.name == TRUTH_ENDS_EARLY)
    root = etree.parse(path).getroot()
    assert len(list(root.iter("{*}preamble"))) == len(list(root.iter("{*}mainBody"))) == 2
    resolution = read_akn(path.read_bytes(), counting_ids(), path.name).resolution
    counted = [row.number for row in Numbering(resolution) if row.part == OPERATIVE]
    assert counted == [f"{number}." for number in range(1, len(counted) + 1)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_an_official_text_is_written_valid_and_reads_back_the_same(path: Path):
    resolution = read_akn(path.read_bytes(), counting_ids(), path.name).resolution
    data = write_akn(resolution)
    schema().assertValid(etree.fromstring(data))
    again = read_akn(data, counting_ids("z"), path.name)
    assert again.resolution == resolution
    assert again.remarks == ()


@given(resolutions())
@settings(max_examples=60)
def test_what_is_written_is_valid_against_the_schema(resolution: Resolution):
    schema().assertValid(etree.fromstring(write_akn(resolution)))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_letter_of_a_text_is_lost(path: Path):
    data = path.read_bytes()
    resolution = read_akn(data, counting_ids(), path.name).resolution
    written: Counter[str] = Counter()
    for part in etree.fromstring(data).iter("{*}preamble", "{*}mainBody", "{*}conclusions"):
        written.update(letters("".join(map(str, part.itertext()))))
    read = [*resolution.texts(), *(note.text for note in resolution.notes)]
    numbers = (row.number for row in Numbering(resolution))
    found = Counter(letters("".join((*map(plain, read), *numbers))))
    assert written - found == Counter()


def letters(text: str) -> str:
    return "".join(filter(str.isalnum, unicodedata.normalize("NFC", text)))
