"""A program in a real terminal: tmux, spoken to over one open line."""

from __future__ import annotations

import shlex
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path
from shutil import which
from statistics import median
from tempfile import mkdtemp
from time import perf_counter, sleep
from types import TracebackType
from typing import NamedTuple, Self

SIZE = (120, 40)
_PATIENCE = 30.0
_PAUSE = 0.0005
"""Seconds between two looks at the window."""
_QUIET = 0.06
"""Seconds without a change after which a key is over."""


class Response(NamedTuple):
    """What a key costs, in milliseconds."""

    shown: float
    """From the key to the last change of the window."""
    busy: float
    """Processor time of the event loop."""


def reason_to_skip() -> str:
    """Why there is nothing to measure in here; empty if there is."""
    if which("tmux") is None:
        return "tmux is not installed"
    return "" if Path("/proc/self/schedstat").exists() else "only Linux counts the time of threads"


class Terminal:
    """One window of a tmux server of its own, which reads no settings of the user."""

    def __init__(
        self,
        folder: Path,
        command: list[str],
        environment: dict[str, str],
        size: tuple[int, int] = SIZE,
    ) -> None:
        width, height = size
        variables = (f"{name}={value}" for name, value in environment.items())
        asked = shlex.join(["env", *variables, *command])
        # Kept waiting until the line is open, so that the start of tmux is not measured.
        held = f"read _ && exec {asked}"
        line = Path(mkdtemp(dir=folder)) / "tmux"
        options = ["-S", str(line), "-f", "/dev/null", "-C", "new-session"]
        self._tmux = subprocess.Popen(
            ["tmux", *options, "-x", str(width), "-y", str(height), held],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._answer()
        self._say(f"refresh-client -C {width}x{height}")
        (pid,) = self._say("display-message -p '#{pane_pid}'")
        self.pid = int(pid)
        """Process of the program, which takes the place of the shell."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._tmux.communicate(b"kill-server\n")

    def _say(self, command: str) -> list[str]:
        assert self._tmux.stdin is not None
        self._tmux.stdin.write(f"{command}\n".encode())
        self._tmux.stdin.flush()
        return self._answer()

    def _answer(self) -> list[str]:
        """The lines between the marks of the next answer; news of the window is passed over."""
        assert self._tmux.stdout is not None
        lines: list[str] | None = None
        for line in self._tmux.stdout:
            text = line.decode(errors="replace").rstrip("\n")
            if text.startswith(("%end", "%error")):
                return lines or []
            if text.startswith("%begin"):
                lines = []
            elif lines is not None:
                lines.append(text)
        raise ChildProcessError("tmux ended")

    def start(self) -> None:
        """Let the program begin."""
        self._say("send-keys Enter")

    def press(self, *keys: str) -> None:
        """Press keys, by their names in tmux."""
        self._say(f"send-keys {shlex.join(keys)}")

    def type(self, words: str) -> None:
        """Type words."""
        self._say(f"send-keys -l {shlex.quote(words)}")

    def shown(self) -> str:
        """What the window shows."""
        return "\n".join(self._say("capture-pane -p"))

    def wait_for(self, words: str) -> float:
        """Seconds until the window shows `words`."""
        began = perf_counter()
        self.wait_until(lambda shown: words in shown, words)
        return perf_counter() - began

    def wait_until(self, enough: Callable[[str], bool], what: str) -> None:
        """Wait until what the window shows is `enough`."""
        until = perf_counter() + _PATIENCE
        while not enough(self.shown()):
            if perf_counter() > until:
                raise TimeoutError(f"The terminal never showed {what}")
            sleep(_PAUSE)

    def rest(self, quiet: float = 0.3) -> None:
        """Wait until the window has shown the same for so many seconds."""
        self._last_change(self.shown(), quiet)

    def _last_change(self, shown: str, quiet: float) -> float:
        """The moment at which the window came to show what it then showed for a while."""
        changed = perf_counter()
        while perf_counter() - changed < quiet:
            sleep(_PAUSE)
            if (now := self.shown()) != shown:
                shown, changed = now, perf_counter()
        return changed

    def response(self, key: str) -> Response:
        """What happens on a key."""
        before, busy, began = self.shown(), self._busy(), perf_counter()
        self.press(key)
        self.wait_until(lambda shown: shown != before, f"an answer to {key}")
        changed = self._last_change(self.shown(), _QUIET)
        return Response((changed - began) * 1000, (self._busy() - busy) * 1000)

    def _busy(self) -> float:
        """Seconds that the first thread of the program, which has the event loop, has worked."""
        counted = Path(f"/proc/{self.pid}/task/{self.pid}/schedstat").read_text(encoding="ascii")
        return int(counted.split()[0]) / 1e9


def responses(terminal: Terminal, keys: Iterable[str]) -> Response:
    """The medians of what happens on each of these keys."""
    each = [terminal.response(key) for key in keys]
    return Response(
        median(response.shown for response in each), median(response.busy for response in each)
    )
