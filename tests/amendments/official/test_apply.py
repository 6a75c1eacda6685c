from __future__ import annotations

import pytest

from drafting.amendments.official.apply import Amended, amended
from drafting.amendments.official.document import read_amendments
from drafting.dataclasses import replace
from drafting.model.identity import counting_ids
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.model.resolution import Note, Resolution
from drafting.model.unit import Kind, Unit

BASE = Resolution(
    title="Clean water for mountain villages",
    preamble=(
        Unit("p1", Kind.PREAMBULAR, "*Recalling* its resolution 70/10,[^n1]"),
        Unit("p2", Kind.PREAMBULAR, "*Noting* the report of the Secretary-General,"),
    ),
    operative=(
        Unit("o1", Kind.OPERATIVE, "*Urges* Member States to act, to report and to act again;"),
        Unit(
            "o2",
            Kind.OPERATIVE,
            "*Invites* donors:",
            (
                Unit("o2a", Kind.SUBPARAGRAPH, "To give;"),
                Unit("o2b", Kind.SUBPARAGRAPH, "To lend at low rates;"),
            ),
        ),
        Unit("o3", Kind.OPERATIVE, "*Decides* to remain seized of the matter."),
    ),
    notes=(Note("n1", "Adopted without a vote."),),
)


def document(*instructions: str | tuple[str, str], notes: tuple[Note, ...] = ()) -> Resolution:
    """An amendment document; a pair is an instruction and the paragraph printed beneath it."""
    units = []
    for place, instruction in enumerate(instructions):
        text, *beneath = (instruction,) if isinstance(instruction, str) else instruction
        children = tuple(Unit(f"c{place}", Kind.PARAGRAPH, words) for words in beneath)
        units.append(Unit(f"i{place}", Kind.NUMBERED, text, children))
    return Resolution(
        kind="amendments to draft resolution A/90/L.1", operative=tuple(units), notes=notes
    )


def applied(*instructions: str | tuple[str, str], notes: tuple[Note, ...] = ()) -> Amended:
    return amended(BASE, read_amendments(document(*instructions, notes=notes)), counting_ids("x"))


def texts(result: Amended) -> list[str]:
    """The amended text, each paragraph after its label."""
    assert result.complete, [outcome.reason for outcome in result.outcomes]
    return [f"{row.label} {plain(row.unit.text)}" for row in Numbering(result.resolution)]


def test_words_go_and_the_spaces_around_them_are_set_right() -> None:
    found = texts(applied("In operative paragraph 2 (b), delete “at low rates”."))
    assert "OP2 (b) To lend;" in found


def test_words_of_a_subparagraph_are_found_from_its_paragraph() -> None:
    assert "OP2 (b) To lend;" in texts(applied("In OP2, delete “at low rates”."))


def test_words_that_stand_twice_are_not_guessed_at() -> None:
    result = applied("In OP1, replace “act” with “help”.")
    assert result.outcomes[0].reason == (
        "OP1: the words “act” stand there 2 times: "
        "“Urges Member States to act, to report and to act…” and "
        "“…act, to report and to act again;”."
    )
    assert result.resolution == BASE


@pytest.mark.parametrize(
    ("instruction", "reads"),
    [
        (
            "In OP1, replace “act” where it first appears with “help”.",
            "to help, to report and to act",
        ),
        (
            "In OP1, after “report and to”, replace “act” with “help”.",
            "to act, to report and to help",
        ),
        (
            "In OP1, replace “act” with “help” wherever it appears.",
            "to help, to report and to help",
        ),
    ],
)
def test_one_of_several_places_can_be_told(instruction: str, reads: str) -> None:
    assert any(reads in text for text in texts(applied(f"In OP1, {instruction}.")))


def test_places_are_those_of_the_text_before_any_instruction() -> None:
    found = texts(applied("Delete operative paragraph 1.", "In OP3, delete “of the matter”."))
    assert found[2] == "OP1 Invites donors:"
    assert "OP2 Decides to remain seized." in found


def test_a_paragraph_may_come_in_beside_one_that_goes() -> None:
    result = applied("Delete OP1.", ("After OP1, insert the following:", "*Thanks* the donors;"))
    assert "OP1 Thanks the donors;" in texts(result)


def test_several_paragraphs_behind_the_same_one_keep_their_order() -> None:
    result = applied(
        ("After OP1, insert the following paragraph:", "*Thanks* the donors;"),
        ("After OP1, insert the following paragraph:", "*Thanks also* the lenders;"),
    )
    assert texts(result)[3:5] == ["OP2 Thanks the donors;", "OP3 Thanks also the lenders;"]


def test_a_new_wording_takes_its_note_along_and_an_old_note_goes_with_its_text() -> None:
    result = applied(
        ("Replace the first preambular paragraph with the following text:", "*Recalling* it,[^m]"),
        notes=(Note("m", "A/90/1."),),
    )
    assert [note.text for note in result.resolution.notes] == ["A/90/1."]


def test_opening_words_stay_in_italics_when_plain_words_replace_them() -> None:
    result = applied("In OP1, replace “Urges” with “Calls upon”.")
    assert result.resolution.operative[0].text.startswith("*Calls upon* Member States")


def test_a_paragraph_moves_with_what_stands_beneath_it() -> None:
    result = applied("Move operative paragraph 2 so that it precedes operative paragraph 1.")
    assert texts(result)[2:5] == [
        "OP1 Invites donors:",
        "OP1 (a) To give;",
        "OP1 (b) To lend at low rates;",
    ]


def test_an_instruction_is_applied_as_a_whole_or_not_at_all() -> None:
    result = applied("In OP1, delete “again” and delete “nowhere to be found”.")
    assert not result.complete
    assert result.resolution == BASE


def test_an_instruction_for_a_paragraph_that_is_not_there_says_so() -> None:
    (outcome,) = applied("Delete operative paragraph 12.").outcomes
    assert outcome.reason == "OP12: the text has no operative paragraph 12."


def test_the_last_paragraph_ends_as_the_last_one_did() -> None:
    found = texts(
        applied("Delete operative paragraph 3.", "In OP2, replace “donors:” with “donors;”.")
    )
    assert found[-1].endswith("To lend at low rates.")


def test_a_paragraph_that_comes_in_at_the_end_closes_the_text() -> None:
    result = applied(("After OP3, insert the following:", "*Requests* a report."))
    assert texts(result)[-2:] == [
        "OP3 Decides to remain seized of the matter;",
        "OP4 Requests a report.",
    ]


def test_the_title_can_be_amended() -> None:
    result = applied("In the title, replace “mountain” with “all”.")
    assert result.resolution.title == "Clean water for all villages"
    assert result.resolution == replace(BASE, title=result.resolution.title)
