"""The changes that lead from a paragraph to an agreed wording, each to be made alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from drafting.model.inline import Run, markup, note_references, plain, runs
from drafting.named_tuples import NamedTuple
from drafting.workspace.libraries.errors import NoSuchChangeError
from drafting.workspace.libraries.note_marks import PlacedNote, letters, with_marks

if TYPE_CHECKING:
    from drafting.redline.spans import Span

_ENDS = " .,;:"


class SingleChange(NamedTuple):
    """One of them: inline markup without footnotes; either side may be empty."""

    mine: str
    agreed: str


def single_changes(mine: str, agreed: str) -> list[SingleChange]:
    """The changes in the order of the text; what differs in the sign at the end alone is none."""
    from drafting.redline import words

    found = (_change(group) for group in _groups(words(mine, agreed)))
    return [change for change in found if change is not None]


def with_change(mine: str, agreed: str, number: int, marks: Iterable[PlacedNote] = ()) -> str:
    """The paragraph with one of `single_changes` made, counted from 1; its footnotes stay.

    Of `marks`, the footnotes of the agreed text, those within the change come with it. Raises
    NoSuchChangeError.
    """
    from drafting.redline import words

    known = note_references(mine)
    new = tuple(mark for mark in marks if mark.note.id not in known)
    kept: list[Run] = []
    at = before = 0
    for group in _groups(words(mine, agreed)):
        is_change = _change(group) is not None
        at += is_change
        taken = is_change and at == number
        behind = before + _agreed_letters(group)
        side = tuple(_side(group, agreed=taken))
        kept += with_marks(side, _within(new, before, behind)) if taken else side
        before = behind
    if not 1 <= number <= at:
        raise NoSuchChangeError(number, at)
    return markup(kept)


def _agreed_letters(group: Sequence[Span]) -> int:
    return sum(letters(plain(span.text)) for span in group if span.sign != "-")


def _within(marks: Iterable[PlacedNote], before: int, behind: int) -> list[PlacedNote]:
    """The marks in a stretch of the agreed text, counted from its beginning."""
    return [
        PlacedNote(mark.letters - before, mark.note)
        for mark in marks
        if before < mark.letters <= behind
    ]


def _groups(spans: Iterable[Span]) -> Iterator[list[Span]]:
    """What stayed, and between it what went and what came together."""
    group: list[Span] = []
    for span in spans:
        if group and (span.sign == "=") != (group[-1].sign == "="):
            yield group
            group = []
        group.append(span)
    if group:
        yield group


def _change(group: Sequence[Span]) -> SingleChange | None:
    mine, agreed = (
        markup(run for run in _side(group, agreed=side) if not run.note) for side in (False, True)
    )
    if plain(mine).strip(_ENDS) == plain(agreed).strip(_ENDS):
        return None
    return SingleChange(mine.strip(), agreed.strip())


def _side(group: Sequence[Span], *, agreed: bool) -> Iterator[Run]:
    """The words of one side; the footnotes of the paragraph stay beside agreed words, too."""
    shown = ("=", "+" if agreed else "-")
    for span in group:
        for run in runs(span.text):
            if span.sign in shown or (run.note and span.sign == "-"):
                yield run
