from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.amendments.compilation.reader import read_compilation
from drafting.amendments.labels import suffix, with_word
from drafting.amendments.official.grammar.lexer import Sort, tokens
from drafting.formats.plain.marks import leading_mark
from drafting.formats.plain.subparagraphs import Degrees
from drafting.lexicon import latin
from drafting.model.numbering import Numbering
from drafting.model.references import references
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind, Unit

SERIES = [
    "bis",
    "ter",
    "quater",
    "quinquies",
    "sexies",
    "septies",
    "octies",
    "novies",
    "decies",
    "undecies",
    "duodecies",
    "terdecies",
    "quaterdecies",
    "quindecies",
    "sexdecies",
    "septdecies",
    "octodecies",
    "novodecies",
    "vicies",
    "unvicies",
]
OTHERS = {
    "nonies": 9, "quinquiens": 5, "noviens": 9, "tredecies": 13, "quattuordecies": 14,
    "quinquiesdecies": 15, "sedecies": 16, "septendecies": 17, "duodevicies": 18,
    "undevicies": 19, "tricies": 30, "quadragies": 40, "novononagies": 99, "bis 12": 13,
    "Bis.": 2, "*ter*": 3,
}  # fmt: skip
places = st.integers(latin.FIRST, 5000)


def test_the_series_as_documents_have_it() -> None:
    assert [latin.suffix(at) for at in range(latin.FIRST, 22)] == SERIES


@pytest.mark.parametrize(("word", "place"), OTHERS.items())
def test_every_spelling_is_read(word: str, place: int) -> None:
    assert latin.place(word) == place


@pytest.mark.parametrize(
    "word", ["", "one", "terrible", "bisect", "ies", "ter 2", "bis 0", f"bis {'9' * 5000}"]
)
def test_other_words_are_no_places(word: str) -> None:
    assert latin.place(word) == 0


@pytest.mark.parametrize("place", [-1, 0, 1])
def test_the_series_begins_with_the_second(place: int) -> None:
    with pytest.raises(ValueError, match=str(place)):
        latin.suffix(place)


@given(places)
def test_what_is_written_is_read_as_the_same_place(place: int) -> None:
    assert latin.place(latin.suffix(place)) == place
    assert re.fullmatch(latin.WORD, latin.suffix(place))


@given(places)
def test_all_readers_know_what_the_writer_of_labels_writes(place: int) -> None:
    word = suffix(place - latin.FIRST)
    number = with_word("3.", word)
    assert with_word(number, "bis") == "3 bis."
    (paragraph,) = read_compilation(f"OP3 {word} Urges all;")
    assert paragraph.label == f"OP3 {word}"
    mark = leading_mark(f"{number} Urges all;")
    assert mark is not None
    assert (mark[0].printed, mark[0].plain, mark[1]) == (number, False, "Urges all;")
    (token,) = tokens(f"OP3 {word}")
    assert (token.sort, token.text) == (Sort.LABEL, f"OP3 {word}")
    (reference,) = references(f"as in paragraph 3 {word} above")
    assert reference.names == (f"3 {word}",)
    text = Resolution(
        operative=(
            *(Unit(f"o{at}", Kind.OPERATIVE, "") for at in range(3)),
            Unit("n", Kind.OPERATIVE, "", number=number),
            Unit("z", Kind.OPERATIVE, ""),
        )
    )
    numbering = Numbering(text)
    assert numbering.resolve(f"op3{word}" if " " not in word else f"op3 {word}").unit.id == "n"
    assert numbering.label("z") == "OP4"


@given(places)
def test_subparagraphs_that_were_put_in_stand_beside_the_one_they_are_named_after(
    place: int,
) -> None:
    beside = with_word("(i)", latin.suffix(place))
    marks = ("(a ante)", "(a)", "(i)", beside, "(ii)", "(a ter)", "(b)")
    degrees = Degrees()
    found = []
    for at, printed in enumerate(marks):
        read = leading_mark(f"{printed} To light;")
        assert read is not None
        assert read[0].printed == printed
        following = leading_mark(f"{marks[at + 1]} To light;") if at + 1 < len(marks) else None
        opens = printed == "(i)"
        found.append(degrees.place(read[0], following and following[0], opens=opens))
    assert found == [1, 1, 2, 2, 2, 1, 1]


def test_a_number_is_found_by_any_spelling() -> None:
    text = Resolution(operative=(Unit("n", Kind.OPERATIVE, "", number="3 novies."),))
    assert Numbering(text).resolve("OP3 nonies").unit.id == "n"
    assert latin.respelled("3 nonies.") == "3 novies."
    assert latin.respelled("OP12 (b quinquiens)") == "OP12 (b quinquies)"
    assert latin.respelled("OP1 terrible bisons") == "OP1 terrible bisons"
