"""Texts with signs, as the redline prints them: the two texts that they are made of."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.dataclasses import replace
from drafting.formats.bodies import Body
from drafting.formats.docx.layout.blocks import Block, Composition, Piece
from drafting.formats.docx.markup.authorship import Revision
from drafting.formats.docx.tracked.from_redline.in_layout import TrackedLayout
from drafting.formats.docx.tracked.from_redline.tracked_text import Texts
from drafting.redline.spans import Sign


def tracked(signed: Composition, body: Body, revision: Revision) -> bytes:
    """The Word file of a text with signs."""
    texts = Texts(side(signed, "+"), side(signed, "-"), signed)
    return TrackedLayout(texts, body, revision, "tracked.docx").package


def side(signed: Composition, absent: Sign) -> Composition:
    """The text without what is `absent`."""
    masthead = {name: _pieces(pieces, absent) for name, pieces in signed.masthead.items()}
    notes = tuple(
        note._replace(pieces=_pieces(note.pieces, absent))
        for note in signed.notes
        if not note.pieces or {piece.sign for piece in note.pieces} != {absent}
    )
    return replace(
        signed, blocks=tuple(_blocks(signed.blocks, absent)), notes=notes, masthead=masthead
    )


def _blocks(blocks: tuple[Block, ...], absent: Sign) -> Iterator[Block]:
    open_block: Block | None = None
    for block in blocks:
        clean = block._replace(
            pieces=_pieces(block.pieces, absent), number=_pieces(block.number, absent),
            mark="=", start="=", move="", was=None, by=None,
        )  # fmt: skip
        if absent == "+" and block.was is not None:
            role, depth, inset = block.was
            clean = clean._replace(role=role, depth=depth, inset=inset)
        if open_block is not None:
            clean = open_block._replace(pieces=(*open_block.pieces, *clean.pieces))
        elif block.start == absent:
            continue
        open_block = clean if block.mark == absent else None
        if open_block is None:
            yield clean
    if open_block is not None:
        yield open_block


def _pieces(pieces: tuple[Piece, ...], absent: Sign) -> tuple[Piece, ...]:
    return tuple(p._replace(sign="=", by=None) for p in pieces if p.sign != absent)
