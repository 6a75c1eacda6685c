"""The outline of a body: nodes are units in the making."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.dataclasses import dataclass, field
from drafting.formats.plain.lines import join_lines
from drafting.formats.plain.paragraphs import end_of
from drafting.model.unit import Kind
from drafting.patterns import regex

_LETTER = regex(r"^([A-Z])\s+(?=\S)")
_NUMBERED = frozenset((Kind.OPERATIVE, Kind.NUMBERED))


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

    @property
    def is_empty(self) -> bool:
        """Whether no paragraph has come yet."""
        return not (self.preamble or self.operative or self.annexes)


def take_title(nodes: list[Node], *, lettered: bool) -> Node | None:
    """Take the headings at the end of `nodes` as the title of a text that begins behind them.

    The letter of one of several texts stands on a line of its own.
    """
    first = len(nodes)
    while first and nodes[first - 1].kind is Kind.HEADING:
        first -= 1
    taken, nodes[first:] = nodes[first:], []
    if not taken:
        return None
    words = join_lines([f"{node.printed} {node.text}".strip() for node in taken])
    title = _LETTER.sub(r"\1\n", words) if lettered else words
    return Node(Kind.TITLE, title, taken[0].line)


def settle_sections(made: Outline) -> None:
    """Roman headings are sections where numbers begin anew beneath them, else plain headings."""
    parts = [made.preamble, made.operative, *(annex.children for annex in made.annexes)]
    for part in parts:
        _settle(part)
        parts += (child.children for child in _nested(part))


def _nested(nodes: list[Node]) -> Iterator[Node]:
    """The whole resolutions among the nodes and in the paragraphs that recommend them."""
    for node in nodes:
        for candidate in (node, *node.children):
            if candidate.kind is Kind.RESOLUTION:
                yield candidate


def _settle(nodes: list[Node]) -> None:
    for level in (1, 2):
        if _restarts(nodes, level):
            for node in nodes:
                if _is_section(node, level):
                    node.kind = Kind.SECTION
    for node in nodes:
        if node.kind is Kind.SECTION:
            node.level = 0


def _restarts(nodes: list[Node], level: int) -> bool:
    """Whether numbers begin anew beneath the headings of a level, and not for one above it."""
    counted = fresh = False
    for node in nodes:
        if _is_section(node, level):
            fresh = counted
        elif node.kind in _NUMBERED:
            if fresh and node.printed.startswith(("1.", "1 ante")):
                return True
            counted, fresh = True, False
        elif node.level and node.level < level and node.printed:
            counted = False
    return False


def _is_section(node: Node, level: int) -> bool:
    return node.level == level and bool(node.printed) and node.kind is Kind.HEADING
