"""What the record of a session tells: histories, drafts, undo and redo, all at a glance."""

import json
import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from support.store_cases import by, git, rewording, small_resolution

from drafting.model.edits import DeleteUnit, InsertUnit, MoveUnit, SetField
from drafting.model.resolution import Resolution
from drafting.model.tree import Place, place_of
from drafting.model.unit import Kind, Unit
from drafting.store import Store
from drafting.store.errors import (
    DraftExistsError,
    NothingToRedoError,
    NothingToUndoError,
    UnknownDraftError,
    UnknownResolutionError,
    UnknownStateError,
)


def test_the_history_of_a_unit_holds_its_words_and_its_moves_and_nothing_else(store: Store):
    store.commit("L.6", rewording(store, "o4", "*Decides* to wait."), by("Chile", "Reword OP4"))
    store.commit("L.6", rewording(store, "o1", "*Asks*;"), by("Chile", "Reword OP1"))
    place = place_of(store.text("L.6"), "o4")
    move = MoveUnit("o4", place, Place("operative"), Kind.OPERATIVE, Kind.OPERATIVE)
    store.commit("L.6", move, by("Norway", "Move OP4"))
    store.commit("L.6", rewording(store, "o4", "*Decides* to go on."), by("Togo", "Reword again"))
    assert [entry.message for entry in store.history("L.6", "o4")] == [
        "Reword again",
        "Move OP4",
        "Reword OP4",
        "Import L.6",
    ]
    assert [entry.message for entry in store.history("L.6", "o4", limit=1)] == ["Reword again"]


def test_the_history_of_a_unit_follows_what_happens_after_the_first_look(store: Store, path: Path):
    operative = (Kind.OPERATIVE, Kind.OPERATIVE)
    for number in range(3):
        assert len(store.history("L.6", "o4")) == 1 + 2 * number
        with Store.open(path) as other:
            place = place_of(other.text("L.6"), "o4")
            there = Place("operative") if number % 2 == 0 else Place("operative", "o3")
            move = MoveUnit("o4", place, there, *operative)
            other.commit("L.6", move, by("Norway", f"Move {number}"))
        store.commit("L.6", rewording(store, "o4", f"*Decides* {number}."), by("Chile", "Reword"))
    messages = [entry.message for entry in store.history("L.6", "o4")]
    assert messages[:4] == ["Reword", "Move 2", "Reword", "Move 1"]


def test_the_history_of_a_unit_survives_a_record_that_was_set_back(store: Store, path: Path):
    before = git(path, "rev-parse", "main").strip()
    move = MoveUnit(
        "o4", Place("operative", "o3"), Place("operative"), Kind.OPERATIVE, Kind.OPERATIVE
    )
    store.commit("L.6", move, by("Norway", "Move OP4"))
    assert len(store.history("L.6", "o4")) == 2
    git(path, "update-ref", "refs/heads/main", before)
    assert [entry.message for entry in store.history("L.6", "o4")] == ["Import L.6"]


def test_the_wordings_of_a_unit_end_where_it_was_deleted(store: Store):
    text = store.text("L.6")
    store.commit("L.6", rewording(store, "o3", "*Requests* a chart;"), by("Chile"))
    whole = store.text("L.6").find("o3")
    store.commit("L.6", DeleteUnit(place_of(text, "o3"), whole), by("Chile"))
    assert [wording.text for wording in store.wordings("L.6", "o3")] == [
        None,
        "*Requests* a chart;",
        text.find("o3").text,
    ]


def test_the_last_change_of_every_unit_is_known(store: Store):
    store.commit("L.6", rewording(store, "o1", "*Asks*;"), by("Chile", "Reword OP1"))
    last = store.last_changes("L.6")
    assert {unit.id for unit in store.text("L.6").walk()} == set(last)
    assert (last["o1"].author, last["o2"].author) == ("Chile", "Secretariat")


def test_the_text_of_any_recorded_state_can_be_read(store: Store):
    first = store.history("L.6")[0].id
    store.commit("L.6", rewording(store, "o1", "*Asks*;"), by("Chile"))
    assert store.state_at("L.6", first) == small_resolution()
    for strange in ("main", "0" * 40, "--all", ""):
        with pytest.raises(UnknownStateError):
            store.state_at("L.6", strange)


# Drafts


def test_a_draft_stays_what_it_was(store: Store, path: Path):
    draft = store.make_draft("L.6", "L.6", by("Chile", "As tabled"))
    store.commit("L.6", rewording(store, "o1", "*Asks*;"), by("Chile"))
    store.make_draft("L.6", "L.6/Rev.1", by("Chile"))
    store.close()
    with Store.open(path) as opened:
        assert opened.text("L.6", "L.6") == small_resolution()
        assert opened.text("L.6", "L.6/Rev.1") == opened.text("L.6") != small_resolution()
        first, second = opened.drafts("L.6")
    assert first == draft
    assert (first.label, first.author, first.message) == ("L.6", "Chile", "As tabled")
    assert second.label == "L.6/Rev.1"


