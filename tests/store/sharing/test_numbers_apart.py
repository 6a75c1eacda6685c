"""Numbers of proposals between desks: what has had a number is that proposal for good."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from support.store_cases import by

from drafting.amendments.proposals import Proposal
from drafting.model.edits import SetField
from drafting.store import Store
from drafting.store.errors import StoreError
from drafting.store.sharing.folder_remote import FolderRemote


class Desk:
    """A copy of the session at which one delegation puts proposals on the title."""

    def __init__(self, path: Path, author: str) -> None:
        self.store = Store.open(path)
        self.author = author
        stick = path.parent / "stick"
        stick.mkdir(exist_ok=True)
        self.remote = FolderRemote(stick, path / "objects", by(author))
        self.remote.prepare()

    def put(self, identity: str) -> int:
        record = by(self.author)
        edit = SetField("title", self.store.text("L.6").title, f"Title {identity}")
        made = Proposal(identity, (self.author,), edit, "title", "replace the title", record.when)
        self.store.negotiate("L.6", lambda state: state.with_proposal(made), record)
        return self.numbers[identity]

    def undo(self) -> None:
        self.store.undo("L.6", by(self.author))

    def redo(self) -> None:
        self.store.redo("L.6", by(self.author))

    def sync(self) -> tuple[str, ...]:
        return self.store.exchange(self.remote, by(self.author)).notes

    @property
    def numbers(self) -> dict[str, int]:
        return self.store.negotiation("L.6").numbers


@pytest.fixture
def desks(store: Store, path: Path, tmp_path: Path) -> Iterator[list[Desk]]:
    store.close()
    for name in ("peru", "fiji"):
        shutil.copytree(path, tmp_path / name)
    paths = (path, tmp_path / "peru", tmp_path / "fiji")
    found = [Desk(one, name) for one, name in zip(paths, ("Chile", "Peru", "Fiji"), strict=True)]
    yield found
    for one in found:
        one.store.close()


def test_a_number_that_was_taken_back_is_not_given_again(desks: list[Desk]) -> None:
    chile, *_ = desks
    assert chile.put("p1") == 1
    chile.undo()
    assert chile.put("p2") == 2
    chile.undo()
    chile.redo()
    assert chile.numbers == {"p2": 2}
    assert chile.put("p3") == 3


def test_what_is_made_again_has_the_number_that_it_had(desks: list[Desk]) -> None:
    chile, peru, _ = desks
    chile.put("p1")
    chile.undo()
    chile.sync()
    peru.sync()
    assert peru.put("q1") == 2
    peru.sync()
    chile.sync()
    chile.redo()
    assert chile.numbers == {"p1": 1, "q1": 2}


def test_another_desk_does_not_give_a_number_that_was_taken_back(desks: list[Desk]) -> None:
    chile, peru, _ = desks
    chile.put("p1")
    chile.put("p2")
    chile.undo()
    chile.sync()
    peru.sync()
    assert peru.numbers == {"p1": 1}
    assert peru.put("q1") == 3


def test_of_two_put_apart_the_second_gets_a_new_number_which_is_told(desks: list[Desk]) -> None:
    chile, peru, fiji = desks
    chile.put("p1")
    peru.put("q1")
    peru.put("q2")
    peru.undo()
    told = [*chile.sync(), *peru.sync(), *chile.sync(), *fiji.sync()]
    assert chile.numbers == peru.numbers == fiji.numbers
    assert set(chile.numbers) == {"p1", "q1"}
    assert sorted(chile.numbers.values()) == [1, 3]
    assert any("Two proposals 1 were put apart" in one and "is 3 now" in one for one in told)
    assert fiji.put("r1") == 4


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_put_taken_back_and_synced_no_number_is_given_twice(
    desks: list[Desk], seed: int
) -> None:
    chance = Random(seed)  # noqa: S311 (not for secrets)
    seen: dict[str, set[int]] = {desk.author: set() for desk in desks}
    for step in range(18):
        desk = chance.choice(desks)
        act = chance.choice(("put", "put", "undo", "redo", "sync"))
        if act == "put":
            number = desk.put(f"p{step}")
            assert number not in seen[desk.author]
        elif act == "sync":
            desk.sync()
        else:
            before = desk.numbers
            try:
                getattr(desk, act)()
            except StoreError:
                continue
            kept = before.items() & desk.numbers.items()
            assert len(kept) == min(len(before), len(desk.numbers))
        seen[desk.author] |= set(desk.numbers.values())
    for desk in (*desks, *desks):
        desk.sync()
    first = desks[0].numbers
    assert all(desk.numbers == first for desk in desks)
    assert len(set(first.values())) == len(first)
