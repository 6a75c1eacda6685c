"""Pending proposals go with the words that they are about, through every split and join."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from .driver import CASES, HANDLE, Json, Room, differences, smallest
from .split_cases import Case, can_be_put, do, hollow
from .split_model import Agree, Ask, Fate, Join, Paper, Proposal, Split, Step, Strip

pytestmark = pytest.mark.slow


class Hall:
    """The same steps on paper and in a session."""

    def __init__(self, room: Room, case: Case) -> None:
        self.room = room
        self.paper = Paper([Strip(one.kind, [*one.words], one.begin) for one in case.strips])
        self.numbers: dict[str, str] = {}
        room.bring(case.text())

    def step(self, step: Step) -> str:
        """Take one step; gives what is wrong afterwards."""
        if isinstance(step, Agree):
            return self._agree(step)
        if not can_be_put(self.paper, step):
            return ""
        self._put(step)
        do(self.paper, step)
        return self._wrong()

    # Doing

    def _put(self, step: Proposal) -> None:
        verb = ("propose", HANDLE) if step.name else ()
        by = ("--by", step.by) if step.name else ()
        if step.name:
            self.numbers[step.name] = str(len(self.numbers) + 1)
        if isinstance(step, Ask):
            self.room.done(*verb, "edit", self._label(step.about[0]), *self._wording(step), *by)
            return
        action = "split" if isinstance(step, Split) else "join"
        words = ("--at", step.at) if isinstance(step, Split) else ()
        call = (*verb, action) if step.name else (action, HANDLE)
        self.room.done(*call, self._place(step), *words, *by)

    def _wording(self, ask: Ask) -> tuple[str, ...]:
        if ask.gone and ask.new:
            return ("--replace", " ".join(ask.gone), "--with", " ".join(ask.new))
        at = self.paper.strip_of(ask.about[0])
        assert at is not None
        alone = Paper([Strip(one.kind, [*one.words], one.begin) for one in self.paper.strips])
        alone.make(ask)
        return ("--text", " ".join(alone.strips[at].words))

    def _agree(self, step: Agree) -> str:
        proposal = self.paper.pending.get(step.name)
        if proposal is None or hollow(self.paper, proposal):
            return ""
        fate = self.paper.fate(proposal)
        answer = self.room.call("decide", HANDLE, self.numbers[step.name], "agreed")
        if fate is Fate.FREE:
            do(self.paper, step)
            return f"refused: {answer.err}" if answer.code else self._wrong()
        if answer.code == 0 and fate is Fate.TORN:
            return f"agreed although {fate.value}"
        if answer.code == 0 and fate is Fate.LOOSE:
            self.paper.make(proposal)
        if answer.code == 0:
            self.paper.pending.pop(step.name)
        return self._wrong()

    # Looking

    def _wrong(self) -> str:
        shown = [
            f"{label} {words}" for label, words in labelled(self.room.data("show", HANDLE)).items()
        ]
        text = differences(self.paper.rows(), shown)
        if text:
            return f"the text:\n{text}"
        return "\n".join(filter(None, (self._standing(), self._listed(), self._compiled())))

    def _standing(self) -> str:
        """Whether each pending proposal is said to stand as it does."""
        said = {str(one["number"]): one for one in self.room.data("rebase", HANDLE)["proposals"]}
        wrong = []
        for name, proposal in self.paper.pending.items():
            grade = said[self.numbers[name]]["grade"]
            fate = self.paper.fate(proposal)
            free = fate is Fate.FREE
            if fate is Fate.LOOSE:
                continue
            if free is (grade in {"contested", "moot"}) and not hollow(self.paper, proposal):
                reason = said[self.numbers[name]]["reason"]
                wrong.append(f"proposal {self.numbers[name]} is {grade} ({reason}): {fate.value}")
        return "\n".join(wrong)

    def _listed(self) -> str:
        """Whether each is listed at the paragraph of its words, in conflict with whom it is."""
        listed = {str(one["number"]): one for one in self.room.proposals()}
        wrong = []
        for name, proposal in self.paper.pending.items():
            if self.paper.fate(proposal) is not Fate.FREE:
                continue
            number = self.numbers[name]
            right = self._place(proposal)
            if listed[number]["label"] != right:
                wrong.append(f"proposal {number} is called {listed[number]['label']}, not {right}")
            odds = {int(self.numbers[one.name]) for one in self.paper.at_odds(proposal)}
            said = {int(one["with"]) for one in listed[number]["conflicts"]}
            if odds != said:
                wrong.append(f"proposal {number} conflicts with {odds}, said is {said}")
        return "\n".join(wrong)

    def _compiled(self) -> str:
        """Whether the compilation shows the words of each where they stand."""
        units = self.room.data("compile", HANDLE)["units"]
        plain = {one["label"]: re.sub(r"\*|~~", "", one["text"]) for one in units}
        wrong = []
        for proposal in self.paper.pending.values():
            if not isinstance(proposal, Ask) or self.paper.fate(proposal) is not Fate.FREE:
                continue
            if [*self.paper.at_odds(proposal)] or hollow(self.paper, proposal):
                continue
            for label, words, sign in self._signs(proposal):
                line = plain.get(label, "(nothing)")
                if words and f"[{bare(words)}] ({proposal.by}{sign})" not in line:
                    wrong.append(f"compiled {label}: “{' '.join(words)}” not as {proposal}: {line}")
        return "\n".join(wrong)

    def _signs(self, ask: Ask) -> Iterator[tuple[str, tuple[str, ...], str]]:
        """In which paragraph which words are shown with which sign."""
        for strip in self.paper.strips_of(ask):
            gone = tuple(word for word in ask.gone if word in strip.words)
            yield self._label(strip.words[0]), gone, ": delete"
        yield self._label(ask.about[0]), ask.new, ""

    def _label(self, word: str) -> str:
        at = self.paper.strip_of(word)
        assert at is not None
        return self.paper.label(at)

    def _place(self, proposal: Proposal) -> str:
        if isinstance(proposal, Join):
            at = self.paper.begins(proposal.begin)
            assert at
            return self.paper.label(at - 1)
        if isinstance(proposal, Split):
            return self._label(proposal.at)
        strips = self.paper.strips_of(proposal)
        return " and ".join(self._label(strip.words[0]) for strip in strips)


def bare(words: tuple[str, ...]) -> str:
    """Words as they are printed, without the stars of italics."""
    return " ".join(words).replace("*", "")


def labelled(data: Json) -> dict[str, str]:
    """The words of each paragraph, by its label."""
    made: dict[str, str] = {}
    units = [*data["preamble"], *data["operative"]]
    while units:
        one = units.pop(0)
        made[one["label"]] = one["plain"]
        units[:0] = one["children"]
    return made


@pytest.mark.parametrize("seed", CASES)
def test_pending_proposals_go_with_their_words_through_splits_and_joins(
    seed: int, tmp_path: Path
) -> None:
    case = Case(seed)
    tries = iter(range(10**6))

    def complaint(steps: Sequence[Step]) -> str | None:
        folder = tmp_path / str(next(tries))
        folder.mkdir()
        hall = Hall(Room(folder), case)
        for step in steps:
            wrong = hall.step(step)
            if wrong:
                return f"{wrong}\n{hall.room.typed()}"
        return None

    said = smallest(case.steps, complaint)
    assert said is None, said
