"""Processes that decide at the same moment: none is lost, and none contradicts the text.

What must hold is said here in plain Python, of what the command line prints afterwards.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from drafting.model.resolution import Resolution
from drafting.workspace.environment.context import Context
from drafting.workspace.record.signature import signed
from drafting.workspace.session import Session

pytestmark = pytest.mark.slow

CALLER = Path(__file__).with_name("calling_process.py")
HANDLE = "lamps"
ROUNDS = 12


class Answer(NamedTuple):
    code: int
    said: str


class Room:
    """Two processes on one session, and what the record says of it."""

    def __init__(self, store: Path, folder: Path) -> None:
        self._store = store
        self._folder = folder
        self._callers = [self._caller(name) for name in ("North", "South")]
        for caller in self._callers:
            assert caller.stdout
            assert caller.stdout.readline() == "ready\n"

    def _caller(self, name: str) -> subprocess.Popen[str]:
        own = {
            "DRAFTING_AUTHOR": name,
            "DRAFTING_CONFIG_DIR": str(self._folder / name),
            "DRAFTING_DATA_DIR": str(self._folder / name),
        }
        return subprocess.Popen(
            [sys.executable, str(CALLER), str(self._store)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, **own},
        )

    def at_once(self, north: list[str], south: list[str]) -> tuple[Answer, Answer]:
        """Both calls at the same moment."""
        for caller, call in zip(self._callers, (north, south), strict=True):
            assert caller.stdin
            caller.stdin.write(f"{json.dumps(call)}\n")
        for caller in self._callers:
            assert caller.stdin
            caller.stdin.flush()
        first, second = (self._answer(caller) for caller in self._callers)
        return first, second

    def call(self, *words: str) -> Answer:
        """One call, by the first of them."""
        assert self._callers[0].stdin
        self._callers[0].stdin.write(f"{json.dumps(words)}\n")
        self._callers[0].stdin.flush()
        return self._answer(self._callers[0])

    @staticmethod
    def _answer(caller: subprocess.Popen[str]) -> Answer:
        assert caller.stdout
        said = json.loads(caller.stdout.readline())
        return Answer(said["code"], said["out"] + said["err"])

    def rows(self) -> dict[int, dict[str, Any]]:
        found = json.loads(self.call("proposals", HANDLE, "--json").said)
        return {row["number"]: row for row in found["proposals"]}

    def text(self, label: str) -> str:
        return json.loads(self.call("show", HANDLE, label, "--json").said)["plain"]

    def wording(self, unit: str) -> str:
        """What a paragraph reads in the record."""
        with Session.open(self._store, Context("Secretary", self._folder)) as session:
            return session.text(HANDLE).find(unit).text

    def decisions(self, unit: str) -> list[str]:
        """The wordings in which a paragraph was agreed, oldest first."""
        with Session.open(self._store, Context("Secretary", self._folder)) as session:
            standings = session.negotiation(HANDLE).state.standings
            return [one.text for one in standings.decisions.get(unit, ())]

    def close(self) -> None:
        for caller in self._callers:
            assert caller.stdin
            caller.stdin.close()
            assert caller.wait(timeout=30) == 0


@pytest.fixture
def room(tmp_path: Path, context: Context, text: Resolution) -> Iterator[Room]:
    store = tmp_path / "store"
    with Session.create(store, "ccpcj", context) as session:
        session.store.add(HANDLE, text, signed(context, "Brought in the lamps."))
    found = Room(store, tmp_path)
    yield found
    found.close()


def propose(room: Room, at: int) -> int:
    """A proposal that adds a word of its own behind a paragraph; gives its number."""
    said = room.call("propose", HANDLE, "insert", "after OP1", "--text", f"Notes word{at};")
    assert said.code == 0, said
    return int(said.said.rpartition("proposal ")[2].strip(" .\n"))


def test_of_two_fates_at_once_one_holds_and_the_other_hears_it(room: Room) -> None:
    for at in range(ROUNDS):
        number = propose(room, at)
        answers = room.at_once(
            ["decide", HANDLE, str(number), "agreed"], ["decide", HANDLE, str(number), "withdrawn"]
        )
        assert sorted(answer.code for answer in answers) == [0, 2], answers
        refused = next(answer.said for answer in answers if answer.code)
        held = "agreed" if answers[0].code == 0 else "withdrawn"
        assert held in refused
        assert room.rows()[number]["stage"] == held
        whole = room.call("show", HANDLE).said
        assert (f"word{at};" in whole) is (held == "agreed")


def test_positions_at_once_both_stand(room: Room) -> None:
    number = propose(room, 0)
    for at in range(ROUNDS):
        answers = room.at_once(
            ["position", HANDLE, str(number), "supports", "--by", f"N{at}"],
            ["position", HANDLE, str(number), "opposes", "--by", f"S{at}"],
        )
        assert [answer.code for answer in answers] == [0, 0], answers
    held = {(one["delegation"], one["stance"]) for one in room.rows()[number]["positions"]}
    assert held == {(f"N{at}", "supports") for at in range(ROUNDS)} | {
        (f"S{at}", "opposes") for at in range(ROUNDS)
    }


def test_proposals_put_at_once_have_numbers_of_their_own(room: Room) -> None:
    for at in range(ROUNDS):
        room.at_once(
            ["propose", HANDLE, "insert", "after OP1", "--text", f"Notes a{at};", "--by", "N"],
            ["propose", HANDLE, "insert", "after OP1", "--text", f"Notes b{at};", "--by", "S"],
        )
    rows = room.rows()
    assert sorted(rows) == list(range(1, 2 * ROUNDS + 1))
    assert len({row["says"] for row in rows.values()}) == 2 * ROUNDS


def test_two_proposals_on_one_paragraph_are_both_agreed(room: Room) -> None:
    words = ["Urges", "keep", "lit", "count"]
    for old in words:
        new = f"{old}-x"
        assert not room.call("propose", HANDLE, "edit", "OP1", "--replace", old, "--with", new).code
    for one, other in ((1, 2), (3, 4)):
        answers = room.at_once(
            ["decide", HANDLE, str(one), "agreed"], ["decide", HANDLE, str(other), "agreed"]
        )
        assert [answer.code for answer in answers] == [0, 0], answers
    assert room.text("OP1") == "Urges-x States to keep-x lamps lit-x and to count-x them;"


def test_a_paragraph_is_agreed_in_the_wording_seen_or_not_at_all(room: Room) -> None:
    for at in range(ROUNDS):
        before, known = room.wording("oa"), len(room.decisions("oa"))
        agreed, edited = room.at_once(
            ["decide", HANDLE, "OP1", "agreed"],
            ["edit", HANDLE, "OP1", "--text", f"*Urges* States to keep {at} lamps lit;"],
        )
        assert edited.code == 0
        new = room.decisions("oa")[known:]
        if agreed.code:
            assert "South changed OP1, which reads" in agreed.said
            assert new == []
        else:
            edited_first = "agreed" in room.call("log", HANDLE).said.splitlines()[0]
            assert new == [room.wording("oa") if edited_first else before]


def test_two_who_break_the_silence_at_once_are_both_on_record(room: Room) -> None:
    assert room.call("silence", HANDLE, "--until", "2099-12-01 18:00 Vienna").code == 0
    for at in range(ROUNDS):
        answers = room.at_once(
            ["silence", HANDLE, "--break", "OP1", "--by", f"N{at}"],
            ["silence", HANDLE, "--break", "OP3", "--by", f"S{at}"],
        )
        assert [answer.code for answer in answers] == [0, 0], answers
    (row,) = json.loads(room.call("silence", HANDLE, "--json").said)["silence"]
    assert {one["by"] for one in row["breaks"]} == {
        f"{who}{at}" for who in "NS" for at in range(ROUNDS)
    }
