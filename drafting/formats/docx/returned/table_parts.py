"""The parts of a Word file whose rows of tables are named, so that all its readings match."""

from __future__ import annotations

from itertools import count

from lxml import etree

from drafting.formats.docx.markup.bookmarks import UNIT_BOOKMARK
from drafting.formats.docx.markup.elements import w
from drafting.formats.docx.markup.names import PPR, P, W
from drafting.formats.docx.markup.revisions import REVISIONS
from drafting.formats.docx.package.archive import Package
from drafting.formats.docx.returned.identities import Named
from drafting.formats.docx.returned.people import author_of
from drafting.model.identity import is_identity

_ROW = W + "tr"
_START = W + "bookmarkStart"


class TableParts:
    """The parts of a file, each parsed once; every paragraph of a row carries the row's name."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._roots: dict[str, etree._Element] = {}
        self.main = package.main
        self.carried: dict[str, str] = {}
        """The identity that our own writer left in a row, by the row's name."""
        self.named = Named()
        numbers = count(1)
        for row in self.xml(self.main).iter(_ROW):
            if next(row.iterancestors(_ROW), None) is None:
                name = f"row{next(numbers)}"
                self._name(row, name)
                _keep_whole(row, name)

    def __contains__(self, part: str) -> bool:
        return part in self._package

    def related(self, part: str) -> dict[str, tuple[str, str]]:
        """Relations of a part by id."""
        return self._package.related(part)

    def xml(self, part: str) -> etree._Element:
        """The root of a part."""
        if part not in self._roots:
            self._roots[part] = self._package.xml(part)
        return self._roots[part]

    @property
    def authors(self) -> tuple[str, ...]:
        """Who changed the file with tracked changes, in the order of the file."""
        changes = self.xml(self.main).iter(*REVISIONS)
        return tuple(dict.fromkeys(map(author_of, changes)))

    def _name(self, row: etree._Element, name: str) -> None:
        marks = [one for one in row.iter(_START) if _identity(one)]
        known = set(self.carried.values())
        identities = [_identity(one) for one in marks if _identity(one) not in known]
        if identities:
            self.carried[name] = identities[0]
        for mark in marks:
            if (parent := mark.getparent()) is not None:
                parent.remove(mark)
        for paragraph in row.iter(P):
            properties = paragraph.find(PPR)
            at = 0 if properties is None else paragraph.index(properties) + 1
            paragraph.insert(at, w("bookmarkStart", id=name, name=UNIT_BOOKMARK + name))
        self.named.give(row, name, carried=name in self.carried)


def _keep_whole(row: etree._Element, name: str) -> None:
    """Give a table the name of its first row for its own: no reader takes it apart then."""
    table = row.getparent()
    if table is not None and table.find(_START) is None:
        table.insert(0, w("bookmarkStart", id=name, name=UNIT_BOOKMARK + name))


def _identity(mark: etree._Element) -> str:
    name = mark.get(W + "name", "")
    identity = name.removeprefix(UNIT_BOOKMARK)
    return identity if name.startswith(UNIT_BOOKMARK) and is_identity(identity) else ""
