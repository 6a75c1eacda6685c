"""LibreOffice for tests: who can talk to it, and what it makes of tracked changes."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("resolve_in_libreoffice.py")


def interpreter() -> str:
    """A Python that can talk to LibreOffice, empty if there is none."""
    for candidate in ("/usr/bin/python3", shutil.which("python3") or ""):
        if candidate and Path(candidate).exists():
            tried = subprocess.run(
                [candidate, "-c", "import uno"], check=False, capture_output=True
            )
            if tried.returncode == 0:
                return candidate
    return ""


PYTHON = os.environ.get("DRAFTING_UNO_PYTHON") or interpreter()
NEEDS_OFFICE = [
    pytest.mark.layout,
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice"),
    pytest.mark.skipif(not PYTHON, reason="needs a Python with the module uno"),
]


def resolved(verb: str, files: Sequence[Path], folder: Path) -> None:
    """Put each file into `folder`, its changes all accepted or all rejected by LibreOffice."""
    subprocess.run(
        [PYTHON, SCRIPT, verb, str(folder), *map(str, files)],
        check=True,
        capture_output=True,
        timeout=600,
    )
