"""The paragraphs of a body, a cell or a note laid against those of another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy

from lxml import etree

from drafting.formats.docx.markup.names import PPR
from drafting.formats.docx.tracked.from_file.blocks import Block, Workshop, standing
from drafting.formats.docx.tracked.from_file.boxes import edit_boxes, has_boxes
from drafting.formats.docx.tracked.from_file.looks import change_look
from drafting.formats.docx.tracked.from_file.passing import (
    NO_MOVE,
    Move,
    arrived,
    arrived_rows,
    left,
    left_rows,
)
from drafting.formats.docx.tracked.from_file.pieces import Cut
from drafting.formats.docx.tracked.from_file.revising import Signed, mark_words, signed_pieces
from drafting.formats.docx.tracked.from_file.steps import Step, ended
from drafting.formats.docx.tracked.from_file.tables import edit_table
from drafting.redline.order import heaviest_rise
from drafting.redline.pairing import Item, paired
from drafting.redline.wording import words


def edit_story(old: etree._Element, new: etree._Element, shop: Workshop) -> None:
    """Note in `shop.edits` what turns the blocks of `old` into those of `new`."""
    before, after = standing(old, shop, 0), standing(new, shop, 1)
    if _read_the_same(before, after) and not has_boxes(old):
        for one, other in zip(before, after, strict=True):
            _note_kept(one, other, shop)
    elif before:
        _Story(before, after, shop).edit()
    else:
        _fill(old, after, shop)


def _read_the_same(old: Sequence[Block], new: Sequence[Block]) -> bool:
    return [(one.text, one.kind == "table") for one in old] == [
        (one.text, one.kind == "table") for one in new
    ]


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
        anchor: Block | None = None
        for step in ended(list(self._steps())):
            if step.gives_way:
                self._give_way(step)
            elif step.new is None:
                self._leave(step)
            elif step.old is None:
                self._arrive(step, anchor)
            else:
                self._stay(step.old, step.new, step.mark)
            anchor = step.old or anchor

    def _steps(self) -> Iterator[Step]:
        leaving, arriving = self._moves()
        new_at = 0
        for old_at, block in enumerate(self._old):
            if old_at in self._kept:
                for at in range(new_at, self._kept[old_at]):
                    yield Step(new=self._new[at], arriving=arriving.get(at, NO_MOVE))
                new_at = self._kept[old_at] + 1
                yield Step(block, self._new[new_at - 1])
            else:
                yield Step(block, leaving=leaving.get(old_at, NO_MOVE))
        for at in range(new_at, len(self._new)):
            yield Step(new=self._new[at], arriving=arriving.get(at, NO_MOVE))

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

    def _stay(self, old: Block, new: Block, mark: str) -> None:
        if old.kind == "table":
            edit_table(old.element, new.element, self._shop, edit_story)
            return
        is_same = old.text == new.text
        if is_same:
            _note_kept(old, new, self._shop)
        if is_same and not mark and not has_boxes(old.element):
            return
        cut = old.cut()
        boxes_differ = edit_boxes(cut.paragraph, new.element, self._shop, edit_story)
        if not is_same:
            self._mark_words(cut, old, new)
        if mark:
            self._shop.marker.mark(cut.paragraph, mark)
        if boxes_differ or mark or not is_same:
            self._shop.edits.instead[old.element] = cut.joined()

    def _mark_words(self, cut: Cut, old: Block, new: Block) -> None:
        other = new.cut()
        signed = signed_pieces(cut, other, words(old.text, new.text))
        self._note_signed(signed, other)
        self._shop.adopt(piece for sign, piece in signed if sign == "+")
        mark_words(cut, signed, self._shop.marker, self._shop.new_note)
        self._shop.marker.set_apart()

    def _note_signed(self, signed: Sequence[Signed], other: Cut) -> None:
        brought = {id(piece) for sign, piece in signed if sign == "+"}
        kept = [piece.note for piece in other.pieces if piece.note and id(piece) not in brought]
        ours = [piece.note for sign, piece in signed if sign == "=" and piece.note]
        for one, two in zip(ours, kept, strict=True):
            self._shop.edits.kept_notes[one] = two

    def _leave(self, step: Step) -> None:
        """Mark that a block goes, or moves elsewhere."""
        if step.old is None:
            return
        if step.is_table:
            gone = left_rows(step.old.element, self._shop)
        else:
            gone = left(step.old.cut(), self._shop, step.leaving, is_last=step.is_last)
            if step.is_last:
                look = step.old.element.find(PPR)
                change_look(gone, look, step.look, self._shop.marker)
        self._shop.edits.instead[step.old.element] = gone

    def _arrive(self, step: Step, anchor: Block | None) -> None:
        """Bring a block in after `anchor`."""
        if step.new is None:
            return
        edits, shop = self._shop.edits, self._shop
        if step.is_table:
            came = arrived_rows(step.new.element, shop)
        else:
            came = arrived(step.new.cut(), shop, step.arriving, is_last=step.is_last)
            if step.is_last:
                change_look(came, step.look, came.find(PPR), shop.marker)
        if anchor is None:
            edits.before.setdefault(self._old[0].element, []).append(came)
        else:
            edits.after.setdefault(anchor.element, []).append(came)

    def _give_way(self, step: Step) -> None:
        """All words of one paragraph go and all of another one come, between the same marks."""
        if step.old is None or step.new is None:
            return
        shop, look = self._shop, step.old.element.find(PPR)
        paragraph = left(step.old.cut(), shop, step.leaving, is_last=True)
        came = arrived(step.new.cut(), shop, step.arriving, is_last=True)
        change_look(paragraph, look, came.find(PPR), shop.marker)
        paragraph.extend(one for one in list(came) if one.tag != PPR)
        shop.edits.instead[step.old.element] = paragraph


def _items(blocks: Sequence[Block]) -> list[Item]:
    return [
        Item(str(at), block.text, block.kind if block.text.strip() else f"empty {block.kind}")
        for at, block in enumerate(blocks)
    ]
