"""Paragraphs, rows and tables that come in or go out as a whole, or move."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from copy import deepcopy
from itertools import accumulate, groupby
from operator import itemgetter

from lxml import etree

from drafting.formats.docx.markup.elements import w
from drafting.formats.docx.markup.names import PPR, W
from drafting.formats.docx.markup.revisions import accepted
from drafting.formats.docx.tracked.from_file.changed_words import copied
from drafting.formats.docx.tracked.from_file.story_context import StoryContext
from drafting.formats.docx.tracked.paragraph_text import Cut, RunPiece
from drafting.formats.docx.tracked.rows import TR, cell_paragraphs, delete_rows, replace
from drafting.formats.docx.tracked.tracker import Tracker
from drafting.named_tuples import NamedTuple
from drafting.redline.spans import Sign, Span

_PLACES = tuple(
    W + name
    for name in ("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd",
                 "permStart", "permEnd", "proofErr")
)  # fmt: skip
_TAGS: dict[Sign, tuple[str, str]] = {"-": ("del", "moveFrom"), "+": ("ins", "moveTo")}
"""How words are tracked that go or come, and how if they move."""


class Move(NamedTuple):
    """What ties both ends of a move, and how the words changed on the way."""

    name: str = ""
    spans: tuple[Span, ...] = ()


NO_MOVE = Move()


def deleted(cut: Cut, context: StoryContext, move: Move = NO_MOVE) -> etree._Element:
    """The paragraph that goes, or moves elsewhere; what is not there then is deleted."""
    for tag, group in groupby(_tagged(cut, move, "-"), key=itemgetter(0)):
        list(context.tracker.track([one for _, piece in group for one in piece.elements], tag))
    return _ended(cut, context.tracker, "-", move)


def inserted(cut: Cut, context: StoryContext, move: Move = NO_MOVE) -> etree._Element:
    """A paragraph of the old file that says what one of the new file does."""
    came = [(tag, piece) for tag, piece in _tagged(cut, move, "+") if piece.text]
    paragraph = w("p", context.adapter.adapted(cut.paragraph.find(PPR)))
    context.adopt(piece for _, piece in came)
    for tag, group in groupby(came, key=itemgetter(0)):
        runs = copied((piece for _, piece in group), context.new_note)
        paragraph.extend(context.tracker.tracked(runs, tag))
    cut.paragraph = paragraph
    ends_anew = bool(came) and came[-1][0] == "ins"
    return _ended(cut, context.tracker, "+", move, ends_anew=ends_anew)


def _tagged(cut: Cut, move: Move, sign: Sign) -> Iterator[tuple[str, RunPiece]]:
    """The pieces of the paragraph at one end of a move, if it is one, and how each is tracked."""
    tag, moved = _TAGS[sign]
    spans = [span for span in move.spans if span.sign in ("=", sign)]
    ends = list(accumulate(len(span.text) for span in spans))
    cut.cut_at(set(ends))
    at = 0
    for piece in cut.pieces:
        number = bisect_right(ends, at)
        came_along = number == len(spans) or spans[number].sign == "="
        yield (moved if move.name and came_along else tag), piece
        at += len(piece.text)


def _ended(
    cut: Cut, tracker: Tracker, sign: Sign, move: Move, *, ends_anew: bool = False
) -> etree._Element:
    """The paragraph whole again, its mark tracked, tied to the other end of the move."""
    tag, moved = _TAGS[sign]
    if not move.name:
        tracker.mark(cut.paragraph, tag)
        return cut.joined()
    tracker.mark_moved(cut.paragraph, moved, ends_anew=ends_anew)
    paragraph = cut.joined()
    tracker.tie_move(paragraph, moved, move.name)
    return paragraph


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
