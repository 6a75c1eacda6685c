"""What came of rolling a text over: values for screens and lists."""

from __future__ import annotations

from enum import StrEnum

from drafting.dataclasses import dataclass
from drafting.formats.reading import Passage, Remark
from drafting.model.resolution import Resolution


class ReasonToCheck(StrEnum):
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
    LATER = "later"
    """A newer resolution of the same title."""
    FOLLOWED = "followed"
    """A citation of a resolution that another of its title has followed."""
    CHANGED = "changed"
    """A paragraph that the newest version changed."""
    HEAD = "head"
    """Something above the text that went, or that only a person can fill in."""


@dataclass(frozen=True, slots=True)
class PlaceToCheck:
    """A place of a text that a person must look at, and why."""

    unit: str
    """Identity of the unit; empty for what stands outside the units."""
    label: str
    """What people call the place: "OP4 (b)", "note 3", "title"."""
    subject: ReasonToCheck
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
    aside: tuple[Passage, ...] = ()
    """What of the file was set aside, each with its reason."""
