"""Fields whose result follows from the pages, whatever was saved of it."""

from __future__ import annotations

from lxml import etree

from drafting.formats.docx.markup.names import T, W

_COUNTED = frozenset(("PAGE", "NUMPAGES", "SECTIONPAGES"))
_MARK, _CODE, _SIMPLE = W + "fldChar", W + "instrText", W + "fldSimple"
FIELD_PARTS = (_MARK, _CODE, _SIMPLE)


def is_counted(code: str) -> bool:
    """Whether this code of a field counts pages."""
    words = code.split()
    return bool(words) and words[0].upper() in _COUNTED


class Fields:
    """Tells, along a walk through a text, which words are results that count pages."""

    def __init__(self) -> None:
        self._codes: list[str] = []
        self._hidden: set[etree._Element] = set()

    def see(self, element: etree._Element) -> None:
        """Go on to the next part of a field."""
        if element.tag == _SIMPLE and is_counted(element.get(W + "instr", "")):
            self._hidden.update(element.iter(T))
        elif element.tag == _CODE and self._codes:
            self._codes[-1] += element.text or ""
        elif element.tag == _MARK:
            kind = element.get(W + "fldCharType")
            if kind == "begin":
                self._codes.append("")
            elif kind == "end" and self._codes:
                self._codes.pop()

    def hide(self, element: etree._Element) -> bool:
        """Whether the words are such a result."""
        return element in self._hidden or any(map(is_counted, self._codes))
