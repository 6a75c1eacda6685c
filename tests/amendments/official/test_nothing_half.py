"""Instructions that sound as if they were carried out, and of which nothing or half would be."""

from __future__ import annotations

import pytest
from amendments.official.kites import HEAD, applied, lines_of

HARBOURS = """A/C.2/91/L.50

Harbours

The General Assembly,

Recalling its resolution 80/5 of 2 December 2025,[^1]

1. Urges Member States to ratify the Convention on Harbours and to light harbours;

2. Invites States to dredge harbours. Every State shall report. It shall do so twice;

3. Calls upon States, as appropriate:

(a) To dredge channels;

(b) To mark channels;

(c) To map channels;

4. Decides to remain seized of the matter.

[^1]: See resolution 79/1.
"""


def outcome(*lines: str) -> tuple[list[str], list[str]]:
    result = applied(*lines, base=HARBOURS)
    return lines_of(result), [one.reason for one in result.outcomes]


@pytest.mark.parametrize(
    ("line", "because"),
    [
        ("Move OP2 after OP1.", "It changes nothing: the text stands so already."),
        ("In OP1, replace “light” with “light”.", "it changes nothing, the words stand so already"),
        ("In OP2, capitalize “Every”.", "it changes nothing, the words stand so already"),
        ("In OP1, replace “light” with “mark”, and “ratify” with “ratify”.", "it changes nothing"),
    ],
)
def test_what_changes_nothing_is_not_counted_as_carried_out(line: str, because: str) -> None:
    before, _ = outcome("Delete OP9.")
    lines, (reason,) = outcome(line)
    assert because in reason
    assert lines == before


def test_a_name_is_not_changed_with_words_that_only_look_like_it() -> None:
    lines, (reason,) = outcome("Throughout the operative part, replace “harbours” by “ports”.")
    assert reason == ""
    assert lines[1].endswith("to ratify the Convention on Harbours and to light ports;")
    assert lines[2].startswith("OP2 Invites States to dredge ports.")


def test_words_that_begin_a_sentence_are_changed_with_the_others_and_keep_its_capital() -> None:
    lines, (reason,) = outcome("Throughout the operative part, replace “every State” by “all”.")
    assert reason == ""
    assert (
        lines[2] == "OP2 Invites States to dredge harbours. All shall report. It shall do so twice;"
    )


@pytest.mark.parametrize(
    "second",
    [
        "In OP1, replace “light” with “mark”.",
        "Throughout the operative part, replace “light” with “mark”.",
        "In OP1, delete “light”.",
    ],
)
def test_the_same_words_are_not_changed_twice(second: str) -> None:
    lines, reasons = outcome("In OP1, replace “light” with “light and paint”.", second)
    assert lines[1].endswith("to light and paint harbours;")
    assert reasons[0] == ""
    assert "two changes meet at “light”" in reasons[1]


def test_it_is_not_a_paragraph_where_words_were_spoken_of() -> None:
    lines, (reason,) = outcome("In OP1, replace “light” by “mark” and, in OP2, delete it.")
    assert "whether words or the whole paragraph are to be deleted is not said" in reason.casefold()
    assert len(lines) == len(outcome("Delete OP9.")[0])


def test_the_new_paragraph_is_the_one_that_comes_in() -> None:
    lines, reasons = outcome(
        "Insert new OP2: “Welcomes the efforts made;”",
        "In the new OP2, replace “efforts” with “steps”.",
        "In the new OP3, delete “harbours”.",
    )
    assert lines[2] == "OP2 Welcomes the steps made;"
    assert lines[3].startswith("OP3 Invites States to dredge harbours.")
    assert reasons[:2] == ["", ""]
    assert "no new paragraph has that number, OP2 has it by now" in reasons[2]


def test_the_old_number_is_told_beside_the_new_one_and_must_be_true() -> None:
    insert = "Insert new OP2: “Welcomes the efforts made;” (existing OP2 to become OP3)."
    lines, reasons = outcome(insert, "In OP3 (formerly OP2), replace “dredge” with “clean”.")
    assert reasons == ["", ""]
    assert lines[3].startswith("OP3 Invites States to clean harbours.")
    before, _ = outcome("Delete OP9.")
    lines, reasons = outcome("In OP4 (formerly OP2), replace “dredge” with “clean”.")
    assert (lines, reasons) == (before, ["OP2 would be OP2, and not 4."])


def test_a_number_is_told_as_it_is_by_then_or_in_the_end() -> None:
    _, reasons = outcome(
        "Insert new OP2: “Welcomes the efforts made;”; existing OP2 to become OP3.",
        "Insert a new paragraph 1: “Thanks pilots;”, and renumber current paragraph 1 as"
        " paragraph 2 and so on.",
    )
    assert reasons == ["", ""]


def test_all_subparagraphs_but_some_go() -> None:
    lines, (reason,) = outcome("In OP3, delete all subparagraphs except (b).")
    assert reason == ""
    assert lines[3:5] == [
        "OP3 Calls upon States, as appropriate:",
        "OP3 (a) To mark channels;",
    ]
    for line in (
        "In OP3, delete all subparagraphs except (d).",
        "Delete all subparagraphs of OP1.",
    ):
        _, (reason,) = outcome(line)
        assert reason


def test_a_paragraph_goes_with_its_footnote_if_it_has_one() -> None:
    result = applied("Delete PP1 and its footnote.", base=HARBOURS)
    assert (result.complete, result.resolution.notes) == (True, ())
    _, (reason,) = outcome("Delete OP1, together with its footnote.")
    assert reason == "OP1: it has no footnote."


