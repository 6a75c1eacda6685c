"""What is proposed, among the blocks of the page: words in brackets, paragraphs, whose it is."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from enum import StrEnum

from drafting.amendments.compilation.values import CompiledUnit, Status
from drafting.dataclasses import replace
from drafting.model.edits import InsertUnit
from drafting.tui.page.pieces import BLANK, Block, Line, Look, Piece
from drafting.tui.page.proposals import compiled_pieces
from drafting.tui.page.reading import NOTHING_READ, PROPOSAL, Reading
from drafting.tui.page.typesetter import NUMBER_WIDTH, STEP, Setting, paragraph
from drafting.tui.page.wrap import cells, cut
from drafting.tui.signs import Signs
from drafting.workspace.negotiation.proposal_rows import ProposalRow
from drafting.workspace.negotiation.sentences import no_object

_FAINT, _ACCENT = Look(role="faint"), Look(role="accent")
_BESIDE = {True: "new paragraph", False: "another wording"}


class ProposalsShown(StrEnum):
    """How much of what is proposed is shown in the text."""

    FULL = "in full"
    """Words in brackets with names, new paragraphs in their places."""
    NAMES = "names only"
    """The text as it stands, and beneath each paragraph whose proposals there are."""
    OFF = "not shown"

    @property
    def next(self) -> ProposalsShown:
        """What the key that changes it goes on to."""
        order = list(ProposalsShown)
        return order[(order.index(self) + 1) % len(order)]


class ProposedText:
    """Sets what is proposed beside the blocks of a text."""

    def __init__(
        self,
        signs: Signs,
        width: int,
        reading: Reading = NOTHING_READ,
        shown: ProposalsShown = ProposalsShown.OFF,
        stale: AbstractSet[str] = frozenset(),
    ) -> None:
        """`stale` are the keys of blocks whose words have changed since the reading."""
        self._reading = reading
        self._signs = signs
        self._width = width
        self._is_off = shown is ProposalsShown.OFF or not reading.live
        self._is_full = shown is ProposalsShown.FULL and reading.compilation is not None
        words = reading.words if self._is_full else {}
        self._words = {key: unit for key, unit in words.items() if key not in stale}

    def around(self, block: Block, setting: Setting) -> Iterator[Block]:
        """The block of a text, set as `setting` says, and what is proposed at it and beside it."""
        if self._is_off:
            yield block
            return
        incoming = self._reading.incoming
        if self._is_full:
            yield from map(self._proposed, incoming.ahead.get(block.key, ()))
        yield from self._here(block, setting)
        if self._is_full:
            yield from map(self._proposed, self._alternatives(block.key))
            yield from map(self._proposed, incoming.behind.get(block.key, ()))

    def without_object(self) -> Iterator[Block]:
        """What is pending and can be shown nowhere in the text, each proposal with the reason."""
        for row in () if self._is_off else self._reading.live:
            if said := no_object(row):
                placed = bool(self._reading.block_about(row))
                number = Setting(str(row.number), NUMBER_WIDTH, _ACCENT)
                lines = paragraph([Piece(said, _FAINT)], number, self._width)
                yield Block("" if placed else _key(row), (*lines, BLANK))

    def _here(self, block: Block, setting: Setting) -> Iterator[Block]:
        """The block with its words in brackets, and a line for each proposal on it."""
        rows = [row for row in self._reading.live_at.get(block.key, ()) if not self._is_set(row)]
        words = self._words.get(block.key)
        if words is not None and _differs(words):
            lines = paragraph(self._pieces(words), setting, self._width)
            block = replace(block, lines=(*lines, BLANK), text_row=0)
        if not rows or not block.key:
            yield block
            return
        yield replace(block, lines=_without_blank(block.lines))
        column = max(block.text_column, NUMBER_WIDTH)
        *most, last = (
            Block(self._key_at(row, block.key), (self._row(row, column),)) for row in rows
        )
        yield from most
        yield replace(last, lines=(*last.lines, BLANK))

    def _key_at(self, row: ProposalRow, block: str) -> str:
        """The key of a proposal where it is shown first; none where it is shown again."""
        return _key(row) if self._reading.block_about(row) == block else ""

    def _is_set(self, row: ProposalRow) -> bool:
        """Whether a proposal has a paragraph of its own on the page."""
        brings = all(isinstance(edit, InsertUnit) for edit in row.edit.each())
        return self._is_full and bool(row.proposal.alternative or brings)

    def _alternatives(self, key: str) -> tuple[CompiledUnit, ...]:
        compilation = self._reading.compilation
        return compilation.alternatives.get(key, ()) if compilation else ()

    def _proposed(self, unit: CompiledUnit) -> Block:
        """A paragraph that is proposed, with the number of its proposal."""
        reading = self._reading
        bringing = reading.row_bringing.get(unit.unit)
        row = bringing or reading.row_of[unit.unit]
        column = NUMBER_WIDTH + STEP * unit.depth
        setting = Setting(unit.label if not unit.depth else unit.number, column, _ACCENT)
        lines = paragraph(self._pieces(unit), setting, self._width)
        if bringing and bringing.edit.brought[0].id != unit.unit:
            return Block("", (*lines, BLANK))
        return Block(_key(row), (*lines, self._row(row, column), BLANK))

    def _pieces(self, unit: CompiledUnit) -> list[Piece]:
        return compiled_pieces(unit, self._reading.marks, self._signs)

    def _row(self, row: ProposalRow, column: int) -> Line:
        """One line: the number of a proposal in the margin, whose it is, and what it asks for."""
        number = Piece(f"{row.number:>{column - 1}} ", _ACCENT)
        names = ", ".join(row.proposal.by)
        told = f": {row.says}"
        if not self._is_full:
            new = isinstance(row.edit, InsertUnit)
            beside = new or row.proposal.alternative
            told = f" {self._signs.dot} {_BESIDE[new]}" if beside else ""
        room = self._width - cells(number.text)
        return Line((number, Piece(cut(f"{names}{told}", room, self._signs.ellipsis), _FAINT)))


def _key(row: ProposalRow) -> str:
    return f"{PROPOSAL}{row.proposal.id}"


def _without_blank(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    return lines[:-1] if len(lines) > 1 and not lines[-1].pieces else lines


def _differs(unit: CompiledUnit) -> bool:
    return bool(unit.remarks) or any(one.status is not Status.KEPT for one in unit.stretches)
