"""Values of the masthead, changed where the headers of the issued file print them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from lxml import etree

from drafting.formats.docx.layout.blocks import Block, Piece, Role
from drafting.formats.docx.markup.names import P
from drafting.formats.docx.markup.revisions import accepted_as_in_word
from drafting.formats.docx.markup.runs import printable
from drafting.formats.docx.tracked.errors import UntrackableError
from drafting.formats.docx.tracked.from_redline.glyphs import SOFT, letters
from drafting.formats.docx.tracked.from_redline.issued import IssuedText
from drafting.formats.docx.tracked.from_redline.tracked_words import WordTracker, as_it_stands
from drafting.formats.docx.tracked.part import Edits, Part
from drafting.formats.docx.tracked.proof import Tracked, failed
from drafting.model.inline import Run

Pieces = Sequence[Piece]


class MastheadTracker:
    """Looks for the lines of the headers that print a value."""

    def __init__(self, issued: IssuedText, words: WordTracker) -> None:
        self._issued, self._words = issued, words
        self._edits: dict[str, Edits] = {}
        """What becomes of each header, by name of the part."""
        self.unprinted: dict[str, Pieces] = {}
        """Values that change and that no header prints by itself."""
        self._meant: list[tuple[str, str]] = []

    def track(self, masthead: Mapping[str, Pieces]) -> None:
        """Track the values that change, wherever a header prints them."""
        for name, pieces in masthead.items():
            if all(piece.sign == "=" for piece in pieces):
                continue
            old = _hard(piece.run.text for piece in pieces if piece.sign != "+")
            found = list(self._lines(old)) if old else []
            tracked = [self._track(*line, pieces) for line in found]
            if not (tracked and all(tracked)):
                self.unprinted[name] = pieces

    def _lines(self, old: str) -> Iterator[tuple[Part, etree._Element, str]]:
        """The lines that say `old`, alone or after a label, with the label."""
        for part in self._issued.headers:
            for paragraph in part.root.iter(P):
                line = self._issued.fresh(paragraph)
                shown = _hard(letter for letter, _ in letters(line.glyphs))
                before = shown.removesuffix(old)
                is_field = any(glyph.field and glyph.shown for glyph in line.glyphs)
                if shown.endswith(old) and not is_field and (not before or before[-1] in ":："):
                    yield part, paragraph, before

    def _track(self, part: Part, paragraph: etree._Element, before: str, pieces: Pieces) -> bool:
        """Track one line; whether it says there what it should."""
        edits = self._edits.setdefault(part.name, Edits())
        if paragraph in edits.instead:
            return False
        line = self._issued.fresh(paragraph)
        label = (Piece("=", Run(before)),) if before else ()
        block = Block(Role.OTHER, (*label, *pieces))
        try:
            (steps,) = self._words.steps([line], [block], as_it_stands)
        except UntrackableError:
            return False
        made = self._words.tracked(line, steps, Role.OTHER)
        edits.instead[paragraph] = [element for element, _ in made]
        new = _hard(piece.run.text for piece in pieces if piece.sign != "-")
        self._meant.append((part.name, before + new))
        return True

    def tracked(self) -> Iterator[Tracked]:
        """The headers that print other values now."""
        for part in self._issued.headers:
            if edits := self._edits.get(part.name):
                yield Tracked(part, edits, part.edited(edits))

    def prove(self, headers: Iterable[Tracked]) -> None:
        """Raise ProofError unless the headers, all changes accepted, print the new values."""
        for header in headers:
            said = {
                self._shown(paragraph)
                for paragraph in accepted_as_in_word(header.made.root).iter(P)
            }
            for name, text in self._meant:
                if name == header.was.name and text not in said:
                    reason = f"accepting all changes would not give “{text}” in {name}"
                    raise failed(self._issued.name, reason)

    def _shown(self, paragraph: etree._Element) -> str:
        return _hard(letter for letter, _ in letters(self._issued.fresh(paragraph).glyphs))


def _hard(texts: Iterator[str]) -> str:
    """Letters without what the reader squeezes."""
    return "".join(letter for letter in printable("".join(texts)) if letter not in SOFT)
