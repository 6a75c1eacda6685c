"""A compilation in the notation of the room, read: paragraphs, stretches, who says what.

`[and commitments] (G77) (EU, US: delete)` are words that G77 would bring in. Where others want
the words retained, they stand in the text and those named first would have them out:
`[agreed] (Mexico) (G77: retain)`. Brackets with no names behind them are words of the text.
Spaces are kept, so that what is read can be written again as it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from drafting.amendments.compilation.values import Attribution, Status, Stretch
from drafting.lexicon import latin

_LABEL = re.compile(
    rf"(?P<label>(?:Section\s\w{{1,6}},\s)?(?P<part>PP|OP)\s?\d+(?:\s?{latin.BETWEEN})*)"
    r"(?P<gap>[.:]?\s+)",
    re.IGNORECASE,
)
_MARK = re.compile(r"(?P<gap>\s*)\((?P<inside>[A-Z][^()]+)\)(?![^\W_])")
_REMARKS = re.compile(r"(?:\s*\([^()]*\))+$")
_REMARK = re.compile(r"(\s*)\(([^()]*)\)")
_AGREED = re.compile(r"agreed\b", re.IGNORECASE)


class ReadAttribution(NamedTuple):
    """A mark as it stood, with the spaces before it."""

    gap: str
    mark: Attribution

    def __str__(self) -> str:
        return f"{self.gap}{self.mark}"


@dataclass(frozen=True, slots=True)
class Segment:
    """Some words, and what is said of them if they stand in brackets."""

    stretch: Stretch
    """Its text is plain; its marks are those of `written`."""
    written: tuple[ReadAttribution, ...] = ()

    def __str__(self) -> str:
        if not self.written:
            return self.stretch.text
        return f"[{self.stretch.text}]{''.join(map(str, self.written))}"


@dataclass(frozen=True, slots=True)
class ReadParagraph:
    """A paragraph of a compilation."""

    label: str
    """"PP2bis" as it stood; empty for a title or a heading."""
    gap: str
    pieces: tuple[Segment, ...]
    remarks: tuple[ReadAttribution, ...] = ()
    """What is said of the whole paragraph: `(Agreed)`, `(EU, US: no change in position)`."""

    def __str__(self) -> str:
        pieces = "".join(map(str, self.pieces))
        return f"{self.label}{self.gap}{pieces}{''.join(map(str, self.remarks))}"

    @property
    def agreed(self) -> str:
        """The remark that the paragraph is agreed: "Agreed, placement tbd"; else empty."""
        said = (", ".join(one.mark.delegations) for one in self.remarks if not one.mark.says)
        return next((words for words in said if _AGREED.match(words)), "")

    @property
    def text(self) -> str:
        """The words of the text itself, without what is only proposed."""
        kept = (one.stretch.text for one in self.pieces if one.stretch.status is not Status.ADDED)
        return _spaced(kept)

    def made(self, chosen: Segment) -> str:
        """The words of the text with one proposal made."""
        words = []
        for piece in self.pieces:
            status = piece.stretch.status
            if piece is chosen and status is Status.DELETED:
                continue
            if status is not Status.ADDED or piece is chosen:
                words.append(piece.stretch.text)
        return _spaced(words)

    @property
    def proposals(self) -> tuple[Segment, ...]:
        """The pieces that somebody would bring in or take out."""
        return tuple(one for one in self.pieces if one.stretch.status is not Status.KEPT)


def read_compilation(text: str) -> tuple[ReadParagraph, ...]:
    """The paragraphs of a compilation in plain text, one a line; empty lines are left out."""
    return tuple(_paragraph(line) for line in text.splitlines() if line.strip())


def write_compilation(paragraphs: Iterable[ReadParagraph]) -> str:
    """The compilation as it stood, an empty line between paragraphs."""
    return "\n\n".join(map(str, paragraphs)) + "\n"


def is_compilation(paragraphs: Iterable[ReadParagraph]) -> bool:
    """Whether anything in a text is proposed, and by whom."""
    return any(paragraph.proposals for paragraph in paragraphs)


def _paragraph(line: str) -> ReadParagraph:
    found = _LABEL.match(line)
    label, gap = (found["label"], found["gap"]) if found else ("", "")
    rest = line[len(label) + len(gap) :]
    remarks = _remarks(rest)
    if remarks:
        rest = rest[: len(rest) - sum(len(str(one)) for one in remarks)]
    return ReadParagraph(label, gap, tuple(_pieces(rest)), remarks)


def _remarks(text: str) -> tuple[ReadAttribution, ...]:
    """Marks at the end that belong to no bracket."""
    found = _REMARKS.search(text)
    if found is None or text[: found.start()].endswith("]"):
        return ()
    marks = [ReadAttribution(gap, _mark(inside)) for gap, inside in _REMARK.findall(found[0])]
    first = next(
        (at for at, one in enumerate(marks) if one.mark.says or _AGREED.match(str(one.mark)[1:])),
        len(marks),
    )
    return tuple(marks[first:])


def _mark(inside: str) -> Attribution:
    names, colon, says = inside.partition(": ")
    if not colon:
        return Attribution(tuple(inside.split(", ")))
    return Attribution(tuple(names.split(", ")), says)


def _pieces(text: str) -> Iterator[Segment]:
    at = start = 0
    while (opening := text.find("[", at)) >= 0:
        closing = _closing(text, opening)
        written = tuple(_marks(text, closing + 1)) if closing > 0 else ()
        if not written:
            at = opening + 1
            continue
        if opening > start:
            yield Segment(Stretch(Status.KEPT, text[start:opening]))
        marks = tuple(one.mark for one in written)
        yield Segment(Stretch(_status(marks), text[opening + 1 : closing], marks), written)
        at = start = closing + 1 + sum(len(str(one)) for one in written)
    if start < len(text):
        yield Segment(Stretch(Status.KEPT, text[start:]))


def _closing(text: str, opening: int) -> int:
    depth = 0
    for at in range(opening, len(text)):
        depth += {"[": 1, "]": -1}.get(text[at], 0)
        if not depth:
            return at
    return -1


def _marks(text: str, at: int) -> Iterator[ReadAttribution]:
    while found := _MARK.match(text, at):
        yield ReadAttribution(found["gap"], _mark(found["inside"]))
        at = found.end()


_OUT = re.compile(r"(?:to )?(?:delete|del\b|omit|strike)", re.IGNORECASE)
_KEEP = re.compile(r"(?:to )?(?:retain|keep)", re.IGNORECASE)


def wants_out(says: str) -> bool:
    """Whether words behind names ask for a deletion."""
    return _OUT.match(says) is not None


def wants_kept(says: str) -> bool:
    """Whether words behind names ask to retain."""
    return _KEEP.match(says) is not None


def _status(marks: tuple[Attribution, ...]) -> Status:
    """Whether words are brought in, or stand in the text and some would have them out."""
    if not any(not mark.says for mark in marks):
        asks = any(wants_out(mark.says) for mark in marks)
        return Status.DELETED if asks else Status.KEPT
    return Status.DELETED if any(wants_kept(mark.says) for mark in marks) else Status.ADDED


def _spaced(words: Iterable[str]) -> str:
    return re.sub(r" {2,}", " ", "".join(words)).strip()
