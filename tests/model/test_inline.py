from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.strategies import texts

from drafting.model.inline import (
    Run,
    escape,
    markup,
    normalized,
    note_references,
    plain,
    runs,
    tidy,
)


@given(st.text())
def test_escaped_text_reads_back_as_itself(text: str):
    assert plain(escape(text)) == text
    assert note_references(escape(text)) == ()


@given(texts(("n1", "n2")))
def test_markup_is_the_inverse_of_runs(text: str):
    assert runs(markup(runs(text))) == runs(text)


@given(texts(("n1", "n2")))
def test_the_normal_spelling_is_normal(text: str):
    assert normalized(normalized(text)) == normalized(text)
    assert plain(normalized(text)) == plain(text)


_looks = st.lists(
    st.builds(Run, st.text(min_size=1, max_size=4), st.booleans(), st.booleans(), st.just(""))
    | st.builds(lambda italic: Run("", italic, note="n1"), st.booleans())
)


@given(_looks)
def test_any_runs_can_be_written(pieces: list[Run]):
    written = runs(markup(pieces))
    shown = [(char, piece.italic, piece.bold) for piece in pieces for char in piece.text]
    assert [(char, run.italic, run.bold) for run in written for char in run.text] == shown
    assert sum(bool(run.note) for run in written) == sum(bool(piece.note) for piece in pieces)


@pytest.mark.parametrize(
    "text", ["[to extend][to renew]", "[link](x)", "[red]a[/]", "((a) [b])", "a_b `c` #d <e> &f;"]
)
def test_brackets_and_the_markup_of_others_stand_for_themselves(text: str):
    assert runs(text) == (Run(text),)
    assert escape(text) == text


def test_italics_bold_and_notes_are_runs():
    assert runs("*Urges* **all**[^n1] ***both***") == (
        Run("Urges", italic=True),
        Run(" "),
        Run("all", bold=True),
        Run("", note="n1"),
        Run(" "),
        Run("both", italic=True, bold=True),
    )


def test_a_backslash_before_a_mark_makes_it_literal_and_nothing_else_does():
    assert plain(r"\*a\* \[^n1] C:\temp \\") == r"*a* [^n1] C:\temp " + "\\"
    assert note_references(r"\[^n1]") == ()


def test_an_unclosed_mark_changes_the_look_up_to_the_end():
    assert runs("*Urges all") == (Run("Urges all", italic=True),)


def test_references_are_given_in_order_with_repeats():
    assert note_references("a[^x] b[^y] c[^x] [^Not] [^]") == ("x", "y", "x")


@given(st.text(st.characters(codec=None)))
def test_tidy_text_is_safe_to_keep_print_and_write(text: str):
    kept = tidy(text)
    assert tidy(kept) == kept
    assert unicodedata.is_normalized("NFC", kept)
    assert not {char for char in kept if unicodedata.category(char) in ("Cc", "Cs")} - {"\n"}
    assert not set(kept) & set("\u202d\u202e\u2028\u2029")
    assert kept.encode().decode() == kept


def test_tidy_keeps_what_typists_put_there_on_purpose():
    text = "30\u00a0July non\u2011breaking\u200c \u061c“x”\n"
    assert tidy(text) == text
    assert tidy("a\r\nb\rc\td") == "a\nb\nc d"
    assert tidy("e\u0301") == "é"
    assert tidy("e\x01\u0301") == "é"
