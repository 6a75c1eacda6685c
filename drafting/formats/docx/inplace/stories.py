"""The paragraphs of a body, a cell or a note laid against those of another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import NamedTuple

from lxml import etree

from drafting.formats.docx.building import w
from drafting.formats.docx.inplace.edits import Edits
from drafting.formats.docx.inplace.errors import InPlaceError
from drafting.formats.docx.inplace.pieces import Cut, NoteKey, Signs, reading
from drafting.formats.docx.inplace.properties import Properties
from drafting.formats.docx.inplace.revising import (
    Marker,
    NewNote,
    Signed,
    borders,
    copied,
    mark_words,
    signed_pieces,
    wrapped,
)
from drafting.formats.docx.word import ID, PPR, SECTPR, TBL, P, R, W
from drafting.redline.order import heaviest_rise
from drafting.redline.pairing import Item, paired
from drafting.redline.spans import Span
from drafting.redline.wording import words

_SHOWN = 50
_HOLDERS = frozenset(W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))


@dataclass(slots=True)
class Workshop:
    """What the editing of all paragraphs shares."""

    name: str
    signs: Signs
    keys: tuple[NoteKey, NoteKey]
    marker: Marker
    properties: Properties
    new_note: NewNote
    edits: Edits = field(default_factory=Edits)
    moves: Iterator[int] = field(default_factory=lambda: count(1))


class Block:
    """A paragraph or a table of one text."""

    def __init__(self, element: etree._Element, shop: Workshop, side: int) -> None:
        self.element = element
        self._shop, self._side = shop, side
        if element.tag == P:
            self.text = reading(element, shop.signs, shop.keys[side])
        else:
            self.text = "\n".join(
                reading(one, shop.signs, shop.keys[side]) for one in element.iter(P)
            )
        self.kind = _kind(element)
        """What it can be paired with."""

    def cut(self) -> Cut:
        """A copy of the paragraph, cut for editing."""
        return Cut(self.element, self._shop.signs, self._shop.keys[self._side])

    @property
    def shown(self) -> str:
        """The beginning of its text, for a message."""
        plain = "".join(char if char < "\U00100000" else "" for char in self.text).strip()
        return f"“{plain[:_SHOWN]}…”" if len(plain) > _SHOWN else f"“{plain}”"


def _kind(element: etree._Element) -> str:
    if element.tag == TBL:
        return "table"
    properties = element.find(PPR)
    ends_section = properties is not None and properties.find(SECTPR) is not None
    return "section" if ends_section else "paragraph"


def blocks_of(holder: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs and tables of a body, a cell or a note, in order."""
    for child in holder:
        if child.tag in (P, TBL):
            yield child
        elif child.tag in _HOLDERS:
            yield from blocks_of(child)


def edit_story(old: etree._Element, new: etree._Element, shop: Workshop) -> None:
    """Note in `shop.edits` what turns the blocks of `old` into those of `new`."""
    before = [Block(element, shop, 0) for element in blocks_of(old)]
    after = [Block(element, shop, 1) for element in blocks_of(new)]
    if [block.text for block in before] == [block.text for block in after]:
        for one, other in zip(before, after, strict=True):
            _note_kept(one, other, shop)
        return
    _Story(before, after, shop).edit()


def _note_kept(old: Block, new: Block, shop: Workshop) -> None:
    for one, other in zip(_notes(old), _notes(new), strict=True):
        shop.edits.kept_notes[one] = other


def _notes(block: Block) -> list[str]:
    """The notes that stay referred to: text that is taken out already has none."""
    return [
        reference.get(ID, "")
        for reference in block.element.iter(W + "footnoteReference")
        if next(reference.iterancestors(W + "del", W + "moveFrom"), None) is None
    ]


class _Move(NamedTuple):
    """What ties both ends of a move, and how the words changed on the way."""

    name: str = ""
    spans: tuple[Span, ...] = ()


_NO_MOVE = _Move()


