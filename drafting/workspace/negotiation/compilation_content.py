"""What a compilation says, as a text and what is proposed for it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafting.amendments.agreement import Agreement, Decision
from drafting.amendments.compilation.attribution import BEFORE_COMMENT
from drafting.amendments.compilation.reader import (
    ReadParagraph,
    Segment,
    read_compilation,
    wants_kept,
    wants_out,
)
from drafting.amendments.compilation.values import Attribution, Status
from drafting.amendments.positions import Position, Stance
from drafting.amendments.proposals import Proposal
from drafting.lexicon.alphabets import letters
from drafting.model.edits import EditText, InsertUnit
from drafting.model.inline import escape, plain
from drafting.model.numbering import Numbering
from drafting.model.resolution import OPERATIVE, PREAMBLE, Resolution
from drafting.model.tree import Place
from drafting.model.unit import Kind, Unit
from drafting.patterns import regex
from drafting.workspace.negotiation.compilation_labels import (
    Called,
    alternative_of,
    called,
    own_number,
    section_of,
    spelled,
)

if TYPE_CHECKING:
    from drafting.workspace.environment.context import Context

_STANCES = (
    (regex(r"(?:will |can )?(?:support|accept)", re.IGNORECASE), Stance.SUPPORTS),
    (regex(r"(?:oppose|reject|object)", re.IGNORECASE), Stance.OPPOSES),
    (regex(r"(?:scrutiny )?reserv", re.IGNORECASE), Stance.RESERVES),
    (regex(r"flexib", re.IGNORECASE), Stance.FLEXIBLE),
)
_SUPPORTED = regex(r"\s(?:with (?:the )?supports? of|supported by)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Stands:
    """Where a paragraph that was read stands."""

    unit: str
    proposal: int | None = None
    """Which proposal would bring it in; none for a paragraph of the text."""


class CompilationContent:
    """The paragraphs of a compilation, taken in one after the other."""

    def __init__(self, paragraphs: tuple[ReadParagraph, ...], context: Context) -> None:
        self._context = context
        self._now = context.now()
        self.proposals: list[Proposal] = []
        self.decisions: list[tuple[str, Decision]] = []
        self.text = Resolution()
        self._known: dict[str, _Stands] = {}
        self._last = ""
        self._sections = {section_of(spelled(one.label)) for one in paragraphs} - {""}
        for paragraph in paragraphs:
            self._take(paragraph)

    def _take(self, paragraph: ReadParagraph) -> None:
        name = called(paragraph)
        if name.path and not name.main and self._last:
            name = self._under_last(name)
        if name.path and name.above in self._known:
            self._below(paragraph, name)
        elif not paragraph.label:
            self._heading(paragraph)
        elif not self._is_alternative(paragraph, name.main):
            self._main(paragraph, name.main)

    def _under_last(self, name: Called) -> Called:
        """A line such as “(b) To light;”, under the paragraph before it or one degree deeper."""
        above = self._children(self._last)
        marker = name.path[0].split(" ")[0]
        deeper = above and _is_deeper(marker, len(above), between=marker != name.path[0])
        path = (self._key_of(above[-1]), *name.path) if deeper else name.path
        return name._replace(main=self._last, path=path)

    def _children(self, key: str) -> tuple[Unit, ...]:
        stands = self._known[key]
        if stands.proposal is None:
            return self.text.find(stands.unit).children
        edit = self.proposals[stands.proposal].edit
        return edit.unit.children if isinstance(edit, InsertUnit) else ()

    def _key_of(self, unit: Unit) -> str:
        """The marker of a subparagraph, as those below it name it."""
        found = (key for key, stands in self._known.items() if stands.unit == unit.id)
        return next(found, "").removeprefix(f"{self._last} ")

    def _main(self, paragraph: ReadParagraph, label: str) -> None:
        preamble = label.rpartition(", ")[2].startswith("PP")
        part = PREAMBLE if preamble else OPERATIVE
        kind = Kind.PREAMBULAR if preamble else Kind.OPERATIVE
        units = self.text.part(part)
        place = Place(part, units[-1].id if units else None)
        unit = self._numbered(Unit(self._context.ids(), kind, ""), place, label)
        self._last = label
        self._known[label] = self._add(paragraph, unit, place)

    def _is_alternative(self, paragraph: ReadParagraph, label: str) -> bool:
        """Whether it is another wording of a whole paragraph: “OP4 alt [Invites all;] (US)”."""
        base, place = alternative_of(label)
        stands = self._known.get(base)
        if not place or stands is None or stands.proposal is not None or paragraph.text.strip():
            return False
        was = self.text.find(stands.unit)
        for piece in paragraph.proposals:
            words = _made(was.kind, paragraph.made(piece))
            self._propose(paragraph, piece, EditText(was.id, was.text, words))
            self.proposals[-1] = replace(self.proposals[-1], alternative=place)
        return True

    def _numbered(self, unit: Unit, place: Place, label: str) -> Unit:
        """The unit, with a number of its own where the order would call it otherwise."""
        there = Numbering(InsertUnit(place, unit).apply(self.text)).label(unit.id)
        return unit if there == label else replace(unit, number=own_number(label))

    def _below(self, paragraph: ReadParagraph, name: Called) -> None:
        above = self._known[name.above]
        own = (
            read_compilation(name.words)[0] if name.words.strip() else replace(paragraph, pieces=())
        )
        own = replace(own, label=name.key)
        unit = Unit(self._context.ids(), Kind.SUBPARAGRAPH, "")
        if above.proposal is not None:
            self._under_proposed(own, unit, above)
            self._known[name.key] = _Stands(unit.id, above.proposal)
            return
        children = self._children(name.above)
        place = Place(above.unit, children[-1].id if children else None)
        self._known[name.key] = self._add(own, unit, place)

    def _under_proposed(self, own: ReadParagraph, unit: Unit, above: _Stands) -> None:
        """A subparagraph of a paragraph that is itself proposed comes in with it."""
        whole = "".join(one.stretch.text for one in own.pieces).strip()
        words = whole[1:-1] if whole.startswith("[") and whole.endswith("]") else whole
        unit = replace(unit, text=escape(words))
        at = above.proposal or 0
        edit = self.proposals[at].edit
        if isinstance(edit, InsertUnit):
            grown = _with_child(edit.unit, above.unit, unit)
            self.proposals[at] = replace(self.proposals[at], edit=replace(edit, unit=grown))

    def _add(self, paragraph: ReadParagraph, unit: Unit, place: Place) -> _Stands:
        """Put a paragraph into the text with what is proposed for it; or propose it as a whole."""
        unit = replace(unit, text=_made(unit.kind, paragraph.text))
        if paragraph.proposals and not plain(unit.text).strip(" ,;."):
            return self._new_paragraph(paragraph, unit, place)
        self.text = InsertUnit(place, unit).apply(self.text)
        for piece in paragraph.proposals:
            words = paragraph.made(piece)
            alike = words.split(" ")[:1] == plain(unit.text).split(" ")[:1]
            # A word that only comes to stand first is no opening word.
            edit = EditText(unit.id, unit.text, _made(unit.kind, words) if alike else escape(words))
            self._propose(paragraph, piece, edit)
        if paragraph.agreed:
            decision = Decision(Agreement.AGREED, self._context.author, self._now, text=unit.text)
            self.decisions.append((unit.id, decision))
        return _Stands(unit.id)

    def _heading(self, paragraph: ReadParagraph) -> None:
        words = escape(paragraph.text)
        part = OPERATIVE if self.text.operative else PREAMBLE
        units = self.text.part(part)
        if section := self._section(words):
            after = self.text.operative[-1].id if self.text.operative else None
            unit = Unit(self._context.ids(), Kind.SECTION, words.removeprefix(section).lstrip(". "))
            self.text = InsertUnit(Place(OPERATIVE, after), unit).apply(self.text)
        elif units and (words or paragraph.proposals):
            unit = Unit(self._context.ids(), Kind.HEADING, words, level=1)
            self._add(paragraph, unit, Place(part, units[-1].id))
        elif words.rstrip().endswith(",") and not self.text.enacting:
            self.text = replace(self.text, enacting=f"*{words.rstrip(',')}*,")
        elif not self.text.title:
            self.text = replace(self.text, title=words)
        else:
            other = (*self.text.masthead.other, words)
            self.text = replace(self.text, masthead=replace(self.text.masthead, other=other))

    def _section(self, words: str) -> str:
        """The numeral that a heading begins with, if labels name such a section."""
        numeral = re.split(r"[\s.]", words, maxsplit=1)[0]
        return numeral if numeral in self._sections else ""

    def _new_paragraph(self, paragraph: ReadParagraph, unit: Unit, place: Place) -> _Stands:
        """A paragraph of which nothing stands in the text yet."""
        stands = _Stands(unit.id, len(self.proposals))
        for piece in paragraph.proposals:
            new = replace(unit, text=_made(unit.kind, paragraph.made(piece)), number="")
            self._propose(paragraph, piece, InsertUnit(place, new))
            unit = replace(unit, id=self._context.ids())
        return stands

    def _propose(
        self, paragraph: ReadParagraph, piece: Segment, edit: EditText | InsertUnit
    ) -> None:
        out = piece.stretch.status is Status.DELETED
        asking = [one for one in piece.stretch.marks if _asks(one, out=out)]
        by = tuple(name for mark in asking for name in _names(mark))
        verb = "delete" if out else "insert"
        words = " ".join(piece.stretch.text.split())
        others = [one for one in piece.stretch.marks if one not in asking]
        self.proposals.append(
            Proposal(
                id=self._context.ids(),
                by=by or ("Unknown",),
                edit=edit,
                label=paragraph.label,
                says=f"{verb} “{words}” in {paragraph.label}",
                when=self._now,
                rationale="; ".join(_said(paragraph)),
                positions=tuple(
                    self._position(name, mark) for mark in others for name in _names(mark)
                ),
            )
        )

    def _position(self, name: str, mark: Attribution) -> Position:
        said, _, comment = mark.says.partition(BEFORE_COMMENT)
        if said.casefold() not in _PLAINLY:
            comment = mark.says
        return Position(name, _stance(said), self._now, comment=comment)


_PLAINLY = ("delete", "retain", "reserve", "flexible", "supports", "oppose")
"""Stances that are told by a word alone, or with a comment behind it."""


def _with_child(unit: Unit, parent: str, child: Unit) -> Unit:
    if unit.id == parent:
        return replace(unit, children=(*unit.children, child))
    below = tuple(_with_child(one, parent, child) for one in unit.children)
    return replace(unit, children=below)


def _is_deeper(marker: str, before: int, *, between: bool) -> bool:
    """Whether a marker in roman numerals is of the second degree, not the next letter."""
    if not re.fullmatch(r"[ivx]+", marker):
        return False
    return marker != letters(before if between else before + 1)


def _said(paragraph: ReadParagraph) -> list[str]:
    """What delegations say of a paragraph as a whole: "EU, US: no change in position"."""
    return [str(one.mark)[1:-1] for one in paragraph.remarks if one.mark.says]


def _asks(mark: Attribution, *, out: bool) -> bool:
    return not mark.says or (out and wants_out(mark.says))


def _names(mark: Attribution) -> list[str]:
    return [part for name in mark.delegations for part in _SUPPORTED.split(name)]


def _stance(says: str) -> Stance:
    if wants_out(says):
        return Stance.DELETE
    if wants_kept(says):
        return Stance.RETAIN
    found = (stance for pattern, stance in _STANCES if pattern.match(says))
    return next(found, Stance.RESERVES)


def _made(kind: Kind, words: str) -> str:
    """Words as the inline markup of a paragraph of that kind."""
    return _opened(words) if kind in (Kind.PREAMBULAR, Kind.OPERATIVE) else escape(words)


def _opened(words: str) -> str:
    """The words as inline markup, the opening word in italics."""
    first, space, rest = escape(words).partition(" ")
    return f"*{first}*{space}{rest}" if first.isalpha() else escape(words)
