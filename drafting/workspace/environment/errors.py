"""What can go wrong around a session: which one it is, settings, files within reach."""

from __future__ import annotations

from pathlib import Path

from drafting.workspace.errors import WorkspaceError


class NoSessionError(WorkspaceError):
    """No session was named, and none lies in the folder or above it."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"There is no session in {folder} or above it: make one with “drafting new”, "
            "or name one with --store or DRAFTING_STORE."
        )


class SeveralSessionsError(WorkspaceError):
    """Several sessions lie in the folder, and none was named."""

    def __init__(self, folder: Path, names: list[str]) -> None:
        super().__init__(
            f"Several sessions lie in {folder} ({', '.join(names)}): name one with --store."
        )


class SettingsError(WorkspaceError):
    """The settings file, or a file that comes with the program, cannot be used."""


class NoFilesError(WorkspaceError):
    """A file that was asked for by whoever is served a page, and reaches none."""

    def __init__(self) -> None:
        super().__init__(
            "This session is served without files of its host: ask whoever serves it to start "
            "it with “drafting serve --files FOLDER”."
        )


class OutOfReachError(WorkspaceError):
    """A path that leads out of the folder whose files are served."""

    def __init__(self, typed: str) -> None:
        super().__init__(
            f"“{typed}” is no file that is served: name one in the folder that is, as tab shows it."
        )


class NoFolderError(WorkspaceError):
    """A folder that cannot be served, because there is none or it is the record itself."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"The files in {path} cannot be served: {why}.")


class NotForVisitorsError(WorkspaceError):
    """Private notes asked for on a page that is served."""

    def __init__(self) -> None:
        super().__init__(
            "Private notes are not shown on a page that is served: whoever has its address reads "
            "all of it."
        )
