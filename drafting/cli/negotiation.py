"""Verbs of a negotiation: proposals, positions, decisions, the compilation."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING

from drafting.amendments.errors import UnknownProposalError
from drafting.cli.arguments.negotiation import AGREEMENTS, FATES
from drafting.cli.edits import report
from drafting.cli.sessions import session_of
from drafting.cli.streams import say, say_json
from drafting.workspace.environment.paths import typed_path
from drafting.workspace.errors import CallError

if TYPE_CHECKING:
    from drafting.cli.shapes import Shape
    from drafting.model.resolution import Resolution
    from drafting.workspace.environment.context import Context
    from drafting.workspace.negotiation.proceedings import Proceedings
    from drafting.workspace.negotiation.proposal_rows import ProposalRow
    from drafting.workspace.negotiation.terms import Ruling
    from drafting.workspace.negotiation.text_position_rows import TextPosition
    from drafting.workspace.negotiation.working_lists import WorkingList
    from drafting.workspace.wording import Done

DONE = 0


def proposals(call: Namespace, context: Context) -> int:
    """List the proposals on a resolution, or write the list to a file."""
    from drafting.workspace.negotiation.outcome_rows import outcome_of
    from drafting.workspace.negotiation.working_lists import working_list, write_list

    with session_of(call, context) as session:
        negotiating, seen = session.negotiation(call.handle), session.state()
        wanted = _wanted(call, session.text(call.handle))
        found = working_list(negotiating, call.order, wanted)
        if call.unit:
            found = found.on(negotiating.text, call.unit)
        progress, standing = str(negotiating.progress()), negotiating.standing()
        if call.output:
            target = typed_path(call.output)
            say(write_list(session, call.handle, found, target).message)
            return DONE
    if call.json:
        shape: Shape = {"proposals": [_shape(row) for row in found.rows], "progress": progress}
        sections = [
            {"heading": one.heading, "proposals": [row.number for row in one.rows]}
            for one in found.sections
        ]
        positions = [_position_shape(one) for one in found.positions]
        status = outcome_of(negotiating.text, negotiating.state) or None
        shape |= {"status": status, "positions": positions, "sections": sections}
        say_json(shape | {"note": found.says or None, "state": seen})
        return DONE
    _say_list(found)
    say(f"{standing}." if found.sections else f"No proposal on {call.handle}: {standing}.")
    return DONE


def _wanted(call: Namespace, text: Resolution) -> Callable[[ProposalRow], bool]:
    """Whether a proposal is asked for: by the paragraph that it is on, or beside."""
    from drafting.model.numbering import Numbering

    unit = Numbering(text).resolve(call.unit) if call.unit else None

    def wanted(row: ProposalRow) -> bool:
        on = unit is None or (
            row.proposal.unit == unit.unit.id or row.label == f"after {unit.label}"
        )
        return on and (row.proposal.is_live or not call.live)

    return wanted


def _say_list(found: WorkingList) -> None:
    from drafting.workspace.negotiation.working_lists import POSITIONS

    if found.says:
        say(found.says)
    for section in found.sections:
        if section.heading:
            say(f"\n{section.heading}")
        for row in section.rows:
            _say_row(row)
    if found.positions:
        say(f"\n{POSITIONS}")
        for one in found.positions:
            say(f"     {one.says}.")


def _position_shape(one: TextPosition) -> Shape:
    held = one.position
    return {
        "unit": one.passage,
        "label": one.label,
        "delegation": held.delegation,
        "stance": held.stance.value,
        "words": held.words or None,
        "comment": held.comment or None,
        "round": held.round or None,
        "when": held.when.isoformat(),
    }


def _say_row(row: ProposalRow) -> None:
    from drafting.workspace.negotiation.working_lists import notes_of

    by = ", ".join(row.proposal.by)
    say(f"{row.number:>3}  {row.label}  {by}: {row.says}")
    say(f"     {'; '.join(note.rstrip('.') for note in notes_of(row))}")
    if row.reads and row.says.startswith("edit "):
        say(f"     {_without_looks(row.reads)}")


def _shape(row: ProposalRow) -> Shape:
    from drafting.amendments.records import proposal_data

    data = {name: _plain(value) for name, value in proposal_data(row.proposal).items()}
    return {
        "number": row.number,
        "id": row.proposal.id,
        "label": row.label,
        "called": list(row.called),
        "says": row.says,
        "stage": row.proposal.stage.value,
        "live": row.proposal.is_live,
        "grade": row.grade or None,
        "reason": (row.carried.reason if row.carried else "") or None,
        "package": row.package or None,
        "supersedes": [number for number, _ in row.basis],
        "conflicts": [
            {
                "with": rival,
                "unit": one.unit,
                "words": one.words or None,
                "own": one.of(row.proposal.id).says,
                "other": one.against(row.proposal.id).says,
            }
            for one, rival in zip(row.conflicts, row.rivals, strict=True)
        ],
        **{name: data[name] for name in data if name not in ("label", "says", "around")},
    }


def _plain(value: object) -> object:
    if isinstance(value, list):
        return [_plain(one) for one in value]
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    return value.isoformat() if hasattr(value, "isoformat") else value


def position(call: Namespace, context: Context) -> int:
    """Record what delegations say of a proposal, or of the text itself."""
    with session_of(call, context) as session:
        report(call, _spoken(call, session.negotiation(call.handle)))
    return DONE


def _spoken(call: Namespace, negotiating: Proceedings) -> Done:
    from drafting.amendments.positions import Stance
    from drafting.workspace.negotiation.text_positions import Speaking

    stance = Stance(call.stance)
    if _names_a_proposal(call, negotiating):
        return negotiating.take_position(
            call.what, stance, call.by, call.words, call.comment, call.seen
        )
    speaking = Speaking(stance, tuple(call.by), call.words, call.comment)
    return negotiating.speak(call.what, speaking, call.seen)


def _names_a_proposal(call: Namespace, negotiating: Proceedings) -> bool:
    """Whether it is a proposal that is named, and not a paragraph. Raises UnknownProposalError."""
    try:
        negotiating.state.find(call.what)
    except UnknownProposalError:
        if call.what.strip().removeprefix("#").isdecimal():
            raise
        return False
    return True


def decide(call: Namespace, context: Context) -> int:
    """Settle a proposal, or record how far a paragraph is agreed."""
    with session_of(call, context) as session:
        report(call, _decided(call, context, session.negotiation(call.handle)))
    return DONE


def _decided(call: Namespace, context: Context, negotiating: Proceedings) -> Done:
    from drafting.amendments.agreement import Agreement

    if not _names_a_proposal(call, negotiating):
        if call.stage not in AGREEMENTS:
            raise CallError(_no_such(call.stage, "paragraph", AGREEMENTS))
        return negotiating.agree(
            call.what, Agreement(call.stage), call.pending, call.seen, call.fallen
        )
    if call.stage not in FATES:
        raise CallError(_no_such(call.stage, "proposal", FATES))
    return negotiating.decide(call.what, _ruling(call, context), call.seen)


def _ruling(call: Namespace, context: Context) -> Ruling:
    from drafting.amendments.proposals import Stage
    from drafting.workspace.editing.footnotes import with_new_notes
    from drafting.workspace.negotiation.terms import Ruling

    text, notes = with_new_notes(call.text, context.ids)
    return Ruling(
        Stage(call.stage),
        text.strip(),
        notes,
        condition=call.condition,
        reason=call.reason,
        in_place=call.in_place,
    )


def _no_such(stage: str, what: str, stages: tuple[str, ...]) -> str:
    return f"A {what} cannot be “{stage}”: choose one of {', '.join(stages)}."


def rebase(call: Namespace, context: Context) -> int:
    """Show how each pending proposal stands to the working text."""
    with session_of(call, context) as session:
        negotiating = session.negotiation(call.handle)
        rows = [row for row in negotiating.rows() if row.carried]
        hanging = negotiating.hanging()
    if call.json:
        shape = [_shape(row) for row in rows]
        say_json({"proposals": shape, "hanging": [one.reason for one in hanging]})
        return DONE
    for row in rows:
        reason = row.carried.reason if row.carried else ""
        say(f"{row.number:>3}  {row.grade:<9}  {row.label}: {row.says}. {reason}".rstrip())
    for one in hanging:
        say(f"     {one.reason}")
    if not rows:
        say(f"No proposal on {call.handle} is pending.")
    return DONE


def _without_looks(text: str) -> str:
    from drafting.model.inline import plain

    return plain(text)
