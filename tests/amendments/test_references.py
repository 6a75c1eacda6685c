"""References of a text to its own parts follow these, or it is said that they do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

from drafting.amendments.references import followed
from drafting.dataclasses import replace
from drafting.model.edits import DeleteUnit, Edit, InsertUnit, MoveUnit, SplitUnit
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.model.tree import Place, place_of
from drafting.model.unit import Kind, Unit
from drafting.redline import redline


def text(words: str) -> Resolution:
    """A text in two sections with an annex, whose last operative paragraph says `words`."""
    return Resolution(
        preamble=tuple(
            Unit(f"p{at}", Kind.PREAMBULAR, f"*Noting* matter {at},") for at in range(1, 4)
        ),
        operative=(
            Unit("s1", Kind.SECTION, "Ships"),
            Unit("o1", Kind.OPERATIVE, "*Notes* the ships;"),
            Unit("o2", Kind.OPERATIVE, "*Counts* the sails:", (
                Unit("o2a", Kind.SUBPARAGRAPH, "Of the tall ones;"),
                Unit("o2b", Kind.SUBPARAGRAPH, "Of the small ones;"),
            )),
            Unit("s2", Kind.SECTION, "Shores"),
            Unit("o3", Kind.OPERATIVE, "*Notes* the shores;"),
            Unit("o4", Kind.OPERATIVE, f"*Acts* as told in {words}."),
        ),
        annexes=(
            Unit("a1", Kind.ANNEX, "Knots", (Unit("k1", Kind.NUMBERED, "Knots hold."),)),
            Unit("a2", Kind.ANNEX, "Ropes", (Unit("k2", Kind.NUMBERED, "Ropes last."),)),
        ),
    )  # fmt: skip


def new_first(kind: Kind, part: str) -> InsertUnit:
    return InsertUnit(Place(part), Unit("n1", kind, "*Adding* one,"))


def gone(base: Resolution, identity: str) -> DeleteUnit:
    return DeleteUnit(place_of(base, identity), base.find(identity))


PREAMBULAR = new_first(Kind.PREAMBULAR, "preamble")
SECTION = InsertUnit(Place("operative"), Unit("n1", Kind.SECTION, "Winds"))
OPERATIVE = InsertUnit(Place("operative", "s1"), Unit("n1", Kind.OPERATIVE, "*Adds* one;"))
TO_PRESENT = "to the present resolution"
ANNEX = new_first(Kind.ANNEX, "annexes")
LETTER = InsertUnit(Place("o2"), Unit("n1", Kind.SUBPARAGRAPH, "Of all;"))


@pytest.mark.parametrize(
    ("edit", "old", "new"),
    [
        (
            PREAMBULAR,
            "the third preambular paragraph above",
            "the fourth preambular paragraph above",
        ),
        (
            PREAMBULAR,
            "the first and third preambular paragraphs of the present resolution",
            "the second and fourth preambular paragraphs of the present resolution",
        ),
        (PREAMBULAR, "preambular paragraph 2 above", "preambular paragraph 3 above"),
        (SECTION, "section I above", "section II above"),
        (SECTION, "section I, paragraph 2 (b), above", "section II, paragraph 2 (b), above"),
        (OPERATIVE, "section I, paragraph 2 (b), above", "section I, paragraph 3 (b), above"),
        (LETTER, "section I, paragraph 2 (b), above", "section I, paragraph 2 (c), above"),
        (OPERATIVE, "paragraph 2 of section I above", "paragraph 3 of section I above"),
        (ANNEX, f"annex II {TO_PRESENT}", f"annex III {TO_PRESENT}"),
        (ANNEX, f"annexes I and II {TO_PRESENT}", f"annexes II and III {TO_PRESENT}"),
        (gone(text(""), "a1"), f"annex II {TO_PRESENT}", f"the annex {TO_PRESENT}"),
        (PREAMBULAR, "the third preambular paragraph of resolution 70/1", None),
        (OPERATIVE, "paragraph 1 above", None),
    ],
)  # fmt: skip
def test_a_reference_says_the_same_part_by_its_new_name(
    edit: Edit, old: str, new: str | None
) -> None:
    base = text(old)
    result = followed(base, edit.apply(base))
    assert result.text.find("o4").text == text(new or old).find("o4").text
    assert result.said == (
        (f"{result_label(result.text)}: “{old}” is now “{new}”.",) if new else ()
    )


def result_label(resolution: Resolution) -> str:

    return Numbering(resolution).label("o4")


def annexed(words: str) -> Resolution:
    """Two annexes of which the second has three paragraphs; its last one says `words`."""
    low = tuple(Unit(name, Kind.SUBPARAGRAPH, f"Rope {name};") for name in ("r1", "r2"))
    ropes = (
        Unit("k0", Kind.NUMBERED, "Ropes last."),
        Unit("k2", Kind.NUMBERED, "Ropes are:", low),
        Unit("k3", Kind.NUMBERED, f"As told in {words}."),
    )
    base = text("annex II")
    second = replace(base.annexes[1], children=ropes)
    return replace(base, annexes=(base.annexes[0], second))


RULE = InsertUnit(Place("a2"), Unit("n1", Kind.NUMBERED, "Ropes are red."))


@pytest.mark.parametrize(
    ("edit", "old", "new"),
    [
        (RULE, "paragraph 2 (b) of the present annex", "paragraph 3 (b) of the present annex"),
        (RULE, "paragraphs 1 and 2 of this annex", "paragraphs 2 and 3 of this annex"),
        (RULE, "paragraph 2 above", "paragraph 3 above"),
        (RULE, f"paragraph 2 of annex II {TO_PRESENT}", f"paragraph 3 of annex II {TO_PRESENT}"),
        (RULE, f"annex II {TO_PRESENT}, paragraph 2", f"annex II {TO_PRESENT}, paragraph 3"),
        (RULE, "paragraph 2 of annex II to resolution 70/1", None),
        (RULE, "paragraph 2 of the annex thereto", None),
        (RULE, "resolution 70/1, annex II, paragraph 2", None),
        (RULE, f"paragraph 1 of annex I {TO_PRESENT}", None),
    ],
)
def test_a_reference_to_a_paragraph_of_an_annex_follows_it(
    edit: Edit, old: str, new: str | None
) -> None:
    base = annexed(old)
    result = followed(base, edit.apply(base))
    assert result.text.find("k3").text == f"As told in {new or old}."
    assert result.open == ()


def test_a_reference_to_a_paragraph_and_one_to_its_annex_follow_together() -> None:
    base = annexed(f"paragraph 2 of annex II {TO_PRESENT}")
    other = InsertUnit(Place("annexes"), Unit("n2", Kind.ANNEX, "Forms"))
    more = other.apply(RULE.apply(base))
    found = followed(base, more).text.find("k3").text
    assert found == f"As told in paragraph 3 of annex III {TO_PRESENT}."


@pytest.mark.parametrize(
    ("words", "edit"),
    [
        ("annex II", ANNEX),
        ("annexes I and II", ANNEX),
        ("paragraph 2 of annex II", RULE),
        ("annex II, paragraph 2", RULE),
    ],
)
def test_a_reference_that_may_be_to_an_annex_of_another_text_is_told_and_left(
    words: str, edit: Edit
) -> None:
    base = replace(annexed(words), operative=())
    result = followed(base, edit.apply(base))
    assert result.text.find("k3").text == f"As told in {words}."
    label = Numbering(result.text).label("k3")
    said = f"{label} speaks of “{words}”: if that is of this text, its numbers have changed."
    assert said in result.open


@pytest.mark.parametrize(
    "words",
    ["resolution 70/1, annex II,", "annex II to its resolution 70/2", "A/80/33, annex II,",
     "its annex II", "the annex thereto", "the annexes"],
)  # fmt: skip
def test_an_annex_of_another_document_is_nothing_to_look_at(words: str) -> None:
    base = replace(annexed(words), operative=())
    assert followed(base, ANNEX.apply(base)).open == ()


def statute(words: str) -> Resolution:
    """An annexed instrument of two articles; the last paragraph of the second says `words`."""
    units = tuple(
        unit
        for at in (1, 2)
        for unit in (
            Unit(f"s{at}", Kind.SECTION, "Purpose", number=f"Article {at}"),
            Unit(f"n{at}", Kind.NUMBERED, "Lamps are lit."),
            Unit(f"m{at}", Kind.NUMBERED, f"As told in {words}." if at == 2 else "Lamps burn."),
        )
    )
    return Resolution(annexes=(Unit("a", Kind.ANNEX, "Statute", units),))


@pytest.mark.parametrize(
    ("after", "old", "new", "told"),
    [
        ("s1", "article 1, paragraph 2", "article 1, paragraph 2", True),
        ("s1", "paragraphs 1 and 2 of article 1", "paragraphs 1 and 2 of article 1", True),
        ("s1", "article 1, paragraph 2, of the Convention", None, False),
        ("s1", "paragraph 2 of article 1 of the Convention", None, False),
        ("s2", "article 1, paragraph 2", None, False),
        ("s2", "paragraph 1 above", "paragraph 2 above", False),
        ("s2", "paragraph 1 of the present article", "paragraph 2 of the present article", False),
        ("s1", "paragraph 1 of the present article", None, False),
    ],
)  # fmt: skip
def test_a_reference_within_an_annexed_instrument_follows_or_is_told(
    after: str, old: str, new: str | None, told: bool
) -> None:
    base = statute(old)
    rule = InsertUnit(Place("a", after), Unit("new", Kind.NUMBERED, "Lamps are new."))
    result = followed(base, rule.apply(base))
    assert result.text.find("m2").text == f"As told in {new or old}."
    assert bool(result.open) is told


def test_what_moves_to_the_other_side_stands_below() -> None:
    base = text("paragraph 1 above")
    move = MoveUnit(
        "o3", place_of(base, "o3"), Place("operative", "o4"), Kind.OPERATIVE, Kind.OPERATIVE
    )
    assert followed(base, move.apply(base)).text.find("o4").text.endswith("paragraph 2 below.")


@pytest.mark.parametrize(
    ("identity", "words", "told"),
    [
        ("p3", "the third preambular paragraph above", "no one preambular paragraph 3 now"),
        ("s1", "section I above", ""),
        ("a2", "annex II to the present resolution", "no one annex II now"),
        ("o3", "paragraph 1 above", "no one paragraph 1 now"),
    ],
)
def test_a_reference_to_what_is_gone_is_told(identity: str, words: str, told: str) -> None:
    base = text(words)
    (sentence,) = followed(base, gone(base, identity).apply(base)).open
    assert told in sentence
    assert f"speaks of “{words}”" in sentence


def test_a_reference_that_comes_in_is_written_for_the_new_numbers() -> None:
    base = text("paragraph 1 above")
    unit = Unit("n1", Kind.OPERATIVE, "*Recalls* paragraph 1 above;")
    new = InsertUnit(Place("operative", "o3"), unit).apply(base)
    assert followed(base, new).text == new


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (PREAMBULAR, "the third preambular paragraph above"),
        (SECTION, "section I above"),
        (ANNEX, "annex II to the present resolution"),
    ],
)
def test_a_redline_counts_what_follows_as_a_consequence(edit: Edit, words: str) -> None:
    base = text(words)
    new = followed(base, edit.apply(base)).text
    (row,) = [row for row in redline(base, new).units if row.new == "o4"]
    assert row.consequential
    assert redline(base, new).summary.words_deleted == 0


# Lists and ranges, by a model of its own: which paragraphs are meant, whatever their numbers.


def plain(words: str, count: int = 7) -> Resolution:
    """Operative paragraphs, of which the last but one says `words`."""
    said = {count - 1: f"*Acts* as told in {words};"}
    return Resolution(
        operative=tuple(
            Unit(f"o{at}", Kind.OPERATIVE, said.get(at, f"*Notes* matter {at};"))
            for at in range(1, count + 1)
        )
    )


def moved(base: Resolution, identity: str, after: str | None) -> Resolution:
    kind = Kind.OPERATIVE
    return MoveUnit(
        identity, place_of(base, identity), Place("operative", after), kind, kind
    ).apply(base)


def speaks(resolution: Resolution) -> str:
    (said,) = [unit.text for unit in resolution.operative if "as told in" in unit.text]
    return said.removeprefix("*Acts* as told in ").removesuffix(";")


@pytest.mark.parametrize(
    ("old", "identity", "after", "new"),
    [
        ("paragraphs 1 to 4 above", "o5", None, "paragraphs 2 to 5 above"),
        ("paragraphs 1 to 4 above", "o2", "o5", "paragraphs 1 to 3 and 5 above"),
        ("paragraphs 2, 3 and 5 above", "o2", "o4", "paragraphs 2, 4 and 5 above"),
        ("paragraphs 1 to 3 above", "o2", "o6", "paragraphs 1 and 2 above and paragraph 6 below"),
        ("paragraphs 2 to 4 above", "o2", "o4", "paragraphs 2 to 4 above"),
        ("paragraphs 1 and 3 above and paragraph 7 below", "o1", "o7",
         "paragraph 2 above and paragraphs 6 and 7 below"),
        ("paragraphs 1 and 3 above and paragraph 7 below", "o7", "o1",
         "paragraphs 1, 2 and 4 above"),
        ("the previous paragraph", "o5", None, "paragraph 1 above"),
        ("the following paragraph", "o7", None, "paragraph 1 above"),
        ("operative paragraph 5", "o5", None, "operative paragraph 1"),
        ("paragraph 4 of resolution 70/1", "o4", None, "paragraph 4 of resolution 70/1"),
    ],
)  # fmt: skip
def test_a_list_stays_well_formed_when_paragraphs_move(
    old: str, identity: str, after: str | None, new: str
) -> None:
    base = plain(old)
    assert speaks(followed(base, moved(base, identity, after)).text) == new


def test_a_deletion_says_each_place_that_refers_to_what_goes() -> None:
    base = plain("paragraphs 1, 3 and 4 above and the previous paragraph")
    result = followed(base, gone(base, "o3").apply(base))
    assert speaks(result.text) == "paragraphs 1 and 3 above and the previous paragraph"
    assert result.open == (
        "OP5 speaks of “paragraphs 1, 3 and 4 above”: there is no one paragraph 3 now.",
    )
    result = followed(base, gone(base, "o5").apply(base))
    assert "OP5 speaks of “the previous paragraph”: that was OP5, and is another one now." in (
        result.open
    )


def test_a_reference_goes_with_the_half_of_a_split_paragraph_in_which_it_stands() -> None:
    base = plain("harbours and in paragraph 7 below")
    whole = base.find("o6")
    first = Unit("o6", Kind.OPERATIVE, "*Acts* as told in harbours")
    second = Unit("n1", Kind.OPERATIVE, "and in paragraph 7 below;")
    split = SplitUnit(whole, (first, second)).apply(base)
    assert followed(base, split).text.find("n1").text == "and in paragraph 8 below;"


@given(st.data())
def test_a_reference_means_the_same_paragraphs_whatever_moves_and_comes(
    data: DataObject,
) -> None:
    meant = sorted(data.draw(st.sets(st.integers(1, 5), min_size=1)))
    base = plain(f"{spoken([str(one) for one in meant])} above")
    text = base
    for step in range(data.draw(st.integers(1, 3))):
        order = [unit.id for unit in text.operative]
        after = data.draw(st.sampled_from([None, *order]))
        if data.draw(st.booleans()):
            unit = Unit(f"n{step}", Kind.OPERATIVE, "*Adds* one;")
            new = InsertUnit(Place("operative", after), unit).apply(text)
        else:
            one = data.draw(st.sampled_from([each for each in order if each != "o6"]))
            new = moved(text, one, after) if after != one else text
        text = followed(text, new).text
    numbers = {unit.id: at for at, unit in enumerate(text.operative, 1)}
    here, wanted = numbers["o6"], sorted(numbers[f"o{one}"] for one in meant)
    above = [str(one) for one in wanted if one < here]
    below = [str(one) for one in wanted if one > here]
    sides = {"above": above, "below": below}.items()
    assert speaks(text) == " and ".join(f"{spoken(part)} {side}" for side, part in sides if part)


def spoken(numbers: list[str]) -> str:
    if len(numbers) == 1:
        return f"paragraph {numbers[0]}"
    return f"paragraphs {', '.join(numbers[:-1])} and {numbers[-1]}"
