from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.command_line import Call, Outcome


@pytest.fixture
def room(call: Call, session: Path) -> Call:
    """Calls on the lighthouse text of a session, with four proposals put."""
    store = str(session)

    def run(*arguments: str) -> Outcome:
        return call("--store", store, *arguments)

    handle = "L.90"
    run("propose", handle, "edit", "OP1", "--replace", "Urges", "--with", "Invites", "--by", "EU")
    run(
        "propose",
        handle,
        "edit",
        "OP1",
        "--replace",
        "every year",
        "--with",
        "often",
        "--by",
        "G77",
    )
    run("propose", handle, "insert", "after OP2", "--text", "Thanks the keepers;", "--by", "Cuba")
    run("propose", handle, "delete", "OP3", "--by", "US", "--rationale", "Too costly")
    return run


def rows(room: Call, *options: str) -> list[dict[str, object]]:
    shape = json.loads(room("proposals", "L.90", "--json", *options).out)
    found = shape["proposals"]
    assert isinstance(found, list)
    return found


def test_proposals_are_numbered_as_they_were_put(room: Call) -> None:
    found = rows(room)
    assert [(row["number"], row["by"], row["label"], row["grade"]) for row in found] == [
        (1, ["EU"], "OP1", "clean"),
        (2, ["G77"], "OP1", "clean"),
        (3, ["Cuba"], "after OP2", "clean"),
        (4, ["US"], "OP3", "clean"),
    ]
    assert found[0]["says"] == "replace “Urges” by “Invites” in OP1"


def test_the_compilation_shows_them_all_and_the_text_is_as_it_was(room: Call) -> None:
    room("position", "L.90", "4", "retain", "--by", "G77")
    printed = room("compile", "L.90").out
    assert "OP1 [Urges] (EU: delete) [Invites] (EU) States" in printed
    assert "OP2 bis [Thanks the keepers;] (Cuba)" in printed
    assert "(US: delete) (G77: retain)" in printed
    assert "Urges States" in room("show", "L.90", "OP1").out


def test_what_is_agreed_stands_in_the_text_and_the_others_are_carried_to_it(room: Call) -> None:
    outcome = room("decide", "L.90", "1", "agreed", "--round", "informals 1")
    assert outcome.code == 0, outcome.err
    assert "Invites States" in room("show", "L.90", "OP1").out
    found = rows(room)
    assert (found[0]["stage"], found[0]["grade"]) == ("agreed", None)
    assert found[1]["grade"] == "shifted"
    assert found[1]["reason"] == "Other words of the paragraph have changed since."


def test_an_agreed_proposal_is_recorded_under_the_delegation_that_put_it(room: Call) -> None:
    room("decide", "L.90", "1", "agreed")
    blame = json.loads(room("log", "L.90", "OP1", "--json").out)
    assert blame["entries"][0]["author"] == "EU"


def test_brackets_are_lifted_as_one_act_that_the_record_tells_of(room: Call) -> None:
    room("edit", "L.90", "OP1", "--replace", "every year", "--with", "[every year][at times]")
    room("decide", "L.90", "OP1", "agreed")
    found = json.loads(room("brackets", "L.90", "--json").out)["brackets"]
    assert [(one["number"], one["label"], one["words"]) for one in found] == [
        (1, "OP1", "every year"), (2, "OP1", "at times"),
        (3, "OP2 (b)", "in red"), (4, "OP2 (b)", "in white"),
    ]  # fmt: skip
    outcome = room("brackets", "L.90", "--lift", "2", "--take-out", "1")
    told = "Lifted the brackets around “at times” and took out “every year” in OP1."
    assert told in outcome.out
    assert told in room("log", "L.90").out
    assert "OP1" not in room("brackets", "L.90").out
    room("brackets", "L.90", "--take-out", "OP2 (b)")
    assert room("brackets", "L.90").out == "No words stand in brackets.\n"
    assert room("brackets", "L.90", "--lift", "7").code == 2


