from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from support.strategies import resolutions

from drafting.dataclasses import replace
from drafting.model.inline import note_references, plain, tidy
from drafting.model.resolution import Note, Resolution
from drafting.model.unit import Kind, Unit
from drafting.workspace.editing.errors import EmptyTextError, NothingToReplaceError
from drafting.workspace.editing.replacement import Sought, occurrences, replace_everywhere
from drafting.workspace.session import Session


def replaced(text: Resolution, old: str, new: str, **options: bool) -> Resolution:
    return replace_everywhere(text, Sought(old, new, **options)).edit.apply(text)


def of_one(words: str) -> Resolution:
    return Resolution(title="T", operative=(Unit("oa", Kind.OPERATIVE, words),))


def in_one(words: str, old: str, new: str, **options: bool) -> str:
    return replaced(of_one(words), old, new, **options).find("oa").text


def test_words_are_replaced_in_units_notes_and_title_as_one_edit(text: Resolution):
    text = replace(text, title="Lamps of the pier")
    plan = replace_everywhere(text, Sought("pier", "quay"))
    after = plan.edit.apply(text)
    assert after.title == "Lamps of the quay"
    assert after.find("na").text == "The lamp of the north quay."
    assert after.notes[1].text == "See the log of the quay."
    assert plan.message == ("Replaced “pier” by “quay” in 3 places (title, Annex, 1 and note 2).")
    assert plan.edit.invert().apply(after) == text


def test_places_left_out_stay(text: Resolution):
    plan = replace_everywhere(text, Sought("lamps", "lights"), frozenset({0}))
    after = plan.edit.apply(text)
    assert "lamps" in after.find("pb").text
    assert after.find("oa").text == "*Urges* States to keep lights lit and to count them;"


@pytest.mark.parametrize(
    ("text", "old", "new", "after"),
    [
        ("a [to extend][to renew] b", "[to extend]", "[to end]", "a [to end][to renew] b"),
        ("a.b axb", "a.b", "c", "c axb"),
        (r"a \* b", "*", "+", "a + b"),
        ("*Requests* the pier", "Requests the", "Invites the", "*Invites* the pier"),
        ("*Requests* the pier", "the", "*each*", "*Requests* *each* pier"),
        ("a very small, very b", "very", "", "a small, b"),
        ("see the log, then", "the log", "", "see, then"),
        ("paragraph\u00a07 of 7", "paragraph 7", "point 7", "point 7 of 7"),
        ("the State’s \u201cword\u201d", 'State\'s "word"', "law", "the law"),
        ("aaaa", "aa", "b", "bb"),
        ("log[^x1] of the log", "log", "list", "list[^x1] of the list"),
    ],
)
def test_what_is_typed_is_read_as_printed(text: str, old: str, new: str, after: str):
    before = replace(of_one(text), notes=(Note("x1", "A note."),))
    assert replaced(before, old, new).find("oa").text == after


def test_whole_words_and_capital_letters():
    assert in_one("lamp lamps Lamp", "lamp", "light") == "light lights Lamp"
    assert in_one("lamp lamps Lamp", "lamp", "light", whole_words=True) == "light lamps Lamp"
    assert in_one("lamp lamps Lamp", "lamp", "light", any_case=True) == "light lights Light"


def test_nothing_to_replace_is_said(text: Resolution):
    with pytest.raises(NothingToReplaceError, match="stand nowhere"):
        replaced(text, "gold", "sand")
    with pytest.raises(NothingToReplaceError, match="read the same"):
        replaced(text, "lamps", "lamps")
    with pytest.raises(NothingToReplaceError):
        replaced(text, "", "lamps")


def test_a_paragraph_is_never_left_without_words(text: Resolution):
    with pytest.raises(EmptyTextError, match="OP2 \\(a\\)"):
        replaced(text, "To oil the hinges;", "")


def test_the_context_of_a_place_is_cut_between_words(text: Resolution):
    place = occurrences(text, Sought("keep", "hold"))[0]
    assert place.context(12) == ("…States to ", " lamps lit…")
    assert place.context(80) == ("Urges States to ", " lamps lit and to count them;")


@pytest.mark.slow
@given(resolutions(), st.data())
def test_every_place_is_replaced_and_nothing_else(text: Resolution, data: st.DataObject):
    whole = " ".join(plain(unit.text) for unit in text.walk())
    assume(whole.strip())
    at = data.draw(st.integers(0, len(whole) - 1))
    old = whole[at : at + data.draw(st.integers(1, 6))]
    assume(old.strip() == old)
    found = occurrences(text, Sought(old, "\u2620"))
    assume(found)
    after = replaced(text, old, "\u2620")
    for unit in text.walk():
        here = [place for place in found if place.passage.key == unit.id]
        expected, words = "", plain(unit.text)
        for place in reversed(here):
            words, expected = words[: place.start], f"\u2620{words[place.end :]}{expected}"
        assert plain(after.find(unit.id).text) == tidy(words + expected)
        assert Counter(note_references(after.find(unit.id).text)) == Counter(
            note_references(unit.text)
        )


def test_another_hand_in_the_same_text_loses_nothing(session: Session):
    """The places were found before somebody else changed one of the paragraphs."""
    read = session.text("lamps")
    session.editing.rewrite(
        "lamps", "oa", "*Urges* all States to keep lamps lit and to count them;"
    )
    session.editing.replace_everywhere("lamps", Sought("lamps", "lights"), read)
    after = session.text("lamps")
    assert after.find("oa").text == "*Urges* all States to keep lights lit and to count them;"
    assert after.find("pb").text == "*Noting* that lights go out,"
    session.editing.undo("lamps")
    assert session.text("lamps").find("pb").text == "*Noting* that lamps go out,"
    assert "all States to keep lamps" in session.text("lamps").find("oa").text
