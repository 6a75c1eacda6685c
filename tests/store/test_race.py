"""Processes that write one store at once lose nothing and show no error."""

import subprocess
import sys
from pathlib import Path

import pytest
from support.store_cases import git

from drafting.store import Store

pytestmark = pytest.mark.slow

WRITER = Path(__file__).with_name("writing_process.py")
EDITS = 200


def race(path: Path, units: dict[str, str]) -> None:
    """Let one writer for each name edit its unit, all at once, and expect no complaint."""
    writers = [
        subprocess.Popen(
            [sys.executable, str(WRITER), str(path), unit, name, str(EDITS)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for name, unit in units.items()
    ]
    for writer in writers:
        assert writer.stdout.readline() == "ready\n"
    for writer in writers:
        writer.stdin.write("go\n")
        writer.stdin.flush()
    for writer in writers:
        said, complaints = writer.communicate(timeout=120)
        assert (complaints, len(said.split())) == ("", EDITS)


@pytest.mark.parametrize("units", [("o1", "o3"), ("o1", "o1")], ids=["apart", "same words"])
def test_two_processes_make_two_hundred_edits_each(
    store: Store, path: Path, units: tuple[str, str]
):
    before = len(store.history("L.6"))
    race(path, dict(zip(("north", "south"), units, strict=True)))
    entries = store.history("L.6")
    assert len(entries) == before + 2 * EDITS
    for name, unit in zip(("north", "south"), units, strict=True):
        assert sum(entry.author == name for entry in entries) == EDITS
        text = store.text("L.6").find(unit).text
        assert [number for number in range(EDITS) if f"{name}{number}" not in text] == []
    assert "error" not in git(path, "fsck", "--strict")
    assert git(path, "rev-list", "--merges", "main") == ""
