"""Words of paragraphs that stay: what goes and what comes, in the runs of both files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from functools import partial
from itertools import groupby

from lxml import etree

from drafting.formats.docx.markup.names import ID, RPR, R, W
from drafting.formats.docx.tracked.from_file.story_context import NewNote, StoryContext
from drafting.formats.docx.tracked.insertion import Stretch, track_runs
from drafting.formats.docx.tracked.paragraph_text import ORIGIN, Cut, Piece, empty_copy, note_name
from drafting.redline.spans import Sign, Span

_RSIDS = tuple(W + name for name in ("rsidR", "rsidRPr", "rsidDel"))
_REFERENCES = (W + "footnoteReference", W + "endnoteReference")

Signed = tuple[Sign, Piece]


def signed_pieces(old: Cut, new: Cut, spans: Iterable[Span]) -> list[Signed]:
    """The pieces of both paragraphs in the order of `spans`: kept and gone ones are the old's."""
    changes = list(spans)
    old.cut_at(set(borders(changes, "=-")))
    new.cut_at(set(borders(changes, "=+")))
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


def borders(spans: Iterable[Span], signs: str) -> Iterator[int]:
    """Where spans end in the text that those of the given signs make up."""
    at = 0
    for span in spans:
        if span.sign in signs:
            at += len(span.text)
            yield at


def _taken(pieces: Iterator[Piece], length: int) -> list[Piece]:
    """The next pieces that make up `length` characters, with what stands between them."""
    found: list[Piece] = []
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


def copied(pieces: Iterable[Piece], new_note: NewNote) -> list[etree._Element]:
    """Runs of the new file for the old one, in links as they were, their notes brought in."""
    found: list[etree._Element] = []
    for link, linked in groupby(pieces, lambda piece: piece.link):
        runs = [_copied(element, new_note) for piece in linked for element in piece.elements]
        if link is None:
            found += runs
        else:
            holder = empty_copy(link)
            holder.extend(runs)
            found.append(holder)
    return found


def _copied(element: etree._Element, new_note: NewNote) -> etree._Element:
    run = deepcopy(element)
    run.tail = None
    for name in _RSIDS:
        if name in run.attrib:
            del run.attrib[name]
    for inner in run.iter(R):
        if ORIGIN in inner.attrib:
            inner.set(ORIGIN, f"new {inner.get(ORIGIN)}")
    for reference in run.iter(*_REFERENCES):
        reference.set(ID, new_note(note_name(reference)))
    for look in run.iter(RPR):
        for change in look.findall(W + "rPrChange"):
            look.remove(change)
    return run
