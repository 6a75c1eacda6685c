"""What can be wrong with a Word file, one class per failure, each with its sentence."""

from __future__ import annotations

import posixpath
from collections.abc import Sequence

from drafting.formats.errors import DamagedFileError, FormatError, UnsafeFileError


class NotWordError(DamagedFileError):
    """The file is something else, whatever its name says."""

    def __init__(self, name: str, looks_like: str, remedy: str = "") -> None:
        remedy = remedy or "open it in the program that made it and save it as .docx"
        super().__init__(f"{name}: this is {looks_like}, not a Word document (.docx); {remedy}.")


class TruncatedFileError(DamagedFileError):
    """The file breaks off, or its content does not fit its checksums."""

    def __init__(self, name: str, where: str) -> None:
        super().__init__(
            f"{name}: the file is damaged or only half of it is here ({where}); "
            "fetch or save it again."
        )


class PackedDocumentsError(DamagedFileError):
    """A zip archive in which documents were packed together."""

    def __init__(self, name: str, documents: Sequence[str]) -> None:
        first = posixpath.basename(documents[0])
        others = f" and {len(documents) - 1} more" if documents[1:] else ""
        super().__init__(
            f"{name}: this is an archive with other files in it ({first}{others}); "
            "unpack it, and name one of these."
        )


class MissingPartError(DamagedFileError):
    """A zip archive without the text of a Word document."""

    def __init__(self, name: str, part: str) -> None:
        super().__init__(
            f"{name}: the archive holds no {part}, so it has no Word text; "
            "save the document as .docx again."
        )


class MalformedPartError(DamagedFileError):
    """A part of the document is not well-formed XML."""

    def __init__(self, name: str, part: str, reason: str) -> None:
        super().__init__(
            f"{name}: {part} is not sound XML ({reason}); "
            "open the document in Word and save it again."
        )


class EncryptedFileError(FormatError):
    """The document is locked with a password."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name}: the document is protected by a password; "
            "open it in Word, remove the password and save it again."
        )


class LegacyWordError(FormatError):
    """A document in the binary format of Word 97 to 2003."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name}: this is a document of Word 97 to 2003 (.doc); "
            "open it in Word or LibreOffice and save it as .docx."
        )


class OversizedPartError(UnsafeFileError):
    """A part of the document is larger than any resolution."""

    def __init__(self, name: str, what: str, limit: str) -> None:
        super().__init__(
            f"{name}: {what} exceeds {limit}, far more than a resolution needs; "
            "take out pictures and attachments, or copy the text into a new document."
        )


class ZipBombError(UnsafeFileError):
    """The archive would unpack to far more than it can honestly hold."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(
            f"{name}: the archive is built to swell when it is unpacked ({why}); do not open it."
        )


class UnsafeEntryError(UnsafeFileError):
    """An entry of the archive would leave it, stands there twice, or is no plain file."""

    def __init__(self, name: str, entry: str, why: str) -> None:
        super().__init__(
            f"{name}: the entry {entry!r} of the archive {why}; no word processor writes that, "
            "so ask the sender for a new copy."
        )


class DoctypeError(UnsafeFileError):
    """A part declares a document type or entities, through which XML can be made to do harm."""

    def __init__(self, name: str, part: str) -> None:
        super().__init__(
            f"{name}: {part} declares a document type (DTD); no word processor writes that, "
            "so ask the sender for a new copy."
        )
