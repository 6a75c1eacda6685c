"""Numbers that are typed before notes, and figures that belong to their words."""

from __future__ import annotations

import pytest

from drafting.lexicon.note_marks import without_figures


@pytest.mark.parametrize("text", ["2 See it.", "²See it.", "2. See it.", "2\u00a0See it."])
def test_the_number_typed_before_a_note_is_no_word_of_it(text: str):
    assert without_figures(text, "2") == "See it."


@pytest.mark.parametrize("text", ["2018 was dry.", "2.5 million wells.", "20 States.", "See 2."])
def test_a_longer_number_that_begins_alike_stays(text: str):
    assert without_figures(text, "2") == text
