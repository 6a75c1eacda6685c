"""Files that cannot be read or written as a person asks."""

from __future__ import annotations

from pathlib import Path

from drafting.workspace.errors import WorkspaceError


class UnknownRedlineFormatError(WorkspaceError):
    """No redline is written to files of this name."""

    def __init__(self, name: str, known: str) -> None:
        super().__init__(f"{name}: a redline is written to one of {known}.")


class ChangedWhileReadError(WorkspaceError):
    """A file that another program wrote while it was being read."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} was changed while it was being read: try again.")


class NotIssuedError(WorkspaceError):
    """A file that cannot be a base text."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path.name} is no Word file (.docx), and only such a one can be a base.")


class CalledOffError(WorkspaceError):
    """Work that a person called off before anything came of it."""

    def __init__(self) -> None:
        super().__init__("Called off: nothing was changed or written.")


class OverBaseRefusedError(WorkspaceError):
    """Changes that cannot be tracked in the issued document."""

    def __init__(self, why: str) -> None:
        super().__init__(
            f"{why} The redline can be laid out anew instead: --fresh, or that choice of format."
        )


class UnknownTableFormatError(WorkspaceError):
    """A name that no table for comments is written to."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name}: a table for comments is written as a Word file (.docx).")