def test_what_is_agreed_with_brackets_in_it_is_said_to_have_them(room: Call) -> None:
    room("edit", "L.90", "OP1", "--replace", "every year", "--with", "[every year]")
    assert "brackets are left" in room("decide", "L.90", "OP1", "agreed").out
    assert "brackets" not in room("decide", "L.90", "OP1", "open").out


def test_a_live_proposal_is_told_with_the_labels_of_today_and_a_settled_one_as_it_was(
    room: Call,
) -> None:
    room("propose", "L.90", "move", "OP2 (b)", "--to", "first under OP2", "--by", "Mali")
    room("decide", "L.90", "4", "withdrawn")
    assert room("insert", "L.90", "before OP1", "--text", "*Notes* the fog;").code == 0
    found = {row["number"]: row["says"] for row in rows(room)}
    assert found[1] == "replace “Urges” by “Invites” in OP2"
    assert found[3] == "insert “Thanks the keepers;” after OP3"
    assert str(found[4]).startswith("delete OP3: ")
    assert found[5] == "move OP3 (b) under OP3"


def test_undo_takes_a_decision_back_with_the_text(room: Call) -> None:
    room("decide", "L.90", "1", "agreed")
    assert room("--author", "EU", "undo", "L.90").code == 0
    assert "Urges States" in room("show", "L.90", "OP1").out
    assert rows(room)[0]["stage"] == "tabled"


def test_nothing_that_was_proposed_leaves_the_record(room: Call) -> None:
    room("decide", "L.90", "1", "withdrawn")
    room("decide", "L.90", "2", "fallen", "--reason", "not put to the room")
    room("decide", "L.90", "3", "superseded", "--in-place", "4")
    assert [row["stage"] for row in rows(room)] == ["withdrawn", "fallen", "superseded", "tabled"]
    assert [row["number"] for row in rows(room, "--live")] == [4]


def test_words_in_conflict_are_told_on_both_sides_and_in_the_compilation(room: Call) -> None:
    again = ("propose", "L.90", "edit", "OP1", "--replace", "every year", "--with", "at times")
    room(*again, "--by", "Peru")
    found = {row["number"]: row["conflicts"] for row in rows(room)}
    assert found[1] == []
    (conflict,) = found[2]
    assert conflict == {
        "with": 5,
        "unit": conflict["unit"],
        "words": "every year",
        "own": "often",
        "other": "at times",
    }
    assert [one["with"] for one in found[5]] == [2]
    told = "Proposal 5 conflicts with 2 on “every year”: “at times” against “often”."
    assert told in room("compile", "L.90").out
    room("decide", "L.90", "2", "agreed as modified", "--text", "Urges States to keep lamps lit;")
    assert rows(room)[4]["conflicts"] == []


def order(room: Call, name: str) -> list[tuple[str, list[int]]]:
    shape = json.loads(room("proposals", "L.90", "--json", "--order", name).out)
    return [(one["heading"], one["proposals"]) for one in shape["sections"]]


def test_the_working_lists_go_by_paragraph_by_delegation_and_by_vote(room: Call) -> None:
    room("propose", "L.90", "delete", "OP1", "--by", "Mali", "--by", "EU")
    assert order(room, "paragraph") == [("OP1", [1, 2, 5]), ("After OP2", [3]), ("OP3", [4])]
    assert order(room, "voting")[0] == ("OP1", [5, 2, 1])
    assert order(room, "delegation") == [
        ("Cuba", [3]), ("EU", [1, 5]), ("G77", [2]), ("Mali", [5]), ("US", [4]),
    ]  # fmt: skip
    assert "for the Chair to decide" in room("proposals", "L.90", "--order", "voting").out


def test_an_amendment_to_an_amendment_is_voted_on_first(room: Call) -> None:
    room(
        "propose", "L.90", "edit", "OP1", "--replace", "Urges", "--with", "Begs", "--on", "2",
        "--by", "Mali",
    )  # fmt: skip
    (_, numbers), *_ = order(room, "voting")
    assert numbers.index(5) < numbers.index(2)


