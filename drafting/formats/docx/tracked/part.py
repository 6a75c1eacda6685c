"""A part of a Word file and the splice of its bytes.

What no edit names is never parsed and written again: it stays to the byte.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, cached_property

from lxml import etree

from drafting.formats.docx.markup.names import NAMESPACE, W
from drafting.formats.docx.package.xml import parse, strictly
from drafting.formats.docx.tracked.errors import UntrackableError
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_TAG = regex(rb"<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_NAMES = ("p", "tbl", "tr", "tc", "body", "footnote", "endnote", "hdr", "ftr")
_PLACED = tuple(W + name for name in _NAMES)
_BOUND = regex(
    rb"""xmlns(?::([\w.-]+))?=["'](?:%s|%s)["']"""
    % (re.escape(NAMESPACE).encode(), rb"http://purl\.oclc\.org/ooxml/wordprocessingml/main")
)
"""Where a part names the vocabulary of Word, as either standard calls it."""
_NO_MARKUP = regex(rb"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>", re.DOTALL)
_IS_STRICT = b"http://purl.oclc.org/ooxml/"
_HEAD = 8192
"""Bytes within which a part names its vocabularies."""


class Place(NamedTuple):
    """The bytes of an element, from its first to the one after its last."""

    start: int
    end: int


class Edits:
    """What stands in the place of elements of a part, before them and after them."""

    # No dataclass: to make one takes longer than to use it in a comparison.
    __slots__ = ("after", "before", "instead")

    def __init__(self) -> None:
        self.instead: dict[etree._Element, list[etree._Element]] = {}
        self.before: dict[etree._Element, list[etree._Element]] = {}
        self.after: dict[etree._Element, list[etree._Element]] = {}

    def __bool__(self) -> bool:
        return bool(self.instead or self.before or self.after)

    def add_before(self, element: etree._Element, *made: etree._Element) -> None:
        """Put elements before one of the part, behind those that were put there already."""
        self.before.setdefault(element, []).extend(made)

    def add_after(self, element: etree._Element, *made: etree._Element) -> None:
        """Put elements after one of the part, behind those that were put there already."""
        self.after.setdefault(element, []).extend(made)

    def around(self, element: etree._Element) -> list[etree._Element]:
        """Everything that stands where `element` stood."""
        return [
            *self.before.get(element, ()),
            *self.instead.get(element, (element,)),
            *self.after.get(element, ()),
        ]


class Part:
    """A part of a Word file: its bytes, in UTF-8, and the root that was parsed from them."""

    def __init__(self, name: str, data: bytes, root: etree._Element) -> None:
        self.name, self.data, self.root = name, data, root

    @cached_property
    def places(self) -> dict[etree._Element, Place]:
        """The place in the bytes of each paragraph, and of all that holds paragraphs."""
        elements = list(self.root.iter(*_PLACED))
        found = _scanned(self.data)
        if len(found) != len(elements):
            raise UntrackableError(self.name, "a vocabulary has two names in it")
        return dict(zip(elements, found, strict=True))

    def _place(self, element: etree._Element) -> Place:
        if element not in self.places:
            raise UntrackableError(self.name, "words change where no paragraph can stand")
        return self.places[element]

    def bytes_of(self, element: etree._Element) -> bytes:
        """The bytes of an element that has a place."""
        place = self._place(element)
        return self.data[place.start : place.end]

    @property
    def is_strict(self) -> bool:
        """Whether it names its vocabularies as ISO 29500 Strict does."""
        return _IS_STRICT in self.data[:_HEAD]

    def edited(self, edits: Edits) -> Part:
        """The part with the edits in it, parsed again; all other bytes are as they were."""
        return self.with_data(self.spliced(edits)) if edits else self

    def with_data(self, data: bytes) -> Part:
        """The part with other bytes. Raises a FormatError if they are not sound."""
        if data is self.data:
            return self
        return Part(self.name, data, parse(data, self.name, self.name))

    def kept(self, edits: Edits) -> list[bytes]:
        """The bytes before, between and behind the edits, in order."""
        ends = [0, *(place.end for place, _ in self._cuts(edits))]
        starts = [*(place.start for place, _ in self._cuts(edits)), len(self.data)]
        return [self.data[end:start] for end, start in zip(ends, starts, strict=True)]

    def spliced(self, edits: Edits) -> bytes:
        """The bytes with the edits in them."""
        if not edits:
            return self.data
        fresh = [self._serialized(elements) for _, elements in self._cuts(edits)]
        kept = self.kept(edits)
        return b"".join(one for both in zip(kept, [*fresh, b""], strict=True) for one in both)

    def _cuts(self, edits: Edits) -> list[tuple[Place, list[etree._Element]]]:
        """The places that edits change, in order, and what comes there."""
        found: dict[Place, list[etree._Element]] = {}
        for made, point in ((edits.after, 1), (edits.instead, None), (edits.before, 0)):
            for element, elements in made.items():
                place = self._place(element)
                if point is not None:
                    place = Place(place[point], place[point])
                found.setdefault(place, []).extend(elements)
        return sorted(found.items(), key=lambda one: one[0])

    def _serialized(self, elements: Iterable[etree._Element]) -> bytes:
        content = b"".join(_serialized(element, self.root) for element in elements)
        return strictly(content) if self.is_strict else content


def _scanned(data: bytes) -> list[Place]:
    """Places in the order in which the elements begin, by their tags."""
    prefixes = frozenset(found[1] or b"" for found in _BOUND.finditer(data))
    text = _NO_MARKUP.sub(lambda found: b" " * len(found[0]), data)
    starts: list[int] = []
    ends: list[int] = []
    opened: list[int] = []
    for tag in _tags(prefixes).finditer(text):
        if tag[1]:
            ends[opened.pop()] = tag.end()
            continue
        starts.append(tag.start())
        ends.append(tag.end())
        if not tag[0].endswith(b"/>"):
            opened.append(len(ends) - 1)
    return [Place(*place) for place in zip(starts, ends, strict=True)]


@cache
def _tags(prefixes: frozenset[bytes]) -> re.Pattern[bytes]:
    """The tags of what has a place, under any of the names for its vocabulary."""
    names = b"|".join(prefix + b":" if prefix else b"" for prefix in sorted(prefixes))
    placed = "|".join(_NAMES).encode()
    inside = rb"""[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*"""
    return re.compile(rb"<(/?)(?:%s)(?:%s)(?=[\s/>])%s>" % (names, placed, inside))


def _serialized(element: etree._Element, root: etree._Element) -> bytes:
    """The element as it is written inside `root`, whose namespaces need no second declaration."""
    text = etree.tostring(element, with_tail=False, encoding="UTF-8")
    text = text[text.index(b"?>") + 2 :].lstrip() if text.startswith(b"<?xml") else text
    tag = _TAG.match(text)
    if tag is None:
        return text
    head = tag[0]
    for prefix, address in root.nsmap.items():
        name = f"xmlns:{prefix}" if prefix else "xmlns"
        head = head.replace(f' {name}="{address}"'.encode(), b"")
    return head + text[tag.end() :]
