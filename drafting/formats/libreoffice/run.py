"""A program run apart: no network where the system can do that, a limit of time, no child left."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

_WITHOUT_NETWORK = ("--user", "--map-root-user", "--net")
_NO_WINDOW = 0x0800_0000
_NOBODY = "http://127.0.0.1:9"
_PROXIES = ("http_proxy", "https_proxy", "ftp_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY")
_SHED = ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "no_proxy", "NO_PROXY")


def run_apart(call: Sequence[str], home: Path, seconds: float) -> bool:
    """Run a program with `home` as its folder for everything; gives whether it ended in time.

    What it prints is shed. One that does not end, and all that it started, is killed.
    """
    try:
        child = subprocess.Popen(
            [*_without_network(), *call],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=home,
            env=_environment(home),
            start_new_session=True,
            creationflags=_NO_WINDOW if sys.platform == "win32" else 0,
        )
    except OSError:
        return True
    try:
        child.wait(seconds)
    except subprocess.TimeoutExpired:
        return False
    finally:
        _end(child)
    return True


def _without_network() -> list[str]:
    """What stands before a call that has no network: Linux can give a program none."""
    tool = shutil.which("unshare") if sys.platform == "linux" else None
    if tool is None:
        return []
    start = [tool, *_WITHOUT_NETWORK]
    tried = subprocess.run([*start, "true"], check=False, capture_output=True)
    return start if tried.returncode == 0 else []


def _environment(home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in _SHED}
    folders = dict.fromkeys(("HOME", "TMPDIR", "TEMP", "TMP", "XDG_RUNTIME_DIR"), str(home))
    return kept | folders | dict.fromkeys(_PROXIES, _NOBODY)


def _end(child: subprocess.Popen[bytes]) -> None:
    """Kill what is left of a program and of whatever it started."""
    if sys.platform == "win32":
        if child.poll() is None:
            kill = ["taskkill", "/F", "/T", "/PID", str(child.pid)]
            subprocess.run(kill, check=False, capture_output=True)
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(child.pid, signal.SIGKILL)
    child.wait()
