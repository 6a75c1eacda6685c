"""`outcome`: action on a text, what delegations said of it, and technical updates."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from drafting.cli.arguments.outcomes import ACTIONS, KINDS, STATEMENTS, WAYS
from drafting.cli.edits import report
from drafting.cli.sessions import session_of
from drafting.cli.shapes import outcome_shape
from drafting.cli.streams import say, say_json
from drafting.workspace.errors import CallError

if TYPE_CHECKING:
    from drafting.workspace.environment.context import Context
    from drafting.workspace.negotiation.proceedings import Proceedings
    from drafting.workspace.wording import Done

DONE = 0


def outcome(call: Namespace, context: Context) -> int:
    """Record what became of a text, or print all that is on record of it."""
    from drafting.workspace.negotiation.outcome_rows import outcome_lines, outcome_of

    _check(call)
    with session_of(call, context) as session:
        negotiating = session.negotiation(call.handle)
        if call.kind:
            report(call, _recorded(call, negotiating))
            return DONE
        state, text, seen = negotiating.state, negotiating.text, session.state()
    if call.json:
        say_json(outcome_shape(state, outcome_of(text, state)) | {"state": seen})
        return DONE
    for line in outcome_lines(call.handle, state):
        say(line)
    if not (state.actions or state.statements or state.updates):
        say(f"No action was taken on {call.handle}.")
    return DONE


def _check(call: Namespace) -> None:
    """That every option has a part in what is asked. Raises CallError."""
    if call.kind and call.kind not in KINDS:
        raise CallError(f"“{call.kind}” is no outcome: choose one of {', '.join(KINDS)}.")
    of_votes = (*(way.replace("-", "_") for way in WAYS), "words", "majority", "revised", "fallen")
    known = {
        "": (),
        **dict.fromkeys(ACTIONS, (*of_votes, "meeting", "seen", "parts")),
        "explanation": ("by", "moment", "of", "comment", "meeting", "parts"),
        **dict.fromkeys(STATEMENTS[1:], ("by", "comment", "meeting", "parts")),
        "updated": ("by", "comment", "draft", "seen"),
    }[call.kind]
    every = {*of_votes, "by", "moment", "of", "comment", "draft", "meeting", "seen", "parts"}
    for name in sorted(every - {*known}):
        if getattr(call, name):
            what = f"outcome {call.handle} {call.kind}".strip()
            raise CallError(f"“{_option(call, name)}” says nothing in “{what}”: leave it out.")


def _option(call: Namespace, name: str) -> str:
    if name == "parts":
        return " ".join(call.parts)
    return f"--{call.moment if name == 'moment' else name.replace('_', '-')}"


def _recorded(call: Namespace, negotiating: Proceedings) -> Done:
    from drafting.amendments.outcomes import Speech
    from drafting.workspace.negotiation.statements import Said, Updated
    from drafting.workspace.wording import listed

    if call.kind in ACTIONS:
        return _acted(call, negotiating)
    if call.kind not in STATEMENTS:
        updated = Updated(listed(call.by), call.draft, call.comment)
        return negotiating.mark_updated(updated, call.seen)
    speech = None if call.kind == "explanation" else Speech(call.kind)
    if call.of:
        speech = Speech(f"explanation of {call.of}")
    said = Said(speech, tuple(call.by), tuple(call.parts), call.moment, call.comment, call.meeting)
    return negotiating.state_for_the_record(said)


def _acted(call: Namespace, negotiating: Proceedings) -> Done:
    from drafting.amendments.outcomes import Manner
    from drafting.workspace.negotiation.outcomes import Asked

    asked = Asked(
        Manner[call.kind.replace("-", "_").upper()],
        {way.replace("-", " "): getattr(call, way.replace("-", "_")) for way in WAYS},
        tuple(call.parts),
        call.words,
        call.majority,
        call.revised,
        call.meeting,
        tuple(call.fallen),
    )
    return negotiating.take_action(asked, call.seen)
