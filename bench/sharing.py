"""What it takes to share a session of 300 resolutions and 20,000 changes, in whole processes.

Each figure is the time of one process, beside the time that processors worked for it and for
what it called: on a machine that does other things as well, this is what tells.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

from bench._sessions import RECORD, RESOLUTIONS, large_session, lengthen
from bench.row import Row
from drafting.model.edits import EditText
from drafting.store import Store

COMMITS = 20_000
APART = 200
"""Edits on each side before both are brought together."""
BUSY = 10
"""Resolutions in which both sides make half of these."""
ROUNDS = 5
_NULL = subprocess.DEVNULL


class Taken(NamedTuple):
    """What one process took, in seconds."""

    wall: float
    cpu: float


def measure() -> Iterator[Row]:
    with TemporaryDirectory(prefix="drafting-bench-") as folder:
        desks = Desks(Path(folder))
        yield from _joining(desks)
        desks.join("theirs")
        yield from _rows("sync, nothing new", 0.4, desks.each(lambda _: None))
        yield from _rows("sync, one new edit on each side", 0.7, desks.each(desks.part))
        apart = f"sync, {APART} new edits on each side, with the merge"
        yield from _rows(apart, 1.5, desks.each(lambda turn: desks.part(turn, APART)))


def _rows(what: str, aim: float, taken: list[Taken]) -> Iterator[Row]:
    yield Row(f"{what}, 20,000 commits, whole process", f"≤ {aim} s", _wall(taken), "s")
    yield Row("of it: processor time", "", median(one.cpu for one in taken), "s")


def _wall(taken: list[Taken]) -> float:
    return median(one.wall for one in taken)


def _joining(desks: Desks) -> Iterator[Row]:
    """Both in turns, so that load falls on both alike."""
    clones, joined = [], []
    for turn in range(3):
        clones.append(desks.cloned(f"clone{turn}"))
        joined.append(desks.join(f"joined{turn}"))
    name = "joining a session of 20,000 commits, to `git clone --bare`"
    yield Row(name, "≤ 2 ×", _wall(joined) / _wall(clones), "×")
    cpu = median(one.cpu for one in joined) / median(one.cpu for one in clones)
    yield Row("of it: processor time", "", cpu, "×")


class Desks:
    """Two who share a large session through a folder, each with a home of their own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.hub = folder / "hub"
        self._chance = Random(16)  # noqa: S311 (the same edits each time)
        with large_session() as session:
            lengthen(session.path, COMMITS - len(session.handles()))
            session.tidy_up()
            shutil.copytree(session.path, folder / "ours")
        self.drafting("ours", "share", str(self.hub))

    @property
    def variables(self) -> dict[str, str]:
        """The home of both, for the program."""
        return {
            "DRAFTING_DATA_DIR": str(self.folder / "data"),
            "DRAFTING_CONFIG_DIR": str(self.folder / "settings"),
            "DRAFTING_AUTHOR": "Chile",
        }

    def join(self, name: str) -> Taken:
        """A new desk makes a session of what is shared."""
        return self.drafting("", "join", str(self.hub), str(self.folder / name))

    def cloned(self, name: str) -> Taken:
        """What plain git takes for the same, with its protocol: not by linking to the files."""
        call = ["git", "clone", "-q", "--bare", f"file://{self.hub}", str(self.folder / name)]
        return _taken(lambda: subprocess.run(call, check=True))

    def each(self, before: Callable[[int], object]) -> list[Taken]:
        """What a sync takes after what comes before it, several times."""
        taken = []
        for turn in range(ROUNDS):
            before(turn)
            taken.append(self.drafting("theirs", "sync"))
            self.drafting("ours", "sync")
        return taken

    def part(self, turn: int, edits: int = 1) -> None:
        """So many edits at each desk, of which one has sent its own."""
        self.edit("theirs", turn, edits)
        self.send(turn, edits)

    def send(self, turn: int, edits: int) -> None:
        """So many edits at one desk, which sends them."""
        self.edit("ours", turn, edits)
        self.drafting("ours", "sync")

    def edit(self, name: str, turn: int, edits: int) -> None:
        """So many edits at a desk, half of them in a few resolutions."""
        with Store.open(self.folder / name) as store:
            for number in range(edits):
                self._edit(store, f"{name} {turn}.{number}", busy=number % 2 == 1)

    def _edit(self, store: Store, says: str, *, busy: bool) -> None:
        handle = f"L.{self._chance.randint(1, BUSY if busy else RESOLUTIONS)}"
        unit = self._chance.choice(tuple(store.text(handle).walk()))
        words = f"{unit.text.rstrip(';.')}, and once more {says};"
        record = RECORD._replace(trailers=(("Unit", unit.id),))
        store.commit(handle, EditText(unit.id, unit.text, words), record)

    def drafting(self, name: str, *arguments: str) -> Taken:
        """One call of the program at a desk."""
        environment = os.environ | self.variables | {"DRAFTING_STORE": str(self.folder / name)}
        call = [sys.executable, "-m", "drafting", *arguments]
        return _taken(
            lambda: subprocess.run(call, env=environment, check=True, stdout=_NULL, stderr=_NULL)
        )


def _taken(call: Callable[[], object]) -> Taken:
    before, began = _processors(), perf_counter()
    call()
    return Taken(perf_counter() - began, _processors() - before)


def _processors() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
