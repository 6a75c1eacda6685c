"""What a Word file gets besides its changes: parts, relations, styles, lists."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from copy import deepcopy
from itertools import count

from lxml import etree

from drafting.formats.docx.markup.elements import w
from drafting.formats.docx.markup.names import W
from drafting.formats.docx.package.edited import relations_of
from drafting.formats.docx.package.xml import strictly
from drafting.formats.docx.tracked.word_file import WordFile

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = "[Content_Types].xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_AFTER_NOTES = tuple(
    W + name
    for name in ("endnotePr", "compat", "docVars", "rsids", "attachedSchema", "themeFontLang",
                 "clrSchemeMapping", "shapeDefaults", "decimalSymbol", "listSeparator")
)  # fmt: skip
"""What stands in the settings behind those of footnotes, as far as files have it."""


class Additions:
    """Parts of a file to which something is added, and new ones; nothing is taken out."""

    def __init__(self, source: WordFile) -> None:
        self._source = source
        self._roots: dict[str, etree._Element] = {}
        self._new: dict[str, bytes] = {}

    def parts(self) -> Iterator[tuple[str, bytes]]:
        """Name and content of every part that is new or got something."""
        yield from self._new.items()
        for name, root in self._roots.items():
            if self._is_as_it_was(name, root):
                continue
            content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            yield name, strictly(content) if self._source.document.is_strict else content

    def _is_as_it_was(self, part: str, root: etree._Element) -> bool:
        """Whether everything that was looked for in a part was there."""
        if part not in self._source.package:
            return False
        return etree.tostring(root) == etree.tostring(self._source.part(part).root)

    def root(self, part: str) -> etree._Element:
        """The root of a part that something is added to."""
        if part not in self._roots:
            self._roots[part] = deepcopy(self._source.part(part).root)
        return self._roots[part]

    def new_root(self, part: str, kind: str, root: etree._Element, content_type: str) -> None:
        """Add an XML part to which the document is related; `kind` is that of the relation."""
        self._roots[part] = root
        self._declare(part, content_type)
        self.relate(self._source.main, kind, posixpath.relpath(part, _folder(self._source.main)))

    def add_notes(self, kind: str, root: etree._Element) -> None:
        """Add the first footnotes or endnotes, and say where their separators are."""
        relation = f"{_OFFICE}/relationships/{kind}s"
        self.new_root(f"word/{kind}s.xml", relation, root, f"{_WORD}.{kind}s+xml")
        settings = self._source.name_of("settings")
        if not settings or self.root(settings).find(f"{W}{kind}Pr") is not None:
            return
        separators = w(f"{kind}Pr", w(kind, id=-1), w(kind, id=0))
        later = next(self.root(settings).iterchildren(*_AFTER_NOTES[kind == "endnote" :]), None)
        if later is None:
            self.root(settings).append(separators)
        else:
            later.addprevious(separators)

    def new_part(self, like: str, content: bytes, content_type: str) -> str:
        """Add a part under the name of `like`, or one near it that is free; the name."""
        stem, ending = posixpath.splitext(like)
        names = (f"{stem}{number or ''}{ending}" for number in count())
        name = next(name for name in names if not self.has(name))
        self._new[name] = content
        self._declare(name, content_type)
        return name

    def has(self, part: str) -> bool:
        """Whether the file has a part of this name by now."""
        return part in self._source.package or part in self._new or part in self._roots

    def relate(
        self, part: str, kind: str, target: str, *, external: bool = False, number: str = ""
    ) -> str:
        """The number of a relation of `part` to `target`, which is added if there is none.

        Of several that lead there, `number` is the one to take.
        """
        root = self._relations(part)
        mode = "External" if external else ""
        found = [
            relation.get("Id", "")
            for relation in root.iter("{*}Relationship")
            if relation.get("Target") == target
            and relation.get("TargetMode", "") == mode
            and relation.get("Type", "").rpartition("/")[2] == kind.rpartition("/")[2]
        ]
        if found:
            return number if number in found else found[0]
        taken = {relation.get("Id") for relation in root.iter("{*}Relationship")}
        free = next(name for name in (f"rId{n}" for n in count(1)) if name not in taken)
        self.relate_as(part, free, kind, target, external=external)
        return free

    def relate_as(self, part: str, number: str, kind: str, target: str, *, external: bool) -> None:
        """Add a relation under that number."""
        relation = etree.SubElement(
            self._relations(part),
            f"{{{_PACKAGE}/relationships}}Relationship",
            Id=number,
            Type=kind,
            Target=target,
        )
        if external:
            relation.set("TargetMode", "External")

    def _relations(self, part: str) -> etree._Element:
        name = relations_of(part)
        if name not in self._roots and name not in self._source.package:
            self._roots[name] = etree.Element(
                f"{{{_PACKAGE}/relationships}}Relationships",
                nsmap={None: f"{_PACKAGE}/relationships"},  # type: ignore[dict-item]
            )
        return self.root(name)

    def _declare(self, part: str, content_type: str) -> None:
        if not content_type or content_type_of(self.root(_TYPES), part) == content_type:
            return
        etree.SubElement(
            self.root(_TYPES),
            f"{{{_PACKAGE}/content-types}}Override",
            PartName=f"/{part}",
            ContentType=content_type,
        )


def content_type_of(types: etree._Element, part: str) -> str:
    """What the list of contents says that a part holds."""
    ending = posixpath.splitext(part)[1].removeprefix(".").casefold()
    by_ending = ""
    for entry in types:
        if entry.get("PartName", "").casefold() == f"/{part}".casefold():
            return entry.get("ContentType", "")
        if entry.get("Extension", "").casefold() == ending:
            by_ending = entry.get("ContentType", "")
    return by_ending


def _folder(part: str) -> str:
    return posixpath.dirname(part)
