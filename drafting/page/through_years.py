"""A paragraph through the years: what of it is printed, in any format."""

from __future__ import annotations

from drafting.dataclasses import dataclass
from drafting.redline.spans import Span

KEY = "From one version to the next: what came in, and what was taken out."
ALONE = "No other version is known."


@dataclass(frozen=True, slots=True)
class VersionRow:
    """One version of the paragraph."""

    heading: str
    """“A/RES/76/134, OP12”."""
    facts: str
    """“16 December 2021, adopted without a vote; 96 % as before”."""
    spans: tuple[Span, ...]
    """From the version before; of the oldest all of its words."""
    is_asked: bool = False
    """Whether it is the one that was asked for."""


@dataclass(frozen=True, slots=True)
class FirstWords:
    """Words of the version that was asked for, and where they first stood there."""

    text: str
    """Inline markup."""
    first: str
    """“first in A/RES/77/201”."""
    step: int
    """The place of that version among the rows, from 0."""


@dataclass(frozen=True, slots=True)
class ThroughYearsSheet:
    """The whole of it."""

    title: str
    rows: tuple[VersionRow, ...]
    """The oldest first."""
    words: tuple[FirstWords, ...]
