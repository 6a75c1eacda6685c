"""Instructions in words."""

from __future__ import annotations

from drafting.dataclasses import dataclass
from drafting.model.unit import Unit


@dataclass(frozen=True, slots=True)
class WrittenInstruction:
    """One instruction in words, with the paragraphs printed beneath it."""

    text: str
    """Inline markup."""
    printed: tuple[Unit, ...] = ()
    about: tuple[str, ...] = ()
    """Identities of the units, notes or single values that it is about."""
