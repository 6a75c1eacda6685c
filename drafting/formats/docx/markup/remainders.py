"""What a deletion leaves of a paragraph: the tab it begins with, its typed number, a blank.

Whoever takes out a paragraph in Word often marks its words and its end alone. What is left
without a word is nothing that anybody wanted to keep, and runs into no other paragraph.
"""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from drafting.formats.docx.markup.names import BETWEEN, DELETIONS, INSERTIONS, RPR, R, T, W
from drafting.formats.plain.marks import heading_mark, leading_mark

_BLANKS = frozenset(W + name for name in ("tab", "ptab", "br", "cr", "lastRenderedPageBreak"))
_READ = _BLANKS | {T, W + "delText"}
_WORDLESS = _READ | {RPR, W + "commentReference"}
"""What a run without words may hold."""
_WRAPPERS = frozenset(
    W + name for name in ("hyperlink", "fldSimple", "smartTag", "customXml", "sdt", "sdtContent")
)
_OF_CONTROL = frozenset((W + "sdtPr", W + "sdtEndPr"))
_STOPS = " \t\n\u00a0\u202f.,;:،؛。；，、"
_BEGAN = "began"
"""Attribute, without a namespace and only while resolving: what a paragraph began with."""
_SPOKE = "spoke"
"""The same, of a paragraph that had words before any were put in."""


def note_beginning(paragraph: etree._Element) -> None:
    """Keep in mind what a paragraph says before any of its words are taken out."""
    paragraph.set(_BEGAN, _beginning(_words([paragraph])))
    if not says_nothing(_of_runs(run for run in paragraph.iter(R) if not _is_added(run))):
        paragraph.set(_SPOKE, "")


def forget_beginning(paragraph: etree._Element) -> None:
    """The end of `note_beginning`."""
    for name in (_BEGAN, _SPOKE):
        if name in paragraph.attrib:
            del paragraph.attrib[name]


def is_remainder(content: Iterable[etree._Element]) -> bool:
    """Whether the content of a paragraph has no word left, and nothing else that is printed."""
    content = list(content)
    return all(map(_may_go, content)) and says_nothing(_words(content))


def has_lost_beginning(paragraph: etree._Element, remainder: Iterable[etree._Element]) -> bool:
    """Whether a paragraph with words has lost its number or first blank, and a remainder is one.

    So it is if one selects from the words of a paragraph to those of the next.
    """
    kept, words = _beginning(_words(remainder)), _words([paragraph])
    is_lost = kept == paragraph.get(_BEGAN) != _beginning(words)
    return bool(kept) and is_lost and not says_nothing(words)


def has_lost_words(paragraph: etree._Element, content: Iterable[etree._Element]) -> bool:
    """Whether all words of a paragraph were taken out, but not its mark.

    So it is if one selects from the end of a paragraph to that of the next.
    """
    return _SPOKE in paragraph.attrib and is_remainder(content)


def says_nothing(words: str) -> bool:
    """Whether words are none: blanks and stops, or the number of a paragraph."""
    return not words.strip(_STOPS) or _is_number(words.strip())


def _may_go(element: etree._Element) -> bool:
    if element.tag == R:
        return all(child.tag in _WORDLESS for child in element)
    if element.tag in BETWEEN or element.tag in _OF_CONTROL:
        return True
    return element.tag in _WRAPPERS and all(map(_may_go, element))


def _words(elements: Iterable[etree._Element]) -> str:
    """All words, those of deletions among them, and a tab for what is printed as a blank."""
    return _of_runs(run for element in elements for run in element.iter(R))


def _of_runs(runs: Iterable[etree._Element]) -> str:
    parts = (part for run in runs for part in run if part.tag in _READ)
    return "".join("\t" if part.tag in _BLANKS else part.text or "" for part in parts)


def _is_added(run: etree._Element) -> bool:
    """Whether a run is put in, and not taken out again."""
    inserted, deleted = (
        next(run.iterancestors(*tags), None) is not None for tags in (INSERTIONS, DELETIONS)
    )
    return inserted and not deleted


def _is_number(words: str) -> bool:
    if (found := leading_mark(words)) is not None:
        return not found[1]
    heading = heading_mark(words) if words.endswith(".") else None
    return heading is not None and not heading[1]


def _beginning(words: str) -> str:
    """What a paragraph begins with: a number, a blank, or its words at once."""
    if leading_mark(words.lstrip()) is not None:
        return "number"
    return "blank" if words[:1].isspace() else ""
