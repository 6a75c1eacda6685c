"""What nobody touched is not marked, and appears once."""

from __future__ import annotations

from itertools import count, pairwise

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DataObject, DrawFn
from support.redline_cases import operative, resolution, subparagraph

from drafting.dataclasses import replace
from drafting.model.edits import JoinUnits, MoveUnit, SplitUnit
from drafting.model.resolution import Resolution
from drafting.model.tree import Place, place_of, siblings
from drafting.model.unit import Kind, Unit
from drafting.redline import identified, redline, words
from drafting.redline.script import Redline
from drafting.redline.tokens import is_space, tokens

WORDS = (
    "harbours", "pilots", "and", "the", "of", "charts", ",", "ferries", "to", "coasts", "[all]",
    "islands", "crews", "*once*", "reefs", "2026", "A/RES/80/1", "storms", "with", "lighthouses",
)  # fmt: skip
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=4, max_size=12).map(" ".join)


@st.composite
def drafts(draw: DrawFn) -> Resolution:
    """Paragraphs, some with subparagraphs, that all say something of their own."""
    names = count(1)

    def sentence() -> str:
        own = next(names)
        return f"*Notes* matter {own}: {draw(SENTENCES)};"

    def paragraph(place: int) -> Unit:
        below = draw(st.integers(0, 2))
        children = (subparagraph(f"s{place}x{part}", sentence()) for part in range(below))
        return operative(f"p{place}", sentence(), *children)

    return resolution(*(paragraph(place) for place in range(draw(st.integers(2, 6)))))


def marked_words(found: Redline) -> tuple[int, int]:
    return found.summary.words_inserted, found.summary.words_deleted


@given(st.data(), drafts())
def test_moves_mark_no_word(data: DataObject, old: Resolution):
    new = old
    for _ in range(data.draw(st.integers(1, 3))):
        unit = data.draw(st.sampled_from(new.operative))
        others = [other.id for other in new.operative if other is not unit]
        after = data.draw(st.sampled_from([None, *others]))
        origin = place_of(new, unit.id)
        move = MoveUnit(unit.id, origin, Place("operative", after), Kind.OPERATIVE, Kind.OPERATIVE)
        new = move.apply(new)
    assert marked_words(redline(old, new)) == (0, 0)
    assert marked_words(redline(old, new, by_identity=False)) == (0, 0)


@given(st.data(), drafts())
def test_a_split_between_words_marks_no_word(data: DataObject, old: Resolution):
    whole = data.draw(st.sampled_from(tuple(old.walk())))
    cut = data.draw(st.integers(1, whole.text.count(" ")))
    pieces = whole.text.split(" ")
    first = replace(whole, text=" ".join(pieces[:cut]), children=())
    rest = replace(whole, id="rest", text=" ".join(pieces[cut:]))
    new = SplitUnit(whole, (first, rest)).apply(old)
    assert marked_words(redline(old, new)) == (0, 0)


@given(st.data(), drafts())
def test_a_join_of_neighbours_marks_no_word(data: DataObject, old: Resolution):
    parent = data.draw(st.sampled_from(("operative", *(unit.id for unit in old.operative))))
    units = siblings(old, parent)
    neighbours = [pair for pair in pairwise(units) if not pair[0].children]
    if not neighbours:
        return
    one, other = data.draw(st.sampled_from(neighbours))
    joined = replace(one, text=f"{one.text} {other.text}", children=other.children)
    new = JoinUnits((one, other), joined).apply(old)
    assert marked_words(redline(old, new)) == (0, 0)
    assert marked_words(redline(old, identified(old, new))) == (0, 0)


@given(SENTENCES, st.data())
def test_of_a_paragraph_with_one_new_word_only_that_word_is_marked(text: str, data: DataObject):
    pieces = text.split(" ")
    place = data.draw(st.integers(0, len(pieces)))
    spans = words(text, " ".join([*pieces[:place], "amendment", *pieces[place:]]))
    changed = [token for span in spans if span.sign != "=" for token in tokens(span.text)]
    assert [token for token in changed if not is_space(token)] == ["amendment"]
