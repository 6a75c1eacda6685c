"""Edits that cannot be planned on a text."""

from __future__ import annotations

from drafting.workspace.errors import WorkspaceError


class UnknownPlaceError(WorkspaceError):
    """Words that name no place in the text."""

    def __init__(self, words: str) -> None:
        super().__init__(
            f"“{words}” is not a place: say “before OP3”, “after PP2”, “under OP4”, "
            "“first in preamble” or “last in operative”."
        )


class EmptyTextError(WorkspaceError):
    """A paragraph or note without words."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} needs at least one word.")


class NoSuchBracketsError(WorkspaceError):
    """Brackets that are named and do not stand there."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"“{name}” names no words in brackets: call them by number, by paragraph, or “all”."
        )


class BracketsChangedError(WorkspaceError):
    """Brackets that are not there any more as somebody saw them."""

    def __init__(self) -> None:
        super().__init__("Somebody changed these words in brackets meanwhile: look at them again.")


class WordsNotFoundError(WorkspaceError):
    """Words that should stand in a paragraph, once, and do not."""

    def __init__(self, words: str, label: str, count: int) -> None:
        where = f"stand {count} times in {label}" if count else f"do not stand in {label}"
        advice = "give more of the sentence" if count else "give them as they are printed there"
        super().__init__(f"The words “{words}” {where}: {advice}.")


class NothingToReplaceError(WorkspaceError):
    """Words to be replaced everywhere that stand nowhere, or would read the same."""

    def __init__(self, words: str, places: int) -> None:
        why = "would read the same after it" if places else "stand nowhere in this text"
        super().__init__(f"The words “{words}” {why}: nothing was changed.")


class NothingToJoinError(WorkspaceError):
    """A paragraph with no neighbour that it could be joined with."""

    def __init__(self, label: str, reason: str) -> None:
        super().__init__(f"{label} cannot be joined: {reason}.")


class NothingAboveError(WorkspaceError):
    """A paragraph that should come beneath the one before, where none stands."""

    def __init__(self, label: str) -> None:
        super().__init__(f"{label} cannot become a subparagraph: no paragraph stands before it.")


class SplitPointError(WorkspaceError):
    """A point of a split that leaves one side without words."""

    def __init__(self, label: str) -> None:
        super().__init__(f"{label} cannot be split there: one side would be empty.")


class UnknownFieldError(WorkspaceError):
    """A single value that no resolution has."""

    def __init__(self, field: str, known: str) -> None:
        super().__init__(f"There is no value “{field}”; a resolution has {known}.")


class UnknownNoteError(WorkspaceError):
    """No footnote is printed with this number."""

    def __init__(self, number: str, count: int) -> None:
        """`count` says how many there are."""
        has = {0: "none", 1: "one"}.get(count, f"{count}")
        super().__init__(f"There is no footnote {number:.60} in this text; it has {has}.")


class UnknownKindError(WorkspaceError):
    """A kind of paragraph that does not exist."""

    def __init__(self, kind: str, known: str) -> None:
        super().__init__(f"“{kind}” is not a kind of paragraph; use one of {known}.")


class UnmarkedNoteError(WorkspaceError):
    """A footnote in a typed text that stands nowhere in it."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"The footnote “[^{name}]:” has no mark: write [^{name}] where it belongs in the text."
        )


class UnfitInstructionError(WorkspaceError):
    """A change said in words that are understood, and do not fit the text."""


class NotUnderstoodError(WorkspaceError):
    """A change said in words that are not understood."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"{reason} Say it as amendments do: In OP3, replace “urges” with “calls upon”."
        )
