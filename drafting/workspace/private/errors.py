"""What can go wrong with private notes."""

from __future__ import annotations

from collections.abc import Iterable

from drafting.workspace.errors import WorkspaceError
from drafting.workspace.wording import quoted


class UnknownNoteError(WorkspaceError):
    """No private note of that name, or several."""

    def __init__(self, name: str, found: int) -> None:
        what = "begins the names of several private notes" if found else "is no private note"
        super().__init__(f"“{name}” {what}: each has its name in the list of private notes.")


class UnknownKindError(WorkspaceError):
    """A kind of private note that there is not."""

    def __init__(self, name: str, kinds: Iterable[str]) -> None:
        super().__init__(f"“{name}” is no kind of private note: say {', '.join(kinds)}.")


class EmptyNoteError(WorkspaceError):
    """A private note without a word."""

    def __init__(self) -> None:
        super().__init__("There is no word in the note: say what it is to hold.")


class RemovedNoteError(WorkspaceError):
    """A private note that was taken away, and can only be read."""

    def __init__(self, name: str) -> None:
        super().__init__(f"The private note {name} was taken away: it stands in the history alone.")


class NothingPrivateToUndoError(WorkspaceError):
    """An undo where the author has written no private note that stands."""

    def __init__(self, author: str) -> None:
        super().__init__(f"{author} has written no private note here that could be taken back.")


class NothingPrivateToRedoError(WorkspaceError):
    """A redo where nothing was taken back last."""

    def __init__(self, author: str) -> None:
        super().__init__(f"{author} has taken back no private note last: nothing to make again.")


class WrittenOnError(WorkspaceError):
    """An undo of words on which somebody wrote since."""

    def __init__(self, where: str) -> None:
        super().__init__(
            f"Somebody has changed the note on {where} since: write what it is to say instead."
        )


class NoFallbackError(WorkspaceError):
    """A note whose words cannot stand in a text."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"The private note {name} cannot be put into a text: {why}.")


class WouldBePublicError(WorkspaceError):
    """Private words that are about to be public, which nobody has said yet is meant."""

    def __init__(self, words: str, where: str) -> None:
        super().__init__(
            f"These words will be public, for everybody who has {where}: {quoted(words, 400)}."
        )
