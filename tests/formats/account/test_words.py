"""Words are the same words whatever stands beside them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.formats.account.words import words_in

ASCII = st.text(st.characters(max_codepoint=127), max_size=20)


@settings(max_examples=200)
@given(ASCII)
def test_plain_letters_make_the_same_words_beside_other_ones(text: str):
    beside = list(words_in(f"{text} é"))[:-1]
    assert list(words_in(text)) == beside


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("CO₂ in 10² m", ["co", "₂", "in", "10", "²", "m"]),
        ("caféine café", ["caféine", "café"]),
        ("The ﬁrst oﬃce, ﬂown oﬀ", ["the", "first", "office", "flown", "off"]),
        ("٣٤ and 34", ["34", "and", "34"]),
        ("決議[^a1] 5%", ["決", "議", "[^a1]", "5", "%"]),
        ("½ of naïve_words", ["½", "of", "naïve", "words"]),
    ],
)
def test_each_sort_of_sign_is_a_word_of_its_own(text: str, keys: list[str]):
    assert [word.key for word in words_in(text)] == keys
