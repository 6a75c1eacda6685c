from __future__ import annotations

import pytest

from drafting.model.resolution import Resolution
from drafting.workspace.record.word_counts import counts, words_in


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("", 0),
        ("*Urges* all States[^n1]", 3),
        ("one – [two] [ ] follow-up of 1.5", 5),
        ("回顾，2015年", 4),
        ("الجمعية العامة", 2),
        ("see\u00a0A/RES/70/1,\nthen", 3),
    ],
)
def test_words_are_counted_as_they_are_read(text: str, number: int):
    assert words_in(text) == number


def test_the_parts_of_a_text_are_counted_apart(text: Resolution):
    assert counts(text) == (10, 25, 9, 9)
    assert counts(text).text == 44
