"""A reader accounts for every word of its source: read, set aside, or kept loose with a remark."""

from __future__ import annotations

import pytest

from drafting.dataclasses import replace
from drafting.formats.account import Passage, accounted, source_of
from drafting.formats.reading import Reading, Remark
from drafting.model.identity import counting_ids
from drafting.model.inline import plain
from drafting.model.resolution import Masthead, Note, Resolution
from drafting.model.unit import Kind, Unit

LETTERS = (
    Unit("b1", Kind.SUBPARAGRAPH, "To measure 10² metres;"),
    Unit("b2", Kind.SUBPARAGRAPH, "Not to lend the lamps;"),
)
TEXT = Resolution(
    masthead=Masthead(symbol="A/C.3/80/L.7", distribution="Limited"),
    title="Lamps in *libraries*",
    enacting="*The General Assembly*,",
    preamble=(Unit("a1", Kind.PREAMBULAR, "*Recalling* its resolution 79/1,[^n1]"),),
    operative=(
        Unit("b", Kind.OPERATIVE, "*Requests* the librarians:", LETTERS),
        Unit("c", Kind.OPERATIVE, "*Decides* to remain [seized] of the matter."),
    ),
    notes=(Note("n1", "See A/79/L.1."),),
)
SOURCE = (
    "A/C.3/80/L.7", "Distr.: Limited", "Lamps in libraries", "The General Assembly,",
    "Recalling its resolution 79/1,[^n1]", "1. Requests the librarians:",
    "(a) To measure 10² metres;", "(b) Not to lend the lamps;",
    "2. Decides to remain [seized] of the matter.", "See A/79/L.1.",
)  # fmt: skip


def read(*source: str | Passage, text: Resolution = TEXT, typed_marks: bool = False) -> Reading:
    passages = [
        one if isinstance(one, Passage) else Passage(line, one)
        for line, one in enumerate(source, start=1)
    ]
    source = source_of(passages)
    return accounted(Reading(text), source, counting_ids("z"), typed_marks=typed_marks)


def replaced(old: str, new: str) -> list[str]:
    assert any(old in one for one in SOURCE)
    return [one.replace(old, new) for one in SOURCE]


def test_a_text_that_holds_all_words_stays_as_it_is():
    assert read(*SOURCE) == Reading(TEXT)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("librarians:", "“librarians” :"), ("libraries", "LIBRARIES"), ("lend", "le\u00ad\nnd"),
        ("Requests", "Re-\nquests"), ("resolution", "resolu\u200btion"), ("(a) ", "a) "),
        ("matter.", "matter"), ("1. ", "١. "),
    ],
)  # fmt: skip
def test_marks_of_punctuation_and_breaks_of_lines_are_no_words(old: str, new: str):
    assert read(*replaced(old, new)) == Reading(TEXT)


@pytest.mark.parametrize(
    ("made", "lost"),
    [
        ("To measure 102 metres;", "10²"), ("To measure metres;", "10²"),
        ("To measure 10 metres;", "²"), ("To measure 10²;", "metres;"),
    ],
)  # fmt: skip
def test_what_a_reader_changes_or_drops_stands_after_the_paragraph_that_lost_it(
    made: str, lost: str
):
    found = read(*SOURCE, text=with_letters(Unit("b1", Kind.SUBPARAGRAPH, made), LETTERS[1]))
    first, loose, second = found.resolution.operative[0].children
    assert (first.text, plain(loose.text), second.id) == (made, lost, "b2")
    assert [(remark.line, remark.text) for remark in found.remarks] == [(7, lost)]


def with_letters(*letters: Unit) -> Resolution:
    first, last = TEXT.operative
    changed = Unit(first.id, first.kind, first.text, letters)
    return TEXT.with_part("operative", (changed, last))


def test_a_lost_not_is_found_among_others():
    found = read(
        *SOURCE,
        "It is not so.",
        text=with_letters(LETTERS[0], Unit("b2", Kind.SUBPARAGRAPH, "To lend the lamps;")),
    )
    assert "Not" in [unit.text for unit in found.resolution.walk()]


@pytest.mark.parametrize("lost", ["to", "of", "the", "resolution", "States"])
def test_a_word_is_not_excused_by_what_metadata_know_of_a_document(lost: str):
    names = ("The former Republic of the North and the South", "United States of America")
    text = replace(
        TEXT,
        masthead=replace(TEXT.masthead, adoption="Resolution adopted by the Assembly and others"),
        kind="amendments to draft resolution A/1",
        sponsors=names,
    )
    found = read(*replaced("lend the", f"lend {lost} the"), text=text)
    assert [remark.text for remark in found.remarks] == [lost]


def test_what_metadata_know_may_be_printed_or_not():
    text = replace(TEXT, sponsors=("Marshall Islands", "Timor-Leste"))
    for sponsors in ((), ("Timor-Leste",), ("Marshall Islands", "Timor-Leste")):
        assert not read(*sponsors, *SOURCE, text=text).remarks


def test_a_lost_letter_of_a_subparagraph_is_seen():
    found = read(*SOURCE, "(iii)")
    assert found.resolution.operative[-1].text == "(iii)"
    assert [remark.text for remark in found.remarks] == ["(iii)"]


