"""What bookmarks hold: references to notes, words, and the identities of our own writer."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from drafting.formats.docx.markup.bookmarks import GIVEN
from drafting.formats.docx.markup.names import ID, TBL, R, W, each_of
from drafting.formats.docx.reading.text import REFERENCES, note_key
from drafting.model.identity import is_identity

_START = W + "bookmarkStart"
_OF_BLOCK = frozenset((_START, W + "bookmarkEnd", R))


def notes_by_bookmark(root: etree._Element) -> dict[str, str]:
    """The note whose reference each bookmark holds, for the cross-references to it."""
    if next(root.iter(*REFERENCES), None) is None:
        return {}
    open_bookmarks: dict[str, str] = {}
    found: dict[str, str] = {}
    tags = (W + "bookmarkStart", W + "bookmarkEnd", *REFERENCES)
    for element in root.iter(*tags):
        if element.tag == W + "bookmarkStart":
            open_bookmarks[element.get(ID, "")] = element.get(W + "name", "")
        elif element.tag == W + "bookmarkEnd":
            open_bookmarks.pop(element.get(ID, ""), None)
        else:
            key = note_key(element.tag, element.get(ID, ""))
            for name in open_bookmarks.values():
                found.setdefault(name, key)
            open_bookmarks.clear()
    return found


def bookmarks(block: etree._Element) -> Iterator[str]:
    """Names of the bookmarks around words of a paragraph; one whose words are gone is none.

    In a table a bookmark may stand in a cell without words.
    """
    if block.tag == TBL:
        yield from (mark.get(W + "name", "") for mark in block.iter(W + "bookmarkStart"))
        return
    opened: dict[str, str] = {}
    for element in each_of(block, _OF_BLOCK):
        if element.tag == _START:
            opened[element.get(ID, "")] = element.get(W + "name", "")
        elif element.tag == R:
            yield from opened.values()
            opened.clear()
        else:
            opened.pop(element.get(ID, ""), None)


def identity_of(element: etree._Element, prefix: str) -> str:
    """What our own writer left around a paragraph or a table, or in a note, if it did."""
    found = (name.removeprefix(prefix) for name in bookmarks(element) if name.startswith(prefix))
    identities = dict.fromkeys(filter(is_identity, found))
    if element.tag == TBL:
        # A table has an identity of its own, or none: those of paragraphs in it say nothing.
        identities = dict.fromkeys(one for one in identities if not one.startswith(GIVEN))
        if len(identities) > 1 and element.find(_START) is None:
            return ""
    return next(iter(identities), "")