def test_open_items_are_paragraphs_not_agreed_and_what_is_pending(room: Call) -> None:
    room("decide", "L.90", "OP2", "agreed")
    headings = [heading for heading, _ in order(room, "open")]
    assert headings == ["PP1 is open", "PP2 is open", "OP1 is open", "OP3 is open", "After OP2"]


@pytest.mark.parametrize("name", ["list.docx", "list.md", "list.html"])
def test_a_working_list_is_written_to_a_file(room: Call, work: Path, name: str) -> None:
    outcome = room("proposals", "L.90", "--order", "voting", "-o", name)
    assert outcome.out == f"Wrote 4 proposals on L.90 to {name}.\n"
    room("convert", name, "again.txt") if name.endswith("docx") else None
    printed = (work / ("again.txt" if name.endswith("docx") else name)).read_text("utf-8")
    assert "Proposals in voting order" in printed
    assert "Thanks the keepers;" in printed
    assert "{#" not in printed


def test_a_withdrawal_on_a_condition_stays_before_the_room(room: Call) -> None:
    room("decide", "L.90", "1", "withdrawn", "--if", "if OP2 bis is accepted")
    assert [row["number"] for row in rows(room, "--live")] == [1, 2, 3, 4]


def test_agreement_of_a_paragraph_hangs_on_what_is_open(room: Call) -> None:
    outcome = room("decide", "L.90", "OP2", "agreed ad referendum", "--pending", "OP3")
    assert outcome.out == "OP2 is agreed ad referendum, pending OP3.\n"
    shape = json.loads(room("rebase", "L.90", "--json").out)
    assert shape["hanging"] == ["OP2 is agreed ad referendum pending OP3, which is open."]


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("decide", "L.90", "9", "agreed"), "There is no proposal “9”"),
        (("decide", "L.90", "1", "praised"), "A proposal cannot be “praised”"),
        (("decide", "L.90", "OP1", "fallen"), "A paragraph cannot be “fallen”"),
        (("propose", "L.90", "move", "OP1"), "Say with --to PLACE"),
        (("position", "L.90", "7", "supports"), "There is no proposal “7”"),
    ],
)
def test_a_call_that_makes_no_sense_says_so(
    room: Call, arguments: tuple[str, ...], complaint: str
) -> None:
    outcome = room(*arguments)
    assert outcome.code == 2
    assert complaint in outcome.err


def test_a_paragraph_with_a_footnote_can_be_proposed_to_go(room: Call) -> None:
    outcome = room("propose", "L.90", "delete", "PP1", "--by", "Mali")
    assert outcome.code == 0, outcome.err
    assert "Charter of the harbours" in room("show", "L.90").out
    room("decide", "L.90", "5", "agreed")
    printed = room("show", "L.90").out
    assert "charter of harbours" not in printed
    assert "Charter of the harbours" not in printed


COMPILATION = """\
Clean harbours

The General Assembly,

PP1 Recalling its resolutions on harbours, (Agreed)

PP1bis [Aware of the tides,] (Cuba)(EU: delete)

OP1 Urges States to keep [many] (US)(G77: retain) harbours [and piers] (G77) clean;

OP2 Invites ports:

(a) To dredge;

(b) To light [at night] (Peru):

(i) With oil;

(ii) With gas;

(c) To count ships.
"""


def test_a_compilation_is_brought_in_with_its_proposals(room: Call, work: Path) -> None:
    (work / "sent.txt").write_text(COMPILATION, encoding="utf-8")
    outcome = room("import", "sent.txt", "--compilation", "harbours")
    assert "4 proposals of sent.txt are on record. 1 of 3 agreed." in outcome.out
    printed = room("compile", "harbours").out
    assert "PP1 Recalling its resolutions on harbours,\n" in printed
    assert "PP1 bis [Aware of the tides,] (Cuba) (EU: delete)" in printed
    assert "keep [many] (US: delete) (G77: retain) harbours [and piers] (G77) clean;" in printed
    assert "OP2 (b) To light [at night] (Peru):" in printed
    assert "OP2 (b) (ii) With gas;\n\nOP2 (c) To count ships." in printed
    room("compile", "harbours", "-o", "again.docx")
    assert room("import", "again.docx", "--compilation", "again").code == 0
    ours = [line for line in printed.split("\n\n") if line.startswith(("PP", "OP"))]
    assert ours == [
        line for line in room("compile", "again").out.split("\n\n") if line.startswith(("PP", "OP"))
    ]


