"""Edits that belong together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.dataclasses import dataclass
from drafting.model.edits.edit import Edit

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution
    from drafting.model.unit import Unit


@dataclass(frozen=True, slots=True)
class Several(Edit):
    """Edits that belong together, applied in order."""

    edits: tuple[Edit, ...]

    def apply(self, resolution: Resolution) -> Resolution:
        for edit in self.edits:
            resolution = edit.apply(resolution)
        return resolution

    def invert(self) -> Several:
        return Several(tuple(edit.invert() for edit in reversed(self.edits)))

    @property
    def subject(self) -> str:
        return next((edit.subject for edit in self.edits), "")

    @property
    def units(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(unit for edit in self.edits for unit in edit.units))

    @property
    def brought(self) -> tuple[Unit, ...]:
        return tuple(unit for edit in self.edits for unit in edit.brought)

    @property
    def taken(self) -> tuple[Unit, ...]:
        return tuple(unit for edit in self.edits for unit in edit.taken)

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(text for edit in self.edits for text in edit.texts)

    def reworded(self, text: str) -> Several | None:
        """With the paragraphs of `text`, which blank lines part, for those that it would reword."""
        texts = [block for block in text.split("\n\n") if block.strip()]
        if len(texts) != len(self.edits):
            return None
        made = [edit.reworded(one) for edit, one in zip(self.edits, texts, strict=True)]
        return None if None in made else Several(tuple(edit for edit in made if edit))

    def each(self) -> Iterator[Edit]:
        for edit in self.edits:
            yield from edit.each()
