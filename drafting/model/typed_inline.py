"""Inline text as people type it: a mark that opens and closes nothing stands for itself.

`drafting.model.inline` reads what the program has written, in which every mark switches a look on
or off. Whoever types “2 * 3” or “rates*” means a star. Which marks belong together is told as in
CommonMark: by what stands on both sides of them, and each closing one takes the nearest opening
one. One look within itself is switched off, as italics within italics are upright.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from drafting.dataclasses import dataclass
from drafting.model.inline import TOKEN, Run, markup, merged, normalized, runs
from drafting.patterns import regex

_SIMPLE = regex(r"(?:[^*~\\]|(?<!\w)\*(?=\w)[^*~\\]*(?<=\w)\*(?!\w))*")
"""Without a mark, or with nothing but words in italics: nearly all that is typed."""
_Span = tuple[int, int]


@dataclass(slots=True)
class _Marks:
    """Marks of one sign side by side, some of which may have found their fellows."""

    start: int
    length: int
    opens: bool
    closes: bool
    left: int = 0
    """How many have not."""
    first: int = 0
    """Where those begin."""

    def __post_init__(self) -> None:
        self.left, self.first = self.length, self.start


def as_typed(text: str, before: str = "") -> str:
    """Typed inline text as the program writes it, with a backslash before marks meant as such.

    The marks of a wording `before` that the program has written keep what they mean where they
    still stand. A text whose marks all belong together is given as it is.
    """
    if _SIMPLE.fullmatch(text):
        return text
    kept = _kept(text, before)
    shown = tuple(merged(_shown(text, _switches(text, kept), kept)))
    return text if shown == runs(text) else markup(shown)


def _kept(text: str, before: str) -> frozenset[_Span]:
    """Where marks of `before` stand that only the program could have set so."""
    if not before or normalized(before) != before or as_typed(before) == before:
        return frozenset()
    head = _shared(text, before)
    tail = _shared(text[head:][::-1], before[head:][::-1])
    moved = len(text) - len(before)
    were = [found.span() for found in TOKEN.finditer(before) if found["stars"] or found["strike"]]
    first = {span for span in were if span[1] <= head}
    last = {(a + moved, b + moved) for a, b in were if a >= len(before) - tail}
    here = {found.span() for found in TOKEN.finditer(text)}
    return frozenset((first | last) & here)


def _shared(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _switches(text: str, kept: frozenset[_Span]) -> dict[int, int]:
    """Where a look is switched: the position of the marks, and how many they are."""
    found: dict[int, int] = {}
    for sign in "*~":
        marks = list(_marks(text, sign, kept))
        pairs = _pairs(marks) if sign == "*" else _pairs([m for m in marks if m.length == 2])
        for one, other, count in pairs:
            found[one] = found[other] = count
    return found


def _marks(text: str, sign: str, kept: frozenset[_Span]) -> Iterator[_Marks]:
    start = end = -1
    for token in TOKEN.finditer(text):
        is_mark = token[0].startswith(sign) and (token["stars"] or token["strike"])
        if not is_mark or token.span() in kept:
            continue
        if token.start() != end and start >= 0:
            yield _flanked(text, start, end)
        start = token.start() if token.start() != end else start
        end = token.end()
    if start >= 0:
        yield _flanked(text, start, end)


def _flanked(text: str, start: int, end: int) -> _Marks:
    before, behind = text[start - 1 : start] if start else " ", text[end : end + 1] or " "
    left = not behind.isspace() and (not _is_sign(behind) or before.isspace() or _is_sign(before))
    right = not before.isspace() and (not _is_sign(before) or behind.isspace() or _is_sign(behind))
    return _Marks(start, end - start, left, right)


def _is_sign(char: str) -> bool:
    return unicodedata.category(char)[0] in "PS"


def _pairs(marks: list[_Marks]) -> Iterator[tuple[int, int, int]]:
    """Where two marks begin that belong together, and how many signs each of them has."""
    openers: list[_Marks] = []
    passed: dict[tuple[bool, int], int] = {}
    for mark in marks:
        kind = (mark.opens, mark.length % 3)
        while mark.closes and mark.left:
            at = _nearest(openers, passed.get(kind, 0), mark)
            if at is None:
                passed[kind] = len(openers)
                break
            opener = openers[at]
            count = min(2, opener.left, mark.left)
            opener.left -= count
            yield opener.first + opener.left, mark.first, count
            mark.left -= count
            mark.first += count
            del openers[at + bool(opener.left) :]
            passed = {one: min(place, len(openers)) for one, place in passed.items()}
        if mark.opens and mark.left:
            openers.append(mark)


def _nearest(openers: list[_Marks], first: int, closing: _Marks) -> int | None:
    """Where the nearest opener from `first` on stands that a closing mark may belong to."""
    for at in range(len(openers) - 1, first - 1, -1):
        one = openers[at]
        lengths = one.length + closing.length
        is_unsure = (one.closes or closing.opens) and lengths % 3 == 0 and one.length % 3 != 0
        if not is_unsure:
            return at
    return None


def _shown(text: str, switches: dict[int, int], kept: frozenset[_Span]) -> Iterator[Run]:
    look = Run("")
    for token in TOKEN.finditer(text):
        if note := token["note"]:
            yield look._replace(note=note)
        elif not (token["stars"] or token["strike"]):
            yield look._replace(text=token["escaped"] or token["text"])
        elif token.span() in kept:
            look = _switched(look, token[0])
        else:
            for at in range(token.start(), token.end()):
                if count := switches.get(at):
                    look = _switched(look, text[at : at + count])
                elif not _is_inside(at, switches):
                    yield look._replace(text=text[at])


def _is_inside(at: int, switches: dict[int, int]) -> bool:
    return switches.get(at - 1) == 2


def _switched(look: Run, mark: str) -> Run:
    if mark == "~~":
        return look._replace(struck=not look.struck)
    count = len(mark)
    return look._replace(italic=look.italic ^ (count != 2), bold=look.bold ^ (count >= 2))
