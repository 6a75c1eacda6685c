from __future__ import annotations

from pathlib import Path

import pytest

from drafting.amendments.agreement import Agreement
from drafting.model.numbering import Numbering
from drafting.model.resolution import Note
from drafting.model.unit import Kind
from drafting.redline.script import Operation
from drafting.store import StoreError
from drafting.workspace.environment.context import Context
from drafting.workspace.record.errors import NoDraftError
from drafting.workspace.session import Session


def test_a_session_says_which_one_it_is(session: Session):
    info = session.info
    assert (info.body, info.session) == ("ccpcj", "Twenty-sixth session")
    assert info.organ == "Commission on Crime Prevention and Criminal Justice"
    assert info.place_and_dates == "Vienna, 22–26 May 2017"
    assert session.body.key == "ccpcj"


def test_a_session_of_an_unknown_body_is_not_begun(tmp_path: Path, context: Context):
    from drafting.formats.errors import FormatError

    with pytest.raises(FormatError, match="ccpcj"):
        Session.create(tmp_path / "none", "moon", context)
    assert not (tmp_path / "none").exists()


def test_every_verb_goes_into_the_record_under_its_sentence(session: Session):
    said = [
        session.editing.rewrite("lamps", "OP1", "*Invites* States to keep lamps lit;").message,
        session.editing.replace_words("lamps", "PP2", "go out", "fail").message,
        session.editing.insert("lamps", "after OP1", "*Asks* for oil;").message,
        session.editing.move("lamps", "OP4", "before OP1").message,
        session.editing.split("lamps", "PP1", "of harbours").message,
        session.editing.join("lamps", "PP1").message,
        session.editing.recast("lamps", "OP3", Kind.PARAGRAPH).message,
        session.editing.delete("lamps", "PP2").message,
        session.editing.set_field("lamps", "title", "Lamps").message,
        session.editing.add_note("lamps", "OP2", "lamps", "Counted.").message,
        session.editing.edit_note("lamps", "1", "Charter.").message,
        session.editing.delete_note("lamps", "1").message,
    ]
    told = [entry.message for entry in reversed(session.history.changes("lamps"))]
    assert told[1:] == said
    assert {entry.author for entry in session.history.changes("lamps")} == {"Cuba"}


def test_undo_and_redo_stand_where_something_changed(session: Session):
    before = session.text("lamps")
    session.editing.rewrite("lamps", "OP3", "*Requests* a report.")
    after = session.text("lamps")
    undone = session.editing.undo("lamps")
    assert (undone.text, undone.unit) == (before, "oc")
    redone = session.editing.redo("lamps")
    assert (redone.text, redone.unit) == (after, "oc")
    assert session.text("lamps") == after


def test_a_text_that_another_person_changed_meanwhile_is_merged_word_by_word(
    session: Session, context: Context
):
    base = session.text("lamps").find("oa").text
    with Session.open(session.store.path, context.as_author("Greece")) as other:
        other.editing.rewrite("lamps", "oa", base.replace("count", "number"))
    done = session.editing.rewrite("lamps", "oa", base.replace("Urges", "Invites"), base=base)
    assert done.text.find("oa").text == base.replace("Urges", "Invites").replace("count", "number")


def test_words_for_a_paragraph_that_another_person_deleted_meanwhile_are_kept(
    session: Session, context: Context
):
    base = session.text("lamps").find("oa").text
    with Session.open(session.store.path, context.as_author("Greece")) as other:
        other.editing.delete("lamps", "oa")
    done = session.editing.rewrite("lamps", "oa", base.replace("lit", "burning"), base=base)
    assert "burning" in done.text.find("oa").text
    assert len(done.message) > len("Replaced “lit” by “burning” in OP1.")


def test_a_draft_stays_as_it_was_frozen(session: Session):
    frozen = session.text("lamps")
    session.editing.make_draft("lamps", "L.90/Rev.1")
    session.editing.delete("lamps", "OP1")
    assert session.text("lamps", "L.90/Rev.1") == frozen
    assert [row.label for row in session.drafts("lamps")] == ["L.90/Rev.1"]
    assert session.last_draft("lamps") == "L.90/Rev.1"
    with pytest.raises(StoreError, match="never changes"):
        session.editing.make_draft("lamps", "L.90/Rev.1")


def test_a_resolution_without_a_draft_says_how_to_make_one(session: Session):
    with pytest.raises(NoDraftError, match="drafting draft lamps zero"):
        session.last_draft("lamps")


def test_the_overview_tells_where_each_text_stands(session: Session):
    session.editing.make_draft("lamps", "zero")
    session.editing.delete("lamps", "OP1")
    session.begin("bells", "Ringing of bells")
    rows = {row.handle: row for row in session.overview()}
    assert (rows["lamps"].draft, rows["lamps"].changes) == ("zero", 1)
    assert (rows["lamps"].preambular, rows["lamps"].operative) == (2, 2)
    assert (rows["bells"].draft, rows["bells"].title) == ("", "Ringing of bells")
    assert session.handles() == ("bells", "lamps")


def test_what_is_said_of_a_text_is_no_change_of_it(session: Session):
    (begun,) = session.overview()
    session.proposing(["Cuba"]).editing.delete("lamps", "OP1")
    session.negotiation("lamps").agree("OP2", Agreement.AGREED)
    (now,) = session.overview()
    assert now.changes == begun.changes
    assert now.when > begun.when


