"""Action on a text, and what delegations said of it, in the sentences of records."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.amendments.outcomes import (
    Action,
    Manner,
    Speech,
    Statement,
    TechnicalUpdate,
    VotedPart,
)
from drafting.workspace.wording import listed, quoted


def action_sentence(handle: str, action: Action) -> str:
    """What was decided: “L.6 is adopted by a recorded vote of 106 to 19, with 32 abstentions”."""
    how = action.manner.value
    if action.tally:
        how = f"{how} of {action.tally}"
    revised = f", as {action.revised}" if action.revised else ""
    if action.parts:
        subject, fate = _called(action.parts), _fate_of_parts(action)
    else:
        subject, fate = handle, "adopted" if action.is_carried else "rejected"
    verb = "are" if len(action.parts) > 1 else "is"
    return f"{subject} {verb} {fate} {how}{revised}{_why(action)}."


def _called(parts: Sequence[VotedPart]) -> str:
    """The parts that were voted on: “OP3 and PP2”, ““every year” in OP3”."""
    if parts[0].words:
        return f"{quoted(parts[0].words)} in {parts[0].label}"
    return listed([part.label for part in parts])


def _fate_of_parts(action: Action) -> str:
    return "retained" if action.is_carried else "not retained"


def _why(action: Action) -> str:
    """Why a vote is not carried, where the numbers alone do not say it."""
    if action.is_carried or action.tally is None:
        return ""
    why = action.tally.missing(action.majority)
    return "" if why == "not a majority" else f" ({why})"


def statement_sentence(handle: str, names: Sequence[str], said: Statement) -> str:
    """Who said what: “Peru explains its vote on L.6 after action was taken: as in 2024”."""
    several = len(names) > 1
    about = f"{said.label} of {handle}" if said.label else handle
    verb = {
        Speech.OF_VOTE: "explain their votes on" if several else "explains its vote on",
        Speech.OF_POSITION: "explain their positions on" if several else "explains its position on",
        Speech.DISSOCIATION: (
            "dissociate themselves from" if several else "dissociates itself from"
        ),
        Speech.RESERVATION: (
            "place reservations on record on" if several else "places a reservation on record on"
        ),
    }[said.speech]
    when = f" {said.moment} action was taken" if said.moment else ""
    comment = f": {' '.join(said.comment.split())}" if said.comment.strip() else ""
    return f"{listed(list(names))} {verb} {about}{when}{comment.rstrip('.')}."


def update_sentence(handle: str, update: TechnicalUpdate) -> str:
    """Who updated what: “L.6@rev1 is technically updated by the Secretariat”."""
    what = f"{handle}@{update.draft}" if update.draft else handle
    comment = f": {' '.join(update.comment.split())}" if update.comment.strip() else ""
    return f"{what} is technically updated by {update.by}{comment.rstrip('.')}."


def nothing_left(manner: Manner) -> str:
    """What the rules make of a text without operative paragraphs."""
    return f" The text is rejected {manner.value}."
