"""Words of paragraphs that stay: what goes and what comes, in the runs of both files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby

from lxml import etree

from drafting.formats.docx.markup.names import ID, W
from drafting.formats.docx.tracked.from_file.story_context import NewNote, StoryContext
from drafting.formats.docx.tracked.insertion import Stretch, copied_runs, track_runs
from drafting.formats.docx.tracked.paragraph_text import Cut, RunPiece, note_name
from drafting.redline.spans import Sign, Span

_REFERENCES = (W + "footnoteReference", W + "endnoteReference")

Signed = tuple[Sign, RunPiece]


def signed_pieces(old: Cut, new: Cut, spans: Iterable[Span]) -> list[Signed]:
    """The pieces of both paragraphs in the order of `spans`: kept and gone ones are the old's."""
    changes = list(spans)
    old.cut_at(set(_borders(changes, "=-")))
    new.cut_at(set(_borders(changes, "=+")))
    found: list[Signed] = []
    before, after = iter(old.pieces), iter(new.pieces)
    for span in changes:
        if span.sign in "=-":
            found += [(span.sign, piece) for piece in _taken(before, len(span.text))]
        if span.sign in "=+":
            taken = _taken(after, len(span.text))
            found += [("+", piece) for piece in taken if span.sign == "+" and piece.text]
    found += [("=", piece) for piece in before]
    return found


def _borders(spans: Iterable[Span], signs: str) -> Iterator[int]:
    """Where spans end in the text that those of the given signs make up."""
    at = 0
    for span in spans:
        if span.sign in signs:
            at += len(span.text)
            yield at


def _taken(pieces: Iterator[RunPiece], length: int) -> list[RunPiece]:
    """The next pieces that make up `length` characters, with what stands between them."""
    found: list[RunPiece] = []
    while length > 0:
        piece = next(pieces)
        found.append(piece)
        length -= len(piece.text)
    return found


def track_words(paragraph: etree._Element, signed: Sequence[Signed], context: StoryContext) -> None:
    """Track in the old paragraph what goes and what comes."""
    stretches: list[Stretch] = []
    for sign, group in groupby(signed, lambda one: one[0]):
        pieces = [piece for _, piece in group]
        stretch = Stretch(sign)
        if sign == "+":
            stretch.fresh = partial(copied, pieces, context.new_note)
        else:
            stretch.elements = [
                element
                for piece in pieces
                if piece.text or sign == "="
                for element in piece.elements
            ]
        stretches.append(stretch)
    track_runs(paragraph, stretches, context.tracker)


def copied(pieces: Iterable[RunPiece], new_note: NewNote) -> list[etree._Element]:
    """Runs of the new file for the old one, in links as they were, their notes brought in."""
    found = copied_runs(element for piece in pieces for element in piece.elements)
    for copy in found:
        for reference in copy.iter(*_REFERENCES):
            reference.set(ID, new_note(note_name(reference)))
    return found
