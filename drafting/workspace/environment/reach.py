"""Which files of this machine a person reaches; every path typed in the interface goes through it.

Whoever sits at this machine reaches all that the system lets this user have. What is left to
somebody in a browser is in `served_files.py`.
"""

from __future__ import annotations

import os
from pathlib import Path

from drafting.workspace.environment.paths import dropped_path, folder_for_files, typed_path
from drafting.workspace.errors import WorkspaceError


class Reach:
    """All files."""

    @property
    def refusal(self) -> str:
        """Why no file can be named at all; empty where some can."""
        return ""

    @property
    def is_of_visitor(self) -> bool:
        """Whether somebody in a browser is at the keyboard, and not the user of this machine."""
        return False

    def path(self, typed: str) -> Path:
        """The file of the path that a person typed, or dropped there. Raises a WorkspaceError."""
        return dropped_path(typed) or typed_path(typed)

    def known(self, path: Path) -> Path | None:
        """A file that the program remembers, by the name that it has here; None out of reach."""
        return path

    def folder(self, store: Path) -> Path:
        """Where files are written unless a person says otherwise. Raises a WorkspaceError."""
        return folder_for_files(store)

    def told(self, sentence: str) -> str:
        """A sentence without what this person should not learn of this machine."""
        return sentence

    def holds(self, _path: Path) -> bool:
        """Whether a file can be named at all."""
        return True

    def completions(self, typed: str) -> list[str]:
        """The files and folders whose path begins as typed; folders end in a slash."""
        try:
            path = self.path(typed)
            is_folder = not typed or typed.endswith(("/", os.sep))
            folder, start = (path, "") if is_folder else (path.parent, path.name)
            entries = sorted(folder.iterdir())
        except (WorkspaceError, OSError, ValueError):
            # A folder that cannot be read, or be at all, offers nothing; the answer will say why.
            return []
        hidden = start.startswith(".")
        return [
            f"{entry}/" if entry.is_dir() else str(entry)
            for entry in entries
            if entry.name.startswith(start)
            and (hidden or not entry.name.startswith("."))
            and self.holds(entry)
        ]
