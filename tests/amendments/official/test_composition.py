from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DataObject
from support.strategies import edit_scripts, resolutions

from drafting.amendments.official.adaptation import closed
from drafting.amendments.official.apply import amended
from drafting.amendments.official.document import read_amendments
from drafting.amendments.official.writer.composition import compose_amendments
from drafting.dataclasses import replace
from drafting.model.identity import counting_ids
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.model.resolution import Masthead, Resolution
from drafting.model.tree import Place, insert, place_of, remove, update_unit
from drafting.model.unit import Kind, Unit

BASE = Resolution(
    title="Clean water for mountain villages",
    preamble=tuple(
        Unit(f"p{place}", Kind.PREAMBULAR, text)
        for place, text in enumerate(
            (
                "*Recalling* its resolutions on water and on the rights of mountain peoples,",
                "*Noting with concern* that many villages have no water that is safe to drink,",
                "*Convinced* that water can be brought to every village at a modest price,",
            )
        )
    ),
    operative=tuple(
        Unit(f"o{place}", Kind.OPERATIVE, text)
        for place, text in enumerate(
            (
                "*Urges* Member States to bring safe water to all villages by 2030;",
                "*Invites* donors to give, to lend and to advise, and donors of skills to train;",
                "*Requests* the Secretary-General to report on safe water in all villages;",
                "*Calls upon* the villages to keep the water safe, and to keep records of it;",
                "*Decides* to return to the matter at its ninety-first session.",
            )
        )
    ),
)


def instructions(new: Resolution) -> list[str]:
    composed = compose_amendments(BASE, new, counting_ids("x"))
    assert composed.unsaid == ()
    return [unit.text for unit in composed.document.operative]


def with_text(identity: str, text: str) -> Resolution:
    return update_unit(BASE, identity, lambda unit: replace(unit, text=text))


def test_words_are_named_by_themselves_where_they_stand_once() -> None:
    text = "*Urges* Member States to bring clean water to all villages by 2030;"
    assert instructions(with_text("o0", text)) == [
        "In operative paragraph 1, replace “safe” with “clean”."
    ]


@pytest.mark.parametrize(
    ("kind", "named"),
    [
        ("draft resolution", "amendment to draft resolution A/91/L.3"),
        ("revised draft resolution", "amendment to revised draft resolution A/91/L.3"),
        ("draft decision", "amendment to draft decision A/91/L.3"),
        ("projet de résolution", "amendment to draft resolution A/91/L.3"),
        ("", "amendment to draft resolution A/91/L.3"),
    ],
)
def test_the_document_says_what_it_amends_and_has_no_date_of_that(kind: str, named: str) -> None:
    masthead = Masthead(symbol="A/91/L.3", date="3 May 2036", agenda_item="Agenda item 9")
    base = replace(BASE, kind=kind, masthead=masthead)
    document = compose_amendments(base, remove(base, "p1"), counting_ids("x")).document
    assert document.kind == named
    assert document.masthead == Masthead(agenda_item="Agenda item 9")
    assert "A/91/L.3" in read_amendments(document).target


def test_an_insertion_stands_behind_the_fewest_words_that_are_there_once() -> None:
    text = "*Calls upon* the villages to keep the water safe, and to keep good records of it;"
    assert instructions(with_text("o3", text)) == [
        "In operative paragraph 4, after “and to keep”, insert “good”."
    ]


def test_a_preambular_paragraph_is_named_by_an_ordinal() -> None:
    assert instructions(remove(BASE, "p1")) == ["Delete the second preambular paragraph."]


def test_paragraphs_that_go_together_are_named_together() -> None:
    assert instructions(remove(remove(BASE, "p1"), "p2")) == [
        "Delete the second and third preambular paragraphs."
    ]
    assert instructions(remove(remove(BASE, "o1"), "o2")) == [
        "Delete operative paragraphs 2 and 3."
    ]


