"""The blocks that the elements of an official XML text make: what the reader of the body takes."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from lxml import etree

from drafting.dataclasses import dataclass, field
from drafting.formats.akn.names import akn, line_of, local
from drafting.formats.akn.reader_inline import InlineReader
from drafting.formats.akn.text_nodes import says, set_within, speaking
from drafting.formats.plain.paragraphs import end_of
from drafting.model.inline import runs
from drafting.patterns import regex

_LISTS = frozenset({"list", "sublist", "blockList", "ul", "ol"})
_TEXTS = frozenset({"p", "block"})
_WRAPPERS = frozenset(
    {"content", "intro", "wrapUp", "listIntroduction", "listWrapUp", "recitals", "citations"}
)
_AROUND_LIST = frozenset({"intro", "wrapUp", "listIntroduction", "listWrapUp"})
_HEADINGS = frozenset({"heading", "subheading", "crossHeading"})
_BULLET = "•"
_COUNT = regex(r"[1-9]\d{0,2}")
_MOST_CELLS = 63
"""Columns of a table in Word, at most."""
_STYLE = regex(r"H(?P<degree>[1-6])\d*")
_NOTE = regex(r"\(?\[\^[a-z0-9]{1,32}\]\)?")
_CLOSING_MARKS = frozenset({"Pe", "Pf"})
_LEVELS = (1, 1, 2, 2, 3, 4)
"""Degree of a heading by the style that its class names: H1, H23, H4, …"""


@dataclass(slots=True)
class XmlBlock:
    """One element that is a paragraph of some sort."""

    line: int
    text: str = ""
    number: str = ""
    role: str = ""
    """`formula`, `heading`, `preambular`, `sublist`, `text`; empty for a paragraph."""
    rows: str = ""
    """The text of a table."""
    level: int = 1
    below: list[XmlBlock] = field(default_factory=list)
    nested: list[etree._Element] = field(default_factory=list)


def blocks(parent: etree._Element, inline: InlineReader) -> Iterator[XmlBlock]:
    """The blocks of a part, in order."""
    for element in parent:
        yield from _BlockMaker(inline).made(element)


class _BlockMaker:
    """Makes blocks of one element after the other."""

    def __init__(self, inline: InlineReader) -> None:
        self._inline = inline

    def made(self, element: etree._Element) -> Iterator[XmlBlock]:
        name = local(element)
        if name in ("num", "doc", "meta", "foreign") or not isinstance(element.tag, str):
            return
        if name in ("formula", "container", "recital", "citation", "longTitle"):
            yield from self._container(element, name)
        elif name == "table":
            yield from self._table(element)
        elif name in _HEADINGS:
            yield self._heading(element, element, "")
        elif name in _LISTS:
            yield from self._points(element)
        elif name in _TEXTS or says(element):
            yield from self._text(element, "")
        elif name in _WRAPPERS:
            for child in element:
                yield from self.made(child)
        else:
            yield from self._paragraph(element)

    def _container(self, element: etree._Element, name: str) -> Iterator[XmlBlock]:
        roles = {"formula": "formula", "longTitle": "heading"}
        is_formula = name == "formula" or element.get("name") in ("formula", "enactingFormula")
        role = "formula" if is_formula else roles.get(name, "preambular")
        number = self._number(element)
        for child in element:
            for block in self._text(child, role) if local(child) in _TEXTS else self.made(child):
                if number and role == block.role == "preambular":
                    block.number, number = number, ""
                yield block

    def _text(self, element: etree._Element, role: str) -> Iterator[XmlBlock]:
        block = XmlBlock(line_of(element), self._inline.text(element), role=role)
        for inner in set_within(element):
            if local(inner) == "embeddedStructure":
                block.nested.append(inner)
            else:
                block.below += self.made(inner)
        if block.text or block.nested:
            yield block
        else:
            yield from block.below

    def _heading(self, element: etree._Element, owner: etree._Element, number: str) -> XmlBlock:
        role = "preambular" if element.get("refersTo") == "#preamble" else "heading"
        text = self._inline.text(element)
        return XmlBlock(line_of(element), text, number, role, level=_degree(owner))

    def _table(self, element: etree._Element) -> Iterator[XmlBlock]:
        for caption in element.iterchildren(akn("caption")):
            yield XmlBlock(line_of(caption), self._inline.text(caption))
        yield XmlBlock(line_of(element), rows=table_rows(element, self._inline))

    def _paragraph(self, element: etree._Element) -> Iterator[XmlBlock]:
        """A paragraph with its number, its text and the list under it; a division with its own.

        The number is that of the first thing in it, be it a heading or a text.
        """
        number = self._number(element)
        headed = False
        first: XmlBlock | None = None
        for child in element:
            if local(child) == "num":
                continue
            if local(child) in _HEADINGS:
                yield self._heading(child, element, number)
                number, headed = "", True
                continue
            for block in self._inside(child):
                if first is None and not headed and (number or _is_text(block)):
                    first = block if _is_text(block) else XmlBlock(block.line)
                    first.number, first.role, number = number, "", ""
                    yield first
                if block is not first and (first is None or headed):
                    yield block
                elif block is not first:
                    first.below.append(block)
        if number:
            yield XmlBlock(line_of(element), number=number)

    def _inside(self, element: etree._Element) -> Iterator[XmlBlock]:
        """What stands in a paragraph; text of its own has no number, points have."""
        for block in self.made(element):
            if local(element) in _WRAPPERS and not block.role:
                block.role = "text"
            yield block

    def _points(self, element: etree._Element) -> Iterator[XmlBlock]:
        bullet = _BULLET if local(element) == "ul" else ""
        for child in element:
            name = local(child)
            if name in _LISTS:
                yield XmlBlock(line_of(child), role="sublist", below=list(self._points(child)))
                continue
            titled: XmlBlock | None = None
            for block in self.made(child):
                if titled is not None:
                    titled.below.append(block)
                    continue
                if name in _AROUND_LIST:
                    block.role = block.role or "text"
                elif name == "li":
                    block.number = block.number or bullet
                titled = block if block.role == "heading" else None
                yield block

    def _number(self, element: etree._Element) -> str:
        found = element.find(akn("num"))
        return self._inline.plain(found) if found is not None else ""


def _is_text(block: XmlBlock) -> bool:
    """Whether a block is running text, which takes the number of what it stands in."""
    return not block.number and not block.rows and block.role in ("", "text")


def table_rows(element: etree._Element, inline: InlineReader) -> str:
    """The text of a table: one row a line, cells between bars.

    Behind a cell that goes over several columns or rows stand empty ones, so that all others
    keep their columns.
    """
    rows: list[str] = []
    below: dict[int, int] = {}
    for row in element.iter(akn("tr")):
        if next(row.iterancestors(element.tag)) is element:
            cells: list[str] = []
            for cell in row:
                if local(cell) in ("td", "th"):
                    _fill(cells, below)
                    _over_rows(cell, len(cells), below)
                    cells += [_cell(cell, inline), *[""] * (_span(cell, "colspan") - 1)]
            _fill(cells, below)
            rows.append(f"| {' | '.join(cells)} |")
    return "\n".join(rows)


def _fill(cells: list[str], below: dict[int, int]) -> None:
    """Put empty cells where those of rows above go on."""
    while below.get(len(cells), 0):
        below[len(cells)] -= 1
        cells.append("")


def _over_rows(cell: etree._Element, column: int, below: dict[int, int]) -> None:
    """Note in how many rows below a cell goes on."""
    for over in range(_span(cell, "colspan")):
        below[column + over] = _span(cell, "rowspan") - 1


def _span(cell: etree._Element, name: str) -> int:
    """Over how many columns or rows a cell goes."""
    value = cell.get(name, "")
    return max(1, min(int(value), _MOST_CELLS)) if _COUNT.fullmatch(value) else 1


def _cell(cell: etree._Element, inline: InlineReader) -> str:
    texts = map(inline.text, speaking(cell))
    return " ".join(filter(None, texts)).replace("\n", " ").replace("|", "\\|")


def _degree(element: etree._Element) -> int:
    match = _STYLE.match(element.get("class") or "")
    return _LEVELS[int(match["degree"]) - 1] if match else 1


def emphasized(text: str) -> bool:
    """Whether all words of a text are bold or in italics."""
    return all(run.bold or run.italic for run in runs(text) if run.text.strip())


def ends(text: str) -> bool:
    """Whether a text ends with a mark that ends sentences, in any script."""
    if end_of(text):
        return True
    last = _NOTE.sub("", text).rstrip()[-1:]
    category = unicodedata.category(last) if last else ""
    return category.startswith("P") and category not in _CLOSING_MARKS and last not in "\"'’%"
