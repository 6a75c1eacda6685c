"""A Word file that comes back is reviewed against the session, and its changes accepted."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.word_user import WordUser

from drafting.dataclasses import replace
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.redline.script import Operation
from drafting.workspace.incoming.acceptance import accept
from drafting.workspace.incoming.errors import (
    NotReviewableError,
    UnknownAuthorError,
    UnknownNumberError,
    UnknownOriginError,
)
from drafting.workspace.incoming.review import chosen, refreshed, review, written_by
from drafting.workspace.incoming.sentences import heading
from drafting.workspace.incoming.views import Accepted, Change, Fate, How, Incoming
from drafting.workspace.record.signature import signed
from drafting.workspace.session import Session

HANDLE = "lamps"


@pytest.fixture
def draft(session: Session) -> str:
    session.editing.make_draft(HANDLE, "L.90")
    return "L.90"


@pytest.fixture
def user(session: Session, draft: str, tmp_path: Path) -> WordUser:
    """A delegate with the draft open in Word."""
    path = tmp_path / "sent.docx"
    session.files.export(HANDLE, draft, path)
    return WordUser(path)


def reviewed(session: Session, user: WordUser, tmp_path: Path, handle: str = "") -> Incoming:
    return review(session, user.save(tmp_path / "back.docx"), handle)


def labelled(found: Incoming) -> list[tuple[str, str, str]]:
    return [(change.author, change.label, change.operation.value) for change in found.changes]


def only(found: Incoming) -> Change:
    (change,) = found.changes
    return change


def taken(session: Session, found: Incoming, *numbers: str, name: str = "") -> Accepted:
    return accept(session, found, chosen(found, numbers or ("all",)), name)


def said(text: Resolution) -> dict[str, str]:
    return {row.label: plain(row.unit.text) for row in Numbering(text)}


# What a file was made from


def test_a_file_that_nobody_changed_has_nothing_to_review(
    session: Session, user: WordUser, tmp_path: Path
):
    found = reviewed(session, user, tmp_path)
    assert not found.has_something
    assert found.origin.exact
    assert (found.origin.handle, found.origin.label, found.origin.by) == (
        HANDLE, "L.90", "identity",
    )  # fmt: skip
    assert found.origin.since == ()


def test_it_is_said_what_the_working_text_has_changed_since(
    session: Session, user: WordUser, tmp_path: Path
):
    session.editing.replace_words(HANDLE, "OP1", "lit", "bright")
    session.editing.delete(HANDLE, "PP2")
    found = reviewed(session, user, tmp_path)
    assert found.origin.exact
    assert set(found.origin.since) == {"OP1", "PP2 (taken out)"}


@pytest.mark.usefixtures("draft")
def test_a_state_of_the_working_text_that_no_draft_kept_is_found_in_the_record(
    session: Session, tmp_path: Path
):
    session.editing.replace_words(HANDLE, "OP1", "lit", "bright")
    session.files.export(HANDLE, "", tmp_path / "sent.docx")
    session.editing.replace_words(HANDLE, "OP1", "bright", "very bright")
    user = WordUser(tmp_path / "sent.docx")
    user.replace("hinges", "locks", "Greece")
    found = reviewed(session, user, tmp_path)
    assert found.origin.exact
    assert found.origin.label == ""
    assert found.origin.since == ("OP1",)
    assert [change.label for change in found.changes] == ["OP2 (a)"]


def test_of_states_that_differ_in_one_paragraph_that_of_the_fewest_other_words_is_meant(
    session: Session, tmp_path: Path
):
    session.files.export(HANDLE, "", tmp_path / "sent.docx")
    session.editing.replace_words(HANDLE, "OP1", "States", "all States")
    user = WordUser(tmp_path / "sent.docx")
    user.replace("lamps lit", "lanterns lit")
    taken(session, reviewed(session, user, tmp_path), name="Peru")
    assert said(session.text(HANDLE))["OP1"] == (
        "Urges all States to keep lanterns lit and to count them;"
    )


def test_of_drafts_with_the_same_paragraphs_the_masthead_tells(
    session: Session, user: WordUser, tmp_path: Path
):
    session.editing.set_field(HANDLE, "title", "Keeping of all lighthouses")
    session.editing.make_draft(HANDLE, "L.90/Rev.1")
    found = reviewed(session, user, tmp_path)
    assert found.origin.label == "L.90"
    assert not found.changes


def test_without_identities_the_symbol_tells_the_resolution(
    session: Session, user: WordUser, tmp_path: Path, text: Resolution
):
    session.store.add("other", replace(text, masthead=replace(text.masthead, symbol="E/X/1")),
                      signed(session.context, "Another."))  # fmt: skip
    user.forget_identities()
    user.replace("hinges", "locks", "Greece")
    found = reviewed(session, user, tmp_path)
    assert (found.origin.handle, found.origin.by) == (HANDLE, "symbol")


def test_a_file_like_no_resolution_is_refused_unless_one_is_named(session: Session, tmp_path: Path):
    session.begin("ropes", "Care of ropes")
    session.editing.insert("ropes", "first in preamble", "*Recalling* the knots of old sailors,")
    session.files.export("ropes", "", tmp_path / "sent.docx")
    session.store.remove("ropes", signed(session.context))
    user = WordUser(tmp_path / "sent.docx")
    with pytest.raises(UnknownOriginError, match="--handle"):
        reviewed(session, user, tmp_path)
    assert reviewed(session, user, tmp_path, HANDLE).origin.by == "name"


def test_only_word_tracks_changes(session: Session, tmp_path: Path):
    (tmp_path / "text.txt").write_text("*Recalling* nothing,", "utf-8")
    with pytest.raises(NotReviewableError, match="import"):
        review(session, tmp_path / "text.txt")


# Changes


def test_each_change_stands_at_its_paragraph_under_its_author(
    session: Session, user: WordUser, tmp_path: Path
):
    user.replace("lit", "bright", "Greece")
    user.replace("hinges", "locks", "Peru")
    user.delete_paragraph("lamps go out", "Peru")
    found = reviewed(session, user, tmp_path)
    assert labelled(found) == [
        ("Peru", "PP2", "deleted"), ("Peru", "OP2 (a)", "edited"), ("Greece", "OP1", "edited"),
    ]  # fmt: skip
    assert [change.number for change in found.changes] == [1, 2, 3]
    assert {change.unit for change in found.changes} == {"pb", "ba", "oa"}
    assert {change.found.how for change in found.changes} == {How.IDENTITY}
    assert {change.fate for change in found.changes} == {Fate.READY}


def test_paragraphs_without_identity_are_found_by_their_words(
    session: Session, user: WordUser, tmp_path: Path
):
    user.forget_identities()
    user.replace("lit", "bright", "Greece")
    change = only(reviewed(session, user, tmp_path))
    assert (change.unit, str(change.found)) == ("oa", "by content, 100 %")


def test_a_paragraph_changed_without_tracking_is_found_with_less_certainty(
    session: Session, user: WordUser, tmp_path: Path
):
    user.forget_identities()
    user.replace("to count them", "to number all of them")
    user.replace("lit", "bright", "Greece")
    tracked, untracked = reviewed(session, user, tmp_path).changes
    assert tracked.unit == untracked.unit == "oa"
    assert 50 < tracked.found.percent < 100


def test_what_was_not_tracked_is_found_and_said_to_be_so(
    session: Session, user: WordUser, tmp_path: Path
):
    user.replace("hinges", "locks")
    user.replace("lit", "bright", "Greece")
    found = reviewed(session, user, tmp_path)
    assert not found.origin.exact
    tracked, untracked = found.changes
    assert (tracked.author, tracked.tracked, tracked.label) == ("Greece", True, "OP1")
    assert (untracked.author, untracked.tracked, untracked.label) == ("", False, "OP2 (a)")
    assert untracked.when is None


def test_a_bookmark_on_the_wrong_paragraph_is_not_believed(
    session: Session, user: WordUser, tmp_path: Path
):
    marks = {mark.get(NAME): mark for mark in user.document.iter(BOOKMARK)}
    one, other = marks["_u_oa"], marks["_u_oc"]
    one.set(NAME, "_u_oc")
    other.set(NAME, "_u_oa")
    user.replace("lit", "bright", "Greece")
    change = only(reviewed(session, user, tmp_path))
    assert (change.unit, change.found.how) == ("oa", How.CONTENT)


NAME = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}name"
BOOKMARK = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}bookmarkStart"


def test_new_paragraphs_say_where_they_stand(session: Session, user: WordUser, tmp_path: Path):
    user.new_paragraph("count them", "2.\tInvites keepers to sing;", "Greece")
    change = only(reviewed(session, user, tmp_path))
    assert (change.label, change.place, change.operation) == (
        "OP2", "after OP1", Operation.INSERTED,
    )  # fmt: skip


def test_a_paragraph_written_anew_in_place_of_another_is_that_one_changed(
    session: Session, user: WordUser, tmp_path: Path
):
    user.new_paragraph("lamps go out", "Noting with regret that lamps go out,", "Greece")
    user.delete_paragraph("that lamps go out", "Greece")
    change = only(reviewed(session, user, tmp_path))
    assert (change.unit, change.operation) == ("pb", Operation.EDITED)


def test_look_alone_is_left_out_and_counted(session: Session, user: WordUser, tmp_path: Path):
    user.look(" States to keep lamps lit", "Greece")
    found = reviewed(session, user, tmp_path)
    assert not found.changes
    assert found.looks == (("Greece", 1),)


def test_comments_stand_at_their_paragraph(session: Session, user: WordUser, tmp_path: Path):
    first = user.comment("hinges", "Which?", "Greece")
    user.comment("paint", "All.", "Peru", answers=first)
    found = reviewed(session, user, tmp_path)
    (comment,) = found.comments
    assert (comment.label, comment.anchor) == ("OP2 (a)", "hinges")
    assert [(remark.author, remark.text) for remark in comment.said] == [
        ("Greece", "Which?"), ("Peru", "All."),
    ]  # fmt: skip
    assert found.has_something


def test_a_change_of_a_note_is_one_of_its_own(session: Session, user: WordUser, tmp_path: Path):
    user.replace("log of the pier", "book of the pier", "Greece")
    change = only(reviewed(session, user, tmp_path))
    assert (change.label, change.unit) == ("note 2", "oc")


# How a change meets the text of today


def test_a_change_of_words_that_others_left_alone_applies(
    session: Session, user: WordUser, tmp_path: Path
):
    session.editing.replace_words(HANDLE, "OP1", "count", "number")
    user.replace("lit", "bright", "Greece")
    found = reviewed(session, user, tmp_path)
    assert only(found).fate is Fate.READY
    taken(session, found)
    text = session.text(HANDLE).find("oa").text
    assert text == "*Urges* States to keep lamps bright and to number them;"


def test_a_paragraph_put_into_the_preamble_stays_there_whatever_it_opens_with(
    session: Session, user: WordUser, tmp_path: Path
):
    user.new_paragraph("charter", "Notes the report of the harbour master;", "Peru")
    found = reviewed(session, user, tmp_path)
    assert labelled(found) == [("Peru", "PP2", "inserted")]
    before = list(said(session.text(HANDLE)).values())
    taken(session, found)
    before.insert(1, "Notes the report of the harbour master;")
    after = said(session.text(HANDLE))
    assert list(after.values()) == before
    assert list(after)[:4] == ["PP1", "PP2", "PP3", "OP1"]


def test_a_figure_that_a_new_paragraph_begins_with_is_kept(
    session: Session, user: WordUser, tmp_path: Path
):
    user.new_paragraph("count them", "1.5 million people need lamps;", "Peru")
    taken(session, reviewed(session, user, tmp_path))
    rows = Numbering(session.text(HANDLE))
    printed = [f"{row.number} {plain(row.unit.text)}" for row in rows]
    assert "1.5 million people need lamps;" in printed


def test_a_text_that_somebody_put_into_a_table_is_the_same_text(
    session: Session, user: WordUser, tmp_path: Path
):
    before = said(session.text(HANDLE))
    user.replace("count them", "number them", "Peru")
    user.put_into_table("The Economic", "harbour master to report")
    found = reviewed(session, user, tmp_path)
    assert labelled(found) == [("Peru", "OP1", "edited")]
    taken(session, found)
    before["OP1"] = before["OP1"].replace("count", "number")
    assert said(session.text(HANDLE)) == before


def test_a_change_of_words_that_changed_meanwhile_conflicts_and_keeps_both(
    session: Session, user: WordUser, tmp_path: Path
):
    session.editing.replace_words(HANDLE, "OP1", "lit", "burning")
    user.replace("lit", "bright", "Greece")
    found = reviewed(session, user, tmp_path)
    assert only(found).fate is Fate.CONFLICT
    assert "brackets" in only(found).advice
    taken(session, found)
    text = session.text(HANDLE).find("oa").text
    assert text == "*Urges* States to keep lamps [burning][bright] and to count them;"
    assert not reviewed(session, user, tmp_path).open_changes


def test_a_redline_that_comes_back_without_some_of_its_changes_says_which(
    session: Session, draft: str, tmp_path: Path
):
    session.editing.replace_words(HANDLE, "OP1", "lit", "bright")
    session.editing.replace_words(HANDLE, "OP2 (a)", "hinges", "locks")
    session.editing.make_draft(HANDLE, "L.90/Rev.1", {"symbol"})
    session.files.export_redline(HANDLE, draft, "L.90/Rev.1", tmp_path / "redline.docx")
    user = WordUser(tmp_path / "redline.docx")
    assert not reviewed(session, user, tmp_path).remarks
    user.reject("bright")
    found = reviewed(session, user, tmp_path)
    (remark,) = found.remarks
    assert "L.90/Rev.1" in remark
    assert "OP1" in remark
    assert "OP2" not in remark
    assert remark in list(heading(found))


def test_a_change_that_somebody_made_already_is_said_to_be_there(
    session: Session, user: WordUser, tmp_path: Path
):
    session.editing.replace_words(HANDLE, "OP1", "lit", "bright")
    user.replace("lit", "bright", "Greece")
    assert only(reviewed(session, user, tmp_path)).fate is Fate.MADE


def test_a_paragraph_deleted_meanwhile_comes_back_in_brackets(
    session: Session, user: WordUser, tmp_path: Path
):
    session.editing.delete(HANDLE, "OP1")
    user.replace("lit", "bright", "Greece")
    found = reviewed(session, user, tmp_path)
    assert only(found).fate is Fate.CONFLICT
    taken(session, found)
    assert session.text(HANDLE).find("oa").text.startswith("[")


# Accepting


def test_accepted_changes_are_recorded_under_their_authors(
    session: Session, user: WordUser, tmp_path: Path
):
    user.replace("lit", "bright", "Greece")
    user.new_paragraph("count them", "2.\tInvites keepers to sing;", "Peru")
    user.delete_paragraph("lamps go out", "Peru")
    user.replace("hinges", "locks")
    done = taken(session, reviewed(session, user, tmp_path))
    assert len(done.made) == 4
    assert not done.refused
    authors = [entry.author for entry in session.history.changes(HANDLE)[:3]]
    assert sorted(authors) == ["Greece", "Peru", "Unknown"]
    assert list(said(session.text(HANDLE)).values()) == [
        "Recalling the charter of harbours,",
        "Urges States to keep lamps bright and to count them;",
        "Invites keepers to sing;",
        "Decides:",
        "To oil the locks;",
        "To paint the doors;",
        "Requests the harbour master to report.",
        "List of lamps",
        "The lamp of the north pier.",
    ]


def test_they_can_be_recorded_under_a_delegation(session: Session, user: WordUser, tmp_path: Path):
    user.replace("lit", "bright", "Jane Doe")
    user.replace("hinges", "locks")
    taken(session, reviewed(session, user, tmp_path), name="Greece")
    before, latest = len(session.history.changes(HANDLE)), session.history.changes(HANDLE)[0]
    assert latest.author == "Greece"
    assert latest.message == "2 changes of back.docx accepted."
    taken(session, reviewed(session, user, tmp_path), name="Greece")
    assert len(session.history.changes(HANDLE)) == before


def test_what_is_accepted_at_once_is_one_act_that_is_undone_and_redone_as_one(
    session: Session, user: WordUser, tmp_path: Path
):
    before = session.text(HANDLE)
    user.replace("lit", "bright", "Greece")
    user.new_paragraph("count them", "2.\tInvites keepers to sing;", "Peru")
    user.replace("hinges", "locks", "Greece")
    after = taken(session, reviewed(session, user, tmp_path)).text
    latest = session.history.changes(HANDLE)[:2]
    assert sorted(entry.author for entry in latest) == ["Greece", "Peru"]
    undone = session.editing.undo(HANDLE)
    assert undone.message == (
        "Undo: Peru: Inserted OP2 after OP1: “Invites keepers to sing;”. "
        "Greece: 2 changes of back.docx accepted."
    )
    assert session.text(HANDLE) == before
    redone = session.editing.redo(HANDLE)
    assert redone.message == undone.message.replace("Undo", "Redo")
    assert session.text(HANDLE) == after
    session.editing.replace_words(HANDLE, "OP1", "bright", "very bright")
    session.editing.undo(HANDLE)
    assert session.text(HANDLE) == after
    session.editing.undo(HANDLE)
    assert session.text(HANDLE) == before


def test_one_can_be_accepted_by_its_number(session: Session, user: WordUser, tmp_path: Path):
    user.replace("lit", "bright", "Greece")
    user.replace("hinges", "locks", "Greece")
    found = reviewed(session, user, tmp_path)
    taken(session, found, "2")
    assert "locks" in session.text(HANDLE).find("ba").text
    assert "lit" in session.text(HANDLE).find("oa").text
    now = refreshed(session, found)
    assert [change.fate for change in now.changes] == [Fate.READY, Fate.MADE]
    assert reviewed(session, user, tmp_path).changes == now.changes


def test_an_accepted_change_that_is_taken_back_is_open_again(
    session: Session, user: WordUser, tmp_path: Path
):
    user.replace("lit", "bright", "Greece")
    found = reviewed(session, user, tmp_path)
    taken(session, found)
    session.editing.undo(HANDLE)
    assert "lit" in session.text(HANDLE).find("oa").text
    assert only(refreshed(session, found)).fate is Fate.READY


def test_a_change_of_new_words_waits_for_those(session: Session, user: WordUser, tmp_path: Path):
    user.new_paragraph("count them", "2.\tInvites keepers to sing;", "Greece")
    user.insert("keepers", " of lamps", "Peru")
    found = reviewed(session, user, tmp_path)
    first, second = found.changes
    assert (second.fate, second.rests_on) == (Fate.WAITS, (first.number,))
    refused = accept(session, found, [second]).refused
    assert refused == (
        "Change 2 cannot be accepted: Accept change 1 first, whose words it changes.",
    )
    done = accept(session, found, [second, first])
    assert not done.refused
    assert "Invites keepers of lamps to sing;" in said(done.text).values()


def test_who_takes_out_a_new_paragraph_waits_for_it(
    session: Session, user: WordUser, tmp_path: Path
):
    user.new_paragraph("count them", "2.\tInvites keepers to sing;", "Greece")
    user.delete_paragraph("Invites keepers", "Peru")
    found = reviewed(session, user, tmp_path)
    first, second = found.changes
    assert (first.fate, second.fate, second.rests_on) == (Fate.READY, Fate.WAITS, (first.number,))
    before = session.text(HANDLE)
    done = accept(session, found, [second, first])
    assert not done.refused
    assert done.text == before
    again = reviewed(session, user, tmp_path)
    assert not again.open_changes


def test_changes_under_one_name_that_take_each_other_back_are_told(
    session: Session, user: WordUser, tmp_path: Path
):
    user.new_paragraph("count them", "2.\tInvites keepers to sing;", "Greece")
    user.delete_paragraph("Invites keepers", "Peru")
    done = taken(session, reviewed(session, user, tmp_path), name="Malta")
    assert done.made == ("Changes 1 and 2 take each other back: nothing was changed.",)


def test_accepting_twice_changes_nothing(session: Session, user: WordUser, tmp_path: Path):
    user.new_paragraph("count them", "2.\tInvites keepers to sing;", "Greece")
    found = reviewed(session, user, tmp_path)
    taken(session, found)
    text = session.text(HANDLE)
    accept(session, found, found.changes)
    assert session.text(HANDLE) == text


def test_the_same_change_in_another_file_is_known_again(
    session: Session, user: WordUser, tmp_path: Path
):
    user.new_paragraph("count them", "2.\tInvites keepers to sing;", "Greece")
    taken(session, reviewed(session, user, tmp_path))
    user.replace("hinges", "locks", "Greece")
    found = reviewed(session, user, tmp_path)
    assert [change.label for change in found.open_changes] == ["OP3 (a)"]


def test_a_new_note_comes_with_its_reference(session: Session, draft: str, tmp_path: Path):
    session.editing.add_note(HANDLE, "OP1", "lamps", "Lamps of oil.")
    session.files.export_redline(HANDLE, draft, "", tmp_path / "back.docx")
    session.editing.undo(HANDLE)
    found = review(session, tmp_path / "back.docx")
    change = only(found)
    assert (change.label, change.fate) == ("OP1", Fate.READY)
    taken(session, found)
    text = session.text(HANDLE)
    assert [note.text for note in text.notes_in_order()][1] == "Lamps of oil."
    assert "lamps[^" in text.find("oa").text


def test_split_and_join_keep_what_others_did_to_the_second_half(
    session: Session, user: WordUser, tmp_path: Path
):
    session.editing.replace_words(HANDLE, "OP1", "count", "number")
    user.split(" and to count", "Greece", typed="2.\t")
    found = reviewed(session, user, tmp_path)
    assert only(found).operation is Operation.SPLIT
    taken(session, found)
    texts = list(said(session.text(HANDLE)).values())
    assert "Urges States to keep lamps lit" in texts
    assert "and to number them;" in texts


def test_a_paragraph_taken_out_but_for_its_number_is_deleted_and_the_next_one_keeps_its_words(
    session: Session, user: WordUser, tmp_path: Path
):
    user.delete("lit", "Peru")
    user.replace("doors", "walls", "Peru")
    for words in ("Urges", "hinges", "Requests"):
        user.delete_paragraph(words, "Chile", outside=2)
    found = reviewed(session, user, tmp_path)
    assert [(change.author, change.operation.value) for change in found.changes] == [
        *[("Chile", "deleted")] * 3, ("Peru", "edited"), ("Peru", "edited"),
    ]  # fmt: skip
    taken(session, found)
    text = said(session.text(HANDLE))
    assert [text[label] for label in ("OP1", "OP1 (a)")] == ["Decides:", "To paint the walls;"]
    assert "OP2" not in text


def test_our_own_redline_that_comes_back_has_our_changes_in_the_text_already(
    session: Session, draft: str, tmp_path: Path
):
    session.editing.replace_words(HANDLE, "OP1", "lit", "bright")
    session.editing.insert(HANDLE, "after OP1", "*Invites* keepers to sing;")
    session.files.export_redline(HANDLE, draft, "", tmp_path / "sent.docx")
    user = WordUser(tmp_path / "sent.docx")
    user.replace("hinges", "locks", "Greece")
    user.insert("keepers", " of lamps", "Greece")
    found = reviewed(session, user, tmp_path)
    assert found.origin.exact
    assert {(change.author, change.label) for change in found.open_changes} == {
        ("Greece", "OP2"), ("Greece", "OP3 (a)"),
    }  # fmt: skip
    assert {change.fate for change in found.open_changes} == {Fate.READY}


# Asking for some


def test_changes_of_one_author_alone_can_be_asked_for(
    session: Session, user: WordUser, tmp_path: Path
):
    user.replace("lit", "bright", "Greece")
    user.replace("hinges", "locks", "Peru")
    user.replace("doors", "walls")
    found = reviewed(session, user, tmp_path)
    assert [change.author for change in written_by(found, ["peru"]).changes] == ["Peru"]
    assert [change.label for change in written_by(found, ["untracked"]).changes] == ["OP2 (b)"]
    with pytest.raises(UnknownAuthorError, match="Greece, Peru"):
        written_by(found, ["Chile"])


def test_numbers_are_given_one_by_one_or_from_to(session: Session, user: WordUser, tmp_path: Path):
    for words in ("lit", "hinges", "doors"):
        user.replace(words, "lamps", "Greece")
    found = reviewed(session, user, tmp_path)
    assert [one.number for one in chosen(found, ["1,3"])] == [1, 3]
    assert [one.number for one in chosen(found, ["2-3"])] == [2, 3]
    assert [one.number for one in chosen(found, ["all"])] == [1, 2, 3]
    for wrong in ("4", "0", "x", "3-1", "1-9"):
        with pytest.raises(UnknownNumberError, match="from 1 to 3"):
            chosen(found, [wrong])
