"""What is combined, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from drafting.named_tuples import NamedTuple

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution
    from drafting.redline.script import Redline
    from drafting.redline.spans import Act


class Version(NamedTuple):
    """What one author would make of a text."""

    act: Act
    """The author, and when the latest change was."""
    text: Resolution
    redline: Redline
    """The changes from the old text to this one, credited to the author."""

    @property
    def author(self) -> str:
        """Under whose name the changes stand."""
        return self.act.author


class Beside(NamedTuple):
    """Changes of an author to what others change too, that stand beside those of the others."""

    author: str
    others: tuple[str, ...]
    """Whose changes stand in the text itself, in order."""
    units: tuple[str, ...]
    """The units of the old text that they are about; for a single value its name, for a note
    its identity."""
    wordings: tuple[str, ...] = ()
    """The units that are brought in with the whole wording; none where the author would only
    take out what another takes out, moves or changes."""


class Combined(NamedTuple):
    """All versions in one."""

    text: Resolution
    """What is there once all is accepted, whole wordings beside each other."""
    redline: Redline
    """The changes from the old text to that one, each under its author."""
    beside: tuple[Beside, ...] = ()


Namer = Callable[["Resolution", "Resolution", Sequence[Beside]], "Resolution"]
"""Gives the paragraphs of a combined text their numbers: of the old text, the new one as it
would be numbered by itself, and what stands beside; the new one with its numbers."""
