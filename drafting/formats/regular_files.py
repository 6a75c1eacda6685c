"""Whether a file can be read at all: folders, pipes and devices cannot."""

from __future__ import annotations

from pathlib import Path

from drafting.formats.errors import MissingFileError, UnreadableFileError


def check_file(path: Path) -> None:
    """Refuse what is no file. Raises MissingFileError or UnreadableFileError."""
    try:
        _check_is_file(path)
    except OSError as error:
        raise unreadable(path, error) from error


def _check_is_file(path: Path) -> None:
    if path.is_dir():
        raise MissingFileError(str(path), "this is a folder, not a file")
    if not path.exists():
        raise MissingFileError(str(path))
    if not path.is_file():
        raise MissingFileError(str(path), "this is a device, not a file")


def unreadable(path: Path, error: OSError) -> UnreadableFileError:
    """The failure of the system to read a file, in our words."""
    return UnreadableFileError(str(path), (error.strerror or str(error)).lower())
