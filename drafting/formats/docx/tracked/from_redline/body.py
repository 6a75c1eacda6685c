"""The blocks of a redline, one after the other, tracked in the body of the issued file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from lxml import etree

from drafting.formats.docx.layout.blocks import Block, Role
from drafting.formats.docx.markup.names import P, W
from drafting.formats.docx.tracked.errors import UntrackableError
from drafting.formats.docx.tracked.from_redline.alignment import GlyphStep, NumberSetting
from drafting.formats.docx.tracked.from_redline.cited_notes import CitedNotes
from drafting.formats.docx.tracked.from_redline.glyphs import GlyphLine
from drafting.formats.docx.tracked.from_redline.issued import IssuedText
from drafting.formats.docx.tracked.from_redline.moved_words import MovedWords
from drafting.formats.docx.tracked.from_redline.paragraph_models import (
    Models,
)
from drafting.formats.docx.tracked.from_redline.paragraphs import ParagraphTracker
from drafting.formats.docx.tracked.from_redline.passages import Item, Passage, items
from drafting.formats.docx.tracked.from_redline.run_look import RunLook
from drafting.formats.docx.tracked.from_redline.spacing import Spacing
from drafting.formats.docx.tracked.from_redline.tables import TableTracker
from drafting.formats.docx.tracked.from_redline.tracked_words import WordTracker
from drafting.formats.docx.tracked.part import Edits
from drafting.formats.docx.tracked.tracker import Tracker
from drafting.named_tuples import NamedTuple
from drafting.redline.spans import Sign

_FIELDS = (W + "instrText", W + "fldSimple")


class Tools(NamedTuple):
    """What tracking a redline in a file needs."""

    issued: IssuedText
    notes: CitedNotes
    models: Models
    tracker: Tracker
    words: WordTracker
    paragraphs: ParagraphTracker
    tables: TableTracker
    spacing: Spacing
    edits: Edits
    is_laid_out: bool
    """Whether the layout of the body set the file just now."""


class BodyTracker:
    """Goes through the redline; what it makes of the file stands in `edits`."""

    def __init__(self, signed: Sequence[Block], found: Sequence[Passage], tools: Tools) -> None:
        self._issued, self._models, self._tracker = tools.issued, tools.models, tools.tracker
        self._words, self._paragraphs, self._tables = tools.words, tools.paragraphs, tools.tables
        self._signed = signed
        arriving = (block.unit for block in signed if block.start == block.mark == "+")
        self._paragraphs.know(self._issued.document.root, arriving)
        self._passages = {old: passage for passage in found for old in passage.blocks}
        self._moves = _moves(signed, together=tools.is_laid_out)
        self._renumbered = tools.notes.renumbered()
        self._left = {} if tools.is_laid_out else dict(self._departures())
        """What leaves, by the name of its move."""
        self._spacing, self.edits = tools.spacing, tools.edits
        self.unprinted: list[Block] = []
        """Lines that change and that the body of the file does not print."""
        self._anchor: etree._Element | None = None
        self._pending: list[etree._Element] = []
        """What comes in before anything of the file."""
        self._head: Block | None = None
        """What begins the paragraph that others are joined to."""
        self._near = 0
        self._is_gone = False
        """Whether the paragraph before goes, and what stands in it."""
        self._keeps_boxes: set[int] = set()
        """By identity in memory: items whose boxes stay, for their words do."""

    def track(self) -> None:
        """Track everything. Raises UntrackableError."""
        found = list(self._by_passage())
        self._keeps_boxes = set(_keeping_boxes(found))
        for passage, item in found:
            if passage is None:
                self._insert(item.blocks[0])
            else:
                self._near = item.old[-1]
                self._keep(passage, item)
                if item.blocks[-1].start != "-":
                    self._head = item.blocks[-1]
        self._put_pending(self._issued.elements[-1])

    def _departures(self) -> Iterator[tuple[str, etree._Element]]:
        for item in items(self._signed):
            places = self._passages[item.old[0]].places if item.old else []
            if len(item.blocks) == len(places) == 1 and item.blocks[0].move:
                yield item.blocks[0].move, self._issued.elements[places[0] - 1]

    def _by_passage(self) -> Iterator[tuple[Passage | None, Item]]:
        """The items, those of one passage together."""
        waiting: dict[int, Item] = {}
        for item in items(self._signed):
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

    def _keep(self, passage: Passage, item: Item) -> None:
        goes = _goes_wholly(item)
        if not passage.places:
            # The words of a box go with the paragraph that the box stands in.
            if any(map(_changes, item.blocks)) and not (goes and self._is_gone):
                self.unprinted += item.blocks
            return
        self._is_gone = goes and id(item) not in self._keeps_boxes
        elements = [self._issued.elements[place - 1] for place in passage.places]
        if any(map(_changes, item.blocks)) or self._has_renumbered(elements):
            if all(element.tag == P for element in elements):
                self._track(elements, item)
            elif len(elements) == len(item.blocks) == 1:
                table = self._tables.tracked(elements[0], item.blocks[0])
                self.edits.instead[elements[0]] = [table]
            else:
                raise UntrackableError(self._issued.name, "words beside a table change with it")
        self._put_pending(self._spacing.first(item.blocks[0], elements[0]))
        self._spacing.beside_kept(item.blocks[0], elements[0])
        self._anchor = elements[-1]

    def _has_renumbered(self, elements: Sequence[etree._Element]) -> bool:
        return bool(self._renumbered) and any(
            thing is not None and thing.is_cross_reference_to(self._renumbered)
            for element in elements
            if element.tag == P and next(element.iter(*_FIELDS), None) is not None
            for _, thing in self._issued.glyphs(element).pieces()
        )

    def _track(self, elements: Sequence[etree._Element], item: Item) -> None:
        """Track the words of paragraphs and the marks at their ends."""
        lines = [self._issued.fresh(element) for element in elements]
        for line in lines if id(item) in self._keeps_boxes else ():
            line.glyphs = [glyph._replace(boxed=False) for glyph in line.glyphs]
        steps = self._words.steps(lines, item.blocks, self._setting)
        signs = _signs_of_marks(steps, item)
        if self._stays(elements, steps, signs, item):
            return
        for line, own, sign in zip(lines, steps, signs, strict=True):
            block = item.blocks[-1] if line is lines[-1] else item.blocks[0]
            self._track_one(line, own, item, block, sign)

    def _stays(
        self,
        elements: Sequence[etree._Element],
        steps: Sequence[Sequence[GlyphStep]],
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

    def _track_one(
        self, line: GlyphLine, steps: Sequence[GlyphStep], item: Item, block: Block, sign: Sign
    ) -> None:
        move = self._moves.get(id(block))
        gone = "moveFrom" if move else "del"
        parts = self._words.tracked(
            line, steps, item.blocks[0].role, partial(self._look, block), gone
        )
        made: list[etree._Element] = []
        for at, (part, ends) in enumerate(parts):
            if at:
                made += self._spacing.inside(item.blocks[at])
            if ends < 0:
                self._close(part, line, block, sign, move)
            else:
                self._split_off(part, line, item.blocks[ends])
            made.append(part)
        if block.mark == "=":
            self._tracker.set_apart()
        self.edits.instead[line.element] = made

    def _look(self, block: Block) -> RunLook:
        """The look of words that come in where nothing stands beside them."""
        return self._models.of(block, self._near).look

    def _close(
        self, part: etree._Element, line: GlyphLine, block: Block, sign: Sign, move: _Move | None
    ) -> None:
        """The part of a paragraph that ends with the mark that it had."""
        if move:
            self._paragraphs.mark_move(part, block, *move)
        else:
            self._paragraphs.mark(part, sign, block.by)
        whole = self._joined(block)
        if sign == "=" and self._is_reset(whole):
            self._paragraphs.reset(part, self._models.of(whole, self._near), block.by)
        if sign == "=" and not _goes(block):
            self._paragraphs.name(part, block.unit)
            return
        self._paragraphs.unname(part)
        if sign == "=":
            return
        self._spacing.beside_gone(block, line.element)

    def _split_off(self, part: etree._Element, line: GlyphLine, block: Block) -> None:
        """The part of a paragraph that ends with a mark that is brought in."""
        old = self._models.block_of(line.element)
        alike = old is None or old.look == block.look
        model = self._models.at(self._near) if alike else self._models.of(block, self._near)
        properties = (model or self._models.of(block, self._near)).properties
        self._paragraphs.set(part, properties)
        self._paragraphs.mark(part, "+", block.by)
        self._paragraphs.name(part, block.unit)

    def _joined(self, block: Block) -> Block:
        """The block with the number of what it is joined to, before which that stands."""
        if block.start != "-" or block.mark != "=" or self._head is None:
            return block
        return block._replace(number=self._head.number, start="=")

    def _is_reset(self, block: Block) -> bool:
        """Whether the paragraph is set otherwise now: another look, or a number that Word gives."""
        if block.was is not None:
            return True
        signs = {piece.sign for piece in block.number}
        if signs == {"+"}:
            return self._models.of(block, self._near).setting.automatic
        before = self._models.at(self._near)
        loses = signs <= {"-"} and block.start != "-"
        return loses and before is not None and before.setting.automatic

    def _setting(self, block: Block) -> NumberSetting | None:
        signs = {piece.sign for piece in block.number}
        if block.start == "+" or block.was is not None or signs in ({"+"}, {"-"}):
            return self._models.of(block, self._near).setting
        return None

    # What comes in

    def _insert(self, block: Block) -> None:
        model = self._models.of(block, self._near)
        if self._anchor is not None:
            old = self._models.block_of(self._anchor)
            self._anchor = self._spacing.anchor(self._anchor, block, old)
        before = self._spacing.before(block, model, self._anchor)
        if block.role is Role.TABLE:
            self._put([*before, self._tables.brought_in(block)])
            return
        move = self._moves.get(id(block))
        left = self._left.get(block.move) if move else None
        if not move:
            block = block._replace(move="")
        moved = None if left is None else MovedWords(self._issued.fresh(left))
        paragraph = self._paragraphs.brought_in(block, model, moved)
        if move:
            self._paragraphs.mark_move(paragraph, block, *move)
        else:
            self._paragraphs.mark(paragraph, "+", block.by)
        if block.taken:
            self._paragraphs.take_out(paragraph, block.taken)
        self._paragraphs.name(paragraph, block.unit)
        after = self._spacing.after(block, model, self._anchor)
        self._put([*before, paragraph, *after])

    def _put(self, made: list[etree._Element]) -> None:
        if self._anchor is None:
            self._pending += made
        else:
            self.edits.add_after(self._anchor, *made)

    def _put_pending(self, element: etree._Element) -> None:
        if self._pending:
            self.edits.add_before(element, *self._pending)
            self._pending = []


def _goes_wholly(item: Item) -> bool:
    return all(one.start == one.mark == "-" and not one.move for one in item.blocks)


def _keeping_boxes(found: Iterable[tuple[Passage | None, Item]]) -> Iterator[int]:
    """Items behind which words that the file prints elsewhere, as in a box, do not all go."""
    last: Item | None = None
    for passage, item in found:
        if passage is not None and passage.places:
            last = item
        elif passage is not None and last is not None and not _goes_wholly(item):
            yield id(last)


def _changes(block: Block) -> bool:
    signs = {piece.sign for piece in (*block.pieces, *block.number)}
    return (
        block.mark != "=" or block.start != "=" or block.was is not None or signs - {"="} != set()
    )


def _goes(block: Block) -> bool:
    """Whether all words of a block go, whatever becomes of its mark."""
    return block.start == "-" and all(piece.sign == "-" for piece in block.pieces)


def _signs_of_marks(steps: Sequence[Sequence[GlyphStep]], item: Item) -> list[Sign]:
    """The sign of the mark that ends each paragraph: those of a passage go with their words."""
    last: Sign = "-" if item.blocks[-1].mark == "-" else "="
    goes = all(block.mark == "-" for block in item.blocks)
    found: list[Sign] = []
    for own in steps[:-1]:
        kept = any(step.sign != "-" for step in own if step.run or step.glyph >= 0)
        found.append("-" if goes or not kept else "=")
    return [*found, last]


class _Move(NamedTuple):
    """One end of a move."""

    name: str
    begins: bool = True
    """Whether no paragraph before it is of the same end."""
    ends: bool = True


def _moves(blocks: Sequence[Block], *, together: bool) -> dict[int, _Move]:
    """The ends of moves, by identity of the block in memory.

    Of a file that somebody else laid out, those that have one paragraph at either end;
    else neighbours may move `together`.
    """
    ends = Counter((block.move, block.mark) for block in blocks if block.move)
    names = dict.fromkeys(block.move for block in blocks if block.move)
    numbers = {name: f"draft_move{number}" for number, name in enumerate(names, start=1)}
    found: dict[int, _Move] = {}
    keys = [(block.move, block.mark) for block in blocks]
    for at, block in enumerate(blocks):
        counts = (ends[block.move, "-"], ends[block.move, "+"])
        if not block.move or 0 in counts or (counts != (1, 1) and not together):
            continue
        begins = at == 0 or keys[at - 1] != keys[at]
        is_last = at == len(blocks) - 1 or keys[at + 1] != keys[at]
        name = block.move if together else numbers[block.move]
        found[id(block)] = _Move(name, begins, is_last)
    return found
