"""All words of a Word file as passages for the account: every text element, wherever it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from drafting.formats.docx.markup.names import ALTERNATIVES, ID, VAL, P, T, W, each_of
from drafting.formats.docx.reading.alternatives import chosen
from drafting.formats.docx.reading.characters import text_of
from drafting.formats.docx.reading.equations import is_equation
from drafting.formats.docx.reading.figures import DRAWN
from drafting.formats.docx.reading.text import note_key
from drafting.formats.docx.reading.told import Told
from drafting.formats.reading import Passage

_RENDERING = "another rendering of what was read"
_PHONETIC = "guide to the pronunciation"
_REFERENCES = frozenset((W + "footnoteReference", W + "endnoteReference"))
_PRINTED = (T, *(W + name for name in ("tab", "ptab", "br", "cr", "noBreakHyphen", "sym")))
_OF_EQUATION = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_TAB = W + "tab"
"""A tab in a run; with a value it is one of the stops that a paragraph sets."""
_WORDS = (*_PRINTED, _OF_EQUATION, *DRAWN, *_REFERENCES)
WORDS = tuple(tag for tag in _WORDS if tag != _TAB)
"""What has words wherever it stands."""
_ALL_WORDS = frozenset(_WORDS)
_ALL = _ALL_WORDS | {P}
_READ = Told()
"""What is told of elements that were read as they are."""


def passages(
    root: etree._Element,
    told: Told,
    places: Mapping[etree._Element, int],
    known: Mapping[etree._Element, str] | None = None,
    aside: str = "",
) -> Iterator[Passage]:
    """The words of a part, by paragraph; `places` has the line of each that was read.

    `known` has the words of those that were looked at before. A reference to a note is `[^key]`, by
    the key of the note in the file. With `aside` all of it is set aside for that reason.
    """
    if next(root.iter(ALTERNATIVES, W + "rt"), None) is not None:
        told = _with_other_renderings(root, told)
    place, words, drawn = 0, list[str](), list[str]()
    shown, passed_over = told.shown, told.aside
    for element in _elements(root, known) if known else root.iter(P, *_WORDS):
        tag = element.tag
        if tag == T and element not in shown and element not in passed_over:
            words.append(element.text or "")
        elif tag == P:
            yield from _passages(place, words, drawn, aside)
            place, words, drawn = places.get(element, place), [], []
            if known and element in known:
                words.append(known[element])
        elif element in passed_over:
            yield from _passage(place, [_words(element, told)], passed_over[element])
        elif tag in DRAWN:
            drawn.append(_words(element, told))
        else:
            words.append(_words(element, told))
    yield from _passages(place, words, drawn, aside)


def _passages(place: int, words: list[str], drawn: list[str], aside: str) -> Iterator[Passage]:
    yield from _passage(place, words, aside)
    for one in drawn:
        yield from _passage(place, [one], aside)


def words_of(paragraph: etree._Element) -> str:
    """The words of a paragraph that was read as it is, and holds no other."""
    return "".join([_words(one, _READ) for one in each_of(paragraph, _ALL_WORDS)])


def words_of_run(run: etree._Element) -> str:
    """The words of a run that was read as it is, and has no more in it than these."""
    return "".join([_words(one, _READ) for one in run if one.tag in _PRINTED])


def _elements(
    root: etree._Element, known: Mapping[etree._Element, str]
) -> Iterator[etree._Element]:
    """All that has words, in order; of paragraphs that are known they alone."""
    if root in known:
        yield root
    elif root.tag == P:
        yield from each_of(root, _ALL)
    else:
        if root.tag in _ALL:
            yield root
        for element in root:
            yield from _elements(element, known)


def _passage(place: int, words: list[str], aside: str) -> Iterator[Passage]:
    text = "".join(words)
    if not text.isspace() and text:
        yield Passage(place, text, aside)


def _words(element: etree._Element, told: Told) -> str:
    if told.shown and element in told.shown:
        return told.shown[element]
    if element.tag == T:
        return element.text or ""
    if element.tag in _REFERENCES:
        return f"[^{note_key(element.tag, element.get(ID, ''))}]"
    if element.tag in DRAWN:
        return element.get("string") or element.text or ""
    if element.tag == _OF_EQUATION:
        return _of_equation(element, told)
    return "" if element.tag == _TAB and element.get(VAL) else text_of(element)


def _of_equation(element: etree._Element, told: Told) -> str:
    """The words of an equation, once, at its first."""
    around = next((one for one in element.iterancestors() if one in told.shown), None)
    if around is None or not is_equation(around):
        return f"{element.text or ''} "
    first = next(around.iter(element.tag))
    return f" {told.shown[around]} " if first is element else ""


def _with_other_renderings(root: etree._Element, told: Told) -> Told:
    aside = dict(told.aside)
    for alternatives in root.iter(ALTERNATIVES):
        shown = chosen(alternatives)
        for rendering in alternatives:
            if rendering is not shown:
                aside.update(dict.fromkeys(rendering.iter(*_WORDS), _RENDERING))
    for guide in root.iter(W + "rt"):
        aside.update(dict.fromkeys(guide.iter(T), _PHONETIC))
    return Told(told.shown, aside)
