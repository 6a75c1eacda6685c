"""The look of what comes from another file, said in the styles and lists of this one."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from drafting.formats.docx.markup.names import ID, RPR, SECTPR, VAL, W
from drafting.formats.docx.tracked.from_file.numbering import ListNames
from drafting.formats.docx.tracked.from_file.relations import Relations
from drafting.formats.docx.tracked.from_file.styles import StyleNames

_STYLES = (W + "pStyle", W + "rStyle", W + "tblStyle")


class Adapter:
    """Adapts content to a file that may call a style, a list or a picture otherwise."""

    def __init__(self, styles: StyleNames, lists: ListNames, relations: Relations) -> None:
        self._styles, self.lists, self._relations = styles, lists, relations

    def adapted(self, properties: etree._Element | None) -> etree._Element | None:
        """Properties of a paragraph for this file; a section does not end with it here."""
        if properties is None:
            return None
        copy = deepcopy(properties)
        copy.tail = None
        for child in list(copy):
            if child.tag in (SECTPR, W + "pPrChange"):
                copy.remove(child)
        look = copy.find(RPR)
        if look is not None:
            for mark in look.findall("*"):
                if mark.get(ID) is not None and mark.get(VAL) is None:
                    look.remove(mark)
        self.lists.adapt(copy)
        self._adapt_styles(copy)
        return copy

    def adapt(self, content: etree._Element) -> None:
        """Say styles and relations of a run or a table as this file does; once only."""
        self._adapt_styles(content)
        self._relations.adapt(content.iter())

    def adapt_link(self, link: etree._Element) -> None:
        """Say where a hyperlink leads as this file does; what it holds is adapted by itself."""
        self._relations.adapt((link,))

    def _adapt_styles(self, content: etree._Element) -> None:
        """In the words of this file; a style that neither file has is left out."""
        for style in list(content.iter(*_STYLES)):
            named = self._styles.named(style.get(VAL, ""))
            parent = style.getparent()
            if named is not None:
                style.set(VAL, named)
            elif parent is not None:
                parent.remove(style)
