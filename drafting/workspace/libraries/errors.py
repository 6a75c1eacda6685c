"""What cannot be done with libraries, and why."""

from __future__ import annotations

from pathlib import Path

from drafting.workspace.errors import WorkspaceError


class NoLibraryError(WorkspaceError):
    """Nothing was added to a library yet."""

    def __init__(self) -> None:
        super().__init__(
            "There is no library of agreed language yet: “drafting library add” makes one of "
            "a folder of adopted texts."
        )


class UnknownSourceError(WorkspaceError):
    """Neither a path nor a symbol of a library."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name:.80}: no file or folder of that path, and no document of that symbol, is in "
            "the library."
        )


class NoTextHereError(WorkspaceError):
    """A file whose text is no resolution."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path.name} is no resolution: it prints neither a symbol nor a number, and no organ "
            "speaks in it."
        )


class NoPrecedentError(WorkspaceError):
    """A precedent that was asked for by its number and is not there."""

    def __init__(self, number: int, there: int) -> None:
        has = "There is no precedent" if not there else f"There are {there} precedents"
        super().__init__(f"{has} to take, and number {number} was asked for.")


class LibrarySettingError(WorkspaceError):
    """A path among the settings under which no library lies."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path}: the settings name it as a library, and nothing is there.")


class NoSuchChangeError(WorkspaceError):
    """A number under which a precedent has no change."""

    def __init__(self, number: int, count: int) -> None:
        there = {0: "there is none", 1: "there is one"}.get(count, f"there are {count}")
        super().__init__(f"There is no change {number} to take from this wording: {there}.")
