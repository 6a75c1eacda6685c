"""A clean text as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import pairwise

from drafting.formats.html.page import heading_of, page, run_html
from drafting.model.inline import Run, plain, runs
from drafting.model.resolution import Resolution
from drafting.page.blocks import ANY_BODY, HEAD, Block, BodyFacts, Role, note_marks
from drafting.page.composition import compose
from drafting.page.figure_columns import figure_columns
from drafting.page.links import Link, Links

_TAGS = {
    Role.TITLE: "h1", Role.ANNEX: "h2", Role.ANNEX_TITLE: "h2", Role.NESTED_TITLE: "h2",
    Role.SECTION: "h3",
}  # fmt: skip
"""Of every role that is no paragraph; a heading has the tag of its level."""


def resolution_html(
    resolution: Resolution, facts: BodyFacts = ANY_BODY, links: Links | None = None
) -> str:
    """One file that shows a resolution on any screen and prints well.

    `links` finds the documents that are to be links to their official addresses.
    """
    body = _ResolutionBody(compose(resolution, facts), links)
    return page(resolution, heading_of(resolution), body.lines())


class _ResolutionBody:
    """The body of the page of one resolution."""

    def __init__(self, blocks: Iterable[Block], links: Links | None) -> None:
        self._blocks = tuple(blocks)
        self._links = links
        self._marks = note_marks(self._blocks)

    def lines(self) -> Iterator[str]:
        head = [block for block in self._blocks if block.role in HEAD]
        notes = [block for block in self._blocks if block.role is Role.NOTE]
        yield '<header class="masthead">'
        yield from map(self._masthead_line, head)
        yield "</header>"
        yield from map(self._paragraph, self._blocks[len(head) : len(self._blocks) - len(notes)])
        if notes:
            yield '<footer class="notes">'
            yield from map(self._note, notes)
            yield "</footer>"

    def _masthead_line(self, block: Block) -> str:
        # A value of the masthead may be of another direction than the text.
        return f'<p class="{block.role.value}"><bdi>{self._inline(block.text)}</bdi></p>'

    def _paragraph(self, block: Block) -> str:
        names = _names(block)
        if block.role is Role.TABLE:
            return f"<table {names}>{self._rows(block)}</table>"
        tag = _tag(block)
        number = f'<span class="number">{escape(block.number)}</span>' if block.number else ""
        return f"<{tag} {names}>{number}{self._inline(block.text)}</{tag}>"

    def _rows(self, block: Block) -> str:
        figures = figure_columns([[plain(cell) for cell in row] for row in block.rows])
        rows = (
            "".join(self._cell(cell, is_figure=at in figures) for at, cell in enumerate(row))
            for row in block.rows
        )
        return "".join(f"<tr>{row}</tr>" for row in rows)

    def _cell(self, cell: str, *, is_figure: bool) -> str:
        name = ' class="figure"' if is_figure else ""
        return f"<td{name}>{self._inline(cell)}</td>"

    def _note(self, block: Block) -> str:
        identity = escape(block.source, quote=True)
        mark = f"<sup>{escape(block.number)}</sup>"
        return f'<p id="note-{identity}">{mark} {self._inline(block.text)}</p>'

    def _inline(self, text: str) -> str:
        found = runs(text)
        words = "".join(run.text for run in found)
        links = self._links.within(words) if self._links else ()
        return "".join(self._linked(found, links))

    def _linked(self, found: Iterable[Run], links: Sequence[Link]) -> Iterator[str]:
        """Runs of a text, cut where a link begins or ends."""
        edges = sorted({edge for link in links for edge in (link.start, link.end)})
        start = 0
        for run in found:
            end = start + len(run.text)
            cuts = [start, *(edge for edge in edges if start < edge < end), end]
            for first, last in pairwise(cuts):
                part = run._replace(text=run.text[first - start : last - start])
                shown = run_html(part, lambda note: self._marks.get(note, ""))
                linked = next((one for one in links if one.start <= first < one.end), None)
                yield _anchor(linked.address, shown) if linked and not run.note else shown
            start = end


def _anchor(address: str, shown: str) -> str:
    return f'<a href="{escape(address, quote=True)}">{shown}</a>'


def _names(block: Block) -> str:
    """Classes of a paragraph, and its identity where it is a unit of the text."""
    if not block.source:
        return f'class="{block.role.value}"'
    names = f'class="unit {block.role.value} depth-{min(block.depth, 4)}"'
    if block.role is Role.ANNEX_TITLE:
        return names
    return f'{names} id="{escape(block.source, quote=True)}"'


def _tag(block: Block) -> str:
    if block.role is Role.HEADING:
        return f"h{min(max(block.degree, 1) + 1, 6)}"
    if block.role is Role.TITLE and block.source:
        return "h2"
    return _TAGS.get(block.role, "p")
