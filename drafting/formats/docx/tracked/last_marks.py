"""Marks of paragraphs that come or go where no program can join what stands around them.

The mark of a paragraph is what joins it to the next one. Before a table, and at the end of
a text, nothing can be joined: neither Word nor LibreOffice can take out or bring in the
last mark there, and an empty paragraph would be left. So the last mark stays, and the one
before the first paragraph that goes or comes is tracked in its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy

from lxml import etree

from drafting.formats.docx.markup.authorship import Revision
from drafting.formats.docx.markup.elements import w
from drafting.formats.docx.markup.names import PPR, RPR, SECTPR, P, R, W
from drafting.formats.docx.tracked.part import Edits
from drafting.formats.docx.tracked.rows import TR
from drafting.formats.docx.tracked.tracker import Tracker, canonical, covered

_GONE = (W + "del", W + "moveFrom")
_CAME = (W + "ins", W + "moveTo")


def keep_last_marks(elements: Sequence[etree._Element], edits: Edits, tracker: Tracker) -> None:
    """Shift such marks in what `edits` makes of the paragraphs and tables of a text."""
    text = _Edited(elements, edits, tracker)
    for before, group, after in list(text.groups()):
        gone = [one for one in group if _marker(one).tag in _GONE]
        came = [one for one in group if _marker(one).tag in _CAME]
        if len({_author(one).author for one in group}) > 1:
            if _is_free(before) and (after is None or after.tag != P):
                text.shift_each(before, group)
        elif after is not None and after.tag == P:
            if not (gone and came) and _would_change(before, group[-1], after):
                text.shift(before, group[-1])
        elif gone and came:
            text.combine(gone[-1], came[-1])
        elif before is None and after is None:
            # Nothing is left: what held the paragraphs cannot do without one.
            _unmark(group[-1])
        elif _is_free(before):
            text.shift(before, group[-1])


class _Edited:
    """Paragraphs and tables as edits make them, in order."""

    def __init__(self, elements: Sequence[etree._Element], edits: Edits, tracker: Tracker) -> None:
        self._edits, self._tracker = edits, tracker
        self._owners = {made: element for element in elements for made in edits.around(element)}

    def groups(
        self,
    ) -> Iterator[tuple[etree._Element | None, list[etree._Element], etree._Element | None]]:
        """Paragraphs whose marks come or go, with what stays before them and after them."""
        group: list[etree._Element] = []
        before: etree._Element | None = None
        for element in (*self._owners, None):
            if element is not None and self._passes(element):
                group.append(element)
                continue
            if group and (element is None or element.tag == P or _stays(element)):
                yield before, group, element
            group, before = [], element

    def _passes(self, element: etree._Element) -> bool:
        """Whether it is a paragraph that comes or goes with all its words."""
        markers = _markers(element) if element.tag == P else []
        if not markers or not self._tracker.has_made(markers[0]):
            return False
        tags = _GONE if markers[0].tag in _GONE else _CAME
        return all(next(run.iterancestors(*tags, P)).tag != P for run in element.iter(R))

    def shift(self, before: etree._Element | None, last: etree._Element) -> None:
        """Track the mark of the paragraph before in place of that of the last one."""
        if before is None:
            return
        goes = _marker(last).tag in _GONE
        self._tracker.under(_author(last))
        _unmark(last)
        own, other = last.find(PPR), before.find(PPR)
        look, new_look = (own, other) if goes else (_original(other), own)
        self._tracker.change_properties(last, look, new_look)
        self._tracker.mark(self._to_edit(before), "del" if goes else "ins")

    def shift_each(self, before: etree._Element | None, group: Sequence[etree._Element]) -> None:
        """Track the mark before each paragraph in place of its own: of several authors.

        So whoever of them is accepted alone, no paragraph runs into another.
        """
        for stands, follows in reversed(list(zip((before, *group), group, strict=False))):
            taken = _taken(follows)
            self.shift(stands, follows)
            if taken and stands is not None:
                self._tracker.under(taken).mark(self._to_edit(stands), "del")

    def _to_edit(self, element: etree._Element) -> etree._Element:
        if self._owners[element] is not element:
            return element
        copy = deepcopy(element)
        copy.tail = None
        self._edits.instead[element] = [copy]
        return copy

    def combine(self, gone: etree._Element, came: etree._Element) -> None:
        """All words of one paragraph go and all of another one come, between the same marks."""
        self._tracker.under(_author(came))
        _unmark(gone)
        _unmark(came)
        self._tracker.change_properties(gone, gone.find(PPR), came.find(PPR))
        gone.extend(one for one in list(came) if one.tag != PPR)
        order = list(self._owners)
        if order.index(came) < order.index(gone):
            self._replace(came)
        else:
            self._replace(gone)
            self._replace(came, gone)

    def _replace(self, element: etree._Element, *others: etree._Element) -> None:
        owner = self._owners[element]
        for made in (self._edits.instead, self._edits.before, self._edits.after):
            if element in made.get(owner, ()):
                at = made[owner].index(element)
                made[owner][at : at + 1] = others
                return


def _would_change(
    before: etree._Element | None, last: etree._Element, after: etree._Element
) -> bool:
    """Whether LibreOffice would give what stands behind it the look of what it takes out.

    If that is the look of what stands before, its mark can be tracked, as if the words had
    been typed at its end.
    """
    alike = before is not None and _is_free(before) and _look(before) == _look(last)
    return alike and _look(last) != _look(after)


def _original(properties: etree._Element | None) -> etree._Element | None:
    """Properties as they were before a change of them that is tracked."""
    change = None if properties is None else properties.find(f"{W}pPrChange/{PPR}")
    if properties is None or change is None:
        return properties
    look = properties.find(RPR)
    return w("pPr", *deepcopy(list(change)), None if look is None else deepcopy(look))


def _look(paragraph: etree._Element) -> list[bytes]:
    return [canonical(one) for one in covered(paragraph.find(PPR))]


def _markers(paragraph: etree._Element) -> list[etree._Element]:
    look = paragraph.find(f"{PPR}/{RPR}")
    return [] if look is None else list(look.iterchildren(*_GONE, *_CAME))


def _marker(paragraph: etree._Element) -> etree._Element:
    return _markers(paragraph)[0]


def _author(paragraph: etree._Element) -> Revision:
    marker = _marker(paragraph)
    return Revision(marker.get(W + "author", ""), marker.get(W + "date", ""))


def _taken(paragraph: etree._Element) -> Revision | None:
    """Who takes out again a mark that another brings in; that is no longer said there."""
    own = _markers(paragraph)
    if len(own) < len(("in", "out")) or own[0].tag != W + "ins" or own[1].tag != W + "del":
        return None
    marker = own[1]
    owner = marker.getparent()
    if owner is not None:
        owner.remove(marker)
    return Revision(marker.get(W + "author", ""), marker.get(W + "date", ""))


def _unmark(paragraph: etree._Element) -> None:
    """Take the change off the mark, with the properties that nothing else stands in."""
    element = _marker(paragraph)
    while element is not paragraph and (owner := element.getparent()) is not None:
        owner.remove(element)
        if len(owner):
            return
        element = owner


def _stays(table: etree._Element) -> bool:
    return any(
        row.find(f"{W}trPr/{W}ins") is None and row.find(f"{W}trPr/{W}del") is None
        for row in table.iter(TR)
    )


def _is_free(element: etree._Element | None) -> bool:
    """Whether it is a paragraph that ends no section, and whose mark nobody tracks."""
    if element is None or element.tag != P or _markers(element):
        return False
    return element.find(f"{PPR}/{SECTPR}") is None
