"""A resolution is renamed, archived, deleted and brought back, and nothing of it is lost."""

from pathlib import Path

import pytest
from support.store_cases import by, git, rewording, small_resolution

from drafting.amendments.agreement import Agreement, Condition, Decision
from drafting.amendments.negotiation import Negotiation
from drafting.amendments.packages import Package, Part
from drafting.store import Store
from drafting.store.errors import (
    DeletedResolutionError,
    NothingToRedoError,
    NothingToUndoError,
    NotPutAwayError,
    ResolutionExistsError,
    UnknownResolutionError,
    UnusableNameError,
)


def test_a_renamed_resolution_keeps_text_drafts_history_and_undo(store: Store):
    store.make_draft("L.6", "zero", by("Chile"))
    store.commit("L.6", rewording(store, "o1", "*Urges* all;"), by("Chile", "Reworded OP1."))
    store.rename("L.6", "L.16", by("Chile", "L.6 is L.16 now."))
    assert store.handles() == ("L.16",)
    assert [draft.label for draft in store.drafts("L.16")] == ["zero"]
    assert store.text("L.16", "zero") == small_resolution()
    said = [entry.message for entry in store.history("L.16")]
    assert said == ["L.6 is L.16 now.", "Reworded OP1.", "Import L.6"]
    store.undo("L.16", by("Chile"))
    store.undo("L.6", by("Chile"))
    assert store.text("L.16") == small_resolution()
    assert store.wordings("L.16", "o1")[-1].text == small_resolution().find("o1").text


def test_a_new_name_is_taken_back_and_given_again_in_turn_with_changes_of_the_text(store: Store):
    store.commit("L.6", rewording(store, "o1", "*Urges* all;"), by("Chile"))
    store.rename("L.6", "L.16", by("Chile", "L.6 is called L.16 now."))
    store.commit("L.16", rewording(store, "o1", "*Asks* all;", "L.16"), by("Chile"))
    names, words = [], []
    for step in (store.undo, store.undo, store.undo, store.redo, store.redo, store.redo):
        done = step(store.handles()[0], by("Chile"))
        names += store.handles()
        words.append(done.text.find("o1").text)
    began = small_resolution().find("o1").text
    assert names == ["L.16", "L.6", "L.6", "L.6", "L.16", "L.16"]
    assert words == ["*Urges* all;"] * 2 + [began] + ["*Urges* all;"] * 2 + ["*Asks* all;"]
    assert store.history("L.16")[1].message == "Redo: L.6 is called L.16 now."
    with pytest.raises(NothingToRedoError):
        store.redo("L.16", by("Chile"))


def test_a_name_that_somebody_else_gave_or_that_is_taken_stays(store: Store):
    store.rename("L.6", "L.16", by("Chile"))
    with pytest.raises(NothingToUndoError):
        store.undo("L.16", by("Peru"))
    store.add("L.6", small_resolution(), by("Peru"))
    with pytest.raises(ResolutionExistsError):
        store.undo("L.16", by("Chile"))
    assert store.handles() == ("L.6", "L.16")


def test_a_former_handle_leads_to_the_text_until_another_one_has_it(store: Store):
    store.rename("L.6", "L.16", by("Chile"))
    store.rename("L.16", "lamps", by("Chile"))
    for handle in ("L.6", "L.16", "lamps"):
        assert store.handle_now(handle) == "lamps"
        assert store.text(handle) == small_resolution()
    store.add("L.16", small_resolution(), by("Peru", "Another."))
    store.commit("L.16", rewording(store, "o1", "*Asks* all;", "L.16"), by("Peru"))
    assert store.text("lamps") == small_resolution()
    assert store.handle_now("L.6") == "lamps"


def test_a_handle_that_became_free_can_be_given_to_another_text(store: Store):
    store.make_draft("L.6", "zero", by("Chile"))
    store.rename("L.6", "L.7", by("Chile"))
    store.add("L.6", small_resolution(), by("Peru", "Begun again."))
    assert store.handles() == ("L.6", "L.7")
    assert store.drafts("L.6") == ()
    store.make_draft("L.6", "zero", by("Peru"))
    assert [entry.message for entry in store.history("L.6")] == ["Begun again."]
    found = {row.handle: (row.draft, row.last.author) for row in store.summaries()}
    assert found == {"L.6": ("zero", "Peru"), "L.7": ("zero", "Secretariat")}


