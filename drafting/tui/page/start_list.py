"""The start screen as blocks: recent sessions, and what can be begun."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafting.named_tuples import NamedTuple
from drafting.tui.page.pieces import BLANK, Block, Line, Look, Piece
from drafting.tui.page.wrap import cells, padded
from drafting.tui.tools import Tools
from drafting.workspace.sessions.views import SessionRow
from drafting.workspace.wording import counted

_FAINT = Look(role="faint")
_ACCENT = Look(role="accent", bold=True)
_STRONG = Look(bold=True)
_GAP = 2
_KEYS = 4
_NAMES = 20
"""Cells of the names of what can be begun."""
DO = "do:"
"""What the key of a block begins with that is a verb, and no session."""


class Beginning(NamedTuple):
    """One thing that can be begun."""

    identity: str
    """Of the verb."""
    key: str
    name: str
    says: str
    against: str = ""
    """Why it cannot be done; nothing if it can."""


def start_blocks(
    tools: Tools, rows: Sequence[SessionRow], beginnings: Sequence[Beginning], width: int
) -> list[Block]:
    """Recent sessions, and what can be begun."""
    return [*_recent(tools, rows, width), *_beginnings(tools, beginnings, width)]


def _recent(tools: Tools, rows: Sequence[SessionRow], width: int) -> Iterator[Block]:
    yield Block("", (Line((Piece("recent sessions", _FAINT),)),))
    facts = [(_resolutions(row), tools.when(row.changed) if row.changed else "") for row in rows]
    counts = max((cells(count) for count, _ in facts), default=0)
    whens = max((cells(when) for _, when in facts), default=0)
    names = max(width - counts - whens - 2 * _GAP, 10)
    called = [_name(tools, row) for row in rows]
    for row, name, (count, when) in zip(rows, called, facts, strict=True):
        # Two that are called the same are told apart by their folders.
        told = f"{row.name}: {name}" if called.count(name) > 1 else name
        pieces = (
            Piece(padded(told, names, tools.signs.ellipsis), _STRONG),
            Piece(" " * _GAP),
            Piece(padded(count, counts, tools.signs.ellipsis), _FAINT),
            Piece(" " * _GAP),
            Piece(padded(when, whens, tools.signs.ellipsis), _FAINT),
        )
        yield Block(str(row.path), (Line(pieces),))
    if not rows:
        yield Block("", (Line((Piece("None yet: begin one here.", _FAINT),)),))
    yield Block("", (BLANK,))


def _name(tools: Tools, row: SessionRow) -> str:
    """The session as people call it; its folder where nothing is known of it."""
    known = filter(None, (row.organ, row.session, row.place_and_dates))
    return f" {tools.signs.dot} ".join(known) or row.name


def _resolutions(row: SessionRow) -> str:
    return "not there" if row.trouble else counted(row.resolutions, "resolution")


def _beginnings(tools: Tools, beginnings: Sequence[Beginning], width: int) -> Iterator[Block]:
    yield Block("", (Line((Piece("begin", _FAINT),)),))
    ellipsis = tools.signs.ellipsis
    for one in beginnings:
        said = padded(one.against or one.says, max(width - _KEYS - _NAMES, 10), ellipsis)
        pieces = (
            Piece(padded(one.key, _KEYS, ""), _FAINT if one.against else _ACCENT),
            Piece(padded(one.name, _NAMES, ellipsis), _FAINT if one.against else Look()),
            Piece(said, _FAINT),
        )
        yield Block(f"{DO}{one.identity}", (Line(pieces),))