def test_a_paragraph_that_stands_twice_is_read_twice():
    found = read(*SOURCE[:6], SOURCE[6], *SOURCE[6:])
    assert [plain(unit.text) for unit in found.resolution.walk()].count(
        "(a) To measure 10² metres;"
    ) == 1
    assert [remark.line for remark in found.remarks] == [8]


@pytest.mark.parametrize("odd", [r"a\*b", r"10\*3 \~ 4", r"\[^n1] \\ x", "~5", r"r\*ight\*"])
def test_marks_that_are_meant_are_none_of_a_look(odd: str):
    text = TEXT.with_part("preamble", (Unit("a1", Kind.PREAMBULAR, odd),))
    source = replaced("Recalling its resolution 79/1,[^n1]", plain(odd))
    assert not read(*source, text=text).remarks


@pytest.mark.parametrize(
    ("twice", "told"),
    [
        ("Not to lend the lamps; not to lend the lamps;", "not to lend the lamps;"),
        ("Not to lend the lamps; To measure 10² metres;", "To measure 10² metres;"),
        ("Not not to lend the lamps;", "Not"),
    ],
)
def test_words_that_a_reader_doubles_are_told(twice: str, told: str):
    text = with_letters(LETTERS[0], Unit("b2", Kind.SUBPARAGRAPH, twice))
    found = read(*SOURCE, text=text)
    assert found.resolution == text
    assert [remark.text for remark in found.remarks] == [told]
    assert "twice" in found.remarks[0].message


def test_a_paragraph_that_a_reader_doubles_is_told():
    again = Unit("b3", Kind.SUBPARAGRAPH, LETTERS[1].text)
    found = read(*SOURCE, text=with_letters(*LETTERS, again))
    assert [remark.text for remark in found.remarks] == [LETTERS[1].text]


def test_a_paragraph_that_the_source_has_twice_is_not_told():
    again = Unit("b3", Kind.SUBPARAGRAPH, LETTERS[1].text)
    source = [*SOURCE[:8], "(c) Not to lend the lamps;", *SOURCE[8:]]
    assert not read(*source, text=with_letters(*LETTERS, again)).remarks


@pytest.mark.parametrize(
    "twice", [("A/C.3/80/L.7",), ("1st meeting", "2 May"), ("1st meeting\n2 May",), ("1.",)]
)
def test_what_is_printed_once_excuses_one_line_of_the_source(twice: tuple[str, ...]):
    text = replace(TEXT, closing="1st meeting\n2 May")
    once = ("1st meeting\n2 May", *SOURCE)
    assert not read(*once, text=text).remarks
    assert read(*once, *twice, text=text).remarks


def test_words_that_connect_in_a_line_of_sponsors_are_missed_anywhere_else():
    text = replace(TEXT, kind="amendments to draft resolution A/1")
    found = read(*SOURCE, "Submitted by the Chair", text=text)
    assert [remark.text for remark in found.remarks] == ["Submitted by the Chair"]


def test_a_reference_to_a_note_is_a_word():
    text = TEXT.with_part(
        "preamble", (Unit("a1", Kind.PREAMBULAR, "Recalling its resolution 79/1,"),)
    )
    found = read(*SOURCE, text=text)
    assert [unit.text for unit in found.resolution.preamble][1:] == ["[^n1]"]


def test_marks_that_the_source_types_may_be_numbered_otherwise():
    source = [*replaced("[^n1]", "⁷")[:-1], "⁷ See A/79/L.1."]
    assert read(*source, typed_marks=True) == Reading(TEXT)
    source = [*replaced("[^n1]", "¹")[:-1], "¹ See A/79/L.1."]
    found = read(*source, "10³", typed_marks=True)
    assert [remark.text for remark in found.remarks] == ["10³"]


def test_what_stands_above_the_text_goes_to_the_masthead():
    found = read("Advance copy", *SOURCE)
    assert found.resolution.masthead.other == ("Advance copy",)


@pytest.mark.parametrize(
    ("before", "where"),
    [(3, "preamble"), (4, "preamble"), (5, "preamble"), (9, "operative"), (10, "operative")],
)
def test_a_lost_passage_stands_after_the_words_before_it(before: int, where: str):
    found = read(*SOURCE[:before], "Lost and *found* again", *SOURCE[before:])
    assert r"Lost and \*found\* again" in [unit.text for unit in found.resolution.part(where)]


def test_what_is_set_aside_is_listed_with_its_reason():
    aside = Passage(3, "20-12345 (E)", "job number")
    assert read(*SOURCE[:2], aside, *SOURCE[2:]) == Reading(TEXT, (), (aside,))


def test_what_a_remark_quotes_entirely_was_told():
    told = Remark(11, "The label is not known; it was left out.", "Weather: fine")
    passages = [Passage(line, one) for line, one in enumerate((*SOURCE, "Weather: fine"), 1)]
    found = accounted(Reading(TEXT, (told,)), source_of(passages), counting_ids("z"))
    assert found == Reading(TEXT, (told,), (Passage(11, "Weather: fine", told.message),))


@pytest.mark.parametrize("lost", ["应强调安全理事会的作用。", "وإذ يؤكد دور المجلس،"])
def test_scripts_without_spaces_and_from_right_to_left_are_words_too(lost: str):
    assert read(*SOURCE, lost).remarks[0].text == lost
