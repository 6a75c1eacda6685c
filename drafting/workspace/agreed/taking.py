"""Agreed words put in the place of those of a paragraph: all of a wording, or one change of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from drafting.model.inline import Run, markup, plain, runs
from drafting.model.resolution import Note
from drafting.workspace.agreed.errors import UnknownChangeError

if TYPE_CHECKING:
    from drafting.library.precedent import Precedent
    from drafting.model.identity import IdSource
    from drafting.model.resolution import Resolution
    from drafting.redline.spans import Span
    from drafting.workspace.editing.plans import Plan, Planner

_ENDS = ".,;:"


class Taken(NamedTuple):
    """A wording of a paragraph with agreed words in it, and the new footnotes that it refers to."""

    text: str
    notes: tuple[Note, ...]


class AgreedChange(NamedTuple):
    """One change by which a paragraph would read as a precedent does: inline markup."""

    mine: str
    agreed: str


def taken_whole(precedent: Precedent, mine: str, ids: IdSource) -> Taken:
    """The agreed wording with its footnotes; it ends with the sign that the paragraph ends with."""
    text, notes = _with_notes(precedent, ids)
    end = plain(mine).rstrip()[-1:]
    if end in _ENDS and plain(text).rstrip()[-1:] in _ENDS:
        text = _ending_with(text, end)
    return Taken(text, notes)


def changes_to(precedent: Precedent, mine: str) -> list[AgreedChange]:
    """The changes that lead from a paragraph to the agreed wording, in the order of the text."""
    from drafting.redline import words

    found = (_change(group) for group in _groups(words(mine, precedent.text)))
    return [change for change in found if change is not None]


def taken_change(precedent: Precedent, mine: str, number: int, ids: IdSource) -> Taken:
    """The paragraph with one of those changes made, counted from 1; its footnotes stay.

    Raises UnknownChangeError.
    """
    from drafting.redline import words

    agreed, notes = _with_notes(precedent, ids)
    kept: list[Run] = []
    at = 0
    for group in _groups(words(mine, agreed)):
        is_change = _change(group) is not None
        at += is_change
        kept += _side(group, agreed=is_change and at == number)
    if not 1 <= number <= at:
        raise UnknownChangeError(number, at)
    text = markup(kept)
    return Taken(text, tuple(note for note in notes if f"[^{note.id}]" in text))


def planner_of(precedent: Precedent, unit: str, taken: Taken, ids: IdSource) -> Planner:
    """Plans to give a unit the words taken; the record keeps where they are from."""
    from drafting.library.text import key
    from drafting.store.records import PRECEDENT
    from drafting.workspace.editing import planners

    where = place_named(precedent)
    trailer = (PRECEDENT, f"{where}; {key(precedent.text):016x}")

    def planned(now: Resolution) -> Plan:
        plan = planners.rewrite(now, unit, taken.text, ids)
        message = f"{plan.message.rstrip('.')}, as agreed in {where}."
        return replace(plan, message=message, trailers=(trailer,))

    return planned


def place_named(precedent: Precedent) -> str:
    """“A/RES/79/183 OP12”: the latest place of a wording."""
    place = precedent.places[0]
    return f"{place.document.symbol} {place.label}"


def _groups(spans: Iterable[Span]) -> Iterator[list[Span]]:
    """Spans that stayed, each alone, and between them what went and what came, together."""
    group: list[Span] = []
    for span in spans:
        if group and (span.sign == "=") != (group[-1].sign == "="):
            yield group
            group = []
        group.append(span)
    if group:
        yield group


def _change(group: Sequence[Span]) -> AgreedChange | None:
    """What a group would change; nothing where only footnotes and signs at the end differ."""
    mine, agreed = (
        markup(run for run in _side(group, agreed=side) if not run.note) for side in (False, True)
    )
    if plain(mine).strip(f" {_ENDS}") == plain(agreed).strip(f" {_ENDS}"):
        return None
    return AgreedChange(mine.strip(), agreed.strip())


def _side(group: Sequence[Span], *, agreed: bool) -> Iterator[Run]:
    """The words of one side; the footnotes of the paragraph stay beside agreed words, too."""
    shown = ("=", "+" if agreed else "-")
    for span in group:
        for run in runs(span.text):
            if span.sign in shown or (run.note and span.sign == "-"):
                yield run


def _with_notes(precedent: Precedent, ids: IdSource) -> tuple[str, tuple[Note, ...]]:
    """The agreed wording with the marks of its footnotes, where they stand at its latest place."""
    wanted = list(precedent.places[0].notes)
    notes = tuple(Note(ids(), text) for _, text in wanted)
    ends = [letters for letters, _ in wanted]
    kept: list[Run] = []
    at = 0
    marks = list(zip(ends, notes, strict=True))
    for run in runs(precedent.text):
        start = 0
        for place, letter in enumerate(run.text):
            at += not letter.isspace()
            while marks and marks[0][0] <= at and not letter.isspace():
                kept.append(run._replace(text=run.text[start : place + 1]))
                kept.append(Run("", note=marks.pop(0)[1].id))
                start = place + 1
        kept.append(run._replace(text=run.text[start:]))
    kept += (Run("", note=note.id) for _, note in marks)
    return markup(run for run in kept if run.text or run.note), notes


def _ending_with(text: str, end: str) -> str:
    """A wording with another sign at its end; a footnote behind that stays there."""
    whole = list(runs(text))
    last = max(at for at, run in enumerate(whole) if run.text)
    whole[last] = whole[last]._replace(text=whole[last].text.rstrip().rstrip(_ENDS) + end)
    return markup(whole)
