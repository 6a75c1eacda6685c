"""The wordings that a paragraph had one after the other, and what each of them changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafting.dataclasses import dataclass
from drafting.library.likeness import Likeness
from drafting.library.place import Place
from drafting.library.words import words_of
from drafting.named_tuples import NamedTuple
from drafting.redline.spans import Span
from drafting.redline.word_diff import words as changed_words


class Version(NamedTuple):
    """One wording of a paragraph, in one resolution."""

    place: Place
    text: str
    """Inline markup without footnotes."""


@dataclass(frozen=True, slots=True)
class Step:
    """A version, and how it differs from the one before."""

    version: Version
    likeness: float
    """To the version before, from 0 to 1; 1 of the oldest."""
    spans: tuple[Span, ...]
    """From the version before; of the oldest all of its words as they stand."""
    same_title: bool
    """Whether the version before stands in a resolution with the same title."""


def steps(versions: Sequence[Version]) -> tuple[Step, ...]:
    """Versions, the oldest first, each with what it changed."""
    if not versions:
        return ()
    first = versions[0]
    return (
        Step(first, 1.0, (Span("=", first.text),), same_title=True),
        *(_step(before, after) for before, after in pairwise(versions)),
    )


def _step(before: Version, after: Version) -> Step:
    likeness = Likeness(words_of(before.text)).to(words_of(after.text))
    titles = [words_of(one.place.document.title) for one in (before, after)]
    spans = changed_words(before.text, after.text)
    return Step(after, likeness, spans, same_title=titles[0] == titles[1])


class Origin(NamedTuple):
    """Words of the latest version, and the version in which they first stood there."""

    text: str
    version: Version


def origins(versions: Sequence[Version]) -> tuple[Origin, ...]:
    """The latest version cut by where its words came from; what was dropped and came again is new.

    One word of it may be asked for by where it stands: the texts together are the version.
    """
    told = [Origin(versions[0].text, versions[0])] if versions else []
    for before, after in pairwise(versions):
        told = list(_told(told, changed_words(before.text, after.text), after))
    return tuple(told)


def _told(before: list[Origin], spans: Sequence[Span], after: Version) -> Iterator[Origin]:
    """The origins of the version after, from those of the version before and what changed."""
    left = [(letter, one.version) for one in before for letter in one.text]
    at = 0
    for span in spans:
        if span.sign == "+":
            yield Origin(span.text, after)
            continue
        taken = left[at : at + len(span.text)]
        at += len(span.text)
        if span.sign == "=":
            yield from _joined(taken)


def _joined(letters: Sequence[tuple[str, Version]]) -> Iterator[Origin]:
    first = 0
    for at in range(1, len(letters) + 1):
        if at == len(letters) or letters[at][1] is not letters[first][1]:
            text = "".join(letter for letter, _ in letters[first:at])
            yield Origin(text, letters[first][1])
            first = at
