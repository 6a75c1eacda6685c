"""Silence procedures: a text frozen under a deadline, broken by naming a paragraph, or agreed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from drafting.amendments.agreement import Agreement, Decision, paragraphs
from drafting.amendments.negotiation import Negotiation
from drafting.amendments.silence import Break, Silence
from drafting.model.numbering import Numbering
from drafting.workspace import deadlines
from drafting.workspace.errors import SilenceError
from drafting.workspace.wording import Done, counted, listed, named

if TYPE_CHECKING:
    from drafting.workspace.session import Session


def put(session: Session, handle: str, until: str, label: str = "") -> Done:
    """Put the working text under silence until a deadline; a draft freezes it.

    `label` names that draft. Raises DeadlineError or SilenceError.
    """
    context = session.context
    deadline, zone = deadlines.read_deadline(until)
    now = context.now()
    if deadline <= now:
        raise SilenceError(f"{deadlines.said(deadline, zone)} has passed: name a later deadline.")
    state = session.negotiating(handle).state
    if state.silences and _outcome(session, state.silences[-1]) == "running":
        raise SilenceError(f"{handle} is under silence already: one procedure at a time.")
    label = label or f"silence {len(state.silences) + 1}"
    session.make_draft(handle, label)
    silence = Silence(label, now, deadline, zone=zone)
    message = f"{named(handle, label)} is under silence until {deadlines.said(deadline, zone)}."
    return session.negotiating(handle).record(
        message, lambda now: replace(now, silences=(*now.silences, silence))
    )


def break_silence(
    session: Session, handle: str, units: Sequence[str], by: str, comment: str = ""
) -> Done:
    """Record who broke the silence, and on which paragraphs of the frozen text.

    Raises SilenceError, or a ModelError for a label that it does not have.
    """
    silence = current(session, handle)
    numbering = Numbering(session.text(handle, silence.draft))
    if not units:
        raise SilenceError("Whoever breaks the silence names the paragraph: give its label.")
    rows = [numbering.resolve(unit) for unit in units]
    context = session.context
    broken = Break(by or context.author, tuple(row.unit.id for row in rows), context.now(), comment)
    try:
        after = silence.broken(broken)
    except ValueError:
        ended = deadlines.said(silence.deadline, silence.zone)
        raise SilenceError(f"The silence on {handle} ended {ended}.") from None
    labels = listed([row.label for row in rows])
    return session.negotiating(handle).record(
        f"{broken.by} broke the silence on {labels} of {named(handle, silence.draft)}.",
        lambda now: _with_last(now, after),
    )


def settle(session: Session, handle: str) -> Done:
    """Record the outcome: a silence that was kept agrees every paragraph that reads as it did.

    Raises SilenceError while it runs, or once it is settled.
    """
    silence = current(session, handle)
    outcome = _outcome(session, silence)
    if outcome == "running" or silence.settled:
        why = "is settled already" if silence.settled else "still runs"
        raise SilenceError(f"The silence on {named(handle, silence.draft)} {why}.")
    after = replace(silence, settled=True)
    if outcome == "broken":
        message = f"The silence on {named(handle, silence.draft)} was broken: it goes back."
        return session.negotiating(handle).record(message, lambda now: _with_last(now, after))
    frozen = {unit.id: unit for unit in session.text(handle, silence.draft).walk()}
    agreed = [unit for unit in paragraphs(session.text(handle)) if frozen.get(unit.id) == unit]
    context = session.context

    def change(now: Negotiation) -> Negotiation:
        standings = now.standings
        for unit in agreed:
            decision = Decision(
                Agreement.AGREED, context.author, context.now(), silence.draft, text=unit.text
            )
            standings = standings.decide(unit.id, decision)
        return replace(_with_last(now, after), standings=standings)

    count = counted(len(agreed), "paragraph")
    message = f"The silence on {named(handle, silence.draft)} was kept: {count} agreed."
    return session.negotiating(handle).record(message, change)


def current(session: Session, handle: str) -> Silence:
    """The latest silence procedure. Raises SilenceError."""
    silences = session.negotiating(handle).state.silences
    if not silences:
        raise SilenceError(f"{handle} is not under silence: put it there with --until.")
    return silences[-1]


def _outcome(session: Session, silence: Silence) -> str:
    return silence.outcome(session.context.now())


def _with_last(state: Negotiation, silence: Silence) -> Negotiation:
    return replace(state, silences=(*state.silences[:-1], silence))


def rows(session: Session, handle: str) -> list[dict[str, Any]]:
    """Every silence procedure on a text, oldest first, as plain data with labels."""
    found: list[dict[str, Any]] = []
    for silence in session.negotiating(handle).state.silences:
        numbering = Numbering(session.text(handle, silence.draft))
        breaks = [
            {
                "by": one.by,
                "units": [numbering.label(unit) for unit in one.units],
                "when": one.when.isoformat(),
                "comment": one.comment or None,
            }
            for one in silence.breaks
        ]
        found.append(
            {
                "draft": silence.draft,
                "opened": silence.opened.isoformat(),
                "deadline": silence.deadline.isoformat(),
                "until": deadlines.said(silence.deadline, silence.zone),
                "zone": silence.zone or None,
                "outcome": _outcome(session, silence),
                "settled": silence.settled,
                "breaks": breaks,
            }
        )
    return found
