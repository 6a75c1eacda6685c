"""What of a text is agreed language, and which of its words are new."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from drafting.dataclasses import dataclass, replace
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.model.unit import Kind
from drafting.named_tuples import NamedTuple
from drafting.workspace.agreed.since import came_since
from drafting.workspace.libraries.own_symbols import own_symbols
from drafting.workspace.wording import counted

if TYPE_CHECKING:
    from drafting.library.coverage import Coverage, MarkedWord
    from drafting.library.libraries import Libraries
    from drafting.library.precedent import Precedent
    from drafting.model.resolution import Resolution

_NOT_READ = frozenset({Kind.ENACTING, Kind.TITLE})
"""Lines that are the same in every text, and titles of texts within the text."""


class Passage(NamedTuple):
    """One paragraph that is to be held against the libraries."""

    unit: str
    label: str
    kind: Kind
    depth: int
    markup: str
    changed: tuple[tuple[int, int], ...] | None = None
    """Letters of the plain text that came since another draft; None where all of it counts."""


class Text(NamedTuple):
    """A text that is held against the libraries, with what tells which of them count."""

    name: str
    """"L.6", or "L.6 since draft A"."""
    since: str
    """Name of the draft whose changes alone count; empty where all of the text does."""
    title: str
    organ: str
    without: frozenset[str]
    """Symbols of the text itself."""
    before: str
    """Day of its adoption, as ISO 8601; empty for a draft."""
    passages: tuple[Passage, ...]


class Stretch(NamedTuple):
    """Letters of plain text, from the first to behind the last."""

    start: int
    end: int
    is_new: bool


@dataclass(frozen=True, slots=True)
class NewParagraph:
    """A paragraph with which of its words are agreed, and the precedent that is nearest."""

    passage: Passage
    coverage: Coverage
    precedent: Precedent | None = None
    """None where nothing is near, or nothing was looked for since all of it is agreed."""

    @property
    def words(self) -> int:
        """How many words count."""
        return sum(self._counts(one.start) for one in self.coverage.marked)

    @property
    def new_words(self) -> int:
        """How many of these are in no agreed sequence."""
        return sum(map(self._is_new, self.coverage.marked))

    def _is_new(self, word: MarkedWord) -> bool:
        return not word.agreed and self._counts(word.start)

    def _counts(self, letter: int) -> bool:
        changed = self.passage.changed
        return changed is None or any(first <= letter < last for first, last in changed)

    def stretches(self) -> tuple[Stretch, ...]:
        """All of its letters, cut where new words begin and end; marks between them are not new."""
        # Agreed stretches and new ones by turns; the first and the last may be empty.
        cuts = [0]
        for is_new, group in groupby(self.coverage.marked, key=self._is_new):
            if is_new:
                row = list(group)
                cuts += (row[0].start, row[-1].end)
        cuts.append(len(self.coverage.text))
        stretches = (
            Stretch(start, end, is_new=bool(at % 2))
            for at, (start, end) in enumerate(pairwise(cuts))
        )
        return tuple(one for one in stretches if one.start < one.end)

    def new_stretches(self) -> tuple[str, ...]:
        """The new words, as they stand next to each other."""
        text = self.coverage.text
        return tuple(text[one.start : one.end] for one in self.stretches() if one.is_new)


@dataclass(frozen=True, slots=True)
class NewLanguage:
    """A whole text, and what is new in it."""

    text: Text
    paragraphs: tuple[NewParagraph, ...]

    @property
    def words(self) -> int:
        """How many words count."""
        return sum(one.words for one in self.paragraphs)

    @property
    def new_words(self) -> int:
        """How many of these are in no agreed sequence."""
        return sum(one.new_words for one in self.paragraphs)

    @property
    def touched(self) -> int:
        """In how many paragraphs they are."""
        return sum(bool(one.new_words) for one in self.paragraphs)

    @property
    def per_cent(self) -> int:
        """How much is agreed; never 100 while a word is new, and 100 of nothing."""
        if not self.new_words:
            return 100
        return min(99, round(100 * (self.words - self.new_words) / self.words))

    def sentence(self) -> str:
        """“94 % agreed, 38 new words in 6 paragraphs”."""
        new = f"{counted(self.new_words, 'new word')} in {counted(self.touched, 'paragraph')}"
        if not self.new_words:
            new = "no new words"
        if not self.text.since:
            return f"{self.per_cent} % agreed, {new}"
        return (
            f"Of {counted(self.words, 'word')} that came since {self.text.since}, "
            f"{self.words - self.new_words:,} ({self.per_cent} %) are agreed language elsewhere; "
            f"{new}"
        )


HOW = (
    "Words count as agreed within sequences of six words or more that adopted texts of the "
    "library have in the same order; a shorter paragraph only as a whole."
)
"""What the figures mean, as every view says it."""


def text_to_compare(
    name: str, resolution: Resolution, since: str = "", old: Resolution | None = None
) -> Text:
    """A text as it is held against the libraries; with `old`, only what came after it counts."""
    from drafting.lexicon.printed_dates import printed_date

    masthead = resolution.masthead
    adopted = printed_date(plain(masthead.adoption)) if masthead.adoption else None
    return Text(
        name,
        since,
        plain(resolution.title),
        plain(masthead.organ),
        frozenset(own_symbols(resolution)),
        adopted.isoformat() if adopted else "",
        tuple(_passages(resolution, came_since(old, resolution) if old else None)),
    )


def _passages(
    resolution: Resolution, came: Mapping[str, tuple[tuple[int, int], ...]] | None
) -> Iterator[Passage]:
    for row in Numbering(resolution):
        unit = row.unit
        counts = came is None or unit.id in came
        if counts and plain(unit.text).strip() and unit.kind not in _NOT_READ:
            letters = came[unit.id] if came is not None else None
            yield Passage(unit.id, row.label, unit.kind, row.depth, unit.text, letters)


def compared(
    libraries: Libraries, text: Text, passage: Passage, *, sourced: bool = False
) -> NewParagraph:
    """One paragraph held against the libraries; if `sourced`, an agreed one with its precedent too.

    Raises a LibraryError.
    """
    from drafting.library.coverage import coverage
    from drafting.library.nearest import Asked
    from drafting.library.wanted import Wanted

    wanted = Wanted(adopted=True, without=text.without)
    found = NewParagraph(passage, coverage(libraries, passage.markup, wanted, text.before))
    if not found.new_words and not sourced:
        return found
    asked = Asked(passage.markup, text.title, text.organ)
    nearest = libraries.nearest(asked, wanted, 1)
    return replace(found, precedent=nearest[0] if nearest else None)
