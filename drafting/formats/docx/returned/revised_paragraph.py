"""A paragraph in whose words changes are tracked: what it says in any state, without a copy."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lxml import etree

from drafting.formats.docx.markup.bookmarks import UNIT_BOOKMARK
from drafting.formats.docx.markup.names import (
    BETWEEN,
    ID,
    PPR,
    RPR,
    SECTPR,
    P,
    R,
    T,
    W,
    child,
    holds,
)
from drafting.formats.docx.markup.remainders import is_remainder
from drafting.formats.docx.markup.revisions import ALL_REVISIONS, PROPERTY_CHANGES
from drafting.formats.docx.reading.passages import WORDS
from drafting.formats.docx.returned.marks import number_of
from drafting.named_tuples import NamedTuple

_BROUGHT_IN = frozenset((W + "ins", W + "moveTo"))
_CHANGES = _BROUGHT_IN | {W + "del", W + "moveFrom"}
_BOOKMARK = frozenset((W + "bookmarkStart", W + "bookmarkEnd"))
_TAKEN_OUT = W + "delText"
_IN_RUNS = frozenset(
    (RPR, T, *(W + name for name in ("delText", "tab", "br", "cr", "noBreakHyphen",
                                     "lastRenderedPageBreak", "commentReference")))
)  # fmt: skip
"""What runs of words hold: no note, no field, no picture."""
_SILENT = BETWEEN - _BOOKMARK
_RAISED = W + "vertAlign"
_OF_LOOK = ALL_REVISIONS.union((_RAISED, *WORDS))
"""Among the properties of a run, what may make other words of it, or is out of place there."""
_IN_PROPERTIES = frozenset((SECTPR, _RAISED, *PROPERTY_CHANGES, *WORDS))


class Around(NamedTuple):
    """The numbers of the tracked changes around something."""

    brought_in: frozenset[int] = frozenset()
    taken_out: frozenset[int] = frozenset()

    def within(self, change: etree._Element) -> Around:
        """These and one more."""
        number = {number_of(change)}
        if change.tag in _BROUGHT_IN:
            return Around(self.brought_in | number, self.taken_out)
        return Around(self.brought_in, self.taken_out | number)

    def stays(self, accepted: frozenset[int]) -> bool:
        """Whether each that brings it in is accepted, and each that takes it out rejected."""
        return self.brought_in <= accepted and self.taken_out.isdisjoint(accepted)


_NONE = Around()


class Piece(NamedTuple):
    """A run, as it reads where it stays."""

    run: etree._Element
    around: Around


class RevisedParagraph(NamedTuple):
    """A paragraph of runs of words, in and out of tracked changes."""

    element: etree._Element
    pieces: tuple[Piece, ...]
    marks: Around
    """The changes of the mark at its end."""
    name: str
    """The identity in the bookmark around its words, if there is one."""

    def runs(self, accepted: frozenset[int]) -> tuple[etree._Element, ...]:
        """The runs that stay if these changes are accepted and the others rejected."""
        return tuple(
            [run for run, around in self.pieces if around is _NONE or around.stays(accepted)]
        )

    def keeps_mark(self, accepted: frozenset[int]) -> bool:
        """Whether it still ends where it ended."""
        return self.marks is _NONE or self.marks.stays(accepted)

    def leaves_remainder(self, left: Sequence[etree._Element]) -> bool:
        """Whether no word of it is left, but something else is."""
        return 0 < len(left) < len(self.pieces) and is_remainder(left)


def revised_paragraph(element: etree._Element) -> RevisedParagraph | None:
    """A paragraph with tracked changes; None where it has more in it than runs of words."""
    bookmarks = [one for one in element if one.tag in _BOOKMARK and not len(one)]
    properties, name = child(element, PPR), _name_in(bookmarks)
    if element.tag != P or name is None or not _keeps_properties(properties):
        return None
    pieces: list[Piece] = []
    others = (one for one in element if one is not properties and one not in bookmarks)
    if not _has_runs_alone(others, _NONE, pieces):
        return None
    marks = _NONE
    for change in _changes_of_mark(properties):
        marks = marks.within(change) if change.tag in _CHANGES else marks
    return RevisedParagraph(element, tuple(pieces), marks, name)


def _changes_of_mark(properties: etree._Element | None) -> Iterable[etree._Element]:
    found = None if properties is None else child(properties, RPR)
    return () if found is None else found


def _name_in(bookmarks: Sequence[etree._Element]) -> str | None:
    """The identity in the one bookmark of a paragraph; None where there are others."""
    if not bookmarks:
        return ""
    name = bookmarks[0].get(W + "name", "")
    is_ours = name.startswith(UNIT_BOOKMARK) and len(bookmarks) == 2
    is_one = is_ours and {one.get(ID, "") for one in bookmarks} == {name}
    return name.removeprefix(UNIT_BOOKMARK) if is_one else None


def _has_runs_alone(
    elements: Iterable[etree._Element], around: Around, pieces: list[Piece]
) -> bool:
    """Whether all are runs of words, in and out of tracked changes: these are the pieces."""
    for element in elements:
        tag = element.tag
        if tag == R:
            if not _is_of_words(element):
                return False
            pieces.append(Piece(element, around))
        elif tag in _CHANGES:
            if not _has_runs_alone(element, around.within(element), pieces):
                return False
        elif tag not in _SILENT or len(element):
            return False
    return True


def _is_of_words(run: etree._Element) -> bool:
    """Whether a run is nothing but words; if they were taken out, they are words as others.

    For they are read only where they stay.
    """
    has_look = False
    for one in run:
        tag = one.tag
        if tag == RPR:
            if has_look or not _keeps_look(one):
                return False
            has_look = True
        elif tag not in _IN_RUNS or len(one):
            return False
        elif tag == _TAKEN_OUT:
            one.tag = T
    return True


def _keeps_look(properties: etree._Element) -> bool:
    """Whether the properties of a run are those of a look, and the same in all states."""
    return not any(len(one) or one.tag in _OF_LOOK for one in properties)


def _keeps_properties(properties: etree._Element | None) -> bool:
    """Whether a paragraph has one style, level and list in all states, and ends no section."""
    if properties is None:
        return True
    if holds(properties, _IN_PROPERTIES):
        return False
    numbered = properties.find(W + "numPr")
    return numbered is None or not holds(numbered, ALL_REVISIONS)
