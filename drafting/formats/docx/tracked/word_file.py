"""The parts of a Word file that tracking looks at, read when they are asked for."""

from __future__ import annotations

import re
from functools import cached_property

from lxml import etree

from drafting.formats.docx.markup.names import W
from drafting.formats.docx.markup.revisions import accepted, has_revisions
from drafting.formats.docx.package.archive import Parts
from drafting.formats.docx.package.edited import relations_of
from drafting.formats.docx.package.xml import parse
from drafting.formats.docx.tracked.errors import UntrackableError
from drafting.formats.docx.tracked.part import Part
from drafting.formats.safe_xml import as_utf8
from drafting.patterns import regex

_ASCII = regex(rb"^(\s*<\?xml[^>]*encoding=.)us-ascii", re.IGNORECASE)
_NUMBER = regex(rb":id=[\"'](\d{1,9})[\"']")


class WordFile:
    """A Word file, open as long as it is read."""

    def __init__(self, package: Parts) -> None:
        self.package = package
        self.name, self.main = package.name, package.main
        self._parts: dict[str, Part] = {}
        self._relations: dict[str, dict[str, etree._Element]] = {}

    @property
    def document(self) -> Part:
        """The part with the text."""
        return self.part(self.main)

    @cached_property
    def body(self) -> etree._Element:
        """What holds the paragraphs. Raises UntrackableError if nothing does."""
        body = self.document.root.find(W + "body")
        if body is None:
            raise UntrackableError(self.name, "it has no body")
        return body

    def part(self, name: str) -> Part:
        """The XML part of that name. Raises a FormatError."""
        if name not in self._parts:
            data = self.package.read(name)
            root = self._as_read(parse(data, self.name, name))
            self._parts[name] = Part(name, _ASCII.sub(rb"\1UTF-8", as_utf8(data), count=1), root)
        return self._parts[name]

    def _as_read(self, root: etree._Element) -> etree._Element:
        return root

    @cached_property
    def related(self) -> dict[str, str]:
        """The names of the parts of the document by number of the relation."""
        found = self.package.related(self.main)
        return {number: name for number, (_, name) in found.items() if name in self.package}

    @cached_property
    def _by_kind(self) -> dict[str, str]:
        return dict(self.package.related(self.main).values())

    def name_of(self, kind: str) -> str:
        """The name of the part that the document has for "styles", "footnotes" …, or nothing."""
        name = self._by_kind.get(kind, "")
        return name if name in self.package else ""

    def root_of(self, kind: str) -> etree._Element | None:
        """The root of the part of that kind, if there is one."""
        name = self.name_of(kind)
        return self.part(name).root if name else None

    def relations(self, part: str) -> dict[str, etree._Element]:
        """The relations of a part by their numbers."""
        if part not in self._relations:
            name = relations_of(part)
            found = self.part(name).root if name in self.package else ()
            self._relations[part] = {relation.get("Id", ""): relation for relation in found}
        return self._relations[part]

    def shares(self, kind: str, other: WordFile) -> bool:
        """Whether both files have the same styles or lists, to the byte."""
        one, two = self.name_of(kind), other.name_of(kind)
        if not (one and two):
            return one == two
        return self.package.checksum(one) == other.package.checksum(two)


class AcceptedFile(WordFile):
    """A Word file that is read as if all changes tracked in it were accepted."""

    def _as_read(self, root: etree._Element) -> etree._Element:
        return accepted(root) if has_revisions(root) else root


def last_number(data: bytes) -> int:
    """The highest number that anything in a part has."""
    return max(map(int, _NUMBER.findall(data)), default=0)
