"""All words of an XML file as passages for the account: every text node, wherever it stands."""

from __future__ import annotations

from lxml import etree

from drafting.formats.akn.names import LABEL, akn, line_of, local, words_of
from drafting.formats.akn.reader_inline import InlineReader
from drafting.formats.akn.text_nodes import LEVELS, NOTES, go_on, in_level, is_said
from drafting.formats.reading import Passage

_METADATA = "metadata"
_LABEL = "label, which is printed with its value"
_REPEATED_NOTE = "note that is repeated"
_REPEATED_CLOSING = "meeting and date of another of several texts"
_REASONS = {
    ("docAuthority", "publisher"): "name of the publisher",
    ("span", "publisher"): "name of the publisher",
    ("inline", "languageOfExpression"): "name of the language that the text is in",
}
"""What stands on a cover page and is no value of the masthead."""
_LABELLED = (("docStatus", ""), ("inline", "originalLanguage"))
_META, _LINE_END, _REFERENCE = akn("meta"), akn("eol"), akn("noteRef")
_LEVELS = frozenset(map(akn, LEVELS))
_FOREIGN = akn("foreign")
_CLOSING = akn("conclusions")
_APART = frozenset(
    map(akn, ("outcome", "p", "li", "item", "td", "th", "num", "caption", "heading"))
)
"""What begins on a line of its own within other words."""


def passages(root: etree._Element, inline: InlineReader) -> list[Passage]:
    """The words of a file; those of its notes stand last."""
    found = _Passages(inline)
    found.take(root, "")
    known: set[str] = set()
    for note in found.notes:
        identity = inline.note(note)
        found.take(note, _REPEATED_NOTE if identity in known else "")
        known.add(identity)
    return found.made


class _Passages:
    """Goes down the elements: the first that has words of its own is a passage."""

    def __init__(self, inline: InlineReader) -> None:
        self._inline = inline
        self.made: list[Passage] = []
        self.notes: list[etree._Element] = []
        self._closings: set[tuple[str, ...]] = set()

    def take(self, element: etree._Element, aside: str) -> None:
        """All words within an element."""
        children = list(element)
        if element.tag == _META:
            self._add(element, words_of(element), _METADATA)
        elif element.tag == _FOREIGN:
            self._add(element, " ".join(map(str, element.itertext())), aside)
        elif is_said(element.text) or go_on(children):
            pieces: list[str] = []
            self._gather(element, children, pieces)
            self._add(element, "".join(pieces).strip(), aside)
        elif element.tag == _CLOSING:
            self._take_closing(children)
        else:
            self._take_all(children, aside)

    def _take_all(self, elements: list[etree._Element], aside: str) -> None:
        for element in elements:
            tag = element.tag
            if tag in NOTES:
                self.notes.append(element)
            elif isinstance(tag, str):
                self.take(element, aside)

    def _take_closing(self, children: list[etree._Element]) -> None:
        """Meeting and date; what several texts have in common is said once."""
        start = len(self.made)
        self._take_all(children, "")
        words = tuple(passage.text for passage in self.made[start:])
        if words in self._closings:
            self.made[start:] = [one._replace(aside=_REPEATED_CLOSING) for one in self.made[start:]]
        self._closings.add(words)

    def _add(self, element: etree._Element, text: str, aside: str) -> None:
        line, kind = line_of(element), _kind(element)
        label = LABEL.match(text) if kind in _LABELLED else None
        if label is not None:
            self.made.append(Passage(line, label[0].strip(), _LABEL))
            text = text[label.end() :]
        self.made.append(Passage(line, text, aside or _REASONS.get(kind, "")))

    def _gather(
        self, element: etree._Element, children: list[etree._Element], pieces: list[str]
    ) -> None:
        pieces.append(element.text or "")
        for child in children:
            tag = child.tag
            if tag in NOTES or tag == _REFERENCE:
                pieces.append(self._reference(child))
            elif tag == _LINE_END:
                pieces.append("\n")
            elif tag == _FOREIGN:
                pieces += (f" {text!s} " for text in child.itertext())
            elif tag in _LEVELS:
                inner: list[str] = []
                self._gather(child, list(child), inner)
                pieces += (one if one[:2] == "[^" else in_level(local(child), one) for one in inner)
            elif isinstance(tag, str):
                pieces.append("\n" if tag in _APART else "")
                self._gather(child, list(child), pieces)
            pieces.append(child.tail or "")

    def _reference(self, element: etree._Element) -> str:
        if element.tag in NOTES:
            self.notes.append(element)
        identity = self._inline.note(element)
        return f"[^{identity}]" if identity else element.get("marker") or ""


def _kind(element: etree._Element) -> tuple[str, str]:
    """What an element of the cover page is, and of what."""
    name = local(element)
    if name == "docStatus":
        return name, ""
    of = element.get("name") if name == "inline" else element.get("refersTo")
    return name, (of or "").lstrip("#")
