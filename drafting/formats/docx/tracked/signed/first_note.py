"""A mark that LibreOffice would lose, set where it keeps it.

LibreOffice forgets that a paragraph mark is brought in or taken out if the paragraph
refers to the first note of the document. Words and marks in a row say the same if the
mark *before* such a paragraph comes or goes in place of the one after it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from drafting.formats.docx.layout.blocks import Block

SameLook = Callable[[Block, Block], bool]
"""Whether two blocks are set alike, with no space of their own between them."""


def with_first_note_kept(blocks: Sequence[Block], same_look: SameLook) -> tuple[Block, ...]:
    """`blocks`, the paragraph with the first reference to a note ending in a mark that stays.

    Where what stands before looks otherwise the marks are left as they are.
    """
    place = next((at for at, block in enumerate(blocks) if _cites(block)), None)
    if place is None or blocks[place].mark == "=":
        return tuple(blocks)
    first = place
    while first and _goes_along(blocks[first - 1], blocks[place]):
        first -= 1
    before = first - 1
    alike = all(same_look(blocks[at], blocks[place]) for at in range(max(before, 0), place))
    if before < 0 or blocks[before].mark != "=" or not alike:
        return tuple(blocks)
    shifted = [_unmoved(block, blocks[first : place + 1]) for block in blocks]
    shifted[before] = shifted[before]._replace(mark=blocks[place].mark, by=blocks[place].by)
    shifted[place] = shifted[place]._replace(mark="=")
    return tuple(shifted)


def _cites(block: Block) -> bool:
    return any(piece.run.note for piece in block.pieces)


def _goes_along(block: Block, other: Block) -> bool:
    same_author = (block.by and block.by.author) == (other.by and other.by.author)
    return same_author and block.mark == other.mark and block.start == other.start != "="


def _unmoved(block: Block, changed: Sequence[Block]) -> Block:
    """A move whose marks are shifted is no move for Word: its ends are taken out and brought in."""
    moves = {other.move for other in changed}
    return block._replace(move="") if block.move in moves else block
