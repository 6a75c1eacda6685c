"""The compilation as files: in the notation of the room, or as tracked changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.amendments.compilation.paper import NOT_HELD
from drafting.dataclasses import replace
from drafting.lexicon.kinds import DRAFT
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.redline.rebase.values import Grade
from drafting.workspace.files.bodies import body_of
from drafting.workspace.files.output import (
    WORD,
    as_working_paper,
    check_format,
    write_changes,
    write_paper,
)
from drafting.workspace.negotiation.proceedings import Proceedings
from drafting.workspace.negotiation.text_position_rows import with_positions
from drafting.workspace.wording import Done, counted

if TYPE_CHECKING:
    from drafting.amendments.compilation.paper import Paper
    from drafting.amendments.compilation.plain_looks import Looks
    from drafting.amendments.compilation.proposal_list import ProposalList
    from drafting.amendments.proposals import Proposal
    from drafting.formats.bodies import Body
    from drafting.model.resolution import Resolution
    from drafting.workspace.environment.context import Context
    from drafting.workspace.record.session_record import SessionRecord


def paper_of(proceedings: Proceedings, context: Context, looks: Looks | None = None) -> Paper:
    """The compilation with what it is of: the draft, the date, the round, how far one has come.

    What `looks` takes away does not count: where it comes or goes, nothing changes.
    """
    from drafting.amendments.compilation.compiler import compiled
    from drafting.amendments.compilation.paper import Paper, PaperFacts
    from drafting.amendments.compilation.plain_looks import text_with

    text = proceedings.text
    state = proceedings.state
    held = context.round or _last_round(state.proposals)
    facts = (
        f"As of {time_of_day(context.now())}{f', {held}' if held else ''}.",
        f"{counted(len(state.live), 'proposal')} pending. Paragraphs: {proceedings.standing()}.",
    )
    standing = PaperFacts(document_called(text, proceedings.handle), facts)
    listed = _listed(proceedings, text, looks)
    text = text_with(looks, text) if looks else text
    given = state.reading.given if state.reading else ()
    compilation = compiled(text, listed.standing, state.convention, given)
    compilation = with_positions(compilation, proceedings.text_positions())
    return Paper(standing, compilation, replace(listed, text=text))


def _listed(proceedings: Proceedings, text: Resolution, looks: Looks | None) -> ProposalList:
    """The pending proposals as the list behind a compilation has them."""
    from drafting.amendments.compilation.plain_looks import proposal_with
    from drafting.amendments.compilation.proposal_list import ListedProposal, ProposalList

    found = []
    for row in proceedings.rows():
        if row.carried is not None:
            proposal = replace(row.proposal, edit=row.carried.edit)
            proposal = proposal_with(looks, proposal) if looks else proposal
            is_moot = row.carried.grade is Grade.MOOT
            contested = row.carried.reason if row.carried.grade is Grade.CONTESTED else ""
            listed = ListedProposal(row.number, row.says, proposal, is_moot, contested)
            found.append(listed)
    return ProposalList(text, tuple(found), tuple(_agreed(proceedings)))


def _agreed(proceedings: Proceedings) -> Iterator[tuple[str, str]]:
    """How far paragraphs are agreed, and on what that depends, each with its label."""
    standings, numbering = proceedings.state.standings, Numbering(proceedings.text)
    for row in numbering:
        stage = standings.stage(row.unit.id, row.unit.text)
        if stage.is_agreed:
            conditions = standings.conditions(row.unit.id)
            depends = [one.words(numbering, proceedings.elsewhere) for one in conditions]
            yield row.label, ", ".join((stage.value.capitalize(), *depends))


def time_of_day(now: datetime) -> str:
    """A time as the head of a paper has it: "3 May 2027, 10:30 UTC"."""
    return f"{now.day} {now:%B %Y, %H:%M %Z}".rstrip()


def document_called(text: Resolution, handle: str) -> str:
    """What the text is, and its symbol or the name by which the session calls it."""
    # The heading is in English, whatever the language of the text.
    kind = plain(text.kind) if text.language == "en" else DRAFT
    return f"{kind} {plain(text.masthead.symbol) or f'“{handle}”'}".strip()


def _last_round(proposals: Iterable[Proposal]) -> str:
    """The reading or meeting in which a proposal was put or settled last."""
    said = [(one.when, one.round) for one in proposals if one.round]
    said += [(one.when, one.round) for put in proposals for one in put.events if one.round]
    return max(said)[1] if said else ""


def write_compilation(
    session: SessionRecord, handle: str, path: Path, *, tracked: bool = False
) -> Done:
    """Write the compilation in the format of the file's name.

    `tracked` writes native tracked changes (in a web page, marked ones), one author for
    each delegation, in place of brackets and names. Raises a FormatError.
    """
    proceedings, context = Proceedings(session, handle), session.context
    text = proceedings.text
    body = body_of(text, context, session.info.body)
    if tracked:
        from drafting.workspace.compilations.tracked import tracked_compilation

        check_format(path)
        made = tracked_compilation(proceedings, paper_of(proceedings, context), context)
        write_changes(made.before, made.after, made.redline, path, as_working_paper(body), context)
        said = made.sentences
    else:
        said = _write_proved(proceedings, path, body, context)
    count = counted(len(proceedings.state.live), "live proposal")
    return Done(f"Wrote {handle} with {count} to {path}; {proceedings.progress()}.{said}", text)


def _looks_in(path: Path) -> Looks | None:
    """Which looks of words a form prints; None where it prints them all."""
    from drafting.amendments.compilation.plain_looks import with_plain_marks, without_looks

    return {".txt": without_looks, WORD: with_plain_marks}.get(path.suffix.casefold())


def _write_proved(proceedings: Proceedings, path: Path, body: Body, context: Context) -> str:
    """Write the compilation, and say above it and in a sentence what it does not give back."""
    from drafting.formats.received_paper import is_read_again
    from drafting.workspace.compilations.proof import not_held

    paper = paper_of(proceedings, context, _looks_in(path))
    if not is_read_again(path):
        facts = (*paper.standing.facts, "To be looked at, and not to be brought in again.")
        paper = replace(paper, standing=replace(paper.standing, facts=facts))
    write_paper(paper, path, body, context)
    said = proceedings.text_positions()
    is_proved = is_read_again(path) and bool(paper.listed)
    faults = not_held(path, paper.listed, said, context) if is_proved else ()
    if not faults:
        return ""
    write_paper(paper.without(faults), path, body, context)
    return f" {NOT_HELD}{', '.join(faults)}."
