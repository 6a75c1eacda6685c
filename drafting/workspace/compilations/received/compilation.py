"""A compilation that somebody sent, brought in: its text, its proposals, who holds what."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.amendments.compilation.paper import HEADING
from drafting.amendments.compilation.reader import is_compilation, read_paragraph
from drafting.amendments.compilation.room_signs import typed_as_read
from drafting.amendments.negotiation import Negotiation
from drafting.dataclasses import replace
from drafting.formats.reading import Remark
from drafting.model.inline import escape, plain, tidy
from drafting.model.numbering import Numbering, note_numbers
from drafting.model.unit import Kind
from drafting.workspace.compilations.received.content import CompilationContent
from drafting.workspace.environment.paths import name_as_text
from drafting.workspace.negotiation.errors import NoCompilationError
from drafting.workspace.negotiation.original_texts import surroundings_of
from drafting.workspace.negotiation.proceedings import Proceedings
from drafting.workspace.record.negotiation import record_change
from drafting.workspace.wording import Done, counted

if TYPE_CHECKING:
    from drafting.formats.received_paper import ReceivedPaper
    from drafting.workspace.environment.context import Context
    from drafting.workspace.record.session_record import SessionRecord

_CALLED = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUBPARAGRAPH})


def read_file(path: Path, context: Context) -> ReceivedPaper:
    """What a file prints. Raises a FormatError or NoCompilationError."""
    from drafting.formats.canonical import is_canonical
    from drafting.formats.kinds import FileKind, kind_of
    from drafting.formats.received_paper import is_paper, read_paper
    from drafting.formats.text_files import read_words

    is_text = kind_of(path) is FileKind.TEXT
    if is_paper(path) and not (is_text and is_canonical(tidy(read_words(path)))):
        paper = read_paper(path)
    else:
        paper = _of_text(path, context)
    is_ours = plain(paper.lines[0]).startswith(HEADING) if paper.lines else False
    if not is_ours:
        paper = replace(paper, lines=tuple(map(typed_as_read, paper.lines)))
    if not is_ours and not is_compilation(map(read_paragraph, paper.lines)):
        raise NoCompilationError(path.name)
    return paper


def _of_text(path: Path, context: Context) -> ReceivedPaper:
    """The lines of a file of another kind, read as a text."""
    from drafting.formats.files import read_file as read_text
    from drafting.formats.received_paper import ReceivedPaper

    text = read_text(path, context.ids).resolution
    lines = [text.title, text.enacting]
    for row in Numbering(text):
        label = row.label if row.unit.kind in _CALLED else ""
        lines.append(f"{escape(label)} {row.unit.text}".strip())
    notes = {note.id: note.text for note in text.notes}
    return ReceivedPaper(tuple(filter(None, lines)), notes, note_numbers(text))


def import_compilation(session: SessionRecord, path: Path, handle: str) -> Done:
    """Begin a resolution from a compilation: its text, its proposals and positions on record.

    Raises a FormatError, a StoreError or NoCompilationError.
    """
    from drafting.store.checklist.items import Origin
    from drafting.workspace.record.found import found_by_reader
    from drafting.workspace.record.signature import signed

    context = session.context
    content = CompilationContent(read_file(path, context), context)
    handle = handle or re.sub(r"[^\w.\-]+", "-", path.stem).strip("-.")
    message = f"Brought in {handle} from the compilation {name_as_text(path)}."
    remarks = tuple(Remark(0, one) for one in content.unread)
    found = found_by_reader(remarks, content.text, Origin.COMPILATION, name_as_text(path))
    record = signed(context, message)
    session.store.add(handle, content.text, record, found=found)
    state = session.state()
    proposals = [
        replace(one, state=state, around=surroundings_of(one, content.text))
        for one in content.proposals
    ]

    def change(now: Negotiation) -> Negotiation:
        standings = now.standings
        for unit, decision in content.decisions:
            standings = standings.decide(unit, decision)
        return replace(
            now,
            proposals=tuple(proposals),
            standings=standings,
            positions=content.positions,
        )

    verb = "is" if len(proposals) == 1 else "are"
    said = f"{counted(len(proposals), 'proposal')} of {name_as_text(path)} {verb} on record."
    record_change(session, handle, said, change)
    progress = Proceedings(session, handle).progress()
    return Done(f"{message} {said} {progress}.", content.text, remarks=remarks)