def test_where_most_words_change_the_whole_paragraph_is_printed() -> None:
    new = with_text("o2", "*Requests* a yearly account from those who measure the rain;")
    composed = compose_amendments(BASE, new, counting_ids("x"))
    (unit,) = composed.document.operative
    assert unit.text == "Replace operative paragraph 3 with the following text:"
    assert [child.text for child in unit.children] == [
        "*Requests* a yearly account from those who measure the rain;"
    ]


def test_moves_and_new_paragraphs_name_their_neighbours() -> None:
    moved = insert(remove(BASE, "o0"), Place("operative", "o2"), BASE.operative[0])
    new = insert(moved, Place("operative", "o1"), Unit("new", Kind.OPERATIVE, "*Thanks* them;"))
    assert instructions(new) == [
        "After operative paragraph 2, insert the following operative paragraph:",
        "Move operative paragraph 1 so that it follows operative paragraph 3.",
    ]


def test_what_comes_in_at_the_end_is_added_there() -> None:
    text = "*Invites* donors to give, to lend and to advise, and donors of skills to train fully;"
    assert instructions(with_text("o1", text)) == [
        "At the end of operative paragraph 2, add “fully”."
    ]
    longer = f"{BASE.operative[0].text[:-1]}. The water should be free;"
    (told,) = instructions(with_text("o0", longer))
    assert told.endswith("1, add the following sentence: “The water should be free.”")


def test_subparagraphs_are_amended_by_themselves() -> None:
    lettered = tuple(
        Unit(f"c{place}", Kind.SUBPARAGRAPH, text)
        for place, text in enumerate(("To give money to all;", "To lend;", "To advise;"))
    )
    base = update_unit(BASE, "o1", lambda old: replace(old, text="*Asks* all:", children=lettered))
    without = remove(base, "c1")
    new = update_unit(without, "c0", lambda old: replace(old, text="To give money to some;"))
    composed = compose_amendments(base, new, counting_ids("x"))
    assert [unit.text for unit in composed.document.operative] == [
        "In operative paragraph 2 (a), replace “all” with “some”.",
        "Delete operative paragraph 2 (b).",
    ]


def test_references_that_follow_new_numbers_are_told_in_one_closing_line() -> None:
    base = with_text("o4", "*Decides* to act as told in paragraphs 2 and 3 above.")
    new = insert(base, Place("operative", "o0"), Unit("n1", Kind.OPERATIVE, "*Thanks* them;"))
    text = "*Decides* to act as told in paragraphs 3 and 4 above."
    new = update_unit(new, "o4", lambda unit: replace(unit, text=text))
    composed = compose_amendments(base, new, counting_ids("x"))
    assert composed.unsaid == ()
    assert [unit.text for unit in composed.document.operative] == [
        "After operative paragraph 1, insert the following operative paragraph:",
        "Renumber the paragraphs and adjust the references to them accordingly.",
    ]
    result = amended(base, read_amendments(composed.document), counting_ids("y"))
    assert result.resolution.operative[-1].text == text
    assert result.references == (
        "OP6: “paragraphs 2 and 3 above” is now “paragraphs 3 and 4 above”.",
    )


def test_references_stay_as_they_are_and_are_told_unless_the_document_asks_for_them() -> None:
    base = with_text("o4", "*Decides* to act as told in paragraphs 2 and 3 above.")
    new = insert(base, Place("operative", "o0"), Unit("n1", Kind.OPERATIVE, "*Thanks* them;"))
    composed = compose_amendments(base, new, counting_ids("x"))
    result = amended(base, read_amendments(composed.document), counting_ids("y"))
    assert result.resolution.operative[-1].text == base.operative[-1].text
    (said,) = result.references
    assert said.startswith("OP6 still says “paragraphs 2 and 3 above”: by the new numbers that is")


def test_a_heading_comes_in_goes_and_reads_otherwise() -> None:
    heading = Unit("h", Kind.HEADING, "Follow-up", level=1)
    headed = insert(BASE, Place("operative"), heading)
    assert instructions(headed) == [
        "Before operative paragraph 1, insert the following heading: “Follow-up”."
    ]
    other = update_unit(headed, "h", lambda unit: replace(unit, text="Reports"))
    composed = compose_amendments(headed, other, counting_ids("x"))
    assert [unit.text for unit in composed.document.operative] == [
        "Replace the heading “Follow-up” with the following: “Reports”."
    ]
    composed = compose_amendments(headed, BASE, counting_ids("x"))
    assert [unit.text for unit in composed.document.operative] == [
        "Delete the heading “Follow-up”."
    ]


