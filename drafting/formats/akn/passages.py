"""All words of an XML file as passages for the account: every text node, wherever it stands."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import Protocol

from lxml import etree

from drafting.formats.account import Passage, Running, Source
from drafting.formats.akn.names import LABEL, akn, line_of, local
from drafting.formats.akn.text_nodes import LEVELS, NOTES, in_level, is_said, speaking
from drafting.patterns import regex

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
_WITH_KIND = frozenset(map(akn, ("docStatus", "docAuthority", "span", "inline")))
_META, _LINE_END, _REFERENCE = akn("meta"), akn("eol"), akn("noteRef")
_LEVELS = frozenset(map(akn, LEVELS))
_FOREIGN, _COVER = akn("foreign"), akn("coverPage")
_CLOSING = akn("conclusions")
_APART = frozenset(
    map(akn, ("outcome", "p", "li", "item", "td", "th", "num", "caption", "heading"))
)
"""What begins on a line of its own within other words."""
_ODD = frozenset((*NOTES, _META, _FOREIGN, _CLOSING, _COVER))
_PARTS = tuple(map(akn, ("preamble", "mainBody")))
_NOT_RUNNING = frozenset((*_LEVELS, _META, _FOREIGN, _CLOSING, _COVER))
"""What is more than its words, or set aside; a part without them can be had at once."""
_RUNNING = "words of a part, one after the other"
_MARK = regex(r"\[\^([a-z0-9]{1,32})\]")
_OF_ITS_OWN = _APART | _LEVELS | {*NOTES, _REFERENCE, _LINE_END, _FOREIGN}
_REFERRING = frozenset((*NOTES, _REFERENCE))
_TELLING = (*_REFERRING, *_LEVELS, _FOREIGN, _LINE_END)
"""What says more than the letters in it: which note it is, or how they are set."""
_TO_FIND = (*_ODD, *_LEVELS, *_PARTS, _LINE_END)


class NoteOf(Protocol):
    """Gives the identity of the note that an element holds or refers to."""

    def __call__(self, element: etree._Element, /) -> str:
        """Empty if there is none."""
        ...


def source_of(
    root: etree._Element, note_of: NoteOf, values: Container[etree._Element] = ()
) -> Source | Running:
    """The words of a file, those of each of the `values` together; those of notes stand last.

    Running words, where nothing in them is more than its letters.
    """
    found = _gone_through(root, note_of, values)
    return found.running() or found.apart()


def own_source_of(
    text: etree._Element, note_of: NoteOf, values: Container[etree._Element]
) -> Source | Running:
    """The same of a text that our writer made: all its words, one after the other."""
    referring: list[etree._Element] = []
    for element in text.iter(*_TELLING):
        if (tag := element.tag) == _LINE_END:
            _end_line(element)
        elif tag in _REFERRING:
            referring.append(element)
        else:
            return source_of(text, note_of, values)
    references = [note_of(element) for element in referring]
    found = zip(referring, references, strict=True)
    notes = [name for element, name in found if element.tag in NOTES]
    if "" in references or len({*notes}) < len(notes):
        return source_of(text, note_of, values)
    return Running(
        _letters(text), references, (), lambda: _gone_through(text, note_of, values).apart()
    )


def _gone_through(
    root: etree._Element, note_of: NoteOf, values: Container[etree._Element]
) -> _Passages:
    found = _Passages(root, note_of, values)
    found.take(root, "")
    found.take_notes()
    return found


Element = etree._Element  # noqa: SLF001 (lxml has no other name for it)
_Stretch = tuple[Element, str, str]
"""An element with its words, and why they are set aside: to ask for its line takes time."""


def _passage(stretch: _Stretch) -> Passage:
    element, text, aside = stretch
    return Passage(line_of(element), text, aside)


class _Passages:
    """Goes down the elements: the first that has words of its own is a passage."""

    def __init__(
        self, root: etree._Element, note_of: NoteOf, values: Container[etree._Element]
    ) -> None:
        self._note_of = note_of
        self._values = values
        self.made: list[_Stretch] = []
        self.notes: list[etree._Element] = []
        self._known: set[str] = set()
        self._closings: set[tuple[str, ...]] = set()
        self._odd: set[etree._Element] = set()
        self._parts: set[etree._Element] = set()
        self._find(root)

    def _find(self, root: etree._Element) -> None:
        """What is not gone through like all others: to ask each for its name takes longer."""
        for element in root.iter(*_TO_FIND):
            tag = element.tag
            if tag == _LINE_END:
                _end_line(element)
            elif tag in _PARTS:
                self._parts.add(element)
            if tag in _ODD:
                self._odd.add(element)
            if tag in _NOT_RUNNING:
                self._parts.difference_update(element.iterancestors(*_PARTS))
        self._odd |= self._parts

    def running(self) -> Running | None:
        """All words one after the other, if there are parts of which they can be had so."""
        texts: list[str] = []
        references: list[str] = []
        for element, text, aside in self.made:
            if aside == _RUNNING:
                references += self._references_within(element)
                texts.append(text)
            elif not aside and "[^" in text:
                references += _MARK.findall(text)
                texts.append(_MARK.sub("", text))
            elif not aside:
                texts.append(text)
        if not self._parts or "" in references:
            return None
        others = tuple([_passage(one) for one in self.made if one[2] and one[2] != _RUNNING])
        return Running("\n".join(texts), references, others, self.apart)

    def _references_within(self, part: etree._Element) -> list[str]:
        """The notes that a part refers to; an empty name if one is said twice, or is not there."""
        found = [(element, self._note_of(element)) for element in part.iter(*NOTES, _REFERENCE)]
        said = [name for element, name in found if element.tag in NOTES]
        is_said_twice = len({*said, *self._known}) < len(said) + len(self._known)
        return [name for _, name in found] + [""] * is_said_twice

    def apart(self) -> Source:
        """The passages of all: each element that has words of its own, by itself."""
        made, self.made = self.made, []
        self._odd -= self._parts
        for stretch in made:
            if stretch[2] == _RUNNING:
                self.take(stretch[0], "")
            else:
                self.made.append(stretch)
        self.take_notes()
        texts = [one for one in self.made if not one[2]]
        aside = tuple([_passage(one) for one in self.made if one[2]])
        return Source([text for _, text, _ in texts], aside, lambda: list(map(_passage, texts)))

    def take_notes(self) -> None:
        """The words of all notes that stand in what was taken; notes may stand in notes."""
        for note in self.notes:
            identity = self._note_of(note)
            self.take(note, _REPEATED_NOTE if identity in self._known else "")
            self._known.add(identity)
        self.notes.clear()

    def take(self, element: etree._Element, aside: str) -> None:
        """All words within an element, which is no odd one."""
        if is_said(element.text) or (self._values and element in self._values):
            self._add(element, aside)
        else:
            self._take_within(element, aside)

    def _take_within(self, element: etree._Element, aside: str) -> None:
        """The same of an element that begins with no words of its own."""
        made, values = self.made, self._values
        start, notes = len(made), len(self.notes)
        for child in element:
            if child in self._odd:
                self._take_odd(child, aside)
            elif (text := child.text) and not text.isspace():
                if len(child):
                    self._add(child, aside)
                else:
                    made.append((child, text.strip(), aside))
            elif values and child in values:
                self._add(child, aside)
            elif len(child):
                take = self._add if is_said(child[0].tail) else self._take_within
                take(child, aside)
            if (tail := child.tail) and not tail.isspace():
                del made[start:], self.notes[notes:]
                self._add(element, aside)
                return

    def _take_odd(self, element: etree._Element, aside: str) -> None:
        """What is no part of the text, or stands elsewhere in it."""
        tag = element.tag
        if tag in NOTES:
            self.notes.append(element)
        elif tag in _PARTS:
            self.made.append((element, _letters(element), _RUNNING))
        elif tag == _CLOSING:
            self._take_closing(element)
        elif tag == _COVER:
            self._take_cover(element)
        elif tag == _META:
            if words := " ".join(_letters(element).split()):
                self.made.append((element, words, _METADATA))
        else:
            self.made.append((element, " ".join(map(str, element.itertext())), aside))

    def _add(self, element: etree._Element, aside: str) -> None:
        """The words of an element that has some of its own."""
        if not len(element):
            self.made.append((element, (element.text or "").strip(), aside))
            return
        pieces: list[str] = []
        self._gather(element, pieces)
        self.made.append((element, "".join(pieces).strip(), aside))

    def _take_cover(self, cover: etree._Element) -> None:
        """The cover page: each value without its label, and what is no value of the masthead."""
        for element in self._on_cover(cover):
            if element.tag in _WITH_KIND:
                self._take_with_kind(element)
            else:
                self._add(element, "")
        self.notes += (note for note in cover.iter(*NOTES) if note not in self.notes)

    def _on_cover(self, cover: etree._Element) -> Iterable[etree._Element]:
        """What has words of its own, and the values of which others are a part, in order."""
        found, values = speaking(cover), self._values
        return dict.fromkeys(map(self._value, found)) if values else found

    def _value(self, element: etree._Element) -> etree._Element:
        """The value of which the words of an element are a part; else the element itself."""
        if element in self._values:
            return element
        return next((one for one in element.iterancestors() if one in self._values), element)

    def _take_with_kind(self, element: etree._Element) -> None:
        """What may be no value of the masthead, or stand behind its label."""
        kind = _kind(element)
        self._add(element, _REASONS.get(kind, ""))
        _, text, aside = self.made[-1]
        if kind in _LABELLED and (label := LABEL.match(text)):
            value = (element, text[label.end() :], aside)
            self.made[-1:] = [(element, label[0].strip(), _LABEL), value]

    def _take_closing(self, closing: etree._Element) -> None:
        """Meeting and date; what several texts have in common is said once."""
        start = len(self.made)
        self.take(closing, "")
        words = tuple(text for _, text, _ in self.made[start:])
        if words in self._closings:
            repeated = [
                (element, text, _REPEATED_CLOSING) for element, text, _ in self.made[start:]
            ]
            self.made[start:] = repeated
        self._closings.add(words)

    def _gather(self, element: etree._Element, pieces: list[str]) -> None:
        if text := element.text:
            pieces.append(text)
        for child in element:
            if child.tag in _OF_ITS_OWN:
                self._gather_odd(child, pieces)
                continue
            if len(child):
                self._gather(child, pieces)
            elif text := child.text:
                pieces.append(text)
            if tail := child.tail:
                pieces.append(tail)

    def _gather_odd(self, child: etree._Element, pieces: list[str]) -> None:
        """What is more than its words, or begins on a line of its own."""
        tag = child.tag
        if tag in NOTES or tag == _REFERENCE:
            pieces.append(self._reference(child))
        elif tag == _LINE_END:
            pieces.append("\n")
        elif tag == _FOREIGN:
            pieces += (f" {text!s} " for text in child.itertext())
        elif tag in _LEVELS:
            inner: list[str] = []
            self._gather(child, inner)
            pieces += (one if one[:2] == "[^" else in_level(local(child), one) for one in inner)
        else:
            pieces.append("\n")
            self._gather(child, pieces)
        if tail := child.tail:
            pieces.append(f"\n{tail}" if tag in _APART and not tail.isspace() else tail)

    def _reference(self, element: etree._Element) -> str:
        if element.tag in NOTES:
            self.notes.append(element)
        identity = self._note_of(element)
        return f"[^{identity}]" if identity else element.get("marker") or ""


def _end_line(element: etree._Element) -> None:
    """Give a line end the letter of one: it has no words, and no reader asks for them."""
    if not element.text:
        element.text = "\n"


def _letters(element: etree._Element) -> str:
    """All that is written within an element."""
    return etree.tostring(element, method="text", encoding="unicode", with_tail=False)


def _kind(element: etree._Element) -> tuple[str, str]:
    """What an element of the cover page is, and of what."""
    name = local(element)
    if name == "docStatus":
        return name, ""
    of = element.get("name") if name == "inline" else element.get("refersTo")
    return name, (of or "").lstrip("#")
