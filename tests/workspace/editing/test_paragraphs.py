from __future__ import annotations

import pytest

from drafting.model.identity import counting_ids
from drafting.model.inline import plain
from drafting.model.unit import Kind, Unit
from drafting.workspace.editing.errors import EmptyTextError
from drafting.workspace.editing.paragraphs import opened_like, units_of, unwrapped

Shape = tuple[Kind, str, tuple]


def shape(units: tuple[Unit, ...]) -> list[Shape]:
    return [(unit.kind, unit.text, tuple(shape(unit.children))) for unit in units]


def made(text: str, kind: Kind = Kind.OPERATIVE) -> list[Shape]:
    return shape(units_of(text, kind, counting_ids()))


def test_a_blank_line_begins_the_next_paragraph():
    assert made("*Urges* one;\n\n*Invites* two.") == [
        (Kind.OPERATIVE, "*Urges* one;", ()),
        (Kind.OPERATIVE, "*Invites* two.", ()),
    ]


def test_typed_numbers_that_will_be_printed_anyway_are_taken_off():
    assert made("12. *Urges* one;") == [(Kind.OPERATIVE, "*Urges* one;", ())]
    assert made("12. Years passed,", Kind.PREAMBULAR) == [
        (Kind.PREAMBULAR, "12. Years passed,", ())
    ]


def test_lettered_paragraphs_stand_under_the_one_before():
    typed = (
        "*Decides*:\n\n(a) To row:\n\n(i) North;\n\n(ii) South;\n\n(b) To sail;\n\n*Invites* all."
    )
    assert made(typed) == [
        (
            Kind.OPERATIVE,
            "*Decides*:",
            (
                (
                    Kind.SUBPARAGRAPH,
                    "To row:",
                    ((Kind.SUBPARAGRAPH, "North;", ()), (Kind.SUBPARAGRAPH, "South;", ())),
                ),
                (Kind.SUBPARAGRAPH, "To sail;", ()),
            ),
        ),
        (Kind.OPERATIVE, "*Invites* all.", ()),
    ]


def test_the_letter_i_after_h_is_a_letter_and_after_a_is_a_numeral():
    after_h = made("x:\n\n" + "\n\n".join(f"({letter}) t;" for letter in "abcdefghij"))
    assert len(after_h[0][2]) == 10
    after_a = made("x:\n\n(a) t:\n\n(i) t;\n\n(ii) t;\n\n(iii) t;\n\n(iv) t;\n\n(v) t;\n\n(b) t.")
    assert [len(entry[2]) for entry in after_a[0][2]] == [5, 0]


def test_subparagraphs_alone_stand_beside_each_other():
    assert made("(c) To row;\n\n(d) To sail;", Kind.SUBPARAGRAPH) == [
        (Kind.SUBPARAGRAPH, "To row;", ()),
        (Kind.SUBPARAGRAPH, "To sail;", ()),
    ]


def test_square_brackets_at_the_beginning_are_text():
    ((_, text, _),) = made("[Urges][Invites] all [to sail];")
    assert plain(text) == "[Urges][Invites] all [to sail];"


def test_opening_words_are_set_in_italics_where_nobody_set_a_look():
    assert made("Urges all;")[0][1] == "*Urges* all;"
    assert made("[Urges all];")[0][1] == "[*Urges* all];"
    assert made("**Urges** all;")[0][1] == "**Urges** all;"
    assert made("Urges all;", Kind.PARAGRAPH)[0][1] == "Urges all;"


def test_a_wording_typed_without_looks_opens_as_the_one_before():
    assert opened_like("Calls upon all;", before="*Urges* all;") == "*Calls upon* all;"
    assert opened_like("Calls upon all;", before="Urges all;") == "Calls upon all;"
    assert opened_like("Calls *all*;", before="*Urges* all;") == "Calls *all*;"


def test_a_hash_makes_a_heading_of_that_degree():
    (heading,) = units_of("## Lamps", Kind.OPERATIVE, counting_ids())
    assert (heading.kind, heading.text, heading.level) == (Kind.HEADING, "Lamps", 2)


@pytest.mark.parametrize("typed", ["", " \n\n ", "**", "\x07", "One.\n\n**"])
def test_a_paragraph_without_a_word_is_refused(typed: str):
    with pytest.raises(EmptyTextError):
        made(typed)


def test_lines_that_a_mail_program_wrapped_are_joined():
    assert unwrapped("Urges States\nto keep lamps\n\nInvites\nall") == (
        "Urges States to keep lamps\n\nInvites all"
    )


def test_line_ends_stay_where_the_paragraph_had_forced_ones():
    assert unwrapped("one\ntwo", before="one\ndeux") == "one\ntwo"
