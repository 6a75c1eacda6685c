"""What the record of a session does not have."""

from __future__ import annotations

from drafting.workspace.errors import WorkspaceError


class NoDraftError(WorkspaceError):
    """A resolution without a draft, where one is needed."""

    def __init__(self, handle: str) -> None:
        super().__init__(
            f"{handle} has no draft yet: freeze one with “drafting draft {handle} zero”."
        )


class NoBaseError(WorkspaceError):
    """A resolution without a base text, where one is needed."""

    def __init__(self, name: str, handle: str) -> None:
        super().__init__(
            f"No issued document is kept for {name}: give it one with "
            f"“drafting base {handle} --attach FILE.docx”."
        )


class UnknownItemError(WorkspaceError):
    """A number that nothing on a checklist has."""

    def __init__(self, name: str, number: int, last: int) -> None:
        has = f"its numbers go from 1 to {last}" if last else "there is nothing on it"
        super().__init__(f"The checklist of {name} has no {number}: {has}.")
