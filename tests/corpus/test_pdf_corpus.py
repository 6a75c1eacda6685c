"""Issued PDFs, held against the Akoma Ntoso of the same resolutions, and accounted for."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

import pytest

from drafting.formats.akn import read_akn
from drafting.formats.pdf import read_pdf
from drafting.formats.reading import FURNITURE, HEADER, Reading
from drafting.model.identity import counting_ids
from drafting.model.inline import plain, runs
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus"
if not (CORPUS / "pdf").exists():
    pytest.skip("needs the shared corpus", allow_module_level=True)

pytestmark = pytest.mark.corpus
ADOPTED = sorted((CORPUS / "pdf").glob("*.pdf"))
TABLED = sorted((CORPUS / "l_documents_pdf").glob("*.pdf"))
KNOWN = "This text could not be placed"
"""Three stars between paragraphs, which nobody can place."""


@cache
def reading(path: Path) -> Reading:
    return read_pdf(path, counting_ids())


def truth(path: Path) -> Resolution:
    file = path.with_suffix(".xml")
    return read_akn(file.read_bytes(), counting_ids(), file.name).resolution


def squeezed(text: str) -> str:
    return " ".join(text.replace("\u2011", "-").replace("\u200b", "").split())


def units(text: Resolution) -> list[tuple[str, str]]:
    """The printed number and the words of the title, the enacting words and each unit."""
    rows = [("", text.title), ("", text.enacting)]
    rows += [(row.number, row.unit.text) for row in Numbering(text) if not is_table(row.unit.kind)]
    return [(number, squeezed(plain(words))) for number, words in rows]


def is_table(kind: Kind) -> bool:
    return kind is Kind.TABLE


def italics(text: Resolution) -> dict[str, str]:
    """By its words each unit with the letters that lean as dots."""
    return {
        squeezed(plain(unit.text)): squeezed(
            "".join("·" * len(run.text) if run.italic else run.text for run in runs(unit.text))
        ).replace(" ", "")
        for unit in text.walk()
    }


def in_common(one: list[tuple[str, str]], other: list[tuple[str, str]]) -> int:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks())


def test_units_are_those_of_the_other_form_of_the_text_to_the_letter():
    pairs = [(units(reading(path).resolution), units(truth(path))) for path in ADOPTED]
    exact = sum(in_common(read, true) for read, true in pairs)
    assert exact >= 0.999 * sum(len(true) for _, true in pairs)
    assert sum(read == true for read, true in pairs) >= 28


def test_italics_are_those_of_the_other_form():
    same = total = 0
    for path in ADOPTED:
        read, true = italics(reading(path).resolution), italics(truth(path))
        common = read.keys() & true.keys()
        same += sum(read[words] == true[words] for words in common)
        total += len(common)
    assert same >= 0.998 * total


def test_notes_are_those_of_the_other_form():
    same = total = 0
    for path in ADOPTED:
        read = {squeezed(plain(note.text)) for note in reading(path).resolution.notes}
        true = {squeezed(plain(note.text)) for note in truth(path).notes}
        same += len(read & true)
        total += len(true)
    assert same >= 0.99 * total


def test_cells_are_those_of_the_other_form():
    for path in ADOPTED:
        read, true = (
            [row for unit in text.walk() if is_table(unit.kind) for row in filled(unit.text)]
            for text in (reading(path).resolution, truth(path))
        )
        assert read == true


def filled(table: str) -> list[str]:
    return [squeezed(plain(row)) for row in table.split("\n") if row.strip("| ")]


@pytest.mark.parametrize("path", [*ADOPTED, *TABLED], ids=lambda path: path.stem)
def test_every_word_is_in_the_text_or_set_aside(path: Path):
    remarks = [remark for remark in reading(path).remarks if KNOWN not in remark.message]
    assert remarks == []
    aside = {passage.aside for passage in reading(path).aside}
    assert aside <= {FURNITURE, HEADER}


@pytest.mark.parametrize("path", TABLED, ids=lambda path: path.stem)
def test_a_tabled_draft_has_what_its_first_page_prints(path: Path):
    text = reading(path).resolution
    masthead = text.masthead
    assert masthead.symbol.rstrip("*") == path.stem.replace("_", "/")
    assert masthead.organ == "General Assembly"
    assert masthead.distribution == "Limited"
    assert masthead.agenda_item.startswith("Agenda item")
    assert masthead.agenda_title
    assert masthead.other == ()
    assert text.sponsors or text.submitted_by
    assert text.title
    assert text.operative
