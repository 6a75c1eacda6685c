"""Paths as people type them."""

from __future__ import annotations

from pathlib import Path


def typed_path(typed: str) -> Path:
    """The path that a person typed; `~` is the home folder."""
    path = Path(typed)
    try:
        return path.expanduser()
    except RuntimeError:
        # A `~` before a name that nobody on this computer has is part of the file's name.
        return path
