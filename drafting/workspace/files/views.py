"""What came of an import, and what is known of an issued document: values for screens and lists."""

from __future__ import annotations

from pathlib import Path

from drafting.dataclasses import dataclass
from drafting.formats.reading import Passage, Remark
from drafting.model.resolution import Resolution


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did: one sentence, the handle, the text, and what a person should check."""

    message: str
    handle: str
    text: Resolution
    remarks: tuple[Remark, ...] = ()
    aside: tuple[Passage, ...] = ()
    """What of the file was set aside, each with its reason."""


@dataclass(frozen=True, slots=True)
class Converted:
    """What a person should check of a file that was written in another format, and may see."""

    remarks: tuple[Remark, ...] = ()
    aside: tuple[Passage, ...] = ()
    """What of the file was set aside, each with its reason."""


@dataclass(frozen=True, slots=True)
class BaseRow:
    """The issued document that a text starts from, and how much of it is mapped."""

    handle: str
    file: str
    """Name of the file as it came."""
    symbol: str
    date: str
    fingerprint: str
    """SHA-256 of the file, in hexadecimal figures."""
    size: int
    imported: str
    """The moment, in the form of ISO 8601; empty where nothing says it."""
    by: str
    draft: str
    """The first draft that reads as the document does; empty where none does."""
    mapped: int
    """Paragraphs of the text that have a place in the file."""
    unmapped: tuple[str, ...] = ()
    """Labels of those that have none."""


@dataclass(frozen=True, slots=True)
class BaseOnDisk:
    """Whether a file on the disk is still the issued document."""

    path: Path | None
    """None where no such file was found."""
    same: bool
    message: str


__all__ = ["BaseOnDisk", "BaseRow", "Converted", "Imported", "Passage", "Remark"]
