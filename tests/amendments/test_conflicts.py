from __future__ import annotations

from datetime import UTC, datetime

from drafting.amendments.conflicts import conflicts
from drafting.amendments.proposals import Proposal
from drafting.model.edits import DeleteUnit, Edit, EditText, InsertUnit, MoveUnit, SetField
from drafting.model.resolution import Resolution
from drafting.model.tree import Place, place_of
from drafting.model.unit import Kind, Unit

O1 = "*Urges* Member States to act urgently and in good faith;"
TEXT = Resolution(
    title="Clean water",
    operative=(
        Unit("o1", Kind.OPERATIVE, O1),
        Unit("o2", Kind.OPERATIVE, "*Decides* to remain seized of the matter."),
    ),
)
DELETED = DeleteUnit(place_of(TEXT, "o1"), TEXT.operative[0])


def proposal(name: str, edit: Edit, alternative: int = 0) -> Proposal:
    now = datetime(2026, 5, 4, tzinfo=UTC)
    return Proposal(name, (name,), edit, "", f"says {name}", now, alternative=alternative)


def edited(old: str, new: str) -> EditText:
    return EditText("o1", O1, O1.replace(old, new))


def between(one: Edit, other: Edit) -> list[tuple[str, str, str]]:
    found = conflicts([proposal("eu", one), proposal("g77", other)])
    return [(each.words, each.one.says, each.other.says) for each in found]


def test_the_same_words_changed_otherwise_are_told_with_both_wordings() -> None:
    found = between(edited("urgently", "promptly"), edited("urgently", "at once"))
    assert found == [("urgently", "promptly", "at once")]


def test_the_words_in_question_are_all_that_either_changes() -> None:
    found = between(edited("urgently and in good faith", "fully"), edited("good faith", "peace"))
    ((words, ours, theirs),) = found
    assert (words, ours, theirs) == (
        "urgently and in good faith", "fully", "urgently and in peace",
    )  # fmt: skip


def test_other_words_of_one_paragraph_are_no_conflict() -> None:
    assert between(edited("Urges", "Invites"), edited("good faith", "peace")) == []


def test_the_same_wish_is_no_conflict() -> None:
    assert between(edited("urgently", "promptly"), edited("urgently", "promptly")) == []


def test_words_put_in_at_one_place_are_one() -> None:
    found = between(edited("act ", "act now "), edited("act ", "act today "))
    assert found == [("", "now", "today")]


def test_words_put_in_beside_words_taken_out_are_none() -> None:
    assert between(edited(" urgently", ""), edited("urgently and", "urgently now and")) == []
    assert between(edited("urgently and", "and"), edited("to act", "to act soon")) == []


def test_a_paragraph_cannot_be_taken_out_and_changed() -> None:
    found = between(DELETED, edited("Urges", "Invites"))
    assert found == [("", "says eu", "says g77")]
    under = InsertUnit(Place("o1", None), Unit("s1", Kind.SUBPARAGRAPH, "To act;"))
    assert between(DELETED, under) == [("", "says eu", "says g77")]


def test_a_paragraph_cannot_move_to_two_places() -> None:
    origin, kind = place_of(TEXT, "o1"), Kind.OPERATIVE
    after = MoveUnit("o1", origin, Place("operative", "o2"), kind, kind)
    into = MoveUnit("o1", origin, Place("preamble", None), kind, Kind.PREAMBULAR)
    assert len(between(after, into)) == 1
    assert between(after, edited("Urges", "Invites")) == []


def test_alternatives_stand_against_what_else_is_proposed() -> None:
    alternative = proposal("us", edited("urgently", "soon"), alternative=1)
    found = conflicts([alternative, proposal("eu", edited("Urges", "Invites"))])
    assert [(one.unit, one.words) for one in found] == [("o1", "")]


def test_the_title_is_in_conflict_too() -> None:
    one = SetField("title", "Clean water", "Clean water for all")
    other = SetField("title", "Clean water", "Clean water for some")
    ((words, ours, theirs),) = between(one, other)
    assert (words, ours, theirs) == ("", "for all", "for some")
