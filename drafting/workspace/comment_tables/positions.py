"""Comments of a table, put on record as positions on a proposal or on the text itself."""

from __future__ import annotations

from drafting.amendments.errors import UnknownProposalError
from drafting.amendments.positions import Position, Stance, latest
from drafting.amendments.spoken_positions import Spoken, spoken
from drafting.dataclasses import replace
from drafting.formats.received_table import ReceivedRow
from drafting.page.comment_table import ELSEWHERE, TableRow
from drafting.workspace.comment_tables.comments import Commenters, TableComment
from drafting.workspace.comment_tables.report import NOBODY, CommentsReport
from drafting.workspace.editing.errors import WordsNotFoundError
from drafting.workspace.negotiation.proceedings import Proceedings
from drafting.workspace.negotiation.text_positions import Speaking


class TablePositions:
    """Records what stands beside a text and did not stand there when it was sent."""

    def __init__(
        self, proceedings: Proceedings, commenters: Commenters, report: CommentsReport
    ) -> None:
        self._proceedings, self._commenters, self._report = proceedings, commenters, report

    def take(self, came: ReceivedRow, sent: TableRow) -> None:
        """All comments of a row."""
        for line in self._commenters.gone(came.comments, sent.comments):
            self._report.leave(sent.label, f"“{line}” was taken out; it stays on record")
        for comment in self._commenters.new_comments(came.comments, sent.comments):
            self._take(comment, sent)

    def leave(self, came: ReceivedRow) -> None:
        """Comments beside what is no passage of the text."""
        for comment in came.comments:
            for one in self._commenters.new_comments((comment,), ()):
                self._report.leave(came.label or "A new row", f"comment {_told(one)}")

    def _take(self, comment: TableComment, sent: TableRow) -> None:
        if comment.unknown:
            why = f"“{comment.unknown}” is no delegation or group that is known"
            self._report.leave(sent.label, f"comment {_told(comment)}: {why}")
        elif not comment.delegations:
            self._report.leave(sent.label, f"comment {_told(comment)}: {NOBODY}")
        elif sent.label == ELSEWHERE:
            self._report.leave(sent.label, f"comment {_told(comment)} is beside no passage")
        else:
            self._report.record(sent.label, comment.says, lambda: self._recorded(comment, sent))

    def _recorded(self, comment: TableComment, sent: TableRow) -> str:
        """Record it; what is said of words or of a proposal that is not there is a comment."""
        whole = Spoken(Stance.COMMENTS, comment=comment.says)
        said = spoken(comment.says)
        if said.stance is Stance.LIFTS and not self._is_lifted_whole(comment, sent, said):
            said = whole
        try:
            return self._record(comment, sent, said)
        except (WordsNotFoundError, UnknownProposalError):
            return self._record(comment, sent, whole)

    def _record(self, comment: TableComment, sent: TableRow, said: Spoken) -> str:
        names = tuple(one for one in comment.delegations if not self._is_known(one, sent, said))
        if not names:
            return f"On record already: {', '.join(comment.delegations)} on {sent.label}."
        if said.proposal:
            done = self._proceedings.take_position(
                str(said.proposal), said.stance, names, said.words, said.comment
            )
        else:
            speaking = Speaking(said.stance, names, said.words, said.comment)
            done = self._proceedings.speak(sent.key, speaking)
        return done.message

    def _is_lifted_whole(self, comment: TableComment, sent: TableRow, said: Spoken) -> bool:
        """Whether each holds one thing there, so that it is plain what is taken back."""
        for name in comment.delegations:
            own = [one for one in self._held(sent, said) if one.delegation == name]
            stances = [one.stance for one in latest(own)]
            is_plain = len(stances) == 1 and stances[0] is not Stance.COMMENTS
            if not is_plain and not self._is_known(name, sent, said):
                return False
        return True

    def _held(self, sent: TableRow, said: Spoken) -> tuple[Position, ...]:
        """All that was ever said of the passage, or of the proposal."""
        state = self._proceedings.state
        if said.proposal:
            return tuple(state.find(str(said.proposal)).positions)
        return tuple(state.positions.get(sent.key, ()))

    def _is_known(self, name: str, sent: TableRow, said: Spoken) -> bool:
        """Whether a delegation holds this on record already."""
        meant = (name, said.stance, said.words, said.comment)
        held = [one for one in self._held(sent, said) if one.delegation == name]
        last = held[-1:] if said.stance is Stance.LIFTS else latest(held)
        return any(_said(one) == meant for one in last)


def _said(position: Position) -> tuple[str, Stance, str, str]:
    comment = " ".join(position.comment.split())
    one = replace(position, comment=comment)
    return one.delegation, one.stance, one.words, one.comment


def _told(comment: TableComment) -> str:
    names = f"{', '.join(comment.delegations)}: " if comment.delegations else ""
    return f"“{names}{comment.says}”"
