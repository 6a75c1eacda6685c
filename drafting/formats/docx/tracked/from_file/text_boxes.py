"""Text boxes: their words are tracked where they stand, in a copy of the paragraph."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from drafting.formats.docx.markup.names import P, W
from drafting.formats.docx.tracked.from_file.story_context import StoryContext
from drafting.formats.docx.tracked.part import Edits

_BOX = W + "txbxContent"


def boxes_of(paragraph: etree._Element) -> list[etree._Element]:
    """What the text boxes of a paragraph hold; not those of a text box in it."""
    return [box for box in paragraph.iter(_BOX) if next(box.iterancestors(_BOX, P)) is paragraph]


def has_boxes(element: etree._Element) -> bool:
    """Whether there is a text box somewhere in it."""
    return next(element.iter(_BOX), None) is not None


def track_boxes(
    copy: etree._Element,
    new: etree._Element,
    context: StoryContext,
    track_story: Callable[[etree._Element, etree._Element, StoryContext], None],
) -> bool:
    """Track what turns the boxes of `copy` into those of `new`; gives whether they differ."""
    ours, theirs = boxes_of(copy), boxes_of(new)
    if not ours or len(ours) != len(theirs):
        return False
    inner = context.inner()
    for one, other in zip(ours, theirs, strict=True):
        track_story(one, other, inner)
    _apply(inner.edits)
    return bool(inner.edits)


def _apply(edits: Edits) -> None:
    for element, elements in edits.before.items():
        for one in elements:
            element.addprevious(one)
    for element, elements in edits.after.items():
        for one in reversed(elements):
            element.addnext(one)
    for element, others in edits.instead.items():
        parent = element.getparent()
        if parent is not None:
            at = parent.index(element)
            parent[at : at + 1] = others
