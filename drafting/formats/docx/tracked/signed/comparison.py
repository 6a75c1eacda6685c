"""Pieces compared with pieces: word by word, or row by row in a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from drafting.formats.docx.layout.blocks import Piece
from drafting.formats.docx.markup.authorship import Revision
from drafting.model.inline import Run, markup
from drafting.redline.script import Sign
from drafting.redline.sequences import blocks as matching
from drafting.redline.styles import styled
from drafting.redline.word_diff import words

Pieces = tuple[Piece, ...]


def signed(pieces: Iterable[Piece], sign: Sign, by: Revision | None = None) -> Pieces:
    """The pieces, all with one sign, and of one author."""
    return tuple(piece._replace(sign=sign, by=by) for piece in pieces)


def compared(before: Iterable[Piece], after: Iterable[Piece]) -> Pieces:
    """The words of both, each with its sign."""
    spans = words(_markup(before), _markup(after))
    return tuple(Piece(sign, run) for sign, run in styled(spans))


def _markup(pieces: Iterable[Piece]) -> str:
    return markup(piece.run for piece in pieces)


def with_signed_rows(before: Pieces, after: Pieces) -> Pieces:
    """The rows of two tables, each kept, taken out or brought in as a whole."""
    return tuple(chain.from_iterable(_rows_on_lines(before, after)))


def _rows_on_lines(before: Pieces, after: Pieces) -> Iterator[Pieces]:
    begun: set[Sign] = set()
    for sign, row in _signed_rows(_rows(before), _rows(after)):
        sides: set[Sign] = {"-", "+"} if sign == "=" else {sign}
        if ends := begun & sides:
            yield (Piece("=" if len(ends) == len(("-", "+")) else ends.pop(), Run("\n")),)
        yield signed(row, sign)
        begun |= sides


def _signed_rows(old: Sequence[Pieces], new: Sequence[Pieces]) -> Iterator[tuple[Sign, Pieces]]:
    for stretch in matching([_markup(row) for row in old], [_markup(row) for row in new]):
        if stretch.equal:
            yield from (("=", row) for row in new[stretch.new_start : stretch.new_end])
        else:
            yield from (("-", row) for row in old[stretch.old_start : stretch.old_end])
            yield from (("+", row) for row in new[stretch.new_start : stretch.new_end])


def _rows(pieces: Iterable[Piece]) -> list[Pieces]:
    """The pieces of each line."""
    rows: list[list[Piece]] = [[]]
    for piece in pieces:
        for number, line in enumerate(piece.run.text.split("\n")):
            if number:
                rows.append([])
            if line or (piece.run.note and not number):
                rows[-1].append(piece._replace(run=piece.run._replace(text=line)))
    return [tuple(row) for row in rows]
