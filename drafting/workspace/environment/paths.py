"""Paths as people type them, and as they are told."""

from __future__ import annotations

import os
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


def dropped_path(typed: str) -> Path | None:
    """The file that was dropped on the terminal, which typed its name as a shell has to read it.

    In quotation marks, with backslashes before signs, or as an address; None where what was typed
    names a file as it stands, or names none in any of these ways.
    """
    if os.path.exists(typed_path(typed)):  # noqa: PTH110 (false for what no system takes as a name)
        return None
    readings = (_unquoted(typed.strip()), _of_address(typed.strip()))
    found = (typed_path(name) for name in readings if name and name != typed)
    return next((path for path in found if os.path.exists(path)), None)  # noqa: PTH110


def _unquoted(typed: str) -> str:
    import shlex

    try:
        words = shlex.split(typed, posix=os.sep == "/")
    except ValueError:
        return ""
    return words[0].strip('"') if len(words) == 1 else ""


def _of_address(typed: str) -> str:
    from urllib.parse import urlsplit
    from urllib.request import url2pathname

    return url2pathname(urlsplit(typed).path) if typed.startswith("file:") else ""


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


def exists(path: Path) -> bool:
    """Whether a file is there already."""
    return path.is_file()