class _Story:
    """Two lists of blocks and what connects them."""

    def __init__(self, old: Sequence[Block], new: Sequence[Block], shop: Workshop) -> None:
        self._old, self._new, self._shop = old, new, shop
        pairs = paired(_items(old), _items(new), self._known())
        self._new_of = {int(one): int(other) for one, other in pairs.items()}
        self._kept = self._in_order()

    def _known(self) -> dict[str, str]:
        """Tables and ends of sections by their order."""
        known: dict[str, str] = {}
        for kind in ("table", "section"):
            old = [at for at, block in enumerate(self._old) if block.kind == kind]
            new = [at for at, block in enumerate(self._new) if block.kind == kind]
            if kind == "table" and len(old) != len(new):
                at = (old or [0])[0]
                raise InPlaceError(
                    self._shop.name, f"a table came or went near {self._old[at].shown}"
                )
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
        moved = {one: other for one, other in self._new_of.items() if one not in self._kept}
        moves = {
            one: _Move(f"move{next(self._shop.moves)}", self._compared(one, other))
            for one, other in moved.items()
        }
        arrivals = {other: moves[one] for one, other in moved.items()}
        new_at = 0
        anchor: Block | None = None
        for old_at, block in enumerate(self._old):
            if old_at in self._kept:
                for at in range(new_at, self._kept[old_at]):
                    self._arrive(self._new[at], anchor, arrivals.get(at, _NO_MOVE))
                new_at = self._kept[old_at] + 1
                self._stay(block, self._new[new_at - 1])
            else:
                self._leave(block, moves.get(old_at, _NO_MOVE))
            anchor = block
        for at in range(new_at, len(self._new)):
            self._arrive(self._new[at], anchor, arrivals.get(at, _NO_MOVE))

    def _compared(self, one: int, other: int) -> tuple[Span, ...]:
        return words(self._old[one].text, self._new[other].text)

    def _stay(self, old: Block, new: Block) -> None:
        if old.element.tag == TBL:
            self._stay_table(old, new)
            return
        if old.text == new.text:
            _note_kept(old, new, self._shop)
            return
        cut, other = old.cut(), new.cut()
        signed = signed_pieces(cut, other, words(old.text, new.text))
        self._note_signed(signed, other)
        mark_words(cut, signed, self._shop.marker, self._shop.new_note)
        self._shop.marker.set_apart()
        self._shop.edits.instead[old.element] = cut.joined()

    def _note_signed(self, signed: Sequence[Signed], other: Cut) -> None:
        brought = {id(piece) for sign, piece in signed if sign == "+"}
        kept = [piece.note for piece in other.pieces if piece.note and id(piece) not in brought]
        ours = [piece.note for sign, piece in signed if sign == "=" and piece.note]
        for one, two in zip(ours, kept, strict=True):
            self._shop.edits.kept_notes[one] = two

    def _stay_table(self, old: Block, new: Block) -> None:
        before = [row.findall(W + "tc") for row in old.element.findall(W + "tr")]
        after = [row.findall(W + "tc") for row in new.element.findall(W + "tr")]
        if [len(row) for row in before] != [len(row) for row in after]:
            raise InPlaceError(self._shop.name, f"the rows of a table differ: {old.shown}")
        for row, other in zip(before, after, strict=True):
            for cell, turned in zip(row, other, strict=True):
                edit_story(cell, turned, self._shop)

    def _leave(self, block: Block, move: _Move) -> None:
        """Mark that a paragraph goes, or moves elsewhere; what is not there then is deleted."""
        if block.kind != "paragraph":
            raise InPlaceError(
                self._shop.name, f"the end of a section would be taken out at {block.shown}"
            )
        marker, cut = self._shop.marker, block.cut()
        cut.cut_at(set(borders(move.spans, "=-")))
        gone, at = [], 0
        for piece in cut.pieces:
            tag = "moveFrom" if move.name and _sign_at(move.spans, at, "=-") == "=" else "del"
            gone.append((tag, piece.elements))
            at += len(piece.text)
        for tag, elements in _grouped(gone):
            list(wrapped(elements, tag, marker))
        marker.mark(cut.paragraph, "moveFrom" if move.name else "del")
        paragraph = cut.joined()
        if move.name:
            _in_range(paragraph, "moveFrom", move.name, marker)
        self._shop.edits.instead[block.element] = paragraph

    def _arrive(self, block: Block, anchor: Block | None, move: _Move) -> None:
        """Bring a paragraph in after `anchor`."""
        shop, cut = self._shop, block.cut()
        cut.cut_at(set(borders(move.spans, "=+")))
        paragraph = w("p")
        properties = shop.properties.adapted(block.element.find(PPR))
        if properties is not None:
            paragraph.append(properties)
        at = 0
        came = []
        for piece in cut.pieces:
            if piece.text:
                tag = "moveTo" if move.name and _sign_at(move.spans, at, "=+") == "=" else "ins"
                came.append((tag, copied([piece], shop.new_note)))
            at += len(piece.text)
        for tag, runs in _grouped(came):
            wrapper = shop.marker.change(tag)
            wrapper.extend(runs)
            paragraph.append(wrapper)
        shop.marker.mark(paragraph, "moveTo" if move.name else "ins")
        cut.paragraph = paragraph
        paragraph = cut.joined()
        for run in paragraph.iter(R):
            shop.properties.adapt_run(run)
        if move.name:
            _in_range(paragraph, "moveTo", move.name, shop.marker)
        self._put(paragraph, anchor)

    def _put(self, paragraph: etree._Element, anchor: Block | None) -> None:
        edits = self._shop.edits
        if anchor is not None:
            edits.after.setdefault(anchor.element, []).append(paragraph)
        elif self._old:
            edits.before.setdefault(self._old[0].element, []).append(paragraph)
        else:
            raise InPlaceError(self._shop.name, "a part of the text has no paragraph")


def _items(blocks: Sequence[Block]) -> list[Item]:
    return [
        Item(str(at), block.text, block.kind if block.text.strip() else f"empty {block.kind}")
        for at, block in enumerate(blocks)
    ]


def _sign_at(spans: Sequence[Span], place: int, signs: str) -> str:
    """The sign of the character at `place` of the text that `signs` make up."""
    end = 0
    for span in spans:
        if span.sign in signs:
            end += len(span.text)
            if place < end:
                return span.sign
    return "="


def _grouped(
    tagged: Sequence[tuple[str, list[etree._Element]]],
) -> Iterator[tuple[str, list[etree._Element]]]:
    """Neighbours of one tag together."""
    found: list[tuple[str, list[etree._Element]]] = []
    for tag, elements in tagged:
        if found and found[-1][0] == tag:
            found[-1][1].extend(elements)
        else:
            found.append((tag, list(elements)))
    yield from found


def _in_range(paragraph: etree._Element, tag: str, move: str, marker: Marker) -> None:
    """The marks that tie where a paragraph left to where it arrived."""
    start = marker.change(f"{tag}RangeStart")
    start.set(W + "name", move)
    end = w(f"{tag}RangeEnd", id=start.get(ID, ""))
    properties = paragraph.find(PPR)
    paragraph.insert(0 if properties is None else 1, start)
    paragraph.append(end)
