"""The recipes of “Working together” are followed word for word, each from an empty home."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support.documented_calls import environment_of
from support.git_host import USERS, running_host

PAGE = Path(__file__).parents[2] / "docs" / "working-together.md"
ADDRESS = "https://git.example/delegation/session.git"
pytestmark = pytest.mark.slow


def lines_of(recipe: str) -> list[str]:
    """The commands under a heading of the page."""
    text = PAGE.read_text("utf-8").split(f"## {recipe}\n")[1].split("\n## ")[0]
    blocks = re.findall(r"^```(?:text)?\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    return [line for block in blocks for line in block.splitlines()]


class Home:
    """An empty home folder, with the program in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.folder.mkdir()
        programs = folder.parent / "programs"
        programs.mkdir()
        program = programs / "drafting"
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m drafting "$@"\n')
        program.chmod(0o755)
        self._environment = environment_of(folder)
        self._environment["PATH"] = f"{programs}:{self._environment['PATH']}"

    def run(self, line: str) -> str:
        """What a line says, which must work."""
        done = subprocess.run(
            ["sh", "-c", line],
            cwd=self.folder,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, (line, done.stdout, done.stderr)
        return done.stdout


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


def test_two_laptops_and_a_stick(home: Home) -> None:
    said = [home.run(line) for line in lines_of("Two laptops and a stick")]
    assert said[-1] == "Came: 1 change by Peru in L.9 (OP1).\n"
    assert home.run("drafting --store committee show L.9 OP1") == (
        "Urges States to mark their harbours;\n"
    )


@pytest.mark.skipif(not shutil.which("openssl"), reason="needs openssl")
def test_a_delegation_with_a_private_git_host(home: Home, tmp_path: Path) -> None:
    with running_host(tmp_path) as host:
        address = host.make("session.git")
        config = f"[http]\n\tsslCAInfo = {host.certificate}\n[credential]\n\thelper = store\n"
        (home.folder / ".gitconfig").write_text(config)
        for line in lines_of("A delegation with a private git host"):
            user = "reader" if "reader" in line else "desk"
            (home.folder / ".git-credentials").write_text(
                f"https://{user}:{USERS[user]}@127.0.0.1:{host.port}\n"
            )
            said = home.run(line.replace(ADDRESS, address))
            if line == "drafting --store reader sync":
                assert "Not sent, for it may only be read there: 1 change" in said
        assert "Chile: add “all” in OP1" in said
    assert "mark" in home.run("drafting --store reader show L.9 OP1")


def test_main_sponsor_and_co_sponsors(home: Home) -> None:
    said = {line: home.run(line) for line in lines_of("Main sponsor and co-sponsors")}
    shown = said["drafting --store sponsor unpack from-peru.drafting --dry-run"]
    assert "  Peru\n    L.9 OP1: " in shown
    assert "every harbour" in home.run("drafting --store sponsor show L.9 OP1")
    again = home.run("drafting --store peru unpack for-peru-2.drafting")
    assert "Nothing in it is new here." in again
