"""Four desks, one folder and packs, as real processes that are killed at any moment.

`EDITS` says how many edits are acknowledged before all come together, `SEED` which they are.
"""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from random import Random
from urllib.parse import unquote

import pytest
from support.store_cases import git

EDITS = int(os.environ.get("EDITS", "15"))
SEED = int(os.environ.get("SEED", str(EDITS)))
AUTHORS = ("Norway", "Peru", "Chad", "Fiji")
UNITS = tuple(f"{part}{letter * 9}" for part in "ab" for letter in "bcdfgh")
UNTOUCHED = frozenset((UNITS[1], UNITS[8]))
WORD = re.compile(r"q\d+z")

pytestmark = pytest.mark.slow


class Words:
    """Words of which none is there twice."""

    def __init__(self) -> None:
        self._count = 0

    def some(self, count: int = 1) -> str:
        self._count += count
        return " ".join(f"q{self._count - at}z" for at in range(count))


class Desk:
    """One copy of the session, and the program as it is called there."""

    def __init__(self, folder: Path, name: str) -> None:
        self.path = folder / name
        home = folder / f"home of {name}"
        self._world = {
            **os.environ, "HOME": str(home), "DRAFTING_STORE": str(self.path),
            "DRAFTING_CONFIG_DIR": str(home / "settings"), "DRAFTING_DATA_DIR": str(home / "data"),
        }  # fmt: skip

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        program = [sys.executable, "-m", "drafting", *arguments]
        return subprocess.Popen(
            program, env=self._world, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True, start_new_session=True,
        )  # fmt: skip

    def call(self, *arguments: str, kill_after: float | None = None) -> str | None:
        """What it prints; None where it refuses in one line, or was killed."""
        running = self.start(*arguments)
        if kill_after is not None:
            time.sleep(kill_after)
            os.kill(running.pid, signal.SIGKILL)
        out, err = running.communicate(timeout=120)
        if kill_after is None and running.returncode:
            assert "Traceback" not in err
            assert err.startswith("drafting: "), (arguments, err)
            assert err.count("\n") == 1, (arguments, err)
        return out if running.returncode == 0 else None

    @property
    def state(self) -> str:
        return git(self.path, "rev-parse", "main").strip()

    def drafts(self) -> dict[str, str]:
        """The labels of the drafts, by the object that each is."""
        rows = git(
            self.path, "for-each-ref", "--format=%(objectname) %(refname)", "refs/tags/drafts"
        ).splitlines()
        return {name: unquote(ref.rpartition("/")[2]) for name, ref in map(str.split, rows)}

    def files(self, folder: str) -> dict[str, str]:
        names = git(self.path, "ls-tree", "--name-only", f"main:resolutions/L.1/{folder}").split()
        return {
            Path(name).stem: git(self.path, "show", f"main:resolutions/L.1/{folder}/{name}")
            for name in names
        }


