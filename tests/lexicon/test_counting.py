"""Numerals, letters, ordinals, small figures and months: what is written is read back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.formats.akn.dates import date_in
from drafting.lexicon.alphabets import FOREIGN, letter_value, letters
from drafting.lexicon.han import han, han_value
from drafting.lexicon.months import BY_LANGUAGE, month_number
from drafting.lexicon.ordinals import LARGEST, ordinal, ordinal_value
from drafting.lexicon.roman import roman, roman_value
from drafting.lexicon.small_figures import level, lowered, raised


@given(st.integers(1, 3999))
def test_roman_numerals(value: int) -> None:
    assert roman_value(roman(value)) == roman_value(roman(value).upper()) == value


@pytest.mark.parametrize("word", ["", "iiii", "vx", "a", "mix up"])
def test_other_words_are_no_numerals(word: str) -> None:
    assert roman_value(word) == 0


@given(st.integers(1, 300))
def test_letters(value: int) -> None:
    assert letter_value(letters(value)) == value


def test_letters_of_other_alphabets() -> None:
    for series in FOREIGN.values():
        assert [letter_value(letter) for letter in series] == list(range(1, len(series) + 1))


@given(st.integers(1, LARGEST))
def test_ordinals(value: int) -> None:
    assert ordinal_value(ordinal(value)) == value


@given(st.integers(0))
def test_small_figures(number: int) -> None:
    assert level(raised(str(number))) == str(number)
    assert len(lowered(str(number))) == len(str(number))


@pytest.mark.parametrize("language", BY_LANGUAGE)
def test_months_in_each_language(language: str) -> None:
    names = BY_LANGUAGE[language]
    assert [month_number(name) for name in names] == list(range(1, 13))
    assert [month_number(name.upper()) for name in names] == list(range(1, 13))


@pytest.mark.parametrize(
    "words", ["24 April 2017", "24 avril 2017", "24 апреля 2017 года", "24 نيسان/أبريل 2017"]
)
def test_a_date_is_understood_in_any_language(words: str) -> None:
    assert date_in(words) == "2017-04-24"


def test_numbers_in_chinese_are_written_and_read():
    assert [han(one) for one in (1, 10, 11, 20, 35, 100, 101, 110, 999)] == [
        "一", "十", "十一", "二十", "三十五", "一百", "一百零一", "一百一十", "九百九十九",
    ]  # fmt: skip
    assert [han_value(han(one)) for one in range(1, 1000)] == list(range(1, 1000))
    assert [han_value(one) for one in ("", "一二", "港", "1")] == [0, 0, 0, 0]
