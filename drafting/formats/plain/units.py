"""From the outline to units: identities, inline markup, italics, numbers of their own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from drafting.dataclasses import dataclass, field, replace
from drafting.formats.plain.italics import enacting_italics, with_opening_italics
from drafting.formats.plain.nodes import Node
from drafting.formats.reading import Remark
from drafting.lexicon.languages import RIGHT_TO_LEFT
from drafting.model.identity import IdSource
from drafting.model.numbering import Numbering, is_of_no_series
from drafting.model.resolution import PARTS, Resolution
from drafting.model.unit import Kind, Unit
from drafting.patterns import regex

_ANNEX = "Annex"
_WITH_DASH = regex(r"^(\d+) ?[-–]$")
"""How Arabic prints the number of a paragraph."""
_OPENING = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE})


class Reads(Protocol):
    """What turns a text of the source into inline markup."""

    def read(self, text: str, line: int) -> str:
        """Inline markup of `text`, which began on `line`."""


@dataclass(slots=True)
class UnitBuilder:
    """Makes units of nodes, remembering the numbers that were typed."""

    reader: Reads
    ids: IdSource
    italics: bool = True
    """Whether opening words are set in italics."""
    printed: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)

    def unit(self, node: Node, *, opens: bool = False) -> Unit:
        """The unit of a node and all beneath it; `opens` for a quoted or lettered opening."""
        identity = self.ids()
        text = self.reader.read(node.text, node.line)
        if self.italics and (opens or node.kind in _OPENING):
            text = with_opening_italics(text)
        elif self.italics and node.kind is Kind.ENACTING:
            text = enacting_italics(text)
        self.printed[identity] = node.printed
        self.lines[identity] = node.line
        children = tuple(
            self.unit(child, opens=child.kind is Kind.PARAGRAPH and node.kind is not Kind.ANNEX)
            for child in node.children
        )
        return Unit(identity, node.kind, text, children, node.level)

    def part(self, nodes: list[Node]) -> tuple[Unit, ...]:
        """The units of a part; letters that stand in it directly open like paragraphs."""
        return tuple(
            self.unit(node, opens=node.kind in (Kind.SUBPARAGRAPH, Kind.PARAGRAPH))
            for node in nodes
        )


def keep_typed_numbers(
    resolution: Resolution, maker: UnitBuilder, report: Callable[[Remark], None]
) -> Resolution:
    """`resolution`, with the typed number on every unit whose computed number differs.

    Those with a Latin word come first: "1 bis" takes no number from those that follow.
    """
    words = {
        unit.id: typed
        for unit in resolution.walk()
        if is_of_no_series(typed := maker.printed.get(unit.id, ""))
    }
    with_words = _numbered(resolution, words)
    numbering = with_words.once(Numbering)
    lone = _only_annex(resolution, maker)
    own = dict(words)
    is_arabic = resolution.language in RIGHT_TO_LEFT
    for row in numbering:
        typed = maker.printed.get(row.unit.id, "")
        if is_arabic:
            typed = _WITH_DASH.sub(r"\1.", typed)
        if _differs(row.unit.kind, typed, row.number) or (
            row.unit.id == lone and row.number != typed
        ):
            own[row.unit.id] = typed
    _remark_on(own, resolution.once(Numbering), numbering, maker, report)
    return _numbered(resolution, own)


def _numbered(resolution: Resolution, own: dict[str, str]) -> Resolution:
    if not own:
        return resolution  # its numbers are computed already
    for part in PARTS:
        units = tuple(_with_numbers(unit, own) for unit in resolution.part(part))
        resolution = resolution.with_part(part, units)
    return resolution


def _only_annex(resolution: Resolution, maker: UnitBuilder) -> str:
    """The annex that is the only one of that name, beside an appendix or the like."""
    named = [unit.id for unit in resolution.annexes if maker.printed.get(unit.id) == _ANNEX]
    others = [unit.id for unit in resolution.annexes if unit.id not in named]
    return named[0] if len(named) == 1 and others else ""


def _differs(kind: Kind, typed: str, computed: str) -> bool:
    if not typed or (kind is Kind.ANNEX and typed == _ANNEX):
        return False
    if kind is Kind.SECTION:
        return typed.rstrip(".") != computed
    return typed != computed


def _remark_on(
    own: dict[str, str],
    by_order: Numbering,
    numbering: Numbering,
    maker: UnitBuilder,
    report: Callable[[Remark], None],
) -> None:
    """One remark where typed numbers of paragraphs begin to leave the series."""
    leaves = False
    for row in numbering:
        if row.unit.kind not in (Kind.OPERATIVE, Kind.NUMBERED):
            continue
        identity = row.unit.id
        expected = by_order.number(identity) if row.unit.number else row.number
        differs = identity in own and expected != ""
        if differs and not leaves:
            message = f"This paragraph is numbered {own[identity]} where {expected} would follow."
            report(Remark(maker.lines[identity], message, own[identity]))
        leaves = differs


def _with_numbers(unit: Unit, own: dict[str, str]) -> Unit:
    children = tuple([_with_numbers(child, own) for child in unit.children])
    number = own.get(unit.id, "")
    if number == unit.number and children == unit.children:
        return unit
    return replace(unit, children=children, number=number)
