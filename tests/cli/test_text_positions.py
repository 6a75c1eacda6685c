"""What delegations say of the text where nothing is proposed, and whose brackets are whose."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.command_line import Call, Outcome


@pytest.fixture
def room(call: Call, session: Path) -> Call:
    """Calls on the lighthouse text of a session."""

    def run(*arguments: str) -> Outcome:
        return call("--store", str(session), *arguments)

    return run


def listed(room: Call) -> list[str]:
    """Positions on the text, as the list has them."""
    _, _, found = room("proposals", "L.90").out.partition("Positions on the text\n")
    return [line.strip() for line in found.splitlines()[:-1]]


def brackets(room: Call) -> list[tuple[str, str, list[str]]]:
    found = json.loads(room("brackets", "L.90", "--json").out)["brackets"]
    return [(one["label"], one["words"], one["owners"]) for one in found]


def test_reserves_and_words_to_be_retained_are_listed_until_they_are_lifted(room: Call) -> None:
    said = room("position", "L.90", "OP3", "reserves", "--by", "Peru", "--comment", "no mandate")
    assert said.out == "Peru reserves its position on OP3.\n"
    room("position", "L.90", "OP1", "retain", "--words", "every year", "--by", "EU", "--by", "G77")
    room("position", "L.90", "title", "opposes", "--by", "Iran (Islamic Republic of)")
    assert listed(room) == [
        "Iran (Islamic Republic of) opposes title.",
        "EU wants “every year” in OP1 retained.",
        "G77 wants “every year” in OP1 retained.",
        "Peru reserves its position on OP3 – no mandate.",
    ]
    room("position", "L.90", "OP3", "lifts", "--by", "Peru")
    room("position", "L.90", "OP1", "lifts", "--by", "EU")
    assert [line.split()[0] for line in listed(room)] == ["Iran", "G77"]


def test_positions_are_data_and_hang_on_the_paragraph_wherever_it_goes(room: Call) -> None:
    room("position", "L.90", "OP3", "reserves", "--by", "Peru", "--round", "informals 1")
    room("insert", "L.90", "before OP1", "--text", "*Notes* the fog;")
    (held,) = json.loads(room("proposals", "L.90", "--json").out)["positions"]
    assert (held["label"], held["delegation"], held["stance"]) == ("OP4", "Peru", "reserves")
    assert held["round"] == "informals 1"
    assert "OP4" in room("proposals", "L.90", "OP4").out
    assert "Positions" not in room("proposals", "L.90", "OP2").out
    room("delete", "L.90", "OP4")
    assert listed(room) == ["Peru reserves its position on a paragraph that is gone."]


def test_a_reserve_keeps_an_agreed_paragraph_among_the_open_items(room: Call) -> None:
    room("decide", "L.90", "OP1", "agreed")
    assert "OP1" not in room("proposals", "L.90", "--order", "open").out
    room("position", "L.90", "OP1", "reserves", "--by", "Peru")
    assert "OP1 is agreed" in room("proposals", "L.90", "--order", "open").out
    assert "OP1 is agreed. Peru reserves its position on OP1." in room(
        "decide", "L.90", "OP1", "agreed"
    ).out  # fmt: skip


def test_the_compilation_tells_of_positions_on_the_text(room: Call) -> None:
    room("position", "L.90", "OP3", "reserves", "--by", "Peru", "--comment", "no mandate")
    room("position", "L.90", "OP1", "retain", "--words", "every year", "--by", "EU")
    printed = " ".join(room("compile", "L.90").out.split())
    assert "on the matter. (Peru: reserve on this text – no mandate)" in printed
    assert "every year; (EU: retain “every year”)" in printed


@pytest.mark.parametrize("ending", ["md", "txt", "docx"])
def test_positions_on_the_text_go_out_with_a_compilation_and_come_back(
    room: Call, ending: str
) -> None:
    for name, stance, words, comment in (
        ("Peru", "reserves", "", "no mandate (yet)"),
        ("Iran (Islamic Republic of)", "opposes", "", ""),
        ("EU", "brackets", "on the matter", ""),
        ("Mali", "supports", "", ""),
    ):
        what = ("OP3", stance, "--by", name, "--words", words, "--comment", comment)
        room("position", "L.90", *what)
    room("propose", "L.90", "edit", "OP3", "--replace", "report", "--with", "speak", "--by", "US")
    room("position", "L.90", "OP1", "retain", "--words", "every year", "--by", "G77")
    before = listed(room)
    assert len(before) == 5
    room("compile", "L.90", "-o", f"sent.{ending}")
    came = room("import", f"sent.{ending}", "--compilation", "L.91")
    assert (came.code, came.err) == (0, ""), came
    _, _, found = room("proposals", "L.91").out.partition("Positions on the text\n")
    assert [line.strip() for line in found.splitlines()[:-1]] == before
    brackets_there = json.loads(room("brackets", "L.91", "--json").out)["brackets"]
    assert [one["owners"] for one in brackets_there] == [[], [], ["EU"]]


def test_a_delegation_brackets_agreed_language_and_lifts_its_own(room: Call) -> None:
    room("decide", "L.90", "OP1", "agreed")
    said = room("position", "L.90", "OP1", "brackets", "--words", "every year", "--by", "EU")
    assert said.out == (
        "EU puts brackets around “every year” in OP1. OP1, which was agreed, is open again.\n"
    )
    assert "count them [every year];" in room("show", "L.90", "OP1").out
    assert brackets(room)[0] == ("OP1", "every year", ["EU"])
    assert "(EU)" in room("brackets", "L.90").out
    refused = room("brackets", "L.90", "--lift", "1")
    assert refused.code == 2
    assert "The brackets around “every year” in OP1 are those of EU" in refused.err
    assert room("brackets", "L.90", "--lift", "1", "--by", "EU").code == 0
    assert "count them every year;" in room("show", "L.90", "OP1").out
    assert listed(room) == []
    assert "agreed" in room("proposals", "L.90").out


def test_brackets_of_two_are_lifted_when_both_have_lifted_them(room: Call) -> None:
    for name in ("EU", "Peru"):
        room("position", "L.90", "OP2 (b)", "brackets", "--words", "in red", "--by", name)
    assert brackets(room)[0] == ("OP2 (b)", "in red", ["EU", "Peru"])
    said = room("brackets", "L.90", "--lift", "1", "--by", "Peru").out
    assert "Peru lifts its own; those of EU stay." in said
    assert brackets(room)[0] == ("OP2 (b)", "in red", ["EU"])
    room("--author", "EU", "brackets", "L.90", "--lift", "1")
    assert [words for _, words, _ in brackets(room)] == ["in white"]


def test_the_room_lifts_brackets_whosever_they_are(room: Call) -> None:
    room("position", "L.90", "OP3", "brackets", "--by", "EU")
    assert "[Requests the harbour master to report on the matter.]" in room(
        "show", "L.90", "OP3"
    ).out  # fmt: skip
    assert room("brackets", "L.90", "--lift", "OP3", "--agreed").code == 0
    assert listed(room) == []
    room("undo", "L.90")
    assert brackets(room)[-1][2] == ["EU"]


def test_brackets_inside_brackets_have_owners_of_their_own(room: Call) -> None:
    room("position", "L.90", "OP1", "brackets", "--words", "count them", "--by", "G77")
    words = "to [count them] every year"
    room("position", "L.90", "OP1", "brackets", "--words", words, "--by", "EU")
    assert "[to [count them] every year];" in room("show", "L.90", "OP1").out
    assert [owners for _, _, owners in brackets(room)[:2]] == [["EU"], ["G77"]]
    room("brackets", "L.90", "--lift", "2", "--by", "G77")
    assert brackets(room)[0] == ("OP1", "to count them every year", ["EU"])


@pytest.mark.parametrize(
    ("spoken", "said"),
    [
        (("OP1", "retain", "--words", "never said"), "“never said” do not stand in OP1"),
        (("OP1", "brackets", "--words", "t"), "stand 8 times in OP1"),
        (("OP9", "reserves"), "OP9"),
        (("7", "supports"), "There is no proposal “7”"),
    ],
)
def test_what_cannot_be_said_of_the_text_is_refused(
    room: Call, spoken: tuple[str, ...], said: str
) -> None:
    refused = room("position", "L.90", *spoken, "--by", "Peru")
    assert refused.code == 2
    assert said in refused.err


def test_brackets_belong_in_the_text_and_not_on_a_proposal(room: Call) -> None:
    room("propose", "L.90", "delete", "OP3", "--by", "US")
    assert "Brackets stand in the text" in room("position", "L.90", "1", "brackets").err
