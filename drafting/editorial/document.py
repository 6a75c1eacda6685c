"""A resolution as the rules read it: from its units to passages and bodies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from drafting.editorial.bodies import settled
from drafting.editorial.openings import has_participle, is_operative
from drafting.editorial.passages import Body, Document, Passage, Role
from drafting.editorial.texts import Text, text_of
from drafting.model.numbering import Numbering, note_numbers
from drafting.model.unit import Kind, Unit
from drafting.patterns import regex

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution


def document_of(resolution: Resolution) -> Document:
    """The passages of a resolution."""
    numbering = Numbering(resolution)
    head = tuple(_head(resolution))
    reader = _Reader(numbering)
    preamble = tuple(reader.units(resolution.preamble, Role.PREAMBULAR))
    operative = tuple(reader.units(resolution.operative, Role.OPERATIVE))
    annexes = tuple(reader.units(resolution.annexes, Role.INSTRUMENT))
    enacting = next((one for one in head if one.role is Role.ENACTING), None)
    parts = (reader.outside(part) for part in (preamble, operative))
    own = settled(Body(enacting, *map(_of_body, parts)))
    notes = tuple(_notes(resolution))
    moved = {one.place: one for one in (*own.preamble, *own.operative)}
    read = (*head, *preamble, *operative, *annexes, *notes)
    passages = tuple(_quoted_over(moved.get(one.place, one) for one in read))
    return Document(resolution, passages, (own, *reader.nested), notes)


def _quoted_over(passages: Iterable[Passage]) -> Iterator[Passage]:
    """The passages, with those named in which a quotation of several paragraphs goes on."""
    open_ = False
    for passage in passages:
        yield passage._replace(goes_on=True) if open_ else passage
        opened, closed = passage.words.count("“"), passage.words.count("”")
        if passage.words.lstrip().startswith("“") and opened > closed:
            open_ = True
        elif closed > opened or passage.role is Role.NOTE:
            open_ = False


def _of_body(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    return tuple(one for one in passages if one.role not in (Role.INSTRUMENT, Role.TABLE))


def _head(resolution: Resolution) -> Iterator[Passage]:
    if resolution.masthead.symbol:
        yield Passage("masthead.symbol", "symbol", Role.MASTHEAD, resolution.masthead.symbol)
    if resolution.sponsors and "draft" in resolution.kind.casefold():
        yield Passage("sponsors", "sponsors", Role.SPONSORS, "\n".join(resolution.sponsors))
    for name, role in (
        ("chapeau", Role.CHAPEAU), ("title", Role.TITLE), ("enacting", Role.ENACTING),
    ):  # fmt: skip
        if value := getattr(resolution, name):
            yield Passage(name, name, role, value)


def _notes(resolution: Resolution) -> Iterator[Passage]:
    numbers = note_numbers(resolution)
    for note in resolution.notes_in_order():
        yield Passage(note.id, f"note {numbers[note.id]}", Role.NOTE, note.text)


_ROLES = {
    Kind.PREAMBULAR: Role.PREAMBULAR,
    Kind.OPERATIVE: Role.OPERATIVE,
    Kind.SUBPARAGRAPH: Role.SUBPARAGRAPH,
    Kind.CONTINUATION: Role.CONTINUATION,
    Kind.HEADING: Role.HEADING,
    Kind.SECTION: Role.HEADING,
    Kind.ANNEX: Role.HEADING,
    Kind.TITLE: Role.TITLE,
    Kind.ENACTING: Role.ENACTING,
    Kind.TABLE: Role.TABLE,
    Kind.NUMBERED: Role.INSTRUMENT,
    Kind.PARAGRAPH: Role.INSTRUMENT,
    Kind.RESOLUTION: Role.HEADING,
}
_NOT_IN_INSTRUMENT = frozenset({Role.HEADING, Role.TABLE})


class _Reader:
    """Walks the units; what stands in an instrument has no other role."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self.nested: list[Body] = []
        self._inside: set[str] = set()

    def outside(self, passages: tuple[Passage, ...]) -> Iterator[Passage]:
        """Passages that stand in no nested resolution."""
        return (one for one in passages if one.place not in self._inside)

    def units(
        self, units: tuple[Unit, ...], part: Role, *, nested: bool = False
    ) -> Iterator[Passage]:
        instrument = part is Role.INSTRUMENT
        before, last = "", None
        for unit in units:
            if unit.kind is Kind.RESOLUTION and not instrument:
                yield from self._resolution(unit)
            else:
                if nested or part is Role.OPERATIVE:
                    instrument = _in_instrument(unit, last, before, instrument)
                yield from self._unit(unit, instrument, 0, parent="")
            before, last = text_of(unit.text).last or before, unit

    def _resolution(self, unit: Unit) -> Iterator[Passage]:
        inner = tuple(self.units(unit.children, Role.PREAMBULAR, nested=True))
        enacting = next((one for one in inner if one.role is Role.ENACTING), None)
        begins = next(
            (at for at, one in enumerate(inner) if one.role is Role.OPERATIVE), len(inner)
        )
        of_text = {Role.TITLE, Role.ENACTING, Role.INSTRUMENT, Role.TABLE}
        preamble = tuple(one for one in inner[:begins] if one.role not in of_text)
        operative = tuple(one for one in inner[begins:] if one.role not in of_text)
        self.nested.append(Body(enacting, preamble, operative))
        self._inside.update(one.place for one in inner)
        yield from inner

    def _unit(self, unit: Unit, instrument: bool, depth: int, *, parent: str) -> Iterator[Passage]:
        role = Role.HEADING if _divides(unit) else _ROLES[unit.kind]
        if instrument and role not in _NOT_IN_INSTRUMENT:
            role = Role.INSTRUMENT
        inner = instrument or unit.kind is Kind.ANNEX or role is Role.INSTRUMENT
        row = self._numbering[unit.id]
        leader = "" if unit.kind is Kind.ANNEX else _leader(unit)
        yield Passage(
            unit.id, row.label, role, unit.text, unit.kind, row.number, unit.number, depth,
            leader == unit.id or _announces(unit), parent,
        )  # fmt: skip
        for child in unit.children:
            if child.kind is Kind.RESOLUTION and not inner:
                yield from self._resolution(child)
                continue
            for passage in self._unit(child, inner, depth + 1, parent=unit.id):
                yield passage._replace(leads=True) if passage.place == leader else passage


