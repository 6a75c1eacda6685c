"""A process that is killed while it writes takes nothing with it that it had acknowledged."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from support.store_cases import by, git, rewording

from drafting.store import Store

pytestmark = pytest.mark.slow

WRITER = Path(__file__).with_name("writing_process.py")
EDITS = 200


def start(store: Path, unit: str, name: str, edits: int = EDITS) -> subprocess.Popen[str]:
    """A writer that waits for its signal to begin; a process group of its own."""
    writer = subprocess.Popen(
        [sys.executable, str(WRITER), str(store), unit, name, str(edits)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert writer.stdout.readline() == "ready\n"
    return writer


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("chunk", range(10))
def test_every_acknowledged_edit_outlives_the_process(store: Store, path: Path, chunk: int):
    chance = random.Random(chunk)  # noqa: S311 (a test that can be repeated, no secret)
    store.close()
    for run in range(5):
        name = f"run{chunk}x{run}n"
        writer = start(path, "o1", name)
        acknowledged = kill_in_the_midst(writer, chance, whole_group=run % 2 == 1)
        assert is_sound(path)
        with Store.open(path) as opened:
            words = opened.text("L.6").find("o1").text.split()
            kept = [word for word in words if word.startswith(name)]
            assert kept[:acknowledged] == [f"{name}{number}" for number in range(acknowledged)]
            assert len(kept) <= acknowledged + 1
            opened.commit("L.6", rewording(opened, "o3", f"It still writes: {name}."), by("Chile"))


def is_sound(path: Path) -> bool:
    """Whether git finds nothing wrong; children of the killed may still be packing at first."""
    for _ in range(10):
        try:
            return "error" not in git(path, "fsck", "--strict")
        except subprocess.CalledProcessError:
            time.sleep(0.5)
    return False


def kill_in_the_midst(
    writer: subprocess.Popen[str], chance: random.Random, *, whole_group: bool
) -> int:
    """Kill the writer, with its children or without; how many edits it had acknowledged."""
    victim = chance.randrange(EDITS)
    writer.stdin.write("go\n")
    writer.stdin.flush()
    for _ in range(victim):
        writer.stdout.readline()
    time.sleep(chance.random() * 0.006)
    if whole_group:
        os.killpg(writer.pid, signal.SIGKILL)
    else:
        writer.kill()
    acknowledged = victim + len(writer.stdout.readlines())
    writer.wait()
    writer.stdin.close()
    writer.stdout.close()
    return acknowledged
