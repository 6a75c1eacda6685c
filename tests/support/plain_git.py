"""Plain git on the folder of a session, as a person runs it."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

_AS_ANA = ("-c", "user.name=Ana", "-c", "user.email=ana@example.org")


def git(folder: Path, *arguments: str) -> str:
    """What a command of git prints; its settings are those of the folder alone."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    done = subprocess.run(
        ["git", *_AS_ANA, *arguments],
        cwd=folder,
        env={**own, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()
