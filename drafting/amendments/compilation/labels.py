"""Labels of a compilation: the numbers of the text stay, what is proposed has a Latin word."""

from __future__ import annotations

from drafting.amendments.labels import Convention, alternative, keeping_labels, with_word
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution


class Labels:
    """Number and label of each unit of a text that holds proposed paragraphs too."""

    def __init__(
        self, text: Resolution, extended: Resolution, convention: Convention = Convention.ROOM
    ) -> None:
        self._convention = convention
        self._rows = Numbering(keeping_labels(text, extended, convention))

    def of(self, unit: str) -> tuple[str, str]:
        """Number and label of a unit; empty ones for a unit that is not there."""
        if unit not in self._rows:
            return "", ""
        return self._rows.number(unit), self._rows.label(unit)

    def alternative(self, unit: str, place: int) -> tuple[str, str]:
        """Number and label of another wording of a unit, counted from 1."""
        number, label = self.of(unit)
        word = alternative(place, self._convention)
        return (with_word(number, word) if number else ""), f"{label} {word}"
