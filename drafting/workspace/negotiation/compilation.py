"""The compilation as files: in the notation of the room, or as tracked changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.lexicon.kinds import DRAFT
from drafting.model.inline import plain
from drafting.workspace.files.bodies import body_of
from drafting.workspace.files.output import (
    as_working_paper,
    check_format,
    write_changes,
    write_paper,
)
from drafting.workspace.negotiation.proceedings import Proceedings
from drafting.workspace.wording import Done, counted, listed

if TYPE_CHECKING:
    from drafting.amendments.compilation.paper import Paper
    from drafting.amendments.proposals import Proposal
    from drafting.model.resolution import Resolution
    from drafting.workspace.environment.context import Context
    from drafting.workspace.record.session_record import SessionRecord


def paper_of(proceedings: Proceedings, context: Context) -> Paper:
    """The compilation with what it is of: the draft, the date, the round, how far one has come."""
    from drafting.amendments.compilation.paper import Paper, PaperFacts

    text = proceedings.text
    state = proceedings.state
    held = context.round or _last_round(state.proposals)
    now = context.now()
    made = f"{now.day} {now:%B %Y, %H:%M %Z}".rstrip()
    facts = (
        f"As of {made}{f', {held}' if held else ''}.",
        f"{counted(len(state.live), 'proposal')} pending. Paragraphs: {proceedings.progress()}.",
    )
    return Paper(PaperFacts(_called(text, proceedings.handle), facts), proceedings.compilation())


def _called(text: Resolution, handle: str) -> str:
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
        from drafting.workspace.negotiation.tracked_compilation import tracked_compilation

        check_format(path)
        made = tracked_compilation(proceedings, paper_of(proceedings, context), context)
        write_changes(made.before, made.after, made.redline, path, as_working_paper(body), context)
        said = _left_out([one.number for one in made.left_out])
    else:
        write_paper(paper_of(proceedings, context), path, body, context)
        said = ""
    count = counted(len(proceedings.state.live), "live proposal")
    return Done(f"Wrote {handle} with {count} to {path}; {proceedings.progress()}.{said}", text)


def _left_out(numbers: Sequence[int]) -> str:
    if not numbers:
        return ""
    names = listed([str(number) for number in numbers])
    return f" Not in it, as they cannot stand beside the rest of it: {names}."
