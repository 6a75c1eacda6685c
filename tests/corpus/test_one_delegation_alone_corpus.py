"""Real issued Word files under the hands of four delegations: each alone is what it had made.

What each alone had made is reckoned on the printed lines, and read from the file by a reader that
shares nothing with the program.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from support.one_author import text_of
from support.tracked_cases import BODY, REVISION, Issue, issued

from drafting.dataclasses import replace
from drafting.formats.docx.tracked.from_redline.writer import (
    Changes,
    IssuedFile,
    write_tracked_redline,
)
from drafting.model.inline import plain
from drafting.model.resolution import Resolution
from drafting.model.tree import update_unit
from drafting.redline.provenance import Trace, redline_apart, steps_of
from drafting.redline.script import Act

SHARED = Path(__file__).parents[2].parent / "shared"
FILES = sorted((SHARED / "corpus" / "docx" / "adopted").glob("*.docx"))
COUNT = int(os.environ.get("DRAFTING_SCRIPTS", "1"))
NAMES = ("Peru", "Chad", "Fiji", "Oman")
_WORD = re.compile(r"(?<![\w*\[^-])[a-z]{6,}(?![\w*\]-])")

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not FILES, reason="needs the shared corpus"),
]


class Room:
    """A text, its printed lines under each delegation alone, and all that was done."""

    def __init__(self, issue: Issue, lines: Sequence[str], seed: int) -> None:
        self.text, self.random = issue.text, Random(f"{issue.path.stem} {seed}")  # noqa: S311
        self.states: list[tuple[str, Resolution]] = []
        self.base = [" ".join(line.split()) for line in lines]
        self.alone = {name: list(self.base) for name in NAMES}

    def act(self, name: str) -> None:
        """Another word in place of one, in a paragraph that is printed as one line."""
        tops = [unit for unit in self.text.operative if not unit.children and "[" not in unit.text]
        unit = self.random.choice(tops or list(self.text.operative))
        at = [place for place, line in enumerate(self.base) if plain(unit.text)[-30:] in line]
        words = Counter(re.findall(r"\w+", unit.text))
        once = [one[0] for one in _WORD.finditer(unit.text) if words[one[0]] == 1]
        if len(at) != 1 or not once or self.base[at[0]] not in self.alone[name]:
            return
        word, new = self.random.choice(once), f"{name.lower()}{len(self.states)}"
        mine = self.alone[name].index(self.base[at[0]])
        self.alone[name][mine] = re.sub(rf"\b{word}\b", new, self.alone[name][mine])
        text = re.sub(rf"\b{word}\b", new, unit.text)
        self.text = update_unit(self.text, unit.id, lambda old: replace(old, text=text))
        self.states.append((name, self.text))


def write(issue: Issue, room: Room, path: Path) -> None:
    noon = datetime(2026, 1, 4, 12, tzinfo=UTC)
    acts = [(Act(name, noon + timedelta(minutes=at)), text)
            for at, (name, text) in enumerate(room.states)]  # fmt: skip
    done = tuple(steps_of(issue.text, acts))
    found = redline_apart(issue.text, done, Trace(issue.text, done), room.text).redline
    changes = Changes(issue.text, room.text, found)
    file = IssuedFile(issue.path.name, issue.path.read_bytes(), issue.map)
    write_tracked_redline(file, changes, path, BODY, REVISION)


@pytest.mark.parametrize("path", FILES[::12], ids=lambda path: path.stem)
def test_one_delegation_alone_in_a_real_file_reads_as_it_had_made_it(
    path: Path, tmp_path: Path
) -> None:
    issue = issued(path)
    for seed in range(COUNT):
        room = Room(issue, text_of(path, None), seed)
        for _ in range(8):
            room.act(room.random.choice(NAMES))
        if not room.states:
            continue
        write(issue, room, tmp_path / "made.docx")
        for name in NAMES:
            lines = [" ".join(line.split()) for line in text_of(tmp_path / "made.docx", name)]
            assert lines == room.alone[name], name
