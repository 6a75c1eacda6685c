"""Whose each change of a redline is, and who brought in each word of a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime

from drafting.model.inline import runs
from drafting.redline.authors import authors, latest_acts
from drafting.redline.script import Act, Change, Redline
from drafting.tui.page.pieces import BLANK, Block, Line, Look, Piece, inline_pieces
from drafting.tui.page.typesetter import Setting, paragraph
from drafting.tui.page.wrap import wrap
from drafting.tui.signs import Signs
from drafting.workspace.record.views import CreditedWords

When = Callable[[datetime], str]
"""A moment as people say it."""

_FAINT = Look(role="faint")
_STRONG = Look(bold=True)


class Whose:
    """The numbers of those who have a part in a redline."""

    def __init__(self, redline: Redline, signs: Signs, when: When) -> None:
        self._numbers = {name: str(at) for at, name in enumerate(authors(redline), start=1)}
        self._signs = signs
        self._when = when

    def mark(self, act: Act) -> Piece:
        """The number behind the changes of an author at one place."""
        return Piece(self._signs.author_mark(self._numbers[act.author]), _FAINT)

    def lines(self, change: Change, width: int) -> tuple[Line, ...]:
        """Who has a part in a row, and when: "₂ Chile, Mon 10:00, second reading"."""
        dot = f" {self._signs.dot} "
        acts = [f"{self.mark(act).text} {told(act, self._when)}" for act in latest_acts(change)]
        return tuple(map(Line, wrap((Piece(dot.join(acts), _FAINT),), width))) if acts else ()


def told(act: Act, when: When) -> str:
    """Who made an act, when, in which round and by which proposal; where its words were agreed."""
    proposal = act.proposal and f"proposal {act.proposal}"
    agreed = act.precedent and f"agreed in {act.precedent}"
    return ", ".join(filter(None, (act.author, when(act.when), act.round, proposal, agreed)))


def words_blocks(
    passages: Sequence[CreditedWords], notes: dict[str, str], signs: Signs, when: When, width: int
) -> list[Block]:
    """One block for the words that each act brought into a text, in the order of the text."""
    return [
        Block(str(number), (*_passage(passage, notes, signs, when, width), BLANK))
        for number, passage in enumerate(filter(_has_words, passages))
    ]


def _has_words(passage: CreditedWords) -> bool:
    return any(run.note or run.text.strip() for run in runs(passage.text))


def _passage(
    passage: CreditedWords, notes: dict[str, str], signs: Signs, when: When, width: int
) -> Iterator[Line]:
    who = told(passage.act, when) if passage.act else "Nobody known"
    head: Iterable[Piece] = (Piece(who, _STRONG),)
    replaced = inline_pieces(passage.replaced, notes, signs)
    if "".join(piece.text for piece in replaced).strip():
        head = (*head, Piece(", in place of “", _FAINT), *replaced, Piece("”", _FAINT))
    yield from map(Line, wrap(tuple(head), width))
    # Only here it has a line of its own: the space before it belonged to the words before.
    text = passage.text.lstrip(" ")
    yield from paragraph(inline_pieces(text, notes, signs), Setting(), width)
