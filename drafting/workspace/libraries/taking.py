"""Agreed language put into a text, with its footnotes, and where it is from on the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.dataclasses import dataclass, replace
from drafting.library.text import key
from drafting.model.inline import markup, plain, runs
from drafting.model.numbering import Numbering
from drafting.model.resolution import Note
from drafting.workspace.editing import planners
from drafting.workspace.libraries.note_marks import PlacedNote, with_marks

if TYPE_CHECKING:
    from drafting.library.precedent import Precedent
    from drafting.model.identity import IdSource
    from drafting.model.resolution import Resolution
    from drafting.workspace.editing.plans import Plan, Planner

_END = ".,;:"


@dataclass(frozen=True, slots=True)
class Agreed:
    """What is taken of a precedent."""

    text: str
    """Inline markup that refers to `notes`."""
    notes: tuple[Note, ...]
    source: str
    """"A/RES/79/183 OP12"."""
    fingerprint: str
    """By which the wording is known again, whatever its looks and footnotes."""
    marks: tuple[PlacedNote, ...] = ()
    """Its footnotes, each with its place in the text."""


def agreed(precedent: Precedent, now: Resolution, ids: IdSource) -> Agreed:
    """The wording of the latest place of a precedent, with the footnotes that it has there.

    A footnote that the text of now has already is not brought in once more.
    """
    place = precedent.places[0]
    known = {note.text: note for note in now.notes}
    marks = tuple(PlacedNote(at, known.get(text) or Note(ids(), text)) for at, text in place.notes)
    return Agreed(
        markup(with_marks(runs(precedent.text), marks)),
        tuple(mark.note for mark in marks if mark.note not in now.notes),
        f"{place.document.symbol} {place.label}",
        f"{key(precedent.text):016x}",
        marks,
    )


def planner_of(taken: Agreed, unit: str, wording: str | None = None) -> Planner:
    """Gives a paragraph the agreed words, or a `wording` that has some of them."""

    def planner(now: Resolution) -> Plan:
        text = _ended(taken.text, now, unit) if wording is None else wording
        plan = planners.reword(now, unit, text)
        message = f"Took the words of {taken.source} into {Numbering(now).resolve(unit).label}."
        return replace(plan, message=message, precedent=taken.source, fingerprint=taken.fingerprint)

    return planner


def _ended(agreed: str, now: Resolution, unit: str) -> str:
    """The agreed text with the sign at its end that the paragraph has: it hangs on its place."""
    before = plain(Numbering(now).resolve(unit).unit.text).rstrip()
    if agreed[-1:] in _END and before[-1:] in _END and before:
        return f"{agreed[:-1]}{before[-1]}"
    return agreed
