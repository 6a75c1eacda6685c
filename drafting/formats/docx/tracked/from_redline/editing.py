"""The blocks of a redline, one after the other, marked in the body of the issued file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from drafting.formats.docx.layout.blocks import Block, Role
from drafting.formats.docx.markup.names import P
from drafting.formats.docx.tracked.from_redline.authors import Authors
from drafting.formats.docx.tracked.from_redline.carrying import Carrier
from drafting.formats.docx.tracked.from_redline.edits import Edits
from drafting.formats.docx.tracked.from_redline.errors import OverBaseError
from drafting.formats.docx.tracked.from_redline.glyphs import Raw
from drafting.formats.docx.tracked.from_redline.issued import Issued
from drafting.formats.docx.tracked.from_redline.laying import Setting, Step
from drafting.formats.docx.tracked.from_redline.modeling import Model, Models, is_gap
from drafting.formats.docx.tracked.from_redline.noting import Notes
from drafting.formats.docx.tracked.from_redline.paragraphs import Paragraphs
from drafting.formats.docx.tracked.from_redline.passages import Item, Passage, items
from drafting.formats.docx.tracked.from_redline.tables import Tables
from drafting.formats.docx.tracked.from_redline.words import Words
from drafting.redline.spans import Sign

_RUNNING = frozenset((Role.TEXT, Role.NUMBERED, Role.CONTINUATION))


@dataclass(frozen=True, slots=True)
class Shop:
    """What marking a file needs."""

    issued: Issued
    passages: Sequence[Passage]
    models: Models
    notes: Notes
    marker: Authors
    paragraphs: Paragraphs
    words: Words
    tables: Tables


class Editor:
    """Goes through the redline; what it makes of the file stands in `edits`."""

    def __init__(self, woven: Sequence[Block], shop: Shop) -> None:
        self._issued, self._models, self._notes = shop.issued, shop.models, shop.notes
        self._marker, self._paragraphs = shop.marker, shop.paragraphs
        self._words, self._tables = shop.words, shop.tables
        self._woven = woven
        arriving = (block.unit for block in woven if block.start == block.mark == "+")
        shop.paragraphs.know(shop.issued.document.root, arriving)
        self._passages = {old: passage for passage in shop.passages for old in passage.blocks}
        self._moves = _moves(woven)
        self._renumbered = shop.notes.renumbered()
        self._left = dict(self._departures())
        """What leaves, by the name of its move."""
        self.edits = Edits()
        self.unprinted: list[Block] = []
        """Lines that change and that the body of the file does not print."""
        self._anchor: etree._Element | None = None
        self._pending: list[etree._Element] = []
        """What comes in before anything of the file."""
        self._near = 0

    def edit(self) -> None:
        """Mark everything. Raises OverBaseError."""
        for passage, item in self._by_passage():
            if passage is None:
                self._come_in(item.blocks[0])
            else:
                self._near = item.old[-1]
                self._stay(passage, item)
        self._put_pending(self._issued.elements[-1])

    def _departures(self) -> Iterator[tuple[str, etree._Element]]:
        for item in items(self._woven):
            places = self._passages[item.old[0]].places if item.old else []
            if len(item.blocks) == len(places) == 1 and item.blocks[0].move:
                yield item.blocks[0].move, self._issued.elements[places[0] - 1]

    def _by_passage(self) -> Iterator[tuple[Passage | None, Item]]:
        """The items, those of one passage together."""
        waiting: dict[int, Item] = {}
        for item in items(self._woven):
            if not item.old:
                yield None, item
                continue
            passage = self._passages[item.old[0]]
            whole = waiting.setdefault(id(passage), Item())
            whole.blocks += item.blocks
            whole.old += item.old
            if len(whole.old) == len(passage.blocks):
                yield passage, whole

    # What stays, changes or goes

    def _stay(self, passage: Passage, item: Item) -> None:
        if not passage.places:
            if any(map(_changes, item.blocks)):
                self.unprinted += item.blocks
            return
        elements = [self._issued.elements[place - 1] for place in passage.places]
        if any(map(_changes, item.blocks)) or self._has_renumbered(elements):
            if all(element.tag == P for element in elements):
                self._revise(elements, item)
            elif len(elements) == len(item.blocks) == 1:
                table = self._tables.revised(elements[0], item.blocks[0])
                self.edits.instead[elements[0]] = [table]
            else:
                raise OverBaseError(self._issued.name, "words beside a table change with it")
        self._put_pending(elements[0])
        self._anchor = elements[-1]

    def _has_renumbered(self, elements: Sequence[etree._Element]) -> bool:
        return bool(self._renumbered) and any(
            glyph.field and glyph.note in self._renumbered
            for element in elements
            if element.tag == P
            for glyph in self._issued.raw(element).glyphs
        )

    def _revise(self, elements: Sequence[etree._Element], item: Item) -> None:
        """Mark the words of paragraphs and the marks at their ends."""
        raws = [self._issued.fresh(element) for element in elements]
        steps = self._words.steps(raws, item.blocks, self._setting)
        signs = _signs_of_marks(steps, item)
        if self._stays(elements, steps, signs, item):
            return
        for raw, own, sign in zip(raws, steps, signs, strict=True):
            block = item.blocks[-1] if raw is raws[-1] else item.blocks[0]
            self._revise_one(raw, own, item, block, sign)

    def _stays(
        self,
        elements: Sequence[etree._Element],
        steps: Sequence[Sequence[Step]],
        signs: Sequence[Sign],
        item: Item,
    ) -> bool:
        """Whether nothing changes after all: only a number that Word gives itself."""
        return (
            all(step.sign == "=" for own in steps for step in own)
            and all(sign == "=" for sign in signs)
            and not any(block.move or self._is_reset(block) for block in item.blocks)
            and not self._has_renumbered(elements)
        )

    def _revise_one(
        self, raw: Raw, steps: Sequence[Step], item: Item, block: Block, sign: Sign
    ) -> None:
        move = self._moves.get((block.move, block.mark), "")
        look = self._models.of(block, self._near).look
        gone = "moveFrom" if move else "del"
        parts = self._words.parts(raw, steps, item.blocks[0].role, look, gone)
        made: list[etree._Element] = []
        for part, ends in parts:
            if ends < 0:
                self._close(part, raw, block, sign, move)
            else:
                self._begin_anew(part, raw, item.blocks[ends])
            made.append(part)
        if block.mark == "=":
            self._marker.set_apart()
        self.edits.instead[raw.element] = made

    def _close(self, part: etree._Element, raw: Raw, block: Block, sign: Sign, move: str) -> None:
        """The part of a paragraph that ends with the mark that it had."""
        if move:
            self._paragraphs.mark_move(part, block, move)
        else:
            self._paragraphs.mark(part, sign, block.by)
        if sign == "=" and self._is_reset(block):
            self._paragraphs.reset(part, self._models.of(block, self._near), block.by)
        if sign == "=":
            self._paragraphs.name(part, block.unit)
            return
        self._paragraphs.unname(part)
        if block.role not in _RUNNING:
            self._take_out_gap(raw.element, block)

    def _begin_anew(self, part: etree._Element, raw: Raw, block: Block) -> None:
        """The part of a paragraph that ends with a mark that is brought in."""
        old = self._passage_block(raw)
        alike = old is None or old.look == block.look
        model = self._models.at(self._near) if alike else self._models.of(block, self._near)
        properties = (model or self._models.of(block, self._near)).properties
        self._paragraphs.set(part, properties)
        self._paragraphs.mark(part, "+", block.by)
        self._paragraphs.name(part, block.unit)

    def _passage_block(self, raw: Raw) -> Block | None:
        return self._models.block_of(raw.element)

    def _is_reset(self, block: Block) -> bool:
        """Whether the paragraph is set otherwise now: another look, or a number that Word gives."""
        if block.was is not None:
            return True
        signs = {piece.sign for piece in block.number}
        if signs == {"+"}:
            return self._models.of(block, self._near).setting.automatic
        before = self._models.at(self._near)
        loses = signs == {"-"} and block.start == "="
        return loses and before is not None and before.setting.automatic

    def _setting(self, block: Block) -> Setting | None:
        signs = {piece.sign for piece in block.number}
        if block.start == "+" or block.was is not None or signs in ({"+"}, {"-"}):
            return self._models.of(block, self._near).setting
        return None

    def _take_out_gap(self, element: etree._Element, block: Block) -> None:
        """Of the spaces on both sides of a heading that goes, one is enough."""
        at = self._issued.elements.index(element)
        before, after = self._issued.elements[:at], self._issued.elements[at + 1 :]
        if block.mark != "-" or not before or not is_gap(before[-1]):
            return
        for gap in after:
            if not is_gap(gap):
                return
            raw = self._issued.fresh(gap)
            self._paragraphs.mark(raw.cut.paragraph, "-", block.by)
            self.edits.instead[gap] = [raw.cut.joined()]

    # What comes in

    def _come_in(self, block: Block) -> None:
        if block.role is Role.TABLE:
            self._put([self._tables.brought_in(block)], block)
            return
        model = self._models.of(block, self._near)
        move = self._moves.get((block.move, block.mark), "")
        left = self._left.get(block.move) if move else None
        if not move:
            block = block._replace(move="")
        carrier = None if left is None else Carrier(self._issued.fresh(left))
        paragraph = self._paragraphs.brought_in(block, model, carrier)
        if move:
            self._paragraphs.mark_move(paragraph, block, move)
        else:
            self._paragraphs.mark(paragraph, "+", block.by)
        self._paragraphs.name(paragraph, block.unit)
        self._put(
            [*self._gap_before(block, model), paragraph, *self._gap_after(block, model)], block
        )

    def _gap_before(self, block: Block, model: Model) -> list[etree._Element]:
        if block.role in _RUNNING or self._stands_after_gap():
            return []
        return [self._paragraphs.gap(model, "+", block.by) for _ in range(model.gaps[0])]

    def _gap_after(self, block: Block, model: Model) -> list[etree._Element]:
        following = None if self._anchor is None else self._after(self._anchor)
        if block.role in _RUNNING or (following is not None and is_gap(following)):
            return []
        return [self._paragraphs.gap(model, "+", block.by) for _ in range(model.gaps[1])]

    def _stands_after_gap(self) -> bool:
        placed = [] if self._anchor is None else self.edits.after.get(self._anchor, [])
        last = placed[-1] if placed else self._anchor
        return last is not None and is_gap(last)

    def _after(self, element: etree._Element) -> etree._Element | None:
        at = self._issued.elements.index(element)
        return self._issued.elements[at + 1] if at + 1 < len(self._issued.elements) else None

    def _put(self, made: list[etree._Element], block: Block) -> None:
        if self._anchor is None:
            self._pending += made
            return
        old = self._models.block_of(self._anchor)
        if block.role in _RUNNING and old is not None and old.role not in _RUNNING:
            while (following := self._after(self._anchor)) is not None and is_gap(following):
                self._anchor = following
        self.edits.after.setdefault(self._anchor, []).extend(made)

    def _put_pending(self, element: etree._Element) -> None:
        if self._pending:
            self.edits.before[element] = self._pending
            self._pending = []


def _changes(block: Block) -> bool:
    signs = {piece.sign for piece in (*block.pieces, *block.number)}
    return (
        block.mark != "=" or block.start != "=" or block.was is not None or signs - {"="} != set()
    )


def _signs_of_marks(steps: Sequence[Sequence[Step]], item: Item) -> list[Sign]:
    """The sign of the mark that ends each paragraph: those of a passage go with their words."""
    last: Sign = "-" if item.blocks[-1].mark == "-" else "="
    goes = all(block.mark == "-" for block in item.blocks)
    found: list[Sign] = []
    for own in steps[:-1]:
        kept = any(step.sign != "-" for step in own if step.run or step.glyph >= 0)
        found.append("-" if goes or not kept else "=")
    return [*found, last]


def _moves(blocks: Sequence[Block]) -> dict[tuple[str, Sign], str]:
    """Names of moves that have one paragraph at either end, by the name and mark of a block."""
    ends = Counter((block.move, block.mark) for block in blocks if block.move)
    names = dict.fromkeys(block.move for block in blocks if block.move)
    found: dict[tuple[str, Sign], str] = {}
    for number, name in enumerate(names, start=1):
        if ends[name, "-"] == ends[name, "+"] == 1:
            found[name, "-"] = found[name, "+"] = f"draft_move{number}"
    return found
