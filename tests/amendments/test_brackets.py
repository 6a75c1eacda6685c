from __future__ import annotations

import pytest
from hypothesis import given
from support.strategies.texts import texts

from drafting.amendments.brackets import bracketed, settled
from drafting.model.inline import note_references, plain

_NO_MATTER = str.maketrans("", "", "[] \n")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("*Urges* States [to extend][to renew] it;", ["to extend", "to renew"]),
        ("all [ports [and docks]] alike;", ["ports [and docks]", "and docks"]),
        ("the harbour,[^n1] as spelled [sic] then;", []),
        ("a bracket [without an end;", [""]),
        ("an end] without a bracket;", [""]),
    ],
)
def test_words_in_brackets_are_found_inner_ones_too(text: str, words: list[str]) -> None:
    assert [one.words for one in bracketed(text)] == words


@pytest.mark.parametrize(
    ("text", "lift", "drop", "after"),
    [
        ("*Urges* States [to extend][to renew] it;", [0], [1], "*Urges* States to extend it;"),
        ("States [to extend][to renew] it;", [0, 1], [], "States to extend to renew it;"),
        ("the port [, if need be,] or [the] dock;", [0], [1], "the port, if need be, or dock;"),
        ("[*Urges*] [*Asks*] States;", [1], [0], "*Asks* States;"),
        ("[ some ] ports;", [0], [], "some ports;"),
        ("all [ports [and docks]] alike;", [0], [1], "all ports alike;"),
        ("all [ports [and docks]] alike;", [1], [], "all [ports and docks] alike;"),
        ("lit [lamps,[^n1]] always;", [], [0], "lit always;"),
        ("lit [lamps,][^n1] always;", [0], [], "lit lamps,[^n1] always;"),
        ("one [without an end;", [0], [], "one without an end;"),
    ],
)  # fmt: skip
def test_brackets_are_lifted_and_words_taken_out_with_the_spaces_set_right(
    text: str, lift: list[int], drop: list[int], after: str
) -> None:
    found = bracketed(text)
    assert settled(text, [found[at] for at in lift], [found[at] for at in drop]) == after


@given(texts(("n1", "n2")))
def test_lifting_all_brackets_leaves_every_word_and_note_and_no_bracket(text: str) -> None:
    text = f"[In brackets] {text}"
    after = settled(text, bracketed(text), ())
    assert not bracketed(after)
    assert note_references(after) == note_references(text)
    assert plain(after).translate(_NO_MATTER) == plain(text).translate(_NO_MATTER)
