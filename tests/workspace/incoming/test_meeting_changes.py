"""Changes of one file on the same words: all of them accepted, the text reads as the file does."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.word_user import WordUser

from drafting.workspace.incoming.acceptance import accept
from drafting.workspace.incoming.review import chosen, review
from drafting.workspace.incoming.views import Fate, Incoming
from drafting.workspace.session import Session

HANDLE = "lamps"


@pytest.fixture
def user(session: Session, tmp_path: Path) -> WordUser:
    """A delegate with the draft open in Word."""
    session.editing.make_draft(HANDLE, "L.90")
    session.files.export(HANDLE, "L.90", tmp_path / "sent.docx")
    return WordUser(tmp_path / "sent.docx")


def reviewed(session: Session, user: WordUser, tmp_path: Path) -> Incoming:
    return review(session, user.save(tmp_path / "back.docx"), "")


def taken(session: Session, found: Incoming, *numbers: str) -> tuple[str, ...]:
    return accept(session, found, chosen(found, numbers or ("all",))).made


def two_side_by_side(user: WordUser) -> None:
    user.insert("keep lamps", " and safely", "Norway")
    user.insert("keep lamps", " brightly", "Peru")


def first_operative(session: Session) -> str:
    return session.text(HANDLE).find("oa").text


def test_words_of_two_put_in_side_by_side_stand_in_the_order_of_the_file(
    session: Session, user: WordUser, tmp_path: Path
):
    two_side_by_side(user)
    taken(session, reviewed(session, user, tmp_path))
    assert first_operative(session) == (
        "*Urges* States to keep lamps brightly and safely lit and to count them;"
    )
    assert not reviewed(session, user, tmp_path).open_changes


def test_so_they_do_when_they_are_accepted_one_after_the_other(
    session: Session, user: WordUser, tmp_path: Path
):
    two_side_by_side(user)
    for author in ("Norway", "Peru"):
        found = reviewed(session, user, tmp_path)
        mine = (one.number for one in found.open_changes if one.author == author)
        taken(session, found, *map(str, mine))
    assert first_operative(session) == (
        "*Urges* States to keep lamps brightly and safely lit and to count them;"
    )


def test_words_that_one_took_out_and_another_replaced_leave_no_brackets(
    session: Session, user: WordUser, tmp_path: Path
):
    user.delete(" lit", "Peru")
    user.insert("keep lamps", " burning", "Norway")
    made = taken(session, reviewed(session, user, tmp_path))
    assert not any("brackets" in said for said in made)
    assert first_operative(session) == "*Urges* States to keep lamps burning and to count them;"


def test_of_brackets_that_a_third_change_takes_away_nothing_is_said(
    session: Session, user: WordUser, tmp_path: Path
):
    two_side_by_side(user)
    user.delete(" lit", "Chad")
    user.insert("safely", " burning", "Chad")
    made = taken(session, reviewed(session, user, tmp_path))
    assert "[" not in first_operative(session)
    assert not any("brackets" in said for said in made)
    assert not session.checklist.rows(HANDLE)


def test_brackets_that_stay_are_said(session: Session, user: WordUser, tmp_path: Path):
    two_side_by_side(user)
    user.delete(" lit", "Chad")
    found = reviewed(session, user, tmp_path)
    mine = [change.number for change in found.open_changes if change.author != "Chad"]
    made = taken(session, found, *map(str, mine))
    assert "[" in first_operative(session)
    assert any("brackets" in said for said in made)


def test_the_title_changed_by_two_reads_as_in_the_file(
    session: Session, user: WordUser, tmp_path: Path
):
    before = session.text(HANDLE).title
    user.insert(before[-6:], " and by day", "Norway")
    user.insert(before[-6:], " at night", "Peru")
    taken(session, reviewed(session, user, tmp_path))
    assert session.text(HANDLE).title == f"{before} at night and by day"


def test_words_that_went_unseen_and_came_back_tracked_stay(
    session: Session, user: WordUser, tmp_path: Path
):
    before = first_operative(session)
    user.delete(" and to count them")
    user.insert("lit", " and to count them", "Peru")
    found = reviewed(session, user, tmp_path)
    assert {change.fate for change in found.changes} == {Fate.MADE}
    taken(session, found, "1", "2")
    assert first_operative(session) == before


def test_what_changed_here_meanwhile_is_never_overwritten_by_the_file(
    session: Session, user: WordUser, tmp_path: Path
):
    session.editing.replace_words(HANDLE, "OP1", "count", "number")
    two_side_by_side(user)
    taken(session, reviewed(session, user, tmp_path))
    text = first_operative(session)
    assert "to number them" in text
    assert "brightly" in text
    assert "and safely" in text


def test_of_two_that_touch_the_first_alone_gives_its_own_words_only(
    session: Session, user: WordUser, tmp_path: Path
):
    two_side_by_side(user)
    found = reviewed(session, user, tmp_path)
    (of_peru,) = (one.number for one in found.changes if one.author == "Peru")
    taken(session, found, str(of_peru))
    assert first_operative(session) == (
        "*Urges* States to keep lamps brightly lit and to count them;"
    )


def test_paragraphs_that_one_joined_and_another_moved_between_lose_no_words(
    session: Session, user: WordUser, tmp_path: Path
):
    session_words = sorted(" ".join(one.text for one in session.text(HANDLE).walk()).split())
    user.move_before("lamps go out", "count them", "Peru")
    user.join_with_next("lamps go out", "Norway")
    taken(session, reviewed(session, user, tmp_path))
    left = " ".join(one.text for one in session.text(HANDLE).walk()).split()
    assert set(session_words) <= set(left)


def test_subparagraphs_stay_where_both_paragraphs_that_could_hold_them_go(
    session: Session, user: WordUser, tmp_path: Path
):
    """One takes out the line above them, another the paragraph that they come to stand under."""
    below = [child.text for child in session.text(HANDLE).find("ob").children]
    user.delete_paragraph("count them", "Peru")
    user.delete_paragraph("Decides", "Norway")
    taken(session, reviewed(session, user, tmp_path))
    left = [one.text for one in session.text(HANDLE).walk()]
    assert below
    assert set(below) <= set(left)


def test_words_struck_in_an_insertion_wait_until_that_is_accepted(
    session: Session, user: WordUser, tmp_path: Path
):
    user.insert("keep lamps", " brightly and safely", "Peru")
    user.delete(" and safely", "Norway")
    found = reviewed(session, user, tmp_path)
    (early,) = (one for one in found.changes if one.author == "Norway")
    assert early.fate is Fate.WAITS
    before = first_operative(session)
    done = accept(session, found, [early])
    assert not done.made
    assert "first" in " ".join(done.refused)
    assert first_operative(session) == before
    taken(session, found)
    assert first_operative(session) == before.replace("keep lamps", "keep lamps brightly")


def test_words_of_one_in_the_new_footnote_of_another_are_there_and_wait_for_it(
    session: Session, user: WordUser, tmp_path: Path
):
    user.new_note("keep lamps", "As in the yearly report.", "Peru")
    user.delete("yearly ", "Norway")
    found = reviewed(session, user, tmp_path)
    assert [(one.author, one.fate) for one in found.changes] == [
        ("Peru", Fate.READY), ("Norway", Fate.WAITS),
    ]  # fmt: skip
    taken(session, found)
    notes = [note.text for note in session.text(HANDLE).notes_in_order()]
    assert "As in the report." in notes


def test_the_words_of_a_new_footnote_are_kept_that_stand_under_another_name(
    session: Session, user: WordUser, tmp_path: Path
):
    """Some programs lose the name of whoever wrote the words, and keep that of the reference."""
    user.new_note("keep lamps", "As in the yearly report.", "Peru")
    user.rename_author_at("yearly", "0")
    taken(session, reviewed(session, user, tmp_path))
    notes = [note.text for note in session.text(HANDLE).notes_in_order()]
    assert "As in the yearly report." in notes


def test_halves_that_exchanged_their_names_unseen_take_the_words_of_their_own(
    session: Session, user: WordUser, tmp_path: Path
):
    """The second half has the identity, the first one words that went unseen and came tracked."""
    user.delete(" States to keep")
    user.insert("Urges", " States to keep", "Peru")
    user.split_unseen("and to count")
    taken(session, reviewed(session, user, tmp_path))
    said = [one.text.replace("*", "") for one in session.text(HANDLE).walk()]
    at = next(at for at, text in enumerate(said) if "Urges" in text)
    assert [text.strip() for text in said[at : at + 2]] == [
        "Urges States to keep lamps lit", "and to count them;",
    ]  # fmt: skip
