"""Paragraphs, rows and tables that come in or go out as a whole, or move."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from itertools import groupby
from typing import NamedTuple

from lxml import etree

from drafting.formats.docx.markup.elements import w
from drafting.formats.docx.markup.names import PPR, W
from drafting.formats.docx.markup.revisions import accepted
from drafting.formats.docx.tracked.from_file.changed_words import borders, copied
from drafting.formats.docx.tracked.from_file.story_context import StoryContext
from drafting.formats.docx.tracked.paragraph_text import Cut
from drafting.formats.docx.tracked.tables import TR, cell_paragraphs, delete_rows, replace
from drafting.redline.spans import Span

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


def deleted(
    cut: Cut, context: StoryContext, move: Move = NO_MOVE, *, is_last: bool = False
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
        list(context.tracker.track([one for _, elements in group for one in elements], tag))
    if not is_last:
        context.tracker.mark(cut.paragraph, "moveFrom" if _moves_whole(cut, move) else "del")
    paragraph = cut.joined()
    if move.name:
        context.tracker.tie_move(paragraph, "moveFrom", move.name)
    return paragraph


def inserted(
    cut: Cut, context: StoryContext, move: Move = NO_MOVE, *, is_last: bool = False
) -> etree._Element:
    """A paragraph of the old file that says what one of the new file does.

    If it is the last one, its mark was there.
    """
    cut.cut_at(set(borders(move.spans, "=+")))
    paragraph = w("p", context.adapter.adapted(cut.paragraph.find(PPR)))
    at, came = 0, []
    for piece in cut.pieces:
        if piece.text:
            tag = "moveTo" if move.name and _sign_at(move.spans, at, "=+") == "=" else "ins"
            came.append((tag, piece))
        at += len(piece.text)
    context.adopt(piece for _, piece in came)
    for tag, group in groupby(came, lambda one: one[0]):
        runs = copied((piece for _, piece in group), context.new_note)
        paragraph.extend(context.tracker.tracked(runs, tag))
    if not is_last:
        # Behind words that are new, LibreOffice would leave an empty paragraph on rejection.
        ends_anew = bool(came) and came[-1][0] == "ins"
        moves = _moves_whole(cut, move) and not ends_anew
        context.tracker.mark(paragraph, "moveTo" if moves else "ins")
    cut.paragraph = paragraph
    paragraph = cut.joined()
    if move.name:
        context.tracker.tie_move(paragraph, "moveTo", move.name)
    return paragraph


def _moves_whole(cut: Cut, move: Move) -> bool:
    """Whether the mark at the end moves with the words.

    If there is a hyperlink among them, LibreOffice would leave an empty paragraph.
    """
    return bool(move.name) and not any(piece.link is not None for piece in cut.pieces)


def deleted_rows(element: etree._Element, context: StoryContext) -> etree._Element:
    """A table or a row with all its rows and words taken out."""
    copy = deepcopy(element)
    copy.tail = None
    delete_rows(copy, context.tracker, lambda one: Cut(one, context.signs, context.keys[0]))
    return copy


def inserted_rows(element: etree._Element, context: StoryContext) -> etree._Element:
    """A table or a row of the new file with all its rows and words brought in."""
    copy = accepted(element)
    copy.tail = None
    for place in list(copy.iter(*_PLACES)):
        _drop(place)
    paragraphs = cell_paragraphs(copy)
    fresh = [inserted(Cut(one, context.signs, context.keys[1]), context) for one in paragraphs]
    for paragraph in paragraphs:
        paragraph[:] = []
    context.adapter.adapt(copy)
    for paragraph, came in zip(paragraphs, fresh, strict=True):
        replace(paragraph, came)
    for row in copy.iter(TR):
        context.tracker.mark_row(row, "ins")
    return copy


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
