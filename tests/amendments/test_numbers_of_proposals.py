"""What number a proposal is called by, also where two records were merged into one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.amendments.errors import UnknownProposalError
from drafting.amendments.negotiation import Negotiation, numbered
from drafting.amendments.positions import Position, Stance
from drafting.amendments.proposals import Proposal
from drafting.dataclasses import replace
from drafting.model.edits import EditText

START = datetime(2017, 5, 22, 10, tzinfo=UTC)


def proposal(identity: str, order: int = 0, minute: int = 0) -> Proposal:
    edit = EditText("oa", "to keep", f"to {identity}")
    when = START + timedelta(minutes=minute)
    return Proposal(identity, ("Peru",), edit, "OP1", "replace it", when, order)


def numbers(*proposals: Proposal) -> dict[str, int]:
    return Negotiation(proposals).numbers


BOTH = (proposal("a1", 1), proposal("a2", 2), proposal("a3", 3, minute=3))
OURS = proposal("b4", 4, minute=4)
THEIRS = (proposal("c3", 3, minute=5), proposal("c4", 4, minute=6))


def test_who_came_second_with_a_number_has_the_next_one_that_is_free() -> None:
    found = numbers(*BOTH, OURS, *THEIRS)
    assert found == {"a1": 1, "a2": 2, "a3": 3, "b4": 4, "c3": 5, "c4": 6}
    assert list(found) == ["a1", "a2", "a3", "b4", "c3", "c4"]


def test_what_was_taken_back_leaves_its_number_and_others_keep_theirs() -> None:
    assert numbers(BOTH[0], BOTH[2]) == {"a1": 1, "a3": 3}
    put = Negotiation((BOTH[0], BOTH[2])).with_proposal(proposal("d1"))
    assert put.numbers == {"a1": 1, "a3": 3, "d1": 4}


def test_the_last_number_is_not_given_again_once_it_was_taken_back() -> None:
    state = Negotiation(BOTH[:2]).with_proposal(proposal("d1"))
    taken_back = replace(state, proposals=BOTH[:2])
    assert taken_back.with_proposal(proposal("e1")).numbers == {"a1": 1, "a2": 2, "e1": 4}
    assert taken_back.with_proposal(state.find("3")).numbers["d1"] > 0


def test_of_two_that_were_put_apart_the_second_has_no_number_that_was_taken_back() -> None:
    theirs = (BOTH[0], proposal("c2", 2, minute=9))
    assert Negotiation((*BOTH[:2], *theirs[1:]), last_number=5).numbers == {
        "a1": 1, "a2": 2, "c2": 6,
    }  # fmt: skip


def test_a_number_finds_the_one_proposal_that_is_shown_under_it() -> None:
    state = Negotiation((*BOTH, OURS, *THEIRS))
    for identity, number in state.numbers.items():
        assert state.find(str(number)) == state.find(f"#{number}") == state.find(identity)
    with pytest.raises(UnknownProposalError, match="numbered 1 to 6"):
        state.find("7")


def test_with_the_next_change_the_numbers_are_on_record_and_stay() -> None:
    state = Negotiation((*BOTH, OURS, *THEIRS)).with_proposal(proposal("d1"))
    assert [one.order for one in state.proposals] == [1, 2, 3, 4, 5, 6, 7]
    late = replace(state, proposals=(*state.proposals, proposal("c5", 5, minute=7)))
    assert late.numbers == {**state.numbers, "c5": 8}


def test_a_proposal_that_is_spoken_to_keeps_its_number() -> None:
    state = Negotiation((*BOTH, OURS, *THEIRS))
    held = state.find("5").with_position(Position("Chad", Stance.SUPPORTS, START))
    after = state.with_proposal(held)
    assert after.numbers == state.numbers
    assert after.find("5").positions == held.positions


def test_what_was_put_before_a_proposal_goes_by_number() -> None:
    state = Negotiation((*BOTH, OURS, *THEIRS))
    assert [one.id for one in state.before(state.find("5"))] == ["a1", "a2", "a3", "b4"]


@given(st.lists(st.integers(-2, 6), max_size=12), st.randoms())
def test_numbers_are_one_for_each_and_the_same_however_the_files_are_read(
    orders: list[int], chance: Random
) -> None:
    proposals = [proposal(f"p{at}", order, at % 3) for at, order in enumerate(orders)]
    found = numbered(proposals)
    assert sorted(one.id for one in found.values()) == sorted(one.id for one in proposals)
    assert all(number > 0 for number in found)
    again = list(proposals)
    chance.shuffle(again)
    assert numbered(again) == found
    assert numbered(Negotiation(tuple(proposals)).in_order().proposals).keys() == found.keys()
