"""The unit: what is versioned, moved, proposed on and numbered."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from drafting.dataclasses import dataclass


class Kind(StrEnum):
    """What a unit is; the value is also its name in files and JSON."""

    PREAMBULAR = "preambular"
    """A preambular paragraph: never numbered."""
    OPERATIVE = "operative"
    """An operative paragraph: numbered `1.` unless it stands alone."""
    SUBPARAGRAPH = "subparagraph"
    """`(a)`, `(i)`, `a.`, `i.` by degree, under any paragraph."""
    CONTINUATION = "continuation"
    """More text of the parent paragraph after its subparagraphs."""
    HEADING = "heading"
    """A heading without a number; numbering runs on beneath it."""
    SECTION = "section"
    """A heading numbered I, II, …; paragraph numbers restart beneath it."""
    ANNEX = "annex"
    """An annex: its text is its title, its children are its content."""
    NUMBERED = "numbered"
    """A numbered paragraph of an annex or of a quoted text."""
    PARAGRAPH = "paragraph"
    """An unnumbered paragraph that is neither preambular nor operative."""
    RESOLUTION = "resolution"
    """A whole resolution nested in a paragraph; its children are its parts."""
    TITLE = "title"
    """The title of a nested resolution."""
    ENACTING = "enacting"
    """The enacting line of a nested resolution."""
    TABLE = "table"
    """A table carried as it is: one row a line, cells between `|`."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of text with a permanent identity.

    `text` is inline markup (see `drafting.model.inline`). A newline in it is a
    forced line break. `number` overrides the computed number where a text prints
    a scheme of its own ("Article 4", "1.1"); it is empty everywhere else.
    """

    id: str
    kind: Kind
    text: str
    children: tuple[Unit, ...] = ()
    level: int = 0
    """Degree of a heading, 1 to 4; 0 for every other kind."""
    number: str = ""

    def walk(self) -> Iterator[Unit]:
        """This unit and all beneath it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()