def test_a_text_without_proposals_is_no_compilation(room: Call, work: Path) -> None:
    (work / "sent.txt").write_text("OP1 Urges [to extend][to renew] it;", encoding="utf-8")
    outcome = room("import", "sent.txt", "--compilation", "it")
    assert (outcome.code, "is no compilation" in outcome.err) == (2, True)


def test_a_decision_names_what_was_seen_and_is_refused_where_that_has_changed(room: Call) -> None:
    seen = json.loads(room("proposals", "L.90", "--json").out)["state"]
    room("--author", "Peru", "edit", "L.90", "OP3", "--replace", "report", "--with", "speak")
    room("--author", "Chad", "decide", "L.90", "2", "withdrawn")
    refused = room("decide", "L.90", "OP3", "agreed", "--seen", seen)
    assert refused.code == 2
    assert (
        "meanwhile Peru changed OP3, which reads “Requests the harbour master to sp" in refused.err
    )
    refused = room("position", "L.90", "2", "supports", "--seen", seen)
    assert "meanwhile proposal 2 was made “withdrawn” by Chad" in refused.err
    assert room("decide", "L.90", "1", "agreed", "--seen", seen).code == 0
    assert (
        "has no state “yesterday”"
        in room("decide", "L.90", "3", "agreed", "--seen", "yesterday").err
    )


def test_the_words_of_a_compromise_are_the_rooms_and_not_the_proposers(room: Call) -> None:
    words = ("--text", "*Invites* States to keep their lamps lit with care every year;")
    outcome = room("--author", "Chair", "decide", "L.90", "1", "agreed", *words, "--round", "R2")
    assert "Proposal 1 (EU) is agreed as modified" in outcome.out
    assert rows(room)[0]["stage"] == "agreed as modified"
    (entry,) = json.loads(room("log", "L.90", "OP1", "--json").out)["entries"][:1]
    assert (entry["author"], entry["round"]) == ("Chair", "R2")
    assert credited(room, "OP1") == {"Invites": "EU", "with care": "Chair"}


def credited(room: Call, unit: str) -> dict[str, str]:
    """The words of a paragraph that somebody brought in by a proposal, and who."""
    (found,) = json.loads(room("blame", "L.90", unit, "--words", "--json").out)["texts"]
    return {
        one["plain"].strip(): one["author"]["name"]
        for one in found["passages"]
        if one["author"] and one["author"]["proposal"]
    }


def test_of_a_proposal_that_gave_way_nothing_is_the_proposers(room: Call) -> None:
    words = ("--text", "*Urges* States to keep their lamps burning and to count them daily;")
    room("--author", "Chair", "decide", "L.90", "2", "agreed as modified", *words)
    assert set(credited(room, "OP1").values()) == {"Chair"}
    new = ("--text", "*Thanks* the watchful keepers;")
    room("--author", "Chair", "decide", "L.90", "3", "agreed as modified", *new)
    assert credited(room, "OP3") == {
        "Thanks the": "Cuba",
        "watchful": "Chair",
        "keepers;": "Cuba",
    }
    assert room("undo", "L.90", "--author", "Chair").code == 0


def test_a_compromise_that_one_of_the_joint_movers_records_is_not_all_of_theirs(room: Call) -> None:
    joint = ("--replace", "lit", "--with", "burning", "--by", "Cuba", "--by", "Peru")
    room("propose", "L.90", "edit", "OP1", *joint)
    words = ("--text", "*Urges* States to keep lamps glowing;")
    room("decide", "L.90", "5", "agreed as modified", *words)
    credited = room("blame", "L.90", "OP1", "--words").out
    assert "Cuba and Peru" not in credited


