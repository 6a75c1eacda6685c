from __future__ import annotations

import pytest

from drafting.model.identity import counting_ids
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind, Unit
from drafting.workspace.editing.errors import EmptyTextError
from drafting.workspace.pasted.offer import Offer, offered
from drafting.workspace.pasted.plans import plan_paste
from drafting.workspace.pasted.reading import read_pasted


def offer(now: Resolution, words: str, where: str) -> Offer:
    return offered(now, read_pasted(words, counting_ids("x")), where)


def put(now: Resolution, words: str, where: str) -> Resolution:
    return plan_paste(now, read_pasted(words, counting_ids("x")), where).edit.apply(now)


def labels(now: Resolution, words: str, where: str) -> list[str]:
    return [row.label for row in offer(now, words, where).rows]


def test_each_paragraph_goes_to_its_part_wherever_one_stands(text: Resolution):
    words = "Aware of the night,\n\n7. Urges ships to wait;\n\n8. Requests ropes;"
    assert labels(text, words, "after OP1") == ["PP3", "OP2", "OP3"]
    assert labels(text, words, "after PP1") == ["PP2", "OP1", "OP2"]


def test_subparagraphs_go_beneath_what_they_follow_and_paragraphs_beside_it(text: Resolution):
    words = "(d) To polish the lamp;\n\n(e) To wind the clock;\n\n9. Requests ropes;"
    assert labels(text, words, "after OP2 (b)") == ["OP2 (c)", "OP2 (d)", "OP3"]
    assert labels(text, words, "after OP1") == ["OP1 (a)", "OP1 (b)", "OP2"]


@pytest.mark.parametrize("mark", ["", "⁷", "17", "\\[^17]"])
def test_a_list_goes_on_whatever_mark_of_a_note_its_last_entry_ends_with(mark: str):
    last = Unit("ba", Kind.SUBPARAGRAPH, f"To oil the hinges;{mark}")
    now = Resolution(operative=(Unit("oa", Kind.OPERATIVE, "*Decides*:", (last,)),))
    assert labels(now, "To paint the doors;\n\nTo sweep the stairs.", "last in operative") == [
        "OP1 (b)",
        "OP1 (c)",
    ]


def test_letters_go_on_the_list_whose_next_letter_they_have():
    list_of_list = Unit("x", Kind.SUBPARAGRAPH, "To ask:", (Unit("y", Kind.SUBPARAGRAPH, "who;"),))
    now = Resolution(operative=(Unit("oa", Kind.OPERATIVE, "Decides:", (list_of_list,)),))
    words = "(ii) when;\n\n(iii) where;\n\n(b) To answer:\n\n(i) soon;\n\n4. Requests more."
    for place in ("last in operative", "after OP1 (a)", "after OP1 (a) (i)", "under OP1"):
        assert labels(now, words, place) == [
            "OP1 (a) (ii)", "OP1 (a) (iii)", "OP1 (b)", "OP1 (b) (i)", "OP2",
        ]  # fmt: skip


@pytest.mark.parametrize("mark", ["b.", "b)", "ii)", "b -"])
def test_a_list_goes_on_in_whatever_style_its_next_letter_is_typed(mark: str):
    hinges = Unit("x", Kind.SUBPARAGRAPH, "To oil the hinges;")
    now = Resolution(operative=(Unit("oa", Kind.OPERATIVE, "Decides:", (hinges,)),))
    assert labels(now, f"{mark} To paint the doors;", "after OP1 (a)") == ["OP1 (b)"]


@pytest.mark.parametrize("sign", ["•", "-", "–", "*"])
def test_bullets_alone_go_beneath_the_subparagraph_that_announces_them(sign: str):
    asks = Unit("x", Kind.SUBPARAGRAPH, "To ask:")
    now = Resolution(operative=(Unit("oa", Kind.OPERATIVE, "Decides:", (asks,)),))
    words = f"{sign} Who;\n\n{sign} When."
    assert labels(now, words, "after OP1 (a)") == ["OP1 (a) (i)", "OP1 (a) (ii)"]


