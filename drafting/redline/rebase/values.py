"""What becomes of an edit on a text that has moved on."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from drafting.named_tuples import NamedTuple

if TYPE_CHECKING:
    from drafting.model.edits import Edit
    from drafting.model.resolution import Resolution


class Grade(StrEnum):
    """How an edit stands to the text of today."""

    CLEAN = "clean"
    """It can be made as it was asked for."""
    SHIFTED = "shifted"
    """It can be made, though its words or its place have moved."""
    CONTESTED = "contested"
    """It changes what was changed otherwise meanwhile."""
    MOOT = "moot"
    """There is nothing left for it to change."""


class Rebased(NamedTuple):
    """An edit as it is made on the text of today."""

    edit: Edit
    """As it would be made; the one asked for where nothing can be made of it."""
    text: Resolution
    """The text of today after it."""
    grade: Grade
    reason: str = ""
    """One line; empty for a clean one."""
    notes: tuple[str, ...] = ()
    """What a person should look at, where the wordings of both stand in the text."""
