"""A resolution as the blocks of one page."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from drafting.dataclasses import dataclass
from drafting.model.numbering import Numbering, note_numbers
from drafting.model.resolution import Resolution
from drafting.page.blocks import ANY_BODY, BodyFacts
from drafting.page.blocks import Block as Printed
from drafting.page.composition import compose
from drafting.tui.page.body import Body, unit_setting
from drafting.tui.page.masthead import Head
from drafting.tui.page.names import block_name
from drafting.tui.page.parts import parted
from drafting.tui.page.pieces import BLANK, Block
from drafting.tui.page.proposed import ProposalsShown, ProposedText
from drafting.tui.page.reading import NOTHING_READ, Reading
from drafting.tui.page.touched import changed_since
from drafting.tui.page.typesetter import PROSE_WIDTH, Setting
from drafting.tui.signs import Signs
from drafting.workspace.record.word_counts import counts


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
        return block_name(key, self.numbering, self.notes)


class Layout:
    """Sets documents as blocks; setting one again costs little more than what changed."""

    def __init__(self, signs: Signs) -> None:
        self._signs = signs
        self._body = Body(signs)

    def blocks(
        self,
        document: Document,
        available: int,
        changed: AbstractSet[str] = frozenset(),
        reading: Reading = NOTHING_READ,
        shown: ProposalsShown = ProposalsShown.OFF,
    ) -> list[Block]:
        """The blocks of `document` in printed order, at most `available` cells wide.

        `changed` are the keys of those that have the sign of a change; `reading` has what is
        proposed, of which as much is set as `shown` says.
        """
        width = min(PROSE_WIDTH, available)
        self._body.begin()
        # What was read of an earlier text still fits where that has not changed.
        stale = changed_since(reading.text, document.resolution) if reading.live else frozenset()
        proposed = ProposedText(self._signs, width, reading, shown, stale)
        blocks = [
            block.with_margin(self._signs.changed if block.key in changed else "")
            for block in self._set(document, proposed, width)
        ]
        self._body.finish()
        return blocks

    def _set(self, document: Document, proposed: ProposedText, width: int) -> Iterator[Block]:
        notes = document.notes
        head = Head(notes, self._signs, width)
        masthead, text, foot = parted(document.printed)
        yield Block("", (BLANK,))
        yield from proposed.around(head.masthead(masthead), Setting())
        for printed in text:
            if printed.source:
                block = self._body.unit(printed, notes, width)
                yield from proposed.around(block, unit_setting(printed))
            else:
                yield from proposed.around(head.value(printed), Setting(printed.number))
        for setting, block in self._body.notes(foot, notes, width):
            yield from proposed.around(block, setting)
        yield Block("", (BLANK,))
