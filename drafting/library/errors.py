"""What can go wrong with a library, each failure with the sentence a delegate reads."""

from __future__ import annotations

from pathlib import Path


class LibraryError(Exception):
    """A library that cannot do what was asked; `str()` says what, where and what to do."""


class MissingLibraryError(LibraryError):
    """No library at a path."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path}: there is no library there. Add texts to begin one.")


class NotALibraryError(LibraryError):
    """A file of another kind where a library should be; it is left alone."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is no library of agreed language, and was left as it is.")


class DamagedLibraryError(LibraryError):
    """A library whose file is damaged."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} is damaged. A library can be made again at any time: move the file away, "
            "and add its texts once more."
        )


class NewerLibraryError(LibraryError):
    """A library that a later version of the program wrote."""

    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(
            f"{path} was written by a newer version of this program (format {found}, this version "
            f"knows {known}): install the newer version. Nothing was changed."
        )


class OlderLibraryError(LibraryError):
    """A library of an earlier version, which holds less than is asked for now."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} was written by an older version of this program: move the file away, and "
            "add its texts once more."
        )


class NoFullTextSearchError(LibraryError):
    """A Python whose SQLite was built without FTS5."""

    def __init__(self) -> None:
        super().__init__(
            "The library needs FTS5, the full-text search of SQLite, and the Python that runs "
            "this program has none: run it with a Python from python.org or of your system."
        )


class BusyLibraryError(LibraryError):
    """Another run writes into the library, and does not come to an end."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is in use by another run of the program: try again later.")


class ReadOnlyLibraryError(LibraryError):
    """A library that cannot be changed."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} can be read and not changed: ask whoever keeps it.")


class FullDiskError(LibraryError):
    """No space is left for the library."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path}: the disk is full. What was added before is kept; make space, and go on."
        )


class UnreachableLibraryError(LibraryError):
    """A library that the system does not hand out."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path} cannot be opened: {why}.")
