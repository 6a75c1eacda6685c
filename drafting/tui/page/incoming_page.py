"""A file that came back: its changes in a list, and one of them in the text of its paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from drafting.model.inline import plain
from drafting.model.numbering import note_numbers
from drafting.redline.script import Change as Row
from drafting.redline.script import Operation, Span
from drafting.tui.page.changes import changed_pieces
from drafting.tui.page.pieces import BLANK, Block, Line, Look, Piece
from drafting.tui.page.wrap import cut, wrap
from drafting.tui.signs import Signs
from drafting.tui.tools import Tools
from drafting.workspace.incoming.proposals import Decided
from drafting.workspace.incoming.sentences import attributed, heading, heading_of, place_of
from drafting.workspace.incoming.views import Change, Comment, Fate, Incoming

_FAINT = Look(role="faint")
_ACCENT = Look(role="accent")
_STRONG = Look(role="strong")
_WARNING = Look(role="warning")
ABOUT, COMMENTS = "about", "comments"
"""Keys of the lines for the file as a whole, and for all that was said in its margins."""


class IncomingPage:
    """Sets the list and the paragraphs of one file that came back."""

    def __init__(self, incoming: Incoming, tools: Tools) -> None:
        self.incoming = incoming
        self._tools = tools
        self._signs = tools.signs
        self._by_key = {str(change.number): change for change in incoming.changes}

    def change(self, key: str) -> Change | None:
        """The change of that key, if it is one."""
        return self._by_key.get(key)

    def listed(self, aside: Mapping[int, Decided], width: int) -> list[Block]:
        """The changes under the names of their authors, then the comments."""
        return list(self._listed(aside, width))

    def _listed(self, aside: Mapping[int, Decided], width: int) -> Iterator[Block]:
        name = cut(self.incoming.file, width, self._signs.ellipsis)
        yield Block(ABOUT, (Line((Piece(name, _ACCENT),)), BLANK))
        for (author, tracked), changes in groupby(
            self.incoming.changes, lambda one: (one.author, one.tracked)
        ):
            name = cut(heading_of(author, tracked=tracked), width, self._signs.ellipsis)
            yield Block("", (Line((Piece(name, _STRONG),)),))
            for change in changes:
                yield self._row(change, aside.get(change.number), width)
        if self.incoming.comments:
            count = f"Comments ({len(self.incoming.comments)})"
            yield Block("", (BLANK,))
            yield Block(COMMENTS, (Line((Piece(count, _STRONG),)),))

    def _row(self, change: Change, decided: Decided | None, width: int) -> Block:
        words = f"{change.number:>3} {self.sign(change, decided)} {change.label}"
        look = _FAINT if decided or not change.is_open else Look()
        shown = cut(f"{words}  {_gist(change, self._signs)}", width, self._signs.ellipsis)
        return Block(
            str(change.number), (Line((Piece(shown, look),)),), self._signs.of(change.operation)
        )

    def sign(self, change: Change, decided: Decided | None) -> str:
        """What stands for the fate of a change; "!" and "?" as everywhere."""
        if decided and change.is_open:
            return self._signs.folded if decided.is_proposal else self._signs.left_out
        return {
            Fate.READY: " ",
            Fate.MADE: self._signs.chosen,
            Fate.CONFLICT: "!",
            Fate.WAITS: "?",
            Fate.LOST: "?",
        }[change.fate]

    # One change

    def shown(self, key: str, aside: Mapping[int, Decided], width: int) -> list[Block]:
        """The change of a key in the text of its paragraph, with what was said there."""
        change = self.change(key)
        if key == ABOUT:
            return [_block("", (Piece(sentence),), width) for sentence in heading(self.incoming)]
        if change is None:
            return [self._comment(comment, width) for comment in self.incoming.comments]
        blocks = [self._facts(change, aside.get(change.number), width)]
        notes = note_numbers(change.before) | note_numbers(change.after)
        blocks += [
            self._text(row, notes, width, labelled=row is not change.rows[0])
            for row in change.rows
            if not row.departed
        ]
        here = [one for one in self.incoming.comments if one.unit and one.unit == change.unit]
        return [*blocks, *(self._comment(comment, width) for comment in here)]

    def _facts(self, change: Change, decided: Decided | None, width: int) -> Block:
        dot = f" {self._signs.dot} "
        what = dot.join(filter(None, (change.label, change.operation.words, change.place)))
        when = self._tools.when(change.when) if change.when else ""
        author = heading_of(change.author, tracked=change.tracked)
        fate = decided.words if decided and change.is_open else change.fate.value
        lines = [
            *wrap((Piece(what, _ACCENT),), width),
            *wrap((Piece(dot.join(filter(None, (author, when)))),), width),
            *wrap((Piece(dot.join((str(change.found), fate)), _FAINT),), width),
        ]
        if change.advice:
            lines += wrap((Piece(change.advice, _WARNING),), width)
        return Block("", (*map(Line, lines), BLANK))

    def _text(self, row: Row, notes: dict[str, str], width: int, *, labelled: bool) -> Block:
        pieces = changed_pieces(row.spans, notes, self._signs)
        label = row.new_label or row.old_label
        if labelled and label:
            pieces = (Piece(f"{label}  ", _FAINT), *pieces)
        return _block("", pieces, width)

    def _comment(self, comment: Comment, width: int) -> Block:
        lines = [*wrap((Piece(place_of(comment), _ACCENT),), width)]
        for remark in comment.said:
            lines += wrap((Piece(attributed(remark)),), width)
        return Block("", (*map(Line, lines), BLANK))


def _block(key: str, pieces: tuple[Piece, ...], width: int) -> Block:
    return Block(key, (*(Line(line) for line in wrap(pieces, width)), BLANK))


def _gist(change: Change, signs: Signs) -> str:
    """The words that changed, on one line."""
    spans: list[Span] = [
        span for row in change.rows if not row.departed for span in row.spans if span.sign != "="
    ]
    if not spans or change.operation is Operation.MOVED:
        return change.place or change.operation.words
    marks = {"-": signs.deleted, "+": signs.inserted, "=": ""}
    gist = " ".join(f"{marks[span.sign]}{plain(span.text).strip()}" for span in spans)
    return gist.replace("\n", " ")