def test_the_document_itself_names_what_no_instruction_can_say() -> None:
    resolution = Unit("r", Kind.RESOLUTION, "A decision in the text")
    new = insert(with_text("o0", "*Urges* all to bring safe water;"), Place("operative", "o1"),
                 resolution)  # fmt: skip
    composed = compose_amendments(BASE, new, counting_ids("x"))
    assert composed.unsaid == ("the new resolution “A decision in the text”",)
    assert composed.instructions == 1
    assert composed.document.operative[-1].text == (
        "These amendments do not cover the following changes: "
        "the new resolution “A decision in the text”."
    )
    read = read_amendments(composed.document)
    assert read.left == "the new resolution “A decision in the text”"
    result = amended(BASE, read, counting_ids("y"))
    assert result.complete
    assert result.resolution == with_text("o0", "*Urges* all to bring safe water;")


_WORDS = ("fully", "and urgently", "in particular", "of all States", "as appropriate,", "safe")


def _edited(draw: DataObject, text: str) -> str:
    words = text.split(" ")
    at = draw.draw(st.integers(1, len(words) - 1))
    match draw.draw(st.sampled_from(("insert", "delete", "replace"))):
        case "insert":
            words.insert(at, draw.draw(st.sampled_from(_WORDS)))
        case "delete":
            del words[at : at + draw.draw(st.integers(1, 3))]
        case _:
            words[at] = draw.draw(st.sampled_from(_WORDS))
    return " ".join(words)


def _changed(draw: DataObject, text: Resolution, number: int) -> Resolution:
    units = [*text.preamble, *text.operative]
    unit = draw.draw(st.sampled_from(units))
    match draw.draw(st.sampled_from(("words", "words", "delete", "insert", "move"))):
        case "words":
            words = _edited(draw, unit.text)
            return update_unit(text, unit.id, lambda old: replace(old, text=words))
        case "delete" if len([one for one in units if one.kind is unit.kind]) > 1:
            return remove(text, unit.id)
        case "insert":
            new = Unit(f"n{number}", unit.kind, "*Stresses* that every village counts;")
            return insert(text, place_of(text, unit.id), new)
        case "move":
            others = [one for one in units if one.kind is unit.kind and one.id != unit.id]
            if others:
                beside = draw.draw(st.sampled_from(others))
                without = remove(text, unit.id)
                return insert(without, place_of(without, beside.id), unit)
    return text


@pytest.mark.slow
@given(st.data())
def test_every_set_of_changes_of_paragraphs_can_be_written_and_read_back(data: DataObject) -> None:
    new = BASE
    for number in range(data.draw(st.integers(1, 6))):
        new = _changed(data, new, number)
    composed = compose_amendments(BASE, new, counting_ids("x"))
    assert composed.unsaid == ()
    result = amended(BASE, read_amendments(composed.document), counting_ids("y"))
    # A document may say that marks stay as they are given; else they are closed as is usual.
    assert _said(result.resolution) in (_said(new), _said(closed(BASE, new)))


@pytest.mark.slow
@given(st.data())
def test_a_document_that_leaves_nothing_unsaid_gives_the_new_text(data: DataObject) -> None:
    base = data.draw(resolutions())
    new = base
    for edit in data.draw(edit_scripts(base)):
        new = edit.apply(new)
    composed = compose_amendments(base, new, counting_ids("x"))
    result = amended(base, read_amendments(composed.document), counting_ids("y"))
    assert composed.unsaid or _said(result.resolution) == _said(closed(base, new))


def _said(text: Resolution) -> list[tuple[str, str]]:
    return [(row.label, plain(row.unit.text)) for row in Numbering(text)]
