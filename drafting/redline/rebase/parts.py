"""Where the words of a paragraph stand today: in its parts, if it was split; in what took it in.

They are found by the words alone, so it is the same whether a paragraph was split by an edit, by
a proposal that was agreed, or by somebody who typed a blank line into it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile
from typing import TYPE_CHECKING

from drafting.dataclasses import dataclass
from drafting.model.inline import plain
from drafting.model.tree import siblings
from drafting.redline.rebase.base import unit_in
from drafting.redline.tokens import is_word, tokens
from drafting.redline.weights import weight
from drafting.redline.word_diff import signed

if TYPE_CHECKING:
    from drafting.model.unit import Unit
    from drafting.redline.rebase.case import Case

_COVERED = 0.6
"""Share of a part, or of the words that it is looked for with, that must be found."""
_TELLING = 6.0
"""Weight of words that must be found, unless all of them are."""
_HOSTED = 12.0
"""The same of words that left a paragraph which stands itself for one anywhere in the text."""
_FEWEST_WORDS = 3
"""Fewer words stand in another paragraph by chance."""
_OWN = "\0"
"""Stands for words that a paragraph had before: no text has it."""
_FAR = 3
"""Words that say less than so small a share of what is changed beside them are there by chance."""
_NEAR = 3
"""Where nobody knows any more what followed, so many paragraphs behind are looked at."""


@dataclass(frozen=True, slots=True)
class Part:
    """What stands of a paragraph in one unit of today, from `start` to `end` of its markup."""

    unit: Unit
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words of the paragraph, as they read in the unit."""
        return self.unit.text[self.start : self.end]

    @property
    def is_whole(self) -> bool:
        """Whether nothing else stands in the unit."""
        return not (self.unit.text[: self.start] + self.unit.text[self.end :]).strip()

    def around(self, words: str) -> str:
        """The text of the unit with other words in this place."""
        before, behind = self.unit.text[: self.start], self.unit.text[self.end :]
        if words:
            return f"{before}{words}{behind}"
        return f"{before.rstrip()} {behind.lstrip()}".strip()


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of one paragraph, and to which of them each letter of its words belongs."""

    parts: tuple[Part, ...]
    owners: tuple[int, ...]
    """For each letter of the words as they were, which part has it."""

    @property
    def first(self) -> Unit:
        """The unit that has the first of the words."""
        return self.parts[self.owners[0] if self.owners else 0].unit

    def is_elsewhere(self, unit: Unit) -> bool:
        """Whether any of the words stand elsewhere than in a unit, or others beside them in it."""
        return self.parts != (Part(unit, 0, len(unit.text)),)

    @property
    def last(self) -> Unit:
        """The unit that has the last of the words."""
        return self.parts[self.owners[-1] if self.owners else -1].unit


def parts_of(identity: str, words: str, case: Case) -> Parts | None:
    """Where the words of a paragraph stand today; None if they are gone."""
    here = case.unit(identity)
    if here is not None and (here.text == words or not words):
        return Parts((Part(here, 0, len(here.text)),), (0,) * len(words))
    search = _Search(words)
    if here is not None:
        search.take_what_stands(here, is_open=_has_lost_its_follower(identity, case))
    if here is None or search.misses_something:
        known = _known(case)
        for unit in _candidates(identity, case):
            search.take(unit, case.wording(unit.id) if unit.id in known else None)
        search.take_hosts(identity, case)
    return search.found(is_there=here is not None)


def _known(case: Case) -> frozenset[str | None]:
    """What is known to have stood there when the edit was made."""
    return frozenset((*case.around.earlier, case.around.follower))


def _has_lost_its_follower(identity: str, case: Case) -> bool:
    follower = _follower(identity, case)
    return bool(follower) and case.unit(follower or "") is None


def _follower(identity: str, case: Case) -> str | None:
    """What stood right behind a paragraph, beside it; empty for nothing, None if unknown."""
    known = case.around.earlier
    if identity not in known:
        return None
    return next(iter(known[known.index(identity) + 1 :]), case.around.follower)


def _candidates(identity: str, case: Case) -> Iterator[Unit]:
    """What stands from a paragraph, or from the one before it, to the one that followed it."""
    known = case.around.earlier
    upto = known[: known.index(identity) + 1] if identity in known else (identity,)
    start = next((unit for one in reversed(upto) if (unit := case.unit(one))), None)
    if start is None:
        return
    parent, at = case.now.places.spot(start.id) or ("", 0)
    behind = siblings(case.now, parent)[at + 1 :]
    follower = _follower(identity, case)
    is_known = follower == "" or follower in {unit.id for unit in behind}
    beside = takewhile(lambda unit: unit.id != follower, behind if is_known else behind[:_NEAR])
    for unit in (start, *beside):
        yield from (one for one in unit.walk() if one.id != identity)


class _Search:
    """Looks for words among units, and remembers which unit has which of them."""

    def __init__(self, words: str) -> None:
        self._tokens = tokens(words)
        self._cells = tuple(token.casefold() for token in self._tokens)
        self._owners: list[int | None] = [None] * len(self._cells)
        self._parts: list[Part] = []

    def take_what_stands(self, unit: Unit, *, is_open: bool) -> None:
        """The unit that has its identity still; `is_open` if it may have taken in another."""
        pairs = self._matched(range(len(self._cells)), unit)
        for old, _ in pairs:
            self._owners[old] = 0
        end = len(unit.text)
        if is_open and pairs:
            end = _offset(unit.text, max(new for _, new in pairs) + 1)
        self._parts.append(_trimmed(unit, 0, end))

    @property
    def misses_something(self) -> bool:
        """Whether words are missing that may stand elsewhere."""
        return any(is_word(self._cells[at]) for run in self._missing() for at in run)

    def _missing(self) -> list[range]:
        """Stretches of the words that no unit has, the longest first."""
        runs: list[range] = []
        for is_free, group in groupby(range(len(self._cells)), lambda at: self._owners[at] is None):
            places = list(group)
            if is_free:
                runs.append(range(places[0], places[-1] + 1))
        return sorted(runs, key=len, reverse=True)

    def take(self, unit: Unit, then: str | None) -> None:
        """A unit that may hold some of the words.

        `then` is what stood in it before: those words are its own. It is None for a unit that is
        new, and empty where nobody knows.
        """
        if then == "":
            return
        for run in self._missing():
            pairs = self._matched(run, unit, then or "")
            shared = sum(weight(self._cells[old]) for old, _ in pairs)
            own = sum(map(weight, tokens(unit.text)))
            of_run = sum(weight(self._cells[at]) for at in run)
            if _is_enough(shared, own) or max(_TELLING, _COVERED * of_run) <= shared:
                self._give(pairs, unit, is_whole=then is None and _is_enough(shared, own))
                return

    def take_hosts(self, identity: str, case: Case) -> None:
        """The one unit, wherever it stands, that has the missing words as they were."""
        for run in self._missing():
            words = "".join(self._tokens[run.start : run.stop]).strip(" ,;.")
            told = sum(weight(self._cells[at]) for at in run)
            is_there = case.unit(identity) is not None
            if len(plain(words).split()) < _FEWEST_WORDS or (is_there and told < _HOSTED):
                continue
            hosts = [unit for unit in case.now.walk() if self._is_host(unit, words, identity, case)]
            if len(hosts) == 1:
                pairs = self._matched(run, hosts[0])
                self._give(pairs, hosts[0], is_whole=False)

    def _is_host(self, unit: Unit, words: str, identity: str, case: Case) -> bool:
        if words not in unit.text or unit.id == identity:
            return False
        if case.unit(identity) is not None and unit.id in _known(case):
            return False
        if words in case.wording(unit.id):
            return False
        former = case.base.latest(lambda text: unit_in(text, identity) is not None)
        before = unit_in(former, unit.id) if former else None
        return before is None or words not in before.text

    def _give(self, pairs: Sequence[tuple[int, int]], unit: Unit, *, is_whole: bool) -> None:
        if not pairs:
            return
        start, end = 0, len(unit.text)
        if not is_whole:
            start = _offset(unit.text, min(new for _, new in pairs))
            end = _offset(unit.text, max(new for _, new in pairs) + 1)
        for at in range(pairs[0][0], pairs[-1][0] + 1):
            if self._owners[at] is None:
                self._owners[at] = len(self._parts)
        self._parts.append(_trimmed(unit, start, end))

    def _matched(self, run: range, unit: Unit, then: str = "") -> list[tuple[int, int]]:
        """Places of words in the run and in a unit that are the same, without stray ones.

        Words that the unit had `then` are not looked at.
        """
        old = self._cells[run.start : run.stop]
        new = _without_own(tuple(token.casefold() for token in tokens(unit.text)), then)
        pairs: list[tuple[int, int]] = []
        at = other = 0
        for sign, stretch in signed(old, new, str):
            count = len(stretch)
            if sign == "=":
                pairs += zip(range(at, at + count), range(other, other + count), strict=True)
            at += count * (sign != "+")
            other += count * (sign != "-")
        kept = _grown(_without_strays(pairs, old, new), old, new)
        return [(run.start + one, other) for one, other in kept]

    def found(self, *, is_there: bool) -> Parts | None:
        """What was found; None if it is less than most of the words."""
        total = sum(map(weight, self._cells))
        has = sum(
            weight(cell)
            for cell, owner in zip(self._cells, self._owners, strict=True)
            if owner is not None
        )
        if not self._parts or (not is_there and not _is_enough(has, total)):
            return None
        said = _with_opening_marks(self._tokens, self._owners)
        last = next((owner for owner in said if owner is not None), 0)
        letters: list[int] = []
        for token, owner in zip(self._tokens, said, strict=True):
            last = last if owner is None else owner
            letters += [last] * len(token)
        return Parts(tuple(self._parts), tuple(letters))


def _with_opening_marks(row: Sequence[str], owners: Sequence[int | None]) -> list[int | None]:
    """The owners of words, and of the marks right before them: a star or bracket that opens."""
    said = [owner if is_word(one) else None for one, owner in zip(row, owners, strict=True)]
    for at in reversed(range(len(row) - 1)):
        opens = not is_word(row[at]) and row[at].strip() and said[at + 1] is not None
        if opens and (at == 0 or not row[at - 1].strip()):
            said[at] = said[at + 1]
    return said


def _without_own(cells: tuple[str, ...], then: str) -> tuple[str, ...]:
    """The words of a unit, those that it had before made like no others."""
    if not then:
        return cells
    own = tuple(token.casefold() for token in tokens(then))
    kept: list[str] = []
    for sign, stretch in signed(own, cells, str):
        if sign != "-":
            kept += [_OWN] * len(stretch) if sign == "=" else stretch
    return tuple(kept)


def _trimmed(unit: Unit, start: int, end: int) -> Part:
    """A part of a unit, without the spaces around its words."""
    if (start, end) == (0, len(unit.text)):
        return Part(unit, start, end)
    words = unit.text[start:end]
    start += len(words) - len(words.lstrip())
    return Part(unit, start, start + len(words.strip()))


def _is_enough(shared: float, total: float) -> bool:
    return total > 0 and (shared == total or shared >= max(_TELLING, _COVERED * total))


def _offset(text: str, token: int) -> int:
    """Where in a text its token of that number begins."""
    return sum(map(len, tokens(text)[:token]))


def _without_strays(
    pairs: Sequence[tuple[int, int]], old: Sequence[str], new: Sequence[str]
) -> list[tuple[int, int]]:
    """The pairs of places in two rows, but for words that are the same by chance, far from others.

    At the ends of the first row the others begin where it does.
    """
    islands: list[list[tuple[int, int]]] = []
    for pair in pairs:
        if islands and pair[0] - islands[-1][-1][0] == pair[1] - islands[-1][-1][1] == 1:
            islands[-1].append(pair)
        else:
            islands.append([pair])
    kept: list[tuple[int, int]] = []
    for before, island, behind in zip(
        [None, *islands], islands, [*islands[1:], None], strict=False
    ):
        first, last = island[0], island[-1]
        gaps = (
            _gap(before[-1] if before else None, first, old, new),
            _gap(last, behind[0] if behind else None, old, new),
        )
        own = _weight(old, first[0], last[0] + 1)
        if own >= min(_TELLING, max(gaps) / _FAR):
            kept += island
    return kept or list(pairs)


def _grown(
    pairs: list[tuple[int, int]], old: Sequence[str], new: Sequence[str]
) -> list[tuple[int, int]]:
    """The pairs, and what is the same right before the first of them and right behind the last."""
    if not pairs:
        return pairs
    one, other = pairs[0]
    while one and other and old[one - 1] == new[other - 1]:
        one, other = one - 1, other - 1
        pairs = [(one, other), *pairs]
    one, other = pairs[-1]
    while one + 1 < len(old) and other + 1 < len(new) and old[one + 1] == new[other + 1]:
        one, other = one + 1, other + 1
        pairs = [*pairs, (one, other)]
    return pairs


def _gap(
    one: tuple[int, int] | None,
    other: tuple[int, int] | None,
    old: Sequence[str],
    new: Sequence[str],
) -> float:
    """Weight of what stands between two pairs; at an end, of what is left of the first row."""
    start, end = one[0] + 1 if one else 0, other[0] if other else len(old)
    between = _weight(old, start, end)
    if one and other:
        return max(between, _weight(new, one[1] + 1, other[1]))
    is_end = one is not None and _weight(new, one[1] + 1, len(new)) == 0
    return 0 if is_end else between


def _weight(cells: Sequence[str], start: int, end: int) -> float:
    return sum(weight(cell) for cell in cells[start:end])
