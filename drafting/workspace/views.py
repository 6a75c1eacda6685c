"""What a session shows of itself: values for screens and lists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from drafting.formats.reading import Remark
from drafting.model.resolution import Resolution
from drafting.redline.script import Act, Span


@dataclass(frozen=True, slots=True)
class Info:
    """Which session this is."""

    key: str
    body: str
    """Key of the organ or committee among the templates."""
    organ: str
    """Name of the organ or committee that meets."""
    session: str
    place_and_dates: str


@dataclass(frozen=True, slots=True)
class Overview:
    """One resolution as the list of the session shows it."""

    handle: str
    title: str
    draft: str
    """Name of its last draft, empty before the first."""
    changes: int
    """Changes of the text recorded since that draft."""
    preambular: int
    operative: int
    author: str
    """Who made the last change."""
    when: datetime
    stages: Mapping[str, int] = field(default_factory=dict)
    """How many paragraphs stand at each stage of agreement; empty before any negotiation."""

    @property
    def agreed(self) -> int:
        """How many paragraphs are agreed, at whatever level."""
        return sum(count for stage, count in self.stages.items() if stage.startswith("agreed"))

    @property
    def progress(self) -> str:
        """How far the text is agreed: "23 of 38"; empty before any negotiation."""
        return f"{self.agreed} of {sum(self.stages.values())}" if self.stages else ""


@dataclass(frozen=True, slots=True)
class DraftRow:
    """One named draft of a resolution."""

    label: str
    author: str
    when: datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """One recorded change."""

    key: str
    """Permanent name of this state of the record."""
    author: str
    when: datetime
    message: str
    unit: str = ""
    """Identity of the unit it was about, where it was about one."""
    drafts: tuple[str, ...] = ()
    """Labels of the drafts that froze this state."""
    round: str = ""
    """The reading or informal meeting in which it was made."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of a unit, as a change to the one before it."""

    entry: Entry
    text: str
    """Inline text; empty where the unit was taken out."""
    spans: tuple[Span, ...]
    """The change from the wording before; all brought in for the first."""


@dataclass(frozen=True, slots=True)
class Authorship:
    """Who last touched one unit, and when."""

    unit: str
    label: str
    text: str
    entry: Entry


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that one act brought in together."""

    text: str
    """Inline markup."""
    act: Act | None
    """Who brought them in, when and in which round; None where the record does not tell."""
    replaced: str = ""
    """Inline markup in whose place they came; empty where they were put in between."""


@dataclass(frozen=True, slots=True)
class WordsOf:
    """One paragraph, note or single value, with who brought in each of its words."""

    unit: str
    """Identity of the paragraph or note, or name of the value."""
    label: str
    """What people call it: "OP3", "note 2", "title"."""
    passages: tuple[Passage, ...]
    """In the order of the text; joined they are its markup."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did: one sentence, the handle, the text, and what a person should check."""

    message: str
    handle: str
    text: Resolution
    remarks: tuple[Remark, ...] = ()


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


class Subject(StrEnum):
    """Why a place of a text that is rolled over is to be looked at."""

    OWN = "own"
    """The adopted text itself is to be recalled."""
    RECALLED = "recalled"
    DATE = "date"
    OLDER_DATE = "older date"
    """A date from before the year of adoption."""
    SESSION = "session"
    REPORT = "report"
    AGENDA = "agenda"
    DOCUMENT = "document"
    ITSELF = "itself"
    """Words about the text itself, or about its annex."""
    HEAD = "head"
    """Something above the text that went, or that only a person can fill in."""


@dataclass(frozen=True, slots=True)
class PlaceToCheck:
    """A place of a text that a person must look at, and why."""

    unit: str
    """Identity of the unit; empty for what stands outside the units."""
    label: str
    """What people call the place: "OP4 (b)", "note 3", "title"."""
    subject: Subject
    message: str
    text: str
    """The words it is about."""


@dataclass(frozen=True, slots=True)
class RolledOver:
    """What came of rolling a text over, and every place that a person should look at."""

    message: str
    handle: str
    text: Resolution
    adopted: str
    """Name of the draft that keeps the adopted text as it came."""
    places: tuple[PlaceToCheck, ...]
    remarks: tuple[Remark, ...] = ()
    """On the reading of the file."""


__all__ = [
    "Authorship", "BaseOnDisk", "BaseRow", "DraftRow", "Entry", "Imported", "Info", "Overview",
    "Passage", "PlaceToCheck", "Remark", "RolledOver", "Subject", "Wording", "WordsOf",
]  # fmt: skip
