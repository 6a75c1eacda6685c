"""Units by their first words, for one line of a message."""

from __future__ import annotations

from drafting.model.inline import plain
from drafting.model.unit import Unit

_FIRST = 5


def first_words(unit: Unit | None) -> str:
    """The first words of a unit, in quotation marks."""
    if unit is None:
        return "which is gone"
    words = plain(unit.text).split()
    more = "…" if len(words) > _FIRST else ""
    return f"“{' '.join(words[:_FIRST])}{more}”"
