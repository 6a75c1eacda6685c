"""Agreed language that is near to a text."""

from __future__ import annotations

from drafting.dataclasses import dataclass
from drafting.library.place import Place
from drafting.redline.spans import Span


@dataclass(frozen=True, slots=True)
class Precedent:
    """One wording, and every place where it stands."""

    likeness: float
    """From 0 to 1: see `drafting.library.likeness`."""
    text: str
    """Inline markup without footnotes."""
    places: tuple[Place, ...]
    """Adopted before drafts, the latest first."""
    is_same: bool = False
    """Whether it is the text itself, but for looks, footnotes, spaces and the sign at its end."""
    spans: tuple[Span, ...] = ()
    """From the agreed wording to the text: what that adds, and what it drops."""

    @property
    def times(self) -> int:
        """In how many adopted documents it stands."""
        return len({place.document.symbol for place in self.places if place.document.adopted})
