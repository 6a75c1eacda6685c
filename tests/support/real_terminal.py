"""A real terminal, driven through tmux."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest


class Terminal:
    """A terminal of some size in which a shell runs, driven through tmux."""

    def __init__(self, folder: Path, columns: int, rows: int, shell: str = "sh") -> None:
        self._socket = str(folder / "socket")
        self._tmux(
            "new-session", "-d", "-s", "walk", "-x", str(columns), "-y", str(rows),
            "-c", str(folder), "-e", "DRAFTING_AUTHOR=Cuba", "-e", f"HOME={folder}",
            "-e", f"DRAFTING_CONFIG_DIR={folder / 'config'}",
            "-e", f"DRAFTING_DATA_DIR={folder / 'data'}", f"env PS1='$ ' {shell}",
        )  # fmt: skip

    def _tmux(self, *arguments: str) -> str:
        command = ["tmux", "-f", "/dev/null", "-S", self._socket, *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    @property
    def screen(self) -> str:
        """What the terminal shows."""
        return self._tmux("capture-pane", "-p", "-t", "walk").replace("\xa0", " ")

    def press(self, *keys: str) -> None:
        """Press keys, named as tmux names them."""
        self._tmux("send-keys", "-t", "walk", *keys)

    def type(self, words: str) -> None:
        """Type words, letter by letter."""
        # A semicolon at the end would part two commands of tmux.
        escaped = f"{words[:-1]}\\;" if words.endswith(";") else words
        self._tmux("send-keys", "-t", "walk", "-l", escaped)

    def run(self, command: str) -> None:
        """Run a command of the shell."""
        self.type(command)
        self.press("Enter")

    def sees(self, words: str, seconds: float = 30) -> None:
        """Wait until the terminal shows these words."""
        self.until(lambda: words in self.screen, words, seconds)

    def loses(self, words: str) -> None:
        """Wait until the terminal shows these words no more."""
        self.until(lambda: words not in self.screen, f"a screen without {words}")

    def until(self, condition: Callable[[], bool], what: str, seconds: float = 30) -> None:
        """Wait until something holds."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if condition():
                return
            time.sleep(0.05)
        pytest.fail(f"{what} never came to pass; the terminal shows:\n{self.screen}")

    def close(self) -> None:
        """End the terminal."""
        self._tmux("kill-server")