_NO_WORD = regex(r"[\W_]+")


def _divides(unit: Unit) -> bool:
    """Whether a unit is a heading, whatever a source takes it for: bold, or a row of stars."""
    if not unit.text.startswith(("**", "\\*")):
        return False
    text = text_of(unit.text)
    return bool(_NO_WORD.fullmatch(text.words)) or text.bolds == ((0, len(text.printed)),)


def _announces(unit: Unit) -> bool:
    """Whether paragraphs of another kind follow under a colon."""
    return bool(unit.children) and text_of(unit.text).last == ":" and unit.kind is not Kind.ANNEX


def _leader(unit: Unit) -> str:
    """What leads into the subparagraphs: the unit, or the continuation just before the first."""
    leader = unit
    for child in unit.children:
        if child.kind in (Kind.SUBPARAGRAPH, Kind.RESOLUTION):
            return leader.id
        leader = child if child.kind is Kind.CONTINUATION else leader
    return ""


def _in_instrument(unit: Unit, last: Unit | None, before: str, instrument: bool) -> bool:
    """Whether a unit of the operative part belongs to a declaration or the like inside it.

    One begins after a colon or a full stop; a paragraph that opens as an operative one ends it,
    and so does a section that has a preamble of its own. `before` is the last character so far.
    """
    if unit.kind is Kind.OPERATIVE and unit.text:
        text = text_of(unit.text)
        opens = is_operative(text.words) or has_participle(text.words) or _italic_start(text)
        return (instrument or before in (".", ":")) and not opens
    if unit.kind in (Kind.NUMBERED, Kind.PARAGRAPH):
        return True
    if unit.kind in (Kind.TITLE, Kind.ENACTING):
        return False
    if unit.kind is Kind.SECTION and before not in (":", "."):
        return False
    if unit.kind is Kind.PREAMBULAR and last is not None and last.kind is Kind.SECTION:
        return False
    return instrument or (before == ":" and unit.kind is Kind.HEADING)


def _italic_start(text: Text) -> bool:
    return bool(text.italics) and not text.words[: text.italics[0][0]].strip(" [“")
