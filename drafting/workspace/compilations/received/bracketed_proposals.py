"""Proposals of one paragraph of a compilation, told by its brackets and the names behind them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from drafting.amendments.compilation.attribution import BEFORE_COMMENT
from drafting.amendments.compilation.marks import wants_kept, wants_out
from drafting.amendments.compilation.reader import ReadParagraph, Segment
from drafting.amendments.compilation.values import Attribution, Status
from drafting.amendments.positions import Stance
from drafting.dataclasses import dataclass
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

UNNAMED = "Unknown"
"""Who proposes where nobody is named."""
_STANCES = (
    (regex(r"(?:will |can )?(?:support|accept)", re.IGNORECASE), Stance.SUPPORTS),
    (regex(r"(?:oppose|reject|object|against)", re.IGNORECASE), Stance.OPPOSES),
    (regex(r"(?:scrutiny )?reserv|on hold", re.IGNORECASE), Stance.RESERVES),
    (regex(r"flexib", re.IGNORECASE), Stance.FLEXIBLE),
)
_PLAINLY = regex(
    r"(?:to )?(?:delete[sd]?|del|retain(?:s|ed)?|keeps?|reserves?|flexible|supports?|opposes?|"
    r"against|(?:supported|opposed) by)\.?",
    re.IGNORECASE,
)


class Held(NamedTuple):
    """What one delegation holds of a proposal."""

    name: str
    stance: Stance
    comment: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class BracketedProposal:
    """Pieces of a paragraph that are one proposal, and whose it is."""

    pieces: tuple[Segment, ...]
    """Words to be taken out, then words to come in their place."""
    by: tuple[str, ...]
    held: tuple[Held, ...]

    @property
    def last(self) -> Segment:
        """The piece that tells of the proposal: the words that come in, if some do."""
        return self.pieces[-1]


def proposals_of(paragraph: ReadParagraph) -> tuple[BracketedProposal, ...]:
    """The proposals of a paragraph; of words that somebody replaces, out and in are one."""
    return tuple(_level(paragraph.pieces))


def _level(pieces: Sequence[Segment]) -> Iterator[BracketedProposal]:
    for run in _runs(pieces):
        yield from _of_run(run)
        for piece in run:
            yield from _level(piece.inner)
    for piece in pieces:
        if piece.is_kept and piece.inner:
            yield from _level(piece.inner)


def _runs(pieces: Iterable[Segment]) -> Iterator[list[Segment]]:
    """Proposals with nothing but spaces between them."""
    run: list[Segment] = []
    for piece in pieces:
        if not piece.is_kept:
            run.append(piece)
        elif run and piece.stretch.text.strip():
            yield run
            run = []
    if run:
        yield run


def _of_run(run: Sequence[Segment]) -> Iterator[BracketedProposal]:
    out = [one for one in run if one.stretch.status is Status.DELETED]
    coming = [one for one in run if one.stretch.status is Status.ADDED]
    replacing: dict[int, set[str]] = {at: set() for at, _ in enumerate(out)}
    found: list[BracketedProposal] = []
    for piece in coming:
        by = _asking(piece)
        gone = [at for at, one in enumerate(out) if set(by) <= set(_asking(one))]
        for at in gone:
            replacing[at].update(by)
        pieces = (*(out[at] for at in gone), piece)
        found.append(BracketedProposal(pieces, by or (UNNAMED,), _held(pieces)))
    for at, piece in enumerate(out):
        rest = tuple(name for name in _asking(piece) if name not in replacing[at])
        if rest or not replacing[at]:
            yield BracketedProposal((piece,), rest or (UNNAMED,), _held((piece,)))
    yield from found


def _asking(piece: Segment) -> tuple[str, ...]:
    """Who would take words out, or bring them in."""
    out = piece.stretch.status is Status.DELETED
    marks = (one for one in piece.stretch.marks if _asks(one, out=out))
    return tuple(dict.fromkeys(name for mark in marks for name in mark.delegations))


def _asks(mark: Attribution, *, out: bool) -> bool:
    return not mark.says or (out and wants_out(mark.says))


def _held(pieces: Iterable[Segment]) -> tuple[Held, ...]:
    """What the others hold of words."""
    found: dict[Held, None] = {}
    for piece in pieces:
        out = piece.stretch.status is Status.DELETED
        for mark in piece.stretch.marks:
            if not _asks(mark, out=out):
                found.update(dict.fromkeys(held_of(mark)))
    return tuple(found)


def held_of(mark: Attribution) -> Iterator[Held]:
    """What each of those that a mark names holds."""
    said, _, comment = mark.says.partition(BEFORE_COMMENT)
    if not _PLAINLY.fullmatch(said):
        comment = mark.says
    for name in mark.delegations:
        yield Held(name, stance_of(said), comment)


def stance_of(says: str) -> Stance:
    """The stance that words behind names tell; anything else that is said is a comment."""
    if wants_out(says):
        return Stance.DELETE
    if wants_kept(says):
        return Stance.RETAIN
    found = (stance for pattern, stance in _STANCES if pattern.match(says))
    return next(found, Stance.COMMENTS)
