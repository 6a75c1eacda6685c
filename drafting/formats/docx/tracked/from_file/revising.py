"""Paragraphs with their changes marked in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import deepcopy
from itertools import groupby

from lxml import etree

from drafting.formats.docx.markup.authorship import Revision
from drafting.formats.docx.markup.elements import w
from drafting.formats.docx.markup.names import ID, PPR, RPR, SECTPR, P, R, W
from drafting.formats.docx.tracked.from_file.pieces import ORIGIN, Cut, Piece, empty_copy, note_name
from drafting.redline.spans import Sign, Span

_DELETED = {W + "t": W + "delText", W + "instrText": W + "delInstrText"}
_MOVED_AFTER = 4
"""Minutes: both ends of a move have one time, which LibreOffice asks of them."""
_RSIDS = tuple(W + name for name in ("rsidR", "rsidRPr", "rsidDel"))
_REFERENCES = (W + "footnoteReference", W + "endnoteReference")
_INSERTIONS = frozenset((W + "ins", W + "moveTo"))

NewNote = Callable[[str], str]
"""Brings a note of the new file in, by its name; gives the number it has in the old one."""
Signed = tuple[Sign, Piece]


class Marker:
    """Marks changes of one author, each with a number that nothing else in the file has."""

    def __init__(self, revision: Revision, last: int) -> None:
        self._revision = revision
        self._last = last
        self._apart = False

    def number(self) -> str:
        """A number that nothing else in the file has."""
        self._last += 1
        return str(self._last)

    def change(self, tag: str) -> etree._Element:
        """An empty element that marks a change."""
        if tag.startswith("move"):
            when = self._revision.later(_MOVED_AFTER)
        else:
            when = self._revision.shortly_after if self._apart else self._revision.when
        return w(tag, id=self.number(), author=self._revision.author, date=when)

    def set_apart(self) -> None:
        """Keep what follows from growing together with what stands before.

        LibreOffice joins changes of one kind, author and minute on either side of a
        paragraph mark, though the mark stays, and on rejecting takes the mark with them.
        """
        self._apart = not self._apart

    def wrap(self, elements: Sequence[etree._Element], tag: str) -> etree._Element:
        """Put a change around elements that stand side by side."""
        wrapper = self.change(tag)
        elements[0].addprevious(wrapper)
        paragraph = next(wrapper.iterancestors(P), None)
        for element in elements:
            wrapper.append(element)
        if tag == "del":
            for element in wrapper.iter(*_DELETED):
                if next(element.iterancestors(P), paragraph) is paragraph:
                    element.tag = _DELETED[element.tag]
        return wrapper

    def mark(self, paragraph: etree._Element, tag: str) -> None:
        """Say that the mark at the end of the paragraph came, went or moved."""
        properties = paragraph.find(PPR)
        if properties is None:
            properties = w("pPr")
            paragraph.insert(0, properties)
        look = properties.find(RPR)
        if look is None:
            look = w("rPr")
            after = [c for c in properties if c.tag in (SECTPR, W + "pPrChange")]
            if after:
                after[0].addprevious(look)
            else:
                properties.append(look)
        first = [child for child in look if child.tag in (*_INSERTIONS, W + "del")]
        look.insert(len(first), self.change(tag))


def signed_pieces(old: Cut, new: Cut, spans: Iterable[Span]) -> list[Signed]:
    """The pieces of both paragraphs in the order of `spans`: kept and gone ones are the old's."""
    changes = list(spans)
    old.cut_at(set(borders(changes, "=-")))
    new.cut_at(set(borders(changes, "=+")))
    found: list[Signed] = []
    before, after = iter(old.pieces), iter(new.pieces)
    for span in changes:
        if span.sign in "=-":
            found += [(span.sign, piece) for piece in _taken(before, len(span.text))]
        if span.sign in "=+":
            taken = _taken(after, len(span.text))
            found += [("+", piece) for piece in taken if span.sign == "+" and piece.text]
    found += [("=", piece) for piece in before]
    return found


def borders(spans: Iterable[Span], signs: str) -> Iterator[int]:
    """Where spans end in the text that those of the given signs make up."""
    at = 0
    for span in spans:
        if span.sign in signs:
            at += len(span.text)
            yield at


