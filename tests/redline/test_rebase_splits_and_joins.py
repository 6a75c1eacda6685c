"""What is pending on a paragraph goes with its words when the paragraph is split or joined."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest

from drafting.model.edits import (
    DeleteUnit,
    Edit,
    EditText,
    InsertUnit,
    JoinUnits,
    MoveUnit,
    Recast,
    SplitUnit,
)
from drafting.model.resolution import Resolution
from drafting.model.tree import Place, place_of
from drafting.model.unit import Kind, Unit
from drafting.redline.rebase import Grade, Rebased, rebase, surroundings

FIRST, SECOND = "*Urges* keepers to oil hinges", "and to paint doors and to close windows;"
WHOLE = f"{FIRST} {SECOND}"
LETTER = Unit("a", Kind.SUBPARAGRAPH, "To count lamps;")


def operative(name: str, text: str, *children: Unit) -> Unit:
    return Unit(name, Kind.OPERATIVE, text, children)


O1 = operative("o1", "*Notes* the fog and the tides;")
O2 = operative("o2", WHOLE, LETTER)
O3 = operative("o3", "*Requests* the master to report on harbours;")
O4 = operative("o4", "*Decides* to meet again;")
TEXT = Resolution(operative=(O1, O2, O3, O4))
SPLIT = SplitUnit(O2, (operative("o2", FIRST), operative("n1", SECOND, LETTER)))
JOINED = JoinUnits((O1, O2), operative("o1", f"{O1.text} {WHOLE}", LETTER))


def carried(edit: Edit, *meanwhile: Edit) -> Rebased:
    """What is kept of the text of its day brings an edit to that of today."""
    now = TEXT
    for one in meanwhile:
        now = one.apply(now)
    found = rebase(edit, surroundings(edit, TEXT), now)
    assert found == rebase(edit, TEXT, now)
    return found


def texts(found: Rebased) -> list[str]:
    return [unit.text for unit in found.text.operative]


def changed(old: str, new: str) -> EditText:
    return EditText("o2", WHOLE, WHOLE.replace(old, new))


@pytest.mark.parametrize(
    ("old", "new", "first", "second"),
    [
        ("doors", "gates", FIRST, SECOND.replace("doors", "gates")),
        ("hinges", "locks", FIRST.replace("hinges", "locks"), SECOND),
        (" and to close windows", "", FIRST, "and to paint doors;"),
        ("doors", "new doors", FIRST, SECOND.replace("doors", "new doors")),
        ("windows;", "windows, or rest;", FIRST, SECOND.replace(";", ", or rest;")),
        ("hinges and", "hinges daily and", f"{FIRST} daily", SECOND),
    ],
)  # fmt: skip
def test_a_change_of_words_is_pending_on_the_half_that_has_them(
    old: str, new: str, first: str, second: str
) -> None:
    found = carried(changed(old, new), SPLIT)
    assert found.grade is Grade.SHIFTED
    assert texts(found)[1:3] == [first, second]


def test_words_taken_out_on_both_sides_of_the_cut_go_from_both_halves() -> None:
    found = carried(changed("hinges and to paint ", ""), SPLIT)
    assert found.grade is Grade.SHIFTED
    assert texts(found)[1:3] == ["*Urges* keepers to oil", "doors and to close windows;"]


def test_words_that_replace_others_on_both_sides_of_the_cut_are_contested() -> None:
    found = carried(changed("hinges and to paint", "with care all"), SPLIT)
    assert found.grade is Grade.CONTESTED
    assert "partly in one" in found.reason


def test_both_halves_of_a_change_are_made_each_in_its_place() -> None:
    wanted = WHOLE.replace("oil", "grease").replace("doors", "gates")
    found = carried(EditText("o2", WHOLE, wanted), SPLIT)
    assert found.grade is Grade.SHIFTED
    assert texts(found)[1:3] == [FIRST.replace("oil", "grease"), SECOND.replace("doors", "gates")]


def test_a_second_half_that_moved_away_is_found_there() -> None:
    kind = Kind.OPERATIVE
    away = MoveUnit("n1", Place("operative", "o2"), Place("operative", "o4"), kind, kind)
    found = carried(changed("doors", "gates"), SPLIT, away)
    assert texts(found)[-1] == SECOND.replace("doors", "gates")


def test_a_paragraph_that_is_only_typed_into_two_counts_as_split() -> None:
    typed = (
        EditText("o2", WHOLE, FIRST),
        InsertUnit(Place("operative", "o2"), operative("n1", SECOND)),
    )
    assert texts(carried(changed("doors", "gates"), *typed))[1:3] == [
        FIRST, SECOND.replace("doors", "gates"),
    ]  # fmt: skip


def test_italics_that_open_a_second_half_go_with_it_where_a_join_is_cut_again() -> None:
    joined = JOINED.apply(TEXT)
    (whole,) = (unit for unit in joined.operative if unit.id == "o1")
    edit = EditText("o1", whole.text, whole.text.replace("doors", "gates"))
    halves = (operative("o1", O1.text), operative("o9", WHOLE, LETTER))
    found = rebase(edit, surroundings(edit, joined), SplitUnit(whole, halves).apply(joined))
    assert found.grade is Grade.SHIFTED
    assert texts(found)[:2] == [O1.text, WHOLE.replace("doors", "gates")]


def test_words_that_are_gone_with_the_second_half_are_not_put_in_again() -> None:
    without = EditText("o2", WHOLE, f"{FIRST};")
    found = carried(changed("hinges", "locks"), without)
    assert texts(found)[1] == f"{FIRST.replace('hinges', 'locks')};"


def test_what_would_go_as_a_whole_goes_with_all_its_parts() -> None:
    found = carried(DeleteUnit(place_of(TEXT, "o2"), O2), SPLIT)
    assert (found.grade, texts(found)) == (Grade.SHIFTED, [O1.text, O3.text, O4.text])


def test_what_would_move_goes_with_all_its_parts_in_order() -> None:
    kind = Kind.OPERATIVE
    move = MoveUnit("o2", place_of(TEXT, "o2"), Place("operative", "o4"), kind, kind)
    assert texts(carried(move, SPLIT)) == [O1.text, O3.text, O4.text, FIRST, SECOND]


def test_what_would_be_of_another_kind_is_so_with_all_its_parts() -> None:
    recast = Recast("o2", (Kind.OPERATIVE, 0, ""), (Kind.PARAGRAPH, 0, ""))
    kinds = [unit.kind for unit in carried(recast, SPLIT).text.operative]
    assert kinds[1:3] == [Kind.PARAGRAPH, Kind.PARAGRAPH]


def test_what_would_come_behind_a_paragraph_comes_behind_its_last_part() -> None:
    new = InsertUnit(Place("operative", "o2"), operative("n2", "*Thanks* the donors;"))
    assert texts(carried(new, SPLIT))[1:4] == [FIRST, SECOND, "*Thanks* the donors;"]


@pytest.mark.parametrize("after", [None, "a"])
def test_what_would_come_under_a_paragraph_comes_where_its_letters_are(after: str | None) -> None:
    new = InsertUnit(Place("o2", after), Unit("b", Kind.SUBPARAGRAPH, "To mend lamps;"))
    found = carried(new, SPLIT)
    assert {child.id for child in found.text.find("n1").children} == {"a", "b"}


def test_a_split_elsewhere_is_made_in_the_part_that_has_its_place() -> None:
    later = SplitUnit(
        O2,
        (
            operative("o2", "*Urges* keepers to oil hinges and to paint doors"),
            operative("n2", "and to close windows;", LETTER),
        ),
    )
    found = carried(later, SPLIT)
    assert texts(found)[1:4] == [FIRST, "and to paint doors", "and to close windows;"]
    assert [unit.id for unit in found.text.find("n2").children] == ["a"]


def test_a_split_at_the_same_place_is_made_already() -> None:
    again = SplitUnit(O2, (operative("o2", FIRST), operative("n9", SECOND, LETTER)))
    assert carried(again, SPLIT).grade is Grade.MOOT


def test_a_join_takes_the_part_that_stands_beside_the_other_paragraph() -> None:
    join = JoinUnits((O3, O4), operative("o3", f"{O3.text} {O4.text}"))
    cut = SplitUnit(
        O3,
        (operative("o3", "*Requests* the master to report"), operative("n3", "on harbours;")),
    )
    found = carried(join, cut)
    assert found.grade is Grade.SHIFTED
    assert texts(found)[2:] == ["*Requests* the master to report", f"on harbours; {O4.text}"]


def test_words_of_both_halves_are_changed_in_what_is_joined() -> None:
    for edit, old, new in (
        (changed("doors", "gates"), "doors", "gates"),
        (EditText("o1", O1.text, O1.text.replace("tides", "winds")), "tides", "winds"),
    ):
        found = carried(edit, JOINED)
        assert found.grade is Grade.SHIFTED
        assert texts(found)[0] == f"{O1.text} {WHOLE}".replace(old, new)


def test_words_at_the_end_of_the_first_of_two_that_were_joined_come_between_them() -> None:
    first = operative("o3", "*Requests* a report")
    text = Resolution(operative=(O1, first, O4))
    edit = EditText("o3", first.text, f"{first.text} and an account")
    now = JoinUnits((first, O4), operative("o3", f"{first.text} {O4.text}")).apply(text)
    found = rebase(edit, surroundings(edit, text), now)
    assert found.text.operative[1].text == f"{first.text} and an account {O4.text}"


def test_what_would_go_is_taken_out_of_what_has_taken_it_in() -> None:
    found = carried(DeleteUnit(place_of(TEXT, "o2"), O2), JOINED)
    assert (found.grade, texts(found)) == (Grade.SHIFTED, [O1.text, O3.text, O4.text])
    assert found.text.operative[0].children == ()


def test_what_would_go_does_not_take_along_what_it_has_taken_in() -> None:
    found = carried(DeleteUnit(place_of(TEXT, "o1"), O1), JOINED)
    assert (found.grade, texts(found)) == (Grade.SHIFTED, [WHOLE, O3.text, O4.text])
    assert found.text.operative[0].children == (LETTER,)


def test_what_was_taken_into_another_paragraph_cannot_be_moved_alone() -> None:
    kind = Kind.OPERATIVE
    move = MoveUnit("o2", place_of(TEXT, "o2"), Place("operative", "o4"), kind, kind)
    found = carried(move, JOINED)
    assert (found.grade, found.reason) == (
        Grade.MOOT, "The paragraph was taken into OP1: it cannot be moved alone.",
    )  # fmt: skip


def test_an_undone_split_leaves_what_is_pending_as_it_was() -> None:
    assert carried(changed("doors", "gates"), SPLIT, SPLIT.invert()).grade is Grade.CLEAN


def test_what_was_put_on_a_second_half_survives_the_undo_of_the_split() -> None:
    text = SPLIT.apply(TEXT)
    edit = EditText("n1", SECOND, SECOND.replace("doors", "gates"))
    found = rebase(edit, surroundings(edit, text), SPLIT.invert().apply(text))
    assert found.text.operative[1].text == WHOLE.replace("doors", "gates")


# A model of its own: a text is a row of words, and paragraphs begin at some of them.

SYLLABLES = ("ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu")


class Row:
    """Words of which no two are alike, and where paragraphs begin among them."""

    def __init__(self, chance: random.Random, count: int) -> None:
        pairs = [a + b + c for a in SYLLABLES for b in SYLLABLES for c in SYLLABLES]
        self.words = chance.sample(pairs, count)
        self.begins = [0, *sorted(chance.sample(range(4, count - 4), 2))]

    def paragraphs(self, words: Sequence[str] | None = None) -> list[str]:
        words = self.words if words is None else words
        ends = [*self.begins[1:], len(words)]
        lines = (words[start:end] for start, end in zip(self.begins, ends, strict=True))
        return [" ".join(filter(None, line)) for line in lines]


def as_text(row: Row, names: Sequence[str]) -> Resolution:
    paragraphs = row.paragraphs()
    return Resolution(
        operative=tuple(operative(*pair) for pair in zip(names, paragraphs, strict=True))
    )


@pytest.mark.parametrize("seed", range(80))
def test_one_word_is_changed_wherever_its_paragraph_was_split_and_joined(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    row = Row(chance, 40)
    text = as_text(row, names := ["u0", "u1", "u2"])
    at = chance.randrange(len(row.words))
    owner = sum(begin <= at for begin in row.begins) - 1
    wanted = [*row.words]
    wanted[at] = chance.choice(("changed", ""))
    before, after = row.paragraphs()[owner], row.paragraphs(wanted)[owner]
    edit = EditText(names[owner], before, after)
    now, names = text, [*names]
    for step in range(chance.randint(1, 4)):
        places = [one for one in range(2, 38) if all(abs(one - begin) > 3 for begin in row.begins)]
        if places and (chance.random() < 0.6 or len(row.begins) < 3):
            cut = chance.choice(places)
            which = sum(begin <= cut for begin in row.begins) - 1
            row.begins.insert(which + 1, cut)
            names.insert(which + 1, f"s{step}")
        else:
            which = chance.randrange(1, len(row.begins))
            del row.begins[which], names[which]
        now = as_text(row, names)
    found = rebase(edit, surroundings(edit, text), now)
    assert found.grade in (Grade.CLEAN, Grade.SHIFTED), found.reason
    assert texts(found) == row.paragraphs(wanted)
