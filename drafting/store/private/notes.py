"""Private notes as values: what each is about, and every wording that it ever had.

A note keeps all its wordings, each with those it took the place of. So two copies of one note are
united by taking the wordings of both: the order in which copies meet makes no difference, and what
was written apart stands side by side until somebody puts one wording in the place of both.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from itertools import chain

from drafting.named_tuples import NamedTuple


class Kind(StrEnum):
    """What a private note is, in the words of a delegation."""

    RED_LINE = "red line"
    INSTRUCTION = "instruction"
    FALLBACK = "fallback"
    NOTE = "note"


class About(NamedTuple):
    """What a note is about; with nothing in it, the session as a whole."""

    folder: str = ""
    """The resolution, by the handle under which it was begun."""
    unit: str = ""
    """The paragraph, by its identity."""
    proposal: str = ""
    """The proposal, by its identity."""
    called: str = ""
    """What paragraph or proposal was called when the note was begun."""
    words: str = ""
    """How the paragraph began then, for the day when it is gone."""


class Wording(NamedTuple):
    """What somebody wrote in a note, or that somebody took it away."""

    id: str
    by: str
    when: datetime
    step: int
    """Larger than that of every wording that its author had before the eyes."""
    kind: Kind
    text: str
    before: tuple[str, ...] = ()
    """The wordings that it takes the place of."""
    is_gone: bool = False
    """Whether the note is taken away by it."""
    undoes: str = ""
    """The wording that it takes back."""


class PrivateNote(NamedTuple):
    """A note with all that was ever written in it, oldest first."""

    id: str
    about: About
    wordings: tuple[Wording, ...]

    @property
    def current(self) -> tuple[Wording, ...]:
        """What stands in it: one wording, or those of all who wrote apart from each other.

        Where one took it away and another went on writing, it stands.
        """
        replaced = frozenset(chain.from_iterable(one.before for one in self.wordings))
        last = tuple(one for one in self.wordings if one.id not in replaced)
        return tuple(one for one in last if not one.is_gone) or last

    @property
    def is_gone(self) -> bool:
        """Whether it was taken away, so that it stands in the history alone."""
        return all(one.is_gone for one in self.current)

    @property
    def last(self) -> tuple[str, ...]:
        """What a wording takes the place of that is written now."""
        replaced = frozenset(chain.from_iterable(one.before for one in self.wordings))
        return tuple(one.id for one in self.wordings if one.id not in replaced)

    def find(self, wording: str) -> Wording | None:
        """A wording by its identity."""
        return next((one for one in self.wordings if one.id == wording), None)

    def with_wording(self, wording: Wording) -> PrivateNote:
        """The note with one wording more."""
        return self._replace(wordings=in_order((*self.wordings, wording)))


Notes = Mapping[str, PrivateNote]
"""The notes of a layer by identity."""


def in_order(wordings: Iterable[Wording]) -> tuple[Wording, ...]:
    """Wordings as they follow each other, each once; the same wherever they are put together."""
    known: dict[str, Wording] = {}
    for one in wordings:
        known[one.id] = min(one, known.get(one.id, one), key=repr)
    return tuple(sorted(known.values(), key=lambda one: (one.step, one.when.timestamp(), one.id)))


def united(one: PrivateNote, other: PrivateNote) -> PrivateNote:
    """Two copies of a note as one, the same whichever comes first."""
    about = min(one.about, other.about)
    return PrivateNote(one.id, about, in_order((*one.wordings, *other.wordings)))


def next_step(notes: Iterable[PrivateNote]) -> int:
    """The step of a wording that is written with all of these before the eyes."""
    return 1 + max((one.step for note in notes for one in note.wordings), default=0)
