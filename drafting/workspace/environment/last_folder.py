"""The folder in which this user last wrote files of a session."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.workspace.environment.private_files import write_private

if TYPE_CHECKING:
    from drafting.workspace.environment.context import Context

FILE = "last-folder.json"
_LARGEST = 10_000
"""Bytes of the longest path that is read back."""


def remember_folder(store: Path, context: Context, path: Path) -> None:
    """Remember where a file was written; where nothing can be kept it is not remembered.

    What is written for somebody who reaches only a part of this machine is not.
    """
    folder = path.absolute().parent
    if context.files.known(folder) != folder:
        return
    with suppress(OSError, ValueError):
        write_private(context.own_folder(store) / FILE, str(folder))


def folder_for(store: Path, context: Context) -> Path:
    """That folder while it is there and within reach, else where files go.

    Raises a WorkspaceError.
    """
    from drafting.formats.errors import UnfitFileError
    from drafting.formats.small_files import small_file

    usual = context.files.folder(store)
    with suppress(OSError, UnfitFileError, ValueError):
        written = json.loads(small_file(context.own_folder(store) / FILE, _LARGEST))
        folder = context.files.known(Path(str(written)))
        if folder is not None and folder.is_dir():
            return folder
    return usual
