"""Native revisions: insertions, deletions, moves, marks of paragraphs and rows, properties.

Each has an author and a number that nothing else in the file has.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from copy import deepcopy
from itertools import groupby

from lxml import etree

from drafting.figures import whole_number
from drafting.formats.docx.markup.authorship import Revision
from drafting.formats.docx.markup.elements import w
from drafting.formats.docx.markup.names import ID, PPR, RPR, SECTPR, P, W
from drafting.formats.docx.markup.runs import printable
from drafting.formats.docx.markup.schema import in_order

INSERTIONS = frozenset((W + "ins", W + "moveTo"))
HOLDERS = frozenset((W + "hyperlink", W + "fldSimple"))
"""What no insertion or deletion can stand around, but only inside."""
_HELD = (*HOLDERS, W + "fldChar")
_BY_ITSELF = {"moveFrom": "del", "moveTo": "ins"}
_DELETED = {W + "t": W + "delText", W + "instrText": W + "delInstrText"}
_PROPERTY_CHANGE = W + "pPrChange"
_UNCOVERED = (RPR, SECTPR)
"""What no change of paragraph properties covers."""
_APART = 2
"""Minutes between two changes of one author that LibreOffice does not take for one."""
_SHIFTS = tuple(range(0, 10 * _APART, _APART))
_MOVED_AFTER = 10 * _APART
"""Minutes: both ends of a move have one time, which LibreOffice asks of them."""


class Tracker:
    """Tracks changes, each under its author, in one file."""

    def __init__(self, revision: Revision, last: int) -> None:
        self._of_the_file = self._revision = revision
        self._first = self._last = last
        self._range = ""
        """The number of the end of a move that began last."""
        self._before: dict[str, set[Revision]] = {}
        self._here: defaultdict[str, set[Revision]] = defaultdict(set)
        """The times at which each author made changes, in the paragraph before and in this one."""

    def under(self, by: Revision | None) -> Tracker:
        """From now on, changes are those of `by`, or of the author of the file."""
        self._revision = by or self._of_the_file
        return self

    def number(self) -> str:
        """A number that nothing else in the file has."""
        self._last += 1
        return str(self._last)

    def has_made(self, change: etree._Element) -> bool:
        """Whether a change is one of these, rather than one that stood in the file."""
        return whole_number(change.get(ID, "")) > self._first

    def change(self, tag: str) -> etree._Element:
        """An empty element that tracks a change."""
        revision = self._dated(tag)
        self._here[revision.author].add(revision)
        author = printable(revision.author)
        return w(tag, id=self.number(), author=author, date=revision.when)

    def _dated(self, tag: str) -> Revision:
        revision = self._revision
        if tag.startswith("move"):
            return revision._replace(when=revision.later(_MOVED_AFTER))
        others = self._before.get(revision.author)
        for shift in _SHIFTS if others else ():
            dated = revision._replace(when=revision.later(shift)) if shift else revision
            if all(dated.minutes_from(other) >= _APART for other in others or ()):
                return dated
        return revision

    def set_apart(self) -> None:
        """Keep what follows from growing together with what stands before.

        LibreOffice joins changes of one kind and author on either side of a paragraph
        mark, if there is no more than a minute between them, though the mark stays, and on
        rejecting takes the mark with them.
        """
        self._before, self._here = dict(self._here), defaultdict(set)

    # Runs

    def track(self, elements: Sequence[etree._Element], tag: str) -> Iterator[etree._Element]:
        """Put a change around elements of a paragraph, one around all that stand side by side.

        A link or a simple field holds its change inside. Gives what stands there then.
        """
        for group in _side_by_side(elements):
            if group[0].tag in HOLDERS:
                list(self.track(list(group[0]), tag))
                yield group[0]
            else:
                yield self._wrap(group, tag)

    def _wrap(self, elements: Sequence[etree._Element], tag: str) -> etree._Element:
        wrapper = self.change(tag)
        elements[0].addprevious(wrapper)
        paragraph = next(wrapper.iterancestors(P), None)
        wrapper.extend(elements)
        if tag == "del":
            for element in wrapper.iter(*_DELETED):
                if next(element.iterancestors(P), paragraph) is paragraph:
                    element.tag = _DELETED[element.tag]
        return wrapper

    def tracked(self, elements: Sequence[etree._Element], tag: str) -> Iterator[etree._Element]:
        """New elements with a change around them, or inside links and simple fields."""
        for holds, group in groupby(elements, key=lambda one: one.tag in HOLDERS):
            if not holds:
                yield self._filled(list(group), tag)
                continue
            for holder in group:
                holder.append(self._filled(list(holder), tag))
                yield holder

    def _filled(self, elements: Sequence[etree._Element], tag: str) -> etree._Element:
        wrapper = self.change(tag)
        wrapper.extend(elements)
        if tag == "del":
            for element in wrapper.iter(*_DELETED):
                element.tag = _DELETED[element.tag]
        return wrapper

    # Paragraphs and rows

    def mark(self, paragraph: etree._Element, tag: str) -> None:
        """Track that the mark at the end of the paragraph came, went or moved."""
        properties = paragraph.find(PPR)
        if properties is None:
            properties = w("pPr")
            paragraph.insert(0, properties)
        look = properties.find(RPR)
        if look is None:
            look = w("rPr")
            after = next(properties.iterchildren(SECTPR, _PROPERTY_CHANGE), None)
            if after is not None:
                after.addprevious(look)
            else:
                properties.append(look)
        first = [child for child in look if child.tag in (*INSERTIONS, W + "del")]
        look.insert(len(first), self.change(tag))

    def mark_moved(self, paragraph: etree._Element, tag: str, *, ends_anew: bool = False) -> None:
        """Track that the mark of the paragraph moved with its words: "moveFrom" or "moveTo".

        It goes or comes by itself where there is a link or a field among the words, or where
        the last of them are new (`ends_anew`): LibreOffice would leave an empty paragraph.
        """
        alone = ends_anew or next(paragraph.iter(*_HELD), None) is not None
        self.mark(paragraph, _BY_ITSELF[tag] if alone else tag)

    def mark_row(self, row: etree._Element, tag: str) -> None:
        """Track that a row came or went, unless somebody did already."""
        properties = row.find(W + "trPr")
        if properties is None:
            properties = w("trPr")
            row.insert(len(row.findall(W + "tblPrEx")), properties)
        if properties.find(W + tag) is None:
            before = len(properties) - len(properties.findall(W + "trPrChange"))
            properties.insert(before, self.change(tag))

    def tie_move(
        self,
        paragraph: etree._Element,
        tag: str,
        name: str,
        *,
        begins: bool = True,
        ends: bool = True,
    ) -> None:
        """Tie one end of a move, "moveFrom" or "moveTo", to the other of that name.

        Of neighbours that move together the first one begins it and the last one ends it.
        """
        if begins:
            start = self.change(f"{tag}RangeStart")
            start.set(W + "name", name)
            paragraph.insert(0 if paragraph.find(PPR) is None else 1, start)
            self._range = start.get(ID, "")
        if ends:
            paragraph.append(w(f"{tag}RangeEnd", id=self._range))

    def change_properties(
        self,
        paragraph: etree._Element,
        before: etree._Element | None,
        after: etree._Element | None,
    ) -> None:
        """Give the paragraph the properties `after`, as a tracked change of those `before`.

        A paragraph whose properties somebody changed already is left alone.
        """
        if before is not None and before.find(_PROPERTY_CHANGE) is not None:
            return
        old, new = covered(before), covered(after)
        lasting = [deepcopy(one) for one in (() if before is None else before)
                   if one.tag in _UNCOVERED]  # fmt: skip
        properties = w("pPr", *new, *lasting)
        if [canonical(one) for one in old] != [canonical(one) for one in new]:
            change = self.change("pPrChange")
            change.append(w("pPr", *old))
            properties.append(change)
        in_order(properties)
        present = paragraph.find(PPR)
        if present is not None:
            paragraph.remove(present)
        if len(properties):
            paragraph.insert(0, properties)


def _side_by_side(elements: Sequence[etree._Element]) -> Iterator[list[etree._Element]]:
    """Elements of a paragraph, those that follow each other together, links each alone."""
    group: list[etree._Element] = []
    for element in elements:
        alone = element.tag in HOLDERS or (group and group[-1].tag in HOLDERS)
        if group and (alone or element.getprevious() is not group[-1]):
            yield group
            group = []
        group.append(element)
    if group:
        yield group


def covered(properties: etree._Element | None) -> list[etree._Element]:
    """Copies of the properties that a change of them covers."""
    found = () if properties is None else properties
    return [deepcopy(one) for one in found if one.tag not in (*_UNCOVERED, _PROPERTY_CHANGE)]


def canonical(element: etree._Element) -> bytes:
    """An element as bytes that are the same for the same element."""
    return etree.tostring(element, method="c14n", exclusive=True, with_tail=False)
