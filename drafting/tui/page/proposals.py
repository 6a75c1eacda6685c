"""Proposals as blocks: for the list of them, and under the paragraph in the room."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from drafting.amendments.compilation.attribution import held
from drafting.amendments.compilation.notation import PrintedStretch, shown
from drafting.amendments.compilation.values import CompiledUnit, Status
from drafting.amendments.labels import alternative
from drafting.tui.page.pieces import BLANK, Block, Line, Look, Piece, inline_pieces
from drafting.tui.page.reading import PROPOSAL
from drafting.tui.page.typesetter import Setting, paragraph
from drafting.tui.page.wrap import wrap
from drafting.tui.signs import Signs
from drafting.tui.tools import Tools
from drafting.workspace.negotiation.proposal_rows import ProposalRow
from drafting.workspace.negotiation.sentences import clashes_in_short
from drafting.workspace.wording import quoted

_FAINT = Look(role="faint")
_STRONG = Look(bold=True)
_ACCENT = Look(role="accent")
_INDENT = 5


def proposal_blocks(rows: Sequence[ProposalRow], tools: Tools, width: int) -> list[Block]:
    """One block for each proposal: number and delegations, what it asks for, what is held of it."""
    return [Block(f"{PROPOSAL}{row.proposal.id}", tuple(_lines(row, tools, width))) for row in rows]


def _lines(row: ProposalRow, tools: Tools, width: int) -> Iterator[Line]:
    proposal = row.proposal
    by = ", ".join(proposal.by)
    head = (Piece(f"{row.number:>3}  ", _ACCENT), Piece(by, _STRONG), Piece(f": {row.says}"))
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
    other = alternative(proposal.alternative) if proposal.alternative else ""
    kind = f"on proposal {row.on}" if row.on else other
    yield dot.join(filter(None, (row.label, kind, stage, when, proposal.round)))
    if row.carried and row.carried.reason:
        yield row.carried.reason
    yield from (f"with the footnote {quoted(note.text)}" for note in proposal.notes)
    if row.on_the_basis:
        yield row.on_the_basis
    if row.package:
        yield f"part of the package “{row.package}”"
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
    lines = paragraph(compiled_pieces(unit, notes, tools.signs), Setting(), width)
    if spaced:
        lines = tuple(_spaced(lines))
    return Block(unit.unit, (*lines, BLANK))


def compiled_pieces(unit: CompiledUnit, notes: dict[str, str], signs: Signs) -> list[Piece]:
    """The words of a paragraph, those that are proposed in brackets before the names."""
    pieces: list[Piece] = []
    for part in shown(unit.stretches):
        pieces += _shown_pieces(part, notes, signs)
    pieces += [Piece(f" {mark}", _FAINT) for mark in unit.remarks]
    return pieces


def _shown_pieces(part: PrintedStretch, notes: dict[str, str], signs: Signs) -> Iterator[Piece]:
    if part.status is Status.KEPT:
        yield from inline_pieces(part.words, notes, signs)
        return
    yield Piece(f"{part.before}[")
    added = part.status is Status.ADDED
    look = Look(bold=True, sign="+") if added else Look(sign="-")
    yield from inline_pieces(part.words, notes, signs, look)
    yield Piece("]")
    yield from (Piece(f" {mark}", _FAINT) for mark in part.marks)
    yield Piece(part.after)


def _spaced(lines: Iterable[Line]) -> Iterator[Line]:
    for place, line in enumerate(lines):
        if place:
            yield BLANK
        yield line
