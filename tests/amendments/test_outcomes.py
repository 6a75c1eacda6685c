"""Votes as numbers, and action on a text as it is kept, merged and taken back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.amendments.merging import merged_agreement
from drafting.amendments.negotiation import Negotiation
from drafting.amendments.outcomes import (
    Action,
    Ballots,
    Majority,
    Manner,
    Speech,
    Statement,
    Tally,
    TechnicalUpdate,
    VotedPart,
    status,
    wording_of,
)
from drafting.amendments.records import agreement_data, read_agreement
from drafting.amendments.reversal import reversed_agreement
from drafting.dataclasses import replace
from drafting.lexicon.states import states
from drafting.model.resolution import Note, Resolution
from drafting.model.unit import Kind, Unit

NOON = datetime(2026, 11, 30, 12, tzinfo=UTC)
FIVE = (
    "China", "France", "Russian Federation",
    "United Kingdom of Great Britain and Northern Ireland", "United States of America",
)  # fmt: skip
COUNTS = st.integers(0, 200)
WORDS = st.text("abc –“”\n", max_size=8)
NAMES = st.lists(st.sampled_from([one.name for one in states()]), unique=True, max_size=15)
TIMES = st.integers(0, 10_000).map(lambda minutes: NOON + timedelta(minutes=minutes))
BALLOTS = st.builds(Ballots, COUNTS, NAMES.map(tuple))
TALLIES = st.builds(Tally, BALLOTS, BALLOTS, BALLOTS, BALLOTS)
PARTS = st.lists(st.builds(VotedPart, st.just("oa"), st.just("OP1"), WORDS), max_size=2).map(tuple)
ACTIONS = st.builds(
    Action,
    st.sampled_from(Manner), st.booleans(), WORDS, TIMES, WORDS, WORDS, PARTS,
    st.none() | TALLIES, st.sampled_from(Majority), WORDS, WORDS,
)  # fmt: skip
STATEMENTS = st.builds(
    Statement,
    WORDS, st.sampled_from(Speech), TIMES, WORDS, WORDS, WORDS,
    st.sampled_from(["", "before", "after"]), WORDS, WORDS, WORDS,
)  # fmt: skip
UPDATES = st.builds(TechnicalUpdate, WORDS, TIMES, WORDS, WORDS, WORDS, WORDS)


def rows(of: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(of, max_size=3).map(tuple)


@st.composite
def negotiations(draw: st.DrawFn) -> Negotiation:
    return Negotiation(
        actions=draw(rows(ACTIONS)),  # type: ignore[arg-type]
        statements=draw(rows(STATEMENTS)),  # type: ignore[arg-type]
        updates=draw(rows(UPDATES)),  # type: ignore[arg-type]
    )


@given(yes=COUNTS, no=COUNTS)
def test_a_majority_is_counted_of_those_in_favour_and_against(yes: int, no: int) -> None:
    tally = Tally(Ballots(yes), Ballots(no), Ballots(50))
    assert (not tally.missing(Majority.SIMPLE)) == (yes > no)
    two_thirds = yes + no == 0 or Fraction(yes, yes + no) >= Fraction(2, 3)
    assert (not tally.missing(Majority.TWO_THIRDS)) == two_thirds


@given(yes=COUNTS, against=NAMES)
def test_the_council_takes_nine_votes_and_none_of_a_permanent_member_against(
    yes: int, against: list[str]
) -> None:
    tally = Tally(Ballots(yes), Ballots(len(against), tuple(against)))
    adopted = yes >= 9 and not set(against) & set(FIVE)
    assert (not tally.missing(Majority.COUNCIL)) == adopted


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((106, 19, 32, 0), "106 to 19, with 32 abstentions"),
        ((20, 0, 1, 0), "20 to none, with 1 abstention"),
        ((3, 2, 0, 4), "3 to 2, 4 not voting"),
    ],
)
def test_a_vote_is_said_as_records_say_it(counts: tuple[int, ...], said: str) -> None:
    assert str(Tally(*map(Ballots, counts))) == said


@given(negotiations())
def test_what_is_kept_is_read_as_it_was(negotiation: Negotiation) -> None:
    import tomlkit

    kept = tomlkit.dumps(agreement_data(negotiation))
    found = read_agreement(tomlkit.parse(kept).unwrap())
    assert found.actions == negotiation.actions
    assert found.statements == negotiation.statements
    assert found.updates == negotiation.updates


def test_records_of_older_versions_have_no_outcome() -> None:
    found = read_agreement({})
    assert (found.actions, found.statements, found.updates) == ((), (), ())


@given(first=negotiations(), second=negotiations())
def test_records_that_went_apart_have_all_of_both_by_time(
    first: Negotiation, second: Negotiation
) -> None:
    merged = merged_agreement(first, second)
    for name in ("actions", "statements", "updates"):
        found = getattr(merged, name)
        assert set(found) == {*getattr(first, name), *getattr(second, name)}
        assert len(found) == len(set(found))
        assert [one.when for one in found] == sorted(one.when for one in found)


@given(negotiation=negotiations(), mine=ACTIONS, other=ACTIONS)
def test_an_act_taken_back_leaves_what_others_have_recorded_since(
    negotiation: Negotiation, mine: Action, other: Action
) -> None:
    if mine in (*negotiation.actions, other) or other in negotiation.actions:
        return
    became = replace(negotiation, actions=(*negotiation.actions, mine))
    now = replace(became, actions=(*became.actions, other))
    found = reversed_agreement(now, negotiation, became)
    assert found.actions == (*negotiation.actions, other)


def text(
    words: str = "*Decides* so.[^n1]", note: str = "See above.", name: str = "n1"
) -> Resolution:
    unit = Unit("oa", Kind.OPERATIVE, words.replace("n1", name))
    return Resolution(title="Lamps", operative=(unit,), notes=(Note(name, note, ""),))


def test_the_mark_of_a_wording_follows_words_and_not_identities() -> None:
    same = wording_of(text())
    assert wording_of(text(name="n9")) == same
    others = [text("*Decides* thus.[^n1]"), text(note="See below."), text("*Decides* so.")]
    assert same not in map(wording_of, others)


def test_the_status_is_that_of_the_last_action_on_the_whole_text() -> None:
    mark = wording_of(text())
    whole = Action(Manner.CONSENSUS, True, "Chair", NOON, wording=mark)
    vote = Action(Manner.RECORDED, False, "Chair", NOON, tally=Tally(), wording=mark)
    part = Action(Manner.RECORDED, True, "Chair", NOON, parts=(VotedPart("oa", "OP1"),))
    later = TechnicalUpdate("Secretariat", NOON + timedelta(1), wording=mark)
    assert status([], [], text()) == ""
    assert status([part], [], text()) == ""
    assert status([whole, part], [], text()) == "adopted by consensus"
    assert status([whole, vote], [], text()) == "rejected by vote"
    assert status([whole], [later], text()) == "adopted by consensus, technically updated"
    assert status([whole], [], text("Else.")) == "adopted by consensus, changed since"
    before = TechnicalUpdate("Secretariat", NOON - timedelta(1), wording=mark)
    assert status([whole], [before], text()) == "technically updated, adopted by consensus"
    other = replace(before, wording="of another text")
    assert status([whole], [other], text()) == "adopted by consensus"
