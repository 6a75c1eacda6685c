"""Where LibreOffice is on this machine."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

_NAMES = ("soffice", "libreoffice")
_PLACES = {
    "linux": (
        "/usr/bin", "/usr/local/bin", "/opt/libreoffice*/program",
        "/usr/lib*/libreoffice/program", "/snap/bin", "/var/lib/flatpak/exports/bin",
    ),
    "darwin": (
        "/Applications/LibreOffice*.app/Contents/MacOS",
        "~/Applications/LibreOffice*.app/Contents/MacOS",
        "/opt/homebrew/bin", "/usr/local/bin",
    ),
    "win32": (
        "C:/Program Files/LibreOffice*/program", "C:/Program Files (x86)/LibreOffice*/program",
    ),
}  # fmt: skip
"""Folders in which the three systems have it, where it is not on the path; newest name last."""
_WINDOWS_NAMES = ("soffice.com", "soffice.exe")
"""The first of them is waited for; the second returns at once."""


def find() -> Path | None:
    """The program, by the path of the system or in its usual places; None if it is nowhere."""
    return next(_found(), None)


def _found() -> Iterator[Path]:
    for name in _names():
        if known := shutil.which(name):
            yield Path(known)
    for pattern in _PLACES.get(sys.platform, _PLACES["linux"]):
        for folder in sorted(_matching(pattern), reverse=True):
            for name in _names():
                if (folder / name).is_file():
                    yield folder / name


def _names() -> tuple[str, ...]:
    return _WINDOWS_NAMES if sys.platform == "win32" else _NAMES


def _matching(pattern: str) -> Iterator[Path]:
    path = Path(pattern).expanduser()
    yield from Path(path.anchor).glob(str(path.relative_to(path.anchor)))
