"""A compilation that somebody sent, brought in: its text, its proposals, who holds what."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.amendments.compilation.paper import HEADING
from drafting.amendments.compilation.reader import (
    ReadParagraph,
    is_compilation,
    read_compilation,
)
from drafting.amendments.negotiation import Negotiation
from drafting.model.inline import plain, tidy
from drafting.model.numbering import Numbered, Numbering
from drafting.model.unit import Kind
from drafting.workspace.environment.paths import name_as_text
from drafting.workspace.negotiation.compilation_content import CompilationContent
from drafting.workspace.negotiation.errors import NoCompilationError
from drafting.workspace.negotiation.original_texts import surroundings_of
from drafting.workspace.negotiation.proceedings import Proceedings
from drafting.workspace.record.negotiation import record_change
from drafting.workspace.wording import Done, counted

if TYPE_CHECKING:
    from drafting.workspace.environment.context import Context
    from drafting.workspace.record.session_record import SessionRecord


def read_file(path: Path, context: Context) -> tuple[ReadParagraph, ...]:
    """The paragraphs of a compilation in a file. Raises a FormatError or NoCompilationError."""
    from drafting.formats.canonical import is_canonical
    from drafting.formats.text_files import read_words

    is_text = path.suffix.casefold() in (".txt", ".md")
    text = tidy(read_words(path)) if is_text else ""
    if is_text and not is_canonical(text):
        is_markdown = path.suffix.casefold() == ".md"
        paragraphs = read_compilation(_joined(_without_head(text, is_markdown=is_markdown)))
    else:
        paragraphs = read_compilation("\n".join(_lines(path, context)))
    if not is_compilation(paragraphs):
        raise NoCompilationError(path.name)
    return paragraphs


def _without_head(text: str, *, is_markdown: bool) -> str:
    """The words of a compilation; of one that we wrote, without its head and its notes."""
    from drafting.formats.paper import END_OF_HEAD, NOTES

    lines = text.replace("\r\n", "\n").split("\n")
    if lines[0].lstrip("# ").startswith(HEADING) and END_OF_HEAD in lines:
        lines = lines[lines.index(END_OF_HEAD) + 1 :]
        lines = lines[: lines.index(NOTES)] if NOTES in lines else lines
    if is_markdown:
        lines = [plain(line.lstrip("#").strip()) for line in lines]
    return "\n".join(lines)


def _joined(text: str) -> str:
    """A paragraph a line: lines that are wrapped are joined, where empty lines part others."""
    blocks = re.split(r"\n\s*\n", text.replace("\r\n", "\n"))
    if len(blocks) < 2:
        return text
    return "\n".join(" ".join(block.split("\n")) for block in blocks)


def _lines(path: Path, context: Context) -> list[str]:
    from drafting.formats.files import read_file as read_text

    text = read_text(path, context.ids).resolution
    lines = [plain(text.title), plain(text.enacting)]
    above: list[str] = []
    for row in Numbering(text):
        del above[row.depth :]
        label = _label(row, above[-1] if above else "")
        above.append(label)
        lines.append(f"{label} {plain(row.unit.text)}".strip())
    return [line for line in lines if line]


def _label(row: Numbered, above: str) -> str:
    """What a compilation would print before a paragraph, as far as it has a name."""
    if row.number.startswith(("PP", "OP")):
        return row.number
    if row.unit.kind in (Kind.PREAMBULAR, Kind.OPERATIVE):
        return row.label
    return f"{above} {row.number}".strip() if row.unit.kind is Kind.SUBPARAGRAPH else row.number


def import_compilation(session: SessionRecord, path: Path, handle: str) -> Done:
    """Begin a resolution from a compilation: its text, its proposals and positions on record.

    Raises a FormatError, a StoreError or NoCompilationError.
    """
    from drafting.workspace.record.signature import signed

    context = session.context
    entry = CompilationContent(read_file(path, context), context)
    handle = handle or re.sub(r"[^\w.\-]+", "-", path.stem).strip("-.")
    message = f"Brought in {handle} from the compilation {name_as_text(path)}."
    session.store.add(handle, entry.text, signed(context, message))
    state = session.state()
    proposals = [
        replace(one, state=state, around=surroundings_of(one, entry.text))
        for one in entry.proposals
    ]

    def change(now: Negotiation) -> Negotiation:
        for proposal in proposals:
            now = now.with_proposal(proposal)
        standings = now.standings
        for unit, decision in entry.decisions:
            standings = standings.decide(unit, decision)
        return replace(now, standings=standings)

    said = f"{counted(len(proposals), 'proposal')} of {name_as_text(path)} are on record."
    record_change(session, handle, said, change)
    progress = Proceedings(session, handle).progress()
    return Done(f"{message} {said} {progress}.", entry.text)
