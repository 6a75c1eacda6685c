"""Why a PDF is not read, each with the sentence a delegate reads."""

from __future__ import annotations

from drafting.formats.errors import DamagedFileError, FormatError, UnsafeFileError

_ASK = "ask for the Word file"


class ProtectedPdfError(FormatError):
    """The file opens with a password only."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name}: this PDF opens with a password only; save it without one, or {_ASK}."
        )


class DamagedPdfError(DamagedFileError):
    """The file is no PDF, or only half of one."""

    def __init__(self, name: str, page: int = 0) -> None:
        where = f"page {page} of this PDF is damaged" if page else "this PDF is damaged"
        super().__init__(f"{name}: {where}; fetch or save it again.")


class HalfPdfError(DamagedFileError):
    """The file breaks off."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name}: this PDF breaks off, only half of it is here; fetch it again.")


class SlowPdfError(UnsafeFileError):
    """Reading does not come to an end."""

    def __init__(self, name: str, seconds: float) -> None:
        super().__init__(
            f"{name}: this PDF could not be read within {seconds:.0f} seconds, as it was built "
            f"badly or to do harm; {_ASK}."
        )


class EndlessPdfError(UnsafeFileError):
    """The file has more pages or letters than any resolution."""

    def __init__(self, name: str, what: str, count: int) -> None:
        super().__init__(
            f"{name}: this PDF has {count:,} {what} or more, far more than a text has; check "
            "that it is the right one."
        )


class ScannedPdfError(FormatError):
    """The pages are pictures."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name}: this PDF is a scan, pictures of pages without letters; {_ASK}, or type the "
            "text."
        )


class RecognizedPdfError(FormatError):
    """The letters were recognized by a machine, behind pictures of the pages."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name}: this PDF is a scan whose letters a machine has recognized, with errors that "
            f"nobody sees; {_ASK}."
        )


class NamelessLettersError(FormatError):
    """The file shows letters and does not say which."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name}: this PDF shows its letters without saying which they are, so they cannot be "
            f"read; {_ASK}."
        )


class RightToLeftError(FormatError):
    """The text is written from right to left."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name}: this PDF is written from right to left, and its words cannot be put into "
            f"order for certain; {_ASK}."
        )


class NoWordsError(FormatError):
    """There is nothing to read on any page."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name}: there are no words in this PDF; check that it is the right one.")
