"""Why a file that came back cannot be reviewed."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from drafting.workspace.errors import WorkspaceError


class NotReviewableError(WorkspaceError):
    """A file of another kind, where only Word tracks changes."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path.name} is no Word file, so nobody tracked changes in it: bring it in "
            "with “drafting import FILE --onto HANDLE” instead."
        )


class UnknownOriginError(WorkspaceError):
    """A file that is like no resolution of the session."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path.name} is like no resolution of this session: name the one that it comes "
            "from with --handle."
        )


class UnknownNumberError(WorkspaceError):
    """A number that no change of the file has."""

    def __init__(self, number: str, known: Collection[int]) -> None:
        numbers = f"they run from {min(known)} to {max(known)}" if known else "there is none"
        super().__init__(f"There is no change {number} in the list: {numbers}.")


class UnknownAuthorError(WorkspaceError):
    """A name that nobody who changed the file has."""

    def __init__(self, name: str, known: Collection[str]) -> None:
        others = f"; the names in it are {', '.join(known)}" if known else ""
        super().__init__(f"“{name}” changed nothing in this file{others}.")


class NotAcceptedError(WorkspaceError):
    """A change that cannot be made on the text of today, with the reason."""

    def __init__(self, number: int, reason: str) -> None:
        super().__init__(f"Change {number} cannot be accepted: {reason}")
