"""What a record from elsewhere would bring, as blocks: by author, and under each by paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from drafting.tui.page.pieces import BLANK, Block, Line, Look, Piece
from drafting.tui.page.wrap import wrap
from drafting.workspace.sharing.coming import Coming, Group

_HEADING = Look(bold=True)
_LABEL = Look(role="accent")
_WARNING = Look(role="warning")
_FAINT = Look(role="faint")


def coming_blocks(found: Coming, width: int) -> Iterator[Block]:
    """Who sends it, what each author changed where, and what was changed here as well."""
    yield Block("", (*_set(found.origin, _FAINT, width), BLANK))
    for author, groups in groupby(found.groups, key=lambda group: group.author):
        yield Block("", (Line((Piece(author, _HEADING),)),))
        for group in groups:
            yield Block(f"{author} {group.place}", tuple(_group(group, found, width)))
    yield Block("", (BLANK, *_set(found.summary, Look(), width)))
    for warning in found.warnings:
        yield Block(warning, tuple(_set(warning, _WARNING, width)))


def _group(group: Group, found: Coming, width: int) -> Iterator[Line]:
    said = group.total if found.begins else " ".join(group.messages)
    for line in wrap((Piece(group.place, _LABEL), Piece(f"  {said}")), max(width - 2, 1)):
        yield Line((Piece("  "), *line))


def _set(words: str, look: Look, width: int) -> Iterator[Line]:
    return map(Line, wrap((Piece(words, look),), width))
