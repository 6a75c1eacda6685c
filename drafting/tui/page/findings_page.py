"""Findings of the drafting rules as a list: what, where, in which words, and why on request."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from drafting.model.resolution import Resolution
from drafting.tui.page.pieces import BLANK, Block, Line, Look, Piece
from drafting.tui.page.wrap import wrap
from drafting.tui.signs import Signs
from drafting.workspace.checks.findings import explained, words_at

if TYPE_CHECKING:
    from drafting.editorial import Finding

_ROLES = {"error": "warning", "warning": "strong", "advice": "faint"}
_SIGNS = {"error": "!", "warning": "?", "advice": " "}
_FAINT = Look(role="faint")
_ACCENT = Look(role="accent")
_REACH = 40


def finding_blocks(
    text: Resolution,
    findings: Sequence[Finding],
    open_ones: Collection[int],
    signs: Signs,
    width: int,
) -> list[Block]:
    """The findings in reading order; those of `open_ones` with what their rule says."""
    return [
        Block(str(at), tuple(_lines(text, one, at in open_ones, signs, width)),
              _SIGNS[one.severity])
        for at, one in enumerate(findings)
    ]  # fmt: skip


def _lines(
    text: Resolution, one: Finding, is_open: bool, signs: Signs, width: int
) -> Iterator[Line]:
    look = Look(role=_ROLES[one.severity])
    mended = f" {signs.dot} f puts it right" if one.fix else ""
    head = (
        Piece(f"{one.label}  ", _ACCENT), Piece(f"{one.code} ", look), Piece(one.message),
        Piece(mended, _FAINT),
    )  # fmt: skip
    yield from map(Line, wrap(head, width))
    before, said, after = words_at(text, one, _REACH)
    if before or said or after:
        words = (Piece(before, _FAINT), Piece(said, Look(role="strong")), Piece(after, _FAINT))
        yield from map(Line, wrap(words, width))
    if is_open:
        for sentence in explained(one.code):
            yield from map(Line, wrap((Piece(sentence, Look(italic=True)),), width))
        if one.fix:
            yield from map(Line, wrap((Piece(f"Fix: {one.fix.title}.", _ACCENT),), width))
    yield BLANK