def test_letters_that_decide_are_operative_and_go_on_as_letters():
    now = Resolution(preamble=(Unit("pa", Kind.PREAMBULAR, "Recalling its decision:"),))
    first = put(now, "(a) Thanks France for its report;", "after PP1")
    assert [unit.kind for unit in first.operative] == [Kind.SUBPARAGRAPH]
    letter = Unit("oa", Kind.SUBPARAGRAPH, "Thanks France for its report;")
    decision = Resolution(operative=(letter,))
    assert labels(decision, "(b) Endorses the declaration.", "after (a)") == ["(b)"]


def test_a_piece_that_begins_within_a_list_of_the_preamble_goes_on_with_it():
    found = Unit("x", Kind.SUBPARAGRAPH, "Some must act,")
    now = Resolution(preamble=(Unit("pa", Kind.PREAMBULAR, "Noting that:", (found,)),))
    words = "(b) All must act,\n\nWelcoming the rain,\n\nUrges all to rest."
    assert labels(now, words, "after PP1 (a)") == ["PP1 (b)", "PP2", "OP1"]


def test_a_list_that_lost_its_letters_goes_beneath_the_words_that_announce_it():
    decides = Unit("oa", Kind.OPERATIVE, "Decides:")
    now = Resolution(operative=(decides,))
    assert labels(now, "To oil the hinges;\n\nTo paint the doors.", "after OP1") == [
        "OP1 (a)", "OP1 (b)",
    ]  # fmt: skip


def test_what_could_be_of_any_part_goes_where_one_stands(text: Resolution):
    after = put(text, "Lamps are lit at dusk", "after PP1")
    assert after.preamble[1].kind is Kind.PREAMBULAR
    after = put(text, "Lamps are lit at dusk", "in Annex")
    assert [unit.kind for unit in after.annexes[0].children] == [Kind.NUMBERED] * 2


def test_a_whole_text_brings_its_head_into_an_empty_one(text: Resolution):
    words = (
        "Cuba and Greece: draft resolution\n\nKeeping of lamps\n\nThe General Assembly,\n\n"
        "Recalling its resolution 70/1,[^1]\n\n1. Urges States to act.\n\n[^1]: See A/70/1."
    )
    after = put(Resolution(), words, "last in operative")
    assert (after.title, after.sponsors) == ("Keeping of lamps", ("Cuba", "Greece"))
    assert [note.text for note in after.notes] == ["See A/70/1."]
    beside = offer(text, words, "last in operative")
    assert [(one.message, one.text) for one in beside.remarks if "own" in one.message] == [
        ("Left out: this text has its own title.", "Keeping of lamps"),
        ("Left out: this text has its own enacting.", "*The General Assembly*,"),
    ]
    assert put(text, words, "last in operative").title == text.title


def test_numbers_are_those_of_the_place_but_one_with_a_latin_word_is_kept(text: Resolution):
    words = "10. Urges all;\n\n10 bis. Invites some;\n\n11. Decides to meet."
    assert [row.number for row in offer(text, words, "after OP1").rows] == ["2.", "10 bis.", "3."]


def test_marks_of_footnotes_that_were_not_copied_stay_as_they_are_typed(text: Resolution):
    shown = offer(text, "4. Urges all to read;[^1] and [^n7] too.", "last in operative")
    assert [plain(row.text) for row in shown.rows] == ["Urges all to read;[^1] and [^n7] too."]


def test_nothing_to_put_in_is_said(text: Resolution):
    with pytest.raises(EmptyTextError):
        put(text, "\n \u00a0\n", "after OP1")


def test_a_hostile_paste_is_text(text: Resolution):
    words = "4. Urges \x1b[31mall\x1b[0m [red]States[/] \u202eto act\u202c\x07;"
    unit = put(text, words, "last in operative").operative[-1]
    assert plain(unit.text) == "Urges [31mall[0m [red]States[/] to act\u202c;"
    assert Numbering(put(text, words, "last in operative")).label(unit.id) == "OP4"


def test_page_furniture_and_what_surrounds_a_letter_is_set_aside_with_reasons(text: Resolution):
    words = "4. Urges all States to\n\n2/3\n\f26-12345\n\nkeep lamps lit;"
    shown = offer(text, words, "last in operative")
    assert [row.text for row in shown.rows] == ["*Urges* all States to keep lamps lit;"]
    assert [one.text for one in shown.aside] == ["2/3", "26-12345"]
