"""What a document's styles say about the look and the place of its paragraphs."""

from __future__ import annotations

from lxml import etree

from drafting.figures import whole_number
from drafting.formats.docx.markup.names import PPR, RPR, VAL, W, is_on, value
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_LONGEST_CHAIN = 20
"""Styles based on one another; a circle of them must end somewhere."""
_OF_CONTENTS = regex(r"(?i)(?:toc|contents) (?:\d|heading)")
"""What programs call these styles in a file, whatever language they speak."""


class Style(NamedTuple):
    """One paragraph or character style, with what it inherits."""

    id: str = ""
    name: str = ""
    italic: bool = False
    bold: bool = False
    hidden: bool = False
    outline: int | None = None
    """Outline level of a heading, from 0."""
    list_id: str = ""
    list_level: int = 0
    lists_contents: bool = False
    """Whether it is of a table of contents, which Word makes and makes anew."""

    @property
    def look(self) -> Look:
        """What the runs of a paragraph of this style have from it."""
        return self.italic, self.bold, self.hidden


Look = tuple[bool, bool, bool]
"""Italic, bold, hidden."""


_PLAIN = Style()


class Styles:
    """The styles of one document by identity."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements: dict[str, etree._Element] = {}
        self._default = ""
        for element in () if root is None else root.iter(W + "style"):
            identity = element.get(W + "styleId", "")
            self._elements[identity] = element
            if element.get(W + "default") == "1" and element.get(W + "type") == "paragraph":
                self._default = identity
        self._known: dict[str, Style] = {}

    def __getitem__(self, identity: str) -> Style:
        """The style of that identity; a plain one for an identity that is not defined."""
        identity = identity or self._default
        if identity not in self._known:
            self._known[identity] = self._read(identity)
        return self._known[identity]

    def _read(self, identity: str) -> Style:
        chain: list[etree._Element] = []
        current = identity
        while current in self._elements and len(chain) < _LONGEST_CHAIN:
            chain.append(self._elements[current])
            current = value(chain[-1], "basedOn")
        return _inherited(identity, chain) if chain else _PLAIN


def _inherited(identity: str, chain: list[etree._Element]) -> Style:
    """What the nearest style of a chain says of each property."""
    looks = [element.find(RPR) for element in chain]
    properties = [element.find(PPR) for element in chain]
    outline = _nearest(properties, "outlineLvl")
    name = value(chain[0], "name")
    return Style(
        id=identity,
        name=name,
        italic=_toggled(looks, "i"),
        bold=_toggled(looks, "b"),
        hidden=_toggled(looks, "vanish"),
        outline=level if (level := whole_number(outline, 9)) < 9 else None,
        list_id=_nearest(properties, "numPr", "numId"),
        list_level=_number(_nearest(properties, "numPr", "ilvl")),
        lists_contents=_OF_CONTENTS.fullmatch(name) is not None,
    )


def _toggled(looks: list[etree._Element | None], name: str) -> bool:
    for look in looks:
        if look is not None and look.find(W + name) is not None:
            return is_on(look, name)
    return False


def _nearest(properties: list[etree._Element | None], *path: str) -> str:
    for element in properties:
        found = None if element is None else element.find("/".join(W + name for name in path))
        if found is not None:
            return found.get(VAL, "")
    return ""


def _number(text: str) -> int:
    return whole_number(text)
