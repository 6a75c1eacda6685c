"""Passages that were read whole: the same text was made of them, so their words need no look."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from drafting.formats.account.made import Made, MadeText
from drafting.named_tuples import NamedTuple


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


def without_whole(source: Iterable[str], made: Made) -> Rest:
    """What has to be held against each other word by word.

    A passage may have the number of its paragraph before it, and marks of notes typed in it.
    """
    left = Counter(source)
    texts: list[MadeText] = []
    beside = made.beside()
    marks: Counter[str] = Counter()
    for one in made.texts:
        found = _found(one, left)
        if one.number and found == one.text:
            beside.append(one.number)
        if count := left.get(found):
            left[found] = count - 1
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
    beside = list(_without(left, beside))
    return Rest(list(left.elements()), must, beside, marks)


def _without(left: Counter[str], beside: Iterable[str]) -> Iterator[str]:
    """What is printed beside texts and is no passage of its own; passages go."""
    for one in beside:
        if left.get(one):
            left[one] -= 1
        elif left.get(f"{one}."):
            left[f"{one}."] -= 1
        else:
            yield one
