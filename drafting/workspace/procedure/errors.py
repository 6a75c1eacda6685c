"""What readings, silence procedures and sponsorship do not allow."""

from __future__ import annotations

from drafting.workspace.errors import WorkspaceError


class NothingToRenumberError(WorkspaceError):
    """A text whose numbers are those of its order already."""

    def __init__(self, handle: str) -> None:
        super().__init__(f"The paragraphs of {handle} are numbered in order already.")


class ProvisionalLabelError(WorkspaceError):
    """A tabled document that would print “bis”."""

    def __init__(self, label: str, labels: str) -> None:
        super().__init__(
            f"{labels} cannot stand in a tabled document such as {label}: number the text anew "
            "with “drafting labels HANDLE --renumber” first."
        )


class SilenceError(WorkspaceError):
    """Something that a silence procedure does not allow."""


class DeadlineError(WorkspaceError):
    """A deadline that cannot be read."""

    def __init__(self, words: str, why: str) -> None:
        super().__init__(f"“{words}” is no deadline: {why}; say “2026-12-01 18:00 Europe/Vienna”.")


class SponsorError(WorkspaceError):
    """A name that cannot stand among the sponsors."""
