"""The head and the end of a text: older numbers, slips in symbols and enacting words, votes."""

from __future__ import annotations

import pytest

from drafting.editorial import profile_of
from drafting.formats.plain import read_plain
from drafting.model.identity import counting_ids
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution

TEXT = """{number}. Lighthouses of the northern seas

The General Assembly,

Noting the report of the Keeper of Lights,

Recognizing the need for closer co-operation of keepers,

1. Thanks the Keeper;

2. Requests the Secretary-General to report on the matter.
{closing}"""


def read(number: str, closing: str = "\n1864th plenary meeting,\n13 October 1970.") -> Resolution:
    return read_plain(TEXT.format(number=number, closing=closing), counting_ids()).resolution


@pytest.mark.parametrize("number", ["2624 (XXV)", "2671 A (XXV)", "1972/1663(LII)", "3201 (S-VI)"])
def test_the_number_is_no_part_of_the_title(number: str):
    text = read(number)
    assert text.masthead.number == number
    assert text.title == "Lighthouses of the northern seas"


def test_a_text_with_its_number_or_its_meeting_is_adopted():
    assert read("2624 (XXV)").kind == "resolution"
    assert read("2624 (XXV)", closing="").kind == "resolution"
    assert read("31/…", closing="").kind == "draft resolution"


def test_a_text_that_says_it_is_a_draft_is_none_that_was_adopted():
    head = "A/80/L.3\n\nFiji and Malta: draft resolution\n\n"
    text = head + TEXT.format(number="80/9", closing="\n1864th plenary meeting,\n13 October 2025")
    assert read_plain(text, counting_ids()).resolution.kind == "draft resolution"


def test_the_closing_line_tells_the_year_of_the_house_style():
    assert profile_of(read("2624 (XXV)")).year == 1970


@pytest.mark.parametrize(
    "closing",
    [
        (
            "\n5th meeting\n2 April 2025\n[Adopted by a recorded vote of 3 to 1, with 1 "
            "abstention. The voting was as follows:\n\nIn favour:\n\nChile, Ghana, Peru\n\n"
            "Against:\n\nFiji\n\nAbstaining:\n\nMalta]"
        ),
        "\nAdopted unanimously at the 3046th meeting.",
    ],
)
def test_the_record_of_a_vote_is_part_of_the_closing_line(closing: str):
    text = read("2624 (XXV)", closing=closing)
    assert len(text.operative) == 2
    assert not text.operative[-1].children
    assert text.closing.replace("\n", "") == closing.replace("\n", "")


@pytest.mark.parametrize(
    ("head", "number"),
    [
        ("2787 (2025).", "2787 (2025)"),
        ("Resolution 242 (1967) of 22 November 1967", "242 (1967)"),
        ("1 (1946). Resolution of 25 January 1946", "1 (1946)"),
    ],
)
def test_the_number_of_a_resolution_of_the_security_council_is_no_title(head: str, number: str):
    text = read_plain(
        f"{head}\n\nThe Security Council,\n\nNoting the storm,\n\n1. Decides to act;\n\n"
        "2. Requests the Keeper to report.",
        counting_ids(),
    ).resolution
    assert (text.masthead.number, text.title) == (number, "")


@pytest.mark.parametrize(
    "words",
    [
        "The general assembly,", "The General Asembly,", "The General Assembly;", "The GA,",
        "General Assembly,", "The Human Right Council,",
    ],
)  # fmt: skip
def test_enacting_words_with_a_slip_are_still_the_enacting_words(words: str):
    text = read_plain(TEXT.format(number="2624 (XXV)", closing="").replace(
        "The General Assembly,", words), counting_ids()).resolution  # fmt: skip
    assert text.enacting.replace("*", "") == words
    assert len(text.preamble) == 2


@pytest.mark.parametrize("symbol", ["A/C.3/80/L.10/rev.1", "a/C.3/80/L.10", "A/C3/80/L10"])
def test_a_symbol_with_a_slip_is_still_the_symbol(symbol: str):
    text = TEXT.format(number="2624 (XXV)", closing="")
    assert read_plain(f"{symbol}\n\n{text}", counting_ids()).resolution.masthead.symbol == symbol


@pytest.mark.parametrize("symbol", ["A/RES/90/3 B", "A/RES/90/3 A-B", "A/RES/90/3 AA*"])
def test_a_symbol_has_the_letters_of_the_texts_under_its_number(symbol: str):
    head = symbol.rstrip("*")
    text = read_plain(
        f"{symbol}\n\nRain\n\nThe General Assembly,\n\nNoting the rain of\n\f{head} 2/3\n"
        f"the North,\n\n1. Thanks the North for\n\f{head}\nits rain.",
        counting_ids(),
    ).resolution
    assert (plain(text.masthead.symbol), text.masthead.other) == (symbol, ())
    assert [unit.text.replace("*", "") for unit in text.walk()] == [
        "Noting the rain of the North,",
        "Thanks the North for its rain.",
    ]


def test_the_line_of_the_report_is_known_in_any_language_by_its_symbol():
    text = read_plain(
        "A/RES/80/10\n\n[sin remisión previa a una Comisión Principal (A/80/L.11)]\n\n"
        "80/10. Faros del norte\n\nLa Asamblea General,\n\nObservando la tormenta,\n\n"
        "1. Decide actuar;\n\n2. Pide un informe.",
        counting_ids(),
    ).resolution
    assert text.masthead.report.startswith("[sin remisión")
    assert (text.masthead.number, text.title) == ("80/10", "Faros del norte")


def test_one_line_under_the_item_of_the_agenda_is_the_title_of_a_draft():
    text = read_plain(
        "Ninetieth session\nThird Committee\nAgenda item 67\n\nCare of lighthouses\n\n"
        "The General Assembly,\n\nNoting the lamps,\n\n1. Urges States to keep them lit.\n",
        counting_ids(),
    ).resolution
    assert text.title == "Care of lighthouses"
    assert text.masthead.agenda_item == "Agenda item 67"
    assert text.masthead.agenda_title == ""


def test_an_annex_and_a_section_between_two_others_are_read_with_their_latin_words() -> None:
    text = TEXT.format(number="2624 (XXV)", closing="\n\nAnnex I bis\n\nForms\n\n1. A form.\n")
    text = text.replace("1. Thanks", "I bis\n\n1. Thanks")
    text = text.replace("2. Requests", "II\n\n1. Requests")
    found = read_plain(text, counting_ids()).resolution
    labels = [row.label for row in Numbering(found)]
    assert labels[2:] == [
        "Section I bis", "Section I bis, OP1", "Section II", "Section II, OP1",
        "Annex I bis", "Annex I bis, 1",
    ]  # fmt: skip
