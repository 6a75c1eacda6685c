"""Verbs of the proceedings around a text: its numbers, silence, sponsors."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING, Any

from drafting.cli.edits import report
from drafting.cli.sessions import session_of
from drafting.cli.streams import say, say_json
from drafting.workspace.errors import CallError

if TYPE_CHECKING:
    from drafting.workspace.environment.context import Context
    from drafting.workspace.procedure.readings import Renumbered
    from drafting.workspace.session import Session
    from drafting.workspace.wording import Done

DONE = 0


def labels(call: Namespace, context: Context) -> int:
    """Show what a new numbering would call each paragraph, freeze the numbers, or number anew."""
    from drafting.amendments.labels import Convention
    from drafting.workspace.negotiation.frozen_numbers import freeze_numbers
    from drafting.workspace.procedure import readings

    with session_of(call, context) as session:
        if call.freeze:
            convention = Convention(call.convention)
            report(call, freeze_numbers(session, call.handle, convention))
            return DONE
        if call.renumber:
            done, found = readings.renumber(session, call.handle)
            _say_renumbered(call, found, done)
            return DONE
        kept = readings.kept_numbers(session, call.handle)
        reading = session.store.reading(call.handle)
        found = readings.renumbered(session.text(call.handle), reading)
    if not call.json:
        say(kept)
    _say_renumbered(call, found, None)
    return DONE


def _say_renumbered(call: Namespace, found: Renumbered, done: Done | None) -> None:
    if call.json:
        say_json(
            {
                "message": done.message if done else None,
                "labels": [{"old": old, "new": new} for old, new in found.table],
                "references": list(found.followed),
                "open": list(found.open),
            }
        )
        return
    if done:
        say(done.message)
    for old, new in found.table:
        say(f"  {old} → {new}")
    for sentence in found.followed:
        say(f"  {sentence}")
    for sentence in found.open:
        say(f"  To look at: {sentence}")


def silence(call: Namespace, context: Context) -> int:
    """Put a text under silence, record who broke it, or its outcome; or show how it stands."""
    from drafting.workspace.procedure import silence

    with session_of(call, context) as session:
        if done := _silenced(call, session):
            report(call, done)
            return DONE
        rows = silence.rows(session, call.handle)
    if call.json:
        say_json({"silence": rows})
        return DONE
    for row in rows:
        _say_silence(row)
    if not rows:
        say(f"{call.handle} was never under silence.")
    return DONE


def _silenced(call: Namespace, session: Session) -> Done | None:
    from drafting.workspace.procedure import silence

    if call.units:
        return silence.break_silence(session, call.handle, call.units, call.by, call.comment)
    if call.until:
        return silence.begin_silence(session, call.handle, call.until, call.draft)
    return silence.settle_silence(session, call.handle) if call.settle else None


def _say_silence(row: dict[str, Any]) -> None:
    settled = ", settled" if row["settled"] else ""
    say(f"{row['draft']}: {row['outcome']}{settled}; until {row['until']}")
    if row["changed"] and not row["settled"]:
        say(f"  Changed in the working text since: {', '.join(row['changed'])}")
    for one in row["breaks"]:
        comment = f": {one['comment']}" if one["comment"] else ""
        say(f"  {one['by']} broke it on {', '.join(one['units'])}{comment}")


def sponsors(call: Namespace, context: Context) -> int:
    """Record sponsors that join or withdraw, or list them."""
    from drafting.workspace.procedure import sponsorship

    with session_of(call, context) as session:
        if done := _sponsored(call, session):
            report(call, done)
            return DONE
        found = sponsorship.sponsors(session, call.handle)
        heading = _heading(session, call.handle)
    if call.json:
        say_json(
            {
                "sponsors": list(found.listed),
                "later": list(found.later),
                "withdrawn": list(found.withdrawn),
                "heading": heading,
            }
        )
        return DONE
    say(heading or "Nobody sponsors it yet.")
    if found.later:
        say(f"Subsequently joined by: {', '.join(found.later)}.")
    if found.withdrawn:
        say(f"Withdrawn: {', '.join(found.withdrawn)}.")
    return DONE


def _heading(session: Session, handle: str) -> str:
    from drafting.workspace.procedure.sponsorship import heading

    return heading(session.text(handle))


def _sponsored(call: Namespace, session: Session) -> Done | None:
    from drafting.workspace.procedure import sponsorship

    if sum(map(bool, (call.join, call.withdraw, call.revise))) > 1:
        raise CallError("Choose one of --join, --withdraw and --revise at a time.")
    if call.join:
        how = sponsorship.Accession(call.behalf, call.not_members)
        return sponsorship.join(session, call.handle, call.join, how)
    if call.withdraw:
        return sponsorship.withdraw(session, call.handle, call.withdraw)
    return sponsorship.revise(session, call.handle) if call.revise else None
