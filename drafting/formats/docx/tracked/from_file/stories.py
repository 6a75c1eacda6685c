"""The paragraphs of a body, a cell or a note beside those of another."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from lxml import etree

from drafting.formats.docx.tracked.from_file.changed_words import Signed, signed_pieces, track_words
from drafting.formats.docx.tracked.from_file.story_context import StoryBlock, StoryContext, standing
from drafting.formats.docx.tracked.from_file.tables import track_table
from drafting.formats.docx.tracked.from_file.text_boxes import has_boxes, track_boxes
from drafting.formats.docx.tracked.from_file.whole_paragraphs import (
    NO_MOVE,
    Move,
    deleted,
    deleted_rows,
    inserted,
    inserted_rows,
)
from drafting.formats.docx.tracked.last_marks import keep_last_marks
from drafting.formats.docx.tracked.paragraph_text import Cut
from drafting.redline.order import heaviest_rise
from drafting.redline.pairing import Item, paired
from drafting.redline.word_diff import words


def track_story(old: etree._Element, new: etree._Element, context: StoryContext) -> None:
    """Note in `context.edits` what turns the blocks of `old` into those of `new`."""
    before, after = standing(old, context, 0), standing(new, context, 1)
    if _read_the_same(before, after) and not has_boxes(old):
        for one, other in zip(before, after, strict=True):
            _note_kept(one, other, context)
    elif before:
        _Story(before, after, context).track()
    else:
        _fill(old, after, context)


def _read_the_same(old: Sequence[StoryBlock], new: Sequence[StoryBlock]) -> bool:
    return [(one.text, one.kind == "table") for one in old] == [
        (one.text, one.kind == "table") for one in new
    ]


def _note_kept(old: StoryBlock, new: StoryBlock, context: StoryContext) -> None:
    for one, other in zip(old.notes, new.notes, strict=True):
        context.kept_notes[one] = other


def _fill(holder: etree._Element, blocks: Sequence[StoryBlock], context: StoryContext) -> None:
    """Bring everything into what holds nothing yet."""
    filled = deepcopy(holder)
    filled.tail = None
    filled[:0] = [_inserted(block, context, NO_MOVE) for block in blocks]
    context.edits.instead[holder] = [filled]


def _inserted(block: StoryBlock, context: StoryContext, move: Move) -> etree._Element:
    if block.kind == "table":
        return inserted_rows(block.element, context)
    return inserted(block.cut(), context, move)


class _Story:
    """Two lists of blocks and what connects them."""

    def __init__(
        self, old: Sequence[StoryBlock], new: Sequence[StoryBlock], context: StoryContext
    ) -> None:
        self._old, self._new, self._context = old, new, context
        pairs = paired(_items(old), _items(new), self._known())
        self._new_of = {
            int(one): int(other)
            for one, other in pairs.items()
            if (old[int(one)].kind == "table") == (new[int(other)].kind == "table")
        }
        self._kept = self._in_order()
        for one, other in self._new_of.items():
            context.adapter.lists.are_one(old[one].element, new[other].element)

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

    def track(self) -> None:
        """Go through both in order: what goes stands before what comes in its place."""
        leaving, arriving = self._moves()
        anchor: StoryBlock | None = None
        new_at = 0
        for old_at, block in enumerate(self._old):
            if old_at in self._kept:
                for at in range(new_at, self._kept[old_at]):
                    self._insert(self._new[at], arriving.get(at, NO_MOVE), anchor)
                new_at = self._kept[old_at] + 1
                self._keep(block, self._new[new_at - 1])
            else:
                self._delete(block, leaving.get(old_at, NO_MOVE))
            anchor = block
        for at in range(new_at, len(self._new)):
            self._insert(self._new[at], arriving.get(at, NO_MOVE), anchor)
        elements = [block.element for block in self._old]
        keep_last_marks(elements, self._context.edits, self._context.tracker)

    def _moves(self) -> tuple[dict[int, Move], dict[int, Move]]:
        """Where each move left and where it arrived; a table leaves and comes in instead."""
        leaving: dict[int, Move] = {}
        arriving: dict[int, Move] = {}
        for one, other in self._new_of.items():
            if one not in self._kept and self._old[one].kind == "paragraph":
                spans = words(self._old[one].text, self._new[other].text)
                leaving[one] = Move(f"move{next(self._context.moves)}", spans)
                arriving[other] = leaving[one]
        return leaving, arriving

    def _keep(self, old: StoryBlock, new: StoryBlock) -> None:
        if old.kind == "table":
            track_table(old.element, new.element, self._context, track_story)
            return
        is_same = old.text == new.text
        if is_same:
            _note_kept(old, new, self._context)
        if is_same and not has_boxes(old.element):
            return
        cut = old.cut()
        boxes_differ = track_boxes(cut.paragraph, new.element, self._context, track_story)
        if not is_same:
            self._track_words(cut, old, new)
        if boxes_differ or not is_same:
            self._context.edits.instead[old.element] = [cut.joined()]

    def _track_words(self, cut: Cut, old: StoryBlock, new: StoryBlock) -> None:
        other = new.cut()
        signed = signed_pieces(cut, other, words(old.text, new.text))
        self._note_signed(signed, other)
        self._context.adopt(piece for sign, piece in signed if sign == "+")
        track_words(cut.paragraph, signed, self._context)
        self._context.tracker.set_apart()

    def _note_signed(self, signed: Sequence[Signed], other: Cut) -> None:
        brought = {id(piece) for sign, piece in signed if sign == "+"}
        kept = [piece.note for piece in other.pieces if piece.note and id(piece) not in brought]
        ours = [piece.note for sign, piece in signed if sign == "=" and piece.note]
        for one, two in zip(ours, kept, strict=True):
            self._context.kept_notes[one] = two

    def _delete(self, block: StoryBlock, move: Move) -> None:
        """Track that a block goes, or moves elsewhere."""
        context = self._context
        if block.kind == "table":
            gone = deleted_rows(block.element, context)
        else:
            gone = deleted(block.cut(), context, move)
        context.edits.instead[block.element] = [gone]

    def _insert(self, block: StoryBlock, move: Move, anchor: StoryBlock | None) -> None:
        """Bring a block in after `anchor`."""
        came = _inserted(block, self._context, move)
        if anchor is None:
            self._context.edits.add_before(self._old[0].element, came)
        else:
            self._context.edits.add_after(anchor.element, came)


def _items(blocks: Sequence[StoryBlock]) -> list[Item]:
    return [
        Item(str(at), block.text, block.kind if block.text.strip() else f"empty {block.kind}")
        for at, block in enumerate(blocks)
    ]
