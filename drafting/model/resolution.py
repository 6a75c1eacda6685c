"""A resolution: one text on its way through a session."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

from drafting.dataclasses import dataclass, field, fields, replace
from drafting.lexicon.kinds import DRAFT
from drafting.model.errors import UnknownUnitError
from drafting.model.inline import note_references
from drafting.model.places import Places

if TYPE_CHECKING:
    from drafting.model.unit import Unit

PREAMBLE = "preamble"
OPERATIVE = "operative"
ANNEXES = "annexes"
PARTS = (PREAMBLE, OPERATIVE, ANNEXES)
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Masthead:
    """What stands above the text; every value is inline markup, empty when absent.

    A newline separates the lines of a value that is printed on several.
    """

    organ: str = ""
    """The principal organ: "Economic and Social Council"."""
    committee: str = ""
    """The subsidiary body or Main Committee: "Third Committee"."""
    symbol: str = ""
    distribution: str = ""
    """General, Limited or Restricted, without "Distr.:"."""
    date: str = ""
    original: str = ""
    """Language of submission, as printed after "Original:"."""
    session: str = ""
    place_and_dates: str = ""
    agenda_item: str = ""
    """The whole printed reference: "Agenda item 5"."""
    agenda_title: str = ""
    number: str = ""
    """Number of an adopted resolution, "72/146", without its full stop."""
    adoption: str = ""
    """"Resolution adopted by the General Assembly on 19 December 2017"."""
    report: str = ""
    """"[on the report of the Third Committee (A/72/431)]"."""
    other: tuple[str, ...] = ()
    """Lines of the masthead that have no place of their own, in order."""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote. Its number is computed; `mark` is set for `*` and `**` notes of the masthead."""

    id: str
    text: str
    mark: str = ""


class _Findings:
    """What was found in a text and is kept beside its values."""

    __slots__ = ("_found",)

    _found: dict[Callable[..., Any], Any]


@dataclass(frozen=True, slots=True)
class Resolution(_Findings):
    """A whole text, frozen. Units are found by identity; labels are computed elsewhere."""

    masthead: Masthead = field(default_factory=Masthead)
    sponsors: tuple[str, ...] = ()
    """Names as printed, in printed order; inline markup, so a name may carry a note."""
    sponsors_note: str = ""
    """Note referred to after the colon of the sponsor line ("Iraq:* draft resolution")."""
    kind: str = DRAFT
    """DRAFT, "revised draft resolution", "amendment to draft resolution A/…",
    "resolution" once adopted. Inline markup: it may end in a note reference."""
    submitted_by: str = ""
    """Who submits a text without sponsors: "the President of the General Assembly"."""
    chapeau: str = ""
    """What a recommending body puts before the title."""
    title: str = ""
    enacting: str = ""
    preamble: tuple[Unit, ...] = ()
    operative: tuple[Unit, ...] = ()
    annexes: tuple[Unit, ...] = ()
    """Units of kind `annex`."""
    notes: tuple[Note, ...] = ()
    """In the order they were made; printed order follows the first references."""
    closing: str = ""
    """Meeting and date of an adopted text."""
    language: str = "en"

    def part(self, name: str) -> tuple[Unit, ...]:
        """The units of one of `PARTS`."""
        if name == OPERATIVE:
            return self.operative
        return {PREAMBLE: self.preamble, ANNEXES: self.annexes}[name]

    def with_part(self, name: str, units: tuple[Unit, ...]) -> Resolution:
        """This resolution with the units of one part replaced."""
        if name == PREAMBLE:
            return replace(self, preamble=units)
        if name == OPERATIVE:
            return replace(self, operative=units)
        return replace(self, annexes=units)

    def walk(self) -> Iterator[Unit]:
        """Every unit in reading order."""
        return iter(self.once(_in_order))

    def once(self, find: Callable[[Resolution], Found]) -> Found:
        """What `find` makes of this text; it is called once, however often this is asked for."""
        found = self._findings()
        if find not in found:
            found[find] = find(self)
        result: Found = found[find]
        return result

    def has_found(self, find: Callable[[Resolution], Any]) -> bool:
        """Whether `once` was asked for this before."""
        return find in self._findings()

    def _findings(self) -> dict[Callable[..., Any], Any]:
        try:
            return self._found
        except AttributeError:
            found: dict[Callable[..., Any], Any] = {}
            object.__setattr__(self, "_found", found)
            return found

    @property
    def places(self) -> Places:
        """Where each unit stands."""
        return self.once(_places)

    @property
    def has_places(self) -> bool:
        """Whether its places were looked for."""
        return self.has_found(_places)

    def with_places_of(self, other: Resolution) -> Resolution:
        """Itself; it is known to have the units of another text in the same places."""
        self._findings()[_places] = other.places
        return self

    def has(self, identity: str) -> bool:
        """Whether there is a unit of that identity."""
        return identity in self.places

    def find(self, identity: str) -> Unit:
        """The unit of that identity. Raises UnknownUnitError."""
        spot = self.places.spot(identity)
        if spot is None:
            raise UnknownUnitError(identity)
        parent, at = spot
        return self.beneath(parent)[at]

    def beneath(self, parent: str) -> tuple[Unit, ...]:
        """The units directly in a part or under a unit. Raises UnknownUnitError."""
        return self.part(parent) if parent in PARTS else self.find(parent).children

    def note(self, identity: str) -> Note | None:
        """The note of that identity, if there is one."""
        return next((note for note in self.notes if note.id == identity), None)

    def texts(self) -> Iterator[str]:
        """Every inline text that may refer to a note, in printed order."""
        masthead = self.masthead
        for entry in fields(Masthead):
            value = getattr(masthead, entry.name)
            yield from value if isinstance(value, tuple) else (value,)
        yield from self.sponsors
        if self.sponsors_note:
            yield f"[^{self.sponsors_note}]"
        yield from (self.kind, self.submitted_by, self.chapeau, self.title, self.enacting)
        for name in PARTS:
            if name == ANNEXES:
                yield self.closing
            for top in self.part(name):
                yield top.text
                if top.children:
                    yield from (unit.text for child in top.children for unit in child.walk())

    def notes_in_order(self) -> tuple[Note, ...]:
        """Notes by first reference; notes nobody refers to come last, so none is lost."""
        if not self.notes:
            return ()
        by_id = {note.id: note for note in self.notes}
        order: dict[str, None] = {}
        for text in self.texts():
            order.update(dict.fromkeys(note_references(text)))
        order.update(dict.fromkeys(by_id))
        return tuple(by_id[identity] for identity in order if identity in by_id)


def _in_order(text: Resolution) -> tuple[Unit, ...]:
    found: list[Unit] = []
    for name in PARTS:
        _add_in_order(text.part(name), found)
    return tuple(found)


def _add_in_order(units: tuple[Unit, ...], found: list[Unit]) -> None:
    for unit in units:
        found.append(unit)
        if unit.children:
            _add_in_order(unit.children, found)


def _places(text: Resolution) -> Places:
    return Places({name: text.part(name) for name in PARTS})
