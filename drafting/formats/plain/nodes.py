"""The outline of a body: nodes are units in the making."""

from __future__ import annotations

from dataclasses import dataclass, field

from drafting.formats.plain.paragraphs import end_of
from drafting.model.unit import Kind


@dataclass(slots=True)
class Node:
    """A unit in the making; its text is still that of the source."""

    kind: Kind
    text: str
    line: int
    children: list[Node] = field(default_factory=list)
    level: int = 0
    printed: str = ""
    """The number as typed."""

    @property
    def end(self) -> str:
        """The punctuation mark that ends the text."""
        return end_of(self.text)


@dataclass(slots=True)
class Outline:
    """The parts of a body."""

    preamble: list[Node] = field(default_factory=list)
    operative: list[Node] = field(default_factory=list)
    annexes: list[Node] = field(default_factory=list)
    closing: list[tuple[str, int]] = field(default_factory=list)


def settle_sections(made: Outline) -> None:
    """Roman headings are sections where numbers begin anew beneath them, else plain headings."""
    for part in (made.preamble, made.operative, *(annex.children for annex in made.annexes)):
        _settle(part)


def _settle(nodes: list[Node]) -> None:
    sections = [node for node in nodes if _is_section(node)]
    if not sections:
        return
    numbered = 0
    fresh = restarts = False
    for node in nodes:
        if _is_section(node):
            fresh = True
        elif node.kind in (Kind.OPERATIVE, Kind.NUMBERED) and node.printed:
            restarts = restarts or (fresh and numbered > 0 and node.printed == "1.")
            numbered, fresh = numbered + 1, False
    if restarts:
        for node in sections:
            node.kind, node.level = Kind.SECTION, 0


def _is_section(node: Node) -> bool:
    return node.kind is Kind.HEADING and bool(node.printed) and node.level == 1
