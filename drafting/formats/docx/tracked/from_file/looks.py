"""Tracked changes of the properties of a paragraph."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from drafting.formats.docx.markup.elements import w
from drafting.formats.docx.markup.names import PPR, RPR, SECTPR, W
from drafting.formats.docx.tracked.from_file.revising import Marker

_CHANGE = W + "pPrChange"
_LASTING = (RPR, SECTPR)
"""What no change of properties covers."""


def change_look(
    paragraph: etree._Element,
    old: etree._Element | None,
    new: etree._Element | None,
    marker: Marker,
) -> None:
    """Give the paragraph the properties `new`, as a tracked change of the properties `old`."""
    if old is not None and old.find(_CHANGE) is not None:
        return
    before, after = proper(old), proper(new)
    lasting = [deepcopy(one) for one in (() if old is None else old) if one.tag in _LASTING]
    properties = w("pPr", *after, *lasting)
    if [written(one) for one in before] != [written(one) for one in after]:
        change = marker.change("pPrChange")
        change.append(w("pPr", *before))
        properties.append(change)
    present = paragraph.find(PPR)
    if present is not None:
        paragraph.remove(present)
    if len(properties):
        paragraph.insert(0, properties)


def proper(properties: etree._Element | None) -> list[etree._Element]:
    """Copies of the properties that a change of them covers."""
    found = () if properties is None else properties
    return [deepcopy(one) for one in found if one.tag not in (*_LASTING, _CHANGE)]


def written(element: etree._Element) -> bytes:
    """An element as bytes that are the same for the same element."""
    return etree.tostring(element, method="c14n", exclusive=True, with_tail=False)
