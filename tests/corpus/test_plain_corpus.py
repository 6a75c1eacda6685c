"""The plain-text reader on real documents."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from drafting.formats.plain import read_plain
from drafting.formats.reading import Reading
from drafting.model.identity import counting_ids
from drafting.model.inline import note_references, plain, runs
from drafting.model.numbering import Numbering, note_numbers
from drafting.model.unit import Kind

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus"
if not CORPUS.is_dir():
    pytest.skip("the shared corpus is not beside this checkout", allow_module_level=True)

pytestmark = pytest.mark.corpus

SEED = CORPUS / "seed" / "E_CN.15_2017_L.6_Rev.1.md"
DRAFTS = sorted((CORPUS / "drafts_text").glob("*.txt"))
PAIRS = sorted((CORPUS / "pairs").rglob("*.txt"))
ALL = [*DRAFTS, *PAIRS]


@cache
def reading_of(path: Path) -> Reading:
    return read_plain(path.read_text(encoding="utf-8"), counting_ids())


def every(paths: list[Path]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("path", paths, ids=lambda path: path.stem)


# The seed.


def test_the_seed_has_the_masthead_that_a_person_reads():
    masthead = reading_of(SEED).resolution.masthead
    assert masthead.organ == "Economic and Social Council"
    assert masthead.committee == "Commission on Crime Prevention and Criminal Justice"
    assert (masthead.distribution, masthead.date) == ("Limited", "25 May 2017")
    assert (masthead.original, masthead.session) == ("English", "Twenty-sixth session")
    assert masthead.place_and_dates == "Vienna, 22-26 May 2017"
    assert masthead.agenda_item == "Agenda item 5"
    assert masthead.agenda_title.startswith("Integration and coordination of efforts by the United")
    assert masthead.agenda_title.endswith("field of crime prevention and criminal justice")
    assert masthead.other == ()


def test_the_seed_has_its_parts():
    resolution = reading_of(SEED).resolution
    assert resolution.sponsors == ("Belarus", "Cuba", "Greece", "Tajikistan")
    assert resolution.kind == "revised draft resolution"
    assert resolution.chapeau.endswith("the adoption of the following draft resolution:")
    assert resolution.title.startswith("Implementation of the United Nations Global Plan of Action")
    assert resolution.enacting == "*The Economic and Social Council*,"
    assert len(resolution.preamble) == 19
    assert len(resolution.operative) == 13
    assert {unit.kind for unit in resolution.preamble} == {Kind.PREAMBULAR}
    assert {unit.kind for unit in resolution.operative} == {Kind.OPERATIVE}
    with_children = [unit for unit in resolution.walk() if unit.children]
    numbering = Numbering(resolution)
    letters = [numbering.number(child.id) for unit in with_children for child in unit.children]
    assert letters == ["(a)", "(b)", "(c)", "(d)", "(e)", "(f)"]
    assert reading_of(SEED).remarks == ()


def test_the_seed_has_six_notes_and_repeated_marks_refer_to_one():
    resolution = reading_of(SEED).resolution
    numbers = note_numbers(resolution)
    assert list(numbers.values()) == ["1", "2", "3", "4", "5", "6"]
    references = Counter(ref for text in resolution.texts() for ref in note_references(text))
    assert [references[note.id] for note in resolution.notes] == [2, 2, 1, 2, 1, 1]


def test_the_seed_is_whole_where_pages_cut_it():
    texts = [plain(unit.text) for unit in reading_of(SEED).resolution.walk()]
    assert any("to appraise the progress achieved in the implementation of" in t for t in texts)
    assert any("Convention against Transnational Organized Crime to consider" in t for t in texts)


def test_the_seed_has_its_italics():
    resolution = reading_of(SEED).resolution
    for unit in (*resolution.preamble, *resolution.operative):
        first = runs(unit.text)[0]
        assert first.italic
        assert first.text[0].isupper()
    assert "*Global Report on Trafficking in Persons 2016*" in resolution.operative[4].text


# Every draft and pair.


def is_amendment(reading: Reading) -> bool:
    return "amendment" in reading.resolution.kind


@every(ALL)
def test_title_organ_session_and_agenda_are_found(path: Path):
    resolution = reading_of(path).resolution
    masthead = resolution.masthead
    assert resolution.title
    assert masthead.symbol == path.stem.split("_for_")[0].split("_", 1)[-1].replace("_", "/") or (
        masthead.symbol.replace("/", "_") in path.stem
    )
    for value in (masthead.organ, masthead.session, masthead.agenda_item, masthead.agenda_title):
        assert value
    assert masthead.other == ()


@every(ALL)
def test_somebody_enacts_tables_or_adopts(path: Path):
    resolution = reading_of(path).resolution
    if not is_amendment(reading_of(path)):
        assert re.match(r"\*?The [A-Z]", resolution.enacting)
    adopted = "RES" in path.stem
    assert (resolution.kind == "resolution") == adopted
    assert bool(resolution.masthead.adoption) == adopted
    if not adopted:
        assert "draft" in resolution.kind


@every(ALL)
def test_no_paragraph_is_left_without_a_place(path: Path):
    reading = reading_of(path)
    loose = [remark for remark in reading.remarks if "could not be placed" in remark.message]
    # Two sources hold a fragment that no reader could place: half a line torn out of its paragraph.
    torn = {"A_C.2_80_L.32": 1, "A_C.2_80_L.37": 1}
    assert len(loose) == torn.get(path.stem, 0)


@every(ALL)
def test_printed_numbers_are_the_computed_ones(path: Path):
    reading = reading_of(path)
    resolution = reading.resolution
    counted = (Kind.OPERATIVE, Kind.NUMBERED, Kind.SUBPARAGRAPH)
    assert [unit.number for unit in resolution.walk() if unit.kind in counted and unit.number] == []
    source = path.read_text(encoding="utf-8").split("\n---")[0]
    printed = len(set(re.findall(r"(?m)^(\d{1,3})\. ", source)))
    numbering = [row.number for row in Numbering(resolution) if row.unit.kind in counted[:2]]
    assert len(set(filter(None, numbering))) >= printed


@every(ALL)
def test_every_paragraph_opens_in_italics(path: Path):
    resolution = reading_of(path).resolution
    if "decision" in resolution.kind and not resolution.preamble:
        return
    for unit in resolution.walk():
        if unit.kind in (Kind.PREAMBULAR, Kind.OPERATIVE):
            assert unit.text.startswith("*"), unit.text[:60]


IMPLIED = frozenset({"distr", "original", "submitted", "by", "and", "annex"})


def words(text: str) -> Counter[str]:
    text = re.sub(r"(?<=[^\W\d_])[-‑] ?(?=[^\W\d_])", "", text)
    return Counter(
        word.casefold()
        for word in re.findall(r"[^\W_]{2,}", text)
        if word.casefold() not in IMPLIED and not word.isdigit()
    )


@every(ALL)
def test_no_word_is_lost(path: Path):
    reading = reading_of(path)
    kept = [*reading.resolution.texts(), *(note.text for note in reading.resolution.notes)]
    kept += [row.number for row in Numbering(reading.resolution)]
    kept += [passage.text for passage in reading.aside]
    source = re.sub(r"(?m)^\[\^[^\]]+\]:|\[\^[^\]]+\]", "", path.read_text(encoding="utf-8"))
    assert words(source) - words(" ".join(plain(text) for text in kept)) == Counter()


# One source is wrapped already, with blank lines between the lines of a paragraph.
WRAPPED_ALREADY = "A_C.2_80_L.60"


@every([path for path in ALL if "RES" not in path.stem and path.stem != WRAPPED_ALREADY])
def test_the_same_text_is_read_from_the_page_width_of_a_column(path: Path):
    """Wrapped at 88 characters, as a copied page is, a text reads the same."""
    import textwrap

    source = path.read_text(encoding="utf-8")
    head, mark, notes = source.partition("\n---")
    wrapped = "\n".join(
        textwrap.fill(line, 88, break_on_hyphens=False) for line in head.split("\n")
    )
    again = read_plain(wrapped + mark + notes, counting_ids()).resolution
    once = reading_of(path).resolution
    assert [(unit.kind, plain(unit.text)) for unit in again.walk()] == [
        (unit.kind, plain(unit.text)) for unit in once.walk()
    ]
    assert (again.title, again.sponsors, again.kind) == (once.title, once.sponsors, once.kind)
    assert again.masthead == once.masthead
