"""What a file should say for each author: those changes accepted, all others rejected."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from lxml import etree

from drafting.dataclasses import replace
from drafting.formats.docx.layout.blocks import Block, Composition, Piece
from drafting.formats.docx.markup.authorship import Revision
from drafting.formats.docx.markup.names import W
from drafting.formats.docx.markup.revisions import partly_accepted_as_in_word
from drafting.formats.docx.markup.runs import printable
from drafting.formats.docx.tracked.from_redline.meaning import Text
from drafting.formats.docx.tracked.from_redline.passages import Item, items
from drafting.formats.docx.tracked.from_redline.said import Accepting
from drafting.formats.docx.tracked.tracker import Tracker
from drafting.named_tuples import NamedTuple

_Own = Callable[[Revision | None], bool]
"""Whether a change is the author's."""


class Alone(NamedTuple):
    """One author's changes: what they make of the text, and how to accept just them in a file."""

    text: Text
    accepting: Accepting


def each_author(
    whole: Text, signed: Composition, tracker: Tracker, fallback: Revision
) -> Iterator[Alone]:
    """Each author of a redline of several, `whole` with all that came and went again.

    What names nobody is by `fallback`. Changes that the file had before stay accepted. Tables are
    not looked at, whose rows come and go as wholes, nor what notes say.
    """

    def named(by: Revision | None) -> str:
        return printable((by or fallback).author)

    found = dict.fromkeys(named(by) for by in _authors(whole.signed))
    for author in found if len(found) > 1 else ():
        left = _signed_alone(whole.signed, partial(_is_one, author, named))
        text = whole._replace(
            signed=left, new=_accepted(signed, left), is_laid_out=False, is_whole=False
        )
        accept = partial(partly_accepted_as_in_word, accepts=partial(_is_accepted, tracker, author))
        yield Alone(text, Accepting(accept, f"the changes of {author} alone"))


def _is_one(author: str, named: Callable[[Revision | None], str], by: Revision | None) -> bool:
    return named(by) == author


def _is_accepted(tracker: Tracker, author: str, change: etree._Element) -> bool:
    return change.get(W + "author") == author or not tracker.has_made(change)


def _authors(signed: Sequence[Block]) -> Iterator[Revision | None]:
    """Whose the changes are, some more than once; None for the author of the file."""
    for block in signed:
        yield from (one.by for one in (*block.number, *block.pieces) if one.sign != "=")
        if block.mark != "=":
            yield block.by


def _signed_alone(signed: Sequence[Block], own: _Own) -> list[Block]:
    """The blocks of a redline in which only an author's changes are left."""
    return [block for item in items(signed) for block in _left(item, own)]


def _left(item: Item, own: _Own) -> Iterator[Block]:
    """What is left of the blocks of one block of the old text, or of one that comes in."""
    first, *parts = item.blocks
    if not item.old:
        if own(first.by) and not (first.taken and own(first.taken)):
            yield _with_own(first, own)
        return
    last = _with_own(first, own)
    divider = first.by
    for part in parts:
        left = _with_own(part, own)
        if own(divider):
            yield last
            last = left
        else:
            last = last._replace(pieces=(*last.pieces, *left.pieces), mark=left.mark, by=left.by)
        divider = part.by
    yield last


def _with_own(block: Block, own: _Own) -> Block:
    is_own = own(block.by)
    return block._replace(
        pieces=tuple(_own_pieces(block.pieces, own)),
        number=tuple(_own_pieces(block.number, own)),
        mark=block.mark if is_own or block.mark == "+" else "=",
        start=block.start if is_own or block.start == "+" else "=",
        move=block.move if is_own else "",
        taken=None,
    )


def _own_pieces(pieces: Iterable[Piece], own: _Own) -> Iterator[Piece]:
    for piece in pieces:
        if piece.sign == "=" or own(piece.by):
            yield piece
        elif piece.sign == "-":
            yield piece._replace(sign="=")


def _accepted(composition: Composition, signed: Iterable[Block]) -> Composition:
    """What is printed once the changes of `signed` are accepted; notes are those of the redline."""
    made: list[Block] = []
    goes_on = False
    for block in signed:
        pieces, number = _come(block.pieces), _come(block.number)
        if goes_on:
            made[-1] = made[-1]._replace(pieces=(*made[-1].pieces, *pieces))
        elif block.start != "-":
            made.append(block._replace(pieces=pieces, number=number, mark="=", start="="))
        goes_on = block.mark == "-" and (goes_on or block.start != "-")
    return replace(composition, blocks=tuple(made))


def _come(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    return tuple(piece._replace(sign="=") for piece in pieces if piece.sign != "-")
