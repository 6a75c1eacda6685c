"""One content that a file holds in several renderings: which of them is shown."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from drafting.formats.docx.markup.names import COMPATIBILITY, P, T, W

_TEXT_BOX = W + "txbxContent"
_RENDERINGS = (COMPATIBILITY + "Choice", COMPATIBILITY + "Fallback")
_OF_WORD = (
    "http://schemas.microsoft.com/",
    "http://schemas.openxmlformats.org/",
    "urn:schemas-microsoft-com:",
)
"""How the names of the extensions begin that programs know which set a document as Word does."""


def text_boxes(paragraph: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs of the text boxes anchored in a paragraph, each box once."""
    for box in paragraph.iter(_TEXT_BOX):
        if is_shown(box):
            yield from (one for one in box.iter(P) if next(one.iterancestors(_TEXT_BOX)) is box)


def is_shown(element: etree._Element) -> bool:
    """Whether something is no second rendering of what is read in the first."""
    for rendering in element.iterancestors(*_RENDERINGS):
        alternatives = rendering.getparent()
        if alternatives is not None and chosen(alternatives) is not rendering:
            return False
    return True


def chosen(alternatives: etree._Element) -> etree._Element | tuple[()]:
    """The rendering, of several of one content, that has words; the last if none has.

    One that needs what Word itself does not know is never shown (ECMA-376, part 3, 7.6).
    """
    renderings = [one for one in alternatives if _is_understood(one)]
    for rendering in renderings:
        if next(rendering.iter(T, _TEXT_BOX), None) is not None:
            return rendering
    return renderings[-1] if renderings else ()


def _is_understood(rendering: etree._Element) -> bool:
    needed = rendering.get("Requires", "").split()
    # A prefix that the file forgot to declare is one of those that everybody uses.
    return all(
        (rendering.nsmap.get(prefix) or _OF_WORD[0]).startswith(_OF_WORD) for prefix in needed
    )
