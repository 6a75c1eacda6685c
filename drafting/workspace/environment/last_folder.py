"""The folder in which this user last wrote files of a session."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafting.workspace.environment.context import Context

FILE = "last-folder"
_LARGEST = 10_000
"""Bytes of the longest path that is read back."""


def remember_folder(store: Path, context: Context, path: Path) -> None:
    """Remember where a file was written; where nothing can be kept it is not remembered.

    What is written for somebody who reaches only a part of this machine is not.
    """
    from drafting.formats.atomic_write import note_written, write_atomically
    from drafting.formats.errors import FormatError

    folder = path.absolute().parent
    if context.files.known(folder) != folder:
        return
    # Nobody asked for this file, so nobody is told of it.
    with suppress(OSError, FormatError), note_written([]):
        target = context.own_folder(store) / FILE
        target.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(target, os.fsencode(folder))


def folder_for(store: Path, context: Context) -> Path:
    """That folder while it is there and within reach, else where files go.

    Raises a WorkspaceError.
    """
    from drafting.formats.errors import UnfitFileError
    from drafting.formats.small_files import small_file

    usual = context.files.folder(store)
    with suppress(OSError, UnfitFileError, ValueError):
        written = small_file(context.own_folder(store) / FILE, _LARGEST)
        folder = context.files.known(Path(os.fsdecode(written)))
        if folder is not None and folder.is_dir():
            return folder
    return usual
