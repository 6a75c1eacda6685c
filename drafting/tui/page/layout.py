"""A resolution as the blocks of one page."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from drafting.model.numbering import Numbering, note_numbers
from drafting.model.resolution import Resolution
from drafting.page.blocks import ANY_BODY, BodyFacts
from drafting.page.blocks import Block as Printed
from drafting.page.composition import compose
from drafting.tui.page.body import NOTE, Body
from drafting.tui.page.masthead import FIELD, Head
from drafting.tui.page.parts import parted
from drafting.tui.page.pieces import BLANK, Block
from drafting.tui.page.typesetter import PROSE_WIDTH
from drafting.tui.signs import Signs
from drafting.workspace.record.word_counts import counts

_FIELD_NAMES = {
    "masthead": "masthead",
    "sponsors": "sponsors",
    "chapeau": "chapeau",
    "title": "title",
    "enacting": "enacting line",
    "closing": "closing line",
}


@dataclass(frozen=True, slots=True)
class Document:
    """A resolution with what is computed from it once: its page, numbers and labels."""

    resolution: Resolution
    facts: BodyFacts
    numbering: Numbering
    printed: tuple[Printed, ...]
    """All that is printed, as it is composed for its body."""
    notes: dict[str, str]
    words: int = 0
    """Words of all its paragraphs."""

    @classmethod
    def of(cls, resolution: Resolution, facts: BodyFacts = ANY_BODY) -> Document:
        """The document of a resolution."""
        numbering = Numbering(resolution)
        return cls(
            resolution,
            facts,
            numbering,
            compose(resolution, facts, numbering),
            note_numbers(resolution),
            counts(resolution).text,
        )

    def name(self, key: str) -> str:
        """What delegates call the thing of that key: "OP3", "title", "note 2"."""
        if key.startswith(FIELD):
            return _FIELD_NAMES[key.removeprefix(FIELD)]
        if key.startswith(NOTE):
            return f"note {self.notes.get(key.removeprefix(NOTE), '')}".strip()
        return self.numbering.label(key) if key in self.numbering else ""


class Layout:
    """Sets documents as blocks; setting one again costs little more than what changed."""

    def __init__(self, signs: Signs) -> None:
        self._signs = signs
        self._body = Body(signs)

    def blocks(
        self, document: Document, available: int, changed: AbstractSet[str] = frozenset()
    ) -> list[Block]:
        """The blocks of `document` in printed order, at most `available` cells wide."""
        width = min(PROSE_WIDTH, available)
        self._body.begin()
        blocks = [
            block.with_margin(self._signs.changed if block.key in changed else "")
            for block in self._set(document, width)
        ]
        self._body.finish()
        return blocks

    def _set(self, document: Document, width: int) -> Iterator[Block]:
        notes = document.notes
        head = Head(notes, self._signs, width)
        masthead, text, foot = parted(document.printed)
        yield Block("", (BLANK,))
        yield head.masthead(masthead)
        for printed in text:
            if printed.source:
                yield self._body.unit(printed, notes, width)
            else:
                yield head.value(printed)
        yield from self._body.notes(foot, notes, width)
        yield Block("", (BLANK,))
