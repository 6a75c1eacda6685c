"""Passages that were read whole: the same text was made of them, so their words need no look."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from drafting.formats.account.made import (
    Made,
    MadeText,
    other_inlines,
    own_inlines,
    own_numbers,
    printed_beside,
    said_elsewhere,
)
from drafting.formats.account.source import Source
from drafting.formats.account.words import without_looks
from drafting.model.numbering import Numbering, printed_numbers
from drafting.model.resolution import Resolution
from drafting.named_tuples import NamedTuple

_NEAR = 50
"""How many passages are looked at for the text that should come next."""


class Rest(NamedTuple):
    """What is left of a source and of what was made of it."""

    source: list[str]
    """Passages that no text has whole."""
    made: list[str]
    """Texts that no passage has whole."""
    beside: list[str]
    """What is printed beside the texts and is in no passage, or need not be."""
    marks: Counter[str]
    """The marks of notes that passages have besides, where a source types them."""


def without_whole(source: Source, made: Made) -> Rest:
    """What has to be held against each other word by word."""
    texts = source.texts
    if made.typed_marks:
        return _without_typed(Counter(filter(None, _trimmed(texts))), made)
    own = own_inlines(made.resolution)
    if source.is_inline:
        # What is the same in markup is the same in words.
        texts, own = _without_same(texts, own)
        if not own and not _not_among(Counter(other_inlines(made.resolution)), texts):
            return Rest([], [], [], Counter())
        texts = list(map(without_looks, texts))
    texts, must = _without_same(_trimmed(texts), [without_looks(text).strip() for text in own])
    left = Counter(texts)
    if not texts or not any(must):
        return _without_exact(left, must, made.resolution, printed_numbers)
    must, others = _without_numbered(left, must, made.resolution)
    return _without_exact(left, must, made.resolution, lambda _: others)


def without_beside(left: Counter[str], resolution: Resolution) -> Rest:
    """The rest of passages that are no texts, without what is printed beside texts."""
    return _without_exact(left, [], resolution, printed_numbers)


def _without_numbered(
    left: Counter[str], must: Iterable[str], resolution: Resolution
) -> tuple[list[str], list[str]]:
    """Take out paragraphs behind their numbers; the other texts, and the numbers of others."""
    alone = Counter(must)
    numbers: list[str] = []
    for unit, number, *_ in resolution.once(Numbering):
        text = without_looks(unit.text).strip() if number else ""
        if text and alone[text] and _takes(left, f"{number} {text}"):
            alone[text] -= 1
        elif number:
            numbers.append(number)
    return list(alone.elements()), numbers


def _trimmed(texts: Iterable[str]) -> list[str]:
    # Words are indented by tabs, and set apart by them from their number.
    return [text.strip().replace("\t", " ") for text in texts]


def _without_same(source: Sequence[str], made: Iterable[str]) -> tuple[list[str], list[str]]:
    """What a source has and what was made, without what both have as often."""
    others, must = _without_in_order(source, made)
    if not must:
        return others, must
    left = Counter(others)
    must = _not_among(left, must)
    return list(left.elements()), must


def _without_in_order(source: Sequence[str], made: Iterable[str]) -> tuple[list[str], list[str]]:
    """The same, where both stand in one order: that is nearly all, and is seen at a glance."""
    others: list[str] = []
    must: list[str] = []
    at, end = 0, len(source)
    for text in filter(None, made):
        if at < end and source[at] == text:
            at += 1
            continue
        try:
            found = source.index(text, at, at + _NEAR)
        except ValueError:
            must.append(text)
            continue
        if found > at:
            others += source[at:found]
        at = found + 1
    others += source[at:]
    return list(filter(None, others)), must


def _without_exact(
    left: Counter[str],
    must: list[str],
    resolution: Resolution,
    numbers: Callable[[Resolution], Iterable[str]],
) -> Rest:
    """The rest of a source that has texts as they are, and may have what is printed with them."""
    beside: list[str] = []
    for printed in (said_elsewhere, numbers, printed_beside):
        # To number the paragraphs takes time, and many a source has no numbers, or own ones.
        if not left or (printed is printed_numbers and _are_own_numbers(left, resolution)):
            return Rest([], must, [], Counter())
        others = _not_among(left, printed(resolution))
        beside[:0] = _without(left, "\n".join(others).split("\n")) if others else ()
    return Rest(list(left.elements()), must, beside, Counter())


def _are_own_numbers(left: Counter[str], resolution: Resolution) -> bool:
    """Whether what is left is printed before units that have numbers of their own."""
    own = own_numbers(resolution)
    return left.total() <= len(own) and left <= Counter(own)


def _takes(left: Counter[str], text: str) -> bool:
    """Take a text out, if it is a passage as a whole."""
    count = left.get(text)
    if not count:
        return False
    if count == 1:
        left.pop(text)
    else:
        left[text] = count - 1
    return True


def _not_among(left: Counter[str], texts: Iterable[str]) -> list[str]:
    """Take texts out that are passages as a whole; the others.

    For each text this does what `_takes` does: to call that for each takes three times as long.
    """
    missed: list[str] = []
    for text in texts:
        count = left.get(text)
        if not count:
            missed.append(text)
        elif count == 1:
            left.pop(text)
        else:
            left[text] = count - 1
    return missed


def _without_typed(left: Counter[str], made: Made) -> Rest:
    """The rest of a source with typed marks of notes; numbers may stand before paragraphs."""
    texts: list[MadeText] = []
    beside = list(printed_beside(made.resolution))
    marks: Counter[str] = Counter()
    for one in made.texts:
        found = _found(one, left)
        if one.number and found == one.text:
            beside.append(one.number)
        if _takes(left, found):
            if one.marks and found == one.text:
                # Its mark may be typed on a line of its own.
                marks.update(one.marks)
        else:
            texts.append(one)
    return _rest(left, texts, beside, marks)


def _found(one: MadeText, left: Mapping[str, int]) -> str:
    """How a passage has a text: with what is printed with it, or alone."""
    _, text, number, typed, _ = one
    if typed and left.get(form := f"{number} {typed}".lstrip()):
        return form
    if number and left.get(form := f"{number} {text}"):
        return form
    return text


def _rest(
    left: Counter[str], texts: Iterable[MadeText], beside: list[str], marks: Counter[str]
) -> Rest:
    must: list[str] = []
    for one in texts:
        marks.update(one.marks)
        if one.is_said_elsewhere:
            beside += one.text.split("\n")
        else:
            must.append(one.text)
    beside = _without(left, beside)
    return Rest(list(left.elements()), must, beside, marks)


def _without(left: Counter[str], beside: Iterable[str]) -> list[str]:
    """What is printed beside texts and is no passage of its own; passages go.

    A full stop may stand behind it there.
    """
    return [line for line in _not_among(left, beside) if not _takes(left, f"{line}.")]
