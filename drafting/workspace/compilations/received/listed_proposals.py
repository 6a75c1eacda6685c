"""The proposals that the list behind a compilation tells of, on the text above it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from drafting.amendments.compilation.asked_reader import AskedReader, inserted_name
from drafting.amendments.compilation.captions import own_number
from drafting.amendments.compilation.list_reader import ReadEntry
from drafting.amendments.labels import GivenLabel
from drafting.amendments.positions import Position
from drafting.amendments.proposals import Event, Proposal, Stage
from drafting.dataclasses import replace
from drafting.model.edits import InsertUnit
from drafting.model.errors import ModelError
from drafting.model.resolution import Note, Resolution
from drafting.model.unit import Kind
from drafting.named_tuples import NamedTuple
from drafting.workspace.negotiation.sentences import first_label

if TYPE_CHECKING:
    from drafting.workspace.environment.context import Context


class PaperNotes(NamedTuple):
    """The footnotes of a paper."""

    names: dict[str, str]
    """Identities by their printed marks."""
    looks: Callable[[Kind, str], str]
    """Words as inline markup of a kind of paragraph."""


def listed_proposals(
    entries: Sequence[ReadEntry], text: Resolution, notes: PaperNotes, context: Context
) -> tuple[tuple[Proposal, ...], tuple[str, ...]]:
    """The proposals of the list by their numbers, and a sentence for each that is none.

    So there is for each that could not be made as it was put.
    """
    reader = AskedReader(text, notes.names, context.ids, notes.looks)
    made: dict[int, Proposal] = {}
    unread: list[str] = []
    for entry in entries:
        try:
            proposal = _proposal(entry, reader, text, notes, context)
        except ModelError as error:
            proposal, entry.unsaid = None, entry.unsaid or str(error)
        if proposal is None:
            unread.append(_unread(entry))
            continue
        made[entry.number] = proposal
        if entry.contested:
            unread.append(_contested(entry))
    named = {number: one.id for number, one in made.items()}
    for entry in entries:
        if entry.on in named and entry.number in made:
            made[entry.number] = replace(made[entry.number], on=named[entry.on])
    return tuple(made.values()), tuple(unread)


def _proposal(
    entry: ReadEntry, reader: AskedReader, text: Resolution, notes: PaperNotes, context: Context
) -> Proposal | None:
    ask = None if entry.unsaid else reader.read(entry.asks)
    if ask is None:
        return None
    ask.edit.apply(text)
    now = context.now()
    proposal = Proposal(
        id=context.ids(),
        by=entry.by,
        edit=ask.edit,
        label="",
        says=entry.says,
        when=now,
        order=entry.number,
        alternative=ask.alternative,
        rationale=entry.rationale,
        notes=tuple(
            Note(notes.names[mark], words)
            for mark, words in entry.notes.items()
            if mark in notes.names
        ),
        positions=tuple(
            Position(name, held.stance, now, words=held.words, comment=held.comment)
            for held in entry.positions
            for name in held.names
        ),
    )
    if entry.condition:
        event = Event(Stage.WITHDRAWN, context.author, now, condition=entry.condition)
        proposal = proposal.with_event(event)
    return replace(proposal, label=first_label(proposal, text))


def _unread(entry: ReadEntry) -> str:
    why = entry.unsaid or "What it asks for is not understood."
    who = ", ".join(entry.by)
    return f"Proposal {entry.number} of the list ({who}: {entry.says}) is not taken over. {why}"


def _contested(entry: ReadEntry) -> str:
    who = ", ".join(entry.by)
    return (
        f"Proposal {entry.number} of the list ({who}: {entry.says}) could not be made as it was "
        f"put when this was written, and comes in the wording of the list: {entry.contested}"
    )


def given_labels(
    entries: Sequence[ReadEntry], proposals: Sequence[Proposal]
) -> tuple[GivenLabel, ...]:
    """What the list calls each paragraph that a proposal brings in: a reading may have left gaps.

    Where an earlier `OP5 bis` was withdrawn, what stands there alone is still `OP5 ter`.
    """
    named = {entry.number: names_of(entry) for entry in entries}
    given: list[GivenLabel] = []
    for one in proposals:
        made = [edit for edit in one.edit.each() if isinstance(edit, InsertUnit)]
        units = [unit.id for edit in made for unit in edit.brought]
        names = named.get(one.order, [])
        if len(names) == len(units):
            pairs = zip(units, names, strict=True)
            given += (
                GivenLabel(unit, own_number(name), name)
                for unit, name in pairs
                if not name.endswith(")")  # letters follow from their places
            )
    return tuple(given)


def reworded_by(entry: ReadEntry) -> str:
    """What the list calls the paragraph, or the alternative, to which a proposal gives words."""
    head = entry.asks[0].head if entry.asks else ""
    name, reads, _ = head.partition(" to read")
    if not reads or head.startswith("To join "):
        return ""
    paragraph, _, alternative = name.rstrip(",").partition(", as alternative ")
    return f"{paragraph} alt {alternative}" if alternative else paragraph


def names_of(entry: ReadEntry) -> list[str]:
    """What the list calls the paragraphs that a proposal brings in."""
    return [name for line in entry.asks if (name := inserted_name(line))]
