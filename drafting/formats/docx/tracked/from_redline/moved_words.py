"""Words that move take along what the issued file makes of them: links, fields, their look."""

from __future__ import annotations

from lxml import etree

from drafting.formats.docx.layout.blocks import Piece
from drafting.formats.docx.markup.names import R
from drafting.formats.docx.tracked.from_redline.alignment import GlyphStep
from drafting.formats.docx.tracked.from_redline.glyphs import SOFT, GlyphLine, letters
from drafting.formats.docx.tracked.insertion import copied_runs

_OTHER = "\ufffc"
"""Stands for what is no letter."""


class MovedWords:
    """Copies words of the paragraph that they leave, one stretch after the other."""

    def __init__(self, line: GlyphLine) -> None:
        self._line = line
        hard = [(one, at) for one, at in letters(line.glyphs) if one not in SOFT]
        self._text = "".join(one if len(one) == 1 else _OTHER for one, _ in hard)
        self._glyphs = [at for _, at in hard]
        self._at = 0

    def steps(self, piece: Piece) -> list[GlyphStep]:
        """The steps of a piece that came along; as it is where its words are not found."""
        plain = [GlyphStep("+", piece.by, run=piece.run)]
        text = piece.run.text
        words = "".join(letter for letter in text if letter not in SOFT)
        found = self._text.find(words, self._at) if words and not piece.run.note else -1
        if found < 0 or piece.edited:
            return plain
        self._at = found + len(words)
        start = self._line.glyphs[self._glyphs[found]].start
        end = self._line.glyphs[self._glyphs[self._at - 1]].end
        before = text[: len(text) - len(text.lstrip("".join(SOFT)))]
        after = text[len(text.rstrip("".join(SOFT))) :]
        copies = tuple(self._copied(start, end))
        steps = [GlyphStep("+", piece.by, run=piece.run, copies=copies)]
        if before:
            steps.insert(0, GlyphStep("+", piece.by, run=piece.run._replace(text=before)))
        if after:
            steps.append(GlyphStep("+", piece.by, run=piece.run._replace(text=after)))
        return steps

    def _copied(self, start: int, end: int) -> list[etree._Element]:
        cut = self._line.cut
        cut.cut_at({start, end})
        at = 0
        found: list[etree._Element] = []
        for piece in cut.pieces:
            if piece.text and start <= at < end:
                found += piece.elements
            at += len(piece.text)
        copies = copied_runs(found)
        for run in (run for copy in copies for run in copy.iter(R)):
            run.attrib.clear()
        return copies
