"""A resolution as the rules read it: passages with a role, and the bodies they belong to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from drafting.editorial.openings import has_participle, is_operative
from drafting.editorial.texts import Text, text_of
from drafting.model.numbering import Numbering, note_numbers
from drafting.model.unit import Kind, Unit
from drafting.patterns import regex

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution


class Role(StrEnum):
    """What a passage is to the rules."""

    PREAMBULAR = "preambular"
    OPERATIVE = "operative"
    SUBPARAGRAPH = "subparagraph"
    CONTINUATION = "continuation"
    HEADING = "heading"
    INSTRUMENT = "instrument"
    """A paragraph of an annex, or of a declaration or the like inside the text."""
    TABLE = "table"
    TITLE = "title"
    ENACTING = "enacting"
    CHAPEAU = "chapeau"
    NOTE = "note"
    SPONSORS = "sponsors"
    MASTHEAD = "masthead"


class Passage(NamedTuple):
    """One inline text at its place."""

    place: str
    """Identity of the unit or the note, or the name of a single value."""
    label: str
    role: Role
    markup: str
    kind: Kind | None = None
    printed: str = ""
    """The number that is printed before it."""
    own_number: str = ""
    """The number that the text gives itself, where it is not the one in turn."""
    depth: int = 0
    """0 in a part, 1 for (a), 2 for (i)."""
    leads: bool = False
    """Whether subparagraphs or a whole resolution follow under it."""
    parent: str = ""
    goes_on: bool = False
    """Whether a quotation goes on in it that a passage before has opened."""

    @property
    def text(self) -> Text:
        """Its words."""
        return text_of(self.markup)

    @property
    def words(self) -> str:
        """Its words without markup."""
        return text_of(self.markup).words


class Body(NamedTuple):
    """One enacting line with what follows it: a resolution may have others nested in it."""

    enacting: Passage | None
    preamble: tuple[Passage, ...]
    """Preambular passages with their subparagraphs."""
    operative: tuple[Passage, ...]
    """Operative passages with their subparagraphs and headings."""


class Document(NamedTuple):
    """A resolution with its passages in reading order."""

    resolution: Resolution
    passages: tuple[Passage, ...]
    bodies: tuple[Body, ...]
    notes: tuple[Passage, ...]

    def speakers(self) -> dict[str, str]:
        """The organ that speaks in each passage of a nested resolution, by its enacting words."""
        return {
            passage.place: body.enacting.words.strip(" ,:")
            for body in self.bodies[1:]
            if body.enacting
            for passage in (*body.preamble, *body.operative)
        }

    @property
    def is_decision(self) -> bool:
        """Whether it is a decision or no kind of text: those have another form."""
        kind = self.resolution.kind.casefold()
        return "decision" in kind or not kind

    @property
    def is_tabled(self) -> bool:
        """Whether it has a symbol or a number: what is issued has left the room."""
        masthead = self.resolution.masthead
        return bool(masthead.symbol.strip() or masthead.number.strip())

    @property
    def is_amendment(self) -> bool:
        """Whether it amends another text instead of being one."""
        return "amendment" in self.resolution.kind.casefold()

    @property
    def is_draft(self) -> bool:
        """Whether it is still to be adopted."""
        return "draft" in self.resolution.kind.casefold()


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
    own = _settled(Body(enacting, *map(_of_body, parts)))
    notes = tuple(_notes(resolution))
    settled = {one.place: one for one in (*own.preamble, *own.operative)}
    read = (*head, *preamble, *operative, *annexes, *notes)
    passages = tuple(_quoted_over(settled.get(one.place, one) for one in read))
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


_FIRST = regex(r"1\.?$")
_FIGURE = regex(r"\d+\.?$")


def _settled(body: Body) -> Body:
    """The body with its two parts divided by the numbers that the text prints.

    A reader of plain text takes the first finite verb for the start of the operative part,
    which a slip in an opening word can mislead; a printed "1." is the better witness.
    """
    body = _with_preamble(body)
    preamble, operative = body.preamble, body.operative
    begins = next((at for at, one in enumerate(operative) if _FIRST.match(one.own_number)), 0)
    strays = [one.words.rstrip().endswith(",") for one in operative[:begins]]
    if 2 * sum(strays) > len(strays) and not any(one.own_number for one in operative[:begins]):
        counted = sum(one.role is Role.PREAMBULAR for one in preamble)
        moved = tuple(_as_preambular(operative[:begins], counted))
        return body._replace(preamble=(*preamble, *moved), operative=operative[begins:])
    ends = next(
        (at for at, one in enumerate(preamble) if _FIRST.match(one.own_number)), len(preamble)
    )
    follows = operative and _FIGURE.match(operative[0].own_number)
    if follows and ends < len(preamble) and not _FIRST.match(operative[0].own_number):
        moved = tuple(_as_operative(preamble[ends:]))
        return body._replace(preamble=preamble[:ends], operative=(*moved, *operative))
    return body


def _with_preamble(body: Body) -> Body:
    """The body with the preambular paragraphs at its head, which some sources keep there."""
    of_text = (
        at
        for at, one in enumerate(body.operative)
        if one.role is Role.OPERATIVE or one.kind is Kind.SECTION
    )
    begins = next(of_text, 0)
    if not begins or body.operative[0].role is not Role.PREAMBULAR:
        return body
    preamble = (*body.preamble, *body.operative[:begins])
    return body._replace(preamble=preamble, operative=body.operative[begins:])


def _as_preambular(passages: Iterable[Passage], count: int) -> Iterator[Passage]:
    """Passages as they are counted in the preamble; headings and subparagraphs stay."""
    for passage in passages:
        if passage.role in (Role.OPERATIVE, Role.CONTINUATION):
            count += 1
            yield passage._replace(role=Role.PREAMBULAR, label=f"PP{count}")
        else:
            yield passage


def _as_operative(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Passages as the text itself numbers them; headings and subparagraphs stay."""
    for passage in passages:
        if passage.role is Role.PREAMBULAR:
            label = f"OP{passage.own_number.rstrip('.')}"
            yield passage._replace(role=Role.OPERATIVE, label=label)
        else:
            yield passage


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
