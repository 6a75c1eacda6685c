"""Resolutions looked up by the number under which texts cite them."""

from __future__ import annotations

from pathlib import Path

from support.adopted_texts import BEES, adopted, libraries_with, library_at

from drafting.library.cited import cited_resolutions
from drafting.library.libraries import Libraries
from drafting.library.library import Library
from drafting.model.document_metadata import DocumentMetadata

DAY = "7 December 2020"


def test_the_letter_belongs_to_the_number(tmp_path: Path):
    libraries = libraries_with(
        tmp_path,
        adopted("A/RES/75/253 A", DAY, BEES, ["Decides to wait;"]),
        adopted("A/RES/75/253 B", "8 April 2021", BEES, ["Decides to wait;"]),
        adopted("A/RES/75/242", DAY, BEES, ["Decides to wait;"]),
    )

    def found(number: str) -> list[str]:
        return [one.document.symbol for one in cited_resolutions(libraries, number)]

    assert found("75/253 B") == ["A/RES/75/253 B"]
    assert found("75/253 A and B") == ["A/RES/75/253 A", "A/RES/75/253 B"]
    assert found("75/242 A") == ["A/RES/75/242"]
    assert found("75/253") == found("75/999") == []


def test_what_the_text_prints_is_told_from_what_was_recorded(tmp_path: Path):
    text = adopted("A/RES/75/1", DAY, BEES, ["Decides to wait;", "Decides to sleep;"])
    path = library_at(tmp_path / "own.library", [text], DocumentMetadata(date="2020-12-21"))
    (found,) = cited_resolutions(Libraries([Library.open(path)]), "75/1")
    assert (found.printed_date, found.recorded_date) == ("2020-12-07", "2020-12-21")
    assert found.paragraphs == {"1", "2"}
    assert found.annexes == ()


def test_a_date_that_only_metadata_give_is_no_printed_one(tmp_path: Path):
    text = adopted("A/RES/75/1", "", BEES, ["Decides to wait;"])
    path = library_at(tmp_path / "own.library", [text], DocumentMetadata(date="2020-12-21"))
    (found,) = cited_resolutions(Libraries([Library.open(path)]), "75/1")
    assert (found.printed_date, found.recorded_date) == ("", "2020-12-21")
