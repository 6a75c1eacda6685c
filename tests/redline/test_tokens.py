from __future__ import annotations

import pytest
from hypothesis import given
from support.strategies import texts

from drafting.redline.tokens import is_word, tokens


@given(texts(("n1",)))
def test_tokens_joined_are_the_text(text: str):
    assert "".join(tokens(text)) == text


@pytest.mark.parametrize(
    "whole",
    [
        "A/RES/72/146",
        "E/CN.15/2017/L.6/Rev.1",
        "A/C.3/80/L.62",
        "10,000",
        "3.5",
        "72/146",
        "44th",
        "10\u00a0000",
        "States’",
        "l’Assemblée",
        "[^n12]",
        "\\*",
        "**",
        "مكافحة",
        "مُكَافَحَة",
        "e\u0301tat",
        "участников",
        "शान्ति",
    ],
)
def test_what_is_read_as_one_is_one_token(whole: str):
    # An apostrophe that ends a word belongs to the quotation marks.
    assert tokens(f"{whole.removesuffix('’')} and")[0] == whole.removesuffix("’")


def test_the_full_stop_after_a_symbol_is_no_part_of_it():
    assert tokens("See A/72/431.") == ("See", " ", "A/72/431", ".")


def test_chinese_is_compared_by_characters():
    assert tokens("大会，2026年") == ("大", "会", "，", "2026", "年")


def test_a_no_break_space_is_not_a_space():
    assert tokens("30\u00a0July") != tokens("30 July")


def test_notes_marks_and_punctuation_are_no_words():
    assert not any(map(is_word, ("[^n1]", "*", "\\*", ",", "“", " ")))
    assert all(map(is_word, ("urges", "72/146", "A/RES/72/146", "会", "مكافحة")))
