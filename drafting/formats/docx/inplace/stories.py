"""The paragraphs of a body, a cell or a note laid against those of another."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from lxml import etree

from drafting.formats.docx.inplace.blocks import Block, Workshop, blocks_of
from drafting.formats.docx.inplace.passing import (
    NO_MOVE,
    Move,
    arrived,
    arrived_rows,
    left,
    left_rows,
)
from drafting.formats.docx.inplace.pieces import Cut
from drafting.formats.docx.inplace.revising import Signed, mark_words, signed_pieces
from drafting.formats.docx.inplace.tables import edit_table
from drafting.redline.order import heaviest_rise
from drafting.redline.pairing import Item, paired
from drafting.redline.wording import words


def edit_story(old: etree._Element, new: etree._Element, shop: Workshop) -> None:
    """Note in `shop.edits` what turns the blocks of `old` into those of `new`."""
    before = [Block(element, shop, 0) for element in blocks_of(old)]
    after = [Block(element, shop, 1) for element in blocks_of(new)]
    if [block.text for block in before] == [block.text for block in after] and not any(
        "table" in (one.kind, other.kind) and one.kind != other.kind
        for one, other in zip(before, after, strict=True)
    ):
        for one, other in zip(before, after, strict=True):
            _note_kept(one, other, shop)
    elif before:
        _Story(before, after, shop).edit()
    else:
        _fill(old, after, shop)


def _note_kept(old: Block, new: Block, shop: Workshop) -> None:
    for one, other in zip(old.notes, new.notes, strict=True):
        shop.edits.kept_notes[one] = other


def _fill(holder: etree._Element, blocks: Sequence[Block], shop: Workshop) -> None:
    """Bring everything into what holds nothing yet."""
    filled = deepcopy(holder)
    filled.tail = None
    filled[:0] = [_arrived(block, shop, NO_MOVE) for block in blocks]
    shop.edits.instead[holder] = filled


def _arrived(block: Block, shop: Workshop, move: Move) -> etree._Element:
    if block.kind == "table":
        return arrived_rows(block.element, shop)
    return arrived(block.cut(), shop, move)


class _Story:
    """Two lists of blocks and what connects them."""

    def __init__(self, old: Sequence[Block], new: Sequence[Block], shop: Workshop) -> None:
        self._old, self._new, self._shop = old, new, shop
        pairs = paired(_items(old), _items(new), self._known())
        self._new_of = {
            int(one): int(other)
            for one, other in pairs.items()
            if (old[int(one)].kind == "table") == (new[int(other)].kind == "table")
        }
        self._kept = self._in_order()
        for one, other in self._new_of.items():
            shop.properties.lists.are_one(old[one].element, new[other].element)

    def _known(self) -> dict[str, str]:
        """Tables and ends of sections by their order, if there are as many in both texts."""
        known: dict[str, str] = {}
        for kind in ("table", "section"):
            old = [at for at, block in enumerate(self._old) if block.kind == kind]
            new = [at for at, block in enumerate(self._new) if block.kind == kind]
            if len(old) == len(new) or kind == "section":
                known.update((str(one), str(other)) for one, other in zip(old, new, strict=False))
        return known

    def _in_order(self) -> dict[int, int]:
        """The pairs that stayed in place: those nothing can move weigh most."""
        ones = sorted(self._new_of)
        weights = [
            (1000 if self._old[one].kind != "paragraph" else 1, len(self._old[one].text))
            for one in ones
        ]
        stayed = heaviest_rise([self._new_of[one] for one in ones], weights)
        return {ones[at]: self._new_of[ones[at]] for at in stayed}

    def edit(self) -> None:
        """Go through both in order: what goes stands before what comes in its place."""
        moves, arrivals = self._moves()
        new_at = 0
        anchor: Block | None = None
        for old_at, block in enumerate(self._old):
            if old_at in self._kept:
                for at in range(new_at, self._kept[old_at]):
                    self._arrive(self._new[at], anchor, arrivals.get(at, NO_MOVE))
                new_at = self._kept[old_at] + 1
                self._stay(block, self._new[new_at - 1])
            else:
                self._leave(block, moves.get(old_at, NO_MOVE))
            anchor = block
        for at in range(new_at, len(self._new)):
            self._arrive(self._new[at], anchor, arrivals.get(at, NO_MOVE))

    def _moves(self) -> tuple[dict[int, Move], dict[int, Move]]:
        """Where each move left and where it arrived; a table leaves and comes in instead."""
        leaving: dict[int, Move] = {}
        arriving: dict[int, Move] = {}
        for one, other in self._new_of.items():
            if one not in self._kept and self._old[one].kind == "paragraph":
                spans = words(self._old[one].text, self._new[other].text)
                leaving[one] = Move(f"move{next(self._shop.moves)}", spans)
                arriving[other] = leaving[one]
        return leaving, arriving

    def _stay(self, old: Block, new: Block) -> None:
        if old.kind == "table":
            edit_table(old.element, new.element, self._shop, edit_story)
            return
        if old.text == new.text:
            _note_kept(old, new, self._shop)
            return
        cut, other = old.cut(), new.cut()
        signed = signed_pieces(cut, other, words(old.text, new.text))
        self._note_signed(signed, other)
        self._shop.adopt(piece for sign, piece in signed if sign == "+")
        mark_words(cut, signed, self._shop.marker, self._shop.new_note)
        self._shop.marker.set_apart()
        self._shop.edits.instead[old.element] = cut.joined()

    def _note_signed(self, signed: Sequence[Signed], other: Cut) -> None:
        brought = {id(piece) for sign, piece in signed if sign == "+"}
        kept = [piece.note for piece in other.pieces if piece.note and id(piece) not in brought]
        ours = [piece.note for sign, piece in signed if sign == "=" and piece.note]
        for one, two in zip(ours, kept, strict=True):
            self._shop.edits.kept_notes[one] = two

    def _leave(self, block: Block, move: Move) -> None:
        """Mark that a block goes, or moves elsewhere."""
        if block.kind == "table":
            gone = left_rows(block.element, self._shop)
        else:
            gone = left(block.cut(), self._shop, move)
        self._shop.edits.instead[block.element] = gone

    def _arrive(self, block: Block, anchor: Block | None, move: Move) -> None:
        """Bring a block in after `anchor`."""
        edits, came = self._shop.edits, _arrived(block, self._shop, move)
        if anchor is None:
            edits.before.setdefault(self._old[0].element, []).append(came)
        else:
            edits.after.setdefault(anchor.element, []).append(came)


def _items(blocks: Sequence[Block]) -> list[Item]:
    return [
        Item(str(at), block.text, block.kind if block.text.strip() else f"empty {block.kind}")
        for at, block in enumerate(blocks)
    ]