@pytest.mark.parametrize(
    ("line", "reads"),
    [
        ("OP4 (revised): Decides to consider it again.", "Decides to consider it again."),
        (
            "In the paragraph beginning “Decides”, delete “of the matter”.",
            "Decides to remain seized.",
        ),
        ("OP4: 'seized of' should read 'busy with'.", "Decides to remain busy with the matter."),
        (
            "OP4 – please change “seized of” to “busy with”.",
            "Decides to remain busy with the matter.",
        ),
    ],
)
@pytest.mark.parametrize("head", [HEAD, ""])
def test_what_rooms_say_of_one_paragraph_is_understood(line: str, reads: str, head: str) -> None:
    result = applied(line, base=HARBOURS, head=head)
    assert [one.reason for one in result.outcomes] == [""]
    assert f"OP4 {reads}" in lines_of(result)


def test_a_paragraph_that_is_quoted_whole_behind_its_label_takes_the_place_of_the_old_one() -> None:
    lines, (reason,) = outcome("OP4: “Decides to consider the matter again.”")
    assert reason == ""
    assert lines[-1] == "OP4 Decides to consider the matter again."
    _, (reason,) = outcome("OP4: “seized of the matter”")
    assert "is not said" in reason


def test_the_same_is_done_elsewhere_where_it_is_said_shortly() -> None:
    lines, (reason,) = outcome("In OP1, replace “States” by “Governments”; idem in OP2.")
    assert reason == ""
    assert lines[2].startswith("OP2 Invites Governments")


def test_lines_that_were_read_as_a_masthead_or_an_annex_are_not_lost() -> None:
    result = applied(
        "Delete OP4.", "Section II", "Delete OP1.", "Part B", "OP2: replace “dredge” by “clean”.",
        base=HARBOURS, head="",
    )  # fmt: skip
    told = [one.instruction.text for one in result.outcomes]
    assert told == ["Delete OP4.", "Delete OP1.", "OP2: replace “dredge” by “clean”."]
    result = applied("Delete OP4.", "Annex", "Para. 2: replace “five” with “six”.", base=HARBOURS)
    assert [one.applied for one in result.outcomes] == [True, False]


def test_one_line_among_others_that_is_no_change_takes_no_label_away() -> None:
    result = applied("OP4: delete", "OP1: we prefer a shorter text", base=HARBOURS, head="")
    assert [one.applied for one in result.outcomes] == [True, False]


def test_words_are_changed_only_where_paragraphs_begin_as_it_is_said() -> None:
    line = (
        "In all operative paragraphs beginning with “Invites”, replace “States” by “Governments”."
    )
    lines, (reason,) = outcome(line)
    assert reason == ""
    assert [at for at, one in enumerate(lines) if "Governments" in one] == [2]
    _, (reason,) = outcome(line.replace("Invites", "Asks"))
    assert "no paragraph begins with “Asks”" in reason


def test_words_that_stand_nowhere_as_they_are_quoted_are_not_changed_everywhere() -> None:
    _, (reason,) = outcome("Throughout the operative part, replace “convention” by “treaty”.")
    assert "not there as they are quoted, but only with other capitals" in reason


def test_words_that_move_leave_no_lone_comma_behind() -> None:
    base = HARBOURS.replace("light harbours", "light harbours, piers and docks, if possible, soon")
    for words, is_clear in (("piers", False), ("if possible", True), (", if possible,", True)):
        result = applied(f"In OP1, move “{words}” after “ratify”.", base=base)
        assert result.complete is is_clear, words


@pytest.mark.parametrize(
    "line", ["Add Peru to the list of sponsors.", "Include Peru as a sponsor."]
)
def test_sponsors_are_no_part_of_the_text(line: str) -> None:
    _, (reason,) = outcome(line)
    assert reason.startswith("Who joins the sponsors or withdraws is no change of the text")


def test_a_letter_that_is_quoted_with_a_text_says_where_it_comes_in() -> None:
    lines, (reason,) = outcome("OP3: add “(d) To sound channels;”")
    assert reason == ""
    assert "OP3 (d) To sound channels;" in lines
    lines, (reason,) = outcome("In OP3, add: “(b) To sound channels;”")
    assert lines[4:7] == [
        "OP3 (a) To dredge channels;",
        "OP3 (b) To sound channels;",
        "OP3 (c) To mark channels;",
    ]
    _, (reason,) = outcome("OP4: add “(b) to sound channels”")
    assert reason


def test_a_note_at_the_end_of_a_paragraph_stands_behind_its_closing_mark() -> None:
    result = applied("At the end of OP1, insert a footnote: “Of all kinds.”", base=HARBOURS)
    assert result.complete
    text = result.resolution.operative[0].text
    assert text.partition("[^")[0].endswith("to light harbours;")


@pytest.mark.parametrize(
    ("line", "because"),
    [
        ("Move OP1 to become OP3.", ""),
        ("Insert after OP1 a new paragraph: “Thanks pilots;”, and OP2 becomes OP4.", "and not 4."),
        ("Delete OP1. OP4 becomes OP2.", "and not 2."),
    ],
)
def test_a_paragraph_that_becomes_another_has_its_number_in_the_end(
    line: str, because: str
) -> None:
    before, _ = outcome("Delete OP9.")
    lines, reasons = outcome(line)
    assert because in " ".join(reasons)
    assert (lines == before) is bool(because)


def test_numbers_are_those_of_the_text_before_any_instruction() -> None:
    lines, reasons = outcome("Insert after OP1: “Thanks pilots;”", "OP4 becomes OP2.")
    assert reasons == ["", ""]
    assert lines[2:4] == ["OP2 Thanks pilots;", "OP3 Decides to remain seized of the matter;"]
