"""What a tracked change rests on: words of somebody else, without which it changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from drafting.dataclasses import dataclass, field
from drafting.formats.docx.markup.names import RPR, P, R, T, W, each_of, holds, mark_properties
from drafting.formats.docx.markup.remainders import says_nothing
from drafting.formats.docx.returned.people import author_of

_BROUGHT_IN = (W + "ins", W + "moveTo")
_TAKEN_OUT = (W + "del", W + "moveFrom")
_CHANGES = (*_BROUGHT_IN, *_TAKEN_OUT)
_BESIDE = frozenset((*_CHANGES, R))
"""What words stand in, or changes of them."""
_HOLDERS = {W + "tr": f"{W}trPr", W + "tc": f"{W}tcPr"}
_CELL = W + "cellIns"
_OF_MARKS = frozenset((RPR, W + "trPr"))
"""Where a change is of the mark of a paragraph or a row, that another may have brought in."""
_WORDS = frozenset((T, W + "delText", W + "footnoteReference", W + "endnoteReference"))


@dataclass(slots=True)
class Grounds:
    """Finds what changes of one part rest on; a paragraph is looked at once."""

    _owned: dict[etree._Element, list[etree._Element]] = field(default_factory=dict)
    """By paragraph that is wholly new, the changes that brought it in."""
    _ends: dict[etree._Element, set[etree._Element]] = field(default_factory=dict)
    """By paragraph, the changes of one author that it ends with."""

    def of(self, change: etree._Element) -> Iterator[etree._Element]:
        """The changes that brought in what a change changes."""
        above = tuple(change.iterancestors())
        yield from (one for one in above if one.tag in _BROUGHT_IN)
        if change.tag in _TAKEN_OUT:
            yield from each_of(change, _BROUGHT_IN)
            if above and above[0].tag in _OF_MARKS:
                yield from above[0].iterchildren(*_BROUGHT_IN)
                yield from self._emptied(change)
        yield from _rows(change, above)
        yield from _around(change)
        yield from self._ending(change)
        paragraph = next((one for one in above if one.tag == P), None)
        if paragraph is not None:
            yield from self._of_paragraph(paragraph)

    def _emptied(self, change: etree._Element) -> Iterator[etree._Element]:
        """Where a mark goes with what is left of its paragraph, what others took out of it."""
        owner = change.getparent()
        if owner is None or owner.tag != RPR:
            return
        paragraph = next(change.iterancestors(P), None)
        if paragraph is not None and _is_emptied(paragraph):
            yield from (one for one in paragraph.iter(*_TAKEN_OUT) if any_words(one))

    def _ending(self, change: etree._Element) -> Iterator[etree._Element]:
        """What was done to the mark of the paragraph that a change ends.

        Whoever takes out the last word of a first half with the space behind it has read it as
        a half: with both halves in one, two words would run together. Who put in a paragraph has
        not read it as one that somebody takes out again.
        """
        paragraph = change.getparent()
        if paragraph is None or paragraph.tag != P:
            return
        if paragraph not in self._ends:
            self._ends[paragraph] = set(_last_changes(paragraph))
        if change not in self._ends[paragraph]:
            return
        properties = mark_properties(paragraph)
        if properties is not None:
            began = {author_of(one) for one in self._of_paragraph(paragraph)}
            is_own = author_of(change) in began
            of_mark = (one for one in properties if one.tag in _CHANGES)
            yield from (one for one in of_mark if one.tag in _BROUGHT_IN or not is_own)

    def _of_paragraph(self, paragraph: etree._Element) -> list[etree._Element]:
        if paragraph not in self._owned:
            self._owned[paragraph] = list(_bringing_in(paragraph))
        return self._owned[paragraph]


def _rows(change: etree._Element, above: Iterable[etree._Element]) -> Iterator[etree._Element]:
    """The row or cell that a change stands in, if it was brought in."""
    for holder in above:
        name = _HOLDERS.get(holder.tag)
        properties = holder.find(name) if name else None
        if properties is not None and properties is not change.getparent():
            yield from properties.iterchildren(*_BROUGHT_IN, _CELL)


def _around(change: etree._Element) -> Iterator[etree._Element]:
    """The words on both sides of an insertion, if one other person brought in both."""
    if change.tag not in _BROUGHT_IN:
        return
    before = _first_of_words(change.itersiblings(preceding=True))
    after = _first_of_words(change.itersiblings())
    if (
        before is not None
        and after is not None
        and before.tag in _BROUGHT_IN
        and after.tag in _BROUGHT_IN
        and author_of(before) == author_of(after)
    ):
        yield from (before, after)


def _first_of_words(elements: Iterable[etree._Element]) -> etree._Element | None:
    return next((one for one in elements if one.tag in _BESIDE), None)


def _last_changes(paragraph: etree._Element) -> Iterator[etree._Element]:
    """The changes behind which nothing stands in a paragraph but others of the same author."""
    author = None
    for one in reversed(paragraph):
        has_words = one.tag == R or any_words(one)
        is_of_same = one.tag in _CHANGES and author in (None, author_of(one))
        if is_of_same:
            yield one
            author = author_of(one) if has_words else author
        elif has_words:
            return


def _bringing_in(paragraph: etree._Element) -> Iterator[etree._Element]:
    """What brought in a paragraph without words of its own: the changes of who began it."""
    if any(not _is_brought_in(text) for text in each_of(paragraph, _WORDS)):
        return
    insertions = [one for one in each_of(paragraph, _BROUGHT_IN) if any_words(one)]
    mark = _mark(paragraph)
    if mark is None:
        before = next(paragraph.itersiblings(preceding=True), None)
        mark = _mark(before) if before is not None and before.tag == P else None
    first = mark if mark is not None else next(iter(insertions), None)
    if first is not None:
        owner = author_of(first)
        yield from (one for one in insertions if author_of(one) == owner)
        if mark is not None:
            yield mark


def _mark(paragraph: etree._Element) -> etree._Element | None:
    """What brought in the mark at the end of a paragraph, if anything did."""
    found = mark_properties(paragraph)
    if found is None:
        return None
    return next((one for one in found if one.tag in _BROUGHT_IN), None)


def any_words(change: etree._Element) -> bool:
    """Whether a change is about words, and not about the mark of a paragraph."""
    return holds(change, _WORDS)


def _is_emptied(paragraph: etree._Element) -> bool:
    """Whether no word stays in a paragraph once all deletions are made."""
    left = [one for one in each_of(paragraph, _WORDS) if not _is_taken_out(one)]
    return all(one.tag == T for one in left) and says_nothing(
        "".join(one.text or "" for one in left)
    )


def _is_taken_out(text: etree._Element) -> bool:
    return any(one.tag in _TAKEN_OUT for one in text.iterancestors())


def _is_brought_in(text: etree._Element) -> bool:
    return any(one.tag in _BROUGHT_IN for one in text.iterancestors())
