from __future__ import annotations

import random

import pytest

from drafting.workspace.record.compromises import kept_words


@pytest.mark.parametrize(
    ("before", "proposed", "agreed", "own"),
    [
        ("Urges States;", "Invites States;", "Invites all States;", "Invites States;"),
        ("To oil hinges;", "To oil old locks;", "To oil new bolts;", "To oil hinges;"),
        ("To oil hinges;", "To oil old locks;", "To oil old bolts;", "To oil old ;"),
        ("Urges States;", "Urges States;", "Urges all States;", "Urges States;"),
        ("", "Thanks the keepers;", "Thanks the good keepers;", "Thanks the keepers;"),
    ],
)
def test_what_of_a_proposal_went_into_the_wording_that_was_agreed(
    before: str, proposed: str, agreed: str, own: str
) -> None:
    assert kept_words(before, proposed, agreed).split() == own.split()


@pytest.mark.parametrize("seed", range(200))
def test_words_are_the_proposers_only_if_they_were_proposed_and_agreed(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311

    def changed(words: list[str], fresh: str) -> list[str]:
        found = list(words)
        for at in range(chance.randint(0, 3)):
            place = chance.randint(0, len(found))
            found[place : place + chance.randint(0, 2)] = [f"{fresh}{seed}x{at}"]
        return found

    before = [f"w{at}" for at in range(8)]
    proposed = changed(before, "p")
    agreed = changed(proposed, "c") if chance.random() < 0.7 else changed(before, "c")
    own = kept_words(" ".join(before), " ".join(proposed), " ".join(agreed)).split()
    assert set(own) - set(before) == (set(proposed) & set(agreed)) - set(before)
