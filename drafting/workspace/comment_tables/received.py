"""A table for comments that delegations filled in, taken into the record.

Comments become positions on the text or on a proposal; words that were changed become proposals.
What cannot be placed is told, word for word, and nothing of it is made.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.formats.received_table import ReceivedTable
from drafting.model.inline import escape
from drafting.page.comment_table import CommentTable, TableRow, compose_table
from drafting.patterns import regex
from drafting.workspace.comment_tables.comments import Commenters
from drafting.workspace.comment_tables.files import STATE, PastRecord, table_of
from drafting.workspace.comment_tables.notes import with_known_notes
from drafting.workspace.comment_tables.positions import TablePositions
from drafting.workspace.comment_tables.proposals import TableProposals
from drafting.workspace.comment_tables.report import CommentsReport
from drafting.workspace.comment_tables.rows import MatchedRow, matched_rows
from drafting.workspace.incoming.comparable_words import folded
from drafting.workspace.negotiation.errors import UnseenStateError
from drafting.workspace.negotiation.proceedings import Proceedings
from drafting.workspace.negotiation.seen import Seen, seen_by

if TYPE_CHECKING:
    from drafting.workspace.record.session_record import SessionRecord

_STATE = regex(rf"{STATE}(?P<state>[0-9a-f]{{7,64}})")
_NOT_TOLD = (
    "The table does not say of which state of the record it was made, or there is no such state; "
    "it was held against the text of today"
)


def take_comments(
    session: SessionRecord, path: Path, handle: str, by: Sequence[str] = ()
) -> CommentsReport:
    """Take what was filled in into the record; `by` is whoever filled all of it in.

    What is on record already is not recorded again. Raises a FormatError or a StoreError.
    """
    from drafting.formats.docx.returned.comment_table import read_comment_table
    from drafting.formats.word_files import as_word_file
    from drafting.store.checklist.items import Origin
    from drafting.workspace.record.checklist import Checklist
    from drafting.workspace.record.found import found_in_sentences

    with as_word_file(path) as (word, _):
        came, report = read_comment_table(word), CommentsReport()
    proceedings = Proceedings(session, handle)
    seen = _sent_out(proceedings, came, report)
    came = with_known_notes(came, seen.text)
    table = table_of(PastRecord(session, handle, seen))
    rows = compose_table(table)
    matched = matched_rows(came.rows, rows)
    words = TableProposals(proceedings, seen.text, tuple(by), report)
    commenters = Commenters(_named(proceedings), tuple(by))
    positions = TablePositions(proceedings, commenters, report)
    for row in matched:
        if row.sent is None:
            words.take_new(row)
            positions.leave(row.came)
        else:
            words.take(row.came, row.sent)
            positions.take(row.came, row.sent)
    for note in _changed_notes(came, matched):
        words.take_note(note, came.notes[note.block.source])
    for line in (*_new_notes(came, seen), *_without_row(rows, matched), *_around(came, table)):
        report.leave("", line)
    found = found_in_sentences(report.left, session.text(handle), Origin.COMMENTS, path.name)
    Checklist(session).keep(handle, found)
    return report


def _sent_out(proceedings: Proceedings, came: ReceivedTable, report: CommentsReport) -> Seen:
    """The text and the negotiation of which the table was made; else those of today."""
    session, handle = proceedings.session, proceedings.handle
    state = next((one["state"] for line in came.lines if (one := _STATE.search(line))), "")
    if state:
        try:
            return seen_by(session, handle, state)
        except UnseenStateError:
            pass
    report.leave("", _NOT_TOLD)
    return seen_by(session, handle)


def _named(proceedings: Proceedings) -> Iterator[str]:
    """Whoever is named in the negotiation, known elsewhere or not."""
    state = proceedings.state
    for proposal in state.proposals:
        yield from proposal.by
        yield from (one.delegation for one in proposal.positions)
    for held in state.positions.values():
        yield from (one.delegation for one in held)


def _changed_notes(came: ReceivedTable, matched: Sequence[MatchedRow]) -> Iterator[TableRow]:
    """Footnotes that came back, but for those that were changed in their row."""
    for row in matched:
        if row.sent is None or row.sent.block.source not in came.notes:
            continue
        if folded(" ".join(row.came.accepted)) == folded(row.sent.block.text):
            yield row.sent


def _new_notes(came: ReceivedTable, seen: Seen) -> Iterator[str]:
    """Footnotes that were put in; one that nothing of the sent text is like is put in too."""
    known = {note.id for note in seen.text.notes}
    for key, words in came.notes.items():
        if key not in known:
            yield f"This footnote was not sent: “{folded(words)}”"


def _without_row(rows: Sequence[TableRow], matched: Sequence[MatchedRow]) -> Iterator[str]:
    there = {one.sent.key for one in matched if one.sent}
    yield from (f"The row of {row.label} did not come back" for row in rows if row.key not in there)


def _around(came: ReceivedTable, table: CommentTable) -> Iterator[str]:
    """What stands outside the table and was not sent."""
    sent = {folded(escape(line)) for line in (table.title, *table.facts)}
    for line in came.lines:
        if folded(escape(line)) not in sent and not _STATE.search(line):
            yield f"This stands outside the table: “{line}”"
