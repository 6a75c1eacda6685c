"""Sponsors of a text: they join and withdraw, and the heading lists them as it should."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from drafting.amendments.sponsors import Phase, SponsorEvent, Sponsors, current_sponsors
from drafting.dataclasses import dataclass, replace
from drafting.model.difference import difference
from drafting.model.edits import Several
from drafting.model.inline import plain
from drafting.model.resolution import Note, Resolution
from drafting.workspace.procedure.errors import SponsorError
from drafting.workspace.procedure.readings import is_tabled
from drafting.workspace.procedure.sponsor_names import bare, in_order, official
from drafting.workspace.record.negotiation import record_change
from drafting.workspace.wording import Done, listed

if TYPE_CHECKING:
    from drafting.model.identity import IdSource
    from drafting.workspace.record.session_record import SessionRecord

_ON_BEHALF = "On behalf of {0}."
_NOT_A_MEMBER = "State not a member of the {0}."


@dataclass(frozen=True, slots=True)
class Accession:
    """How sponsors join."""

    behalf: str = ""
    """The group on whose behalf: a note under the heading says it."""
    not_members: bool = False
    """Whether they are no members of the body, which an asterisk says."""


def sponsors(session: SessionRecord, handle: str) -> Sponsors:
    """The sponsors as they stand: of the heading, joined later, withdrawn."""
    text = session.text(handle)
    events = session.store.negotiation(handle).sponsoring
    found = current_sponsors(events, [bare(name) for name in text.sponsors])
    return replace(found, listed=in_order(found.listed))


def join(
    session: SessionRecord, handle: str, names: Sequence[str], how: Accession | None = None
) -> Done:
    """Record sponsors that join; before the text is tabled, the heading lists them at once.

    Raises SponsorError.
    """
    how = how or Accession()
    states = [official(name) for name in names]
    present = sponsors(session, handle)
    if double := [name for name in states if name in (*present.listed, *present.later)]:
        raise SponsorError(f"{listed(double)} sponsors {handle} already.")
    phase = _phase(session, handle)
    text = session.text(handle)
    after = text
    if phase is Phase.TABLING:
        after = with_sponsors(text, states, how, session.context.ids)
    verb = "is now a sponsor" if len(states) == 1 else "are now sponsors"
    later = "" if phase is Phase.TABLING else ", recorded apart: the heading is that of the draft"
    return _record(
        session, handle, f"{listed(states)} {verb} of {handle}{later}.", after,
        [_event(session, name, phase, how.behalf) for name in states],
    )  # fmt: skip


def withdraw(session: SessionRecord, handle: str, names: Sequence[str]) -> Done:
    """Record sponsors that withdraw; before the text is tabled, the heading loses them.

    Raises SponsorError.
    """
    states = [official(name) for name in names]
    present = sponsors(session, handle)
    if strange := [name for name in states if name not in (*present.listed, *present.later)]:
        raise SponsorError(f"{listed(strange)} does not sponsor {handle}.")
    phase, text = _phase(session, handle), session.text(handle)
    after = without_sponsors(text, states) if phase is Phase.TABLING else text
    events = [replace(_event(session, name, phase), withdrawn=True) for name in states]
    return _record(session, handle, f"{listed(states)} withdrew as a sponsor.", after, events)


def revise(session: SessionRecord, handle: str) -> Done:
    """Make the heading list all sponsors of now, as that of a revised draft does.

    Raises SponsorError where it does already.
    """
    present, text = sponsors(session, handle), session.text(handle)
    events = session.store.negotiation(handle).sponsoring
    behalf = {event.name: event.behalf for event in events}
    gone = [name for name in present.withdrawn if name in map(bare, text.sponsors)]
    after = without_sponsors(text, gone)
    for name in present.later:
        how = Accession(behalf.get(name, ""))
        after = with_sponsors(after, [name], how, session.context.ids)
    if after == text:
        raise SponsorError(f"The heading of {handle} lists all its sponsors already.")
    taken_in = [_event(session, name, Phase.TABLING, behalf[name]) for name in present.later]
    names = listed(list(map(bare, after.sponsors))) or "nobody"
    return _record(session, handle, f"The heading now lists {names}.", after, taken_in)


def _phase(session: SessionRecord, handle: str) -> Phase:
    """Whether the text was tabled: it, or a draft of it, has a symbol."""
    labels = (session.text(handle).masthead.symbol, *(one.label for one in session.drafts(handle)))
    return Phase.BEFORE_ACTION if any(map(is_tabled, labels)) else Phase.TABLING


def _event(session: SessionRecord, name: str, phase: Phase, behalf: str = "") -> SponsorEvent:
    context = session.context
    return SponsorEvent(name, context.now(), phase, behalf=behalf, by=context.author)


def _record(
    session: SessionRecord, handle: str, message: str, after: Resolution, events: list[SponsorEvent]
) -> Done:
    edits = difference(session.text(handle), after)
    return record_change(
        session,
        handle,
        message,
        lambda now: replace(now, sponsoring=(*now.sponsoring, *events)),
        Several(edits) if edits else None,
    )


# The heading


def heading(text: Resolution) -> str:
    """The line of the heading as printed, marks of notes included; empty without sponsors."""
    from drafting.model.inline import escape
    from drafting.page.submission import document_line

    line = document_line(text)
    for note in text.notes:
        line = line.replace(f"[^{note.id}]", escape(note.mark))
    return plain(line) if text.sponsors else ""


def with_sponsors(
    text: Resolution, states: Sequence[str], how: Accession, ids: IdSource
) -> Resolution:
    """A text whose heading lists more sponsors, each in its place; notes are shared."""
    marks = ""
    if how.behalf:
        text, note = _noted(text, _ON_BEHALF.format(how.behalf.strip().rstrip(".")), ids)
        marks += f"[^{note}]"
    if how.not_members:
        organ = plain(text.masthead.committee or text.masthead.organ) or "organ"
        text, note = _noted(text, _NOT_A_MEMBER.format(organ), ids)
        marks += f"[^{note}]"
    names = (*_spread(text), *(name + marks for name in states))
    return _settled(_marked_in_order(replace(text, sponsors=in_order(names), sponsors_note="")))


def without_sponsors(text: Resolution, states: Iterable[str]) -> Resolution:
    """A text whose heading lists some sponsors no more; notes that nobody has are gone."""
    gone = set(states)
    kept = tuple(name for name in _spread(text) if bare(name) not in gone)
    after = _without_idle_notes(replace(text, sponsors=kept, sponsors_note=""), text)
    return _settled(_marked_in_order(after))


def _spread(text: Resolution) -> tuple[str, ...]:
    """The names with their own notes: that behind the colon is the note of a lone sponsor."""
    if text.sponsors_note and len(text.sponsors) == 1:
        return (f"{text.sponsors[0]}[^{text.sponsors_note}]",)
    return text.sponsors


def _settled(text: Resolution) -> Resolution:
    """The note of a lone sponsor stands behind the colon: "Iraq:* draft resolution"."""
    if len(text.sponsors) == 1 and text.sponsors[0].count("[^") == 1:
        name, _, note = text.sponsors[0].removesuffix("]").partition("[^")
        return replace(text, sponsors=(name,), sponsors_note=note)
    return text


def _noted(text: Resolution, words: str, ids: IdSource) -> tuple[Resolution, str]:
    """The text with a note of the heading, and its identity; one that reads so is shared."""
    for note in text.notes:
        if note.mark and note.text == words:
            return text, note.id
    mark = "*" * (1 + max((len(note.mark) for note in text.notes), default=0))
    note = Note(ids(), words, mark)
    return replace(text, notes=(*text.notes, note)), note.id


def _without_idle_notes(text: Resolution, before: Resolution) -> Resolution:
    from drafting.model.inline import note_references

    cited = {name for one in text.texts() for name in note_references(one)}
    was = {name for one in before.sponsors for name in note_references(one)}
    was.add(before.sponsors_note)
    kept = tuple(note for note in text.notes if note.id in cited or note.id not in was)
    return replace(text, notes=kept)


def _marked_in_order(text: Resolution) -> Resolution:
    """Asterisks in the order in which they are printed: one, two, three."""
    starred = [note.id for note in text.notes_in_order() if note.mark and not note.mark.strip("*")]
    marks = {name: "*" * place for place, name in enumerate(starred, start=1)}
    notes = (replace(one, mark=marks[one.id]) if one.id in marks else one for one in text.notes)
    return replace(text, notes=tuple(notes))


# Names
