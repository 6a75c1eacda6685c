"""Checks that cannot be made, and findings that cannot be put right."""

from __future__ import annotations

from pathlib import Path

from drafting.workspace.errors import WorkspaceError


class UnknownRuleError(WorkspaceError):
    """A code that is none of a drafting rule, nor the beginning of one."""

    def __init__(self, code: str) -> None:
        super().__init__(
            f"There is no drafting rule “{code}”: “drafting check --rules” lists them all."
        )


class ChecksFileError(WorkspaceError):
    """A file of checks that cannot be read."""

    def __init__(self, path: Path, reason: str, where: str = "") -> None:
        super().__init__(f"The checks in {path}{where} cannot be read: {reason}.")


class NothingToFixError(WorkspaceError):
    """Findings without a fix that could be carried out."""

    def __init__(self) -> None:
        super().__init__("None of these findings has a fix that is safe: nothing was changed.")
