"""One thread for all that is exchanged: nothing waits for it, and nothing is left of it."""

import os
from pathlib import Path
from subprocess import run
from time import monotonic, sleep

import pytest

from drafting.store.sharing.errors import CalledOffExchangeError
from drafting.store.sharing.git_remote import GitRemote
from drafting.workspace.sharing.exchange_thread import ExchangeThread

SILENT_SSH = """#!/bin/sh
echo $$ > "{pid}"
exec sleep 60
"""


@pytest.fixture
def pid(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An `ssh` that is answered by nobody, and the file in which it says its number."""
    programs = tmp_path / "programs"
    programs.mkdir()
    file = tmp_path / "pid"
    (programs / "ssh").write_text(SILENT_SSH.format(pid=file))
    (programs / "ssh").chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    return file


def refs(path: Path) -> object:
    return GitRemote("ssh://harbour.example/session", path / "objects").refs()


def wait_for(file: Path) -> int:
    until = monotonic() + 5
    while not (file.exists() and file.read_text().strip()) and monotonic() < until:
        sleep(0.01)
    return int(file.read_text())


def has_ended(child: int) -> bool:
    """Whether a process is gone, or only waits for the system to take note of its end."""
    until = monotonic() + 5
    while monotonic() < until:
        called = ["ps", "-o", "stat=", "-p", str(child)]
        told = run(called, check=False, capture_output=True, text=True)
        if told.stdout.strip()[:1] in ("", "Z"):
            return True
        sleep(0.01)
    return False


def test_a_host_that_is_silent_does_not_hold_the_end(tmp_path: Path, pid: Path):
    closed: list[bool] = []
    thread = ExchangeThread(lambda: closed.append(True))
    silent = thread.run(lambda: refs(tmp_path))
    waiting = thread.run(lambda: refs(tmp_path))
    child = wait_for(pid)
    assert thread.silent_for(silent) > 0
    assert thread.silent_for(waiting) == 0
    began = monotonic()
    thread.close()
    assert monotonic() - began < 1
    assert isinstance(silent.exception(timeout=1), CalledOffExchangeError)
    assert waiting.cancelled()
    assert closed
    assert has_ended(child)


def test_what_waits_is_called_off_and_the_present_job_goes_on(tmp_path: Path, pid: Path):
    thread = ExchangeThread(lambda: None)
    silent = thread.run(lambda: refs(tmp_path))
    waiting = thread.run(lambda: 1)
    wait_for(pid)
    thread.call_off(waiting)
    assert waiting.cancelled()
    assert not silent.done()
    thread.call_off(silent)
    assert isinstance(silent.exception(timeout=2), CalledOffExchangeError)
    assert thread.run(lambda: "on").result(timeout=2) == "on"
    thread.close()
