"""The working text and its live proposals made into a compilation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from drafting.amendments.compilation.attribution import (
    action_marks,
    addition_marks,
    deletion_marks,
)
from drafting.amendments.compilation.kind_words import kind_in_words
from drafting.amendments.compilation.ranges import compiled_range
from drafting.amendments.compilation.values import (
    Attribution,
    Compilation,
    CompiledUnit,
    Status,
    Stretch,
)
from drafting.amendments.compilation.words import Wish, stretches
from drafting.amendments.kept_labels import freeze_labels
from drafting.amendments.labels import Convention, GivenLabel, alternative, with_word
from drafting.amendments.proposals import Proposal
from drafting.dataclasses import replace
from drafting.model.edits import (
    DeleteUnit,
    EditNote,
    EditText,
    InsertUnit,
    JoinUnits,
    MoveUnit,
    Recast,
    ReplaceUnits,
    SetField,
    SplitUnit,
)
from drafting.model.fields import get_field
from drafting.model.inline import opening
from drafting.model.numbering import Numbering
from drafting.model.ranges import range_label
from drafting.model.resolution import PARTS, Resolution
from drafting.model.tree import Place
from drafting.model.unit import Kind, Unit
from drafting.redline.values import printed_value

_TITLE = "title"


def compiled(
    text: Resolution,
    proposals: Iterable[Proposal],
    convention: Convention = Convention.ROOM,
    given: Sequence[GivenLabel] = (),
) -> Compilation:
    """The compilation of a working text; the edits of `proposals` apply to that very text.

    `given` are the labels that were given in the reading that is open.
    """
    # What rests on a paragraph that was split since is made of several edits by now.
    single = (replace(one, edit=edit) for one in proposals for edit in one.edit.each())
    compiler = _Compiler(text, tuple(single), convention, given)
    units = tuple(compiler.units())
    return Compilation(
        compiler.title(),
        units,
        compiler.alternatives,
        compiler.extended,
        dict(compiler.notes()),
        dict(compiler.values()),
    )


class _Compiler:
    def __init__(
        self,
        text: Resolution,
        proposals: Sequence[Proposal],
        convention: Convention,
        given: Sequence[GivenLabel],
    ) -> None:
        self._text = text
        self._convention = convention
        self._proposals = proposals
        self.extended = _with_insertions(text, proposals)
        self.alternatives: dict[str, tuple[CompiledUnit, ...]] = {}
        self._labels = _Labels(text, self.extended, convention, given)
        self._order = [unit.id for unit in text.walk()]
        self._replacing = _replacing(self.extended, self._order, proposals)
        self._replaced = {
            name for found in self._replacing.values() for one in found for name in one.edit.about
        }
        self._inserted = {
            unit.id: proposal
            for proposal in proposals
            if isinstance(proposal.edit, InsertUnit)
            for top in proposal.edit.brought
            for unit in top.walk()
        }

    def title(self) -> CompiledUnit:
        """The title with what is proposed for it."""
        found = stretches(self._text.title, self._wishes_on_values().get(_TITLE, ()))
        return CompiledUnit(_TITLE, _TITLE, Kind.TITLE, "", 0, found)

    def values(self) -> Iterator[tuple[str, tuple[Stretch, ...]]]:
        """The other single values on which there are proposals."""
        for name, wishes in self._wishes_on_values().items():
            if name != _TITLE:
                present = printed_value(name, get_field(self._text, name))
                yield name, stretches(present, wishes)

    def _wishes_on_values(self) -> dict[str, list[Wish]]:
        wishes: dict[str, list[Wish]] = {}
        for proposal in self._proposals:
            edit = proposal.edit
            if isinstance(edit, SetField):
                wanted = printed_value(edit.field, edit.after)
                wishes.setdefault(edit.field, []).append((proposal, wanted))
        return wishes

    def notes(self) -> Iterator[tuple[str, tuple[Stretch, ...]]]:
        """The footnotes on which there are proposals."""
        own = {note.id: note for note in self._text.notes}
        wishes: dict[str, list[Wish]] = {}
        for proposal in self._proposals:
            edit = proposal.edit
            if isinstance(edit, EditNote):
                wishes.setdefault(edit.before.id, []).append((proposal, edit.after.text))
        yield from ((name, stretches(own[name].text, found)) for name, found in wishes.items())
        for proposal in self._proposals:
            for note in proposal.notes:
                if note.id not in own:
                    marks = addition_marks((proposal,))
                    yield note.id, (Stretch(Status.ADDED, note.text, marks, (proposal.id,)),)

    def units(self) -> Iterator[CompiledUnit]:
        """Every paragraph of the text and every one that is proposed, in printed order."""
        for part in PARTS:
            for unit in self.extended.part(part):
                yield from self._below(unit, 0)

    def _below(self, unit: Unit, depth: int) -> Iterator[CompiledUnit]:
        if proposal := self._inserted.get(unit.id):
            yield self._proposed(unit, proposal, depth)
        else:
            yield self._with_alternatives(self._present(unit, depth), unit, depth)
        for child in unit.children:
            yield from self._below(child, depth + 1)

    def _with_alternatives(self, present: CompiledUnit, unit: Unit, depth: int) -> CompiledUnit:
        """A paragraph as it is printed beside other wordings, once these are taken note of."""
        others = tuple(self._alternatives(unit, depth))
        if behind := (*others, *self._ranges(unit)):
            self.alternatives[unit.id] = behind
        has_others = others or unit.id in self._replaced
        return _bracketed(present) if has_others and self._is_manual else present

    @property
    def _is_manual(self) -> bool:
        return self._convention is Convention.MANUAL

    def _ranges(self, unit: Unit) -> Iterator[CompiledUnit]:
        """What would take the place of paragraphs in a row, behind the last of them."""
        for proposal in self._replacing.get(unit.id, ()):
            beside = [one for one in self._order if one in proposal.edit.about]
            ends = (self._labels.of(one)[1] for one in (beside[0], beside[-1]))
            yield from compiled_range(proposal, beside[-1], self._text, range_label(*ends))

    def _made(
        self,
        unit: Unit,
        depth: int,
        found: tuple[Stretch, ...],
        remarks: tuple[Attribution, ...] = (),
    ) -> CompiledUnit:
        number, label = self._labels.of(unit.id)
        return CompiledUnit(unit.id, label, unit.kind, number, depth, found, remarks)

    def _proposed(self, unit: Unit, proposal: Proposal, depth: int) -> CompiledUnit:
        marks = addition_marks((proposal,)) if unit.id in proposal.edit.units else ()
        stretch = Stretch(Status.ADDED, unit.text, marks, (proposal.id,))
        return self._made(unit, depth, (stretch,))

    def _present(self, unit: Unit, depth: int) -> CompiledUnit:
        about = [one for one in self._proposals if _concerns(one, unit.id)]
        wishes = [
            (one, one.edit.after)
            for one in about
            if isinstance(one.edit, EditText) and not one.alternative
        ]
        found = stretches(unit.text, wishes)
        remarks = tuple(self._remarks(about))
        if deleting := self._deleting(unit):
            if wishes or not unit.text:
                remarks = (*_deletion_remarks(deleting), *remarks)
            else:
                found = _all_deleted(found, deleting)
        return self._made(unit, depth, found, remarks)

    def _deleting(self, unit: Unit) -> list[Proposal]:
        """Who would take out a unit, be it with what it stands under."""
        return [
            one
            for one in self._proposals
            if isinstance(one.edit, DeleteUnit)
            and any(below.id == unit.id for below in one.edit.unit.walk())
        ]

    def _alternatives(self, unit: Unit, depth: int) -> Iterator[CompiledUnit]:
        """Other wordings of the whole paragraph: "OP4 alt"."""
        for proposal in self._proposals:
            edit = proposal.edit
            if proposal.alternative and isinstance(edit, EditText) and edit.unit == unit.id:
                number, label = self._labels.alternative(unit.id, proposal)
                marks = addition_marks((proposal,))
                stretch = Stretch(Status.ADDED, edit.after, marks, (proposal.id,))
                yield CompiledUnit(proposal.id, label, unit.kind, number, depth, (stretch,))

    def _remarks(self, about: Iterable[Proposal]) -> Iterator[Attribution]:
        for proposal in about:
            if says := self._says(proposal):
                yield from action_marks((proposal,), says)

    def _says(self, proposal: Proposal) -> str:
        """What a proposal would do to a whole paragraph, in the words of the room."""
        edit = proposal.edit
        if isinstance(edit, MoveUnit):
            return f"move {self._place(edit.destination)}"
        if isinstance(edit, SplitUnit):
            return f"split before {opening(edit.parts[1].text)}"
        if isinstance(edit, JoinUnits):
            return f"merge with {self._labels.of(edit.parts[1].id)[1]}"
        if isinstance(edit, Recast):
            return f"make it {kind_in_words(edit.after[0])}"
        return "" if edit.is_of_words or edit.taken else proposal.says

    def _place(self, place: Place) -> str:
        if place.after is not None:
            return f"after {self._labels.of(place.after)[1]}"
        units = self._text.part(place.parent) if place.parent in PARTS else ()
        if units:
            return f"before {self._labels.of(units[0].id)[1]}"
        in_part = place.parent in PARTS
        return (
            f"to {place.parent}" if in_part else f"first under {self._labels.of(place.parent)[1]}"
        )


def _replacing(
    extended: Resolution, order: Sequence[str], proposals: Iterable[Proposal]
) -> dict[str, list[Proposal]]:
    """What would replace paragraphs in a row, by the last of what is printed of these.

    Of what comes behind the same one, that of deeper paragraphs comes first.
    """
    by_end: dict[str, list[Proposal]] = {}
    for proposal in proposals:
        there = [one for one in order if one in proposal.edit.about]
        if isinstance(proposal.edit, ReplaceUnits) and there:
            by_end.setdefault(there[-1], []).append(proposal)
    found: dict[str, list[Proposal]] = {}
    for unit in extended.walk() if by_end else ():
        if unit.id in by_end:
            *_, last = unit.walk()
            found[last.id] = [*by_end[unit.id], *found.get(last.id, [])]
    return found


def _concerns(proposal: Proposal, unit: str) -> bool:
    return proposal.unit == unit and not isinstance(proposal.edit, InsertUnit)


def _bracketed(unit: CompiledUnit) -> CompiledUnit:
    """One of several versions of a paragraph: by the Editorial Manual all stand in brackets."""
    opening, closing = Stretch(Status.KEPT, "["), Stretch(Status.KEPT, "]")
    return replace(unit, stretches=(opening, *unit.stretches, closing))


def _deletion_remarks(proposals: Sequence[Proposal]) -> Iterator[Attribution]:
    """What is said of a paragraph that some would take out while others change its words."""
    for mark in deletion_marks(proposals):
        whole = mark.says == "delete"
        yield mark._replace(says="delete the paragraph") if whole else mark


def _all_deleted(found: Iterable[Stretch], proposals: Sequence[Proposal]) -> tuple[Stretch, ...]:
    """A paragraph that some would take out as a whole."""
    marks = deletion_marks(proposals)
    names = tuple(one.id for one in proposals)
    kept = tuple(
        stretch._replace(status=Status.DELETED) if stretch.status is Status.KEPT else stretch
        for stretch in found
    )
    *most, last = kept or (Stretch(Status.DELETED, ""),)
    last = last._replace(marks=(*last.marks, *marks), proposals=(*last.proposals, *names))
    return (*most, last)


def _with_insertions(text: Resolution, proposals: Sequence[Proposal]) -> Resolution:
    """The text with every proposed paragraph in its place, the earlier proposed first."""
    for proposal in reversed(proposals):
        if isinstance(proposal.edit, InsertUnit):
            text = proposal.edit.apply(text)
    own = {note.id for note in text.notes}
    fresh = (note for proposal in proposals for note in proposal.notes if note.id not in own)
    return replace(text, notes=(*text.notes, *fresh))


class _Labels:
    """Number and label of each unit of a text that holds proposed paragraphs too."""

    def __init__(
        self,
        text: Resolution,
        extended: Resolution,
        convention: Convention,
        given: Sequence[GivenLabel],
    ) -> None:
        self._convention = convention
        self._given = {one.name: one for one in given}
        self._rows = Numbering(freeze_labels(text, extended, convention, given, whole=True))

    def of(self, unit: str) -> tuple[str, str]:
        """Number and label of a unit; empty ones for a unit that is not there."""
        if unit not in self._rows:
            return "", ""
        return self._rows.number(unit), self._rows.label(unit)

    def alternative(self, unit: str, proposal: Proposal) -> tuple[str, str]:
        """Number and label of another wording of a unit: those it was given, for good."""
        if given := self._given.get(proposal.id):
            return given.number, given.label
        number, label = self.of(unit)
        word = alternative(proposal.alternative, self._convention)
        return (with_word(number, word) if number else ""), f"{label} {word}"
