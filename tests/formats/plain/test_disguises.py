from __future__ import annotations

import pytest
from support.disguises import COMBINED, DISGUISES, wrapped

from drafting.formats.plain import read_plain
from drafting.model.identity import counting_ids
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.model.unit import Kind

CLEAN = """The Economic and Social Council,

Recalling its resolution 70/1 of 25 September 2015, in which it asked for more light in harbours,

Mindful of the work of the keepers of lighthouses, and of the harbours that depend on them,

1. Urges all States that have a coast, and those whose rivers lead to one, to keep lamps lit;

2. Decides, with a view to the safety of those at sea and of those who wait for them:

(a) To oil the hinges of all doors, and to count them at the end of each and every year;

(b) To ask the keepers for their views on the following:

(i) The colour of the doors that face the sea, as well as of those that face the land;

(ii) The number of steps from the door to the lamp;

(c) To paint what must be painted;

3. Requests the Secretary-General to report to the General Assembly on the present resolution."""


def rows(text: str, *, piece: bool = False) -> list[tuple[str, int, str]]:
    resolution = read_plain(text, counting_ids(), piece=piece).resolution
    return [
        (row.part, row.depth, plain(row.unit.text).replace("\u00a0", " "))
        for row in Numbering(resolution)
    ]


ALL = DISGUISES | COMBINED


@pytest.mark.parametrize("name", ALL)
def test_a_text_in_disguise_reads_like_the_clean_one(name: str):
    assert rows(ALL[name](CLEAN)) == rows(CLEAN)


@pytest.mark.parametrize("sign", ["\uf0b7\t", "o\t", "§   ", "- ", "* ", "·\u00a0\u00a0 ", "‣ "])
def test_bullets_of_all_programs_are_bullets(sign: str):
    listed = f"1. Urges States:\n\n{sign}to act;\n\n{sign}to rest.\n\n2. Decides to meet."
    assert [row[1:] for row in rows(listed, piece=True)] == [
        (0, "Urges States:"), (1, "to act;"), (1, "to rest."), (0, "Decides to meet."),
    ]  # fmt: skip


def test_members_of_a_list_that_has_lost_its_letters_get_them_back():
    text = "Requests the Council:\n\nto act;\n\nto rest for a while;\n\nDecides to meet."
    resolution = read_plain(text, counting_ids(), piece=True).resolution
    assert [unit.kind for unit in resolution.operative[0].children] == [Kind.SUBPARAGRAPH] * 2
    assert [row.number for row in Numbering(resolution)] == ["1.", "(a)", "(b)", "2."]


def test_a_question_behind_a_colon_is_quoted_and_no_list():
    text = "Decides to ask the Court the following question:\n\nWhat are the duties of keepers?"
    (operative,) = read_plain(text, counting_ids(), piece=True).resolution.operative
    assert [unit.kind for unit in operative.children] == [Kind.PARAGRAPH]


def test_a_piece_has_no_title_unless_something_says_so():
    piece = "To keep all the lamps lit\n\n5. Requests a report."
    resolution = read_plain(piece, counting_ids(), piece=True).resolution
    assert resolution.title == ""
    assert plain(resolution.operative[0].text) == "To keep all the lamps lit"
    whole = "Keeping of lamps\n\nThe General Assembly,\n\nRecalling its resolution 70/1,"
    assert read_plain(whole, counting_ids(), piece=True).resolution.title == "Keeping of lamps"


def test_a_word_divided_at_the_end_of_a_line_is_whole_where_the_text_has_it_whole():
    text = (
        "1. Urges the develop-\nment of harbours and a long-\nterm plan for development,\n"
        "which is a long-term aim."
    )
    assert rows(text, piece=True)[0][2] == (
        "Urges the development of harbours and a long-term plan for development, "
        "which is a long-term aim."
    )


def test_a_list_within_a_sentence_stays_in_it_where_a_line_ends_before_its_letter():
    text = (
        "1. Notes that there are (a) lamps that are lit;\n(b) lamps that are not; and\n(c) moons."
    )
    assert [row[1] for row in rows(text, piece=True)] == [0]


@pytest.mark.parametrize("width", [50, 64, 76, 100])
def test_lines_of_any_width_are_joined(width: int):
    assert rows(wrapped(width)(CLEAN)) == rows(CLEAN)


def test_a_heading_without_a_gap_is_apart_where_each_line_is_a_paragraph():
    long = "We recognize that lamps are " + "lit and seen, " * 12 + "and are kept."
    text = f"The General Assembly,\nAdopts the declaration.\nAnnex\nDeclaration on lamps\n{long}\n"
    assert rows(text + f"Lamps and their keepers\n{long}")[1:] == [
        ("annexes", 0, "Declaration on lamps"), ("annexes", 1, long),
        ("annexes", 1, "Lamps and their keepers"), ("annexes", 1, long),
    ]  # fmt: skip


def test_a_member_of_a_list_without_letters_that_a_gap_cuts_in_two_is_whole():
    first = "Report of the conference of all of the keepers of lamps in the north"
    text = f"Decides on the following:\n\nLamps;\n\n{first}\n\nAnd of the south;\n\nDoors."
    assert rows(text, piece=True) == [
        ("operative", 0, "Decides on the following:"),
        ("operative", 1, "Lamps;"),
        ("operative", 1, f"{first} And of the south;"),
        ("operative", 1, "Doors."),
    ]


def test_what_a_declaration_announces_is_no_list_of_its_own():
    text = (
        "The General Assembly,\n\nAdopts the declaration.\n\nAnnex\n\nDeclaration\n\n"
        "We, the keepers, meet:\n\nReaffirm our duty;\n\nTo keep lamps lit, we will:\n\n"
        "Count the lamps;\n\nOil the hinges."
    )
    assert [row[1] for row in rows(text)[1:]] == [0, 1, 1, 1, 1, 1]
