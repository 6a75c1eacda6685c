"""A package on its way to another one: parts taken out or changed, and what leads to them."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterable, Iterator
from urllib.parse import unquote

from lxml import etree

from drafting.formats.docx.package.archive import Package, package_of
from drafting.formats.docx.package.xml import parse, rewritten
from drafting.named_tuples import NamedTuple

CONTENTS = "[Content_Types].xml"
_EXTERNAL = "External"
_KEPT_ENDINGS = frozenset(("rels", "xml"))


class Relation(NamedTuple):
    """One relation of a part."""

    owner: str
    """The part that it is of; empty for the package itself."""
    number: str
    kind: str
    """The last word of its type."""
    target: str
    """The part that it leads to, or the address."""
    is_outside: bool


def relations_of(part: str) -> str:
    """The name of the part that lists what `part` is related to; "" is the package itself."""
    folder, base = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{base}.rels")


def owner_of(relations: str) -> str:
    """The part whose relations a part of that name lists."""
    folder, base = posixpath.split(relations)
    return posixpath.join(posixpath.dirname(folder), base.removesuffix(".rels"))


class EditedPackage:
    """A package of which parts are changed or taken out; all others stay as they were packed."""

    def __init__(self, source: Package) -> None:
        self.name, self.main = source.name, source.main
        self._source = source
        self._changed: dict[str, bytes] = {}
        self._gone: set[str] = set()

    def __contains__(self, part: str) -> bool:
        return part in self._source and part not in self._gone

    @property
    def is_changed(self) -> bool:
        """Whether anything is other than it was."""
        return bool(self._changed or self._gone)

    def names(self) -> tuple[str, ...]:
        """The names of the parts that are left."""
        return tuple(part for part in self._source.names() if part not in self._gone)

    def read(self, part: str) -> bytes:
        """The bytes of a part, nothing for one that is not there. Raises a FormatError."""
        if part not in self:
            return b""
        return self._changed[part] if part in self._changed else self._source.read(part)

    def root(self, part: str) -> etree._Element:
        """The root of an XML part. Raises a FormatError."""
        return parse(self.read(part), self.name, part)

    def put(self, part: str, root: etree._Element) -> None:
        """Put a changed root in the place of a part."""
        self.put_bytes(part, rewritten(root, self.read(part)))

    def put_bytes(self, part: str, data: bytes) -> None:
        """Put other bytes in the place of a part."""
        self._changed[part] = data

    def relations(self) -> Iterator[Relation]:
        """All relations of all parts."""
        for part in self._lists():
            owner = owner_of(part)
            for element in self.root(part).iter("{*}Relationship"):
                yield _relation(owner, element)

    def without_relations(self, gone: Collection[Relation]) -> None:
        """Take relations out of the lists; a list that is empty then goes too."""
        for part in self._lists():
            owner, root = owner_of(part), self.root(part)
            found = [one for one in root.iter("{*}Relationship") if _relation(owner, one) in gone]
            for element in found:
                _remove(element)
            if found and not len(root):
                self._gone.add(part)
            elif found:
                self.put(part, root)

    def lead(self, relation: Relation, address: str) -> None:
        """Let a relation lead to another address."""
        part = relations_of(relation.owner)
        root = self.root(part)
        for element in root.iter("{*}Relationship"):
            if _relation(relation.owner, element) == relation:
                element.set("Target", address)
        self.put(part, root)

    def reachable(self) -> frozenset[str]:
        """The parts that the package leads to, with their lists of relations."""
        known = {name.casefold(): name for name in self.names()}
        targets: dict[str, list[str]] = {}
        for one in self.relations():
            target = known.get(unquote(one.target).casefold(), "")
            if target and not one.is_outside:
                targets.setdefault(one.owner, []).append(target)
        found, left = {CONTENTS, ""}, [""]
        while left:
            new = set(targets.get(left.pop(), ())) - found
            found |= new
            left += new
        lists = {relations_of(one) for one in found}
        return frozenset(found | lists).intersection(self.names())

    def drop(self, parts: Iterable[str]) -> None:
        """Take out parts, the lists of their relations, and their rows in the list of contents.

        The row of an ending goes with the last part that has it.
        """
        gone = list(parts)
        for part in gone:
            self._gone |= {part, relations_of(part)}
        if CONTENTS not in self:
            return
        root = self.root(CONTENTS)
        left = {_ending(part) for part in self.names()}
        endings = {_ending(part) for part in gone} - left - _KEPT_ENDINGS
        rows = [row for row in root.iter("{*}Override") if part_of(row) not in self]
        rows += [
            row for row in root.iter("{*}Default") if row.get("Extension", "").casefold() in endings
        ]
        for row in rows:
            _remove(row)
        if rows:
            self.put(CONTENTS, root)

    def package(self) -> Package:
        """The package that came of it. Raises a FormatError."""
        if not self.is_changed:
            return self._source
        return package_of(self.name, self.data())

    def data(self) -> bytes:
        """The bytes of the file that came of it."""
        return self._source.repacked(self._changed, frozenset(self._gone))

    def _lists(self) -> list[str]:
        return [part for part in self.names() if part.endswith(".rels")]


def _ending(part: str) -> str:
    return part.rpartition(".")[2].casefold()


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def part_of(row: etree._Element) -> str:
    """The part that a row of the list of contents is about."""
    return row.get("PartName", "").lstrip("/")


def _relation(owner: str, element: etree._Element) -> Relation:
    target = element.get("Target", "")
    is_outside = element.get("TargetMode") == _EXTERNAL
    if not is_outside:
        folder = posixpath.dirname(owner)
        target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    kind = element.get("Type", "").rpartition("/")[2]
    return Relation(owner, element.get("Id", ""), kind, target, is_outside)
