"""Paragraphs that were split into several, and several that were joined into one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from drafting.model.inline import pieces
from drafting.named_tuples import NamedTuple
from drafting.redline.similarity import reading_words
from drafting.redline.tokens import is_space, is_word, tokens
from drafting.redline.weights import is_conjunction, is_stop, weight
from drafting.redline.word_diff import merged, signed

if TYPE_CHECKING:
    from drafting.model.numbering import Numbered
    from drafting.redline.alignment import Alignment
    from drafting.redline.script import Sign, Span

_COVERED = 0.6
"""Share of a part, by the weight of its words, that must come from the whole."""
_TELLING = 6.0
"""Weight that must come from the whole, unless all of the part does."""
_BOUNDARY = "\0\0"
"""Stands between the parts while they are compared; no text has a token like it."""


class Division(NamedTuple):
    """A whole in one text and its parts in the other, with the spans of each part.

    Joined, the spans of the parts hold the whole to the letter.
    """

    whole: Numbered
    parts: tuple[Numbered, ...]
    spans: tuple[tuple[Span, ...], ...]


def divisions(
    alignment: Alignment, *, anywhere: bool = False
) -> tuple[Alignment, list[Division], list[Division]]:
    """The splits and the joins of an alignment; in it, each whole is paired with its first part.

    Those that run through words in italics or bold cannot be shown as such; they are
    left out unless `anywhere` is set.
    """
    alignment, splits = _splits(alignment, frozenset(), anywhere)
    used = frozenset(part.unit.id for split in splits for part in split.parts)
    turned, joins = _splits(alignment.turned(), used, anywhere)
    return turned.turned(), splits, joins


def _splits(
    alignment: Alignment, used: frozenset[str], anywhere: bool
) -> tuple[Alignment, list[Division]]:
    """Every unit of the old text whose words went on into units that are new."""
    whole_of = {row.unit.id: row for row in alignment.old}
    found: list[Division] = []
    taken = set(used)
    for before, holder, after in _surroundings(alignment):
        whole = whole_of[alignment.old_of[holder.unit.id]]
        free = [row for row in before if row.unit.id not in taken]
        alone = not (free or after) or whole.unit.text == holder.unit.text
        if alone or holder.unit.id in used:
            continue
        division = _division(whole, free, holder, after)
        if division and (anywhere or _clean(division.spans)):
            found.append(division)
            taken.update(part.unit.id for part in division.parts)
            first = division.parts[0].unit.id
            alignment = alignment.with_pair(whole.unit.id, holder.unit.id, first)
    return alignment, found


def _surroundings(
    alignment: Alignment,
) -> Iterator[tuple[list[Numbered], Numbered, list[Numbered]]]:
    """Each unit of the new text that stayed, with the new ones right before and after it."""
    holder: Numbered | None = None
    before: list[Numbered] = []
    after: list[Numbered] = []
    for row in alignment.new:
        if row.unit.id not in alignment.old_of:
            after.append(row)
            continue
        if holder:
            yield before, holder, after
        before, after = after, []
        holder = row if row.unit.id in alignment.kept else None
    if holder:
        yield before, holder, after


def _division(
    whole: Numbered, before: list[Numbered], holder: Numbered, after: list[Numbered]
) -> Division | None:
    """The whole in its parts, if any neighbour of `holder` has its words from it."""
    spare = Counter(reading_words(whole.unit.text))
    spare.subtract(reading_words(holder.unit.text))
    parts = [
        *(row for row in before if _may_come_from(row, spare)),
        holder,
        *(row for row in after if _may_come_from(row, spare)),
    ]
    while len(parts) > 1:
        spans = _cut(whole.unit.text, [part.unit.text for part in parts])
        kept = [
            part
            for part, own in zip(parts, spans, strict=True)
            if part is holder or _comes_from(own)
        ]
        if len(kept) == len(parts):
            return Division(whole, tuple(parts), spans)
        parts = kept
    return None


def _may_come_from(row: Numbered, spare: Counter[str]) -> bool:
    words = Counter(reading_words(row.unit.text))
    shared = {word: min(count, max(spare[word], 0)) for word, count in words.items()}
    return _enough(_weight(shared), _weight(words))


def _comes_from(spans: Sequence[Span]) -> bool:
    kept = Counter(word for span in spans if span.sign == "=" for word in _words(span))
    brought = Counter(word for span in spans if span.sign == "+" for word in _words(span))
    return _enough(_weight(kept), _weight(kept + brought))


def _enough(shared: float, total: float) -> bool:
    return total > 0 and (shared == total or shared >= max(_TELLING, _COVERED * total))


def _words(span: Span) -> list[str]:
    return [token for token in tokens(span.text) if is_word(token)]


def _weight(words: Mapping[str, int]) -> float:
    return sum(weight(word) * count for word, count in words.items())


def _cut(whole: str, parts: Sequence[str]) -> tuple[tuple[Span, ...], ...]:
    """The spans from `whole` to all parts in a row, cut where each part ends."""
    joined: list[str] = []
    for place, part in enumerate(parts):
        joined += (_BOUNDARY,) * (place > 0) + tokens(part)
    cut: list[list[tuple[Sign, str]]] = [[]]
    stretches = signed(tokens(whole), joined, str)
    for sign, token in _bounded((sign, token) for sign, own in stretches for token in own):
        if token == _BOUNDARY:
            cut.append([])
        else:
            cut[-1].append((sign, token))
    return tuple(merged((sign, (token,)) for sign, token in own) for own in cut)


def _bounded(stream: Iterable[tuple[Sign, str]]) -> Iterator[tuple[Sign, str]]:
    """The stream, what goes out at a boundary divided between both of its sides."""
    for kept, group in groupby(stream, key=lambda entry: entry[0] == "="):
        change = list(group)
        if kept or ("+", _BOUNDARY) not in change:
            yield from change
            continue
        out = [token for sign, token in change if sign == "-"]
        into = [token for sign, token in change if sign == "+"]
        last = len(into) - into[::-1].index(_BOUNDARY)
        before = _closing(out) if any(map(is_word, into[last:])) else len(out)
        yield from (("-", token) for token in out[:before])
        yield from (("+", token) for token in into[:last])
        yield from (("-", token) for token in out[before:])
        yield from (("+", token) for token in into[last:])


def _closing(out: Sequence[str]) -> int:
    """How many tokens close what stands before: up to the last stop or conjunction."""
    closing = [place for place, token in enumerate(out) if is_stop(token) or is_conjunction(token)]
    end = closing[-1] + 1 if closing else 0
    while end < len(out) and is_space(out[end]):
        end += 1
    return end


def _clean(spans: Sequence[Sequence[Span]]) -> bool:
    """Whether no cut runs through words in italics or bold of the whole."""
    before = ""
    for own in spans[:-1]:
        before += "".join(span.text for span in own if span.sign != "+")
        marks = [source for source, run in pieces(before) if run is None]
        if sum(len(mark) != 2 for mark in marks) % 2 or sum(len(mark) >= 2 for mark in marks) % 2:
            return False
    return True