def test_drafts_made_in_one_moment_come_in_the_order_of_their_states(store: Store):
    record = by("Chile")
    store.make_draft("L.6", "zero", record)
    store.commit("L.6", rewording(store, "o1", "*Asks*;"), by("Chile"))
    store.make_draft("L.6", "first", record)
    assert [draft.label for draft in store.drafts("L.6")] == ["zero", "first"]


@pytest.mark.parametrize("label", ["zero", "Zero"])
def test_a_label_is_given_once(store: Store, label: str):
    store.make_draft("L.6", "zero", by("Chile"))
    with pytest.raises(DraftExistsError, match="a draft never changes"):
        store.make_draft("L.6", label, by("Chile"))


def test_an_unknown_draft_is_named_with_those_there_are(store: Store):
    store.make_draft("L.6", "zero", by("Chile"))
    with pytest.raises(UnknownDraftError, match="no draft one; its drafts are zero"):
        store.text("L.6", "one")


def test_a_draft_of_nothing_is_refused(store: Store):
    with pytest.raises(UnknownResolutionError):
        store.make_draft("L.9", "zero", by("Chile"))


# Undo and redo


def test_undo_takes_back_one_change_after_the_other_and_redo_makes_them_again(
    store: Store, path: Path
):
    states = [store.text("L.6")]
    operative = (Kind.OPERATIVE, Kind.OPERATIVE)
    edits = (
        rewording(store, "o1", "*Asks*;"),
        InsertUnit(Place("operative", "o3"), Unit("o9", Kind.OPERATIVE, "*Welcomes* the map;")),
        DeleteUnit(Place("operative", "o1"), states[0].find("o2")),
        MoveUnit("o4", Place("operative", "o9"), Place("operative"), *operative),
        SetField("title", states[0].title, "Lamps"),
    )
    states += [store.commit("L.6", edit, by("Chile", "Change")).text for edit in edits]
    for state in reversed(states[:-1]):
        with Store.open(path) as afresh:
            assert afresh.undo("L.6", by("Chile")).text == state
    for state in states[1:]:
        assert store.redo("L.6", by("Chile")).text == state


def test_undo_and_redo_are_changes_that_say_what_they_are(store: Store):
    made = store.commit("L.6", rewording(store, "o1", "*Asks*;"), by("Chile", "Reword OP1"))
    undone = store.undo("L.6", by("Chile"))
    redone = store.redo("L.6", by("Chile"))
    again = store.undo("L.6", by("Chile"))
    assert [undone.message, redone.message, again.message] == [
        "Undo: Reword OP1",
        "Redo: Reword OP1",
        "Undo: Reword OP1",
    ]
    entries = store.history("L.6")
    assert [entry.first("Undo-Of") for entry in entries[:3]] == [made.id, "", made.id]
    assert entries[1].first("Redo-Of") == made.id


def test_an_import_cannot_be_undone(store: Store):
    with pytest.raises(NothingToUndoError, match=r"no change left to undo in L\.6"):
        store.undo("L.6", by("Secretariat"))


def test_nothing_is_redone_after_a_new_change(store: Store):
    store.commit("L.6", rewording(store, "o1", "*Asks*;"), by("Chile"))
    store.undo("L.6", by("Chile"))
    store.commit("L.6", rewording(store, "o3", "*Asks* for a map;"), by("Chile"))
    with pytest.raises(NothingToRedoError):
        store.redo("L.6", by("Chile"))


def test_everyone_undoes_their_own_changes(store: Store):
    store.commit("L.6", rewording(store, "o1", "*Asks*;"), by("Chile", "Reword OP1"))
    store.commit("L.6", rewording(store, "o3", "*Asks* for a map;"), by("Norway", "Reword OP3"))
    text = store.undo("L.6", by("Chile")).text
    assert text.find("o1").text == small_resolution().find("o1").text
    assert text.find("o3").text == "*Asks* for a map;"
    with pytest.raises(NothingToUndoError):
        store.undo("L.6", by("Chile"))


def test_one_who_has_nothing_to_take_back_is_told_whose_the_last_change_is(store: Store):
    store.commit("L.6", rewording(store, "o1", "*Asks*;"), by("Chile", "Reword OP1."))
    store.commit("L.6", rewording(store, "o3", "*Asks* for a map;"), by("Norway", "Reword OP3."))
    before = store.text("L.6")
    for name, last in (("Reader", "Norway"), ("Chile", "Norway")):
        with suppress(NothingToUndoError):
            store.undo("L.6", by("Chile"))
        with pytest.raises(NothingToUndoError, match=rf"by {last} \(Reword OP3\)"):
            store.undo("L.6", by(name))
    assert store.text("L.6").find("o3") == before.find("o3")
    assert store.undo("L.6", by("Norway")).message == "Undo: Reword OP3."
    with pytest.raises(NothingToUndoError, match=r"left to undo in L\.6\.$"):
        store.undo("L.6", by("Reader"))


def test_undo_keeps_the_words_that_others_changed_since(store: Store):
    store.commit(
        "L.6", rewording(store, "o1", "*Asks* Member States to light their harbours;"), by("Chile")
    )
    store.commit(
        "L.6", rewording(store, "o1", "*Asks* Member States to light their quays;"), by("Norway")
    )
    undone = store.undo("L.6", by("Chile"))
    assert undone.text.find("o1").text == "*Urges* Member States to light their quays;"
    assert undone.merged


