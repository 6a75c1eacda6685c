"""Why LibreOffice did not turn a file into Word."""

from __future__ import annotations

from drafting.formats.errors import FormatError

_BY_HAND = "open it in Word or LibreOffice and save it as .docx"


class NoLibreOfficeError(FormatError):
    """It is not on this machine."""

    def __init__(self, name: str, kind: str) -> None:
        super().__init__(
            f"{name}: this is {kind}, which is read through LibreOffice, and that was not found "
            f"on this machine: install it from libreoffice.org, or {_BY_HAND}."
        )


class ConversionError(FormatError):
    """It is there, and failed."""

    def __init__(self, name: str, kind: str, why: str) -> None:
        super().__init__(f"{name}: this is {kind}, and LibreOffice {why}; {_BY_HAND}.")
