"""What cannot be told of agreed language, and why."""

from __future__ import annotations

from drafting.workspace.errors import WorkspaceError


class NoLibraryError(WorkspaceError):
    """Nothing was added to a library yet."""

    def __init__(self) -> None:
        super().__init__(
            "There is no library of agreed language yet: add a folder of adopted texts to it first."
        )


class UnknownSymbolError(WorkspaceError):
    """A symbol that no library has."""

    def __init__(self, symbol: str) -> None:
        super().__init__(f"No library has {symbol:.60}: add its file, or look at its symbol again.")


class UnknownParagraphError(WorkspaceError):
    """A label that a resolution of a library does not have."""

    def __init__(self, symbol: str, label: str, labels: str) -> None:
        super().__init__(f"{symbol} has no paragraph {label:.60}; it has {labels}.")


class UnknownViewFormatError(WorkspaceError):
    """A name of a file that tells no format in which such a view can be written."""

    def __init__(self, name: str, suffixes: tuple[str, ...]) -> None:
        super().__init__(
            f"{name} tells no format for this: end its name with {', '.join(suffixes[:-1])} "
            f"or {suffixes[-1]}."
        )


class UnknownChangeError(WorkspaceError):
    """A number under which a precedent has no change."""

    def __init__(self, number: int, count: int) -> None:
        there = {0: "there is none", 1: "there is one"}.get(count, f"there are {count}")
        super().__init__(f"There is no change {number} to take from this wording: {there}.")


class UnknownPrecedentError(WorkspaceError):
    """A number under which a paragraph has no precedent."""

    def __init__(self, number: int, label: str, count: int) -> None:
        there = "nothing is near to it" if not count else f"the list goes up to {count}"
        super().__init__(f"{label} has no precedent {number}: {there}.")
