"""Passages that were read whole: the same text was made of them, so their words need no look."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from drafting.formats.account.made import (
    Made,
    MadeText,
    numbers,
    printed_beside,
    said_elsewhere,
    texts_of_its_own,
)
from drafting.model.resolution import Resolution
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
    """What has to be held against each other word by word."""
    left = Counter(filter(None, source))
    return _without_typed(left, made) if made.typed_marks else _without_exact(left, made.resolution)


def _without_exact(left: Counter[str], resolution: Resolution) -> Rest:
    """The rest of a source that has texts as they are, and may have what is printed with them."""
    must: list[str] = []
    for text in texts_of_its_own(resolution):
        # Not by `_takes`: this is done for all texts of all files.
        if count := left.get(text):
            left[text] = count - 1
        else:
            must.append(text)
    beside: list[str] = []
    # To number the paragraphs takes time, and many a source has no numbers.
    for printed in (said_elsewhere, numbers, printed_beside):
        if not any(left.values()):
            break
        others = (text for text in printed(resolution) if not _takes(left, text))
        beside[:0] = _without(left, (line for text in others for line in text.split("\n")))
    return Rest(list(left.elements()), must, beside, Counter())


def _takes(left: Counter[str], text: str) -> bool:
    """Take a text out, if it is a passage as a whole."""
    if is_there := left.get(text, 0) > 0:
        left[text] -= 1
    return is_there


def _takes_line(left: Counter[str], line: str) -> bool:
    """Take a line out, if it is a passage; a full stop may stand behind it."""
    return _takes(left, line) or _takes(left, f"{line}.")


def _without_typed(left: Counter[str], made: Made) -> Rest:
    """The rest of a source with typed marks of notes; numbers may stand before paragraphs."""
    texts: list[MadeText] = []
    beside = list(printed_beside(made.resolution))
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
    return (one for one in beside if not _takes_line(left, one))
