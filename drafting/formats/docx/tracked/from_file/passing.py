"""Paragraphs, rows and tables that come in or go out as a whole, or move."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from itertools import groupby
from typing import NamedTuple

from lxml import etree

from drafting.formats.docx.markup.elements import w
from drafting.formats.docx.markup.names import ID, PPR, P, W
from drafting.formats.docx.markup.revisions import accepted
from drafting.formats.docx.tracked.from_file.blocks import Workshop
from drafting.formats.docx.tracked.from_file.pieces import Cut
from drafting.formats.docx.tracked.from_file.revising import borders, copied, in_link, wrapped
from drafting.redline.spans import Span

_TR, _TRPR = W + "tr", W + "trPr"
_PLACES = tuple(
    W + name
    for name in ("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd",
                 "permStart", "permEnd", "proofErr")
)  # fmt: skip


class Move(NamedTuple):
    """What ties both ends of a move, and how the words changed on the way."""

    name: str = ""
    spans: tuple[Span, ...] = ()


NO_MOVE = Move()


def left(
    cut: Cut, shop: Workshop, move: Move = NO_MOVE, *, is_last: bool = False
) -> etree._Element:
    """The paragraph that goes, or moves elsewhere; what is not there then is deleted.

    If it is the last one, its mark stays.
    """
    cut.cut_at(set(borders(move.spans, "=-")))
    gone, at = [], 0
    for piece in cut.pieces:
        tag = "moveFrom" if move.name and _sign_at(move.spans, at, "=-") == "=" else "del"
        gone.append((tag, piece.elements))
        at += len(piece.text)
    for tag, group in groupby(gone, lambda one: one[0]):
        list(wrapped([element for _, elements in group for element in elements], tag, shop.marker))
    if not is_last:
        shop.marker.mark(cut.paragraph, "moveFrom" if _moves_whole(cut, move) else "del")
    paragraph = cut.joined()
    if move.name:
        _put_in_range(paragraph, "moveFrom", move.name, shop)
    return paragraph


def arrived(
    cut: Cut, shop: Workshop, move: Move = NO_MOVE, *, is_last: bool = False
) -> etree._Element:
    """A paragraph of the old file that says what one of the new file does.

    If it is the last one, its mark was there.
    """
    cut.cut_at(set(borders(move.spans, "=+")))
    paragraph = w("p")
    properties = shop.properties.adapted(cut.paragraph.find(PPR))
    if properties is not None:
        paragraph.append(properties)
    at, came = 0, []
    for piece in cut.pieces:
        if piece.text:
            tag = "moveTo" if move.name and _sign_at(move.spans, at, "=+") == "=" else "ins"
            came.append((tag, piece.link, piece))
        at += len(piece.text)
    shop.adopt(piece for _, _, piece in came)
    for (tag, link), group in groupby(came, lambda one: one[:2]):
        wrapper = shop.marker.change(tag)
        wrapper.extend(copied([piece for _, _, piece in group], shop.new_note))
        paragraph.append(wrapper)
        in_link(wrapper, link)
    if not is_last:
        # Behind words that are new, LibreOffice would leave an empty paragraph on rejection.
        ends_anew = bool(came) and came[-1][0] == "ins"
        moves = _moves_whole(cut, move) and not ends_anew
        shop.marker.mark(paragraph, "moveTo" if moves else "ins")
    cut.paragraph = paragraph
    paragraph = cut.joined()
    if move.name:
        _put_in_range(paragraph, "moveTo", move.name, shop)
    return paragraph


def _moves_whole(cut: Cut, move: Move) -> bool:
    """Whether the mark at the end moves with the words.

    If there is a hyperlink among them, LibreOffice would leave an empty paragraph.
    """
    return bool(move.name) and not any(piece.link is not None for piece in cut.pieces)


def left_rows(element: etree._Element, shop: Workshop) -> etree._Element:
    """A table or a row with all its rows and words taken out."""
    copy = deepcopy(element)
    copy.tail = None
    _mark_rows(copy, "del", shop)
    for paragraph in _paragraphs(copy):
        gone = left(Cut(paragraph, shop.signs, shop.keys[0]), shop)
        _replace(paragraph, gone)
    return copy


def arrived_rows(element: etree._Element, shop: Workshop) -> etree._Element:
    """A table or a row of the new file with all its rows and words brought in."""
    copy = accepted(element)
    copy.tail = None
    for place in list(copy.iter(*_PLACES)):
        _drop(place)
    paragraphs = _paragraphs(copy)
    fresh = [arrived(Cut(one, shop.signs, shop.keys[1]), shop) for one in paragraphs]
    for paragraph in paragraphs:
        paragraph[:] = []
    shop.properties.adapt(copy)
    for paragraph, came in zip(paragraphs, fresh, strict=True):
        _replace(paragraph, came)
    _mark_rows(copy, "ins", shop)
    return copy


def _mark_rows(element: etree._Element, tag: str, shop: Workshop) -> None:
    for row in element.iter(_TR):
        properties = row.find(_TRPR)
        if properties is None:
            properties = w("trPr")
            row.insert(len(row.findall(W + "tblPrEx")), properties)
        if properties.find(W + tag) is None:
            before = len(properties) - len(properties.findall(W + "trPrChange"))
            properties.insert(before, shop.marker.change(tag))


def _paragraphs(element: etree._Element) -> list[etree._Element]:
    """The paragraphs of cells, not those of a text box in one of them."""
    return [one for one in element.iter(P) if next(one.iterancestors(P), None) is None]


def _replace(element: etree._Element, other: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        other.tail = element.tail
        parent.replace(element, other)


def _drop(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _sign_at(spans: Sequence[Span], place: int, signs: str) -> str:
    """The sign of the character at `place` of the text that `signs` make up."""
    end = 0
    for span in spans:
        if span.sign in signs:
            end += len(span.text)
            if place < end:
                return span.sign
    return "="


def _put_in_range(paragraph: etree._Element, tag: str, move: str, shop: Workshop) -> None:
    """The marks that tie where a paragraph left to where it arrived."""
    start = shop.marker.change(f"{tag}RangeStart")
    start.set(W + "name", move)
    end = w(f"{tag}RangeEnd", id=start.get(ID, ""))
    properties = paragraph.find(PPR)
    paragraph.insert(0 if properties is None else 1, start)
    paragraph.append(end)
