"""The parts of a Word file that editing looks at, read when they are asked for."""

from __future__ import annotations

import posixpath
import re
from functools import cached_property

from lxml import etree

from drafting.formats.docx.markup.names import W
from drafting.formats.docx.markup.revisions import accepted, has_revisions
from drafting.formats.docx.package.archive import Package
from drafting.formats.docx.package.xml import parse
from drafting.formats.docx.tracked.from_file.errors import InPlaceError
from drafting.formats.safe_xml import as_utf8

_STRICT = b"http://purl.oclc.org/ooxml/"
_ASCII = re.compile(rb"^(\s*<\?xml[^>]*encoding=.)us-ascii", re.IGNORECASE)


class Source:
    """A Word file, open as long as it is read."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.name = package.name
        self.main = package.main
        self.document = self.said(self.main)
        self.data = self.content(self.main)
        self._relations: dict[str, dict[str, etree._Element]] = {}

    @cached_property
    def body(self) -> etree._Element:
        """What holds the paragraphs. Raises InPlaceError if nothing does."""
        body = self.document.find(W + "body")
        if body is None:
            raise InPlaceError(self.name, "it has no body")
        return body

    @cached_property
    def is_strict(self) -> bool:
        """Whether it names things as ISO 29500 Strict does."""
        return _STRICT in self.data[:8192]

    @cached_property
    def _related(self) -> dict[str, str]:
        return dict(self.package.related(self.main).values())

    def part(self, kind: str) -> str:
        """The name of the part that the document has for "styles", "footnotes" …, or nothing."""
        name = self._related.get(kind, "")
        return name if name in self.package else ""

    def content(self, part: str) -> bytes:
        """The bytes of an XML part, in UTF-8 and saying so."""
        return _ASCII.sub(rb"\1UTF-8", as_utf8(self.package.read(part)), count=1)

    def root(self, part: str) -> etree._Element:
        """The root of an XML part."""
        return parse(self.package.read(part), self.name, part)

    def said(self, part: str) -> etree._Element:
        """The root of a part with text, as the file has it."""
        return self.root(part)

    def relations(self, part: str) -> dict[str, etree._Element]:
        """The relations of a part by their numbers."""
        if part not in self._relations:
            name = relations_of(part)
            found = self.root(name).iter("{*}Relationship") if name in self.package else ()
            self._relations[part] = {relation.get("Id", ""): relation for relation in found}
        return self._relations[part]

    def shares(self, kind: str, other: Source) -> bool:
        """Whether both files have the same styles or lists, to the byte."""
        one, two = self.part(kind), other.part(kind)
        if not (one and two):
            return one == two
        return self.package.checksum(one) == other.package.checksum(two)

    @cached_property
    def styles(self) -> etree._Element | None:
        """The styles, if it has any."""
        part = self.part("styles")
        return self.root(part) if part else None

    @cached_property
    def lists(self) -> etree._Element | None:
        """The automatic numbering, if it has any."""
        part = self.part("numbering")
        return self.root(part) if part else None


class Accepted(Source):
    """A Word file that is read as if all changes tracked in it were accepted."""

    def said(self, part: str) -> etree._Element:
        """The root of a part with text, without tracked changes."""
        root = self.root(part)
        return accepted(root) if has_revisions(root) else root


def relations_of(part: str) -> str:
    """The name of the part that lists what `part` is related to."""
    folder, base = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{base}.rels")
