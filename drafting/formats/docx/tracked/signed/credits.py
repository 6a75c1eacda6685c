"""Whose the changes of a redline are, for the pieces and paragraphs that print them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from drafting.formats.docx.layout.blocks import Piece, Role
from drafting.formats.docx.markup.authorship import Revision
from drafting.formats.docx.tracked.signed.comparison import compared
from drafting.model.fields import MASTHEAD_PREFIX
from drafting.model.inline import markup
from drafting.redline.script import Act, Change, Credit, Redline, Sign, Span
from drafting.redline.styles import credited
from drafting.redline.tokens import tokens

Pieces = tuple[Piece, ...]

_AHEAD = 60
"""How far on a word is looked for where a line prints more than its value says."""
_FIELDS = {
    Role.SESSION: ("masthead.session",),
    Role.COMMITTEE: ("masthead.committee",),
    Role.PLACE: ("masthead.place_and_dates",),
    Role.AGENDA_ITEM: ("masthead.agenda_item",),
    Role.AGENDA_TITLE: ("masthead.agenda_title",),
    Role.OTHER: ("masthead.other",),
    Role.NUMBER: ("masthead.number",),
    Role.ADOPTION: ("masthead.adoption",),
    Role.REPORT: ("masthead.report",),
    Role.SPONSORS: ("sponsors", "sponsors_note", "submitted_by", "kind"),
    Role.CHAPEAU: ("chapeau",),
    Role.TITLE: ("masthead.number", "title"),
    Role.ENACTING: ("enacting",),
    Role.CLOSING: ("closing",),
}
"""The values that each line prints which is no paragraph."""


class Credits:
    """Whose the changes of one text are.

    All changes of one author in it have the time of the last, so that Word shows words
    that belong together as one change.
    """

    def __init__(self, spans: Iterable[Span], by: Act | None = None) -> None:
        self._spans = tuple(spans)
        acts = [span.by.act for span in self._spans if span.by] + ([by] if by else [])
        self._last = {act.author: act for act in sorted(acts, key=lambda act: act.when)}
        self.by = self._revision(by)
        """Who brought the paragraph in, took it out, or made it something else."""
        latest = max(acts, key=lambda act: act.when, default=None)
        self.latest = self._revision(latest)
        """Whose the latest change is."""
        self._readers: dict[Sign, _Reader] = {}

    @classmethod
    def of(cls, row: Change) -> Credits:
        """Those of one row."""
        return cls(row.spans, row.by)

    def _revision(self, act: Act | None) -> Revision | None:
        return Revision.by(act.author, self._last[act.author].when) if act else None

    def pieces(self) -> Pieces:
        """What the spans show, each piece with whose it is."""
        return tuple(
            Piece(sign, run, by=self._revision(by and by.act))
            for sign, run, by in credited(self._spans)
        )

    def between(self, before: Sequence[Piece], after: Sequence[Piece]) -> Pieces:
        """The words of two lines, each with its sign and whose it is.

        What the spans show, if they are just these lines; else the lines are compared.
        """
        own = self.pieces()
        if self._last and (_reads(own, "+"), _reads(own, "-")) == (_reads(before), _reads(after)):
            return own
        return self.given(compared(before, after))

    def given(self, pieces: Sequence[Piece]) -> Pieces:
        """Pieces that print the words of the spans, each with whose it is."""
        return tuple(self._given(pieces)) if self._last else tuple(pieces)

    def _given(self, pieces: Iterable[Piece]) -> Iterator[Piece]:
        for piece in pieces:
            words = [f"[^{piece.run.note}]"] if piece.run.note else tokens(piece.run.text)
            found = [(self._author(piece.sign, word), word) for word in words]
            if piece.run.note or piece.sign == "=":
                yield piece._replace(by=found[0][0] if found and piece.run.note else None)
                continue
            for by, group in groupby(found, key=lambda entry: entry[0]):
                text = "".join(word for _, word in group)
                yield Piece(piece.sign, piece.run._replace(text=text), by=by)

    def _author(self, sign: Sign, word: str) -> Revision | None:
        if sign == "=":
            self._reader("-").find(word)
            self._reader("+").find(word)
            return None
        by = self._reader(sign).find(word)
        return self._revision(by.act) if by else self.by or self.latest

    def _reader(self, sign: Sign) -> _Reader:
        if sign not in self._readers:
            self._readers[sign] = _Reader(self._spans, sign)
        return self._readers[sign]


def _reads(pieces: Iterable[Piece], absent: Sign | None = None) -> str:
    return markup(piece.run for piece in pieces if piece.sign != absent)


class _Reader:
    """Finds the words of one text in the order in which they stand there."""

    def __init__(self, spans: Iterable[Span], sign: Sign) -> None:
        self._words = [
            (word, span.by)
            for span in spans
            if span.sign in ("=", sign)
            for word in tokens(span.text)
        ]
        self._at = 0
        self._last: Credit | None = None

    def find(self, word: str) -> Credit | None:
        """Whose the next such word is; that of the one before if there is none."""
        for at in range(self._at, min(self._at + _AHEAD, len(self._words))):
            if self._words[at][0] == word:
                self._at, self._last = at + 1, self._words[at][1]
                break
        return self._last


NOBODYS = Credits(())


class Lines:
    """Whose the changes of the single values are, by the line that prints them."""

    def __init__(self, redline: Redline) -> None:
        self._rows = {str(row.kind): row for row in redline.fields}

    def of_role(self, role: Role) -> Credits:
        """Those of the values that a line prints."""
        rows = [self._rows[name] for name in _FIELDS.get(role, ()) if name in self._rows]
        return Credits(span for row in rows for span in row.spans)

    def of_masthead(self, name: str) -> Credits:
        """Those of a value that headers print."""
        row = self._rows.get("title" if name == "running-title" else f"{MASTHEAD_PREFIX}{name}")
        return Credits.of(row) if row else NOBODYS
