"""Proposals as blocks: for the list of them, and under the paragraph in the room."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from drafting.amendments.compilation.attribution import held
from drafting.amendments.compilation.notation import PrintedStretch, shown
from drafting.amendments.compilation.values import CompiledUnit, Status
from drafting.tui.page.pieces import BLANK, Block, Line, Look, Piece, inline_pieces
from drafting.tui.page.typesetter import Setting, paragraph
from drafting.tui.page.wrap import wrap
from drafting.tui.tools import Tools
from drafting.workspace.negotiation.proposal_rows import ProposalRow
from drafting.workspace.negotiation.sentences import clashes_in_short
from drafting.workspace.wording import quoted

_FAINT = Look(role="faint")
_STRONG = Look(bold=True)
_ACCENT = Look(role="accent")
_INDENT = 5

Places = Mapping[int, int]
"""By the number of a proposal, the digit that picks it on the screen."""


def proposal_blocks(
    rows: Sequence[ProposalRow], tools: Tools, width: int, *, numbered_by_place: bool = False
) -> list[Block]:
    """One block for each proposal: number and delegations, what it asks for, what is held of it.

    `numbered_by_place` numbers those shown from 1, for keys that pick one.
    """
    by_number = {row.number: place for place, row in enumerate(rows, start=1)}
    places = by_number if numbered_by_place else None
    return [Block(row.proposal.id, tuple(_lines(row, places, tools, width))) for row in rows]


def _lines(row: ProposalRow, places: Places | None, tools: Tools, width: int) -> Iterator[Line]:
    proposal = row.proposal
    number = row.number if places is None else places[row.number]
    by = ", ".join(proposal.by)
    head = (Piece(f"{number:>3}  ", _ACCENT), Piece(by, _STRONG), Piece(f": {row.says}"))
    inside = width - _INDENT
    first, *rest = wrap(head[1:], inside)
    yield Line((head[0], *first))
    yield from (Line((Piece(" " * _INDENT), *pieces)) for pieces in rest)
    for words in _notes(row, places, tools):
        for pieces in wrap((Piece(words, _FAINT),), inside):
            yield Line((Piece(" " * _INDENT), *pieces))
    yield BLANK


def _notes(row: ProposalRow, places: Places | None, tools: Tools) -> Iterator[str]:
    """What is said under a proposal."""
    proposal, dot = row.proposal, f" {tools.signs.dot} "
    stage = row.grade if proposal.is_live else proposal.stage.value
    when = tools.when(proposal.when)
    yield dot.join(filter(None, (row.label, stage, when, proposal.round)))
    if row.carried and row.carried.reason:
        yield row.carried.reason
    yield from (f"with the footnote {quoted(note.text)}" for note in proposal.notes)
    if row.on_the_basis:
        yield row.on_the_basis
    yield from clashes_in_short(row, places)
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
    for part in shown(unit.stretches):
        pieces += _shown_pieces(part, notes, tools)
    pieces += [Piece(f" {mark}", _FAINT) for mark in unit.remarks]
    lines = paragraph(pieces, Setting(), width)
    if spaced:
        lines = tuple(_spaced(lines))
    return Block(unit.unit, (*lines, BLANK))


def _shown_pieces(part: PrintedStretch, notes: dict[str, str], tools: Tools) -> Iterator[Piece]:
    if part.status is Status.KEPT:
        yield from inline_pieces(part.words, notes, tools.signs)
        return
    yield Piece(f"{part.before}[")
    look = Look(sign="+" if part.status is Status.ADDED else "-")
    yield from inline_pieces(part.words, notes, tools.signs, look)
    yield Piece("]")
    yield from (Piece(f" {mark}", _FAINT) for mark in part.marks)
    yield Piece(part.after)


def _spaced(lines: Iterable[Line]) -> Iterator[Line]:
    for place, line in enumerate(lines):
        if place:
            yield BLANK
        yield line
