"""What holds for the redline of any two texts."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DataObject
from support.strategies import edit_scripts, resolutions, texts

from drafting.model.inline import Run, markup, runs
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.redline import (
    Standing,
    accepted,
    identified,
    merge_text,
    new_text,
    old_text,
    redline,
    rejected,
    styled,
    words,
)
from drafting.redline.script import Operation

MOVES = (Operation.MOVED, Operation.MOVED_AND_EDITED)


def standing(resolution: Resolution) -> tuple[Standing, ...]:
    return tuple(
        Standing(row.unit.kind, row.depth, row.number, row.unit.text)
        for row in Numbering(resolution)
    )


def merged(shown: Iterable[Run]) -> tuple[Run, ...]:
    return runs(markup(shown))


def edited(data: DataObject) -> tuple[Resolution, Resolution]:
    old = new = data.draw(resolutions())
    for edit in data.draw(edit_scripts(old)):
        new = edit.apply(new)
    return old, new


@given(st.data())
def test_accepting_all_gives_the_new_text_in_its_order(data: DataObject):
    old, new = edited(data)
    assert accepted(redline(old, new)) == standing(new)


@given(st.data())
def test_rejecting_all_gives_the_old_text_in_its_order(data: DataObject):
    old, new = edited(data)
    assert rejected(redline(old, new)) == standing(old)


@given(resolutions(), resolutions())
def test_texts_of_different_origin_are_accepted_and_rejected_as_exactly(
    old: Resolution, new: Resolution
):
    found = redline(old, new, by_identity=False)
    assert accepted(found) == standing(identified(old, new))
    assert rejected(found) == standing(old)


@given(st.data())
def test_a_redline_is_empty_exactly_when_the_texts_read_the_same(data: DataObject):
    old, new = edited(data)
    assert redline(old, old).is_empty
    assert redline(new, new).is_empty
    if redline(old, new).is_empty:
        assert standing(old) == standing(new)


@given(st.data())
def test_the_same_texts_always_give_the_same_redline(data: DataObject):
    old, new = edited(data)
    words.cache_clear()
    first = redline(old, new, by_identity=False)
    words.cache_clear()
    assert redline(old, new, by_identity=False) == first


@pytest.mark.slow
@given(st.data())
def test_every_unit_has_one_row_and_what_moved_a_second_one(data: DataObject):
    old, new = edited(data)
    rows = redline(old, new).units
    staying = [row for row in rows if not row.departed]
    assert [row.new for row in staying if row.new] == [unit.id for unit in new.walk()]
    departed = [row.old for row in rows if row.departed]
    arrived = [row.old for row in staying if row.operation in MOVES]
    assert sorted(departed) == sorted(arrived)


@given(st.data())
def test_notes_and_single_values_are_given_to_the_letter(data: DataObject):
    old, new = edited(data)
    found = redline(old, new)
    notes = {row.new: new_text(row.spans) for row in found.notes if row.new}
    assert notes == {note.id: note.text for note in new.notes}
    notes = {row.old: old_text(row.spans) for row in found.notes if row.old}
    assert notes == {note.id: note.text for note in old.notes}
    titles = [row for row in found.fields if row.kind == "title"]
    assert "".join(old_text(row.spans) for row in titles) == old.title
    assert "".join(new_text(row.spans) for row in titles) == new.title


@given(texts(), texts())
def test_spans_hold_both_texts_to_the_letter(old: str, new: str):
    spans = words(old, new)
    assert old_text(spans) == old
    assert new_text(spans) == new
    assert all(span.text for span in spans)


@given(texts(("n1", "n2")), texts(("n1", "n2")))
def test_styled_spans_show_what_both_texts_show(old: str, new: str):
    shown = styled(words(old, new))
    assert merged(run for sign, run in shown if sign != "+") == runs(old)
    assert merged(run for sign, run in shown if sign != "-") == runs(new)


@given(texts(), texts())
def test_what_one_side_left_alone_is_as_the_other_made_it(base: str, edited_text: str):
    assert merge_text(base, edited_text, base).text == edited_text
    assert merge_text(base, base, edited_text).text == edited_text
    assert merge_text(base, edited_text, edited_text).text == edited_text
    assert not merge_text(base, base, edited_text).conflict


SENTENCES = st.lists(
    st.sampled_from(("urges", "calls", "upon", "States", "to", "act", "now", ",", "all", "[x]")),
    max_size=8,
).map(" ".join)


@given(SENTENCES, SENTENCES, SENTENCES)
def test_no_word_that_either_side_brought_in_is_lost(base: str, ours: str, theirs: str):
    merge = merge_text(base, ours, theirs)
    left = merge.text.replace("[", " ").replace("]", " ").split()
    for side in (ours, theirs):
        for span in words(base, side):
            if span.sign == "+":
                assert set(span.text.replace("[", " ").replace("]", " ").split()) <= set(left)


@given(SENTENCES, SENTENCES, SENTENCES)
def test_whoever_comes_first_the_same_words_are_kept(base: str, ours: str, theirs: str):
    one, other = merge_text(base, ours, theirs), merge_text(base, theirs, ours)
    assert one.conflict == other.conflict
    assert sorted(one.text) == sorted(other.text)
