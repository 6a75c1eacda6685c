from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.cli.looks import ADDED, REMOVED, StyledText, columns, fitted, set_lines
from drafting.cli.streams import has_looks, printable, say_json

ANY_TEXT = st.text(st.characters(codec="utf-8"), max_size=60)


@given(ANY_TEXT)
def test_nothing_that_acts_on_a_terminal_is_printed(text: str):
    shown = printable(text)
    assert len(shown) == len(text)
    assert not any(ord(char) < 32 and char != "\n" for char in shown)
    assert not set(shown) & set("\x7f\x9b\u202e\u202d\u2066\u2028")


def test_what_is_harmless_is_printed_as_it_is():
    text = "[to extend][to renew] [red]a[/] 30\u00a0July – “é” الجمعية 大会 \u200f"
    assert printable(text) == text


@given(st.dictionaries(ANY_TEXT, ANY_TEXT, max_size=3))
def test_json_is_the_same_value_and_still_cannot_act_on_a_terminal(value: dict[str, str]):
    import contextlib
    import io

    with contextlib.redirect_stdout(io.StringIO()) as printed:
        say_json(value)
    assert json.loads(printed.getvalue()) == value
    assert printable(printed.getvalue()) == printed.getvalue()


@given(ANY_TEXT, st.integers(5, 40))
def test_a_cell_has_exactly_its_width(text: str, size: int):
    assert columns(fitted(text, size)) == size


@given(st.lists(st.tuples(st.sampled_from("ab é大[]()"), st.integers(1, 9)), max_size=30))
def test_wrapped_lines_keep_every_word_in_order(pieces: list[tuple[str, int]]):
    text = "".join(char * count for char, count in pieces)
    lines = set_lines([StyledText(text)], 20, looks=False, first="  ", hang="  ").split("\n")
    assert " ".join(text.split()) == " ".join(" ".join(lines).split())
    for line in lines:
        assert columns(line) <= 20 or " " not in line.strip()


def test_words_that_changed_carry_signs_where_there_are_no_looks():
    words = [StyledText("a "), StyledText("b", REMOVED), StyledText("c", ADDED)]
    assert set_lines(words, 40, looks=False) == "a ‹−b›‹+c›"
    assert set_lines(words, 40, looks=True) == "a \x1b[9;31mb\x1b[0m\x1b[4;32mc\x1b[0m"


def test_a_word_of_two_looks_is_not_broken_between_them():
    words = [StyledText("one tw"), StyledText("ofold", ADDED)]
    assert set_lines(words, 10, looks=False) == "one\ntw‹+ofold›"


def test_the_codes_of_a_look_stand_once_around_the_words_that_have_it():
    assert set_lines([StyledText("one two three", ADDED)], 9, looks=True) == (
        "\x1b[4;32mone two\x1b[0m\n\x1b[4;32mthree\x1b[0m"
    )


def test_a_line_does_not_break_at_a_no_break_space():
    assert set_lines([StyledText("on 30\u00a0July")], 8, looks=False) == "on\n30\u00a0July"


class Screen:
    def isatty(self) -> bool:
        return True


def test_looks_are_left_out_where_the_user_or_the_terminal_wants_none(
    monkeypatch: pytest.MonkeyPatch,
):
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("WT_SESSION", "x")
    assert has_looks(Screen())
    monkeypatch.setenv("NO_COLOR", "1")
    assert not has_looks(Screen())
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert not has_looks(Screen())
