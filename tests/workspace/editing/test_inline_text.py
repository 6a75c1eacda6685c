from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.model.inline import note_references, plain, runs
from drafting.model.resolution import Note, Resolution
from drafting.workspace.editing.errors import WordsNotFoundError
from drafting.workspace.editing.inline_text import (
    cut,
    find_words,
    known_notes_only,
    plain_position,
    replace_words,
    with_note,
    without_note,
)

MARKUP = st.lists(
    st.sampled_from(
        ["word ", "*slanted* ", "**bold**", "[^n1]", "[to extend]", "\\*", "*", "\\", "é"]
    ),
    max_size=12,
).map("".join)


@given(MARKUP, st.integers(0, 80))
def test_two_halves_hold_all_words_looks_and_notes_of_the_whole(text: str, position: int):
    head, tail = cut(text, position)
    assert plain(head) + plain(tail) == plain(text)
    assert note_references(head) + note_references(tail) == note_references(text)
    whole = [(run.text, run.italic, run.bold) for run in runs(text) if run.text]
    halves = [(run.text, run.italic, run.bold) for run in (*runs(head), *runs(tail)) if run.text]
    letters = [(char, *looks) for words, *looks in whole for char in words]
    assert [(char, *looks) for words, *looks in halves for char in words] == letters


@given(MARKUP, st.integers(0, 80))
def test_an_offset_in_the_markup_never_points_past_the_words(text: str, offset: int):
    assert 0 <= plain_position(text, offset) <= len(plain(text))


def test_an_offset_inside_a_note_mark_stands_after_the_words_before_it():
    assert plain_position("lamps[^n1] lit", len("lamps[^n")) == len("lamps")


def test_words_are_found_across_markup():
    assert find_words("*Urges* States", "Urges States", "OP1") == (0, 12)
    assert find_words("*Urges* States", "*Urges* States", "OP1") == (0, 12)


@pytest.mark.parametrize(
    ("words", "told"), [("lamp", "2 times"), ("oil", "do not stand"), ("", "do not")]
)
def test_words_that_do_not_stand_there_once_are_refused(words: str, told: str):
    with pytest.raises(WordsNotFoundError, match=told):
        find_words("lamp by lamp", words, "OP1")


def test_replaced_words_keep_the_look_of_those_they_replace():
    assert replace_words("*Urges* States", "Urges", "Calls upon", "OP1") == "*Calls upon* States"
    assert replace_words("Urges *all* States", "all", "**most**", "OP1") == "Urges **most** States"


def test_replacing_words_keeps_the_note_they_carry():
    assert replace_words("the charter[^n1] of", "charter of", "law of", "OP1") == "the law of[^n1]"


def test_words_can_be_taken_out():
    assert replace_words("keep lamps lit", "lamps ", "", "OP1") == "keep lit"


def test_a_note_is_put_after_words_and_taken_out_again():
    marked = with_note("*Urges* States", "n9", len("Urges"))
    assert plain(marked) == "Urges States"
    assert note_references(marked) == ("n9",)
    assert plain(without_note(marked, "n9")) == "Urges States"
    assert note_references(without_note(marked, "n9")) == ()


def test_a_mark_of_no_note_stands_as_the_letters_typed():
    resolution = Resolution(notes=(Note("n1", "See."),))
    kept = known_notes_only("a[^n1] *b[^zz]* \\[^n1]", resolution)
    assert note_references(kept) == ("n1",)
    assert plain(kept) == "a b[^zz] [^n1]"


@pytest.mark.parametrize(
    ("text", "gone", "left"),
    [
        ("keep old lamps lit", "old", "keep lamps lit"),
        ("keep lamps lit, always", "lit", "keep lamps, always"),
        ("keep lamps lit", "keep", "lamps lit"),
        ("keep lamps lit;", "lit", "keep lamps;"),
        ("keep re-lit lamps", "re", "keep -lit lamps"),
    ],
)
def test_words_that_are_taken_out_leave_no_doubled_space(text: str, gone: str, left: str) -> None:
    assert replace_words(text, gone, "", "OP1") == left
