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
        children = list(element)
        if element.tag == _META:
            self._add(element, words_of(element), _METADATA)
        elif _is_said(element.text) or _goes_on(children):
            pieces: list[str] = []
            self._gather(element, children, pieces)
            self._add(element, "".join(pieces), aside)
        elif children:
            aside = _PUBLISHER if element.get("refersTo") == "#publisher" else aside
            self._take_all(children, aside)

    def _take_all(self, elements: list[etree._Element], aside: str) -> None:
        for element in elements:
            tag = element.tag
            if tag in _NOTES:
                self.notes.append(element)
            elif isinstance(tag, str):
                self.take(element, aside)

    def _add(self, element: etree._Element, text: str, aside: str) -> None:
        if element.get("refersTo") == "#publisher":
            aside = _PUBLISHER
        self.made.append(Passage(line_of(element), text.strip(), aside))

    def _gather(
        self, element: etree._Element, children: list[etree._Element], pieces: list[str]
    ) -> None:
        pieces.append(element.text or "")
        for child in children:
            tag = child.tag
            if tag in _NOTES or tag == _REFERENCE:
                pieces.append(self._reference(child))
            elif tag == _LINE_END:
                pieces.append("\n")
            elif isinstance(tag, str):
                self._gather(child, list(child), pieces)
            pieces.append(child.tail or "")

    def _reference(self, element: etree._Element) -> str:
        if element.tag in _NOTES:
            self.notes.append(element)
        identity = self._inline.note(element)
        return f"[^{identity}]" if identity else element.get("marker") or ""


def _is_said(text: str | None) -> bool:
    return text is not None and text != "" and not text.isspace()


def _goes_on(children: list[etree._Element]) -> bool:
    """Whether words stand between or behind children."""
    for child in children:  # noqa: SIM110 (this is done for every element)
        if _is_said(child.tail):
            return True
    return False
