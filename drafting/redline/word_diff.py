"""What changed inside one unit: spans of words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Generic, TypeVar

from drafting.named_tuples import NamedTuple
from drafting.redline.anchors import anchored
from drafting.redline.coincidences import without_coincidences
from drafting.redline.slide import slide
from drafting.redline.spans import Sign, Span
from drafting.redline.subsequence import ends_in_common
from drafting.redline.tokens import is_mark, is_solid, tokens

if TYPE_CHECKING:
    from drafting.redline.sequences import Block

Token = TypeVar("Token", bound=Hashable)


@lru_cache(maxsize=4096)
def words(old: str, new: str) -> tuple[Span, ...]:
    """The change from `old` to `new` inline text as spans of whole words."""
    if old == new:
        return (Span("=", old),) if old else ()
    return merged(_signed(_words(old), _words(new)))


def signed(
    old: Sequence[Token], new: Sequence[Token], text: Callable[[Token], str]
) -> Iterator[tuple[Sign, Sequence[Token]]]:
    """Both sequences in stretches of one sign; `text` gives what a token reads.

    Only what is read is matched; spaces and marks follow what stands around them.
    """
    return _signed(*(_tokens(one, [text(token) for token in one]) for one in (old, new)))


class _Tokens(NamedTuple, Generic[Token]):
    """The tokens of a text, with what is read of them."""

    all: Sequence[Token]
    places: Sequence[int]
    """Of those that are read."""
    solid: Sequence[Token]
    """These themselves."""
    readings: Sequence[str]
    """What these read."""
    breaks: frozenset[int]
    """Places, among what is read, where a mark changes the look."""


# One wording is held against several others: those of each author of a file.
@lru_cache(maxsize=4096)
def _words(text: str) -> _Tokens[str]:
    found = tokens(text)
    return _tokens(found, found)


def _tokens(found: Sequence[Token], texts: Sequence[str]) -> _Tokens[Token]:
    """Tokens, each with what it reads."""
    different = set(texts)
    read, marks = set(filter(is_solid, different)), set(filter(is_mark, different))
    places = [place for place, one in enumerate(texts) if one in read]
    at = (place for place, one in enumerate(texts) if one in marks) if marks else ()
    return _Tokens(
        found,
        places,
        [found[place] for place in places],
        [texts[place] for place in places],
        frozenset(bisect_left(places, place) for place in at),
    )


def _signed(old: _Tokens[Token], new: _Tokens[Token]) -> Iterator[tuple[Sign, Sequence[Token]]]:
    one, other = old.readings, new.readings
    found = anchored(old.solid, new.solid, (one, other))
    if len(found) > 1:
        found = without_coincidences(one, other, slide(one, other, found), old.breaks)
    return woven(old.all, new.all, found, (old.places, new.places))


def woven(
    old: Sequence[Token],
    new: Sequence[Token],
    found: Sequence[Block],
    places: tuple[Sequence[int], Sequence[int]],
) -> Iterator[tuple[Sign, Sequence[Token]]]:
    """Stretches of one sign, where `found` are the matches of the tokens at `places`."""
    old_at = new_at = 0
    for block in found:
        if not block.equal:
            continue
        old_places = places[0][block.old_start : block.old_end]
        new_places = places[1][block.new_start : block.new_end]
        old_end, new_end = old_places[-1] + 1, new_places[-1] + 1
        if old[old_places[0] : old_end] == new[new_places[0] : new_end]:
            yield from _replaced(old[old_at : old_places[0]], new[new_at : new_places[0]])
            yield "=", old[old_places[0] : old_end]
        else:
            yield from _spaced((old, new), (old_at, new_at), old_places, new_places)
        old_at, new_at = old_end, new_end
    yield from _replaced(old[old_at:], new[new_at:])


def _spaced(
    texts: tuple[Sequence[Token], Sequence[Token]],
    at: tuple[int, int],
    old_places: Sequence[int],
    new_places: Sequence[int],
) -> Iterator[tuple[Sign, Sequence[Token]]]:
    """The same tokens with other spaces or marks between them, one by one."""
    old, new = texts
    old_at, new_at = at
    for old_place, new_place in zip(old_places, new_places, strict=True):
        yield from _replaced(old[old_at:old_place], new[new_at:new_place])
        yield "=", old[old_place : old_place + 1]
        old_at, new_at = old_place + 1, new_place + 1


def _replaced(old: Sequence[Token], new: Sequence[Token]) -> Iterator[tuple[Sign, Sequence[Token]]]:
    """`old` taken out and `new` brought in, but for what they begin and end with alike."""
    head, tail = ends_in_common(old, new)
    yield "=", old[:head]
    yield "-", old[head : len(old) - tail]
    yield "+", new[head : len(new) - tail]
    yield "=", old[len(old) - tail :]


def merged(stretches: Iterable[tuple[Sign, Iterable[str]]]) -> tuple[Span, ...]:
    """Spans of one sign joined; between two kept spans, what goes out stands first."""
    found: list[Span] = []
    pending: dict[Sign, list[str]] = {"=": [], "-": [], "+": []}

    def flush(*signs: Sign) -> None:
        for sign in signs:
            if text := "".join(pending[sign]):
                found.append(Span(sign, text))
            pending[sign].clear()

    for sign, stretch in stretches:
        if not stretch:
            continue
        if sign == "=" and (pending["-"] or pending["+"]):
            flush("-", "+")
        elif sign != "=" and pending["="]:
            flush("=")
        pending[sign].extend(stretch)
    flush("=", "-", "+")
    return tuple(found)
