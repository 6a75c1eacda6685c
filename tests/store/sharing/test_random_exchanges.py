"""Three desks that write and exchange in whatever order: all have the same, and nothing is lost."""

import os
import shutil
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from support.store_cases import INFO, by, git, small_resolution

from drafting.amendments.negotiation import Negotiation
from drafting.amendments.positions import Position, Stance
from drafting.amendments.proposals import Proposal
from drafting.model.edits import DeleteUnit, EditText, InsertUnit, MoveUnit, SetField
from drafting.model.resolution import Resolution
from drafting.model.tree import Place, place_of
from drafting.model.unit import Kind, Unit
from drafting.store import Store
from drafting.store.errors import (
    DraftExistsError,
    NothingToRedoError,
    NothingToUndoError,
    ResolutionExistsError,
)
from drafting.store.records import Committed, Record
from drafting.store.sharing.folder_remote import FolderRemote

FIRST = int(os.environ.get("FIRST_HISTORY", "0"))
HISTORIES = range(FIRST, FIRST + int(os.environ.get("HISTORIES", "60")))
WORDS = ["lamps", "oil", "ships", "tides", "maps", "keepers", "bells", "fog", "signals", "quays"]
OPERATIVE = ("o1", "o2", "o3", "o4")


class Desk:
    """One copy of the session, and what was acknowledged on it."""

    def __init__(self, path: Path, author: str, random: Random, clock: list[int]) -> None:
        self.store = Store.open(path)
        self.author = author
        self.random = random
        self.clock = clock
        self.acknowledged: list[str] = []
        self.touched: set[str] = set()
        self.proposed: set[str] = set()
        self.drafts = 0
        self.names = {"L.6"}

    def record(self) -> Record:
        self.clock[0] += self.random.randint(0, 2)
        when = datetime(2026, 3, 1, 9, tzinfo=UTC) + timedelta(seconds=self.clock[0])
        return Record(self.author, "", when)

    def act(self) -> None:
        acts = (
            *(self.reword,) * 3, self.insert, self.delete, self.move, self.retitle, self.propose,
            self.position, self.draft, self.undo, self.redo, self.rename,
        )  # fmt: skip
        self.random.choice(acts)()

    @property
    def text(self) -> Resolution:
        return self.store.text("L.6")

    def units(self) -> list[Unit]:
        return list(self.text.walk())

    def took(self, made: Committed) -> None:
        self.acknowledged.append(made.id)

    def reword(self) -> None:
        unit = self.random.choice(self.units())
        words = unit.text.split(" ")
        place = self.random.randrange(1, len(words) + 1)
        gone = self.random.randint(0, 1)
        words[place : place + gone] = [self.random.choice(WORDS)]
        self.touched.add(unit.id)
        if (text := " ".join(words)) != unit.text:
            edit = EditText(unit.id, unit.text, text)
            self.took(self.store.commit("L.6", edit, self.record()))

    def insert(self) -> None:
        name = f"{self.author.lower()}{len(self.acknowledged)}x{self.random.randint(0, 99)}"
        unit = Unit(name, Kind.OPERATIVE, f"*Stresses* the {self.random.choice(WORDS)};")
        after = self.random.choice([None, *(unit.id for unit in self.text.operative)])
        self.touched.add(name)
        self.took(
            self.store.commit("L.6", InsertUnit(Place("operative", after), unit), self.record())
        )

    def delete(self) -> None:
        units = [unit for unit in self.text.operative if not unit.children]
        if len(units) > 2:
            unit = self.random.choice(units)
            self.touched.add(unit.id)
            edit = DeleteUnit(place_of(self.text, unit.id), unit)
            self.took(self.store.commit("L.6", edit, self.record()))

    def move(self) -> None:
        units = self.text.operative
        unit = self.random.choice(units)
        others = [None, *(one.id for one in units if one.id != unit.id)]
        place = Place("operative", self.random.choice(others))
        if place != place_of(self.text, unit.id):
            self.touched.add(unit.id)
            edit = MoveUnit(unit.id, place_of(self.text, unit.id), place, unit.kind, unit.kind)
            self.took(self.store.commit("L.6", edit, self.record()))

    def retitle(self) -> None:
        title = f"Keeping {self.random.choice(WORDS)} lit"
        if title != self.text.title:
            edit = SetField("title", self.text.title, title)
            self.took(self.store.commit("L.6", edit, self.record()))

    def propose(self) -> None:
        name = f"q{self.author.lower()}{len(self.acknowledged)}{self.random.randint(0, 999)}"
        made = Proposal(
            name, (self.author,), SetField("title", self.text.title, "Lit harbours"), "title",
            "replace the title", self.record().when,
        )  # fmt: skip
        self.proposed.add(name)
        self.took(
            self.store.negotiate("L.6", lambda state: state.with_proposal(made), self.record())
        )

    def position(self) -> None:
        known = self.store.negotiation("L.6").proposals
        if not known:
            return
        name = self.random.choice(known).id
        said = Position(self.author, self.random.choice(list(Stance)), self.record().when)

        def change(state: Negotiation) -> Negotiation:
            return state.with_proposal(state.find(name).with_position(said))

        self.took(self.store.negotiate("L.6", change, self.record()))

    def draft(self) -> None:
        self.drafts += 1
        with suppress(DraftExistsError):
            self.store.make_draft("L.6", f"Rev.{self.random.randint(1, 4)}", self.record())

    def rename(self) -> None:
        name = f"L.{self.random.randint(60, 69)}"
        with suppress(ResolutionExistsError):
            self.store.rename("L.6", name, self.record())
            self.names.add(name)

    def undo(self) -> None:
        try:
            self.took(self.store.undo("L.6", self.record()))
        except NothingToUndoError:
            return
        self.touched |= {unit.id for unit in self.units() if unit.id in OPERATIVE}

    def redo(self) -> None:
        try:
            self.took(self.store.redo("L.6", self.record()))
        except NothingToRedoError:
            return


