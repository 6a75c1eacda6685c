"""What can be wrong with an XML file, one class per failure."""

from __future__ import annotations

from drafting.formats.errors import DamagedFileError, UnsafeFileError


class UnsoundAkomaNtosoError(DamagedFileError):
    """The file is not well-formed XML."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(
            f"{name}: this is not sound XML ({reason}); fetch the file again, or have it repaired "
            "by the program that made it."
        )


class NoResolutionInXmlError(DamagedFileError):
    """The XML is no Akoma Ntoso, or holds no text."""

    def __init__(self, name: str, root: str) -> None:
        super().__init__(
            f"{name}: this XML begins with <{root}> and holds no resolution in Akoma Ntoso; "
            "check that it is the right file."
        )


class NoParagraphsError(DamagedFileError):
    """The text of the file has neither a title nor a paragraph."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name}: the text in this XML is empty; fetch the file again.")


class DangerousXmlError(UnsafeFileError):
    """The XML declares a document type, or has more tags than any resolution."""

    def __init__(self, name: str, what: str) -> None:
        super().__init__(f"{name}: {what}, which no resolution needs; do not use this file.")
