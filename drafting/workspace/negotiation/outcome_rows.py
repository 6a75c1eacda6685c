"""The outcome of a text as lists and papers show it."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.amendments.negotiation import Negotiation
from drafting.amendments.outcomes import status
from drafting.model.resolution import Resolution
from drafting.workspace.negotiation.outcome_sentences import (
    action_sentence,
    statement_sentence,
    update_sentence,
)
from drafting.workspace.wording import listed


def outcome_of(text: Resolution, state: Negotiation) -> str:
    """What became of a text, in a few words; empty while nothing did."""
    return status(state.actions, state.updates, text)


def outcome_lines(handle: str, state: Negotiation) -> tuple[str, ...]:
    """Every action, statement and technical update in a sentence, each kind by time.

    Who voted how stands behind its vote, two spaces further in.
    """
    return tuple(_lines(handle, state))


def _lines(handle: str, state: Negotiation) -> Iterator[str]:
    for action in state.actions:
        place = ", ".join(filter(None, (action.meeting, f"{action.when:%Y-%m-%d}", action.by)))
        yield f"{action_sentence(handle, action)} ({place})"
        for way, side in (action.tally.sides if action.tally else {}).items():
            if side.names:
                yield f"  {way.capitalize()}: {listed(list(side.names))}."
    for said in state.statements:
        yield statement_sentence(handle, [said.delegation], said)
    for update in state.updates:
        yield f"{update_sentence(handle, update)} ({update.when:%Y-%m-%d})"
