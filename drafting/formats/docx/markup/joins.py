"""Joining paragraphs whose mark is gone with what stands behind them, as ECMA-376 describes it.

Of a paragraph that was taken out with its mark, what is left without a word goes as well.
"""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from drafting.formats.docx.markup.elements import drop
from drafting.formats.docx.markup.names import BETWEEN, PPR, SECTPR, P, W
from drafting.formats.docx.markup.remainders import (
    forget_beginning,
    has_lost_beginning,
    has_lost_words,
    note_beginning,
)

_CONTROLLED = W + "sdtContent"
_JOINS = "joins"
"""Attribute, without a namespace and only while resolving, of a paragraph whose mark is gone."""
_TAKEN_OUT = "taken out"
"""Its value where a mark is deleted. One whose insertion is rejected only ever parted words."""


def note_join(paragraph: etree._Element, *, is_taken_out: bool) -> None:
    """Keep in mind, before any words go, that the mark of a paragraph does."""
    if not is_taken_out:
        paragraph.set(_JOINS, paragraph.get(_JOINS, ""))
        return
    paragraph.set(_JOINS, _TAKEN_OUT)
    following = _following(paragraph)
    for one in (paragraph,) if following is None else (paragraph, following):
        note_beginning(one)


def join_paragraphs(root: etree._Element) -> None:
    """Join what `note_join` was told of; from the last to the first, so that each is moved once."""
    paragraphs = list(root.iter(P))
    for paragraph in reversed(paragraphs):
        if _JOINS in paragraph.attrib:
            is_taken_out = paragraph.get(_JOINS) == _TAKEN_OUT
            del paragraph.attrib[_JOINS]
            _join(paragraph, is_taken_out=is_taken_out)
    for paragraph in paragraphs:
        forget_beginning(paragraph)


def _join(paragraph: etree._Element, *, is_taken_out: bool) -> None:
    content, following = _content(paragraph), _following(paragraph)
    if is_taken_out:
        content = _without_remainders(paragraph, following)
    if following is not None:
        _put_first(content, following)
        drop([_with_control(paragraph)])
    elif not _says_anything(content) and not _is_needed(whole := _with_control(paragraph)):
        _keep_markers(whole, content)
        drop([whole])


def _with_control(paragraph: etree._Element) -> etree._Element:
    """A paragraph, or the content control that has nothing else in it."""
    whole, content = paragraph, paragraph.getparent()
    while content is not None and content.tag == _CONTROLLED and len(content) == 1:
        control = content.getparent()
        if control is None:
            break
        whole, content = control, control.getparent()
    return whole


def _without_remainders(
    paragraph: etree._Element, following: etree._Element | None
) -> list[etree._Element]:
    """What of a paragraph joins the one behind it, which loses what was left of it alone."""
    content = _content(paragraph)
    if has_lost_words(paragraph, content):
        if following is not None and has_lost_beginning(following, content):
            _put_within(_printed(content), following)
        return [mark for element in content for mark in element.iter(*BETWEEN)]
    if following is not None and has_lost_words(following, _content(following)):
        drop(_printed(_content(following)))
    return content


def _content(paragraph: etree._Element) -> list[etree._Element]:
    return [child for child in paragraph if child.tag != PPR]


def _printed(content: Iterable[etree._Element]) -> list[etree._Element]:
    return [element for element in content if element.tag not in BETWEEN]


def _put_within(content: Iterable[etree._Element], paragraph: etree._Element) -> None:
    """Put content before the words of a paragraph, inside its bookmarks."""
    first = _printed(_content(paragraph))[0]
    for element in content:
        first.addprevious(element)


def _put_first(content: Iterable[etree._Element], paragraph: etree._Element) -> None:
    """Put content at the beginning of a paragraph, behind its properties."""
    first = next(iter(paragraph), None)
    for element in reversed(list(content)):
        if first is not None and first.tag == PPR:
            first.addnext(element)
        else:
            paragraph.insert(0, element)


def _following(paragraph: etree._Element) -> etree._Element | None:
    """The paragraph that this one joins if its mark goes; a table ends the search."""
    element: etree._Element | None = paragraph
    while element is not None:
        neighbour = element.getnext()
        while neighbour is not None and neighbour.tag in BETWEEN:
            neighbour = neighbour.getnext()
        if neighbour is not None:
            if neighbour.tag == W + "sdt":
                neighbour = neighbour.find(f"{W}sdtContent/{W}p")
            return neighbour if neighbour is not None and neighbour.tag == P else None
        element = element.getparent()
        if element is None or element.tag not in (W + "sdtContent", W + "sdt"):
            return None
    return None


def _says_anything(content: list[etree._Element]) -> bool:
    return any(element.tag not in BETWEEN for element in content)


def _is_needed(paragraph: etree._Element) -> bool:
    """Whether its container cannot do without it: a cell, a note or a body ends in a paragraph."""
    neighbour = paragraph.getnext()
    while neighbour is not None and neighbour.tag in (*BETWEEN, SECTPR):
        neighbour = neighbour.getnext()
    return neighbour is None and _needs_paragraph(paragraph)


def _needs_paragraph(paragraph: etree._Element) -> bool:
    before = paragraph.getprevious()
    while before is not None and before.tag in BETWEEN:
        before = before.getprevious()
    return before is None or before.tag != P


def _keep_markers(paragraph: etree._Element, markers: list[etree._Element]) -> None:
    for marker in markers:
        paragraph.addprevious(marker)
