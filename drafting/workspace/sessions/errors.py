"""What can go wrong with sessions as a whole."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from drafting.workspace.errors import WorkspaceError


class NoSuchSessionError(WorkspaceError):
    """No session of that name or place."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        names = ", ".join(known)
        there = f"there is {names}" if names else "there is none yet"
        super().__init__(f"There is no session “{name}”; {there}.")


class NoBodyError(WorkspaceError):
    """A file that does not say which organ or committee its text is for."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path.name} does not say which organ or committee it is for: choose one."
        )


class UnusableSessionNameError(WorkspaceError):
    """A name that no folder can have."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"“{name}” cannot be the name of a session: take letters, digits, spaces and hyphens."
        )


class SessionExistsError(WorkspaceError):
    """A place for a session where something is already."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"“{path.name}” is in {path.parent} already: choose another name.")


class SessionNotMovedError(WorkspaceError):
    """A session whose folder could not be moved or copied."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"The session {path} stays where it is: {why}.")
