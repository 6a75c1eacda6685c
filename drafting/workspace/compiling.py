"""The compilation as files: in the notation of the room, or as tracked changes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.amendments.carrying import Grade
from drafting.amendments.footnotes import with_notes
from drafting.model.inline import plain
from drafting.redline.spans import Act
from drafting.workspace.bodies import body_of
from drafting.workspace.exporting import credited
from drafting.workspace.negotiation_words import movers
from drafting.workspace.wording import Done, counted
from drafting.workspace.writing import check_format, write_changes, write_paper

if TYPE_CHECKING:
    from drafting.amendments.compilation.paper import Paper
    from drafting.amendments.proposals import Proposal
    from drafting.model.resolution import Resolution
    from drafting.redline.script import Redline
    from drafting.workspace.context import Context
    from drafting.workspace.negotiating import Negotiating
    from drafting.workspace.session import Session


def proposed(negotiating: Negotiating) -> tuple[Resolution, Redline]:
    """The text as all live proposals together would make it, and their changes as a redline.

    Each change is that of the delegations that propose it. Alternatives and proposals
    without an object are left out; where two collide, both wordings stand in brackets.
    """
    from drafting.redline.provenance import steps_of

    before = now = negotiating.text
    states: list[tuple[Act, Resolution]] = []
    for proposal in negotiating.state.live:
        carried = negotiating.carried(proposal, now)
        if proposal.alternative or carried.grade is Grade.MOOT:
            continue
        now = with_notes(carried.edit, proposal.notes, now).apply(now)
        act = Act(movers(proposal), proposal.when, proposal.round, proposal.id)
        states.append((act, now))
    return now, credited(before, tuple(steps_of(before, states)), now)


def paper_of(negotiating: Negotiating, context: Context) -> Paper:
    """The compilation with what it is of: the draft, the date, the round, how far one has come."""
    from drafting.amendments.compilation.paper import Paper, Standing

    text = negotiating.text
    state = negotiating.state
    held = context.round or _last_round(state.proposals)
    now = context.now()
    made = f"{now.day} {now:%B %Y, %H:%M %Z}".rstrip()
    facts = (
        f"As of {made}{f', {held}' if held else ''}.",
        f"{counted(len(state.live), 'proposal')} pending. Paragraphs: {negotiating.progress()}.",
    )
    return Paper(Standing(_called(text, negotiating.handle), facts), negotiating.compilation())


def _called(text: Resolution, handle: str) -> str:
    """What the text is, and its symbol or the name by which the session calls it."""
    return f"{plain(text.kind)} {plain(text.masthead.symbol) or f'“{handle}”'}".strip()


def _last_round(proposals: Iterable[Proposal]) -> str:
    """The reading or meeting in which a proposal was put or settled last."""
    said = [(one.when, one.round) for one in proposals if one.round]
    said += [(one.when, one.round) for put in proposals for one in put.events if one.round]
    return max(said)[1] if said else ""


def write_compilation(session: Session, handle: str, path: Path, *, tracked: bool = False) -> Done:
    """Write the compilation in the format of the file's name.

    `tracked` writes native tracked changes (in a web page, marked ones), one author for
    each delegation, in place of brackets and names. Raises a FormatError.
    """
    negotiating, context = session.negotiating(handle), session.context
    text = negotiating.text
    body = body_of(text, context, session.info.body)
    if tracked:
        check_format(path)
        after, redline = proposed(negotiating)
        write_changes(text, after, redline, path, body, context)
    else:
        write_paper(paper_of(negotiating, context), path, body, context)
    count = counted(len(negotiating.state.live), "live proposal")
    return Done(f"Wrote {handle} with {count} to {path}; {negotiating.progress()}.", text)