def test_the_wording_that_was_proposed_stays_the_proposers_if_it_is_agreed_in_full(
    room: Call,
) -> None:
    own = "*Invites* States to keep their lamps lit and to count them every year;"
    assert "(EU) is agreed:" in room("decide", "L.90", "1", "agreed", "--text", own).out
    assert json.loads(room("log", "L.90", "OP1", "--json").out)["entries"][0]["author"] == "EU"


def test_a_comment_is_listed_beside_the_stance(room: Call) -> None:
    room("position", "L.90", "4", "retain", "--by", "G77", "--comment", "agreed language")
    assert "retain: G77 (agreed language)" in room("proposals", "L.90").out
    assert "(US: delete) (G77: retain – agreed language)" in room("compile", "L.90").out


def test_a_position_on_what_is_settled_says_that_it_is(room: Call) -> None:
    room("decide", "L.90", "4", "withdrawn")
    said = room("position", "L.90", "4", "supports", "--by", "Late").out
    assert said == "Late supports proposal 4. Proposal 4 is withdrawn already.\n"


def merged(room: Call, *numbers: str) -> Outcome:
    """A facilitator puts one wording of OP1 for several."""
    words = "*Invites* States to keep their lamps lit, where possible, and to count them often;"
    options = [part for number in numbers for part in ("--supersedes", number)]
    put = ("propose", "L.90", "edit", "OP1", "--text", words, "--by", "Facilitator", *options)
    return room("--author", "Facilitator", *put)


def test_a_facilitators_wording_takes_the_place_of_several_at_once(room: Call) -> None:
    said = merged(room, "1", "2").out
    assert said.endswith(", in place of 1 (EU) and 2 (G77). It is proposal 5.\n")
    found = rows(room)
    assert [row["stage"] for row in found] == [
        "superseded", "superseded", "tabled", "tabled", "tabled",
    ]  # fmt: skip
    assert found[4]["supersedes"] == [1, 2]
    assert "in place of 1 (EU) and 2 (G77)" in room("proposals", "L.90").out
    assert room("--author", "Facilitator", "undo", "L.90").code == 0
    assert [row["stage"] for row in rows(room)] == ["tabled"] * 4


def test_all_whose_words_are_in_it_are_credited(room: Call) -> None:
    merged(room, "1,2")
    room("--author", "Chair", "decide", "L.90", "5", "agreed")
    assert credited(room, "OP1") == {
        "Invites": "EU",
        ", where possible,": "Facilitator",
        "often": "G77",
    }
    shown = room("log", "L.90", "OP1").out
    assert "Facilitator" in shown


def test_several_new_paragraphs_become_one_with_all_their_authors(room: Call) -> None:
    add = ("propose", "L.90", "insert", "after OP2", "--text")
    room(*add, "*Praises* the pilots and the divers;", "--by", "Peru")
    room(*add, "*Thanks* the keepers and the brave divers;", "--by", "Chair", "--supersedes", "3,5")
    room("decide", "L.90", "6", "agreed")
    assert credited(room, "OP3") == {
        "Thanks the keepers": "Cuba",
        "and the": "Peru",
        "brave": "Chair",
        "divers": "Peru",
        ";": "Cuba",
    }


def test_what_is_settled_cannot_be_superseded_and_what_fails_says_what_stays(room: Call) -> None:
    room("decide", "L.90", "1", "withdrawn")
    refused = merged(room, "1", "2")
    assert "Proposal 1 is withdrawn already" in refused.err
    assert [row["stage"] for row in rows(room)][:2] == ["withdrawn", "tabled"]
    merged(room, "2")
    said = room("decide", "L.90", "5", "withdrawn").out
    assert "Proposal 2, whose place it had taken, stays superseded until “tabled” again." in said
    room("decide", "L.90", "2", "tabled")
    assert rows(room)[1]["live"] is True
    assert rows(room)[4]["supersedes"] == []
