"""Likeness, words and their pairs, held against counting by hand."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.library.likeness import Likeness
from drafting.library.words import pairs, words, words_of
from drafting.model.inline import plain

TEXT = st.lists(st.sampled_from(["bees", "of", "the", "hive", "a", "keeper"]), max_size=14)


def in_common(one: list[str], other: list[str]) -> int:
    """The longest common subsequence, by the table that every textbook has."""
    table = [[0] * (len(other) + 1) for _ in range(len(one) + 1)]
    for i, word in enumerate(one):
        for j, there in enumerate(other):
            best = max(table[i][j + 1], table[i + 1][j])
            table[i + 1][j + 1] = table[i][j] + 1 if word == there else best
    return table[-1][-1]


@given(TEXT, TEXT)
@settings(max_examples=60, deadline=None)
def test_likeness_is_twice_the_words_in_common_over_all_words(one: list[str], other: list[str]):
    compared = Likeness(one)
    total = len(one) + len(other)
    expected = 2 * in_common(one, other) / total if total else 1.0
    assert compared.to(other) == expected
    assert compared.at_most(len(other)) >= expected


def test_case_accents_and_vowel_signs_do_not_count():
    assert words("Réaffirme l’État, DÉCIDE") == ("reaffirme", "l", "etat", "decide")
    assert words("قَرَارٌ") == words("قرار")
    assert words("الأطفـــال") == words("الأطفال")


def test_each_ideograph_is_a_word():
    assert words("促进人权2030年") == ("促", "进", "人", "权", "2030", "年")


def test_looks_are_no_part_of_words():
    for text in ("*Urges* the **keepers** of ~~old~~ hives", r"a \* b", "*Ur*ges", "x ~~y~~"):
        assert words_of(text) == words(plain(text)), text


def test_a_text_of_one_word_has_a_pair():
    assert len(list(pairs(["bees"]))) == 1
    assert len(list(pairs(["bees", "hum", "bees", "hum"]))) == 3
