"""Proposals as blocks: for the list of them, and under the paragraph in the room."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from drafting.amendments.compilation.attributing import held
from drafting.amendments.compilation.values import CompiledUnit, Status, Stretch
from drafting.tui.page.pieces import BLANK, Block, Line, Look, Piece, inline_pieces
from drafting.tui.page.typesetter import Setting, paragraph
from drafting.tui.page.wrap import wrap
from drafting.tui.tools import Tools
from drafting.workspace.negotiation_words import clashes_in_short
from drafting.workspace.proposal_rows import ProposalRow
from drafting.workspace.wording import quoted

_FAINT = Look(role="faint")
_STRONG = Look(bold=True)
_ACCENT = Look(role="accent")
_INDENT = 5


def proposal_blocks(
    rows: Sequence[ProposalRow], tools: Tools, width: int, *, numbered_by_place: bool = False
) -> list[Block]:
    """One block for each proposal: number and delegations, what it asks for, what is held of it.

    `numbered_by_place` numbers those shown from 1, for keys that pick one.
    """
    return [
        Block(
            row.proposal.id,
            tuple(_lines(row, place if numbered_by_place else row.number, tools, width)),
        )
        for place, row in enumerate(rows, start=1)
    ]


def _lines(row: ProposalRow, number: int, tools: Tools, width: int) -> Iterator[Line]:
    proposal = row.proposal
    by = ", ".join(proposal.by)
    head = (Piece(f"{number:>3}  ", _ACCENT), Piece(by, _STRONG), Piece(f": {row.says}"))
    inside = width - _INDENT
    first, *rest = wrap(head[1:], inside)
    yield Line((head[0], *first))
    yield from (Line((Piece(" " * _INDENT), *pieces)) for pieces in rest)
    for words in _notes(row, tools):
        for pieces in wrap((Piece(words, _FAINT),), inside):
            yield Line((Piece(" " * _INDENT), *pieces))
    yield BLANK


def _notes(row: ProposalRow, tools: Tools) -> Iterator[str]:
    """What is said under a proposal."""
    proposal, dot = row.proposal, f" {tools.signs.dot} "
    stage = row.grade if proposal.is_live else proposal.stage.value
    when = tools.when(proposal.when)
    yield dot.join(filter(None, (row.label, stage, when, proposal.round)))
    if row.carried and row.carried.reason:
        yield row.carried.reason
    yield from (f"with the footnote {quoted(note.text)}" for note in proposal.notes)
    yield from clashes_in_short(row)
    if proposal.condition:
        yield f"withdrawn {proposal.condition}"
    if positions := held(proposal):
        yield dot.join(positions)
    if proposal.rationale:
        yield proposal.rationale


def compiled_block(
    unit: CompiledUnit, notes: dict[str, str], tools: Tools, width: int, *, spaced: bool = False
) -> Block:
    """A paragraph with its live proposals in brackets; `spaced` sets a blank line between lines."""
    pieces: list[Piece] = []
    for stretch in unit.stretches:
        pieces += _stretch_pieces(stretch, notes, tools)
    pieces += [Piece(f" {mark}", _FAINT) for mark in unit.remarks]
    lines = paragraph(pieces, Setting(), width)
    if spaced:
        lines = tuple(_spaced(lines))
    return Block(unit.unit, (*lines, BLANK))


def _stretch_pieces(stretch: Stretch, notes: dict[str, str], tools: Tools) -> Iterator[Piece]:
    if stretch.status is Status.KEPT:
        yield from inline_pieces(stretch.text, notes, tools.signs)
        return
    sign = "+" if stretch.status is Status.ADDED else "-"
    words = stretch.text.strip(" ")
    if stretch.text and not words:
        yield Piece(stretch.text)
        return
    head, _, tail = stretch.text.partition(words) if words else ("", "", stretch.text)
    look = Look(sign="+") if sign == "+" else Look(sign="-")
    yield Piece(f"{head}[")
    yield from inline_pieces(words, notes, tools.signs, look)
    yield Piece("]")
    yield from (Piece(f" {mark}", _FAINT) for mark in stretch.marks)
    yield Piece(tail or " ")


def _spaced(lines: Iterable[Line]) -> Iterator[Line]:
    for place, line in enumerate(lines):
        if place:
            yield BLANK
        yield line
