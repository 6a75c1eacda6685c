"""What a compilation says, as a text and what is proposed for it.

What the list behind the text says of a proposal is taken as it stands there. The brackets of the
text are read for what no list tells: in a paper of others, and in paragraphs that were changed by
hand since the list was written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.amendments.compilation.captions import key_of
from drafting.amendments.compilation.list_reader import ReadEntry, read_list
from drafting.dataclasses import replace
from drafting.model.inline import note_references, plain
from drafting.workspace.compilations.received.hand_changes import changed_by_hand
from drafting.workspace.compilations.received.listed_proposals import (
    PaperNotes,
    given_labels,
    listed_proposals,
    names_of,
    reworded_by,
)
from drafting.workspace.compilations.received.paper_parts import parts_of
from drafting.workspace.compilations.received.paragraphs import ReceivedParagraphs
from drafting.workspace.compilations.received.proposals import finished

if TYPE_CHECKING:
    from collections.abc import Collection

    from drafting.amendments.agreement import Decision
    from drafting.amendments.proposals import Proposal
    from drafting.formats.received_paper import ReceivedPaper
    from drafting.workspace.environment.context import Context


class CompilationContent:
    """The text, its proposals in the order in which they were put, and what could not be read."""

    def __init__(self, paper: ReceivedPaper, context: Context) -> None:
        self._context = context
        self._parts = parts_of(paper, context.ids)
        self._list = read_list(self._parts.listed)
        self.unread: list[str] = []
        self._read(frozenset())
        if self._list.entries:
            self._read_again()
        self.unread += (f"This was not read: {words}" for words in paper.left)
        self.unread = list(dict.fromkeys(self.unread))

    def _read_again(self) -> None:
        """Read by their brackets the paragraphs that were changed since the list was written."""
        looks = self._parts.has_looks
        changed = changed_by_hand(
            self.lines,
            self.text,
            self.proposals,
            given_labels(self._list.entries, self.proposals),
            self.positions,
            has_looks=looks,
        )
        if changed:
            self._read(changed)
            names = ", ".join(sorted(changed))
            self.unread.insert(0, f"Changed by hand since the list was written: {names}.")

    def _read(self, changed: Collection[str]) -> None:
        """Read all of it; in `changed` are paragraphs whose brackets tell, and not the list."""
        entries = [one for one in self._list.entries if not _is_about(one, changed)]
        lines = ReceivedParagraphs(self._parts, self._list, self._context, changed)
        self.lines = lines.printed
        self.text = lines.whole_text()
        self.decisions: list[tuple[str, Decision]] = lines.decisions
        self.positions = lines.positions
        notes = PaperNotes(self._parts.marks, lines.looks)
        listed, unlisted = listed_proposals(entries, self.text, notes, self._context)
        fresh = [note for note in lines.notes if self.text.note(note.id) is None]
        read = finished(lines.brackets.drafts, self.text, fresh, self._context)
        last = max((one.order for one in listed), default=0)
        # What stands behind a paragraph that is read again may be on the list as well.
        known = {(one.by, one.says) for one in listed}
        fresh_ones = [one for one in read.proposals if (one.by, one.says) not in known]
        others = (replace(one, order=last + at) for at, one in enumerate(fresh_ones, 1))
        self.proposals: tuple[Proposal, ...] = (*listed, *others)
        self.unread = [
            *self._parts.not_held,
            *self._list.unread,
            *unlisted,
            *lines.brackets.unread,
            *read.unread,
        ]
        self.unread += self._unplaced_notes(lines)

    def _unplaced_notes(self, lines: ReceivedParagraphs) -> list[str]:
        """Footnotes to which nothing refers that was read."""
        known = {*self._list.uncited, *(note.id for one in self.proposals for note in one.notes)}
        known |= {name for text in self.text.texts() for name in note_references(text)}
        spare = (note for note in lines.notes if note.id not in known)
        return [f"Nothing refers to this footnote: {plain(note.text)}" for note in spare]


def _is_about(entry: ReadEntry, changed: Collection[str]) -> bool:
    """Whether the words of a proposal stand in one of the paragraphs that were changed by hand."""
    names = filter(None, (*names_of(entry), reworded_by(entry)))
    return any(key_of(one.rstrip(",")) in changed for one in names)
