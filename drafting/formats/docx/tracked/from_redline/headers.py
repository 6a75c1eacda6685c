"""Values of the masthead, changed where the headers of the issued file print them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from drafting.formats.docx.layout.blocks import Block, Piece, Role
from drafting.formats.docx.markup.names import P
from drafting.formats.docx.markup.revisions import accepted, rejected
from drafting.formats.docx.markup.runs import printable
from drafting.formats.docx.tracked.from_redline.edits import Edits
from drafting.formats.docx.tracked.from_redline.errors import OverBaseError
from drafting.formats.docx.tracked.from_redline.forms import Forms
from drafting.formats.docx.tracked.from_redline.glyphs import SOFT, Raw, letters
from drafting.formats.docx.tracked.from_redline.issued import Issued, Part
from drafting.formats.docx.tracked.from_redline.looks import Look
from drafting.formats.docx.tracked.from_redline.words import Words
from drafting.model.inline import Run

Pieces = Sequence[Piece]


class Headers:
    """Looks for the lines of the headers that print a value."""

    def __init__(self, issued: Issued, words: Words) -> None:
        self._issued, self._words = issued, words
        self.edits: dict[str, Edits] = {}
        """What becomes of each header, by name of the part."""
        self.unprinted: dict[str, Pieces] = {}
        """Values that change and that no header prints by itself."""
        self._meant: list[tuple[str, str]] = []

    def change(self, masthead: Mapping[str, Pieces]) -> None:
        """Mark the values that change, wherever a header prints them."""
        for name, pieces in masthead.items():
            if all(piece.sign == "=" for piece in pieces):
                continue
            old = _hard(piece.run.text for piece in pieces if piece.sign != "+")
            found = list(self._lines(old)) if old else []
            marked = [self._mark(*line, pieces) for line in found]
            if not (marked and all(marked)):
                self.unprinted[name] = pieces

    def _lines(self, old: str) -> Iterator[tuple[Part, etree._Element, str]]:
        """The lines that say `old`, alone or after a label, with the label."""
        for part in self._issued.headers:
            for paragraph in part.root.iter(P):
                raw = self._issued.fresh(paragraph)
                shown = _hard(letter for letter, _ in letters(raw.glyphs))
                before = shown.removesuffix(old)
                is_field = any(glyph.field and glyph.shown for glyph in raw.glyphs)
                if shown.endswith(old) and not is_field and (not before or before[-1] in ":："):
                    yield part, paragraph, before

    def _mark(self, part: Part, paragraph: etree._Element, before: str, pieces: Pieces) -> bool:
        """Mark one line; whether it says there what it should."""
        edits = self.edits.setdefault(part.name, Edits())
        if paragraph in edits.instead:
            return False
        raw: Raw = self._issued.fresh(paragraph)
        label = (Piece("=", Run(before)),) if before else ()
        block = Block(Role.OTHER, (*label, *pieces))
        try:
            (steps,) = self._words.steps([raw], [block], _as_it_stands)
        except OverBaseError:
            return False
        made = self._words.parts(raw, steps, Role.OTHER, Look())
        edits.instead[paragraph] = [element for element, _ in made]
        new = _hard(piece.run.text for piece in pieces if piece.sign != "-")
        self._meant.append((part.name, before + new))
        return True

    def fault(self, was: Part, made: Part, forms: Forms) -> str:
        """What is wrong with a header as it is made, or nothing."""
        pairs = zip(rejected(was.root).iter(P), rejected(made.root).iter(P), strict=True)
        if any(forms.before(one) != forms.after(other) for one, other in pairs):
            return f"rejecting all changes would not restore {was.name}"
        said = [
            _hard(letter for letter, _ in letters(self._issued.fresh(paragraph).glyphs))
            for paragraph in accepted(made.root).iter(P)
        ]
        wrong = [text for name, text in self._meant if name == was.name and text not in said]
        return f"accepting all changes would not give “{wrong[0]}” in {was.name}" if wrong else ""


def _as_it_stands(_: Block) -> None:
    return None


def _hard(texts: Iterator[str]) -> str:
    """Letters without what the reader squeezes."""
    return "".join(letter for letter in printable("".join(texts)) if letter not in SOFT)
