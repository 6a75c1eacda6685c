"""Which blocks of a redline which paragraphs of the issued file print.

Most blocks are one paragraph. A line that holds two of them, or a heading that runs over
two lines, makes a passage of several.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from drafting.dataclasses import dataclass, field
from drafting.formats.docx.layout.blocks import Block, Role
from drafting.formats.docx.reading.base_map import BaseMap, Places

_FIELDS: Mapping[Role, tuple[str, ...]] = {
    Role.SESSION: ("masthead.session",),
    Role.COMMITTEE: ("masthead.committee",),
    Role.PLACE: ("masthead.place_and_dates",),
    Role.AGENDA_ITEM: ("masthead.agenda_item",),
    Role.AGENDA_TITLE: ("masthead.agenda_title",),
    Role.OTHER: ("masthead.other",),
    Role.NUMBER: ("masthead.number",),
    Role.ADOPTION: ("masthead.adoption",),
    Role.REPORT: ("masthead.report",),
    Role.SPONSORS: ("sponsors", "kind", "submitted_by"),
    Role.CHAPEAU: ("chapeau",),
    Role.TITLE: ("masthead.number", "title"),
    Role.ENACTING: ("enacting",),
    Role.CLOSING: ("closing",),
}


@dataclass(slots=True)
class Passage:
    """Blocks of the old text that stand together, and the places of their paragraphs."""

    blocks: list[int] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    """None where the file prints them elsewhere, or not in the body."""

    @property
    def is_simple(self) -> bool:
        """Whether it is one block in one paragraph."""
        return len(self.blocks) == len(self.places) == 1


def passages(blocks: Sequence[Block], found: BaseMap) -> list[Passage]:
    """The passages of the old text, in order; each block is in one."""
    made: list[Passage] = []
    at: dict[int, Passage] = {}
    for number, block in enumerate(blocks):
        places = _places(block, found)
        shared = next((at[place] for place in places if place in at), None)
        passage = shared if shared is not None else Passage()
        if shared is None:
            made.append(passage)
        passage.blocks.append(number)
        for place in places:
            if place not in at:
                at[place] = passage
                passage.places.append(place)
    for passage in made:
        passage.places.sort()
    return made


def _places(block: Block, found: BaseMap) -> Places:
    if block.unit:
        return found.units.get(block.unit, ())
    names = _FIELDS.get(block.role, ())
    return tuple(dict.fromkeys(one for name in names for one in found.fields.get(name, ())))


@dataclass(slots=True)
class Item:
    """Blocks of the redline: those of one passage of the old text, or one that comes in."""

    blocks: list[Block] = field(default_factory=list)
    old: list[int] = field(default_factory=list)
    """The blocks of the old text that they are; none for one that comes in."""


def items(signed: Sequence[Block]) -> Iterator[Item]:
    """The blocks of a redline by the block of the old text that they are, or come in as.

    A block that is split holds all its parts; the mark of the last one is its own.
    """
    old = 0
    item: Item | None = None
    for block in signed:
        if item is not None:
            item.blocks.append(block)
        elif block.start == "+":
            yield Item([block])
            continue
        else:
            item = Item([block], [old])
            old += 1
        if block.mark != "+":
            yield item
            item = None
    if item is not None:
        yield item
