"""What the paragraphs of a Word file without tracked changes read."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from drafting.formats.docx.markup.names import ID, P, R, T, W
from drafting.formats.docx.tracked.paragraph_text import is_counted

_SIGNS = {
    W + "tab": "\t", W + "ptab": "\t", W + "br": "\n", W + "cr": "\n",
    W + "noBreakHyphen": "\u2011", W + "softHyphen": "\u00ad", W + "footnoteRef": "\u2191",
}  # fmt: skip
_REFERENCES = {W + "footnoteReference": "footnote", W + "endnoteReference": "endnote"}
_TEXT = (T, "{http://schemas.openxmlformats.org/officeDocument/2006/math}t")
_MARK, _CODE, _SIMPLE = W + "fldChar", W + "instrText", W + "fldSimple"
_FIELD_PARTS = (_MARK, _CODE, _SIMPLE)
_READ = (P, *_TEXT, *_REFERENCES, W + "sym", *_SIGNS, *_FIELD_PARTS)


def lines(document: etree._Element, notes: Mapping[str, etree._Element | None]) -> list[str]:
    """What each paragraph reads, with the notes that it refers to; `notes` is by kind."""
    said: dict[str, str] = {}
    for kind, root in notes.items():
        for note in () if root is None else root:
            said[f"{kind} {note.get(ID, '')}"] = "\n".join(_readings(note, {}))
    # A document without any paragraph is shown, and saved, with an empty one.
    return _readings(document, said) or [""]


def _readings(root: etree._Element, notes: Mapping[str, str]) -> list[str]:
    """What stands behind the beginning of each paragraph, up to that of the next one."""
    found: list[list[str]] = []
    fields = _Fields()
    for element in root.iter(*_READ):
        tag = element.tag
        if tag == P:
            found.append([])
        elif not found or tag in _FIELD_PARTS or fields.hide(element):
            # Words outside any paragraph are shown by nobody.
            fields.see(element)
        elif tag in _TEXT:
            found[-1].append(element.text or "")
        elif tag != W + "tab" or _is_content(element):
            found[-1].append(_sign(element, notes))
    return ["".join(line) for line in found]


def _sign(element: etree._Element, notes: Mapping[str, str]) -> str:
    if element.tag in _REFERENCES:
        name = f"{_REFERENCES[str(element.tag)]} {element.get(ID, '')}"
        return f"[{notes.get(name, '')}]"
    if element.tag == W + "sym":
        return f"[{element.get(W + 'font')} {element.get(W + 'char')}]"
    return _SIGNS[str(element.tag)]


def _is_content(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag == R


class _Fields:
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
