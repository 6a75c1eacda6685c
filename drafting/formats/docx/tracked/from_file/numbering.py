"""Automatic numbering of the new file in the old one: the same list, or brought in."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy

from lxml import etree

from drafting.figures import whole_number
from drafting.formats.docx.markup.elements import w
from drafting.formats.docx.markup.names import PPR, VAL, W, value
from drafting.formats.docx.tracked.additions import Additions
from drafting.formats.docx.tracked.word_file import WordFile

_PART = "word/numbering.xml"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering"
_NUM, _ABSTRACT = W + "num", W + "abstractNum"
_NUM_ID, _ABSTRACT_ID = W + "numId", W + "abstractNumId"
_RESTART = "{http://schemas.microsoft.com/office/word/2012/wordml}restartNumberingAfterBreak"
_PASSING = frozenset((_ABSTRACT_ID, _RESTART, *(W + name for name in (
    "nsid", "tmpl", "lvlPicBulletId", "rsid", "rsidR", "tplc", "tentative",
))))  # fmt: skip
_NO_LIST = "0"


class ListNames:
    """Tells what the old file calls a list of the new one."""

    def __init__(self, old: WordFile, new: WordFile, additions: Additions) -> None:
        self._old, self._new, self._additions = old, new, additions
        self._known: dict[str, str | None] = {_NO_LIST: _NO_LIST}
        self._taken: set[str] = set()

    def are_one(self, old: etree._Element, new: etree._Element) -> None:
        """Note that both paragraphs are the same one, and so are their lists."""
        one, other = _list_of(old), _list_of(new)
        if one and other:
            self._known.setdefault(other, one)

    def adapt(self, properties: etree._Element | None) -> None:
        """Say the list of these properties as the old file does."""
        numbering = None if properties is None else properties.find(W + "numPr")
        number = None if numbering is None else numbering.find(_NUM_ID)
        if properties is None or numbering is None or number is None:
            return
        named = self._named(number.get(VAL, ""))
        if named is None:
            properties.remove(numbering)
        else:
            number.set(VAL, named)

    def _named(self, number: str) -> str | None:
        if number not in self._known:
            self._known[number] = self._found(number)
        return self._known[number]

    def _found(self, number: str) -> str | None:
        if self._old.shares("numbering", self._new):
            return number
        num, abstract = _definition(self._new.root_of("numbering"), number)
        if num is None or abstract is None:
            return None
        ours = _definition(self._old.root_of("numbering"), number)
        if ours[1] is not None and _shape(ours[1]) == _shape(abstract):
            return number
        return self._brought(num, abstract)

    def _brought(self, num: etree._Element, abstract: etree._Element) -> str:
        root = self._root()
        number = _free(root.iter(_NUM), _NUM_ID)
        kind = _free(root.iter(_ABSTRACT), _ABSTRACT_ID)
        described, listed = deepcopy(abstract), deepcopy(num)
        described.tail = listed.tail = None
        described.set(_ABSTRACT_ID, kind)
        for passing in list(described.iter(*_PASSING)):
            _drop(passing)
        listed.set(_NUM_ID, number)
        for reference in listed.findall(_ABSTRACT_ID):
            reference.set(VAL, kind)
        _insert(root, described, listed)
        return number

    def _root(self) -> etree._Element:
        part = self._old.name_of("numbering") or _PART
        if self._additions.has(part):
            return self._additions.root(part)
        self._additions.new_root(_PART, _KIND, root := w("numbering"), _CONTENT)
        return root


def _insert(root: etree._Element, abstract: etree._Element, num: etree._Element) -> None:
    """What lists look like stands before the lists, and what Word notes at the end behind them."""
    first = root.find(_NUM)
    after = root.findall(_NUM) or root.findall(_ABSTRACT)
    if first is not None:
        first.addprevious(abstract)
    elif after:
        after[-1].addnext(abstract)
    else:
        root.insert(len(root.findall(W + "numPicBullet")), abstract)
    (after[-1] if first is not None else abstract).addnext(num)


def _list_of(paragraph: etree._Element) -> str:
    return value(paragraph.find(f"{PPR}/{W}numPr"), "numId")


def _definition(
    lists: etree._Element | None, number: str
) -> tuple[etree._Element | None, etree._Element | None]:
    """A list, and what it looks like."""
    found = () if lists is None else lists.iter(_NUM)
    num = next((one for one in found if one.get(_NUM_ID) == number), None)
    if lists is None or num is None:
        return None, None
    kind = value(num, "abstractNumId")
    looks = (one for one in lists.iter(_ABSTRACT) if one.get(_ABSTRACT_ID) == kind)
    return num, next(looks, None)


def _shape(element: etree._Element) -> tuple[object, ...]:
    """An element as a value, without what changes whenever a file is saved."""
    attributes = sorted(
        (name, said) for name, said in element.attrib.items() if name not in _PASSING
    )
    inner = tuple(_shape(child) for child in element if child.tag not in _PASSING)
    return element.tag, tuple(attributes), inner


def _free(elements: Iterable[etree._Element], name: str) -> str:
    numbers = (one.get(name, "") for one in elements)
    return str(max(map(whole_number, numbers), default=0) + 1)


def _drop(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