@pytest.mark.slow
@pytest.mark.parametrize("seed", HISTORIES)
def test_all_desks_end_with_the_same_and_nothing_is_lost(seed: int, tmp_path: Path):
    random = Random(seed)  # noqa: S311 (no secret)
    first = tmp_path / "Chile"
    with Store.create(first, INFO, by("Chile")) as store:
        store.add("L.6", small_resolution(), by("Chile"))
    for name in ("Peru", "Fiji"):
        shutil.copytree(first, tmp_path / name)
    clock = [0]
    desks = [Desk(tmp_path / name, name, random, clock) for name in ("Chile", "Peru", "Fiji")]
    remotes = [tmp_path / "stick", tmp_path / "drive"]
    for folder in remotes:
        remote = FolderRemote(folder, first / "objects", by("Chile"))
        remote.prepare()
        desks[0].store.exchange(remote, by("Chile"))
    for _ in range(random.randint(10, 30)):
        desk = random.choice(desks)
        if random.random() < 0.25:
            exchanged(desk, random.choice(remotes))
        else:
            desk.act()
    for _ in range(3):
        for desk in desks:
            for folder in remotes:
                exchanged(desk, folder)
    try:
        judge(desks)
    finally:
        for desk in desks:
            desk.store.close()


def exchanged(desk: Desk, folder: Path) -> None:
    done = desk.store.exchange(
        FolderRemote(folder, desk.store.path / "objects", desk.record()), desk.record()
    )
    assert not [says for says in done.notes if "leaves out" in says]


def judge(desks: list[Desk]) -> None:
    states = {git(desk.store.path, "rev-parse", "main", "main^{tree}") for desk in desks}
    assert len(states) == 1
    store = desks[0].store
    history = {entry.id for entry in store.history("L.6")}
    assert {one for desk in desks for one in desk.acknowledged} <= history
    assert len(store.handles()) == 1
    given = set().union(*(desk.names for desk in desks))
    assert {store.handle_now(name) for name in given} == set(store.handles())
    text = store.text("L.6")
    units = [unit.id for unit in text.walk()]
    assert len(units) == len(set(units))
    touched = set().union(*(desk.touched for desk in desks))
    for unit in small_resolution().walk():
        if unit.id not in touched:
            assert text.find(unit.id).text == unit.text
    proposed = set().union(*(desk.proposed for desk in desks))
    undone = any("Undo" in entry.message for entry in store.history("L.6"))
    known = {one.id for one in store.negotiation("L.6").proposals}
    assert known == proposed or (undone and known <= proposed)
    assert {draft.label for draft in store.drafts("L.6")} == {
        draft.label for desk in desks for draft in desk.store.drafts("L.6")
    }
    assert "error" not in git(store.path, "fsck", "--strict")
