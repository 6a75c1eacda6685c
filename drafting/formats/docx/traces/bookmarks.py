"""The names of bookmarks, which people give: taken out, or another name where something refers."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from lxml import etree

from drafting.formats.docx.active.references import remove
from drafting.formats.docx.markup.names import ID, W
from drafting.patterns import regex

_START, _END, _NAME = W + "bookmarkStart", W + "bookmarkEnd", W + "name"
_OF_PROGRAMS = regex(r"_u_[0-9a-z]+|_[A-Za-z]+[0-9]+|_GoBack|OLE_LINK[0-9]+")
"""Names that programs make: those of this one tell paragraphs apart when a file comes back."""
_CODES = (W + "instrText", W + "delInstrText")
_ATTRIBUTES = (W + "anchor", W + "instr", W + "docLocation")
_CHARACTER = W + "fldChar"
_WORD = regex(r"[\w.]+")
_NEW = "_Ref9"


def named_bookmarks(root: etree._Element) -> list[str]:
    """The names of bookmarks in a part that a person gave."""
    return [name for _, name in _own(root)]


def rename_bookmarks(roots: Collection[etree._Element]) -> None:
    """Take bookmarks with names of people's own out of all parts.

    One to which something refers stays, under a number.
    """
    told = {word.casefold() for root in roots for word in _words_of_references(root)}
    names: dict[str, str] = {}
    for root in roots:
        gone: list[etree._Element] = []
        for start, name in _own(root):
            if name.casefold() in told:
                new = names.setdefault(name.casefold(), f"{_NEW}{len(names) + 1:07d}")
                start.set(_NAME, new)
            else:
                gone.append(start)
        _take_out(root, gone)
    if names:
        any_name = "|".join(map(re.escape, names))
        pattern = re.compile(rf"(?<![\w.])(?:{any_name})(?![\w.])", re.IGNORECASE)
        for root in roots:
            _rename_references(root, pattern, names)


def _own(root: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    for start in root.iter(_START):
        name = start.get(_NAME, "")
        if name and not _OF_PROGRAMS.fullmatch(name):
            yield start, name


def _take_out(root: etree._Element, starts: list[etree._Element]) -> None:
    numbers = {start.get(ID) for start in starts}
    for one in [*starts, *(end for end in root.iter(_END) if end.get(ID) in numbers)]:
        remove(one)


def _words_of_references(root: etree._Element) -> Iterator[str]:
    for pieces in _codes(root):
        yield from _WORD.findall("".join(one.text or "" for one in pieces))
    for _, said in _attributes(root):
        yield from _WORD.findall(said)


def _attributes(root: etree._Element) -> Iterator[tuple[tuple[etree._Element, str], str]]:
    for element in root.iter(W + "hyperlink", W + "fldSimple"):
        for name in _ATTRIBUTES:
            if said := element.get(name):
                yield (element, name), said


def _codes(root: etree._Element) -> Iterator[list[etree._Element]]:
    """The pieces of the code of each field, as they follow each other."""
    pieces: list[etree._Element] = []
    for element in root.iter(_CHARACTER, *_CODES):
        if element.tag == _CHARACTER:
            if pieces:
                yield pieces
            pieces = []
        else:
            pieces.append(element)
    if pieces:
        yield pieces


def _rename_references(
    root: etree._Element, pattern: re.Pattern[str], names: dict[str, str]
) -> None:
    def new(found: re.Match[str]) -> str:
        return names[found[0].casefold()]

    for pieces in _codes(root):
        said = "".join(one.text or "" for one in pieces)
        if (now := pattern.sub(new, said)) != said:
            pieces[0].text = now
            for rest in pieces[1:]:
                rest.text = ""
    for (element, name), said in _attributes(root):
        element.set(name, pattern.sub(new, said))
