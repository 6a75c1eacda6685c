"""What lies between two states of the record is what plain git finds between them."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from support.store_cases import git

from drafting.store import Store
from drafting.store.ancestry import Ancestry, ancestry_of
from drafting.store.plumbing.repository import Repository


def woven(path: Path, seed: int) -> list[str]:
    """States that change nothing, each behind one or two earlier ones, the last behind all."""
    chance = random.Random(seed)  # noqa: S311
    tree = git(path, "rev-parse", "main^{tree}").strip()
    states = [git(path, "rev-parse", "main").strip()]
    for number in range(14):
        parents = {chance.choice(states[-4:]), chance.choice(states[-4:])}
        states.append(state(path, tree, str(number), parents))
    return [*states, state(path, tree, "last", set(states))]


def state(path: Path, tree: str, message: str, parents: set[str]) -> str:
    named = [word for parent in sorted(parents) for word in ("-p", parent)]
    who = ("-c", "user.name=Chile", "-c", "user.email=chile@example.org")
    return git(path, *who, "commit-tree", tree, "-m", message, *named).strip()


@pytest.fixture(params=range(3))
def record(store: Store, request: pytest.FixtureRequest) -> tuple[Path, list[str]]:
    return store.path, woven(store.path, request.param)


def read(path: Path, last: str) -> Ancestry:
    return ancestry_of(Repository.open(path), last)


def test_the_states_between_two_are_those_that_git_names(record: tuple[Path, list[str]]):
    path, states = record
    ancestry = read(path, states[-1])
    for until in states:
        assert ancestry.between("", until) == set(git(path, "rev-list", until).split())
        for since in states[::3]:
            named = git(path, "rev-list", until, f"^{since}").split()
            assert ancestry.between(since, until) == set(named)


def test_where_records_were_brought_together_is_seen(record: tuple[Path, list[str]]):
    path, states = record
    ancestry = read(path, states[-1])
    for until in states:
        merges = git(path, "rev-list", "--merges", until).split()
        assert ancestry.went_apart(ancestry.between("", until) or set()) is bool(merges)


def test_of_states_that_are_no_part_of_it_it_knows_nothing(record: tuple[Path, list[str]]):
    path, states = record
    ancestry = read(path, states[1])
    assert ancestry.between("", states[-1]) is None
    assert ancestry.between(states[-1], states[1]) is None
