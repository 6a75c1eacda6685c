"""The text of a compilation that somebody sent, put together from its lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from drafting.amendments.compilation.captions import (
    Caption,
    last_of_range,
    own_number,
    range_named,
    section_of,
)
from drafting.amendments.compilation.list_reader import ReadKind
from drafting.dataclasses import dataclass, field, replace
from drafting.lexicon import latin
from drafting.model.edits import InsertUnit
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.model.resolution import ANNEXES, OPERATIVE, PREAMBLE, Resolution
from drafting.model.tree import Place, place_of, siblings, update_unit
from drafting.model.unit import Kind, Unit
from drafting.patterns import regex
from drafting.workspace.compilations.received.marker_series import degree_of

_PREFACE = regex(
    r"(?:(?:draft|rolling|consolidated|facilitators?[’']?s?|chairs?[’']?s?)\s+)*compilation\b|"
    r"(?:key|legend|note|status|version|as (?:of|at))\b\s*[:\d]",
    re.IGNORECASE,
)
"""How lines begin that a secretary types above the title."""
_NUMERAL = regex(r"(?:[Ss]ection\s+)?(?P<numeral>[IVXLC]{1,7})(?:[.:\s]|$)")
_IN_PARENTHESES = 2
"""Degrees of subparagraphs whose letters stand in parentheses."""


@dataclass(slots=True)
class ReceivedText:
    """A text to which one paragraph after the other is added."""

    ids: Callable[[], str]
    has_looks: bool
    """Whether the file tells italics from other words; else opening words are set in them."""
    sections: frozenset[str] = frozenset()
    """The numerals of sections that labels name."""
    text: Resolution = field(default_factory=Resolution)
    last: str = ""
    """The name of the paragraph at the margin that came last."""
    trail: tuple[str, ...] = ()
    """The markers under it of the subparagraph that came last."""
    units: dict[str, str] = field(default_factory=dict)
    """Identities by the names that the lines have."""
    annex: str = ""
    """Identity of the annex that came last: what follows stands in it."""
    _annexes: dict[str, str] = field(default_factory=dict)
    """What is typed above each annex, "Annex II", by its identity."""
    _of_kind: dict[str, str] = field(default_factory=dict)
    """Identities of those whose kind is told, by what the list behind the text calls them."""

    def place(self, caption: Caption) -> Place | None:
        """Where a named paragraph comes to stand; None where nothing is known to stand above."""
        if not caption.path:
            return self._last_in(self._part(caption))
        if caption.above not in self.units:
            return None
        above = self.text.find(self.units[caption.above])
        return Place(above.id, above.children[-1].id if above.children else None)

    def _part(self, caption: Caption) -> str:
        if caption.main.rpartition(", ")[2].startswith("PP"):
            return PREAMBLE
        return self.annex or OPERATIVE

    def _last_in(self, parent: str) -> Place:
        units = siblings(self.text, parent)
        return Place(parent, units[-1].id if units else None)

    def made(self, caption: Caption, words: str, place: Place) -> Unit:
        """A unit of that name, with the number of its own that it needs at a place."""
        kind = Kind.SUBPARAGRAPH if caption.path else Kind.OPERATIVE
        if place.parent == PREAMBLE:
            kind = Kind.PREAMBULAR
        if self.annex and place.parent == self.annex:
            kind = Kind.NUMBERED
        unit = Unit(self.ids(), kind, self.looks(kind, words))
        if caption.path:
            return self._lettered(unit, caption, place)
        there = Numbering(InsertUnit(place, unit).apply(self.text)).label(unit.id)
        if own_number(there) == own_number(caption.main):
            return unit
        return replace(unit, number=own_number(caption.main))

    def _lettered(self, unit: Unit, caption: Caption, place: Place) -> Unit:
        """A subparagraph with the letter that is printed, where counting would give it another."""
        marker = caption.path[-1]
        if re.search(rf"\s{latin.BETWEEN}$", marker):
            return replace(unit, number=f"({marker})")
        there = Numbering(InsertUnit(place, unit).apply(self.text)).label(unit.id)
        counted = there.rpartition(" ")[2].strip("().")
        deep = len(caption.path) > _IN_PARENTHESES
        return (
            unit
            if counted == marker
            else replace(unit, number=f"{marker}." if deep else f"({marker})")
        )

    def add(self, caption: Caption, unit: Unit, place: Place) -> None:
        """Put a unit at its place, under its name."""
        self.text = InsertUnit(place, unit).apply(self.text)
        self.called(caption, unit.id)

    def called(self, caption: Caption, unit: str) -> None:
        """Note what a line calls a paragraph."""
        self.passed(caption)
        self.units[caption.key] = unit

    def passed(self, caption: Caption) -> None:
        """Note that a line came: what follows may stand under it."""
        name = range_named(caption.main)
        if name and (last := last_of_range(name)).path:
            # What stands beneath such an alternative has its whole name.
            caption = last
        self.last, self.trail = caption.main, caption.path

    def full(self, caption: Caption) -> Caption:
        """The whole name of a line such as “(b) To light;”, which stands under those before it."""
        if caption.main or not caption.path or not self.last:
            return caption
        is_dotted = caption.is_dotted
        above = self.trail[: degree_of(caption.path[0], self.trail, is_dotted=is_dotted)]
        return caption._replace(main=self.last, path=(*above, *caption.path))

    def looks(self, kind: Kind, words: str) -> str:
        """Words as the inline markup of a paragraph: with its opening word in italics."""
        if self.has_looks or kind not in (Kind.PREAMBULAR, Kind.OPERATIVE):
            return words
        first, space, rest = words.partition(" ")
        return f"*{first}*{space}{rest}" if first.isalpha() else words

    @property
    def is_begun(self) -> bool:
        """Whether a paragraph has come already: the title and the like stand before all."""
        return bool(self.text.preamble or self.text.operative or self.text.annexes)

    def end(self) -> Place:
        """The place behind all that came."""
        part = OPERATIVE if self.text.operative else PREAMBLE
        return self._last_in(self.annex or part)

    def heading(self, words: str) -> Unit | str:
        """Take in a line without a name: a heading, or the name of the single value that it is.

        It is a section, a heading, the enacting words or the title, by what came before it;
        nothing is made of one that is none of them.
        """
        if section := self._section(words):
            name = words.partition(section)[2].lstrip(".: \n")
            place = self._last_in(self.annex or OPERATIVE)
            return self._headed(Unit(self.ids(), Kind.SECTION, name), place)
        if self.annex:
            return self._in_annex(words)
        if self.is_begun:
            return self._headed(Unit(self.ids(), Kind.HEADING, words, level=1), self.end())
        if plain(words).rstrip().endswith(",") and not self.text.enacting:
            self.text = replace(self.text, enacting=self._enacting(words))
            return "enacting"
        if self.text.title and _PREFACE.match(plain(self.text.title)) and not self.text.enacting:
            self.aside(self.text.title)
            self.text = replace(self.text, title="")
        if not self.text.title:
            self.text = replace(self.text, title=words)
            return "title"
        return ""

    def begin_annex(self, name: str, title: str) -> Unit:
        """Put in an annex, behind all others: what follows stands in it."""
        unit = Unit(self.ids(), Kind.ANNEX, title)
        self.annex, self._annexes[unit.id] = unit.id, name
        return self._headed(unit, self._last_in(ANNEXES))

    def _in_annex(self, words: str) -> Unit:
        """A line without a name in an annex: its title, a paragraph without a number, a heading."""
        annex = self.text.find(self.annex)
        if not annex.text and not annex.children:
            self.text = update_unit(self.text, annex.id, lambda was: replace(was, text=words))
            return self.text.find(annex.id)
        is_paragraph = plain(words).rstrip().endswith((".", ";", ":"))
        kind, level = (Kind.PARAGRAPH, 0) if is_paragraph else (Kind.HEADING, 1)
        return self._headed(Unit(self.ids(), kind, words, level=level), self.end())

    @property
    def with_typed_annexes(self) -> Resolution:
        """The text with the names of its annexes as they were typed, where others would follow."""
        text, numbering = self.text, Numbering(self.text)
        for annex, name in self._annexes.items():
            if numbering.number(annex) != name:
                text = update_unit(text, annex, lambda was, name=name: replace(was, number=name))  # type: ignore[misc]
        return text

    def _headed(self, unit: Unit, place: Place) -> Unit:
        self.text = InsertUnit(place, unit).apply(self.text)
        return unit

    def table(self, rows: str) -> None:
        """Put in a table, behind all that came."""
        self._headed(Unit(self.ids(), Kind.TABLE, rows), self.end())

    def add_kind(self, wanted: ReadKind) -> str:
        """Put in a paragraph of a kind that its label does not tell; gives its identity."""
        parents = {row.label: row.unit.id for row in Numbering(self.text)} | self._of_kind
        is_below = wanted.kind is Kind.SUBPARAGRAPH
        above = wanted.label.rpartition(" (" if is_below else ", ")[0]
        parent = wanted.part or parents.get(above, "") or self.end().parent
        if self.text.has(parent) and self.text.find(parent).kind is Kind.SECTION:
            parent = place_of(self.text, parent).parent
        units = siblings(self.text, parent)
        place = Place(parent, units[-1].id if units else None)
        name, number = self.ids(), wanted.number
        unit = Unit(name, wanted.kind, wanted.words, level=wanted.level, number=number)
        self._headed(unit, place)
        self._of_kind[wanted.label] = unit.id
        return unit.id

    def _enacting(self, words: str) -> str:
        return words if self.has_looks else f"*{words.rstrip(',')}*,"

    def _section(self, words: str) -> str:
        """The numeral that a heading begins with, if labels name such a section."""
        found = _NUMERAL.match(words)
        return found["numeral"] if found and found["numeral"] in self.sections else ""

    def aside(self, words: str) -> None:
        """Keep words that have no place in the text among the lines above it."""
        other = (*self.text.masthead.other, words)
        self.text = replace(self.text, masthead=replace(self.text.masthead, other=other))


def sections_named(captions: list[Caption]) -> frozenset[str]:
    """The numerals of the sections that labels name."""
    return frozenset(section_of(one.main) for one in captions) - {""}


def sections_begun(lines: Sequence[str], captions: Sequence[Caption]) -> frozenset[str]:
    """The numerals of headings beneath which a secretary counts the paragraphs anew.

    The names of their paragraphs do not say in which section they are: "OP1" is there again.
    """
    found: dict[str, bool] = {}
    numeral, counted = "", False
    for line, caption in zip(lines, captions, strict=True):
        name = caption.main.rpartition(", ")[2]
        if not caption.main and (heading := _NUMERAL.match(plain(line))):
            numeral = heading["numeral"]
            found[numeral] = False
        elif numeral and name == "OP1":
            found[numeral], counted = True, counted or len(found) > 1
    return frozenset(one for one, begins in found.items() if begins) if counted else frozenset()
