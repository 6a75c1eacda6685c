from __future__ import annotations

from datetime import UTC, datetime

from drafting.amendments.compilation.attribution import addition_marks, deletion_marks, held
from drafting.amendments.positions import Position, Stance
from drafting.amendments.proposals import Proposal
from drafting.model.edits import EditText

NOW = datetime(2026, 5, 4, 10, 0, tzinfo=UTC)


def proposal(by: str, *positions: tuple[str, Stance]) -> Proposal:
    said = tuple(Position(name, stance, NOW) for name, stance in positions)
    edit = EditText("o1", "*Urges* all;", "*Invites* all;")
    return Proposal("p1", (by,), edit, "OP1", "", NOW, positions=said)


def test_a_member_that_says_otherwise_than_its_group_is_named() -> None:
    found = held(proposal("G77", ("Mexico", Stance.SUPPORTS), ("Brazil", Stance.OPPOSES)))
    assert found == ["supports: Mexico", "opposes: Brazil", "Brazil departs from G77"]


def test_only_the_last_word_of_a_delegation_counts() -> None:
    found = held(proposal("EU", ("France", Stance.OPPOSES), ("France", Stance.SUPPORTS)))
    assert found == ["supports: France"]


def test_a_comment_stands_beside_the_stance_and_never_instead_of_it() -> None:
    asked = proposal("EU")
    for name, stance, words, comment in (
        ("Peru", Stance.RESERVES, "", "awaits\ninstructions"),
        ("Mali", Stance.RESERVES, "", ""),
        ("Chad", Stance.SUPPORTS, "all", "as amended"),
        ("Iran", Stance.SUPPORTS, "", "if costed"),
    ):
        asked = asked.with_position(Position(name, stance, NOW, "", words, comment))
    assert held(asked) == [
        "reserves: Peru (awaits instructions), Mali",
        "supports: Chad (“all”: as amended), Iran (if costed)",
    ]
    assert [str(mark) for mark in addition_marks((asked,))] == [
        "(EU)",
        "(Peru: reserve – awaits instructions)",
        "(Mali: reserve)",
        "(Iran: supports – if costed)",
    ]
    assert str(deletion_marks((asked,))[0]) == "(EU: delete)"
