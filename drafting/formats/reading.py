"""What a reader gives back: the resolution, and what a person should look at."""

from __future__ import annotations

from typing import NamedTuple

from drafting.model.resolution import Resolution


class Remark(NamedTuple):
    """Something a reader kept but could not place, or had to decide.

    `line` counts lines or paragraphs of the source from 1; 0 where there is none.
    """

    line: int
    message: str
    text: str = ""


class Reading(NamedTuple):
    """A resolution as read, with remarks in the order of the source."""

    resolution: Resolution
    remarks: tuple[Remark, ...] = ()
