"""What checks let pass is part of the record, beside the text and apart from its words."""

import pytest
from support.store_cases import by

from drafting.model.edits import EditText
from drafting.store import Store, StoreError

HANDLE = "L.6"


def exempt(store: Store, place: str, *codes: str) -> None:
    store.exempt(HANDLE, lambda before: {**before, place: codes}, by("Chile", "Let it pass."))


def test_exemptions_are_kept_by_place_and_survive_changes_of_the_text(store: Store):
    assert store.exemptions(HANDLE) == {}
    exempt(store, "o1", "UN-PU02", "UN-OP04")
    exempt(store, "masthead.symbol", "UN-SY01")
    o1 = store.text(HANDLE).find("o1")
    store.commit(HANDLE, EditText("o1", o1.text, "*Urges* all to act;"), by("Norway", "Edit."))
    assert store.exemptions(HANDLE) == {
        "o1": ("UN-OP04", "UN-PU02"), "masthead.symbol": ("UN-SY01",),
    }  # fmt: skip
    assert store.text(HANDLE).find("o1").text == "*Urges* all to act;"


def test_a_change_of_exemptions_is_one_entry_and_changes_no_word(store: Store):
    before = store.text(HANDLE)
    exempt(store, "o1", "UN-PU02")
    assert store.text(HANDLE) == before
    assert store.history(HANDLE)[0].message == "Let it pass."


def test_taking_all_of_them_back_leaves_nothing(store: Store):
    exempt(store, "o1", "UN-PU02")
    store.exempt(HANDLE, lambda _before: {}, by("Chile", "Hold."))
    assert store.exemptions(HANDLE) == {}


def test_an_unchanged_set_makes_no_entry(store: Store):
    exempt(store, "o1", "UN-PU02")
    count = len(store.history(HANDLE))
    exempt(store, "o1", "UN-PU02")
    assert len(store.history(HANDLE)) == count


def test_a_resolution_that_is_not_there_has_none(store: Store):
    with pytest.raises(StoreError):
        store.exemptions("L.7")


def test_undo_takes_back_what_was_let_pass_and_not_the_edit_before(store: Store):
    o1 = store.text(HANDLE).find("o1")
    store.commit(HANDLE, EditText("o1", o1.text, "*Urges* all to act;"), by("Chile", "Edit."))
    exempt(store, "o1", "UN-PU02")
    store.undo(HANDLE, by("Chile"))
    assert store.exemptions(HANDLE) == {}
    assert store.text(HANDLE).find("o1").text == "*Urges* all to act;"
    store.redo(HANDLE, by("Chile"))
    assert store.exemptions(HANDLE) == {"o1": ("UN-PU02",)}
