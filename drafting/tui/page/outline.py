"""The outline: one line for each unit, with its label, first words and what happened to it."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from drafting.dataclasses import dataclass
from drafting.model.inline import plain
from drafting.model.numbering import Numbered
from drafting.model.resolution import ANNEXES, OPERATIVE, PREAMBLE
from drafting.model.unit import Kind
from drafting.tui.page.layout import Document
from drafting.tui.page.masthead import FIELD, MASTHEAD
from drafting.tui.page.pieces import Block, Line, Look, Piece
from drafting.tui.page.talks import SILENT, Talks
from drafting.tui.page.touched import UNTOUCHED, Touch, Touched
from drafting.tui.page.wrap import cells, cut, padded
from drafting.tui.signs import Signs

PART = "part:"
"""Prefix of the keys of the lines that head a part."""
_FAINT = Look(role="faint")
_STRONG = Look(bold=True)
_HEADINGS = {PREAMBLE: "Preamble", OPERATIVE: "Operative part", ANNEXES: "Annexes"}
_SHORT_LABELS = frozenset({Kind.SUBPARAGRAPH, Kind.CONTINUATION})


@dataclass(frozen=True, slots=True)
class Shown:
    """What of the outline is shown."""

    folded: frozenset[str] = frozenset()
    """Keys of units and parts whose content is folded away."""
    only: AbstractSet[str] | None = None
    """Keys of the lines that are shown; None shows all."""
    name: str = ""
    """What those lines have in common, for the head of the outline."""


EVERYTHING = Shown()


def outline(
    document: Document,
    width: int,
    signs: Signs,
    touched: Touched = UNTOUCHED,
    shown: Shown = EVERYTHING,
    talks: Talks = SILENT,
) -> list[Block]:
    """The blocks of the outline, `width` cells wide."""
    return list(_Outline(document, max(width, 8), signs, (touched, talks), shown).rows())


class _Outline:
    """Sets the lines of one outline."""

    def __init__(
        self,
        document: Document,
        width: int,
        signs: Signs,
        happened: tuple[Touched, Talks],
        shown: Shown,
    ) -> None:
        self._document = document
        self._width = width
        self._signs = signs
        self._touched, self._talks = happened
        self._shown = shown

    def rows(self) -> Iterator[Block]:
        if self._shown.only is not None:
            yield Block("", (self._line(self._shown.name, _FAINT),))
        else:
            yield self._value(MASTHEAD, "Masthead")
        if self._is_shown(f"{FIELD}title"):
            yield self._value(f"{FIELD}title", "Title")
        yield from self._gone("")
        part, hidden_below = "", -1
        for row in self._document.numbering:
            if row.part != part:
                part, hidden_below = row.part, -1
                yield self._heading(part)
            if hidden_below >= 0 and row.depth > hidden_below:
                continue
            hidden_below = -1
            if f"{PART}{part}" in self._shown.folded:
                continue
            if row.unit.id in self._shown.folded and row.unit.children:
                hidden_below = row.depth
            if self._is_shown(row.unit.id):
                yield self._unit(row)
            yield from self._gone(row.unit.id)

    def _is_shown(self, key: str) -> bool:
        return self._shown.only is None or key in self._shown.only

    def _sign(self, keys: AbstractSet[str]) -> str:
        """The sign of what happened to a block, or of any that is folded beneath it."""
        touches = {self._touched.keys[key] for key in keys if key in self._touched.keys}
        for touch, sign in (
            (Touch.EDITED, self._signs.changed),
            (Touch.INSERTED, self._signs.inserted),
            (Touch.MOVED, self._signs.moved),
        ):
            if touch in touches:
                return sign
        return ""

    def _line(self, words: str, look: Look = Look()) -> Line:  # noqa: B008 (a value)
        return Line((Piece(cut(words, self._width, self._signs.ellipsis), look),))

    def _value(self, key: str, words: str) -> Block:
        return Block(key, (self._line(words),), self._sign({key}))

    def _heading(self, part: str) -> Block:
        key = f"{PART}{part}"
        folded = key in self._shown.folded
        sign = f"{self._signs.folded} " if folded else ""
        keys = {row.unit.id for row in self._document.numbering if folded and row.part == part}
        return Block(key, (self._line(sign + _HEADINGS[part], _FAINT),), self._sign(keys))

    def _gone(self, after: str) -> Iterator[Block]:
        if count := self._touched.gone.get(after, 0):
            words = f"{self._signs.deleted} {count} taken out"
            yield Block("", (self._line(words, Look(role="deleted")),))

    def _unit(self, row: Numbered) -> Block:
        unit = row.unit
        folded = unit.id in self._shown.folded and bool(unit.children)
        keys = {inner.id for inner in unit.walk()} if folded else {unit.id}
        return Block(unit.id, (self._unit_line(row, folded=folded),), self._sign(keys))

    def _unit_line(self, row: Numbered, *, folded: bool) -> Line:
        signs = self._signs
        words = " ".join(plain(row.unit.text).split())
        if row.unit.kind in _SHORT_LABELS:
            label = " " * min(2 * row.depth, 8) + (row.number or signs.ellipsis)
        else:
            label = row.label if len(row.label) <= 8 else row.number or signs.ellipsis
        label = padded(label, max(len(label), 4), signs.ellipsis) + " "
        stage = self._talks.stage_sign(row.unit.id, signs)
        if self._talks.stages:
            label = f"{stage or ' '} {label}"
        look = _STRONG if row.unit.kind in (Kind.SECTION, Kind.HEADING, Kind.ANNEX) else Look()
        more = f" {signs.folded}{sum(1 for _ in row.unit.walk()) - 1}" if folded else ""
        if not folded and (live := self._talks.live_sign(row.unit.id, signs)):
            more = f" {live}"
        room = self._width - len(label) - cells(more)
        return Line(
            (
                Piece(label, Look(role="accent")),
                Piece(cut(words, room, signs.ellipsis), look),
                *((Piece(more, _FAINT),) if more else ()),
            )
        )


def fold_of(document: Document, key: str) -> str:
    """What is folded where the cursor stands at `key`: the unit, the one above it, or the part."""
    if key not in document.numbering:
        return ""
    row = document.numbering[key]
    if row.unit.children:
        return key
    for other in document.numbering:
        if any(child.id == key for child in other.unit.children):
            return other.unit.id
    return f"{PART}{row.part}"


def foldable(document: Document) -> frozenset[str]:
    """Every unit that has something beneath it."""
    return frozenset(row.unit.id for row in document.numbering if row.unit.children)
