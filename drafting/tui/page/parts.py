"""What is printed in the parts of the screen: masthead, text, notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from drafting.named_tuples import NamedTuple
from drafting.page.blocks import HEAD, Block, Role


class Parts(NamedTuple):
    """The blocks of a page, parted."""

    masthead: list[Block]
    text: list[Block]
    notes: list[Block]


def parted(printed: tuple[Block, ...]) -> Parts:
    """The masthead, the text with a place for its title, and the notes."""
    masthead = [block for block in printed if block.role in HEAD]
    notes = [block for block in printed if block.role is Role.NOTE]
    text = list(_with_annexes_whole(printed[len(masthead) : len(printed) - len(notes)]))
    if not any(block.role is Role.TITLE and not block.source for block in text[:3]):
        above = sum(block.role in (Role.SPONSORS, Role.CHAPEAU) for block in text[:2])
        text.insert(above, Block(Role.TITLE))
    return Parts(masthead, text, notes)


def _with_annexes_whole(printed: Sequence[Block]) -> Iterator[Block]:
    """Blocks of which an annex and its title are one: the cursor stands on both."""
    for block, below in zip_longest(printed, printed[1:]):
        if block.role is Role.ANNEX and below and below.role is Role.ANNEX_TITLE:
            yield block._replace(text=below.text)
        elif block.role is not Role.ANNEX_TITLE:
            yield block
