"""Words replaced wherever they stand in a resolution, each place shown before it is done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import groupby, takewhile

from drafting.dataclasses import dataclass
from drafting.model.edits import Edit, Several
from drafting.model.inline import Run, markup, note_references, plain, runs, tidy
from drafting.model.resolution import Resolution
from drafting.model.typed_inline import as_typed
from drafting.workspace.editing.errors import NothingToReplaceError
from drafting.workspace.editing.inline_text import excerpt, known_notes_only
from drafting.workspace.editing.passages import Passage, passages, rewording
from drafting.workspace.editing.plans import Plan
from drafting.workspace.wording import counted, cut_short, listed, quoted

_MOST_NAMED = 6
_CONTEXT = 30

# What a keyboard types stands for what a printer sets, never the other way round.
_TYPED = {" ": "[ \u00a0\u202f\n]", "'": "['’]", '"': '["“”]', "-": "[-\u2011]"}


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for, and what is to stand in its place.

    `old` is read as printed, letter by letter; `new` may carry the inline markup. A
    plain space, hyphen or quotation mark in `old` finds the typographic ones too.
    """

    old: str
    new: str = ""
    whole_words: bool = False
    any_case: bool = False

    @property
    def put(self) -> str:
        """The new words as inline text."""
        return as_typed(tidy(self.new))

    def pattern(self) -> re.Pattern[str]:
        """What finds the words in plain text."""
        inside = "".join(_TYPED.get(char, re.escape(char)) for char in tidy(self.old))
        if self.whole_words:
            inside = rf"(?<!\w){inside}(?!\w)"
        return re.compile(inside, re.IGNORECASE if self.any_case else 0)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place where the words stand."""

    passage: Passage
    """What they stand in."""
    start: int
    end: int
    """Where the words stand in the plain text."""
    new: str
    """Inline text that is to stand there."""

    @property
    def label(self) -> str:
        """What delegates call the place: "OP3", "note 2", "title"."""
        return self.passage.label

    @property
    def text(self) -> str:
        """The inline text they stand in."""
        return self.passage.text

    @property
    def words(self) -> str:
        """The words as they stand there."""
        return plain(self.text)[self.start : self.end]

    def context(self, reach: int = _CONTEXT) -> tuple[str, str]:
        """Some words before and after, cut between words."""
        whole = plain(self.text)
        before, after = whole[: self.start], whole[self.end :]
        if len(before) > reach:
            before = f"…{before[-reach:].partition(' ')[2] or before[-reach:]}"
        if len(after) > reach:
            after = f"{after[:reach].rpartition(' ')[0] or after[:reach]}…"
        return before, after


def occurrences(resolution: Resolution, sought: Sought) -> tuple[Occurrence, ...]:
    """Every place where the words stand, in reading order."""
    if not sought.old:
        return ()
    return tuple(_found(resolution, sought, sought.pattern()))


def _found(
    resolution: Resolution, sought: Sought, pattern: re.Pattern[str]
) -> Iterator[Occurrence]:
    for passage in passages(resolution):
        whole = plain(passage.text)
        for match in pattern.finditer(whole):
            if match[0]:
                start, end = match.span() if sought.new else _with_space(whole, *match.span())
                new = _cased(match[0], sought.put) if sought.any_case else sought.put
                yield Occurrence(passage, start, end, new)


def _with_space(whole: str, start: int, end: int) -> tuple[int, int]:
    """The words with one of the spaces around them, where two would be left side by side."""
    follows = whole[end : end + 1]
    if whole[:start].endswith(" ") and (not follows or follows in " ,;:.)]"):
        return start - 1, end
    if start == 0 and follows == " ":
        return start, end + 1
    return start, end


def _cased(found: str, new: str) -> str:
    """`new` with a capital where the words found begin with one."""
    at = next((index for index, char in enumerate(new) if char.isalpha()), -1)
    if at < 0 or not found[:1].isupper():
        return new
    return new[:at] + new[at].upper() + new[at + 1 :]


def replace_everywhere(
    resolution: Resolution, sought: Sought, left_out: AbstractSet[int] = frozenset()
) -> Plan:
    """One edit that replaces the words at every place but those numbered in `left_out`.

    Raises NothingToReplaceError or EmptyTextError.
    """
    found = occurrences(resolution, sought)
    chosen = [place for index, place in enumerate(found) if index not in left_out]
    edits: list[Edit] = []
    touched: list[Occurrence] = []
    for _, group in groupby(chosen, key=lambda place: place.passage.key):
        places = list(group)
        after = known_notes_only(_replaced(places), resolution)
        if after != places[0].text:
            edits.append(rewording(resolution, places[0].passage, after))
            touched += places
    if not edits:
        raise NothingToReplaceError(sought.old, len(chosen))
    unit = next(filter(None, (place.passage.unit for place in touched)), "")
    edit = edits[0] if len(edits) == 1 else Several(tuple(edits))
    return Plan(edit, _sentence(sought, touched), unit)


def _replaced(places: list[Occurrence]) -> str:
    text, at = places[0].text, 0
    out: list[Run] = []
    for place in places:
        out += excerpt(text, at, place.start) if place.start > at else ()
        out += _put_in(text, place)
        at = place.end
    out += excerpt(text, at) if at < len(plain(text)) else ()
    return tidy(markup(out))


def _put_in(text: str, place: Occurrence) -> Iterator[Run]:
    """The new words with the look of the old ones, and the notes that stood among these."""
    old = list(excerpt(text, place.start, place.end))
    fresh = runs(place.new)
    notes = [run for run in old if run.note and run.note not in note_references(place.new)]
    if any(run._replace(text="") != Run("") for run in fresh):
        yield from (*fresh, *notes)
        return
    yield from _dressed(old, plain(place.new))
    yield from notes


def _dressed(old: list[Run], new: str) -> Iterator[Run]:
    """`new` where the words that it shares with the old ones at either end keep their looks."""
    before = "".join(run.text for run in old)
    looks = [run for run in old for _ in run.text]
    head = _shared(before, new)
    tail = _shared(before[head:][::-1], new[head:][::-1])
    middle = looks[min(head, len(looks) - 1)]
    end = len(new) - tail
    for at, char in enumerate(new):
        look = looks[at] if at < head else middle
        look = looks[len(before) - len(new) + at] if at >= end else look
        yield look._replace(text=char)


def _shared(one: str, other: str) -> int:
    """How many characters two texts share at their beginning, up to the end of a word."""
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    if same == len(one) == len(other):
        return same
    return one[:same].rfind(" ") + 1


def _sentence(sought: Sought, touched: list[Occurrence]) -> str:
    labels = list(dict.fromkeys(place.label for place in touched))
    more = len(labels) - _MOST_NAMED
    named = [*labels[:_MOST_NAMED], f"{more} more"] if more > 1 else labels
    where = f"{counted(len(touched), 'place')} ({listed(named)})"
    if not plain(sought.put):
        return f"Took out “{cut_short(sought.old)}” in {where}."
    return f"Replaced “{cut_short(sought.old)}” by {quoted(sought.put)} in {where}."
