"""The record as a story: what was undone is gone from it, and a run of changes is one entry.

A chapter goes from one draft to the next, and nothing is folded across its ends: what a draft
froze stays told. In a chapter a change that was taken back and not made again is folded away with
all that did so. Changes in a row by one person in one paragraph are one entry, and so is what one
ticked off in a row.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from drafting.named_tuples import NamedTuple
from drafting.workspace.record.views import Entry, Wording
from drafting.workspace.wording import counted


class StoryEntry(NamedTuple):
    """What one person did in one go."""

    changes: tuple[Entry, ...]
    """The changes that stand, newest first."""
    total: int
    """How many of them are changes of the text."""

    @property
    def last(self) -> Entry:
        """The latest of them."""
        return self.changes[0]

    @property
    def first(self) -> Entry:
        """The first of them."""
        return self.changes[-1]


class Chapter(NamedTuple):
    """What was done between two drafts."""

    drafts: tuple[str, ...]
    """The drafts at its end; none for what was done since the last."""
    entries: tuple[StoryEntry, ...]
    """Newest first."""
    every: tuple[Entry, ...]
    """Every single change, newest first."""

    @property
    def total(self) -> int:
        """How many changes of the text stand."""
        return sum(entry.total for entry in self.entries)

    @property
    def folded(self) -> int:
        """How many of its changes are told by no entry: taken back, or doing so."""
        return len(self.every) - sum(len(entry.changes) for entry in self.entries)


def chapters(entries: Iterable[Entry]) -> tuple[Chapter, ...]:
    """The story that recorded changes tell, newest first as they are."""
    return tuple(_chapter(rows) for rows in _parted(entries))


def _parted(entries: Iterable[Entry]) -> Iterator[tuple[Entry, ...]]:
    """What was done since the last draft, and before that from draft to draft."""
    rows: list[Entry] = []
    has_begun = False
    for entry in entries:
        if entry.drafts and (rows or not has_begun):
            yield tuple(rows)
            rows = []
        has_begun = True
        rows.append(entry)
        if entry.is_beginning:
            yield tuple(rows)
            rows = []
    if rows:
        yield tuple(rows)


def _chapter(rows: tuple[Entry, ...]) -> Chapter:
    kept = _standing(rows)
    entries: list[StoryEntry] = []
    for hand, run in groupby((row for row in rows if row.key in kept), key=_hand):
        changes = tuple(run)
        several = [changes] if hand else [(one,) for one in changes]
        entries += (StoryEntry(some, sum(kept[one.key] for one in some)) for some in several)
    return Chapter(rows[0].drafts if rows else (), tuple(entries), rows)


def _standing(rows: Sequence[Entry]) -> dict[str, bool]:
    """The changes that are told, and whether each is one of the text."""
    about: dict[str, list[Entry]] = {}
    for row in rows:
        about.setdefault(row.about or row.key, []).append(row)
    kept: dict[str, bool] = {}
    for original, those in about.items():
        of_text = [row for row in those if row.is_text]
        deciding = of_text or those
        if len(deciding) % 2:
            own = next((row for row in those if row.key == original), deciding[0])
            kept[own.key] = bool(of_text)
    return kept


def _hand(entry: Entry) -> tuple[object, ...]:
    """Who did it and where, if that is one paragraph: what is alike in it is one entry."""
    who = entry.author, entry.round, entry.on_behalf
    if entry.is_tick:
        return ("ticked off", *who)
    if not entry.is_text or entry.is_beginning or len(entry.units) != 1:
        return ()
    return entry.units, *who


def folded_wordings(wordings: Sequence[Wording], drafts: Iterable[int]) -> list[list[Wording]]:
    """Wordings of one paragraph, oldest first, those in a row by one person together.

    Where an undo brought back the wording before, both are left out, and a redo has it again.
    `drafts` are the places of wordings that a draft froze: nothing is folded across them.
    """
    frozen = set(drafts)
    kept: list[int] = []
    gone: dict[str, int] = {}
    for at, wording in enumerate(wordings):
        original = wording.entry.about
        before = wordings[kept[-2]].text if len(kept) > 1 else None
        if kept and kept[-1] not in frozen and _takes_back(wording, wordings[kept[-1]], before):
            gone[wordings[kept[-1]].entry.key] = kept.pop()
        elif original in gone and wordings[gone[original]].text == wording.text:
            kept.append(gone.pop(original))
        else:
            kept.append(at)
    return [[wordings[at] for at in run] for run in _runs(wordings, kept, frozen)]


def as_one(run: Sequence[Wording]) -> Wording:
    """Wordings in a row as the latest of them, a change to that before the first."""
    from drafting.redline import words

    first, last = run[0], run[-1]
    if first is last:
        return last
    before = "".join(span.text for span in first.spans if span.sign != "+")
    message = f"{last.entry.message} ({counted(len(run), 'change')} in a row)"
    return Wording(last.entry._replace(message=message), last.text, words(before, last.text))


def _takes_back(wording: Wording, last: Wording, before: str | None) -> bool:
    return wording.entry.about == last.entry.key and wording.text == before


def _runs(wordings: Sequence[Wording], kept: Sequence[int], frozen: set[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for at in kept:
        same = runs and _hand(wordings[at].entry) == _hand(wordings[runs[-1][-1]].entry) != ()
        if same and runs[-1][-1] not in frozen:
            runs[-1].append(at)
        else:
            runs.append([at])
    return runs
