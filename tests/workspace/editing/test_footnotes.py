from __future__ import annotations

import pytest

from drafting.model.identity import counting_ids
from drafting.model.numbering import note_numbers
from drafting.model.resolution import Resolution
from drafting.workspace.editing import footnotes
from drafting.workspace.editing.errors import EmptyTextError, UnknownNoteError
from drafting.workspace.errors import UnchangedError

IDS = counting_ids("new")


def test_a_footnote_is_added_after_words_and_numbered_by_its_place(text: Resolution):
    plan = footnotes.add_note(text, "PP2", "lamps", "Counted in 1902.", IDS)
    assert plan.message == "Added footnote 2 to PP2: “Counted in 1902.”."
    after = plan.edit.apply(text)
    new = after.notes[-1].id
    assert after.find("pb").text == f"*Noting* that lamps[^{new}] go out,"
    assert note_numbers(after) == {"n1": "1", new: "2", "n2": "3"}


def test_a_footnote_is_called_by_its_printed_number(text: Resolution):
    plan = footnotes.edit_note(text, "2", "See the log of the *north* pier.")
    assert plan.message == "Footnote 2 now reads “See the log of the north pier.”."
    assert plan.edit.apply(text).notes[1].text == "See the log of the *north* pier."
    assert plan.unit == "oc"


def test_a_footnote_goes_with_all_its_marks(text: Resolution):
    titled = footnotes.add_note(text, "OP1", "lamps", "Lamps.", IDS).edit.apply(text)
    plan = footnotes.delete_note(titled, "1")
    after = plan.edit.apply(titled)
    assert "[^n1]" not in after.find("pa").text
    assert after.note("n1") is None
    assert plan.edit.invert().apply(after) == titled


def test_a_footnote_that_is_not_printed_is_refused(text: Resolution):
    with pytest.raises(UnknownNoteError, match="footnote 7"):
        footnotes.edit_note(text, "7", "x")


def test_empty_and_unchanged_footnotes_are_refused(text: Resolution):
    with pytest.raises(EmptyTextError):
        footnotes.add_note(text, "OP1", "lamps", " \n ", IDS)
    with pytest.raises(UnchangedError):
        footnotes.edit_note(text, "1", "Charter of 1901.")
