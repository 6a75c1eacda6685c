"""A text in negotiation: what every screen of it shows, read from one state of the record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from drafting.amendments.agreement import Agreement, paragraphs
from drafting.amendments.compilation.notation import as_resolution
from drafting.dataclasses import dataclass, field, replace
from drafting.model.edits import Edit, EditNote, InsertUnit, ReplaceUnits, SetField
from drafting.model.numbering import Numbering, note_numbers
from drafting.model.resolution import Resolution
from drafting.model.unit import Unit
from drafting.named_tuples import NamedTuple
from drafting.page.blocks import ANY_BODY, BodyFacts
from drafting.patterns import regex
from drafting.redline.rebase.values import Grade
from drafting.tui.page.body import NOTE
from drafting.tui.page.masthead import FIELD
from drafting.tui.page.names import block_name
from drafting.tui.page.talks import SILENT, Talks, talks_of
from drafting.tui.page.touched import block_of
from drafting.workspace.files.bodies import page_facts
from drafting.workspace.negotiation.proposal_rows import ProposalRow

if TYPE_CHECKING:
    from drafting.amendments.compilation.values import Compilation, CompiledUnit
    from drafting.workspace.negotiation.proceedings import Proceedings

_BENEATH = regex(r"(?:\(?[a-z]\)?(?:\(?[ivx]+\)?)?)?")
"""What is typed behind the name of a paragraph for what stands beneath it: "b", "(b)(ii)"."""
PROPOSAL = "proposal:"
"""Prefix of the keys of proposals, before their identity."""


class Incoming(NamedTuple):
    """Paragraphs that are proposed, by the key of the block that they stand before or behind."""

    ahead: Mapping[str, tuple[CompiledUnit, ...]]
    behind: Mapping[str, tuple[CompiledUnit, ...]]

    @property
    def beside(self) -> dict[str, str]:
        """The key of that block for each of them, by their identities."""
        both = (*self.ahead.items(), *self.behind.items())
        return {unit.unit: key for key, units in both for unit in units}


@dataclass(frozen=True)
class Reading:
    """The working text, every proposal on it, and how far each paragraph has come."""

    text: Resolution = field(default_factory=Resolution)
    seen: str = ""
    """The state of the record that was read."""
    rows: tuple[ProposalRow, ...] = ()
    """All on record, in the order of their numbers."""
    stages: Mapping[str, Agreement] = field(default_factory=dict)
    """How far each paragraph has come."""
    talks: Talks = SILENT
    """The same for the signs of the outline; nothing while nothing was proposed or decided."""
    progress: str = ""
    compilation: Compilation | None = None
    """None where nothing is proposed, unless the whole was asked for."""
    facts: BodyFacts = ANY_BODY
    """What its body has a say in on the page, where the whole was asked for."""

    @cached_property
    def numbering(self) -> Numbering:
        """Numbers and labels of the working text."""
        return Numbering(self.text)

    @cached_property
    def marks(self) -> dict[str, str]:
        """What is printed for the footnotes of the text and of proposals, by identity."""
        return note_numbers(as_resolution(self.compilation) if self.compilation else self.text)

    @cached_property
    def row_of(self) -> Mapping[str, ProposalRow]:
        """Every proposal by its identity."""
        return {row.proposal.id: row for row in self.rows}

    @cached_property
    def row_called(self) -> Mapping[int, ProposalRow]:
        """Every proposal by its number."""
        return {row.number: row for row in self.rows}

    @property
    def live(self) -> tuple[ProposalRow, ...]:
        """The proposals that are before the room."""
        return tuple(row for row in self.rows if row.proposal.is_live)

    @cached_property
    def live_at(self) -> Mapping[str, tuple[ProposalRow, ...]]:
        """The live proposals by the keys of the blocks that they are about.

        That of a new paragraph is about the paragraph that it would follow or stand under; with
        an empty key come those whose paragraph is gone.
        """
        found: dict[str, list[ProposalRow]] = {}
        for row in self.live:
            for key in self.blocks_about(row) or ("",):
                found.setdefault(key, []).append(row)
        return {key: tuple(rows) for key, rows in found.items()}

    def blocks_about(self, row: ProposalRow) -> tuple[str, ...]:
        """Keys of the blocks that a proposal is about; none where they are gone."""
        keys = (key for edit in row.edit.each() for key in self._blocks_of(edit, row))
        return tuple(dict.fromkeys(filter(None, keys)))

    def block_about(self, row: ProposalRow) -> str:
        """Key of the first of them; empty for none."""
        return next(iter(self.blocks_about(row)), "")

    def _blocks_of(self, edit: Edit, row: ProposalRow) -> tuple[str, ...]:
        if isinstance(edit, SetField):
            return (block_of(edit.field),)
        if isinstance(edit, EditNote):
            note = edit.subject
            return (f"{NOTE}{note}",) if self.text.note(note) else ()
        if not isinstance(edit, InsertUnit):
            return tuple(one for one in edit.about if one in self.numbering)
        if row.carried and row.carried.grade is Grade.MOOT:
            return ()
        return (self.incoming.beside.get(edit.subject, ""),)

    @cached_property
    def incoming(self) -> Incoming:
        """The paragraphs that are proposed, each beside one of the text."""
        return _incoming(self.compilation, self.text) if self.compilation else Incoming({}, {})

    @cached_property
    def row_bringing(self) -> Mapping[str, ProposalRow]:
        """The proposal that would bring in a paragraph, by the identity of the paragraph."""
        return {
            unit.id: row
            for row in self.live
            for edit in row.edit.each()
            if isinstance(edit, InsertUnit | ReplaceUnits)
            for top in edit.brought
            for unit in top.walk()
        }

    def name(self, key: str) -> str:
        """What delegates call the block of that key."""
        return block_name(key, self.numbering, self.marks)

    @cached_property
    def words(self) -> Mapping[str, CompiledUnit]:
        """Whatever of the text the compilation has, by the keys of its blocks."""
        compilation = self.compilation
        if compilation is None:
            return {}
        title = compilation.title
        units = {unit.unit: unit for unit in compilation.units if unit.unit in self.numbering}
        values = {f"{FIELD}{name}": found for name, found in compilation.values.items()}
        notes = {f"{NOTE}{name}": found for name, found in compilation.notes.items()}
        others = {
            key: replace(title, unit=key, stretches=found)
            for key, found in (values | notes).items()
        }
        return {f"{FIELD}title": replace(title, unit=f"{FIELD}title"), **units, **others}

    # Paragraph by paragraph

    @cached_property
    def places(self) -> tuple[str, ...]:
        """Keys of what the room goes through: paragraphs, and what else has proposals."""
        return tuple(self._places())

    def _places(self) -> Iterator[str]:
        # Settled ones count too, so that no place goes while one stands there.
        about = {self.place_of(key) for row in self.rows for key in self.blocks_about(row)}
        yield from sorted(key for key in about | {f"{FIELD}title"} if key.startswith(FIELD))
        yield from (unit.id for unit in self._tops if unit.id in self.stages or unit.id in about)
        yield from sorted(key for key in about if key.startswith(NOTE))

    def place_called(self, label: str) -> str:
        """The place of a label in any spelling, "op12", "12b", "p3"; empty if there is none."""
        wanted = "".join(label.split()).casefold()
        names = {"".join(self.name(place).split()).casefold(): place for place in self.places}
        for spelled in (wanted, f"op{wanted.removeprefix('o')}", f"p{wanted}"):
            found = next((names[name] for name in names if _is_called(spelled, name)), "")
            if found:
                return found
        return ""

    def place_of(self, key: str) -> str:
        """The place of the room that a block belongs to: its paragraph, or else the block."""
        return self._paragraph_of.get(key, key)

    @cached_property
    def _paragraph_of(self) -> Mapping[str, str]:
        return {unit.id: one.id for one in self._tops for unit in one.walk()}

    @property
    def _tops(self) -> tuple[Unit, ...]:
        return (*self.text.preamble, *self.text.operative, *self.text.annexes)

    def live_in(self, place: str) -> tuple[ProposalRow, ...]:
        """The live proposals on a paragraph, on what is beneath it, and right behind it."""
        keys = [key for key in self.live_at if key and self.place_of(key) == place]
        return tuple(row for row in self.live if any(row in self.live_at[key] for key in keys))

    def place_of_row(self, row: ProposalRow) -> str:
        """The place of the room at which a live proposal is shown; empty where it has none."""
        return self.place_of(self.block_about(row))

    @cached_property
    def _units_in(self) -> Mapping[str, tuple[CompiledUnit, ...]]:
        found: dict[str, tuple[CompiledUnit, ...]] = {}
        for unit in self.compilation.printed() if self.compilation else ():
            place = self.place_of(self.block_beside(unit))
            found[place] = (*found.get(place, ()), unit)
        return found

    def block_beside(self, unit: CompiledUnit) -> str:
        """Key of the block of the text that a paragraph of the compilation is, or stands beside."""
        if unit.unit in self.numbering:
            return unit.unit
        row = self.row_of.get(unit.unit) or self.row_bringing.get(unit.unit)
        if row is None or isinstance(row.edit, InsertUnit):
            return self.incoming.beside.get(unit.unit, "")
        return self.block_about(row)

    def units_in(self, place: str) -> tuple[CompiledUnit, ...]:
        """What the compilation has there: the paragraph, what is beneath it, what is proposed."""
        alone = (self.words[place],) if place in self.words else ()
        return self._units_in.get(place) or alone

    def is_open(self, place: str) -> bool:
        """Whether something is left to decide there."""
        stage = self.stages.get(place)
        return bool(stage and not stage.is_agreed) or bool(self.live_in(place))


NOTHING_READ = Reading()


def _is_called(spelled: str, name: str) -> bool:
    """Whether a label is a name, or that of something beneath it: "op12b" is in "op12"."""
    return spelled.startswith(name) and _BENEATH.fullmatch(spelled[len(name) :]) is not None


def reading_of(negotiating: Proceedings, *, whole: bool = False) -> Reading:
    """The reading of a text as it stands on record; the `whole` of it has a compilation always."""
    seen = negotiating.session.state()
    text, rows = negotiating.text, negotiating.rows()
    standings = negotiating.state.standings
    return Reading(
        text,
        seen,
        rows,
        {unit.id: standings.stage(unit.id, unit.text) for unit in paragraphs(text)},
        talks_of(negotiating),
        negotiating.standing(),
        negotiating.compilation() if whole or any(one.proposal.is_live for one in rows) else None,
        page_facts(negotiating.session, text) if whole else ANY_BODY,
    )


def _incoming(compilation: Compilation, text: Resolution) -> Incoming:
    """Each behind the paragraph before it in its part, or else ahead of the first one there."""
    own, parts = Numbering(text), Numbering(compilation.text)
    ahead: dict[str, tuple[CompiledUnit, ...]] = {}
    behind: dict[str, tuple[CompiledUnit, ...]] = {}
    last = part = ""
    before = f"{FIELD}title"
    waiting: tuple[CompiledUnit, ...] = ()
    for unit in compilation.units:
        if parts[unit.unit].part != part:
            part, last = parts[unit.unit].part, ""
            behind[before] = (*behind.get(before, ()), *waiting)
            waiting = ()
        if unit.unit in own:
            ahead[unit.unit] = waiting
            waiting = ()
            last = before = unit.unit
        elif last:
            behind[last] = (*behind.get(last, ()), unit)
        else:
            waiting = (*waiting, unit)
    behind[before] = (*behind.get(before, ()), *waiting)
    return Incoming(_filled(ahead), _filled(behind))


def _filled(
    units: dict[str, tuple[CompiledUnit, ...]],
) -> dict[str, tuple[CompiledUnit, ...]]:
    return {key: found for key, found in units.items() if found}
