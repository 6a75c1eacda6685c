"""A table of the text for delegations to fill in, with what they have said so far."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.amendments.compilation.names import listed_names
from drafting.amendments.compilation.values import Attribution
from drafting.amendments.negotiation import Negotiation
from drafting.amendments.positions import Position, Stance, latest
from drafting.amendments.proposals import Proposal
from drafting.amendments.spoken_positions import spoken
from drafting.model.edits import Edit, InsertUnit
from drafting.model.inline import escape
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.page.comment_table import CommentTable
from drafting.workspace.compilations.files import document_called, time_of_day
from drafting.workspace.files.bodies import body_of
from drafting.workspace.files.errors import UnknownTableFormatError
from drafting.workspace.files.output import as_working_paper
from drafting.workspace.negotiation.negotiation_record import NegotiationRecord
from drafting.workspace.negotiation.seen import Seen
from drafting.workspace.negotiation.text_position_rows import mark_of
from drafting.workspace.wording import Done, counted

if TYPE_CHECKING:
    from drafting.workspace.record.session_record import SessionRecord

STATE = "State of the record: "
"""Begins the line by which a table that comes back is held against the text that was sent."""
_REQUEST = (
    "Write comments in the last column, each under a name: “EU: retain – agreed language”. "
    "Words of the text may be changed in their own column, best with tracked changes."
)


def table_of(record: NegotiationRecord) -> CommentTable:
    """The text with what delegations propose and say of each of its paragraphs."""
    context, text = record.session.context, record.text
    facts = (
        f"As of {time_of_day(context.now())}. {STATE}{record.session.state()}.",
        _REQUEST,
    )
    return CommentTable(document_called(text, record.handle), facts, text, comments_on(record))


def write_comment_table(session: SessionRecord, handle: str, path: Path) -> Done:
    """Write the table as a Word file. Raises UnknownTableFormatError or a FormatError."""
    if path.suffix.casefold() != ".docx":
        raise UnknownTableFormatError(path.name)
    from drafting.formats.docx.layout.comment_table import write_comment_table as write

    record = NegotiationRecord(session, handle)
    table = table_of(record)
    body = as_working_paper(body_of(table.text, session.context, session.info.body))
    write(table, path, body)
    said = counted(sum(map(len, table.comments.values())), "line")
    return Done(
        f"Wrote {handle} to {path} as a table for comments, with {said} of what was said so far.",
        table.text,
    )


class PastRecord(NegotiationRecord):
    """A negotiation as it was seen in an earlier state of the record."""

    def __init__(self, session: SessionRecord, handle: str, seen: Seen) -> None:
        super().__init__(session, handle)
        self._seen = seen

    @property
    def text(self) -> Resolution:
        """The text of then."""
        return self._seen.text

    @property
    def state(self) -> Negotiation:
        """The negotiation of then."""
        return self._seen.state


def comments_on(record: NegotiationRecord) -> dict[str, tuple[str, ...]]:
    """What stands in the last column: inline markup, one a line, by the key of the passage."""
    found: dict[str, list[str]] = {}
    for one in record.text_positions():
        found.setdefault(one.passage, []).append(_line(_mark(one.position)))
    text = record.text
    for row in record.rows():
        if row.carried is not None:
            place = _place(row.edit, text)
            found.setdefault(place, []).extend(_proposal(row.number, row.says, row.proposal))
    return {key: tuple(lines) for key, lines in found.items()}


def _mark(position: Position) -> Attribution:
    """What is said of the text; a comment that reads as none else stands for itself."""
    comment = " ".join(position.comment.split())
    is_plain = spoken(comment) == (Stance.COMMENTS, "", comment, 0) and not position.words
    if position.stance is Stance.COMMENTS and comment and is_plain:
        return Attribution((position.delegation,), comment)
    return mark_of(position)


def _line(mark: Attribution) -> str:
    return f"**{escape(listed_names(mark.delegations))}**: {escape(mark.says)}"


def _proposal(number: int, says: str, proposal: Proposal) -> Iterator[str]:
    """A proposal under those who put it, and what others say of it."""
    called = f"proposal {number}"
    yield _line(Attribution(proposal.by, f"{called}: {says}"))
    for position in latest(proposal.positions):
        yield _line(Attribution((position.delegation,), f"{called}: {_said(position)}"))


def _said(position: Position) -> str:
    about = f"“{position.words}”" if position.words else ""
    comment = " ".join(position.comment.split())
    said = " ".join(filter(None, (position.stance.value, about)))
    return " – ".join(filter(None, (said, comment)))


def _place(edit: Edit, text: Resolution) -> str:
    """The key of the passage beside which a proposal stands."""
    first = next(iter(edit.each()))
    numbering = Numbering(text)
    if not isinstance(first, InsertUnit):
        return _key(first.subject, text, numbering)
    for unit in (first.place.after, first.place.parent):
        if unit and unit in numbering:
            return unit
    return first.place.parent


def _key(subject: str, text: Resolution, numbering: Numbering) -> str:
    if subject in numbering:
        return subject
    is_note = any(note.id == subject for note in text.notes)
    return f"note:{subject}" if is_note else f"field:{subject}"
