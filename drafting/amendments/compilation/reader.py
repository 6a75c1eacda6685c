"""A compilation read back: words, proposals in brackets with the names behind them, remarks.

What a room writes is `[and commitments] (G77) (EU, US: delete)`: words in brackets with names
right behind. Where somebody proposes the words they are not in the text yet; where others want
the words retained, they stand in the text and those named first would have them out:
`[agreed] (Mexico) (G77: retain)`. Brackets with no names behind them are words of the text, or of
the proposal that they stand in; those with names are a proposal on the proposal around them:
`[all [coastal] (G77)] (EU)`. The text as it came is kept, so that it can be written again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafting.amendments.compilation.captions import Caption, read_caption
from drafting.amendments.compilation.letters import Letters
from drafting.amendments.compilation.marks import (
    AGREED,
    INSTRUCTS,
    ON_TEXT,
    read_marks,
    wants_kept,
    wants_out,
)
from drafting.amendments.compilation.names import is_of_pen, known_names
from drafting.amendments.compilation.pairs import closings
from drafting.amendments.compilation.values import Attribution, Status, Stretch
from drafting.dataclasses import dataclass

_BEHIND_NAMES = frozenset(":–—-")
_CLOSES = frozenset(",;:.)]")
_COMMAS = frozenset(",;.")


@dataclass(frozen=True, slots=True)
class Segment:
    """Some words, and what is said of them if they stand in brackets."""

    stretch: Stretch
    """Inline markup, for words in brackets all that stands between them."""
    inner: tuple[Segment, ...] = ()
    """For words in brackets: the same in pieces."""

    @property
    def words(self) -> str:
        """Its plain words, with a sign for each note."""
        return Letters(self.stretch.text).words

    @property
    def is_kept(self) -> bool:
        """Whether the words are of the text, and nobody would have them out."""
        return self.stretch.status is Status.KEPT


@dataclass(frozen=True, slots=True)
class ReadParagraph:
    """A paragraph of a compilation."""

    source: str
    """As it stood, inline markup."""
    caption: Caption
    pieces: tuple[Segment, ...]
    remarks: tuple[Attribution, ...] = ()
    """What is said of the whole paragraph: `(Agreed)`, `(EU, US: no change in position)`."""

    def __str__(self) -> str:
        return self.source

    @property
    def label(self) -> str:
        """The name in one spelling, "PP2 bis"; empty for a title or a heading."""
        return self.caption.main

    @property
    def agreed(self) -> str:
        """The remark that the paragraph is agreed: "Agreed, placement tbd"; else empty."""
        said = (", ".join(one.delegations) for one in self.remarks if not one.says)
        return next((words for words in said if AGREED.match(words)), "")

    @property
    def text(self) -> str:
        """The words of the text itself, without what is only proposed; inline markup."""
        return _spaced(_made(self.pieces, ()))

    def made(self, *chosen: Segment) -> str:
        """The words of the text with some proposals made; inline markup."""
        return _spaced(_made(self.pieces, chosen))

    @property
    def proposals(self) -> tuple[Segment, ...]:
        """The pieces that somebody would bring in or take out, the inner ones behind their own."""
        return tuple(_proposed(self.pieces))

    def around(self, piece: Segment) -> Segment | None:
        """The proposal that a piece stands in, if it does."""
        return _around(self.pieces, piece, None)


def _proposed(pieces: Iterable[Segment]) -> Iterator[Segment]:
    for piece in pieces:
        if not piece.is_kept:
            yield piece
        yield from _proposed(piece.inner)


def _around(pieces: Iterable[Segment], wanted: Segment, above: Segment | None) -> Segment | None:
    for piece in pieces:
        if piece is wanted:
            return above
        if found := _around(piece.inner, wanted, None if piece.is_kept else piece):
            return found
    return None


_GONE = None
"""Stands where something is left out: the spaces around it are set right."""


def _made(pieces: Iterable[Segment], chosen: tuple[Segment, ...]) -> Iterator[str | None]:
    """The words that stand with some proposals made, and None where something is left out."""
    for piece in pieces:
        status = piece.stretch.status
        is_chosen = any(piece is one for one in chosen)
        if status is Status.KEPT and not piece.inner:
            yield piece.stretch.text
        elif (status is Status.DELETED and is_chosen) or (
            status is Status.ADDED and not is_chosen and not _holds(piece, chosen)
        ):
            yield _GONE
        else:
            yield from _made(piece.inner, chosen)


def _holds(piece: Segment, chosen: tuple[Segment, ...]) -> bool:
    """Whether a proposal on a proposal is made, which needs the one that it is on."""
    return any(one is wanted for one in _proposed(piece.inner) for wanted in chosen)


def _spaced(words: Iterable[str | None]) -> str:
    """Words joined; where something was left out one space stays, and none before a comma.

    Nor is there one before a comma that stands first in brackets: `nets [, as able] (EU)`.
    """
    said, gone = "", False
    for part in words:
        if part is _GONE:
            gone = True
            continue
        more = part
        if gone and part:
            if (not said or said.endswith(" ")) and part.startswith(" "):
                more = part[1:]
            if said.endswith(" ") and more[:1] in _CLOSES:
                said = said[:-1]
            gone = not more
        elif said.endswith(" ") and more[:1] in _COMMAS:
            said = said[:-1]
        said += more
    return said.strip(" ")


def read_compilation(text: str) -> tuple[ReadParagraph, ...]:
    """The paragraphs of a compilation, one a line of inline markup; empty lines are left out."""
    found: list[ReadParagraph] = []
    last = ""
    for line in text.split("\n"):
        if line.strip():
            found.append(read_paragraph(line, last))
            last = found[-1].label or last
    return tuple(found)


def write_compilation(paragraphs: Iterable[ReadParagraph]) -> str:
    """The compilation as it stood, an empty line between paragraphs."""
    return "\n\n".join(map(str, paragraphs)) + "\n"


def is_compilation(paragraphs: Iterable[ReadParagraph]) -> bool:
    """Whether anything in a text is proposed, in its words or behind them, or said of it."""
    return any(paragraph.proposals or _is_spoken_of(paragraph) for paragraph in paragraphs)


def _is_spoken_of(paragraph: ReadParagraph) -> bool:
    known = known_names()
    marks = (*paragraph.remarks, *(mark for one in paragraph.pieces for mark in one.stretch.marks))
    asked = any(INSTRUCTS.match(mark.says) for mark in marks)
    held = any(mark.says and known.issuperset(mark.delegations) for mark in marks)
    return asked or held or (paragraph.agreed != "" and paragraph.label != "")


def read_paragraph(line: str, last: str = "") -> ReadParagraph:
    """One paragraph; `last` is the name of the one before it at the margin."""
    letters = Letters(line)
    words = letters.words
    caption = read_caption(words, last)
    if not caption.main and (framed := _framed(letters, last)):
        return framed
    if (caption.comes_in or _is_owned(words, caption)) and (whole := _whole(letters, caption)):
        return ReadParagraph(line, caption, (whole,))
    end, remarks = _remarks(words, caption.end)
    return ReadParagraph(line, caption, tuple(_pieces(letters, caption.end, end)), remarks)


def _framed(letters: Letters, last: str) -> ReadParagraph | None:
    """A paragraph in brackets with its name: `[OP1 bis Thanks all;] (EU)`."""
    words = letters.words
    closing = _closing(words, 0, len(words)) if words.startswith("[") else -1
    marks, end = _marks(words, closing + 1, len(words)) if closing > 0 else ((), 0)
    caption = read_caption(words[1:], last)
    if not marks or not caption.main or words[end:].strip():
        return None
    caption = caption._replace(end=caption.end + 1)
    piece = _in_brackets(letters, caption.end - 1, closing, marks, end)
    return ReadParagraph(letters.between(0, len(words)), caption, (piece,))


def _whole(letters: Letters, caption: Caption) -> Segment | None:
    """A new paragraph with names before or behind it: `New OP1 bis (EU): Thanks all;`."""
    words = letters.words
    if not all(piece.is_kept for piece in _pieces(letters, caption.end, len(words))):
        return None
    first = read_marks(words, caption.end)
    if first and (
        words[first.end :].lstrip()[:1] in _BEHIND_NAMES or _opens(words, first.end, first.marks)
    ):
        start = first.end + len(words[first.end :]) - len(words[first.end :].lstrip(" :–—-"))
        return _added(letters, start, len(words), first.marks)
    found = list(_marks_at_the_end(words, caption.end))
    if not found or any(AGREED.match(mark.delegations[0]) for _, mark in found):
        return None
    return _added(letters, caption.end, found[0][0], tuple(mark for _, mark in found))


def _is_owned(words: str, caption: Caption) -> bool:
    """Whether a name stands right behind the label: `OP3 (EU): Requests a report;`."""
    first = read_marks(words, caption.end) if caption.main else None
    if first is None or words[first.end :].lstrip()[:1] not in _BEHIND_NAMES:
        return False
    known = known_names()
    return all(not one.says and known.issuperset(one.delegations) for one in first.marks)


def _opens(words: str, at: int, marks: tuple[Attribution, ...]) -> bool:
    """Whether a paragraph begins behind names: `OP1 alt (Facilitator) Invites States;`."""
    known = known_names()
    named = all(
        not one.says and all(name in known or is_of_pen(name) for name in one.delegations)
        for one in marks
    )
    return named and words[at:].lstrip()[:1].isupper()


def _added(
    letters: Letters, start: int, end: int, marks: tuple[Attribution, ...]
) -> Segment | None:
    """Words that come in as a whole, if somebody proposes them."""
    if not any(not mark.says for mark in marks):
        return None
    inner = (_kept(letters, start, end),)
    return Segment(Stretch(Status.ADDED, letters.between(start, end), marks), inner)


def read_words(line: str, *, is_remarked: bool = False) -> ReadParagraph:
    """Words without a name before them: a title, a footnote, a single value.

    `is_remarked` says that remarks may stand behind them, as behind a paragraph.
    """
    letters = Letters(line)
    end, remarks = _remarks(letters.words, 0) if is_remarked else (len(letters.words), ())
    return ReadParagraph(line, Caption(), tuple(_pieces(letters, 0, end)), remarks)


def _remarks(words: str, start: int) -> tuple[int, tuple[Attribution, ...]]:
    """Where the words end, and the marks behind them that belong to no bracket."""
    found = list(_marks_at_the_end(words, start))
    at_bracket = bool(found) and words[: found[0][0]].endswith("]")
    for at, (_, mark) in enumerate(found):
        # Behind a bracket the first marks are those of its words.
        whole = INSTRUCTS.match(mark.says) or ON_TEXT.match(mark.says)
        told = AGREED.match(mark.delegations[0]) or whole
        if told or (mark.says and not at_bracket):
            return found[at][0], tuple(one for _, one in found[at:])
    return len(words), ()


def _marks_at_the_end(words: str, start: int) -> Iterator[tuple[int, Attribution]]:
    """Marks with nothing but marks behind them, in order, each with where it begins."""
    found: list[tuple[int, Attribution]] = []
    at = start
    while (opening := words.find("(", at)) >= 0:
        read = read_marks(words, opening)
        if read is None or (found and words[at:opening].strip()):
            found = []
        if read is None:
            at = opening + 1
            continue
        before = max(len(words[:opening].rstrip(" ")), start)
        found += [(before, mark) for mark in read.marks]
        at = read.end
    if not words[at:].strip():
        yield from found


def _pieces(letters: Letters, start: int, end: int) -> Iterator[Segment]:
    """What stands between two places, cut where words in brackets have names behind them."""
    words = letters.words
    at = start
    while (opening := words.find("[", at, end)) >= 0:
        closing = _closing(words, opening, end)
        marks, behind = _marks(words, closing + 1, end) if closing > 0 else ((), 0)
        if not marks or not words[opening + 1 : closing].strip():
            at = opening + 1
            continue
        if opening > start:
            yield _kept(letters, start, opening)
        yield _in_brackets(letters, opening, closing, marks, behind)
        at = start = behind
    if start < end:
        yield _kept(letters, start, end)


def _kept(letters: Letters, start: int, end: int) -> Segment:
    return Segment(Stretch(Status.KEPT, letters.between(start, end)))


def _in_brackets(
    letters: Letters, opening: int, closing: int, marks: tuple[Attribution, ...], end: int
) -> Segment:
    """Words in brackets; what proposes nothing stays as it stands, brackets, names and all."""
    status = _status(marks)
    if status is Status.KEPT:
        return Segment(Stretch(status, letters.between(opening, end), marks))
    inner = tuple(_pieces(letters, opening + 1, closing))
    return Segment(Stretch(status, letters.between(opening + 1, closing), marks), inner)


def _closing(words: str, opening: int, end: int) -> int:
    closing = closings(words, "[]").get(opening, -1)
    return closing if closing < end else -1


def _marks(words: str, at: int, end: int) -> tuple[tuple[Attribution, ...], int]:
    """The marks right behind a bracket, and where they end."""
    found: list[Attribution] = []
    while (read := read_marks(words, at)) and read.end <= end:
        if AGREED.match(read.marks[0].delegations[0]):
            break
        found += read.marks
        at = read.end
    return tuple(found), at


def _status(marks: tuple[Attribution, ...]) -> Status:
    """Whether words are brought in, or stand in the text and some would have them out."""
    if not any(not mark.says for mark in marks):
        asks = any(wants_out(mark.says) for mark in marks)
        return Status.DELETED if asks else Status.KEPT
    return Status.DELETED if any(wants_kept(mark.says) for mark in marks) else Status.ADDED
