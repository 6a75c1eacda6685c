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


def is_folder(path: Path) -> bool:
    """Whether a folder lies there; what is no path at all is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def bare_name(typed: str) -> str:
    """The last part of a path: the name of the file or folder."""
    return Path(typed).name


def with_ending(typed: str, suffix: str) -> str:
    """A typed path with another ending of its name; what names no file stays as it is."""
    path = Path(typed)
    return str(path.with_suffix(suffix)) if path.name else typed


def folder_for_files(store: Path) -> Path:
    """Where files are written unless a person says otherwise: here, but not among the record."""
    here, store = Path.cwd(), store.resolve()
    return store.parent if here == store or store in here.parents else here
