"""A Word file taken apart, changed and put together again."""

from __future__ import annotations

import random
import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from lxml import etree

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
W = f"{{{NAMESPACE}}}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
REFERENCES = (W + "footnoteReference", W + "endnoteReference")


class WordParts:
    """The parts of one Word file; those that are XML are changed in place."""

    def __init__(self, path: Path) -> None:
        with zipfile.ZipFile(path) as archive:
            self.raw = {name: archive.read(name) for name in archive.namelist()}
        self._trees: dict[str, etree._Element] = {}

    def xml(self, name: str) -> etree._Element | None:
        """The root of a part, None where there is no such part."""
        if name not in self.raw:
            return None
        if name not in self._trees:
            self._trees[name] = etree.fromstring(self.raw[name])
        return self._trees[name]

    def replace(self, name: str, content: bytes) -> None:
        """Put other bytes in the place of a part; nothing is changed in it afterwards."""
        self._trees.pop(name, None)
        self.raw[name] = content

    def rename(self, name: str, other: str) -> None:
        """Keep a part under another name; nothing is changed in it afterwards."""
        root = self.xml(name)
        self._trees.pop(name, None)
        del self.raw[name]
        self.raw[other] = etree.tostring(root)

    @property
    def body(self) -> etree._Element:
        root = self.xml("word/document.xml")
        assert root is not None
        return root[0]

    def add(self, kind: str, content: str) -> str:
        """Add a part that the main one is related to; the identity of the relation."""
        identity = f"rIdVaried{kind}"
        self.raw[f"word/{kind}.xml"] = content.encode("utf-8")
        relations = self.xml("word/_rels/document.xml.rels")
        assert relations is not None
        values = {"Id": identity, "Type": f"{RELATIONS}/{kind}", "Target": f"{kind}.xml"}
        etree.SubElement(relations, f"{{{PACKAGE}/relationships}}Relationship", values)
        return identity

    def paragraphs(self) -> list[etree._Element]:
        """The paragraphs of the body outside tables that hold words, in order."""
        return [
            p
            for p in self.body.iterchildren(W + "p")
            if any(t.text and t.text.strip() for t in p.iter(W + "t"))
        ]

    def write(self, path: Path) -> Path:
        written = self.raw | {
            name: etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            for name, root in self._trees.items()
        }
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in written.items():
                archive.writestr(name, content)
        return path


Vary = Callable[[WordParts, random.Random], None]


def varied(source: Path, target: Path, ways: Iterable[Vary], seed: int) -> Path:
    """`target`, the file at `source` varied in several ways, always the same for one seed."""
    chance = random.Random(seed)  # noqa: S311 (nothing is kept secret by it)
    parts = WordParts(source)
    for vary in ways:
        vary(parts, chance)
    return parts.write(target)


def w(tag: str, /, *children: etree._Element, **attributes: object) -> etree._Element:
    """An element of WordprocessingML."""
    element = etree.Element(W + tag, {W + key: str(value) for key, value in attributes.items()})
    element.extend(children)
    return element


def text_element(text: str, name: str = "t") -> etree._Element:
    element = w(name)
    element.text = text
    element.set(SPACE, "preserve")
    return element


def plain_runs(paragraph: etree._Element) -> list[etree._Element]:
    """The runs right under a paragraph that hold words and nothing of a field."""
    return [
        run
        for run in paragraph.iterchildren(W + "r")
        if run.find(W + "t") is not None
        and run.find(W + "fldChar") is None
        and run.find(W + "instrText") is None
        and not any(run.find(tag) is not None for tag in REFERENCES)
    ]


def outside_fields(paragraph: etree._Element) -> list[etree._Element]:
    """The plain runs of a paragraph that stand in no field."""
    inside: set[etree._Element] = set()
    depth = 0
    for run in paragraph.iterchildren(W + "r"):
        for mark in run.iter(W + "fldChar"):
            depth += {"begin": 1, "end": -1}.get(mark.get(W + "fldCharType", ""), 0)
        if depth:
            inside.add(run)
    return [run for run in plain_runs(paragraph) if run not in inside]


def wrap(element: etree._Element, wrapper: etree._Element, inside: etree._Element) -> None:
    """Put `element` into `inside`, an element of `wrapper`, which takes its place."""
    element.addprevious(wrapper)
    inside.append(element)


def some(chance: random.Random, items: Iterable[etree._Element]) -> Iterator[etree._Element]:
    """About a third of the items."""
    return iter([item for item in items if chance.random() < 0.34])
