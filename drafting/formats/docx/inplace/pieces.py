"""A paragraph as text: every character with the runs that print it.

A field, a reference to a note or a symbol is one character of a private range, the same
one wherever the same thing is meant; so two paragraphs are compared as plain strings.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from copy import copy, deepcopy
from dataclasses import dataclass

from lxml import etree

from drafting.formats.docx.building import SPACE
from drafting.formats.docx.word import ID, RPR, P, R, T, W

ORIGIN = "origin"
"""Attribute, while a paragraph is edited, that tells which run a part of it comes from."""

_SIGNS = {
    W + "tab": "\t", W + "ptab": "\t", W + "br": "\n", W + "cr": "\n",
    W + "noBreakHyphen": "\u2011", W + "softHyphen": "\u00ad",
}  # fmt: skip
_HOLDERS = frozenset(
    W + name
    for name in ("hyperlink", "smartTag", "customXml", "ins", "moveTo", "sdt", "sdtContent",
                 "dir", "bdo")
)  # fmt: skip
_FIRST_PRIVATE = 0x100000
_WORDS = frozenset((T, W + "delText"))

NoteKey = Callable[[str], Hashable]
"""What a note is known by in both texts, from its number in the file."""


class Signs:
    """One private character for each thing that is no text."""

    def __init__(self) -> None:
        self._known: dict[Hashable, str] = {}

    def of(self, key: Hashable) -> str:
        """The character that stands for `key`."""
        return self._known.setdefault(key, chr(_FIRST_PRIVATE + len(self._known)))


@dataclass(slots=True)
class Piece:
    """Characters of a paragraph and the elements, side by side, that print them."""

    text: str
    elements: list[etree._Element]

    @property
    def note(self) -> str:
        """The number of the note that it refers to, if it does."""
        found = next(self.elements[0].iter(W + "footnoteReference"), None)
        return "" if found is None else found.get(ID, "")


class Cut:
    """A copy of a paragraph whose runs hold one thing each."""

    def __init__(self, paragraph: etree._Element, signs: Signs, note_key: NoteKey) -> None:
        self.paragraph = deepcopy(paragraph)
        self.paragraph.tail = None
        self._signs, self._note_key = signs, note_key
        for number, run in enumerate(list(_runs(self.paragraph))):
            _separate(run, str(number))
        self.pieces = list(self._fielded(list(self._found(self.paragraph))))

    @property
    def text(self) -> str:
        """What the paragraph reads, fields and notes as private characters."""
        return "".join(piece.text for piece in self.pieces)

    def _found(self, holder: etree._Element) -> Iterator[Piece]:
        for child in holder:
            if child.tag == R:
                content = [one for one in child if one.tag != RPR]
                yield Piece(self._reading(content[0]) if content else "", [child])
            elif child.tag == W + "fldSimple":
                result = "".join(word.text or "" for word in child.iter(T))
                yield Piece(self._signs.of(("field", child.get(W + "instr"), result)), [child])
            elif child.tag in _HOLDERS:
                yield from self._found(child)

    def _reading(self, content: etree._Element) -> str:
        if content.tag == T:
            return content.text or ""
        if content.tag == W + "footnoteReference":
            return self._signs.of(("note", self._note_key(content.get(ID, ""))))
        if content.tag == W + "footnoteRef":
            return self._signs.of("own number of a note")
        if content.tag == W + "sym":
            return self._signs.of(("symbol", *sorted(content.attrib.items())))
        if content.tag == W + "br" and content.get(W + "type") in ("page", "column"):
            return self._signs.of(("break", content.get(W + "type")))
        return _SIGNS.get(content.tag, "")

    def _fielded(self, pieces: list[Piece]) -> Iterator[Piece]:
        """Each field, from where it begins to where it ends, as one piece."""
        at = 0
        while at < len(pieces):
            end = _field_end(pieces, at)
            field = pieces[at:end]
            elements = [element for piece in field for element in piece.elements]
            if len(field) > 1 and len({element.getparent() for element in elements}) == 1:
                codes = [
                    code.text or ""
                    for element in elements
                    for code in element.iter(W + "instrText")
                ]
                reading = "".join(piece.text for piece in field)
                key = ("field", " ".join("".join(codes).split()), reading)
                yield Piece(self._signs.of(key), elements)
            else:
                yield from field
            at = end

    def cut_at(self, borders: set[int]) -> None:
        """Cut runs of text so that a piece begins at each border."""
        found: list[Piece] = []
        at = 0
        for piece in self.pieces:
            end = at + len(piece.text)
            inside = sorted(border - at for border in borders if at < border < end)
            found += _parts(piece, inside) if inside else [piece]
            at = end
        self.pieces = found

    def joined(self) -> etree._Element:
        """The paragraph, with the parts of each run that still stand side by side as one run."""
        for run in list(_runs(self.paragraph)):
            before = run.getprevious()
            if (
                before is not None
                and before.tag == R
                and run.get(ORIGIN) is not None
                and before.get(ORIGIN) == run.get(ORIGIN)
            ):
                _join(before, run)
        for run in self.paragraph.iter(R):
            if ORIGIN in run.attrib:
                del run.attrib[ORIGIN]
        return self.paragraph


def _runs(paragraph: etree._Element) -> Iterator[etree._Element]:
    """The runs of a paragraph, not those of a text box in it."""
    for run in paragraph.iter(R):
        if next(run.iterancestors(P), None) is paragraph:
            yield run


def _separate(run: etree._Element, origin: str) -> None:
    """Leave the first content in the run, and put each other one in a run of its own after it."""
    run.set(ORIGIN, origin)
    contents = [child for child in run if child.tag != RPR]
    last = run
    for content in contents[1:]:
        other = _like(run)
        other.append(content)
        last.addnext(other)
        last = other


def _like(run: etree._Element) -> etree._Element:
    """A run of the same look without content."""
    other = empty_copy(run)
    properties = run.find(RPR)
    if properties is not None:
        other.append(deepcopy(properties))
    return other


def empty_copy(element: etree._Element) -> etree._Element:
    """An element of the same name and attributes, in the same namespaces, without content."""
    other = copy(element)
    other.text = other.tail = None
    del other[:]
    return other


def _field_end(pieces: list[Piece], start: int) -> int:
    """Behind the end of the field that begins at `start`; the next place if none does."""
    depth = 0
    for at in range(start, len(pieces)):
        for mark in pieces[at].elements[0].iterchildren(W + "fldChar"):
            depth += {"begin": 1, "end": -1}.get(mark.get(W + "fldCharType", ""), 0)
        if depth <= 0:
            return at + 1 if depth == 0 else start + 1
    return start + 1


def _parts(piece: Piece, borders: list[int]) -> Iterator[Piece]:
    run = piece.elements[0]
    last = run
    for start, end in zip((0, *borders), (*borders, len(piece.text)), strict=True):
        part = run if start == 0 else _like(run)
        words = part.find(T) if start == 0 else etree.SubElement(part, T)
        if words is not None:
            words.text = piece.text[start:end]
            words.set(SPACE, "preserve")
        if part is not run:
            last.addnext(part)
        last = part
        yield Piece(piece.text[start:end], [part])


def _join(run: etree._Element, following: etree._Element) -> None:
    """Put the content of `following` at the end of `run`; text that was cut is one text again."""
    for content in [child for child in following if child.tag != RPR]:
        last = run[-1] if len(run) else None
        if last is not None and last.tag == content.tag and content.tag in _WORDS:
            last.text = (last.text or "") + (content.text or "")
            last.set(SPACE, "preserve")
        else:
            run.append(content)
    parent = following.getparent()
    if parent is not None:
        parent.remove(following)
