"""What can be wrong with a file, each failure with the sentence a delegate reads."""

from __future__ import annotations


class FormatError(Exception):
    """A file that cannot be read or written; `str()` says what, where and what to do."""


class UnknownFormatError(FormatError):
    """No reader or writer goes by this file name."""

    def __init__(self, name: str, known: str) -> None:
        super().__init__(f"{name}: this kind of file is not known here; use one of {known}.")


class DamagedFileError(FormatError):
    """A file that is not what its name says, or only half of it."""


class UnsafeFileError(FormatError):
    """A file built to do harm, or one that cannot be told from such a file."""


class ProofError(FormatError):
    """A file that we made does not say what it should; it is not written."""