def test_what_others_agreed_on_a_renamed_text_names_it_by_its_new_handle(store: Store):
    store.add("L.9", small_resolution(), by("Chile"))
    when = by("Chile").when
    deal = Package("deal", "the deal", (Part("L.6", unit="o1"), Part("L.9", unit="o2")), "x", when)
    pending = Decision(
        Agreement.AGREED, "x", when, conditions=(Condition(unit="o3", handle="L.6"),)
    )

    def agreed(now: Negotiation) -> Negotiation:
        standings = now.standings.decide("o1", pending)
        return Negotiation(packages=(deal,), standings=standings)

    for handle in ("L.6", "L.9"):
        store.negotiate(handle, agreed, by("Chile"))
    store.rename("L.6", "L.16", by("Chile"))
    for handle in ("L.16", "L.9"):
        found = store.negotiation(handle)
        assert found.packages[0].handles == ("L.16", "L.9")
        assert found.standings.conditions("o1")[0].handle == "L.16"


def test_a_deleted_resolution_is_on_record_and_comes_back_as_it_was(store: Store):
    store.make_draft("L.6", "zero", by("Chile"))
    store.commit("L.6", rewording(store, "o1", "*Urges* all;"), by("Chile", "Reworded OP1."))
    before = store.text("L.6")
    store.remove("L.6", by("Peru", "L.6 deleted."))
    assert store.handles() == store.summaries() == ()
    with pytest.raises(DeletedResolutionError, match=r"L\.6 was deleted"):
        store.text("L.6")
    away = store.put_away()
    assert [(row.handle, row.status.value, row.by) for row in away] == [("L.6", "deleted", "Peru")]
    store.restore("L.6", by("Chile", "L.6 brought back."))
    assert store.text("L.6") == before
    assert [draft.label for draft in store.drafts("L.6")] == ["zero"]
    assert store.last_changes("L.6")["o1"].message == "Reworded OP1."
    store.undo("L.6", by("Chile"))
    assert store.text("L.6") == small_resolution()


def test_a_deleted_one_comes_back_under_another_handle_where_its_own_is_taken(store: Store):
    store.remove("L.6", by("Peru"))
    store.add("l.6", small_resolution(), by("Peru"))
    with pytest.raises(ResolutionExistsError):
        store.restore("L.6", by("Peru"))
    assert store.restore("L.6", by("Peru"), "L.6-old") == "L.6-old"
    assert set(store.handles()) == {"l.6", "L.6-old"}


def test_what_was_renamed_before_it_was_deleted_comes_back_by_either_handle(store: Store):
    store.rename("L.6", "L.16", by("Peru"))
    for handle in ("L.6", "L.16"):
        store.remove("L.16", by("Peru"))
        store.restore(handle, by("Peru"))
        assert store.handles() == ("L.16",)


def test_an_archived_resolution_is_off_the_table_and_can_be_read(store: Store):
    store.archive("L.6", by("Peru"))
    assert store.handles() == store.summaries() == ()
    assert store.text("L.6") == small_resolution()
    with pytest.raises(ResolutionExistsError):
        store.add("L.6", small_resolution(), by("Peru"))
    store.restore("L.6", by("Peru"))
    assert store.handles() == ("L.6",)


def test_what_cannot_be_renamed_or_brought_back_is_refused_with_a_reason(store: Store):
    store.add("L.7", small_resolution(), by("Peru"))
    with pytest.raises(ResolutionExistsError, match=r"L\.7"):
        store.rename("L.6", "l.7", by("Peru"))
    with pytest.raises(UnusableNameError, match="empty"):
        store.rename("L.6", " ", by("Peru"))
    with pytest.raises(UnknownResolutionError):
        store.rename("L.9", "L.10", by("Peru"))
    with pytest.raises(NotPutAwayError, match="nothing was archived"):
        store.restore("L.6", by("Peru"))
    store.rename("L.6", "l.6", by("Peru"))
    assert store.handles() == ("l.6", "L.7")


def test_a_register_that_a_hand_has_spoilt_loses_no_text(store: Store, path: Path, tmp_path: Path):
    store.rename("L.6", "L.16", by("Peru"))
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", str(path), str(clone))
    (clone / "register" / "L.6.toml").write_text("handle = [\n")
    git(clone, "-c", "user.name=x", "-c", "user.email=x", "commit", "-qam", "spoilt")
    git(clone, "push", "-q", "origin", "HEAD:main")
    assert store.handles() == ("L.6",)
    assert store.text("L.6") == small_resolution()


def test_another_process_finds_what_was_renamed_meanwhile(store: Store, path: Path):
    with Store.open(path) as other:
        edit = rewording(other, "o1", "*Urges* all;")
        store.rename("L.6", "L.16", by("Peru"))
        other.commit("L.6", edit, by("Chile"))
        assert other.handle_now("L.6") == "L.16"
    assert store.text("L.16").find("o1").text == "*Urges* all;"


def test_a_session_is_described_anew(store: Store, path: Path):
    said = store.info._replace(session="Twenty-seventh session", place="Vienna", dates="May")
    store.describe(said, by("Peru", "Described."))
    with Store.open(path) as other:
        assert other.info == store.info == said
