"""What cannot be told of agreed language, and why."""

from __future__ import annotations

from drafting.workspace.errors import WorkspaceError


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
