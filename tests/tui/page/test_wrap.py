from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from drafting.tui.page.pieces import Look, Piece
from drafting.tui.page.wrap import cells, cut, padded, wrap

ITALIC = Look(italic=True)


def lines(text: str, width: int) -> list[str]:
    return ["".join(piece.text for piece in line) for line in wrap([Piece(text)], width)]


def test_lines_break_at_spaces() -> None:
    assert lines("one two three", 8) == ["one two", "three"]


def test_lines_break_after_hyphens_and_dashes() -> None:
    assert lines("a follow-up", 9) == ["a follow-", "up"]


def test_no_break_spaces_and_hyphens_hold_together() -> None:
    assert lines("page 12\u00a0(a)", 10) == ["page", "12\u00a0(a)"]
    assert lines("see A\u2011B", 6) == ["see", "A\u2011B"]


def test_a_look_that_changes_inside_a_word_does_not_break_it() -> None:
    wrapped = wrap([Piece("so "), Piece("Recalling", ITALIC), Piece(", also")], 11)
    assert [[piece.text for piece in line] for line in wrapped] == [
        ["so"],
        ["Recalling", ","],
        ["also"],
    ]


def test_a_word_longer_than_the_line_is_folded_and_nothing_is_lost() -> None:
    word = "x" * 400
    assert "".join(lines(word, 30)) == word
    assert all(len(line) <= 30 for line in lines(word, 30))


def test_chinese_breaks_between_characters_but_not_before_a_full_stop() -> None:
    wrapped = lines("请秘书长提出报告。", 16)
    assert wrapped == ["请秘书长提出报", "告。"]


def test_accents_made_of_two_characters_stay_together() -> None:
    assert lines("e\u0301" * 5, 3) == ["e\u0301" * 3, "e\u0301" * 2]


def test_a_newline_breaks_the_line_wherever_it_stands() -> None:
    assert lines("a\n\nb", 10) == ["a", "", "b"]


def test_spaces_before_the_first_word_make_no_line_too_wide() -> None:
    assert lines(" harbours", 8) == ["harbours"]
    assert lines(" harbours", 9) == [" harbours"]


def test_there_is_a_line_even_for_no_text() -> None:
    assert lines("", 10) == [""]


printed = st.text(
    alphabet=st.one_of(
        st.sampled_from(" \n-[]*abc é\u0301大会。，ا\u00a0\U0001f600"),
        st.characters(categories=["L", "N", "P", "Zs"]),
    )
)


@given(printed, st.integers(4, 40))
def test_no_line_is_wider_than_the_page(text: str, width: int) -> None:
    for line in lines(text, width):
        assert cells(line) <= width


@given(printed, st.integers(4, 40))
def test_only_spaces_at_the_breaks_are_lost(text: str, width: int) -> None:
    def letters(words: str) -> str:
        return "".join(letter for letter in words if letter not in " \n")

    assert letters("".join(lines(text, width))) == letters(text)


@given(st.text(alphabet="ab 大e\u0301"), st.integers(1, 20))
def test_cutting_and_filling_gives_exactly_the_width(text: str, width: int) -> None:
    text = unicodedata.normalize("NFC", text)
    assert cells(cut(text, width)) <= width
    assert cells(padded(text, width)) == width
