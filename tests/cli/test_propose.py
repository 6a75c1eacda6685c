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


def rows(room: Call) -> list[dict[str, object]]:
    found = json.loads(room("proposals", "L.90", "--json").out)["proposals"]
    assert isinstance(found, list)
    return found


@pytest.mark.parametrize(
    "words",
    [
        ("title", "--text", "Wet roofs"),
        ("title", "title", "--text", "Wet roofs"),
        ("title", "Wet", "roofs"),
        ("--by", "Mali", "title", "--text", "Wet roofs"),
    ],
)
def test_another_title_is_proposed_in_the_words_given(room: Call, words: tuple[str, ...]) -> None:
    outcome = room("propose", "L.90", *words, "--by", "Peru")
    assert outcome.code == 0, outcome.err
    assert "change the title to “Wet roofs”" in str(rows(room)[-1]["says"])


def test_the_words_of_a_title_may_stand_in_a_file(room: Call, tmp_path: Path) -> None:
    path = tmp_path / "title.txt"
    path.write_text("Wet roofs\n", encoding="utf-8")
    room("propose", "L.90", "title", "--file", str(path), "--by", "Peru")
    assert "change the title to “Wet roofs”" in str(rows(room)[-1]["says"])


def test_a_change_that_is_said_may_be_given_as_text(room: Call) -> None:
    outcome = room("propose", "L.90", "say", "--text", "delete OP2", "--by", "Peru")
    assert outcome.code == 0, outcome.err
    assert rows(room)[-1]["label"] == "OP2"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("title",), "Say with --text"),
        (("title", "title"), "Say with --text"),
        (("title", "Dry roofs", "--text", "Wet roofs"), "given twice: leave out “Dry roofs”"),
        (("say", "delete OP2", "--text", "delete OP3"), "given twice: leave out “delete OP2”"),
        (("delete", "OP2", "--text", "Wet roofs"), "“delete” takes no --text"),
        (("move", "OP2", "--to", "after OP3", "--text", "Wet"), "“move” takes no --text"),
        (("title", "Wet", "--replace", "Dry"), "“title” takes no --replace"),
        (("edit", "OP1", "--replace", "Urges", "--with", "Asks", "--text", "A"), "not both"),
        (("edit", "OP1", "--with", "Asks"), "--replace WORDS"),
        (("edit", "--text", "Wet roofs"), "Say after “edit” which paragraph"),
        (("insert", "--text", "Wet roofs"), "Say after “insert” which paragraph or place"),
    ],
)
def test_nothing_that_is_said_of_a_proposal_is_left_aside(
    room: Call, words: tuple[str, ...], said: str
) -> None:
    outcome = room("propose", "L.90", *words, "--by", "Peru")
    assert outcome.code != 0
    assert said in outcome.err
    assert rows(room) == []
