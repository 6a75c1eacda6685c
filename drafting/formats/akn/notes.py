"""Footnotes of an XML text: one note for every marker, however often it is repeated."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from drafting.formats.akn.names import AKN, MARK, PLACE, akn, words_of
from drafting.formats.identities import Identities
from drafting.model.resolution import Note
from drafting.patterns import regex

_EMPTY_MARK = regex(r"^\(\)\s*")
"""The parentheses that Arabic sets around the mark of a note, left empty by the export."""
_COUNT = regex(r"[0-9]{1,6}")
_STARS = regex(r"\*{1,3}")
_REFERENCE = regex(r"[a-z0-9]{1,32}")


class NoteBook:
    """The notes of a text by the elements that hold them or refer to them."""

    def __init__(self, root: etree._Element, given: Identities, *, own: bool) -> None:
        self._own = own
        self._given = given
        self._elements: dict[str, etree._Element] = {}
        self._by_element: dict[etree._Element, str] = {}
        self._by_marker: dict[str, str] = {}
        self._by_name: dict[str, str] = {}
        self.unknown: dict[etree._Element, str] = {}
        """References to notes that are not there, with their marks."""
        for element in root.iter(akn("authorialNote"), akn("note")):
            self._enter(element)

    def _enter(self, element: etree._Element) -> None:
        marker = element.get("marker") or ""
        identity = self._repeated(element, marker) or self._new(element)
        self._by_element[element] = identity
        if marker:
            self._by_marker[marker] = identity
        if name := element.get("eId"):
            self._by_name[name] = identity

    def _new(self, element: etree._Element) -> str:
        identity = self._given.take(element.get("wId") or "" if self._own else "")
        self._elements[identity] = element
        return identity

    def _repeated(self, element: etree._Element, marker: str) -> str:
        """The note whose marker is repeated here, without a text or with the same."""
        known = self._by_marker.get(marker, "") if marker and not self._own else ""
        words = words_of(element)
        return known if known and words in ("", words_of(self._elements[known])) else ""

    def identity(self, element: etree._Element) -> str:
        """The note that an element holds or refers to; empty if there is none."""
        if element in self._by_element:
            return self._by_element[element]
        if self._own and _REFERENCE.fullmatch(name := element.get("wId") or ""):
            return name
        target = (element.get("href") or "").rpartition("#")[2]
        return self._by_name.get(target) or self._by_marker.get(element.get("marker") or "", "")

    def notes(self, read: Callable[[etree._Element], str]) -> tuple[Note, ...]:
        """All notes in the order they were made."""
        made = [
            (_place(element), self._note(identity, element, read))
            for identity, element in self._elements.items()
        ]
        return tuple(note for _, note in sorted(made, key=lambda entry: entry[0]))

    def _note(
        self, identity: str, element: etree._Element, read: Callable[[etree._Element], str]
    ) -> Note:
        paragraphs = [read(paragraph) for paragraph in element.iterchildren(f"{{{AKN}}}p")]
        if self._own:
            return Note(identity, "\n".join(paragraphs), element.get(MARK, ""))
        text = "\n".join(filter(None, paragraphs)) or read(element)
        marker = element.get("marker") or ""
        return Note(identity, _EMPTY_MARK.sub("", text), marker if _STARS.fullmatch(marker) else "")


def _place(element: etree._Element) -> int:
    """Which of the notes this one was, where the file says it."""
    place = element.get(PLACE, "")
    return int(place) if _COUNT.fullmatch(place) else 0
