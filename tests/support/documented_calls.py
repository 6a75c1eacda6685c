"""Commands as the documentation has them: where they stand, and a shell that is enough for them."""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from drafting.cli.main import main
from drafting.dataclasses import replace
from drafting.workspace.environment.context import Context

NOW = datetime.fromisoformat("2026-11-30T10:00:00+01:00")
AFTER_THE_DEADLINE = datetime.fromisoformat("2026-12-02T10:00:00+01:00")
_BLOCK = re.compile(r"^( *)```(\w*)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
_SHELLS = ("", "sh", "powershell")
_SPAN = re.compile(r"`(drafting(?: [^`]*)?)`")


class Block(NamedTuple):
    """A block of commands of a page."""

    page: Path
    line: int
    shell: str
    commands: tuple[str, ...]


def blocks_of(page: Path) -> Iterator[Block]:
    """The blocks of a page whose lines are commands."""
    text = page.read_text("utf-8")
    for found in _BLOCK.finditer(text):
        lines = [line.strip() for line in found[3].splitlines()]
        first = lines[0].split(" ")[0] if lines else ""
        if found[2] in _SHELLS and re.fullmatch(r"[\w/.-]+", first) and first in PROGRAMS:
            number = text.count("\n", 0, found.start()) + 1
            yield Block(page, number, found[2], tuple(line for line in lines if line))


PROGRAMS = frozenset({
    "drafting", "make", "python", "python3.13", "drafting-environment/bin/python", "pip", "pipx",
    "uv", "git", "winget", "brew", "sudo",
})  # fmt: skip
"""What the documentation calls."""


def spans_of(page: Path) -> Iterator[str]:
    """The calls of this program that stand within sentences of a page."""
    return (found[1] for found in _SPAN.finditer(page.read_text("utf-8")))


def commands_in(line: str) -> list[list[str]]:
    """The words of each command of a line."""
    found: list[list[str]] = [[]]
    for word in shlex.split(line.replace("$TWO", _TWO), comments=True):
        if word in {"&&", "|"}:
            found.append([])
        else:
            found[-1].append(word)
    return [words for words in found if words]


_TWO = "Encourages States to train keepers;\n\nEncourages keepers to rest;"
"""What the documentation has in the variable TWO."""


@dataclass
class Shell:
    """A shell in a folder of somebody whose home it is, or lies below."""

    folder: Path
    home: Path
    said: str = ""

    def run(self, line: str) -> int:
        """Run a line; the exit code is that of its last command.

        Screens and servers do not open: it is only found out whether they would.
        """
        code = 0
        for program, *arguments in commands_in(line):
            if program == "cd":
                self.folder /= arguments[0]
            elif program == "drafting" and code < 2:
                code = self._call(arguments)
        return code

    def _call(self, arguments: list[str]) -> int:
        said = io.StringIO()
        now = AFTER_THE_DEADLINE if "--settle" in arguments else NOW
        context = Context.from_environment

        def at_that_time(*given: str, **named: str) -> Context:
            return replace(context(*given, **named), now=lambda: now)

        with (
            contextlib.chdir(self.folder),
            patch.dict(os.environ, environment_of(self.home), clear=True),
            patch.object(Context, "from_environment", at_that_time),
            patch("drafting.cli.sessions.has_terminal", lambda: True),
            contextlib.redirect_stdout(said),
            contextlib.redirect_stderr(said),
        ):
            kept = arguments[: arguments.index(">")] if ">" in arguments else arguments
            code = main(kept, lambda *_: "", lambda *_: None)
        self.said = said.getvalue()
        return code


def environment_of(home: Path) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    return kept | {
        "HOME": str(home), "USERPROFILE": str(home), "USER": "delegate", "LANG": "C.UTF-8",
        "DRAFTING_CONFIG_DIR": str(home / "config"), "DRAFTING_DATA_DIR": str(home / "data"),
    }  # fmt: skip