def test_an_empty_resolution_begins_with_the_masthead_of_its_session(session: Session):
    text = session.begin("bells").text
    assert (text.masthead.distribution, text.masthead.original) == ("Limited", "English")
    assert text.masthead.session == "Twenty-sixth session"
    assert text.masthead.committee == "Commission on Crime Prevention and Criminal Justice"
    done = session.editing.insert("bells", "first in operative", "Urges all.")
    assert [row.label for row in Numbering(done.text)] == ["OP1"]


def test_the_wordings_of_a_paragraph_run_from_first_to_last(session: Session):
    session.editing.replace_words("lamps", "OP1", "lit", "burning")
    session.editing.move("lamps", "OP1", "last in operative")
    session.editing.replace_words("lamps", "oa", "count", "number")
    rows = session.history.wordings("lamps", "oa")
    assert [row.text.count("burning") for row in rows] == [0, 1, 1]
    assert [span.text for span in rows[1].spans if span.sign == "+"] == ["burning"]
    assert {entry.unit for entry in session.history.changes("lamps", "oa")[:-1]} == {"oa"}
    assert len(session.history.changes("lamps", "oa")) == 4


def test_the_history_of_a_deleted_paragraph_is_found_by_its_identity(session: Session):
    session.editing.delete("lamps", "OP1")
    assert session.history.changes("lamps", "oa")[0].message.startswith("Deleted OP1")
    assert session.history.wordings("lamps", "oa")[-1].text == ""


def test_blame_names_the_last_hand_on_each_paragraph(session: Session, context: Context):
    session.context = context.as_author("Greece")
    session.editing.replace_words("lamps", "OP1", "lit", "burning")
    hands = {row.label: row.entry.author for row in session.history.blame("lamps")}
    assert hands["OP1"] == "Greece"
    assert hands["PP1"] == "Cuba"
    assert set(hands) == {row.label for row in Numbering(session.text("lamps"))}


def test_a_draft_is_named_on_the_change_that_it_froze(session: Session):
    session.editing.make_draft("lamps", "zero")
    assert session.history.changes("lamps")[0].drafts == ("zero",)


def test_the_redline_of_drafts_shows_a_move_as_a_move(session: Session):
    session.editing.make_draft("lamps", "zero")
    session.editing.move("lamps", "OP3", "before OP1")
    changes = session.history.redline("lamps", "zero").units
    moved = [row for row in changes if row.operation is Operation.MOVED]
    assert {row.old for row in moved} == {"oc"}
    assert session.history.redline("lamps", "zero", "zero").is_empty


def test_a_footnote_goes_along_with_words_that_are_cut_and_pasted_elsewhere(session: Session):
    session.editing.rewrite("lamps", "OP3", "*Requests* the harbour master to report.")
    assert session.text("lamps").note("n2") is None
    pasted = session.editing.rewrite("lamps", "OP1", "*Urges* States to report.[^n2]").text
    assert pasted.note("n2") == Note("n2", "See the log of the pier.")
    inserted = session.editing.insert("lamps", "after OP1", "*Asks* for oil;[^n2] [^zz]").text
    assert len(inserted.notes) == 2
    session.editing.undo("lamps")
    assert session.editing.undo("lamps").text.note("n2") is None


def test_a_failed_verb_changes_nothing(session: Session):
    from drafting.workspace import errors

    before = session.text("lamps")
    for verb in (
        lambda: session.editing.rewrite("lamps", "OP9", "x"),
        lambda: session.editing.rewrite("lamps", "OP1", " "),
        lambda: session.editing.move("lamps", "OP1", "nowhere"),
        lambda: session.editing.split("lamps", "OP1", 0),
        lambda: session.editing.join("lamps", "OP3"),
        lambda: session.editing.insert("lamps", "under OP1", " "),
        lambda: session.text("nobody"),
    ):
        with pytest.raises(errors.expected_errors()):
            verb()
    assert session.text("lamps") == before
    assert len(session.history.changes("lamps")) == 1


def test_square_brackets_come_back_to_the_letter(session: Session):
    typed = "[to extend][to renew] [link](x) [red]a[/] [/] [^none]"
    done = session.editing.rewrite("lamps", "OP1", typed)
    from drafting.model.inline import plain

    assert plain(done.text.find("oa").text) == typed
    assert session.text("lamps") == done.text


def test_every_change_is_recorded_in_the_round_that_is_held(session: Session) -> None:
    session.context = session.context.in_round("informals 2")
    session.editing.replace_words("lamps", "OP1", "lit", "burning")
    session.editing.undo("lamps")
    session.context = session.context.in_round("")
    session.editing.redo("lamps")
    rounds = [entry.round for entry in session.history.changes("lamps")]
    assert rounds == ["", "informals 2", "informals 2", ""]


def test_the_overview_tells_how_far_a_text_is_agreed_today(session: Session) -> None:
    def progress() -> str:
        (row,) = session.overview()
        return row.progress

    assert progress() == ""
    session.negotiation("lamps").agree("OP1", Agreement.AGREED)
    paragraphs = len(session.text("lamps").preamble) + len(session.text("lamps").operative)
    assert progress() == f"1 of {paragraphs}"
    session.editing.replace_words("lamps", "OP1", "lit", "burning")
    assert progress() == f"0 of {paragraphs}"
