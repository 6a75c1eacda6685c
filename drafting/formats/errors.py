"""What can be wrong with a file, each failure with the sentence a delegate reads."""

from __future__ import annotations


class FormatError(Exception):
    """A file that cannot be read or written; `str()` says what, where and what to do."""


_IN_A_WORD_PROCESSOR = "open it in Word or LibreOffice and save it as .docx"
_REMEDIES = {
    ".doc": _IN_A_WORD_PROCESSOR,
    ".docm": _IN_A_WORD_PROCESSOR,
    ".dot": _IN_A_WORD_PROCESSOR,
    ".dotx": _IN_A_WORD_PROCESSOR,
    ".odt": _IN_A_WORD_PROCESSOR,
    ".pages": "save it from Pages as .docx",
    ".pdf": "write it as .docx, and save that as PDF in Word or LibreOffice",
    ".rtf": _IN_A_WORD_PROCESSOR,
    ".wpd": _IN_A_WORD_PROCESSOR,
}
"""What to do with files that people send and that are not read here."""


class UnknownFormatError(FormatError):
    """No reader or writer goes by this file name."""

    def __init__(self, name: str, known: str) -> None:
        ending = name[name.rfind(".") :].casefold()
        remedy = _REMEDIES.get(ending, f"use one of {known}")
        super().__init__(f"{name}: this kind of file is not known here; {remedy}.")


class DamagedFileError(FormatError):
    """A file that is not what its name says, or only half of it."""


class UnsafeFileError(FormatError):
    """A file built to do harm, or one that cannot be told from such a file."""


class ProofError(FormatError):
    """A file that we made does not say what it should; it is not written."""


class AuthorProofError(ProofError):
    """The changes of one author, accepted alone, would not give what that author had made."""


class MissingFileError(FormatError):
    """There is no such file, or it is no file."""

    def __init__(self, name: str, what: str = "there is no such file") -> None:
        super().__init__(f"{name}: {what}; check the path.")


class UnreadableFileError(FormatError):
    """The file is there but the system does not hand it out."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: the file cannot be read ({reason}); check its permissions.")


class UnfitFileError(FormatError):
    """A small file that cannot be used; `str()` goes on where a sentence says that it cannot."""

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(f"{reason}; {remedy}")
        self.reason = reason


class NoSuchTextError(FormatError):
    """The file holds fewer texts than the one that was asked for."""

    def __init__(self, name: str, count: int) -> None:
        held = "one text" if count == 1 else f"{count} texts"
        super().__init__(f"{name}: the file holds {held}; name one of them, such as {name}#1.")


class EmptyFileError(DamagedFileError):
    """The file has no content."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name}: the file is empty; fetch or save it again.")


class EnormousFileError(UnsafeFileError):
    """The file is larger than any resolution."""

    def __init__(self, name: str, size: int, limit: int) -> None:
        super().__init__(
            f"{name}: the file has {_megabytes(size)}, far more than the {_megabytes(limit)} "
            "that a text may have; check that it is the right one."
        )


class TooManyLinesError(UnsafeFileError):
    """The file has more lines than any resolution."""

    def __init__(self, name: str, most: int) -> None:
        super().__init__(
            f"{name}: the file has more than {most:,} lines with words, which no text has; "
            "check that it is the right one."
        )


class NotTextError(DamagedFileError):
    """The file holds something else than text, whatever its name says."""

    def __init__(self, name: str, looks_like: str, remedy: str) -> None:
        super().__init__(f"{name}: this is {looks_like}, not text; {remedy}.")


class UnwritableFileError(FormatError):
    """The file could not be written; what stood there before is untouched."""

    def __init__(self, name: str, reason: str, remedy: str) -> None:
        super().__init__(f"{name}: could not be written ({reason}); {remedy}.")


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:,.0f} MB"
