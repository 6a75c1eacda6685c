"""The look of what comes from another file, said in the styles of this one."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from drafting.formats.docx.word import ID, RPR, SECTPR, VAL, W

_STYLES = (W + "pStyle", W + "rStyle")


class Properties:
    """Adapts properties to a file that may lack the style or the list they name."""

    def __init__(self, styles: etree._Element | None, *, same_lists: bool) -> None:
        found = () if styles is None else styles.iter(W + "style")
        self._styles = frozenset(style.get(W + "styleId") for style in found)
        self._same_lists = same_lists

    def adapted(self, properties: etree._Element | None) -> etree._Element | None:
        """Properties of a paragraph for this file; a section does not end with it here."""
        if properties is None:
            return None
        copy = deepcopy(properties)
        copy.tail = None
        for child in list(copy):
            if child.tag in (SECTPR, W + "pPrChange") or (
                child.tag == W + "numPr" and not self._same_lists
            ):
                copy.remove(child)
        look = copy.find(RPR)
        if look is not None:
            for mark in look.findall("*"):
                if mark.get(ID) is not None and mark.get(VAL) is None:
                    look.remove(mark)
        self._without_strange_styles(copy)
        return copy

    def adapt_run(self, run: etree._Element) -> None:
        """Leave out a style that this file does not have."""
        self._without_strange_styles(run)

    def _without_strange_styles(self, element: etree._Element) -> None:
        for style in list(element.iter(*_STYLES)):
            parent = style.getparent()
            if parent is not None and style.get(VAL) not in self._styles:
                parent.remove(style)
