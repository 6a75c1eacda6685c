"""Notes that nothing in a text refers to: the last paragraph does, so that none is lost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from drafting.formats.docx.layout.blocks import Block, Piece, PrintedNote, Role
from drafting.model.inline import Run
from drafting.redline.script import Sign
from drafting.redline.sequences import blocks as matching


def with_all_cited(
    blocks: Sequence[Block], old: Iterable[PrintedNote], new: Iterable[PrintedNote]
) -> tuple[Block, ...]:
    """No note is lost: one that nothing in a text refers to is referred to at its end.

    Those with a mark of their own belong to the masthead, which has its own way.
    """
    before = _uncited(blocks, old, "+")
    after = _uncited(blocks, new, "-")
    cited = list(blocks)
    for stretch in matching(before, after):
        if stretch.equal and _last(cited, "+") == _last(cited, "-"):
            for key in after[stretch.new_start : stretch.new_end]:
                _cite(cited, _last(cited, "-"), "=", key)
            continue
        for key in before[stretch.old_start : stretch.old_end]:
            _cite(cited, _last(cited, "+"), "-", key)
        for key in after[stretch.new_start : stretch.new_end]:
            _cite(cited, _last(cited, "-"), "+", key)
    return tuple(cited)


def _cite(blocks: list[Block], place: int | None, sign: Sign, key: str) -> None:
    """Refer to a note at the end of a block, or of a new one where there is none."""
    reference = Piece(sign, Run("", note=key))
    if place is None:
        blocks.append(Block(Role.TEXT, (reference,), mark=sign, start=sign))
    else:
        blocks[place] = blocks[place]._replace(pieces=(*blocks[place].pieces, reference))


def _uncited(blocks: Sequence[Block], notes: Iterable[PrintedNote], absent: Sign) -> list[str]:
    cited = first_references(blocks, absent)
    return [note.key for note in notes if not note.mark and note.key not in cited]


def _last(blocks: Sequence[Block], absent: Sign) -> int | None:
    """Where the last paragraph of the text without what is `absent` ends."""
    places = (
        place
        for place in range(len(blocks) - 1, -1, -1)
        if blocks[place].mark != absent and blocks[place].role is not Role.TABLE
    )
    return next(places, None)


def first_references(blocks: Sequence[Block], absent: Sign) -> dict[str, tuple[int, int]]:
    """Where each note is first referred to in the text that has no words of sign `absent`."""
    found: dict[str, tuple[int, int]] = {}
    for block_place, block in enumerate(blocks):
        for place, piece in enumerate(block.pieces):
            if piece.run.note and piece.sign != absent:
                found.setdefault(piece.run.note, (block_place, place))
    return found
