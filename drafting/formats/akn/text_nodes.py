"""Where the words of an XML text stand: the elements that have words of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from drafting.formats.akn.names import akn
from drafting.lexicon.small_figures import set_high, set_low

_LEVELS = {"sup": set_high, "sub": set_low}
LEVELS = frozenset(_LEVELS)
"""What is set above or below the line."""
NOTES = (akn("authorialNote"), akn("note"))
SET_WITHIN = tuple(
    map(akn, ("embeddedStructure", "quotedStructure", "table", "ul", "ol", "blockList", "foreign"))
)
"""What may stand among the words of a paragraph and has paragraphs of its own."""


def in_level(name: str, text: str) -> str:
    """A text as its element sets it: raised in `sup`, lowered in `sub`.

    Only letters and figures are: not the parentheses around the mark of a note.
    """
    if name not in _LEVELS or not any(map(str.isalnum, text)):
        return text
    return _LEVELS[name](text)


def is_said(text: str | None) -> bool:
    """Whether a text node has words."""
    return text is not None and text != "" and not text.isspace()


def says(element: etree._Element) -> bool:
    """Whether an element has words of its own: before, between or after its children."""
    return is_said(element.text) or go_on(element)


def go_on(children: Sequence[etree._Element] | etree._Element) -> bool:
    """Whether words stand between or behind elements."""
    for child in children:  # noqa: SIM110 (this is done for every element)
        if (tail := child.tail) and not tail.isspace():
            return True
    return False


def speaking(element: etree._Element) -> list[etree._Element]:
    """The outermost elements within one that have words of their own; notes are none."""
    if says(element):
        return [element]
    found: list[etree._Element] = []
    for child in element:
        if len(child):
            if child.tag not in NOTES:
                found += speaking(child)
        elif (text := child.text) and not text.isspace() and _is_speaker(child.tag):
            found.append(child)
    return found


def _is_speaker(tag: object) -> bool:
    """Whether what has this tag is neither a comment, which has a text as well, nor a note."""
    return isinstance(tag, str) and tag not in NOTES


def set_within(element: etree._Element) -> Iterator[etree._Element]:
    """The outermost of `SET_WITHIN` among the words of an element, but not in its notes."""
    for inner in element.iter(*SET_WITHIN):
        above = next(inner.iterancestors(*SET_WITHIN, *NOTES, element.tag), None)
        if inner is not element and above is element:
            yield inner
