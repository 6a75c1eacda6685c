"""One version of a paragraph, as blocks: what it changed, and where its words first stood."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafting.model.inline import plain
from drafting.named_tuples import NamedTuple
from drafting.page.through_years import ALONE, FirstWords, ThroughYearsSheet, VersionRow
from drafting.patterns import regex
from drafting.tui.page.changes import changed_pieces
from drafting.tui.page.pieces import BLANK, Block, Line, Look, Piece
from drafting.tui.page.wrap import wrap
from drafting.tui.signs import Signs

_FAINT = Look(role="faint")
_STRONG = Look(bold=True)
_HERE = Look(role="accent", bold=True)
_WORD = regex(r"\S+")


class PlacedWord(NamedTuple):
    """A word of the version shown, and where it first stood."""

    start: int
    end: int
    text: str
    first: str


class EvolutionPage:
    """Sets one version of a paragraph at a time."""

    def __init__(self, sheet: ThroughYearsSheet, signs: Signs) -> None:
        self._sheet = sheet
        self._signs = signs

    def words(self, first: Sequence[FirstWords]) -> tuple[PlacedWord, ...]:
        """The words of a version, cut where their origins change."""
        return tuple(self._words(first))

    def _words(self, first: Sequence[FirstWords]) -> Iterator[PlacedWord]:
        at = 0
        for one in first:
            text = plain(one.text)
            for found in _WORD.finditer(text):
                yield PlacedWord(at + found.start(), at + found.end(), found[0], one.first)
            at += len(text)

    def blocks(
        self, at: int, first: Sequence[FirstWords], word: PlacedWord | None, width: int
    ) -> list[Block]:
        """The version at a place of the row, from 0; `word` is the one that is looked at."""
        row = self._sheet.rows[at]
        return [
            Block("years", (*self._years(at, width), BLANK)),
            Block("changes", (*self._changes(row, width), BLANK)),
            *self._origins(first, word, width),
        ]

    def _years(self, at: int, width: int) -> Iterator[Line]:
        """All versions in a row, the one shown standing out; then what is known of it."""
        pieces: list[Piece] = []
        for place, row in enumerate(self._sheet.rows):
            look = _HERE if place == at else _FAINT
            between = f" {self._signs.arrow} " if place else ""
            pieces += (Piece(between, _FAINT), Piece(row.heading.replace(" ", "\u00a0"), look))
        yield from map(Line, wrap(pieces, width))
        if len(self._sheet.rows) < 2:
            yield Line((Piece(ALONE, _FAINT),))
        yield from map(Line, wrap((Piece(self._sheet.rows[at].facts, _STRONG),), width))

    def _changes(self, row: VersionRow, width: int) -> Iterator[Line]:
        return map(Line, wrap(changed_pieces(row.spans, {}, self._signs), width))

    def _origins(
        self, first: Sequence[FirstWords], word: PlacedWord | None, width: int
    ) -> Iterator[Block]:
        if word is None:
            return
        text = "".join(plain(one.text) for one in first)
        shown = f"[{word.text}]" if self._signs.wrapped_words else word.text
        pieces = (
            Piece(text[: word.start], _FAINT), Piece(shown, _HERE), Piece(text[word.end :], _FAINT),
        )  # fmt: skip
        said = Piece(f"“{word.text.strip('.,;:')}”: {word.first}", _STRONG)
        yield Block("words", (*map(Line, (*wrap((said,), width), *wrap(pieces, width))), BLANK))
