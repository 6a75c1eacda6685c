"""The changes that lead from a paragraph to an agreed wording, each to be made alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from drafting.model.inline import Run, markup, plain, runs
from drafting.workspace.libraries.errors import NoSuchChangeError

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


def with_change(mine: str, agreed: str, number: int) -> str:
    """The paragraph with one of the changes made, counted from 1; its footnotes stay.

    Raises NoSuchChangeError.
    """
    from drafting.redline import words

    kept: list[Run] = []
    at = 0
    for group in _groups(words(mine, agreed)):
        is_change = _change(group) is not None
        at += is_change
        kept += _side(group, agreed=is_change and at == number)
    if not 1 <= number <= at:
        raise NoSuchChangeError(number, at)
    return markup(kept)


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
