"""What became of a text: adopted or rejected, votes on parts of it, and what was said of that."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.command_line import Call, Outcome


@pytest.fixture
def room(call: Call, session: Path) -> Call:
    """Calls of the Chair on a text of lighthouses with three operative paragraphs."""

    def run(*arguments: str) -> Outcome:
        return call("--store", str(session), "--author", "Chair", *arguments)

    return run


def outcome(room: Call, *arguments: str) -> Outcome:
    return room("outcome", "L.90", *arguments)


def shape(room: Call) -> dict[str, list[dict[str, object]]]:
    found = json.loads(outcome(room, "--json").out)
    assert isinstance(found, dict)
    return found


def status(room: Call) -> object:
    return json.loads(room("ls", "--json").out)["resolutions"][0]["status"]


def votes(yes: str, no: str, away: str = "") -> tuple[str, ...]:
    found = ("--in-favour", yes, "--against", no)
    return (*found, "--abstaining", away) if away else found


@pytest.mark.parametrize(
    ("how", "said", "listed"),
    [
        (("consensus",), "adopted by consensus", "adopted by consensus"),
        (("without-a-vote",), "adopted without a vote", "adopted without a vote"),
        (
            ("recorded", *votes("106", "19", "32")),
            "adopted by a recorded vote of 106 to 19, with 32 abstentions",
            "adopted by vote",
        ),
        (
            ("non-recorded", *votes("20", "0", "1")),
            "adopted by a non-recorded vote of 20 to none, with 1 abstention",
            "adopted by vote",
        ),
        (
            ("recorded", *votes("9", "12")),
            "rejected by a recorded vote of 9 to 12",
            "rejected by vote",
        ),
        (
            ("recorded", *votes("12", "12")),
            "rejected by a recorded vote of 12 to 12 (equally divided)",
            "rejected by vote",
        ),
        (
            ("recorded", *votes("13", "7"), "--majority", "two-thirds"),
            "rejected by a recorded vote of 13 to 7 (two thirds of 20 are 14)",
            "rejected by vote",
        ),
        (
            ("consensus", "--as", "orally-revised"),
            "adopted by consensus, as orally revised",
            "adopted by consensus",
        ),
    ],
)  # fmt: skip
def test_action_on_a_text_is_on_record_in_the_words_of_records(
    room: Call, how: tuple[str, ...], said: str, listed: str
) -> None:
    done = outcome(room, *how)
    assert done.out.startswith(f"L.90 is {said}.")
    assert outcome(room).out.startswith(f"L.90 is {said}. (")
    assert status(room) == listed
    assert listed in room("ls").out
    assert listed in room("proposals", "L.90").out
    assert listed in room("compile", "L.90").out


def test_of_an_adopted_text_the_call_says_where_square_brackets_are_left(room: Call) -> None:
    assert "Square brackets are left in OP2 (b)." in outcome(room, "consensus").out


def test_a_recorded_vote_names_delegations_by_their_official_names(room: Call) -> None:
    yes = "Peru, Chile and Bosnia and Herzegovina"
    outcome(room, "recorded", "--in-favour", yes, "--in-favour", "3", "--against", "USA; UK")
    printed = outcome(room).out
    assert "  In favour: Bosnia and Herzegovina, Chile and Peru.\n" in printed
    assert "United Kingdom of Great Britain and Northern Ireland and United States" in printed
    (action,) = shape(room)["actions"]
    assert action["votes"]["against"]["count"] == 2  # type: ignore[index]


@pytest.mark.parametrize(
    ("how", "said"),
    [
        (("recorded", *votes("4", "2"), "--in-favour", "Peru, Mali"), "4 votes in favour and 2"),
        (("recorded", *votes("Peru, Peru", "1")), "Peru is named twice among those in favour"),
        (("recorded", *votes("Peru", "Chile", "Peru")), "Peru votes twice: in favour and"),
        (("recorded", *votes("EU", "1")), "it is a group"),
        (("recorded", *votes("Ruritania", "1")), "No State is called “Ruritania”"),
        (("recorded", *votes("4", "-2")), "“-2” is no number of votes against"),
        (("recorded",), "Nobody votes in favour or against"),
        (("recorded", "--abstaining", "5"), "Nobody votes in favour or against"),
        (("non-recorded", *votes("Peru", "1")), "A non-recorded vote names nobody"),
        (("consensus", *votes("4", "2")), "has no votes"),
        (("recorded", "OP9", *votes("4", "2")), "OP9"),
        (("recorded", "OP2", "OP2 (a)", *votes("4", "2")), "stands beneath another one"),
        (("recorded", "OP1", "OP3", "--words", "lamps", *votes("4", "2")), "of one paragraph"),
        (("recorded", "OP1", "--words", "bells", *votes("4", "2")), "bells"),
        (("recorded", *votes("9", "2"), "--majority", "council"), "Name who votes against"),
        (("consensus", "--by", "Peru"), "“--by” says nothing"),
        (("explanation", "--by", "Peru"), "before or after the action"),
        (("explanation", "--after", "--by", "Peru"), "No action on L.90 is on record"),
        (("updated", "OP1"), "“OP1” says nothing"),
        (("adopted",), "“adopted” is no outcome"),
    ],
)  # fmt: skip
def test_what_makes_no_outcome_is_refused_and_nothing_is_recorded(
    room: Call, how: tuple[str, ...], said: str
) -> None:
    before = room("show", "L.90").out
    refused = outcome(room, *how)
    assert refused.code == 2
    assert said in refused.err
    assert len(refused.err.splitlines()) == 1
    assert outcome(room).out == "No action was taken on L.90.\n"
    assert room("show", "L.90").out == before


def test_nine_votes_and_no_permanent_member_against_adopt_in_the_security_council(
    room: Call,
) -> None:
    council = ("--majority", "council", "--meeting")
    told = outcome(room, "recorded", *votes("8", "Peru", "6"), *council, "1st")
    assert "(9 votes in favour are needed)" in told.out
    told = outcome(room, "recorded", *votes("14", "France"), *council, "2nd")
    assert "rejected" in told.out
    assert "(France, a permanent member, votes against)" in told.out
    assert "is adopted" in outcome(room, "recorded", *votes("9", "Peru", "5"), *council, "3rd").out


def test_a_paragraph_that_a_separate_vote_retains_stays(room: Call) -> None:
    before = room("show", "L.90").out
    told = outcome(room, "recorded", "OP2", "PP1", *votes("20", "10", "3"))
    assert (
        told.out == "PP1 and OP2 are retained by a recorded vote of 20 to 10, with 3 abstentions.\n"
    )
    assert room("show", "L.90").out == before
    assert status(room) is None


def test_a_paragraph_that_is_not_retained_goes_in_the_same_act_and_comes_back_with_it(
    room: Call,
) -> None:
    room("insert", "L.90", "after OP3", "--text", "Recalls paragraph 3 above;")
    before = room("show", "L.90").out
    count = len(json.loads(room("log", "L.90", "--json").out)["entries"])
    told = outcome(room, "recorded", "OP2", *votes("3", "20"))
    assert told.out.startswith("OP2 is not retained by a recorded vote of 3 to 20.")
    assert "“paragraph 3 above” is now “paragraph 2 above”" in told.out
    assert "hinges" not in room("show", "L.90").out
    assert len(json.loads(room("log", "L.90", "--json").out)["entries"]) == count + 1
    room("undo", "L.90")
    assert room("show", "L.90").out == before
    assert outcome(room).out == "No action was taken on L.90.\n"


def test_words_that_are_not_retained_go_with_the_space_beside_them(room: Call) -> None:
    outcome(room, "recorded", "OP1", "--words", "lamps lit and to", *votes("3", "20"))
    assert "Urges States to keep their count them every year;" in room("show", "L.90", "OP1").out


def test_a_paragraph_all_of_whose_words_are_not_retained_goes_as_a_whole(room: Call) -> None:
    words = "Requests the harbour master to report on the matter"
    outcome(room, "recorded", "OP3", "--words", words, *votes("3", "20"))
    assert "harbour master" not in room("show", "L.90").out
    assert room("show", "L.90", "OP3").code == 2


def test_without_its_operative_paragraphs_the_text_is_rejected(room: Call) -> None:
    told = outcome(room, "recorded", "OP1", "OP2", "OP3", *votes("3", "20"))
    assert "The text is rejected as all its operative paragraphs were rejected." in told.out
    assert status(room) == "rejected"
    assert "no operative paragraph" in outcome(room, "consensus", "--meeting", "plenary").err


def test_proposals_are_decided_on_first_or_fall_with_the_action(room: Call) -> None:
    edit = ("propose", "L.90", "edit", "OP1", "--replace", "lamps", "--with", "bells", "--by", "EU")
    room(*edit)
    for how in (("consensus",), ("recorded", "OP1", *votes("3", "20"))):
        refused = outcome(room, *how)
        assert refused.code == 2
        assert "before the room is still 1 (EU)" in refused.err
    assert outcome(room, "recorded", "OP3", *votes("20", "3")).code == 0
    told = outcome(room, "recorded", "OP1", *votes("3", "20"), "--fallen", "1")
    assert "Proposal 1 has fallen." in told.out
    (row,) = json.loads(room("proposals", "L.90", "--json").out)["proposals"]
    assert row["stage"] == "fallen"


def test_at_one_meeting_a_text_is_acted_on_once_and_its_parts_before_it(room: Call) -> None:
    outcome(room, "recorded", "OP1", *votes("20", "3"), "--meeting", "Third Committee")
    again = outcome(room, "recorded", "OP1", *votes("3", "20"), "--meeting", "Third Committee")
    assert "There was a separate vote on OP1 already." in again.err
    outcome(room, "consensus", "--meeting", "Third Committee")
    for how in (("consensus",), ("recorded", "OP2", *votes("3", "20"))):
        refused = outcome(room, *how, "--meeting", "Third Committee")
        assert "L.90 is adopted by consensus: “undo” takes that back" in refused.err
    assert outcome(room, "recorded", *votes("3", "2"), "--meeting", "plenary").code == 0
    assert status(room) == "adopted by vote"


def test_what_is_voted_on_is_what_was_seen(room: Call) -> None:
    seen = json.loads(outcome(room, "--json").out)["state"]
    room("edit", "L.90", "OP1", "--replace", "lamps", "--with", "bells")
    for how in (("consensus",), ("recorded", "OP1", *votes("3", "20")), ("updated",)):
        refused = outcome(room, *how, "--seen", seen)
        assert refused.code == 2
        assert "Nothing was recorded, for meanwhile Chair changed" in refused.err
    assert outcome(room, "recorded", "OP3", *votes("3", "20"), "--seen", seen).code == 0
    assert "meanwhile Chair recorded: OP3 is not retained" in (
        outcome(room, "consensus", "--seen", seen).err
    )


def test_delegations_explain_dissociate_themselves_and_reserve(room: Call) -> None:
    outcome(room, "explanation", "--before", "--by", "Peru", "--comment", "as in 2016.")
    outcome(room, "consensus")
    outcome(room, "explanation", "OP1", "--after", "--by", "Chad", "--by", "Mali")
    outcome(room, "dissociation", "OP2", "OP3", "--by", "Chile")
    outcome(room, "reservation", "--by", "Iran", "--comment", "awaits instructions")
    assert outcome(room).out.splitlines()[1:] == [
        "Peru explains its position on L.90 before action was taken: as in 2016.",
        "Chad explains its position on OP1 of L.90 after action was taken.",
        "Mali explains its position on OP1 of L.90 after action was taken.",
        "Chile dissociates itself from OP2 of L.90.",
        "Chile dissociates itself from OP3 of L.90.",
        "Iran places a reservation on record on L.90: awaits instructions.",
    ]
    moments = [one["moment"] for one in shape(room)["statements"]]
    assert moments == ["before", "after", "after", None, None, None]


def test_what_was_adopted_without_a_vote_has_no_explanation_of_vote(room: Call) -> None:
    outcome(room, "consensus")
    refused = outcome(room, "explanation", "--after", "--of", "vote", "--by", "Peru")
    assert "There was no vote on L.90: it is an explanation of position." in refused.err


def test_a_sponsor_that_explains_its_vote_is_told_of(room: Call) -> None:
    outcome(room, "recorded", *votes("20", "3"))
    told = outcome(room, "explanation", "--after", "--by", "Greece", "--by", "Peru").out
    assert told.startswith("Greece and Peru explain their votes on L.90 after action was taken.")
    assert "Greece sponsors it, and the rules let no sponsor explain its vote." in told


def test_a_paragraph_that_was_voted_out_can_still_be_spoken_of(room: Call) -> None:
    outcome(room, "recorded", "OP2", *votes("3", "20"))
    refused = outcome(room, "explanation", "OP2", "--after", "--by", "Peru")
    assert "another paragraph is called so now" in refused.err
    (action,) = shape(room)["actions"]
    unit = str(action["parts"][0]["unit"])  # type: ignore[index]
    told = outcome(room, "explanation", unit, "--after", "--by", "Peru")
    assert told.out == "Peru explains its vote on OP2 of L.90 after action was taken.\n"


def test_a_technical_update_says_who_and_when_until_the_text_changes(room: Call) -> None:
    told = outcome(room, "updated", "--by", "Secretariat", "--comment", "dates")
    assert told.out == "L.90 is technically updated by Secretariat: dates.\n"
    assert status(room) == "technically updated"
    room("edit", "L.90", "OP1", "--replace", "lamps", "--with", "bells")
    assert status(room) == "technically updated, changed since"
    outcome(room, "consensus")
    assert status(room) == "adopted by consensus"
    room("edit", "L.90", "OP1", "--replace", "bells", "--with", "gongs")
    assert status(room) == "adopted by consensus, changed since"
    outcome(room, "updated")
    assert status(room) == "adopted by consensus, technically updated"


def test_a_draft_is_marked_as_technically_updated(room: Call) -> None:
    told = outcome(room, "updated", "--draft", "L.90", "--by", "Secretariat")
    assert told.out == "L.90@L.90 is technically updated by Secretariat.\n"
    assert "technically updated by Secretariat" in room("drafts", "L.90").out
    (draft,) = json.loads(room("drafts", "L.90", "--json").out)["drafts"]
    assert draft["updated_by"] == "Secretariat"
    assert outcome(room, "updated", "--draft", "rev9").code == 2


def test_a_vote_that_takes_a_paragraph_out_under_silence_says_so(room: Call) -> None:
    room("silence", "L.90", "--until", "2099-12-01 18:00 Vienna")
    retained = outcome(room, "recorded", "OP1", *votes("20", "3"))
    assert "silence" not in retained.out
    assert "silence" in outcome(room, "recorded", "OP2", *votes("3", "20")).out


def test_of_a_part_with_headings_alone_nothing_is_left(room: Call) -> None:
    room("insert", "L.90", "before OP1", "--text", "## Doors")
    told = outcome(room, "recorded", "OP1", "OP2", "OP3", *votes("3", "20"))
    assert "The text is rejected as all its operative paragraphs were rejected." in told.out


def test_a_part_of_an_open_package_is_not_voted_out_alone(room: Call) -> None:
    room("package", "L.90", "Finance", "--of", "OP1", "--of", "OP2")
    refused = outcome(room, "recorded", "OP2", *votes("3", "20"))
    assert "OP2 is part of the package “Finance”" in refused.err
    assert "hinges" in room("show", "L.90").out


def test_in_a_reading_the_other_paragraphs_keep_their_numbers(room: Call) -> None:
    room("labels", "L.90", "--freeze")
    outcome(room, "recorded", "OP2", *votes("3", "20"))
    assert "harbour master" in room("show", "L.90", "OP3").out


def test_a_footnote_goes_with_the_words_that_are_not_retained(room: Call) -> None:
    outcome(room, "recorded", "PP1", *votes("3", "20"))
    assert "Charter of the harbours" not in room("show", "L.90").out
    room("undo", "L.90")
    assert "Charter of the harbours" in room("show", "L.90").out