class Room:
    """The desks, and all that was acknowledged at any of them."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311 (no secret)
        self.folder = folder
        self.words = Words()
        self.acknowledged: set[str] = set()
        self.proposed: set[str] = set()
        """The words that acknowledged proposals would bring in, none of them twice."""
        self.drafts: dict[str, str] = {}
        """The labels under which drafts were acknowledged, by the object that each is."""
        self.desks = [Desk(folder, name) for name in ("oslo", "lima", "suva", "ndjamena")]
        self._begin()
        self.began = self.desks[0].files("units")

    def _begin(self) -> None:
        first, *others = self.desks
        rows = ["+++", 'language = "en"', "[masthead]", 'symbol = "E/CN.15/2017/L.1"', "+++", ""]
        rows += [f"# {self.words.some(2)}\n", "The Council, {.enacting}\n"]
        rows += [f"*Recalling* {self.words.some(6)}, {{#{unit}}}\n" for unit in UNITS[:6]]
        rows += [
            "---\n",
            *(f"1. *Urges* {self.words.some(6)}; {{#{unit}}}\n" for unit in UNITS[6:]),
        ]
        (self.folder / "L1.md").write_text("\n".join(rows), encoding="utf-8")
        first.call("new", str(first.path), "--body", "ccpcj", "--session", "Twenty-sixth session")
        first.call("import", str(self.folder / "L1.md"), "--as", "L.1")
        assert first.call("share", str(self.folder / "stick")) is not None
        for desk in others:
            assert desk.call("join", str(self.folder / "stick"), str(desk.path)) is not None

    def act(self) -> None:
        """One thing at one desk, which may be killed in the middle of it."""
        desk, chance = self.random.choice(self.desks), self.random.random()
        kill = self.random.random() / 2 if self.random.random() < 0.1 else None
        if chance < 0.75:
            self._edit(desk, kill)
        elif chance < 0.95:
            desk.call("sync", kill_after=kill)
        else:
            self._send(desk, self.random.choice(self.desks), kill)

    def _edit(self, desk: Desk, kill: float | None) -> None:
        before, units, drafts = desk.state, desk.files("units"), desk.drafts()
        wish = self._wish(units)
        said = desk.call("--author", self.random.choice(AUTHORS), *wish, kill_after=kill)
        if said is None:
            return
        if wish[0] == "draft":
            self.drafts |= {one: label for one, label in desk.drafts().items() if one not in drafts}
        if desk.state != before:
            self.acknowledged.add(desk.state)
            self.proposed |= {wish[7]} if wish[0] == "propose" else set()

    def _wish(self, units: dict[str, str]) -> list[str]:
        unit = self.random.choice([one for one in units if one not in UNTOUCHED])
        word = self.random.choice(WORD.findall(units[unit]) or ["nothing"])
        new = self.words.some()
        wishes = (
            *(["edit", "L.1", unit, "--replace", word, "--with", new],) * 4,
            ["insert", "L.1", "after", unit, "--text", f"*Notes* {self.words.some(4)};"],
            ["move", "L.1", unit, "before", self.random.choice(list(units))],
            ["delete", "L.1", unit],
            ["note", "L.1", "--to", unit, "--after", word, "--text", new],
            ["set", "L.1", "agenda_item", new],
            *(["propose", "L.1", "edit", unit, "--replace", word, "--with", new, "--by", "Mali"],)
            * 2,
            ["position", "L.1", unit, "reserves", "--by", "Mali"],
            ["decide", "L.1", unit, "agreed in informals"],
            *(["draft", "L.1", f"round {self.random.randint(1, 9)}", "--as-it-stands"],) * 2,
            ["undo", "L.1"],
        )
        return list(self.random.choice(wishes))

    def _send(self, one: Desk, other: Desk, kill: float | None) -> None:
        file = str(self.folder / "sent.drafting")
        if one is not other and one.call("pack", "-o", file) is not None:
            other.call("unpack", file, kill_after=kill)

    def come_together(self) -> None:
        for _ in range(2):
            for desk in self.desks:
                assert desk.call("sync") is not None


def test_four_desks_end_with_the_same_and_all_that_was_acknowledged(tmp_path: Path) -> None:
    room = Room(tmp_path, seed=SEED)
    while len(room.acknowledged) < EDITS:
        room.act()
    room.come_together()
    assert len({git(desk.path, "show-ref") for desk in room.desks}) == 1
    for desk in room.desks:
        assert said_by_doctor(desk) == []
        told = json.loads(desk.call("log", "L.1", "--all", "--json") or "{}")
        assert room.acknowledged <= {entry["key"] for entry in told["entries"]}
    units = room.desks[0].files("units")
    assert {name: units[name] for name in UNTOUCHED} == {
        name: room.began[name] for name in UNTOUCHED
    }
    count = Counter(word for text in units.values() for word in WORD.findall(text))
    assert not [word for word, times in count.items() if times > 1]
    judge_proposals(room)
    judge_drafts(room)


def said_by_doctor(desk: Desk) -> list[str]:
    """What is wrong with a session, before anything of it is repaired.

    What a process was writing when it was killed may lie about, as long as nothing needs it.
    """
    out, _ = desk.start("doctor", "--json").communicate(timeout=120)
    told = json.loads(out)
    complaints = told["complaints"]
    wrong = [check["found"] for check in told["checks"]
             if not check["ok"] and not (check["what"] == "Session" and complaints)]  # fmt: skip
    return [*wrong, *(one for one in complaints if one["says"] != "was never finished")]


def judge_proposals(room: Room) -> None:
    """Each proposal is there, unless whoever put it has taken it back."""
    told = room.desks[0].call("log", "L.1", "--all") or ""
    undone = WORD.findall("".join(row for row in told.splitlines() if "Undo" in row))
    there = {word for text in room.desks[0].files("proposals").values()
             for word in WORD.findall(text)}  # fmt: skip
    assert room.proposed - set(undone) <= there


def judge_drafts(room: Room) -> None:
    """Each draft is the object that it was, under its name or that with a number behind it."""
    for desk in room.desks:
        drafts = desk.drafts()
        assert {one: drafts[one].partition(" (")[0] for one in room.drafts} == {
            one: label.partition(" (")[0] for one, label in room.drafts.items()
        }