# All at a glance


def test_the_summary_counts_paragraphs_and_changes_since_the_latest_draft(store: Store):
    store.add("L.7", Resolution(title="Another"), by("Togo", "Import L.7"))
    store.commit("L.6", rewording(store, "o1", "*Asks*;"), by("Chile"))
    store.make_draft("L.6", "zero", by("Chile"))
    store.commit("L.6", rewording(store, "o1", "*Begs*;"), by("Chile"))
    store.commit("L.6", rewording(store, "o3", "*Begs*;"), by("Norway", "Reword OP3"))
    first, second = store.summaries()
    assert (first.handle, first.title) == ("L.6", "Keeping harbours lit at night")
    assert (first.symbol, first.preambular, first.operative) == ("E/CN.15/2017/L.6", 2, 4)
    assert (first.draft, first.changes) == ("zero", 2)
    assert (first.last.author, first.last.message) == ("Norway", "Reword OP3")
    assert (second.handle, second.draft, second.changes) == ("L.7", "", 0)


def test_the_summary_is_right_after_every_restart_and_whatever_others_did(store: Store, path: Path):
    assert store.summaries()[0].changes == 0
    for number in range(3):
        with Store.open(path) as other:
            other.commit("L.6", rewording(other, "o1", f"*Asks* {number};"), by("Chile"))
            assert other.summaries()[0].changes == number + 1
        assert store.summaries()[0].changes == number + 1
    with Store.open(path) as other:
        other.make_draft("L.6", "late", by("Chile"))
    store.commit("L.6", rewording(store, "o3", "*Asks*;"), by("Chile"))
    assert (store.summaries()[0].draft, store.summaries()[0].changes) == ("late", 1)


@pytest.mark.parametrize("nonsense", [b"", b"{}", b"[1]", b'{"version": 1, "head": 3}', b"\xff"])
def test_a_strange_memory_is_made_anew(store: Store, path: Path, nonsense: bytes):
    store.close()
    own = path.parent / "own"
    with Store.open(path, own) as opened:
        opened.summaries()
    assert json.loads((own / "overview.json").read_bytes())["rows"].keys() == {"L.6"}
    (own / "overview.json").write_bytes(nonsense)
    with Store.open(path, own) as opened:
        assert opened.summaries()[0].title == "Keeping harbours lit at night"


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of POSIX")
@pytest.mark.usefixtures("store")
def test_a_pipe_in_place_of_the_memory_does_not_hold_the_program_up(path: Path):
    own = path.parent / "own"
    own.mkdir()
    os.mkfifo(own / "overview.json")
    with Store.open(path, own) as opened:
        assert opened.summaries()[0].handle == "L.6"


def test_a_memory_of_another_record_is_made_anew(store: Store, path: Path):
    before = git(path, "rev-parse", "main").strip()
    store.commit("L.6", rewording(store, "o1", "*Asks*;"), by("Chile"))
    with Store.open(path, path.parent / "own") as opened:
        assert opened.summaries()[0].changes == 1
    git(path, "update-ref", "refs/heads/main", before)
    with Store.open(path, path.parent / "own") as opened:
        assert opened.summaries()[0].changes == 0


# Changes that plain git gave other names


def renamed_by_git(path: Path) -> None:
    """Give every change another name, as `git rebase` does, and let the old ones go."""
    work = path.parent / "work"
    git(path.parent, "clone", "-q", str(path), str(work))
    person = ("-c", "user.name=Eve", "-c", "user.email=e@e")
    git(work, *person, "rebase", "-q", "--root", "--force-rebase")
    git(work, "push", "-q", "--force", "origin", "main")
    shutil.rmtree(path / "logs")
    git(path, "gc", "-q", "--prune=now")
    shutil.rmtree(work)


def test_undo_and_redo_know_what_they_did_after_git_gave_all_changes_other_names(
    store: Store, path: Path
):
    words = [store.text("L.6").find("o1").text, "*Asks* once;", "*Asks* twice;", "*Asks* thrice;"]
    for number, said in enumerate(words[1:]):
        store.commit("L.6", rewording(store, "o1", said), by("Chile", f"Reword {number}"))
    store.undo("L.6", by("Chile"))
    assert store.text("L.6").find("o1").text == words[2]
    store.close()
    before = git(path, "rev-parse", "main")
    renamed_by_git(path)
    assert git(path, "rev-parse", "main") != before
    with Store.open(path) as opened:
        assert opened.undo("L.6", by("Chile")).text.find("o1").text == words[1]
        assert opened.redo("L.6", by("Chile")).message == "Redo: Reword 1"
        assert opened.redo("L.6", by("Chile")).message == "Redo: Reword 2"
        assert opened.text("L.6").find("o1").text == words[3]
        for expected in (words[2], words[1], words[0]):
            assert opened.undo("L.6", by("Chile")).text.find("o1").text == expected
        with pytest.raises(NothingToUndoError):
            opened.undo("L.6", by("Chile"))