def _taken(pieces: Iterator[Piece], length: int) -> list[Piece]:
    """The next pieces that make up `length` characters, with what stands between them."""
    found: list[Piece] = []
    while length > 0:
        piece = next(pieces)
        found.append(piece)
        length -= len(piece.text)
    return found


def mark_words(old: Cut, signed: Sequence[Signed], marker: Marker, new_note: NewNote) -> None:
    """Mark in the old paragraph what goes and what comes."""
    last: etree._Element | None = None
    fresh_deletion = False
    groups = [(sign, [one[1] for one in group]) for sign, group in groupby(signed, lambda s: s[0])]
    for at, (sign, pieces) in enumerate(groups):
        if sign == "=":
            last, fresh_deletion = pieces[-1].elements[-1], False
        elif sign == "-":
            gone = [e for piece in pieces if piece.text for e in piece.elements]
            for wrapper in wrapped(gone, "del", marker):
                last, fresh_deletion = wrapper, True
        else:
            following = groups[at + 1][1][0].elements[0] if at + 1 < len(groups) else None
            for link, linked in groupby(pieces, lambda piece: piece.link):
                wrapper = marker.change("ins")
                wrapper.extend(copied(linked, new_note))
                place_insertion(
                    old.paragraph,
                    wrapper,
                    last,
                    None if fresh_deletion else following,
                    fresh_deletion,
                )
                out_of_insertions(wrapper, old.paragraph, marker)
                last, fresh_deletion = in_link(wrapper, link), False


def wrapped(
    elements: Sequence[etree._Element], tag: str, marker: Marker
) -> Iterator[etree._Element]:
    """Put changes around elements, one around all that stand side by side."""
    group: list[etree._Element] = []
    for element in elements:
        if group and element.getprevious() is not group[-1]:
            yield marker.wrap(group, tag)
            group = []
        group.append(element)
    if group:
        yield marker.wrap(group, tag)


def copied(pieces: Iterable[Piece], new_note: NewNote) -> list[etree._Element]:
    """Runs of the new file for the old one, their notes brought in."""
    runs: list[etree._Element] = []
    for piece in pieces:
        for element in piece.elements:
            run = deepcopy(element)
            run.tail = None
            for name in _RSIDS:
                if name in run.attrib:
                    del run.attrib[name]
            for inner in run.iter(R):
                if ORIGIN in inner.attrib:
                    inner.set(ORIGIN, f"new {inner.get(ORIGIN)}")
            for reference in run.iter(*_REFERENCES):
                reference.set(ID, new_note(note_name(reference)))
            for look in run.iter(RPR):
                for change in look.findall(W + "rPrChange"):
                    look.remove(change)
            runs.append(run)
    return runs


def in_link(wrapper: etree._Element, link: etree._Element | None) -> etree._Element:
    """The insertion in a copy of the hyperlink, unless it stands in one; the outer of both."""
    if link is None or next(wrapper.iterancestors(W + "hyperlink"), None) is not None:
        return wrapper
    outer = empty_copy(link)
    wrapper.addprevious(outer)
    outer.append(wrapper)
    return outer


def place_insertion(
    paragraph: etree._Element,
    wrapper: etree._Element,
    last: etree._Element | None,
    following: etree._Element | None,
    beside: bool,
) -> None:
    """Put an insertion after `last`, inside a hyperlink only if it is in the midst of it."""
    if last is None:
        if following is not None:
            _top(following, paragraph).addprevious(wrapper)
        else:
            paragraph.append(wrapper)
        return
    if not beside:
        around = set() if following is None else set(following.iterancestors())
        while (parent := last.getparent()) is not None and parent is not paragraph:
            if parent in around:
                break
            last = parent
    last.addnext(wrapper)


def _top(element: etree._Element, paragraph: etree._Element) -> etree._Element:
    while (parent := element.getparent()) is not None and parent is not paragraph:
        element = parent
    return element


def out_of_insertions(wrapper: etree._Element, paragraph: etree._Element, marker: Marker) -> None:
    """No insertion inside another one: the one that was there is cut in two."""
    for outer in list(wrapper.iterancestors()):
        if outer is paragraph:
            return
        if outer.tag in _INSERTIONS:
            rest = empty_copy(outer)
            rest.set(ID, marker.number())
            rest.extend(list(wrapper.itersiblings()))
            outer.addnext(wrapper)
            if len(rest):
                wrapper.addnext(rest)
