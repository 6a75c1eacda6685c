"""What can go wrong in a use case, each failure with the sentence a delegate reads."""

from __future__ import annotations

from pathlib import Path


class WorkspaceError(Exception):
    """A request that cannot be carried out; `str()` is one sentence for the user."""


class UnchangedError(WorkspaceError):
    """An edit that would leave the text as it is."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} already reads so: nothing was changed.")


class SampleError(WorkspaceError):
    """The sample session cannot be played; says which step and why."""


class EditorError(WorkspaceError):
    """The user's text editor could not be run, or ended in failure."""


class CallError(WorkspaceError):
    """A call whose words contradict each other, or leave something out."""


class InterfaceError(WorkspaceError):
    """The terminal interface was asked for where there is no terminal."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"The terminal interface needs a terminal; the session lies in {path}, "
            "and every verb works without one (drafting --help)."
        )


class ServeError(WorkspaceError):
    """The interface was to be shown in a browser, and what serves it is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "The interface in a browser needs textual-serve: install it with "
            "“pip install 'un-drafting[serve]'”."
        )


class UnreadableTextError(WorkspaceError):
    """A paragraph's text that was given in a file, and cannot be one."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(f"{where} cannot be the text of a paragraph: {why}.")


class NotAdoptedError(WorkspaceError):
    """A file without any paragraph, where an adopted resolution is needed."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path}: there is no paragraph in it to begin a draft from.")


def expected_errors() -> tuple[type[Exception], ...]:
    """Every family of expected errors; to be named in an `except`, where it is found out late.

    Nothing is loaded until something fails: `except expected_errors():` is evaluated only then.
    """
    from drafting.amendments.errors import AmendmentError
    from drafting.formats.errors import FormatError
    from drafting.library.errors import LibraryError
    from drafting.model.errors import ModelError
    from drafting.store import StoreError

    return (WorkspaceError, ModelError, FormatError, StoreError, AmendmentError, LibraryError)
