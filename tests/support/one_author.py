"""A Word file with the changes of one author accepted and those of all others rejected.

This is what the filter by author of Word and LibreOffice does, read out of ECMA-376 and
written down anew: it shares nothing with the program.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZIP_DEFLATED, ZipFile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CAME, WENT = (W + "ins", W + "moveTo"), (W + "del", W + "moveFrom")
NUMBER = re.compile(r"^\t?(?:\d+[^\t]{0,18}|\([^)\t]*\)|)\t")
"""A number as our files print it before a paragraph, with the tab behind it."""


def authors(path: Path) -> list[str]:
    """Everybody under whose name a change of the text stands."""
    root = _part(path, "document")
    found = (one.get(W + "author") for one in root.iter() if one.tag in (*CAME, *WENT))
    return sorted({name for name in found if name})


def text_of(path: Path, author: str | None) -> list[str]:
    """The paragraphs that are left, but for empty ones; notes stand in braces where they are
    referred to. None for an author rejects all, "*" accepts all."""
    notes = dict(_notes(path, author))
    paragraphs: list[str] = []
    carried = ""
    for paragraph in _part(path, "document").iter(W + "p"):
        carried += "".join(_words(paragraph, author, notes))
        if not _loses_mark(paragraph, author):
            paragraphs.append(carried)
            carried = ""
    return [one for one in [*paragraphs, carried] if one.strip()]


def _part(path: Path, name: str) -> ET.Element:
    with ZipFile(path) as archive:
        return ET.fromstring(archive.read(f"word/{name}.xml"))  # noqa: S314


def _notes(path: Path, author: str | None) -> Iterator[tuple[str, str]]:
    with ZipFile(path) as archive:
        if "word/footnotes.xml" not in archive.namelist():
            return
    for note in _part(path, "footnotes"):
        words = "".join("".join(_words(one, author, {})) for one in note.iter(W + "p"))
        yield note.get(W + "id", ""), words.strip()


def _is_taken(change: ET.Element, author: str | None) -> bool:
    return author == "*" or change.get(W + "author") == author


def _stays(change: ET.Element, author: str | None) -> bool:
    return (change.tag in CAME) == _is_taken(change, author)


def _words(element: ET.Element, author: str | None, notes: dict[str, str]) -> Iterator[str]:
    for child in element:
        if child.tag in (*CAME, *WENT):
            if _stays(child, author):
                yield from _words(child, author, notes)
        elif child.tag in (W + "t", W + "delText"):
            yield child.text or ""
        elif child.tag == W + "tab" and element.tag == W + "r":
            yield "\t"
        elif child.tag == W + "br":
            yield "\n"
        elif child.tag == W + "noBreakHyphen":
            yield "\N{NON-BREAKING HYPHEN}"
        elif child.tag == W + "footnoteReference":
            yield f"{{{notes.get(child.get(W + 'id', ''), '?')}}}"
        elif child.tag not in (W + "pPr", W + "rPr"):
            yield from _words(child, author, notes)


def _loses_mark(paragraph: ET.Element, author: str | None) -> bool:
    look = paragraph.find(f"{W}pPr/{W}rPr")
    marks = [] if look is None else [one for one in look if one.tag in (*CAME, *WENT)]
    return any(not _stays(one, author) for one in marks)


def with_others_turned(path: Path, author: str, target: Path) -> None:
    """The same file, the changes of all others turned round: what they bring in goes instead.

    To accept all in it is to accept those of one author and to reject those of the others.
    """
    with ZipFile(path) as old, ZipFile(target, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name in ("word/document.xml", "word/footnotes.xml"):
                root = ET.fromstring(data)  # noqa: S314
                _turn(root, author)
                data = ET.tostring(root, encoding="UTF-8", xml_declaration=True)
            new.writestr(name, data)


def _turn(root: ET.Element, author: str) -> None:
    for element in root.iter():
        for child in list(element):
            if child.tag.startswith((W + "moveFromRange", W + "moveToRange")):
                element.remove(child)
            elif child.tag == W + "pPrChange" and child.get(W + "author") != author:
                element[:] = [*child[0], *(one for one in element if one.tag == W + "rPr")]
    for change in root.iter():
        if change.tag in (*CAME, *WENT):
            comes = _stays(change, author)
            change.tag = W + ("ins" if comes else "del")
            for words in change.iter():
                if words.tag in (W + "t", W + "delText"):
                    words.tag = W + ("t" if comes else "delText")
