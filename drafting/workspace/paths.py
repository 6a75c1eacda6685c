"""Paths as people type them, and as they are told."""

from __future__ import annotations

from pathlib import Path


def name_as_text(path: Path) -> str:
    """The name of a file for the record, with � for bytes that are no text."""
    return path.name.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def typed_path(typed: str) -> Path:
    """The path that a person typed; `~` is the home folder."""
    path = Path(typed)
    try:
        return path.expanduser()
    except RuntimeError:
        # A `~` before a name that nobody on this computer has is part of the file's name.
        return path
