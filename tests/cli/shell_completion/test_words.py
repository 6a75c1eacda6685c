"""A reply in bash stands in the line so that bash reads the word that was meant."""

from __future__ import annotations

import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.cli.shell_completion.words import words_of

BREAKS = " \t\n\"'><=;|&(:@"
"""COMP_WORDBREAKS as bash begins with it."""


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("drafting sh", ["drafting", "sh"]),
        ("drafting show ", ["drafting", "show", ""]),
        ("drafting  show\tL.6@", ["drafting", "show", "L.6@"]),
        (r"drafting show L.6 OP4\ \(b", ["drafting", "show", "L.6", "OP4 (b"]),
        ('drafting show L.6 "OP4 (b', ["drafting", "show", "L.6", "OP4 (b"]),
        (
            "drafting edit L.6 title --text '' --au",
            ["drafting", "edit", "L.6", "title", "--text", "", "--au"],
        ),
        (
            r'drafting set L.6 title "the \"word\"',
            ["drafting", "set", "L.6", "title", 'the "word"'],
        ),
    ],
)
def test_words_are_cut_as_bash_cuts_them(line: str, says: list[str]):
    assert [word.says for word in words_of(line, BREAKS)] == says


@pytest.mark.parametrize(
    ("line", "value", "reply"),
    [
        ("d show L.6@ze", "L.6@zero", "@zero"),  # readline keeps "@" with what follows it
        ("d show --author=Cu", "--author=Cuba", "Cuba"),
        ("d show L.6 ", "OP4 (b)", r"OP4\ \(b\)"),
        ('d show L.6 "OP4 (', "OP4 (b)", "OP4 (b)"),
        ('d show --author "C', "Côte d’Ivoire", "Côte d’Ivoire"),
        ("d show 'it", "it's", r"it'\''s"),
        ('d show "', '$HOME "x"', r"\$HOME \"x\""),
    ],
)
def test_a_reply_takes_the_place_of_what_bash_replaces(line: str, value: str, reply: str):
    assert words_of(line, BREAKS)[-1].reply(value) == reply


@given(
    # Between double quotes shlex, unlike a shell, leaves the backslash before "$" and "`".
    st.text(
        st.characters(codec="ascii", categories=("L", "N", "P", "S", "Zs"), exclude_characters="$`")
    ),
    st.sampled_from("'\" "),
)
def test_a_reply_reads_as_the_value_whatever_signs_it_has(value: str, quote: str):
    opened = quote.strip()
    replied = words_of(f"drafting show {opened}", BREAKS)[-1].reply(value)
    assert shlex.split(f"{opened}{replied}{opened}") == ([value] if value or opened else [])
