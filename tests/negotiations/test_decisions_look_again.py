"""Of what is decided at the same moment nothing is lost, and nothing contradicts the text."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from .driver import CASES, HANDLE, Room
from .together_cases import Moment
from .together_model import (
    Act,
    Agree,
    Break,
    Decide,
    Delete,
    Edit,
    Join,
    Position,
    State,
    explains,
)

pytestmark = pytest.mark.slow

_WAITS = """
import os, sys
from drafting.cli.main import main
os.read(0, 1)
sys.exit(main(sys.argv[1:]))
"""


def at_once(room: Room, calls: Sequence[tuple[str, ...]]) -> list[tuple[int, str]]:
    """Calls in processes of their own, all begun at the same moment."""
    running = [
        subprocess.Popen(
            [sys.executable, "-c", _WAITS, *call, "--store", str(room.path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for call in calls
    ]
    for one in running:
        assert one.stdin
        one.stdin.write("\n")
        one.stdin.flush()
    return [(one.wait(60), one.communicate()[0]) for one in running]


def typed(act: Act, ids: dict[str, str]) -> tuple[str, ...]:
    """The call of an act: a paragraph by its identity, since labels move."""
    match act:
        case Decide(what, stage):
            verb, *rest = "decide", str(what.number), stage
        case Position(what, by, stance):
            verb, *rest = "position", str(what.number), stance, "--by", by
        case Edit(paragraph, old, new):
            verb, *rest = "edit", ids[paragraph], "--replace", old, "--with", new
        case Delete(paragraph):
            verb, *rest = "delete", ids[paragraph]
        case Break(paragraph, by):
            verb, *rest = "silence", "--break", paragraph, "--by", by
        case Join(by):
            verb, *rest = "sponsors", "--join", by
        case Agree(paragraph):
            verb, *rest = "decide", ids[paragraph], "agreed"
    return (verb, HANDLE, *rest)


def identities(room: Room) -> dict[str, str]:
    """The identity of each paragraph, by the label that it had at first."""
    first = room.data("show", f"{HANDLE}@imported")["operative"]
    return {one["label"]: one["id"] for one in first}


def record(room: Room) -> State:
    """What is on record now."""
    names = {one: label for label, one in identities(room).items()}
    words = {}
    units = room.data("show", HANDLE)["operative"]
    for unit in units:
        found = re.findall(r"\w+", unit["plain"])
        words[names[unit["id"]]] = frozenset(found) - {"Urges"}
    listed = room.proposals()
    stances = {
        (one["number"], said["delegation"]): said["stance"]
        for one in listed
        for said in one.get("positions", ())
    }
    silence = room.data("silence", HANDLE)["silence"]
    breaks = silence[0]["breaks"] if silence else []
    stages = room.data("ls")["resolutions"][0]["stages"]
    sponsors = room.data("sponsors", HANDLE)
    return State(
        frozenset(words.items()),
        frozenset((one["number"], one["stage"]) for one in listed),
        frozenset((*who, stance) for who, stance in stances.items()),
        frozenset((one["by"], unit) for one in breaks for unit in one["units"]),
        frozenset(sponsors["sponsors"]),
        stages.get("agreed", 0),
    )


def prepared(room: Room, moment: Moment) -> None:
    """The text, its proposals, and the silence if it is to be broken."""
    room.bring(moment.text())
    for one in moment.pending:
        words = ("--replace", one.old, "--with", one.new, "--by", "Peru")
        room.done("propose", HANDLE, "edit", one.paragraph, *words)
    if any(isinstance(act, Break) for act in moment.acts):
        room.done("silence", HANDLE, "--until", "2099-12-01 18:00 Europe/Vienna")


@pytest.mark.parametrize("seed", CASES)
def test_acts_of_one_moment_are_as_if_one_came_after_another(seed: int, tmp_path: Path) -> None:
    moment, room = Moment(seed), Room(tmp_path)
    prepared(room, moment)
    calls = [typed(act, identities(room)) for act in moment.acts]
    answers = at_once(room, calls)
    after = record(room)
    lines = [
        f"  {code}  drafting {' '.join(one)}\n       {said.strip()}"
        for one, (code, said) in zip(calls, answers, strict=True)
    ]
    story = "\n".join([room.typed(), "at once:", *lines, f"before: {moment.before()}", str(after)])
    for code, said in answers:
        assert code in (0, 2), story
        assert said.startswith("drafting: ") is (code == 2), story
    taken = [code == 0 for code, _ in answers]
    possible = explains(moment.acts, taken, moment.before(), after)
    assert possible, story
    assert room.call("doctor").code == 0, story


@pytest.mark.parametrize("seed", CASES[: max(6, len(CASES) // 6)])
def test_proposals_of_one_moment_have_the_numbers_that_were_said(seed: int, tmp_path: Path) -> None:
    moment, room = Moment(seed), Room(tmp_path)
    room.bring(moment.text())
    new = [moment.word() for _ in range(5)]
    on = [moment.random.choice(moment.paragraphs) for _ in new]
    calls = [
        ("propose", HANDLE, "edit", at, "--replace", moment.words[at][0], "--with", word)
        for at, word in zip(on, new, strict=True)
    ]
    answers = at_once(room, calls)
    assert [code for code, _ in answers] == [0] * 5, answers
    said = {
        word: int(re.findall(r"proposal (\d+)", out)[-1])
        for word, (_, out) in zip(new, answers, strict=True)
    }
    listed = {one["number"]: one["says"] for one in room.proposals()}
    assert sorted(listed) == [1, 2, 3, 4, 5], (answers, listed)
    assert all(f"“{word}”" in listed[number] for word, number in said.items()), (answers, listed)


@pytest.mark.parametrize("stage", ["agreed", "withdrawn", "fallen"])
def test_a_position_on_what_is_settled_is_refused_or_answered_with_that(
    stage: str, tmp_path: Path
) -> None:
    moment, room = Moment(1), Room(tmp_path)
    prepared(room, moment)
    room.done("decide", HANDLE, "1", stage)
    answer = room.call("position", HANDLE, "1", "opposes", "--by", "Chad")
    assert stage in answer.out + answer.err, f"{answer}\n{room.typed()}"


@pytest.mark.parametrize("first", ["agreed", "withdrawn", "fallen"])
@pytest.mark.parametrize("second", ["agreed", "withdrawn", "fallen"])
def test_what_is_settled_is_not_settled_again(first: str, second: str, tmp_path: Path) -> None:
    moment, room = Moment(2), Room(tmp_path)
    prepared(room, moment)
    room.done("decide", HANDLE, "1", first)
    answer = room.call("decide", HANDLE, "1", second)
    assert answer.code == 2
    assert first in answer.err
