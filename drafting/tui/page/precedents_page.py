"""The agreed wordings nearest to a paragraph, as blocks: where they stand, and what differs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from drafting.named_tuples import NamedTuple
from drafting.tui.page.changes import changed_pieces
from drafting.tui.page.pieces import BLANK, Block, Line, Look, Piece, inline_pieces
from drafting.tui.page.story import excerpted
from drafting.tui.page.typesetter import Setting, paragraph
from drafting.tui.page.wrap import wrap
from drafting.tui.signs import Signs
from drafting.workspace.libraries.precedents import UnitPrecedents
from drafting.workspace.libraries.said import likeness_said, place_said, places_said
from drafting.workspace.libraries.single_changes import SingleChange, single_changes
from drafting.workspace.wording import counted

if TYPE_CHECKING:
    from drafting.library.precedent import Precedent
    from drafting.redline.spans import Span

_FAINT = Look(role="faint")
_STRONG = Look(bold=True)
_HERE = Look(role="accent", bold=True)
_INDENT = 4
_SHOWN = 6
"""Places of an open wording that are named besides its latest one."""
NOTHING_NEAR = "Nothing in the libraries is at least half alike: there is no precedent."
NOTHING_LEFT = "Of what the filters leave, nothing is at least half alike: there is no precedent."


class Reading(NamedTuple):
    """How the differences are read."""

    from_agreed: bool = True
    """What the paragraph adds and drops; else what it would gain and lose by the agreed words."""
    opened: frozenset[int] = frozenset()
    """The wordings whose places and single changes are shown."""


class Chosen(NamedTuple):
    """What a block stands for: a wording, or one change of it, counted from 1."""

    precedent: int
    change: int = 0


class PrecedentsPage:
    """Sets the wordings that were found for one paragraph."""

    def __init__(self, found: UnitPrecedents, signs: Signs, *, is_filtered: bool = False) -> None:
        self._found = found
        self._nothing = NOTHING_LEFT if is_filtered else NOTHING_NEAR
        self._signs = signs
        self._chosen: dict[str, Chosen] = {}

    def chosen(self, key: str) -> Chosen | None:
        """What a block stands for."""
        return self._chosen.get(key)

    def blocks(self, reading: Reading, width: int) -> list[Block]:
        """A block for each wording; under those that are open, one for each change."""
        self._chosen = {}
        if not self._found.precedents:
            return [self._none(width)]
        return [
            block
            for number, precedent in enumerate(self._found.precedents)
            for block in self._wording(number, precedent, reading, width)
        ]

    def pane(self, width: int) -> list[Block]:
        """The same beside the page: only the words that differ, with a few around them."""
        blocks = []
        for number, precedent in enumerate(self._found.precedents):
            spans = excerpted(self._spans(precedent, from_agreed=True), self._signs.ellipsis)
            pieces = changed_pieces(spans, {}, self._signs)
            words = (Line((Piece(" "), *line)) for line in wrap(pieces, width - 1))
            blocks.append(Block(str(number), (*self._head(precedent, width), *words, BLANK)))
        return blocks or [self._none(width)]

    def _none(self, width: int) -> Block:
        return Block("none", tuple(map(Line, wrap((Piece(self._nothing, _FAINT),), width))))

    def _wording(
        self, number: int, precedent: Precedent, reading: Reading, width: int
    ) -> Iterator[Block]:
        self._chosen[str(number)] = Chosen(number)
        pieces = changed_pieces(
            self._spans(precedent, from_agreed=reading.from_agreed), {}, self._signs
        )
        is_open = number in reading.opened
        places = self._places(precedent, width) if is_open else ()
        lines = (*self._head(precedent, width), *places, *paragraph(pieces, Setting(), width))
        yield Block(str(number), (*lines, BLANK))
        if is_open:
            yield from self._changes(number, precedent, width)

    def _head(self, precedent: Precedent, width: int) -> Iterator[Line]:
        said = Piece(f"  {places_said(precedent.places)}", _STRONG)
        yield from map(Line, wrap((Piece(likeness_said(precedent), _HERE), said), width))

    def _places(self, precedent: Precedent, width: int) -> Iterator[Line]:
        """The title of the latest place, and where it stands besides, each with its title."""
        first, *others = precedent.places
        if first.document.title:
            yield from _hung(first.document.title, width)
        for place in others[:_SHOWN]:
            title = f": {place.document.title}" if place.document.title else ""
            yield from _hung(f"{place_said(place)}{title}", width)
        if (more := len(others) - _SHOWN) > 0:
            yield from _hung(f"and {counted(more, 'other place')}", width)

    def _changes(self, number: int, precedent: Precedent, width: int) -> Iterator[Block]:
        for at, change in enumerate(single_changes(self._found.text, precedent.text), start=1):
            key = f"{number}.{at}"
            self._chosen[key] = Chosen(number, at)
            lines = paragraph(self._change(change), Setting(f"{at}", _INDENT), width)
            yield Block(key, (*lines, BLANK))

    def _change(self, change: SingleChange) -> Sequence[Piece]:
        arrow = Piece(f" {self._signs.arrow} ", _FAINT)
        mine = inline_pieces(change.mine, {}, self._signs) or (Piece("(nothing)", _FAINT),)
        agreed = inline_pieces(change.agreed, {}, self._signs) or (Piece("(nothing)", _FAINT),)
        return (*mine, arrow, *agreed)

    def _spans(self, precedent: Precedent, *, from_agreed: bool) -> tuple[Span, ...]:
        from drafting.redline import words

        mine = self._without_notes
        if from_agreed:
            return words(precedent.text, mine)
        return words(mine, precedent.text)

    @property
    def _without_notes(self) -> str:
        from drafting.model.inline import markup, runs

        return markup(run for run in runs(self._found.text) if not run.note)


def _hung(said: str, width: int) -> Iterator[Line]:
    lines = wrap((Piece(said, _FAINT),), width - 2)
    return (Line((Piece("  "), *line)) for line in lines)
