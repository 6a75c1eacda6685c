"""All words of an XML file as passages for the account: every text node, wherever it stands."""

from __future__ import annotations

from lxml import etree

from drafting.formats.akn.names import akn, line_of, words_of
from drafting.formats.akn.reader_inline import InlineReader
from drafting.formats.reading import Passage

_METADATA = "metadata"
_PUBLISHER = "name of the publisher"
_META, _LINE_END, _REFERENCE = akn("meta"), akn("eol"), akn("noteRef")
_NOTES = (akn("authorialNote"), akn("note"))


def passages(root: etree._Element, inline: InlineReader) -> list[Passage]:
    """The words of a file; those of its notes stand last."""
    found = _Passages(inline)
    found.take(root, "")
    for note in found.notes:
        found.take(note, "")
    return found.made


class _Passages:
    """Goes down the elements: the first that has words of its own is a passage."""

    def __init__(self, inline: InlineReader) -> None:
        self._inline = inline
        self.made: list[Passage] = []
        self.notes: list[etree._Element] = []

    def take(self, element: etree._Element, aside: str) -> None:
        """All words within an element."""
        if element.tag == _META:
            if words := words_of(element):
                self.made.append(Passage(line_of(element), words, _METADATA))
            return
        if element.get("refersTo") == "#publisher":
            aside = _PUBLISHER
        if _has_words(element):
            pieces: list[str] = []
            self._gather(element, pieces)
            self.made.append(Passage(line_of(element), "".join(pieces).strip(), aside))
            return
        for child in element:
            if child.tag in _NOTES:
                self.notes.append(child)
            elif isinstance(child.tag, str):
                self.take(child, aside)

    def _gather(self, element: etree._Element, pieces: list[str]) -> None:
        pieces.append(element.text or "")
        for child in element:
            tag = child.tag
            if tag in _NOTES or tag == _REFERENCE:
                pieces.append(self._reference(child))
            elif tag == _LINE_END:
                pieces.append("\n")
            elif isinstance(tag, str):
                self._gather(child, pieces)
            pieces.append(child.tail or "")

    def _reference(self, element: etree._Element) -> str:
        if element.tag in _NOTES:
            self.notes.append(element)
        identity = self._inline.note(element)
        return f"[^{identity}]" if identity else element.get("marker") or ""


def _has_words(element: etree._Element) -> bool:
    if (text := element.text) and not text.isspace():
        return True
    return any((tail := child.tail) and not tail.isspace() for child in element)
