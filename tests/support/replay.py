"""Plays the script of a negotiation on a session, line by line."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from drafting.amendments.agreement import Agreement
from drafting.amendments.positions import Stance
from drafting.amendments.proposals import Stage
from drafting.workspace.editing import oral_amendments
from drafting.workspace.environment.context import Context
from drafting.workspace.negotiation.terms import Ruling, Terms
from drafting.workspace.session import Session

HANDLE = "water"
NEGOTIATION = Path(__file__).with_name("negotiation")
"""The folder of a text and of the script of its negotiation."""
_SETTLED = re.compile(r"(\d+) (agreed|withdrawn|fallen|superseded)(?: by (\d+))?")
_POSITION = re.compile(r"(\d+) (supports|opposes|retain|delete|reserves): (.+)")
_AGREED = re.compile(r"([PO]P\d+) (.+)")


class Replay:
    """A script on its way through a session."""

    def __init__(self, session: Session) -> None:
        self.session = session
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
        negotiating = self.session.negotiation(HANDLE)
        if line.startswith("draft "):
            self.session.editing.make_draft(HANDLE, line.removeprefix("draft "))
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
            planner = oral_amendments.planner(words, self.session.context.ids)
            negotiating.propose(planner, Terms(tuple(names.split(", "))))


def ticking(context: Context) -> Context:
    """The context with a clock that goes on by a minute at each look."""
    moments = iter(
        datetime(2026, 5, 4, 9, tzinfo=UTC) + timedelta(minutes=count) for count in range(10_000)
    )
    return replace(context, now=lambda: next(moments))
