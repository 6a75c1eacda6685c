from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from drafting.amendments.bracket_owners import owned
from drafting.amendments.negotiation import Negotiation
from drafting.amendments.positions import Position, Stance, latest
from drafting.amendments.records import agreement_data, read_agreement

NOW = datetime(2026, 5, 4, 10, 0, tzinfo=UTC)


def put(name: str, words: str, stance: Stance = Stance.BRACKETS, minutes: int = 0) -> Position:
    return Position(name, stance, NOW + timedelta(minutes=minutes), words=words)


@pytest.mark.parametrize(
    ("text", "positions", "owners"),
    [
        ("all [coastal] States", [put("EU", "coastal")], [("EU",)]),
        ("all [coastal] States", [], [()]),
        ("all [coastal] [island] States", [put("EU", "island")], [(), ("EU",)]),
        ("all [coastal] States", [put("EU", "coastal"), put("Peru", "coastal")], [("EU", "Peru")]),
        (
            "[all [coastal]] x",
            [put("EU", "all [coastal]"), put("G77", "coastal")],
            [("EU",), ("G77",)],
        ),
        ("[all coastal] x", [put("EU", "all [coastal]")], [("EU",)]),
        ("[coastal and island] x", [put("EU", "coastal island")], [("EU",)]),
        ("[in red] x", [put("EU", "coastal")], [()]),
        ("[coastal] x", [put("EU", "coastal"), put("EU", "", Stance.LIFTS)], [()]),
        ("[coastal] x", [put("EU", "coastal"), put("EU", "coastal", Stance.LIFTS)], [()]),
    ],
)  # fmt: skip
def test_brackets_are_known_by_the_words_between_them(
    text: str, positions: list[Position], owners: list[tuple[str, ...]]
) -> None:
    assert [one.owners for one in owned(text, positions)] == owners


def test_what_is_lifted_is_held_no_more_and_can_be_held_again() -> None:
    reserve, other = put("Peru", "", Stance.RESERVES), put("Mali", "", Stance.OPPOSES)
    lifts = put("Peru", "", Stance.LIFTS)
    assert latest([reserve, other, lifts]) == (other,)
    assert latest([reserve, lifts, reserve]) == (reserve,)
    words = put("Peru", "all", Stance.RESERVES)
    assert latest([reserve, words, put("Peru", "all", Stance.LIFTS)]) == (reserve,)


def test_positions_on_the_text_are_on_record_and_read_back() -> None:
    held = Negotiation().with_positions("o1", [put("EU", "coastal")])
    held = held.with_positions("field:title", [put("Peru", "", Stance.RESERVES)])
    assert read_agreement(agreement_data(held)) == held
    assert read_agreement({}) == Negotiation()
