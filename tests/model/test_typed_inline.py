"""Marks as people type them: those that open and close nothing are letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.model.inline import Run, markup, plain, runs
from drafting.model.typed_inline import as_typed


@pytest.mark.parametrize(
    "typed",
    ["So 2 * 3 is 6;", "The rates* apply", "a ~~ b", "a ** b", "*", "** a **", "*Urges all",
     "*Urges *all", "a * b * c", "see L.2*", "~~", "a*\u00a0b*", "*\n*"],
)  # fmt: skip
def test_what_pairs_with_nothing_is_printed(typed: str):
    assert plain(as_typed(typed)) == typed
    assert all(run == Run(run.text) for run in runs(as_typed(typed)))


@pytest.mark.parametrize(
    "typed",
    ["*Urges* all", "**a** ~~b~~", "***both***", "*a **b***", "[*Invites*][*Urges*] all",
     "*Urges*[^n1]", r"\*a\* C:\temp \[^n1]", "2*3*4", "*The *Titanic* lost*", "~~*a* b~~"],
)  # fmt: skip
def test_what_pairs_is_kept_to_the_letter(typed: str):
    assert as_typed(typed) == typed


def test_pairs_among_others_keep_their_look():
    assert runs(as_typed("*Urges* 2 * 3 of *all* rates*")) == (
        Run("Urges", italic=True), Run(" 2 * 3 of "), Run("all", italic=True), Run(" rates*"),
    )  # fmt: skip
    assert plain(as_typed("**a*")) == "*a"


MARKED = st.lists(st.sampled_from(("*", "**", "~~", "a", "b", " ", ".", "[", "\\*"))).map("".join)


@given(MARKED)
def test_no_sign_is_lost_that_opens_and_closes_nothing(typed: str):
    meant = as_typed(typed)
    gone = len(typed.replace("\\*", "*")) - len(plain(meant))
    assert gone % 2 == 0
    assert plain(meant).replace("*", "").replace("~", "") == typed.replace("\\*", "").replace(
        "*", ""
    ).replace("~", "")


@given(st.text(st.characters(exclude_characters="*~\\["), max_size=8), st.sampled_from("*~"))
def test_words_with_one_mark_are_the_words_that_were_typed(words: str, mark: str):
    for typed in (words + mark, mark + words, f"{words} {mark} {words}"):
        assert plain(as_typed(typed)) == typed


LOOKS = st.lists(
    st.builds(
        Run,
        st.sampled_from((" ", "a", "b ", " c", "*", "[")),
        st.booleans(),
        st.booleans(),
        st.just(""),
        st.booleans(),
    )
)


@given(LOOKS, st.sampled_from(("", "x 2 * 3 ", "*Notes* ")))
def test_what_the_program_wrote_keeps_its_looks_where_something_is_typed_beside(
    shown: list[Run], typed: str
):
    """Also looks that begin or end with a blank, and an italic blank."""
    before = markup(shown)
    assert as_typed(before, before) == before
    behind = runs(as_typed(f"{before}\n{typed}", before))
    assert behind[: len(runs(before))][:-1] == runs(before)[:-1]
    assert plain(markup(behind)) == plain(before) + "\n" + plain(as_typed(typed))
