"""A stretch of a paragraph, named by its words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from drafting.amendments.official.errors import InstructionError
from drafting.model.inline import Run, markup, plain, runs

EVERYWHERE = 0
"""As an occurrence: all places."""
ONLY = None
"""As an occurrence: the one place, an error where there are several."""
_SHOWN = 60
_NO_SPACE_BEFORE = frozenset(",;:.)]!?”’\u00a0")
_NO_SPACE_BEHIND = frozenset("([“‘\u00a0")
_Letters = list[Run]
_ALIKE = str.maketrans({
    "’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "\u202f": " ", "\u2011": "-", "\n": " ",
})  # fmt: skip


class Where(StrEnum):
    """How the words given name the stretch."""

    WORDS = "words"
    """The words themselves."""
    AFTER = "after"
    """The empty place behind the words."""
    BEFORE = "before"
    """The empty place before the words."""
    REST = "rest"
    """All that follows the words."""
    THROUGH = "through"
    """From the words up to and including those of `until`."""
    BEGINNING = "beginning"
    """The empty place before the whole paragraph."""
    END = "end"
    """The empty place behind the whole paragraph, before its closing punctuation."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some words of a paragraph, or a place between words."""

    where: Where
    words: str = ""
    """Inline markup, as quoted."""
    until: str = ""
    occurrence: int | None = ONLY
    """Which of several places: 1 is the first, -1 the last."""
    after: str = ""
    """Words right before it, where they tell which of several places is meant."""
    before: str = ""
    """Words right behind it."""

    def find(self, text: str) -> list[tuple[int, int]]:
        """Its places in the plain words of inline `text`. Raises InstructionError."""
        read = plain(text)
        if self.where is Where.BEGINNING:
            return [(0, 0)]
        if self.where is Where.END:
            end = len(read.rstrip(" .;,:"))
            return [(end, end)]
        places = self._chosen(self._near(read, _occurrences(read, plain(self.words))))
        return [self._extended(read, place) for place in places]

    def _near(self, read: str, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """The places that stand beside the other words that are named."""
        if self.after and places:
            ends = [end for _, end in _occurrences(read, plain(self.after))]
            if not ends:
                raise InstructionError(f"the words {shown(self.after)} are not there")
            places = _next_to(places, ends)
        if self.before and places:
            starts = [start for start, _ in _occurrences(read, plain(self.before))]
            if not starts:
                raise InstructionError(f"the words {shown(self.before)} are not there")
            places = _just_before(places, starts)
        return places

    def _chosen(self, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
        if not places:
            raise InstructionError(f"the words {shown(self.words)} are not there")
        if self.occurrence is ONLY:
            if len(places) > 1:
                raise InstructionError(
                    f"the words {shown(self.words)} stand there {len(places)} times"
                )
            return places
        if self.occurrence == EVERYWHERE:
            return places
        index = self.occurrence - 1 if self.occurrence > 0 else self.occurrence
        if not -len(places) <= index < len(places):
            raise InstructionError(f"the words {shown(self.words)} do not stand there so often")
        return [places[index]]

    def _extended(self, read: str, place: tuple[int, int]) -> tuple[int, int]:
        start, end = place
        if self.where is Where.AFTER:
            return end, end
        if self.where is Where.BEFORE:
            return start, start
        if self.where is Where.REST:
            return end, max(end, len(read.rstrip(" .;,:")))
        if self.where is Where.THROUGH:
            lasts = [last for first, last in _occurrences(read, plain(self.until)) if first >= end]
            if not lasts:
                raise InstructionError(f"the words {shown(self.until)} do not follow")
            return start, lasts[0]
        return place


def _next_to(places: Sequence[tuple[int, int]], ends: Sequence[int]) -> list[tuple[int, int]]:
    """Of the places, those that follow one of the ends most closely."""
    gaps = [min((start - end for end in ends if end <= start), default=-1) for start, _ in places]
    least = min((gap for gap in gaps if gap >= 0), default=-1)
    return [place for place, gap in zip(places, gaps, strict=True) if gap >= 0 and gap == least]


def _just_before(places: Sequence[tuple[int, int]], starts: Sequence[int]) -> list[tuple[int, int]]:
    """Of the places, those that one of the starts follows most closely."""
    gaps = [min((at - end for at in starts if at >= end), default=-1) for _, end in places]
    least = min((gap for gap in gaps if gap >= 0), default=-1)
    return [place for place, gap in zip(places, gaps, strict=True) if gap >= 0 and gap == least]


def _occurrences(read: str, words: str) -> list[tuple[int, int]]:
    """Where whole words stand; quotation marks, spaces and, at need, capitals are not minded."""
    words = words.strip()
    if not words:
        return []
    pattern = r"\s+".join(re.escape(word) for word in words.translate(_ALIKE).split())
    if words[0].isalnum():
        pattern = rf"(?<!\w){pattern}"
    if words[-1].isalnum():
        pattern = rf"{pattern}(?!\w)"
    alike = read.translate(_ALIKE)
    for flags in (0, re.IGNORECASE):
        if found := [match.span() for match in re.finditer(pattern, alike, flags)]:
            return found
    return []


def shown(words: str) -> str:
    """The words as a message quotes them, long ones shortened."""
    read = plain(words).strip()
    return f"“{read[:_SHOWN]}…”" if len(read) > _SHOWN else f"“{read}”"


def put(text: str, place: tuple[int, int], words: str) -> str:
    """Inline `text` with the plain characters at a place replaced by inline `words`.

    Spaces and commas around it are set right: one space between words, none before
    punctuation, no comma twice.
    """
    letters = _letters(runs(text))
    start, end = _cut(letters, place[0]), _cut(letters, place[1])
    between = _looking_alike(letters[start:end], _letters(runs(words.strip())))
    return markup(_fitted(letters[:start], between, letters[end:]))


def _looking_alike(old: _Letters, new: _Letters) -> _Letters:
    """The new words in the italics of those that they replace, if they bring no look along."""
    if old and all(run.italic for run in old) and not any(run.italic for run in new):
        return [run._replace(italic=True) for run in new]
    return new


def _letters(shown_runs: Sequence[Run]) -> _Letters:
    """One run a letter; a reference to a note is one too."""
    letters: _Letters = []
    for run in shown_runs:
        letters += [run] if run.note else [run._replace(text=letter) for letter in run.text]
    return letters


def _cut(letters: Sequence[Run], position: int) -> int:
    """Index of the letter at a position of the plain text; notes before it stay before."""
    read = 0
    for index, run in enumerate(letters):
        if read == position and not run.note:
            return index
        read += not run.note
    return len(letters)


def _fitted(before: _Letters, between: _Letters, after: _Letters) -> _Letters:
    """The three together, with one space at each joint where one belongs."""
    before, after = _stripped(before), _unspaced(after)
    if between:
        between = _without_comma(between, after)
        before = [*before, *_joint(before, between), *between]
    else:
        before = _without_comma(before, after)
    return [*before, *_joint(before, after), *after]


def _joint(left: _Letters, right: _Letters) -> _Letters:
    """The space between two stretches, if one belongs there."""
    if not left or not right or right[0].note or right[0].text in _NO_SPACE_BEFORE:
        return []
    if not left[-1].note and left[-1].text in _NO_SPACE_BEHIND:
        return []
    return [Run(" ", left[-1].italic and right[0].italic, left[-1].bold and right[0].bold)]


def _without_comma(left: _Letters, right: _Letters) -> _Letters:
    """The left stretch without a comma that the right one's punctuation makes one too many."""
    doubled = left and right and left[-1].text == "," and right[0].text in tuple(",;.:")
    return left[:-1] if doubled else left


def _stripped(letters: _Letters) -> _Letters:
    end = len(letters)
    while end and letters[end - 1].text == " ":
        end -= 1
    return letters[:end]


def _unspaced(letters: _Letters) -> _Letters:
    start = 0
    while start < len(letters) and letters[start].text == " ":
        start += 1
    return letters[start:]
