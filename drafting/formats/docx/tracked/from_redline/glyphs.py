"""A paragraph of the issued file as glyphs: what each letter, field and note reference prints.

A glyph knows where it stands in the text of a `Cut`, and what the reader makes of it; so
words of the model can be laid over it, and what they do not know of stays where it is.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

from lxml import etree

from drafting.formats.docx.markup.names import ID, RPR, P, R, T, W, is_on
from drafting.formats.docx.reading.characters import as_set, text_of
from drafting.formats.docx.reading.equations import is_equation, linear
from drafting.formats.docx.reading.text import note_key
from drafting.formats.docx.reading.unworked_fields import shown_by
from drafting.formats.docx.tracked.paragraph_text import Cut, RunPiece, Signs
from drafting.lexicon import note_marks
from drafting.model.inline import tidy
from drafting.named_tuples import NamedTuple

SOFT = frozenset(" \t\n")
"""What the reader squeezes and trims, so that the words of the model may lack it."""

_KEPT = tuple(
    W + name for name in ("drawing", "pict", "object", "commentReference", "annotationRef")
)
TEXT_BOX = W + "txbxContent"
_REFERENCES = (W + "footnoteReference", W + "endnoteReference")
_OFF = ("0", "false", "off")


class Glyph(NamedTuple):
    """One thing that a paragraph prints."""

    shown: tuple[str, ...]
    """What the reader makes of it: letters, or the key of a note in brackets; may be nothing."""
    start: int
    """Where its text in the cut begins and where it ends; many things have none."""
    end: int
    kept: bool = False
    """Never taken out with the words around it: a picture, the anchor of a comment."""
    field: bool = False
    note: str = ""
    """The key of the note that it refers to."""
    follows: bool = False
    """Whether it goes and stays with what stands before it: the mark typed after a reference."""
    anchor: str = ""
    """The bookmark that a cross-reference names."""
    boxed: bool = False
    """A text box: it goes with a paragraph that goes, as its words do that stand beneath."""

    def is_cross_reference_to(self, notes: Container[str]) -> bool:
        """Whether it is a field that shows the number of one of these notes."""
        return self.field and self.note in notes

    @property
    def is_soft(self) -> bool:
        """Whether the words of the model may lack it."""
        return all(letter in SOFT for letter in self.shown)


class GlyphLine:
    """One paragraph of the issued file: its cut, and the glyphs of that."""

    def __init__(self, paragraph: etree._Element, notes: Mapping[str, str]) -> None:
        self.element = paragraph
        self._notes = notes
        self.cut = Cut(paragraph, Signs(), lambda number: number)

    @cached_property
    def glyphs(self) -> list[Glyph]:
        """One for each letter, or fewer where somebody who knows better put them here."""
        return list(self._with_marks(self._read()))

    def pieces(self) -> Iterator[tuple[str, Glyph | None]]:
        """What stands in the cut: words that are read, or anything else as a glyph."""
        at = 0
        customs = self._custom_marks()
        for piece in self.cut.pieces:
            end = at + len(piece.text)
            run = piece.elements[0]
            content = _content(run)
            is_text = content is not None and content.tag == T and run.tag == R
            if at in customs or (is_text and is_on(run.find(RPR), "vanish")):
                yield piece.text, Glyph((), at, end)
            else:
                yield piece.text, None if is_text else self._thing(piece, content, at, end)
            at = end

    @property
    def words(self) -> str:
        """What it shows, spaces aside."""
        return "".join(one for glyph in self.glyphs for one in glyph.shown if one not in SOFT)

    def _read(self) -> Iterator[Glyph]:
        at = 0
        for piece in self.cut.pieces:
            end = at + len(piece.text)
            run = piece.elements[0]
            content = _content(run)
            if content is not None and content.tag == T and run.tag == R:
                yield from self._letters(run, piece.text, at)
            else:
                yield self._thing(piece, content, at, end)
            at = end

    def _letters(self, run: etree._Element, text: str, at: int) -> Iterator[Glyph]:
        properties = run.find(RPR)
        hidden = is_on(properties, "vanish")
        shown_text = as_set(text, properties)
        if not text:
            yield Glyph((), at, at)
        place = 0
        while place < len(text):
            end = place + 1
            while end < len(text) and unicodedata.combining(text[end]):
                end += 1
            silent = hidden or text[place] == "\u00ad"
            shown = () if silent else _shown(shown_text[place:end])
            yield Glyph(shown, at + place, at + end)
            place = end

    def _thing(
        self, piece: RunPiece, content: etree._Element | None, start: int, end: int
    ) -> Glyph:
        run = piece.elements[0]
        if len(piece.elements) > 1 or run.tag == W + "fldSimple":
            return self._field(piece, start, end)
        if is_equation(run):
            return Glyph(tuple(linear(run)), start, end)
        if content is None:
            return Glyph((), start, end)
        if content.tag in _REFERENCES:
            key = note_key(content.tag, content.get(ID, ""))
            return Glyph((note_token(key),), start, end, note=key)
        boxed = next(content.iter(TEXT_BOX), None) is not None
        return Glyph(tuple(text_of(content)), start, end, _is_kept(content), boxed=boxed)

    def _field(self, piece: RunPiece, start: int, end: int) -> Glyph:
        """A field shows its result; a cross-reference to a note is a reference to it."""
        codes = [piece.elements[0].get(W + "instr", "")]
        codes += [c.text or "" for one in piece.elements for c in one.iter(W + "instrText")]
        words = "".join(codes).split()
        if len(words) > 1 and words[0].upper() == "NOTEREF":
            key = self._notes.get(words[1], "")
            return Glyph((note_token(key),), start, end, field=True, note=key, anchor=words[1])
        result = "".join(t.text or "" for one in piece.elements for t in one.iter(T))
        if not result.strip():
            result = shown_by("".join(codes), piece.elements[0].find(W + "fldChar")) or ""
        return Glyph(tuple(tidy(result)), start, end, field=True)

    def _with_marks(self, glyphs: Iterator[Glyph]) -> Iterator[Glyph]:
        """The mark typed after a reference to a note belongs to the reference."""
        goes_on = None
        """What the mark may go on with: figures with figures, signs with signs."""
        customs = self._custom_marks()
        for glyph in glyphs:
            if glyph.note and not glyph.field:
                goes_on = note_marks.MAY_MARK if glyph.start in customs else None
            elif goes_on and glyph.shown and goes_on.fullmatch(glyph.shown[0]):
                is_sign = note_marks.SIGN.fullmatch(glyph.shown[0])
                goes_on = note_marks.SIGN if is_sign else note_marks.FIGURES
                glyph = glyph._replace(shown=(), follows=True)  # noqa: PLW2901
            elif glyph.shown:
                goes_on = None
            yield glyph

    def _custom_marks(self) -> frozenset[int]:
        places: list[int] = []
        at = 0
        for piece in self.cut.pieces:
            content = _content(piece.elements[0])
            if content is not None and content.get(W + "customMarkFollows", "0") not in _OFF:
                places.append(at)
            at += len(piece.text)
        return frozenset(places)


@lru_cache(4096)
def _shown(letters: str) -> tuple[str, ...]:
    """What the reader makes of a letter with its accents."""
    return tuple(tidy(letters))


def note_token(key: str) -> str:
    """How a reference to the note of that key stands among letters."""
    return f"[{key}]"


def letters(glyphs: Sequence[Glyph]) -> list[tuple[str, int]]:
    """What the glyphs show, letter by letter, each with the number of its glyph."""
    return [(letter, at) for at, glyph in enumerate(glyphs) for letter in glyph.shown]


def _content(run: etree._Element) -> etree._Element | None:
    return next((child for child in run if child.tag != RPR), None)


def _is_kept(content: etree._Element) -> bool:
    return content.tag in _KEPT or next(content.iter(*_KEPT, P), None) is not None
