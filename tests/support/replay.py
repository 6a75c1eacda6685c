"""Plays the script of a negotiation on a session, line by line."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from drafting.amendments.agreement import Agreement
from drafting.amendments.positions import Stance
from drafting.amendments.proposals import Stage
from drafting.dataclasses import replace
from drafting.workspace.editing import oral_amendments
from drafting.workspace.environment.context import Context
from drafting.workspace.negotiation.amended_proposals import amended_proposal
from drafting.workspace.negotiation.terms import Ruling, Terms
from drafting.workspace.session import Session

HANDLE = "water"
NEGOTIATION = Path(__file__).with_name("negotiation")
"""The folder of a text and of the script of its negotiation."""
_SETTLED = re.compile(r"(\d+) (agreed|withdrawn|fallen|superseded)(?: by (\d+))?")
_POSITION = re.compile(r"(\d+) (supports|opposes|retain|delete|reserves): (.+)")
_ALTERNATIVE = re.compile(r"(OP\d+) alt: (.+)")
_ON = re.compile(r"on (\d+): (.+)")
_AGREED = re.compile(r"([PO]P\d+) (.+)")


class Replay:
    """A script on its way through a session."""

    def __init__(self, session: Session, handle: str = HANDLE) -> None:
        self.session = session
        self.handle = handle
        self.round = ""

    def play(self, script: Path, after_round: Callable[[str], None]) -> None:
        """Play all lines; `after_round` is told the name of each round that has ended."""
        for line in script.read_text(encoding="utf-8").splitlines():
            if line.startswith("="):
                if self.round:
                    after_round(self.round)
                self.round = line.removeprefix("=").strip()
                self.session.context = self.session.context.in_round(self.round)
            elif not line.startswith("#"):
                self._line(line)
        after_round(self.round)

    def _line(self, line: str) -> None:
        negotiating = self.session.negotiation(self.handle)
        if line.startswith("draft "):
            self.session.editing.make_draft(self.handle, line.removeprefix("draft "))
        elif found := _SETTLED.fullmatch(line):
            number, stage, successor = found.groups()
            negotiating.decide(number, Ruling(Stage(stage), in_place=successor or ""))
        elif found := _POSITION.fullmatch(line):
            number, stance, names = found.groups()
            negotiating.take_position(number, Stance(stance), names.split(", "))
        elif found := _AGREED.fullmatch(line):
            negotiating.agree(found[1], Agreement(found[2]))
        else:
            names, _, words = line.partition(": ")
            self._propose(tuple(names.split(", ")), words)

    def _propose(self, names: tuple[str, ...], words: str) -> None:
        negotiating, ids = self.session.negotiation(self.handle), self.session.context.ids
        if found := _ALTERNATIVE.fullmatch(words):
            putting = self.session.proposing(Terms(names, alternative=1))
            putting.editing.rewrite(self.handle, found[1], found[2])
        elif found := _ON.fullmatch(words):
            planner = amended_proposal(negotiating, found[1], found[2], ids)
            negotiating.propose(planner, Terms(names, on=found[1]))
        else:
            planner = oral_amendments.planner(words, ids)
            negotiating.propose(planner, Terms(names))


def ticking(context: Context) -> Context:
    """The context with a clock that goes on by a minute at each look."""
    moments = iter(
        datetime(2026, 5, 4, 9, tzinfo=UTC) + timedelta(minutes=count) for count in range(10_000)
    )
    return replace(context, now=lambda: next(moments))
