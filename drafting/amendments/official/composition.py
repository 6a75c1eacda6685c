"""Instructions put together as an amendment document, and proved on the text they amend."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from drafting.amendments.official.adaptation import closed
from drafting.amendments.official.apply import amended
from drafting.amendments.official.document import read_amendments
from drafting.amendments.official.voices import PastTense
from drafting.amendments.official.writer import (
    WrittenInstruction,
    without_consequences,
    write_amendments,
)
from drafting.model.identity import IdSource
from drafting.model.inline import markup, note_references, plain, runs
from drafting.model.numbering import Numbering
from drafting.model.resolution import Masthead, Resolution
from drafting.model.unit import Kind, Unit


@dataclass(frozen=True, slots=True)
class Composed:
    """An amendment document, and what it cannot say."""

    document: Resolution
    unsaid: tuple[str, ...] = ()
    """One sentence for each change that the document leaves out or that its proof missed."""


def compose_amendments(
    base: Resolution, new: Resolution, ids: IdSource, masthead: Masthead | None = None
) -> Composed:
    """The amendment document that turns `base` into `new`, whose units share identities.

    Its instructions are read again and applied to `base`: a paragraph that does not come out
    as it stands in `new` is named in `unsaid`.
    """
    written = write_amendments(base, new)
    document = _document(base, new, written.instructions, ids, masthead)
    unsaid = written.unsaid
    if not unsaid:
        unsaid = tuple(_missed(base, new, document, ids))
    return Composed(document, unsaid)


def compose_oral_revisions(
    base: Resolution, new: Resolution, ids: IdSource, *, past: bool = False
) -> Composed:
    """The sheet of oral revisions: what is read out, or in the `past` what a report says."""
    proved = compose_amendments(base, new, ids)
    if past:
        written = write_amendments(base, new, PastTense())
        proved = replace(proved, document=_document(base, new, written.instructions, ids, None))
    name = plain(base.masthead.symbol)
    kind = f"oral revisions to draft resolution {name}".rstrip()
    return replace(proved, document=replace(proved.document, kind=kind))


def _document(
    base: Resolution,
    new: Resolution,
    instructions: tuple[WrittenInstruction, ...],
    ids: IdSource,
    masthead: Masthead | None,
) -> Resolution:
    several = len(instructions) > 1
    units = tuple(
        Unit(
            ids(),
            Kind.NUMBERED if several else Kind.PARAGRAPH,
            written.text,
            tuple(_with_new_identities(unit, ids) for unit in written.printed),
        )
        for written in instructions
    )
    used = {note for unit in units for one in unit.walk() for note in note_references(one.text)}
    notes = tuple(note for note in new.notes if note.id in used)
    noun = "amendments" if several else "amendment"
    return Resolution(
        masthead=masthead or replace(base.masthead, symbol=""),
        sponsors=new.sponsors,
        kind=f"{noun} to draft resolution {plain(base.masthead.symbol)}".rstrip(),
        title=base.title,
        operative=units,
        notes=notes,
        language=base.language,
    )


def _with_new_identities(unit: Unit, ids: IdSource) -> Unit:
    children = tuple(_with_new_identities(child, ids) for child in unit.children)
    return replace(unit, id=ids(), children=children)


def _missed(
    base: Resolution, new: Resolution, document: Resolution, ids: IdSource
) -> Iterator[str]:
    """What the document, applied to the base, does not give as it should be."""
    result = amended(base, read_amendments(document), ids, follow=False)
    for outcome in result.outcomes:
        if not outcome.applied:
            yield f"“{outcome.instruction.text}” cannot be carried out: {outcome.reason}"
    told = closed(base, without_consequences(base, new))
    wanted, given = list(_said(told)), list(_said(result.resolution))
    for (label, text), (_, other) in zip(wanted, given, strict=False):
        if text != other:
            yield f"{label} would not read as it should."
            return
    if len(wanted) != len(given):
        yield "The amended text would not have as many paragraphs as it should."


def _said(resolution: Resolution) -> Iterator[tuple[str, tuple[object, ...]]]:
    """What a text says, paragraph by paragraph, whatever the identities in it."""
    notes = {note.id: note.text for note in resolution.notes}
    yield "The title", (_spelled(resolution.title, notes),)
    for row in Numbering(resolution):
        unit = row.unit
        text = _spelled(unit.text, notes)
        yield row.label, (row.part, row.depth, unit.kind, row.number, text)


def _spelled(text: str, notes: dict[str, str]) -> str:
    """The markup of a text in which a note is what it says."""
    shown = (run._replace(note=notes.get(run.note, run.note)) for run in runs(text))
    return markup(shown)
