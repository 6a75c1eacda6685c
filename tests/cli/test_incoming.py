"""`drafting incoming`: the list for people and programs, and accepting by number."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.command_line import Call
from support.table_user import TableUser
from support.word_user import W, WordUser

from drafting.workspace.environment.context import Context
from drafting.workspace.session import Session


@pytest.fixture
def user(session: Path, tmp_path: Path) -> WordUser:
    """A delegate with the draft L.90 open in Word."""
    with Session.open(session, Context("Cuba", tmp_path)) as opened:
        opened.files.export("L.90", "L.90", tmp_path / "sent.docx")
    return WordUser(tmp_path / "sent.docx")


@pytest.fixture
def back(user: WordUser, tmp_path: Path) -> str:
    """What Greece and Peru return, and somebody who forgot to track."""
    user.replace("lit", "bright", "Greece", "2017-05-23T09:30:00Z")
    user.new_paragraph("every year", "2.\tInvites keepers to sing;", "Greece")
    user.replace("hinges", "locks", "Peru")
    user.replace("on the matter", "on all of this")
    user.comment("oil", "With which oil?", "Peru")
    return str(user.save(tmp_path / "back.docx"))


@pytest.mark.usefixtures("session")
def test_the_list_says_who_changed_what_where(call: Call, back: str):
    code, out, err = call("incoming", back)
    assert (code, err) == (1, "")
    assert "back.docx is L.90 (by identity), made from draft L.90" in out
    for words in (
        "Greece", "Peru", "Not tracked, so nobody knows by whom",
        "OP1  edited, by identity, applies",
        "‹−lit›‹+bright›", "OP2  inserted, after OP1", "‹+Invites keepers to sing;›",
        "‹−hinges›‹+locks›", "Comments", "at “oil”", "With which oil?",
    ):  # fmt: skip
        assert words in out, words


@pytest.mark.usefixtures("session")
def test_a_file_that_nobody_changed_gives_nothing(call: Call, user: WordUser, tmp_path: Path):
    code, out, _ = call("incoming", str(user.save(tmp_path / "same.docx")))
    assert code == 0
    assert "Nothing was changed" in out


@pytest.mark.usefixtures("session")
def test_the_json_has_everything(call: Call, back: str):
    code, out, _ = call("incoming", back, "--json")
    found = json.loads(out)
    assert code == 1
    assert (found["handle"], found["draft"], found["found_by"]) == ("L.90", "L.90", "identity")
    assert found["exact"] is False
    first = found["changes"][0]
    assert (first["number"], first["author"], first["label"], first["op"]) == (
        1, "Greece", "OP1", "edited",
    )  # fmt: skip
    assert (first["state"], first["found"]) == ("ready", {"by": "identity", "percent": 100})
    assert ["-", "lit"] in first["rows"][0]["spans"]
    assert [change["tracked"] for change in found["changes"]] == [True, True, True, False]
    assert found["comments"][0]["said"][0]["text"] == "With which oil?"


def test_changes_are_accepted_by_number(call: Call, back: str, session: Path, tmp_path: Path):
    code, out, err = call("incoming", back, "--accept", "1,3")
    assert (code, err) == (0, "")
    assert "Replaced “lit” by “bright” in OP1. Recorded as Greece." in out
    with Session.open(session, Context("Cuba", tmp_path)) as opened:
        assert [entry.author for entry in opened.history.changes("L.90")[:2]] == ["Peru", "Greece"]
    code, out, _ = call("incoming", back)
    assert code == 1
    assert "2 changes are in the text already" in out
    assert "‹+bright›" not in out
    assert "‹+bright›" in call("incoming", back, "--all").out


def test_they_are_recorded_under_the_author_of_the_call(
    call: Call, back: str, session: Path, tmp_path: Path
):
    assert call("incoming", back, "--accept", "all", "--author", "Malta").code == 0
    with Session.open(session, Context("Cuba", tmp_path)) as opened:
        assert opened.history.changes("L.90")[0].author == "Malta"


@pytest.mark.usefixtures("session")
def test_one_author_alone_can_be_listed_and_accepted(call: Call, back: str):
    out = call("incoming", back, "--by", "Peru").out
    assert "hinges" in out
    assert "bright" not in out
    assert "keepers" not in out
    accepted = json.loads(call("incoming", back, "--by", "peru", "--accept", "all", "--json").out)
    assert len(accepted["accepted"]) == 1


@pytest.mark.usefixtures("session")
@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--accept", "9"], "There is no change 9"),
        (["--by", "Chile"], "changed nothing in this file"),
        (["--handle", "L.1"], "L.1"),
    ],
)
def test_what_makes_no_sense_is_refused_in_one_line(
    call: Call, back: str, arguments: list[str], says: str
):
    code, _, err = call("incoming", back, *arguments)
    assert code == 2
    assert says in err
    assert err.count("\n") == 1


@pytest.mark.usefixtures("session")
def test_names_and_words_from_the_file_do_not_act_on_the_terminal(
    call: Call, user: WordUser, tmp_path: Path
):
    user.replace("lit", "bright\u202e]", "Gr\u202eeece")
    for change in user.document.iter(W + "ins"):
        change.set(W + "author", "Gre\x85ece\u2066")
    user.comment("oil", "\u202dtext\u200b", "Peru")
    out = call("incoming", str(user.save(tmp_path / "back.docx"))).out
    assert not set(out) & set("\x1b\x85\u202d\u202e\u2066")


def proposals(call: Call) -> list[tuple[list[str], str]]:
    shape = json.loads(call("proposals", "L.90", "--json").out)
    return [(one["by"], one["says"]) for one in shape["proposals"]]


@pytest.mark.usefixtures("session")
def test_changes_are_put_as_proposals_of_those_who_made_them(call: Call, back: str):
    code, out, err = call("incoming", back, "--propose", "all", "--round", "informals 1")
    assert code == 1
    assert "nobody knows whose it is: name the delegation." in err
    assert proposals(call) == [
        (["Greece"], "replace “lit” by “bright” in OP1"),
        (["Greece"], "insert “Invites keepers to sing;” after OP1"),
        (["Peru"], "replace “hinges” by “locks” in OP2 (a)"),
    ]
    assert "lit" in call("show", "L.90", "OP1").out
    shape = json.loads(call("proposals", "L.90", "--json").out)
    assert shape["proposals"][2]["rationale"] == "With which oil?"
    assert {one["round"] for one in shape["proposals"]} == {"informals 1"}
    assert out.count("It is proposal") == 3


@pytest.mark.usefixtures("session")
def test_who_asks_for_what_is_proposed_already_supports_it(call: Call, back: str):
    call("propose", "L.90", "edit", "OP1", "--replace", "lit", "--with", "bright", "--by", "Mali")
    assert "Greece supports proposal 1" in call("incoming", back, "--propose", "1").out
    again = call("incoming", back, "--propose", "1").out
    assert "asks for it already" in again
    assert len(proposals(call)) == 1


@pytest.mark.usefixtures("session")
def test_a_change_is_put_as_a_named_delegation(call: Call, back: str):
    call("incoming", back, "--by", "untracked", "--propose", "all", "--as", "Chad", "--as", "Mali")
    (found,) = proposals(call)
    assert found[0] == ["Chad", "Mali"]


@pytest.mark.usefixtures("session")
def test_words_that_were_changed_since_are_proposed_as_they_were_sent(call: Call, back: str):
    call("edit", "L.90", "OP1", "--text", "Urges States to keep their lamps burning;")
    outcome = call("incoming", back, "--propose", "1")
    assert outcome.code == 0, outcome.err
    shape = json.loads(call("proposals", "L.90", "--json").out)
    assert "bright" in shape["proposals"][0]["edit"]["after"]
    assert "[" not in shape["proposals"][0]["edit"]["after"]


@pytest.mark.usefixtures("session")
def test_a_change_is_left_out_with_a_reason(call: Call, back: str):
    out = call("incoming", back, "--ignore", "1", "--reason", "out of mandate").out
    assert out == "Change 1 of back.docx left out: out of mandate.\n"
    listed = call("incoming", back).out
    assert "‹+bright›" not in listed
    assert "1 change was left out before: --all shows it." in listed
    assert "out of mandate" not in listed
    everything = call("incoming", back, "--all").out
    assert "Left out (Greece): Replaced “lit” by “bright” in OP1. out of mandate" in everything
    shape = json.loads(call("incoming", back, "--json").out)
    assert shape["changes"][0]["left_out"] == "out of mandate"
    call("incoming", back, "--accept", "all")
    assert "bright" not in call("show", "L.90").out
    call("incoming", back, "--accept", "1")
    assert "bright" in call("show", "L.90").out


def test_a_table_for_comments_goes_out_and_what_was_filled_in_comes_back(
    call: Call, session: Path, work: Path
) -> None:
    store = ("--store", str(session))
    assert call(*store, "compile", "L.90", "--table").code == 2
    assert call(*store, "compile", "L.90", "--table", "-o", "table.md").code == 2
    assert call(*store, "compile", "L.90", "--table", "-o", "table.docx").code == 0
    again = call(*store, "import", "table.docx", "--comments", "L.90")
    assert (again.code, again.out) == (
        0,
        "Nobody has written anything into it: the table reads as it was sent.\n",
    )
    user = TableUser(work / "table.docx")
    user.comment("OP1", "EU: retain – agreed", "nobody’s words", "Atlantis: delete")
    user.save(work / "table.docx")
    taken = call(*store, "import", "table.docx", "--comments", "L.90", "--json")
    said = json.loads(taken.out)
    assert (taken.code, said["recorded"]) == (1, ["EU wants OP1 retained."])
    (left,) = said["left"]
    assert "“Atlantis: delete”" in left
    positions = call(*store, "proposals", "L.90").out
    assert "EU wants OP1 retained – agreed nobody’s words." in positions
    assert call(*store, "import", "table.docx", "--by", "EU").code == 2
