"""A text in which agreed language is told from new words: what of it is printed, in any format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafting.dataclasses import dataclass
from drafting.model.inline import Run, runs
from drafting.model.unit import Kind
from drafting.named_tuples import NamedTuple

COLUMNS = ("Paragraph", "Text", "Nearest agreed language", "What is new")
"""The heads of the table."""
KEY = "New words are marked; all others are agreed language."
ALL_AGREED = "nothing"
NO_PRECEDENT = "no precedent"


class ShownRun(NamedTuple):
    """Words of one look, and whether they are new."""

    run: Run
    is_new: bool


@dataclass(frozen=True, slots=True)
class NewLanguageRow:
    """One paragraph."""

    label: str
    kind: Kind
    depth: int
    runs: tuple[ShownRun, ...]
    precedent: str = ""
    """“96 %: A/RES/76/134, OP12, 16 December 2021, adopted without a vote”; empty where all is
    agreed."""
    precedent_text: str = ""
    """Inline markup."""
    new: tuple[str, ...] = ()
    """Plain text of each row of new words."""


@dataclass(frozen=True, slots=True)
class NewLanguageSheet:
    """The whole of it."""

    title: str
    """“What is new in L.6”."""
    facts: tuple[str, ...]
    """Sentences under the heading."""
    rows: tuple[NewLanguageRow, ...]


def shown_runs(markup: str, cuts: Iterable[tuple[int, int, bool]]) -> tuple[ShownRun, ...]:
    """The runs of inline text, cut where new words begin and end; footnotes are left out.

    `cuts` are letters of the plain text from the first to behind the last, all of them in order.
    """
    cuts = list(cuts)
    return tuple(piece for run, at in _placed(markup) for piece in _cut(run, at, cuts))


def _placed(markup: str) -> Iterator[tuple[Run, int]]:
    at = 0
    for run in runs(markup):
        if run.text:
            yield run, at
            at += len(run.text)


def _cut(run: Run, at: int, cuts: Iterable[tuple[int, int, bool]]) -> Iterator[ShownRun]:
    for start, end, is_new in cuts:
        words = run.text[max(start - at, 0) : max(end - at, 0)]
        if words:
            yield ShownRun(run._replace(text=words), is_new)
