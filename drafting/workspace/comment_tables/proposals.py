"""Words of a table that were changed, put on record as proposals of those who changed them."""

from __future__ import annotations

from drafting.formats.received_table import UNTRACKED, ReceivedRow
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.page.comment_table import TableRow
from drafting.workspace.comment_tables.report import NOBODY, CommentsReport
from drafting.workspace.comment_tables.rows import MatchedRow
from drafting.workspace.comment_tables.words import ChangedWords, changed_words, planned
from drafting.workspace.editing.planners import insert
from drafting.workspace.incoming.comparable_words import folded, same_words
from drafting.workspace.incoming.proposals import delegations_behind, propose_or_support
from drafting.workspace.negotiation.proceedings import Proceedings
from drafting.workspace.negotiation.terms import Terms


class TableProposals:
    """Puts what was changed since `sent` went out; `by` is whoever filled all of it in."""

    def __init__(
        self,
        proceedings: Proceedings,
        sent: Resolution,
        by: tuple[str, ...],
        report: CommentsReport,
    ) -> None:
        self._proceedings, self._sent, self._by = proceedings, sent, by
        self._report = report

    def take(self, came: ReceivedRow, sent: TableRow) -> None:
        """What became of the words of a row."""
        for changed in changed_words(came, sent, is_one=bool(self._by)):
            self._propose(sent, changed)

    def take_note(self, sent: TableRow, words: str) -> None:
        """What became of a footnote at the foot of the page; `words` is inline markup."""
        if not same_words(words, sent.block.text):
            self._propose(sent, ChangedWords(UNTRACKED, words))

    def _propose(self, sent: TableRow, changed: ChangedWords) -> None:
        names, words = self._movers(changed.author), folded(changed.after)
        if changed.left:
            self._report.leave(sent.label, changed.left)
            return
        if not names:
            self._report.leave(sent.label, f"its text reads “{words}” now, and {NOBODY}")
            return
        found = planned(changed, sent.key, self._sent, self._proceedings.text)
        if found.plan is None:
            self._report.leave(sent.label, found.left)
            return
        plan, terms = found.plan, Terms(names)
        self._report.record(
            sent.label, words, lambda: propose_or_support(self._proceedings, plan, terms)
        )

    def take_new(self, row: MatchedRow) -> None:
        """A row that was put in: its words are a new paragraph after the one above it."""
        came = row.came
        words = [line for line in came.accepted if folded(line)]
        names, now = self._movers(came.tracked), self._proceedings.text
        above = row.before.key if row.before else ""
        if not words:
            return
        said = f"“{' / '.join(map(folded, words))}”"
        if not names:
            self._report.leave(came.label or "A new row", f"{said}, and {NOBODY}")
        elif above not in Numbering(now):
            self._report.leave(came.label or "A new row", f"{said} stands after no paragraph")
        else:
            text, ids = "\n\n".join(words), self._proceedings.session.context.ids
            self._report.record(
                came.label or "A new row",
                said,
                lambda: propose_or_support(
                    self._proceedings, insert(now, f"after {above}", text, ids), Terms(names)
                ),
            )

    def _movers(self, author: str) -> tuple[str, ...]:
        if self._by or author == UNTRACKED:
            return self._by
        return delegations_behind(self._proceedings.state, author)
