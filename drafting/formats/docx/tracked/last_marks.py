"""Marks that no paragraph follows: at the end of a text, and before a table that stays.

The mark of a paragraph is what joins it to the next one. Where none follows, neither Word
nor LibreOffice can take out or bring in the mark, and an empty paragraph would be left. So
the last mark stays, and the one before the first paragraph that goes or comes is tracked in
its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy

from lxml import etree

from drafting.formats.docx.markup.authorship import Revision
from drafting.formats.docx.markup.names import PPR, RPR, SECTPR, P, W
from drafting.formats.docx.tracked.part import Edits
from drafting.formats.docx.tracked.tables import TR
from drafting.formats.docx.tracked.tracker import Tracker

_GONE = {W + "del": "del", W + "moveFrom": "del"}
_TRACKED = {**_GONE, W + "ins": "ins", W + "moveTo": "ins"}


def keep_last_marks(elements: Sequence[etree._Element], edits: Edits, tracker: Tracker) -> None:
    """Leave the last marks alone in what `edits` makes of the paragraphs and tables of a text."""
    sequence = [made for element in elements for made in edits.around(element)]
    owners = {made: element for element in elements for made in edits.around(element)}
    for group, before in _groups(sequence):
        gone = [one for one in group if _marker(one).tag in _GONE]
        came = [one for one in group if _marker(one).tag not in _GONE]
        if gone and came:
            _combine(gone[-1], came[-1], group, _Owned(edits, owners), tracker)
        elif before is not None and _is_free(before) and _is_free(group[-1]):
            if before in owners and owners[before] is before:
                copy = deepcopy(before)
                copy.tail = None
                edits.instead[before] = [copy]
                before = copy
            _shift(before, group[-1], tracker)


def _groups(
    sequence: Sequence[etree._Element],
) -> Iterator[tuple[list[etree._Element], etree._Element | None]]:
    """Paragraphs whose marks come or go and that none follows, each with what stands before."""
    group: list[etree._Element] = []
    before: etree._Element | None = None
    for element in (*sequence, None):
        if element is not None and _is_tracked(element):
            group.append(element)
            continue
        if group and (element is None or _stays_as_table(element)):
            yield group, before
        group, before = [], element


def _is_tracked(element: etree._Element) -> bool:
    return element.tag == P and next(_markers(element), None) is not None


def _markers(paragraph: etree._Element) -> Iterator[etree._Element]:
    look = paragraph.find(f"{PPR}/{RPR}")
    yield from () if look is None else look.iterchildren(*_TRACKED)


def _marker(paragraph: etree._Element) -> etree._Element:
    return next(_markers(paragraph))


def _stays_as_table(element: etree._Element) -> bool:
    if element.tag == P:
        return False
    rows = element.iter(TR)
    return any(row.find(f"{W}trPr/{W}ins") is row.find(f"{W}trPr/{W}del") for row in rows)


def _is_free(element: etree._Element) -> bool:
    """Whether it is a paragraph that ends no section."""
    return element.tag == P and element.find(f"{PPR}/{SECTPR}") is None


def _shift(before: etree._Element, last: etree._Element, tracker: Tracker) -> None:
    """Track the mark of the paragraph before in place of that of the last one."""
    marker = _marker(last)
    tag = _TRACKED[str(marker.tag)]
    by = Revision(marker.get(W + "author", ""), marker.get(W + "date", ""))
    _unmark(last)
    own, other = last.find(PPR), before.find(PPR)
    tracker.under(by)
    if tag == "del":
        tracker.change_properties(last, own, other)
    else:
        tracker.change_properties(last, other, own)
    tracker.mark(before, tag)


def _unmark(paragraph: etree._Element) -> None:
    for marker in list(_markers(paragraph)):
        owner = marker.getparent()
        if owner is not None:
            owner.remove(marker)


class _Owned:
    """Where paragraphs stand among edits."""

    def __init__(self, edits: Edits, owners: dict[etree._Element, etree._Element]) -> None:
        self._edits, self._owners = edits, owners

    def replace(self, element: etree._Element, *others: etree._Element) -> None:
        """Put others, or nothing, in the place of an element that edits made."""
        owner = self._owners[element]
        for made in (self._edits.instead, self._edits.before, self._edits.after):
            if element in made.get(owner, ()):
                at = made[owner].index(element)
                made[owner][at : at + 1] = others


def _combine(
    gone: etree._Element,
    came: etree._Element,
    group: Sequence[etree._Element],
    owned: _Owned,
    tracker: Tracker,
) -> None:
    """All words of one paragraph go and all of another one come, between the same marks."""
    marker = _marker(came)
    by = Revision(marker.get(W + "author", ""), marker.get(W + "date", ""))
    _unmark(gone)
    _unmark(came)
    tracker.under(by).change_properties(gone, gone.find(PPR), came.find(PPR))
    gone.extend(one for one in list(came) if one.tag != PPR)
    if group.index(came) > group.index(gone):
        owned.replace(gone)
        owned.replace(came, gone)
    else:
        owned.replace(came)
