"""Proposals, decisions, undo and redo in any order leave one preamble and one operative part."""

from __future__ import annotations

import contextlib
import os
from itertools import count
from pathlib import Path
from random import Random

import pytest
from support.one_numbering import counted, in_text, on_page, order_is_kept
from support.replay import ticking

from drafting.amendments.proposals import Stage
from drafting.model.unit import Kind
from drafting.workspace import errors
from drafting.workspace.environment.context import Context
from drafting.workspace.negotiation.terms import Ruling, Terms
from drafting.workspace.session import Session

MANY = int(os.environ.get("NUMBERINGS", "4"))
"""How many negotiations the thorough test holds."""
OPENINGS = (
    "Recalling",
    "Noting",
    "Requests",
    "Decides",
    "The",
    "Urges",
    "Rappelant",
    "постановляет",
)
KINDS = (Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUBPARAGRAPH, Kind.SECTION, Kind.HEADING)


class Room:
    """A text that is written, negotiated and taken back in any order."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._chance = Random(seed)  # noqa: S311 (not for secrets)
        self._words = count()
        context = ticking(Context(author="Chair", data=folder / "data"))
        self.session = Session.create(folder / "session", "ga", context)
        self.session.begin("L.1", "")

    def _said(self) -> str:
        return f"{self._chance.choice(OPENINGS)} q{next(self._words)} of it;"

    def _place(self) -> str:
        units = [unit.id for unit in self.session.text("L.1").walk()]
        beside = [f"{word} {unit}" for word in ("before", "after", "under") for unit in units]
        ends = ["first in preamble", "last in preamble", "last in operative"]
        return self._chance.choice((*ends, *beside))

    def _unit(self) -> str:
        return self._chance.choice([unit.id for unit in self.session.text("L.1").walk()])

    def act(self) -> None:
        """Do one thing, or have it refused."""
        with contextlib.suppress(*errors.expected_errors(), IndexError):
            chance = self._chance
            deed = chance.choice((self._change, self._propose, self._decide, self._take_back))
            deed()

    def _propose(self) -> None:
        terms = Terms((self._chance.choice(("EU", "G77", "Peru")),))
        self._do(self.session.proposing(terms))

    def _change(self) -> None:
        self._do(self.session)

    def _do(self, session: Session) -> None:
        editing, chance = session.editing, self._chance
        deed = chance.randrange(7)
        if deed < 3:
            editing.insert("L.1", self._place(), self._said())
        elif deed == 3:
            editing.recast("L.1", self._unit(), chance.choice(KINDS))
        elif deed == 4:
            editing.move("L.1", self._unit(), self._place())
        elif deed == 5:
            editing.delete("L.1", self._unit())
        else:
            editing.insert("L.1", self._place(), f"{self._said()}\n\n{self._said()}")

    def _decide(self) -> None:
        negotiation = self.session.negotiation("L.1")
        live = [str(number) for number, _ in negotiation.state.numbered_live()]
        negotiation.decide(self._chance.choice(live), Ruling(Stage.AGREED))

    def _take_back(self) -> None:
        editing = self.session.editing
        (editing.undo if self._chance.random() < 0.6 else editing.redo)("L.1")


def _held(folder: Path, seed: int, acts: int) -> None:
    room = Room(folder, seed)
    for _ in range(acts):
        room.act()
        text = room.session.text("L.1")
        assert order_is_kept(text)
        assert on_page(text) == in_text(text) == counted(text)
    room.session.close()


def test_one_numbering_whatever_is_agreed_or_taken_back(tmp_path: Path):
    _held(tmp_path, 1, 24)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2, 2 + MANY))
def test_one_numbering_in_many_more_negotiations(tmp_path: Path, seed: int):
    _held(tmp_path, seed, 60)
