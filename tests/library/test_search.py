"""Words looked for, held against regular expressions over the texts; six languages."""

from __future__ import annotations

import re

import pytest
from support.adopted_texts import BEES, adopted, libraries_with

from drafting.dataclasses import replace
from drafting.library.errors import LibraryError
from drafting.library.libraries import Libraries
from drafting.library.query import query
from drafting.library.wanted import Wanted

TEXTS = (
    "Urges States to keep bees on roofs, and to keep their hives warm",
    "Invites beekeepers to educate the young in the keeping of bees",
    "Requests the keepers of hives to report on education for women and peace",
    "Notes that women keep bees. It recalls that peace is the work of women and girls",
    "Welcomes the follow-up to the Convention of Geneva",
    "Prie les États de protéger l’éducation",
    "Pide a los Estados que protejan la educación y la niñez",
    "促进和保护人权是所有国家的责任",
    "يحث الدول على حماية الأطفال",
    "Призывает государства защищать пчёл",
)


@pytest.fixture(scope="module")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> Libraries:
    folder = tmp_path_factory.mktemp("library")
    return libraries_with(folder, adopted("A/RES/70/1", "7 December 2015", BEES, TEXTS, ["Noting"]))


def found(libraries: Libraries, typed: str, opening: str = "", **wanted: str) -> set[int]:
    total, rows = libraries.search(typed, opening, replace(Wanted(), **wanted), 50)
    assert total == len(rows)
    return {TEXTS.index(row.text) for row in rows if row.text in TEXTS}


@pytest.mark.parametrize(
    ("typed", "pattern"),
    [
        ("bees", r"\bbees\b"),
        ("keep bees", r"(?=.*\bkeep\b)(?=.*\bbees\b)"),
        ('"keep bees"', r"\bkeep bees\b"),
        ("“keep bees”", r"\bkeep bees\b"),
        ("educat*", r"\b[eé]ducat"),
        ('"work of wom*"', r"\bwork of wom"),
        ("women NEAR/1 peace", r"\bwomen\b(\W+\w+)?\W+peace\b|\bpeace\b(\W+\w+)?\W+women\b"),
        ("roofs OR girls", r"\b(roofs|girls)\b"),
        ("bees NOT women", r"^(?!.*women).*\bbees\b"),
        ("bees -women", r"^(?!.*women).*\bbees\b"),
        ("KEEPERS", r"(?i)\bkeepers\b"),
        ("follow-up", r"\bfollow-up\b"),
        ('"hives" report', r"(?=.*\bhives\b)(?=.*\breport\b)"),
    ],
)
def test_a_query_finds_what_it_says(libraries: Libraries, typed: str, pattern: str):
    expected = {at for at, text in enumerate(TEXTS) if re.search(pattern, text)}
    assert found(libraries, typed) == expected != set()


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("education", 2), ("éducation", 5), ("educacion", 6), ("ninez", 6), ("人权", 7),
        ("保护人", 7), ("الأَطْفَال", 8), ("الاطفال", 8), ("пчел", 9), ("пчёл", 9),
    ],
)  # fmt: skip
def test_accents_vowel_signs_and_ideographs(libraries: Libraries, typed: str, place: int):
    assert place in found(libraries, typed)


def test_ideographs_apart_are_no_phrase(libraries: Libraries):
    assert found(libraries, "权人") == set()


def test_the_opening_verb_the_part_and_the_title(libraries: Libraries):
    assert found(libraries, "", "urges") == {0}
    assert found(libraries, "bees", "invites") == {1}
    assert found(libraries, "", "keep") == set()
    assert found(libraries, "bees", part="preamble") == set()
    total, (row,) = libraries.search("cities", "", Wanted(part="title"), 5)
    assert (total, row.text, row.places[0].label) == (1, BEES, "title")


def test_the_words_are_shown_in_their_sentence(libraries: Libraries):
    _, (row,) = libraries.search("girls", "", Wanted(), 5)
    assert [piece for piece in row.sentence if piece.is_found] == [("girls", True)]
    shown = "".join(piece.text for piece in row.sentence)
    assert shown == "… It recalls that peace is the work of women and girls"


@pytest.mark.parametrize("typed", ["", "*", '""', "-", "NEAR/3", "OR", "?!", '"', "a " * 70])
def test_what_names_nothing_is_refused_in_a_sentence(libraries: Libraries, typed: str):
    with pytest.raises(LibraryError):
        libraries.search(typed, "", Wanted(), 5)


@pytest.mark.parametrize(
    "typed",
    [
        'bees"', "NEAR(bees", "bees)", "^bees", "bees AND", "words:bees", "bees; DROP", "‹bees›",
        "NOT bees bees", "bees OR OR women", "bees NEAR women OR girls", "{bees}", "a:b + c",
        "bees\x00 women",
    ],
)  # fmt: skip
def test_no_query_is_read_as_a_language_of_its_own(libraries: Libraries, typed: str):
    libraries.search(typed, "", Wanted(), 5)


def test_a_query_says_what_it_was_read_as():
    assert query('keep "the bees" hiv* NOT wax').expression == (
        '(("keep") AND ("the bees") AND ("hiv" *)) NOT ("wax")'
    )
