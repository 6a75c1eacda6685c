"""What is new in a text, as blocks: agreed words faint, new ones standing out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafting.page.new_language import NewLanguageRow, ShownRun
from drafting.tui.page.pieces import BLANK, Block, Line, Look, Piece
from drafting.tui.page.typesetter import Setting, paragraph
from drafting.tui.page.wrap import wrap
from drafting.tui.signs import Signs
from drafting.workspace.agreed.new_language import HOW, NewLanguage
from drafting.workspace.agreed.sheets import row_of

SUMMARY = "summary"
_FAINT = Look(role="faint")
_NEW = Look(role="accent", bold=True)
_INDENT = 9
"""Cells for labels such as “OP4 (b)”."""


class NewLanguagePage:
    """Sets the paragraphs that were compared so far."""

    def __init__(self, found: NewLanguage, signs: Signs) -> None:
        self._found = found
        self._signs = signs
        self._rows = {one.passage.unit: row_of(one) for one in found.paragraphs}

    def blocks(self, width: int, *, everything: bool) -> list[Block]:
        """A block for each paragraph, under the figures of all."""
        shown = (
            self._block(unit, row, width)
            for unit, row in self._rows.items()
            if everything or row.new
        )
        return [self._summary(width), *shown]

    def with_new_words(self) -> list[str]:
        """The keys of the paragraphs that have new words, in order."""
        return [unit for unit, row in self._rows.items() if row.new]

    def _summary(self, width: int) -> Block:
        done, all_ = len(self._found.paragraphs), len(self._found.text.passages)
        said = f"{self._found.sentence()}."
        if done < all_:
            said = f"{said} So far {done:,} of {all_:,} paragraphs."
        lines = (*wrap((Piece(said, Look(bold=True)),), width), *wrap((Piece(HOW, _FAINT),), width))
        return Block(SUMMARY, (*map(Line, lines), BLANK))

    def _block(self, unit: str, row: NewLanguageRow, width: int) -> Block:
        setting = Setting(row.label, _INDENT)
        pieces = [piece for run in row.runs for piece in self._pieces(run)]
        lines = paragraph(pieces, setting, width)
        margin = self._signs.changed if row.new else ""
        return Block(unit, (*lines, *self._precedent(row, width), BLANK), margin)

    def _pieces(self, shown: ShownRun) -> Iterator[Piece]:
        look = _NEW if shown.is_new else _FAINT
        words = shown.run.text
        if shown.is_new and self._signs.wrapped_words:
            words = f"<+{words}+>"
        yield Piece(words, look._replace(italic=shown.run.italic, bold=look.bold or shown.run.bold))

    def _precedent(self, row: NewLanguageRow, width: int) -> Sequence[Line]:
        if not row.new:
            return ()
        said = (Piece(f"{self._signs.arrow} {row.precedent}", _FAINT),)
        return paragraph(said, Setting("", _INDENT), width)
