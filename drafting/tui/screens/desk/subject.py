"""What is being written on the desk."""

from __future__ import annotations

from drafting.dataclasses import dataclass
from drafting.model.resolution import Note
from drafting.tui.page.body import NOTE
from drafting.tui.page.masthead import FIELD


@dataclass(frozen=True, slots=True)
class Subject:
    """A unit, a note, a single value, or a paragraph that is not in the text yet."""

    key: str
    """Key of the block that the editor stands for."""
    base: str
    """What it reads in the record."""
    where: str = ""
    """Place in words of a paragraph that is not in the text yet."""
    drawn_after: str = ""
    """Key of the block behind which such a paragraph is written."""
    notes: tuple[Note, ...] = ()
    """Footnotes that were written with it and are not in the text yet."""
    settles: str = ""
    """The proposal that is agreed in the words that are written."""
    seen: str = ""
    """The state of the record in which the room looked at that proposal."""
    range: str = ""
    """The paragraphs in a row, by the identities of both ends, in whose place it is written."""

    @property
    def is_new(self) -> bool:
        """Whether the paragraph is not in the text yet."""
        return bool(self.where)

    @property
    def is_value(self) -> bool:
        """Whether it is a single value or a note, which cannot be divided."""
        return self.key.startswith((FIELD, NOTE))

    @property
    def place(self) -> str:
        """Its place in the text, in words or by its key: what the journal knows it by."""
        return self.where or self.range or self.key

    @property
    def stands_at(self) -> str:
        """Key of the block where the cursor stands when it is closed."""
        return self.drawn_after if self.is_new else self.key
