"""The XML of a paragraph as a value, whatever runs its text is cut into."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from drafting.formats.docx.document import UNIT_BOOKMARK
from drafting.formats.docx.noting import NOTE_BOOKMARK
from drafting.formats.docx.word import ID, PPR, RPR, P, R, T, W

_STANDING = tuple(
    W + name
    for name in (
        "tab", "ptab", "br", "cr", "noBreakHyphen", "softHyphen", "footnoteRef", "endnoteRef",
        "hyperlink", "fldChar", "fldSimple", "instrText", "bookmarkStart", "footnoteReference",
        "endnoteReference", "commentReference", "sym", "drawing", "pict", "object",
    )
)  # fmt: skip
_OURS = (UNIT_BOOKMARK, NOTE_BOOKMARK)
_EMPTY = (RPR, PPR)


class Forms:
    """Gives the forms of paragraphs of the file as it was and as it is made.

    `ours` are names of bookmarks that we left; `numbers` those of footnotes, before and now.
    """

    def __init__(self, ours: frozenset[str], numbers: Mapping[str, str]) -> None:
        self._ours = ours
        self._numbers = numbers

    def before(self, element: etree._Element) -> list[object]:
        """The form of a paragraph of the file as it was."""
        return list(self._form(element, self._numbers))

    def after(self, element: etree._Element) -> list[object]:
        """The form of a paragraph of the file as it is made."""
        return list(self._form(element, {}))

    def _form(self, element: etree._Element, numbers: Mapping[str, str]) -> Iterator[object]:
        """Properties, stretches of text of one look, and what stands between them."""
        look: object = ()
        stretch: list[str] = []
        for inner in element.iter(P, R, T, *_STANDING):
            if inner.tag == T:
                stretch.append(inner.text or "")
                continue
            if self._is_ours(inner) or (inner.tag == W + "tab" and _is_stop(inner)):
                continue
            after = _look(inner) if inner.tag == R else look
            if stretch and (inner.tag != R or after != look):
                yield look, "".join(stretch)
                stretch = []
            look = after
            if inner.tag == P:
                properties = inner.find(PPR)
                yield "paragraph", () if properties is None else _shape(properties)[2]
            elif inner.tag == W + "footnoteReference":
                number = inner.get(ID, "")
                yield inner.tag, look, numbers.get(number, number)
            elif inner.tag != R:
                yield inner.tag, look, sorted(inner.attrib.items()), inner.text
        if stretch:
            yield look, "".join(stretch)

    def _is_ours(self, mark: etree._Element) -> bool:
        name = mark.get(W + "name", "") if mark.tag == W + "bookmarkStart" else ""
        return name.startswith(_OURS) or name in self._ours


def _is_stop(tab: etree._Element) -> bool:
    parent = tab.getparent()
    return parent is None or parent.tag != R


def _look(run: etree._Element) -> object:
    properties = run.find(RPR)
    return () if properties is None else _shape(properties)[2]


def _shape(element: etree._Element) -> tuple[str, object, tuple[object, ...]]:
    """An element as a value; an empty list of properties says what none says."""
    inner = tuple(_shape(child) for child in element if child.tag not in _EMPTY or len(child))
    return str(element.tag), tuple(sorted(element.attrib.items())), inner
