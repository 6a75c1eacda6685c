"""Marks that a copy has lost, or turned into bullets: found again by how lists are written.

Programs that copy a text leave its automatic numbers and letters behind. What stands beneath
what still shows: a list follows a colon, its members end with a semicolon, its last with a point.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from drafting.dataclasses import dataclass, field, replace
from drafting.formats.plain.broken_members import with_whole_members
from drafting.formats.plain.enacting import bare, is_enacting
from drafting.formats.plain.landmarks import annex_parts, is_closing, opens_declaration
from drafting.formats.plain.marks import Form, Mark
from drafting.formats.plain.openers import Opener, opener
from drafting.formats.plain.paragraphs import Paragraph
from drafting.lexicon.alphabets import letters
from drafting.lexicon.roman import roman
from drafting.patterns import regex

_LETTERED = frozenset({Form.PARENTHESIS, Form.POINT})
_COUNTED = frozenset({Form.NUMBER, Form.DECIMAL})
_LAST_BUT_ONE = regex(r"[;,]\s+(?:and|or|and/or)$")
_FIRST_WORD = regex(r"[^\W\d_]+")
_LEADS = frozenset({"to", "that", "by", "for", "whether", "how", "in", "through", "with"})
_CLOSES = frozenset(".?!")
_GOES_ON = frozenset(",;:")
_FEWEST = 2
_BEHIND_COLON = 16
"""Characters behind a colon that still ends a paragraph: notes, quotation marks."""


def with_lost_marks(found: list[Paragraph], *, english: bool = True) -> list[Paragraph]:
    """The paragraphs, with letters where a list has lost them, and without bullets that count.

    A text that has its letters has lost none. Opening words are known in English only.
    """
    forms = {one.mark.form for one in found if one.mark is not None}
    if _is_bare_list(found):
        return found
    if Form.BULLET not in forms and (forms & _LETTERED or not _may_hold_list(found)):
        return found
    found = with_whole_members(found) if english else found
    walk = _Walk(counted=_are_counted(found), lettered=bool(forms & _LETTERED), english=english)
    return walk.run(found)


def _is_bare_list(found: Sequence[Paragraph]) -> bool:
    """Whether there are members of a list alone, each with its bullet."""
    bulleted = all(one.mark is not None and one.mark.form is Form.BULLET for one in found)
    opens = sum(opener(bare(one.text)) is not None for one in found) if bulleted else 0
    return bulleted and 2 * opens < len(found)


def _may_hold_list(found: Iterable[Paragraph]) -> bool:
    """Whether a colon stands before a paragraph without a mark."""
    return any(
        after.mark is None and ":" in before.last[-_BEHIND_COLON:]
        for before, after in pairwise(found)
    )


@dataclass(slots=True)
class _List:
    """An open list: how many members it has, and what the first of them looks like."""

    members: int = 0
    look: tuple[str, str] = ("", "")
    ends: bool = False
    """Its last member has come, the one after "; and"."""
    last_is_next: bool = False


@dataclass(slots=True)
class _Walk:
    """Goes through the paragraphs, with the lists that are open, outermost first."""

    counted: bool
    lettered: bool
    english: bool
    operative: bool = False
    annexed: bool = False
    """An annex has begun: its paragraphs open with any words."""
    open: list[_List] = field(default_factory=list)
    hosts: list[dict[int, Mark]] = field(default_factory=list)
    """For each paragraph that has lists the marks of their members, by index."""
    closed: bool = False
    """What follows is of the meeting, and no list."""
    made: list[Paragraph] = field(default_factory=list)

    def run(self, found: Iterable[Paragraph]) -> list[Paragraph]:
        for paragraph in found:
            self.made.append(self._taken(paragraph))
        for marks in self.hosts:
            if not self.lettered and self._are_list(list(marks)):
                for index, mark in marks.items():
                    self._letter(index, mark)
        return self.made

    def _are_list(self, indices: list[int]) -> bool:
        """Whether paragraphs are written as members of a list: all but the last go on."""
        goes_on = all(self.made[index].end in _GOES_ON for index in indices[:-1])
        return len(indices) >= _FEWEST and goes_on

    def _taken(self, paragraph: Paragraph) -> Paragraph:
        mark = paragraph.mark
        self.closed = self.closed or is_closing(paragraph.text)
        if self.closed or (mark is not None and mark.form in _LETTERED):
            return paragraph
        bulleted = mark is not None and mark.form is Form.BULLET
        counts = mark is not None and mark.form in _COUNTED
        self.operative = self.operative or counts
        self.annexed = self.annexed or annex_parts(bare(paragraph.text)) is not None
        if (mark is not None and not bulleted) or _is_apart(paragraph):
            self._begin(paragraph)
            return paragraph
        begins = self._begins(paragraph)
        if self.open and not begins:
            self._add(paragraph)
            return paragraph
        self._begin(paragraph)
        keeps = bulleted and not begins and (self.counted or self.lettered)
        return paragraph if keeps else replace(paragraph, mark=None)

    def _begins(self, paragraph: Paragraph) -> bool:
        """Whether the opening words are those of a paragraph of the part."""
        known = opener(bare(paragraph.text.lstrip("["))) if self.english else None
        if known is None or self.annexed or (self.counted and self.operative):
            return False
        if known[0] is Opener.PREAMBULAR:
            return not self.operative
        self.operative = True
        return True

    def _begin(self, paragraph: Paragraph) -> None:
        """No list is open any more, but for one that the paragraph begins."""
        self.open = []
        if self.annexed and opens_declaration(paragraph.text):
            return
        if paragraph.end == ":":
            self.open.append(_List())
            self.hosts.append({})

    def _add(self, paragraph: Paragraph) -> None:
        """Make the paragraph a member of the list that it looks like."""
        look = _look(paragraph)
        self._leave_inner(look)
        own = self.open[-1]
        own.members += 1
        own.look = own.look if own.members > 1 else look
        own.ends, own.last_is_next = (
            own.last_is_next,
            _LAST_BUT_ONE.search(paragraph.last) is not None,
        )
        count = letters(own.members) if len(self.open) % 2 else roman(own.members)
        self.hosts[-1][len(self.made)] = Mark(Form.PARENTHESIS, f"({count})")
        if paragraph.end == ":":
            self.open.append(_List())
        elif paragraph.end in _CLOSES:
            self.open = []

    def _leave_inner(self, look: tuple[str, str]) -> None:
        """Close the lists that the next member is not of: they have ended, or it looks so."""
        while len(self.open) > 1:
            inner, outer = self.open[-1], self.open[-2]
            looks_so = inner.members > 0 and look == outer.look != inner.look
            if not (inner.ends or looks_so):
                return
            self.open.pop()

    def _letter(self, index: int, mark: Mark) -> None:
        before = self.made[index].mark
        if before is None or not self.counted:
            self.made[index] = replace(self.made[index], mark=mark)


def _are_counted(found: Iterable[Paragraph]) -> bool:
    """Whether paragraphs have their numbers; a number that lies about counts none."""
    marked = [one for one in found if one.mark is not None]
    numbers = sum(one.mark.form in _COUNTED for one in marked if one.mark)
    bullets = sum(_is_bulleted_operative(one) for one in marked)
    return numbers > bullets


def _is_bulleted_operative(paragraph: Paragraph) -> bool:
    if paragraph.mark is None or paragraph.mark.form is not Form.BULLET:
        return False
    known = opener(bare(paragraph.text))
    return known is not None and known[0] is Opener.OPERATIVE


def _is_apart(paragraph: Paragraph) -> bool:
    text = bare(paragraph.text)
    landmark = annex_parts(text) is not None or is_enacting(paragraph.text)
    return paragraph.table or bool(paragraph.heading) or landmark


def _look(paragraph: Paragraph) -> tuple[str, str]:
    """What members of one list have in common: their bullet, and how they begin."""
    bullet = paragraph.mark.printed if paragraph.mark is not None else ""
    first = _FIRST_WORD.search(paragraph.text)
    word = first[0].casefold() if first else ""
    return bullet, "ing" if word.endswith("ing") else word if word in _LEADS else ""
