"""The tracked changes of a file, each with a number, and which of them rest on others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from drafting.dataclasses import dataclass, field
from drafting.formats.docx.markup.names import ID, PPR, RPR, P, T, W, each_of
from drafting.formats.docx.markup.revisions import REVISIONS
from drafting.formats.docx.returned.grounds import Grounds
from drafting.formats.docx.returned.identities import Named
from drafting.formats.docx.returned.people import author_of, time_of
from drafting.formats.docx.returned.values import TrackedChange, What

_NUMBER = "change"
"""Attribute, without a namespace and only while a file is read, that numbers its changes."""

_MOVES = " "
"""In place of a paragraph: everything that says of words or a paragraph that they moved."""

_INS, _DEL, _TO, _FROM = (W + name for name in ("ins", "del", "moveTo", "moveFrom"))
_RUNS = {
    _INS: What.INSERTED, _DEL: What.DELETED, _TO: What.MOVED_HERE, _FROM: What.MOVED_AWAY,
    W + "cellIns": What.CELL_INSERTED, W + "cellDel": What.CELL_DELETED,
}  # fmt: skip
_PARAGRAPHS = {
    _INS: What.PARAGRAPH_INSERTED, _TO: What.PARAGRAPH_INSERTED,
    _DEL: What.PARAGRAPH_DELETED, _FROM: What.PARAGRAPH_DELETED,
}  # fmt: skip
_WORDS = frozenset({T, W + "delText"})
_OF_WORDS = frozenset({What.INSERTED, What.DELETED})
_ROWS = {_INS: What.ROW_INSERTED, _DEL: What.ROW_DELETED}
_REFERENCES = (W + "footnoteReference", W + "endnoteReference")
_NOTES = (W + "footnote", W + "endnote")
_OF_PARAGRAPHS = frozenset({W + "pPrChange", W + "numberingChange"})
"""Changes of look that may make a paragraph another one: its style, its level, its number."""


@dataclass(slots=True)
class Marks:
    """The tracked changes of all parts of a file."""

    changes: list[TrackedChange] = field(default_factory=list)
    _rests_on: dict[int, set[int]] = field(default_factory=dict)
    """By number of a change, the changes of others without which it changes nothing."""
    _together: dict[tuple[str, str], set[int]] = field(default_factory=dict)
    """By author and paragraph, the changes of words; and all that an author moved."""
    _looks: set[int] = field(default_factory=set)
    """Changes that leave the words and the paragraphs as they are."""
    _citing: dict[tuple[str, str], set[int]] = field(default_factory=dict)
    """By kind and number of a note, the changes that brought its reference into the text."""

    def find(self, root: etree._Element, named: Named) -> None:
        """Number the tracked changes of a part; that of the text comes before that of its notes."""
        found = list(root.iter(*REVISIONS))
        for element in found:
            self._take(element, named.identity_at(element))
        for reference in root.iter(*_REFERENCES):
            came = map(number_of, reference.iterancestors(_INS, _TO))
            note = (reference.tag.removesuffix("Reference"), reference.get(ID, ""))
            self._citing.setdefault(note, set()).update(came)
        grounds = Grounds()
        for element in found:
            number = number_of(element)
            others = {number_of(other) for other in grounds.of(element)} | self._cited_by(element)
            author = self.changes[number].author
            self._rests_on[number] = {one for one in others if self.changes[one].author != author}

    def _cited_by(self, change: etree._Element) -> set[int]:
        """What brought in the reference to the note that a change stands in."""
        note = next(change.iterancestors(*_NOTES), None)
        return set() if note is None else self._citing.get((note.tag, note.get(ID, "")), set())

    def _take(self, element: etree._Element, unit: str) -> None:
        number, what = len(self.changes), _what(element)
        element.set(_NUMBER, str(number))
        if what is What.LOOK and element.tag not in _OF_PARAGRAPHS:
            self._looks.add(number)
        author, when = author_of(_mover(element)), time_of(element)
        if element.tag in (_TO, _FROM):
            self._together.setdefault((author, _MOVES), set()).add(number)
        if what in _OF_WORDS and unit:
            self._together.setdefault((author, unit), set()).add(number)
        self.changes.append(TrackedChange(number, author, when, what, unit, words_in(element)))

    def of(self, author: str) -> frozenset[int]:
        """The changes of one author, those left out that only change how words look."""
        numbers = (change.number for change in self.changes if change.author == author)
        return frozenset(numbers) - self._looks

    def grounds(self, numbers: Iterable[int]) -> frozenset[int]:
        """What the given changes rest on, and what that rests on in turn.

        Who changes words that somebody brought into a paragraph has read it as that other
        one put it: so all that the other did to it belongs to the ground.
        """
        found: set[int] = set()
        ahead = {other for number in numbers for other in self._rests_on[number]}
        told: set[tuple[str, str]] = set()
        while ahead:
            number = ahead.pop()
            found.add(number)
            ahead |= self._rests_on[number] - found
            for key in self._with(number):
                if key not in told:
                    told.add(key)
                    ahead |= self._together[key] - found
        return frozenset(found)

    def _with(self, number: int) -> Iterator[tuple[str, str]]:
        """What the author of a change did to the words of the same paragraph.

        What arrives somewhere has left another place: the moves of one author are one.
        """
        change = self.changes[number]
        moves = (change.author, _MOVES)
        for key in ((change.author, change.unit), moves):
            if key in self._together and (key != moves or number in self._together[key]):
                yield key


def _mover(change: etree._Element) -> etree._Element:
    """Who took a whole paragraph away moved all its words, whoever had taken some of them out."""
    paragraph = change.getparent()
    if change.tag != _FROM or paragraph is None or paragraph.tag != P:
        return change
    mark = paragraph.find(f"{PPR}/{RPR}/{_FROM}")
    return change if mark is None else mark


def number_of(element: etree._Element) -> int:
    """The number of a tracked change that was found."""
    return int(element.get(_NUMBER, "-1"))


def words_in(element: etree._Element) -> str:
    """The words of a stretch, those taken out among them."""
    return "".join([one.text or "" for one in each_of(element, _WORDS)])


def _what(element: etree._Element) -> What:
    owner = element.getparent()
    tag = "" if owner is None else owner.tag
    if tag == RPR and owner is not None and (above := owner.getparent()) is not None:
        return _PARAGRAPHS.get(element.tag, What.LOOK) if above.tag == PPR else What.LOOK
    if tag == W + "trPr":
        return _ROWS.get(element.tag, What.LOOK)
    return What.LOOK if tag == W + "numPr" else _RUNS.get(element.tag, What.LOOK)
