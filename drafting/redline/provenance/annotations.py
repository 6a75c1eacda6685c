"""The words of one text, each with where it came from."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from drafting.named_tuples import NamedTuple

if TYPE_CHECKING:
    from drafting.redline.provenance.steps import Key
    from drafting.redline.spans import Credit


class Annotation(NamedTuple):
    """So many characters that came together: out of the old text, or by one act.

    One of no length marks where characters of the old text stood that were taken out.
    """

    length: int
    by: Credit | None = None
    """Who brought them in; None for what was there, and where nobody knows."""
    origin: Key | None = None
    """The old text that they come from, if they do."""
    offset: int = 0
    """Where they stood in it."""
    lost: int = 0
    """How many characters of the old text were taken out here."""

    def part(self, start: int, end: int) -> Annotation:
        """Some of the characters."""
        return self._replace(length=end - start, offset=self.offset + start if self.origin else 0)

    @property
    def place(self) -> tuple[Key, int, int] | None:
        """Where they stood in the old text: which, from, to."""
        if not (self.origin and self.length):
            return None
        return self.origin, self.offset, self.offset + self.length

    @property
    def end(self) -> tuple[Key, int] | None:
        """Up to where of the old text they reach, or reached before they were taken out."""
        return (self.origin, self.offset + self.length + self.lost) if self.origin else None

    @property
    def gap(self) -> Annotation:
        """What is left of them when they are taken out."""
        return self._replace(length=0, lost=self.length + self.lost)


class AnnotatedText(NamedTuple):
    """A text and its annotations, which cover it."""

    text: str
    annotations: tuple[Annotation, ...]

    @classmethod
    def original(cls, key: Key, text: str) -> AnnotatedText:
        """A text of the old state, as it stands there."""
        return cls(text, (Annotation(len(text), origin=key),) if text else ())

    def part(self, start: int, end: int) -> AnnotatedText:
        """A stretch of the text."""
        return AnnotatedText(self.text[start:end], tuple(cut(self.annotations, start, end)))


def cut(annotations: Iterable[Annotation], start: int, end: int) -> Iterator[Annotation]:
    """The annotations from one character to another."""
    at = 0
    for annotation in annotations:
        if not annotation.length and start < at <= end:
            yield annotation
        first, last = max(start - at, 0), min(end - at, annotation.length)
        if first < last:
            yield annotation.part(first, last)
        at += annotation.length


class Loss(NamedTuple):
    """Characters of an old text that were taken out, from one offset to another."""

    start: int
    end: int
    by: Credit | None


class Losses:
    """What was taken out of one old text, in its order; no two have a character in common."""

    def __init__(self) -> None:
        self._losses: list[Loss] = []

    def _met(self, start: int, end: int) -> slice:
        """Which of them have characters from one offset to another."""
        first = bisect_right(self._losses, start, key=_end)
        return slice(first, max(first, bisect_left(self._losses, end, key=_start)))

    def take(self, start: int, end: int, by: Credit | None) -> None:
        """Note that characters were taken out, whatever was known of them before."""
        self.restore(start, end)
        if start < end:
            self._losses.insert(self._met(start, end).start, Loss(start, end, by))

    def restore(self, start: int, end: int) -> None:
        """Note that characters are back."""
        met = self._met(start, end)
        kept: list[Loss] = []
        for loss in self._losses[met]:
            if loss.start < start:
                kept.append(loss._replace(end=start))
            if end < loss.end:
                kept.append(loss._replace(start=end))
        self._losses[met] = kept

    def between(self, start: int, end: int) -> Iterator[tuple[int, int, Loss | None]]:
        """The characters from one offset to another, and the loss that each stretch is part of."""
        at = start
        for loss in self._losses[self._met(start, end)]:
            first, last = max(loss.start, start), min(loss.end, end)
            if at < first:
                yield at, first, None
            yield first, last, loss
            at = last
        if at < end:
            yield at, end, None


def _start(loss: Loss) -> int:
    return loss.start


def _end(loss: Loss) -> int:
    return loss.end


class Row:
    """The annotations of a text, to be looked up by the characters that they cover."""

    def __init__(self, annotations: Sequence[Annotation]) -> None:
        self._annotations = annotations
        self._ends = list(accumulate(annotation.length for annotation in annotations))
        self._reached: list[tuple[Key, int] | None] = [None]
        for annotation in annotations:
            self._reached.append(annotation.end or self._reached[-1])

    def between(self, start: int, end: int) -> Iterator[tuple[Annotation, tuple[Key, int] | None]]:
        """What covers the characters from one offset to another, cut to these.

        With each comes up to where of an old text those before it reach.
        """
        for index in range(bisect_right(self._ends, start), len(self._annotations)):
            annotation = self._annotations[index]
            at = self._ends[index] - annotation.length
            if at >= end:
                return
            if annotation.length:
                first, last = max(start - at, 0), min(end - at, annotation.length)
                yield annotation.part(first, last), self._reached[index]


def joined(annotations: Iterable[Annotation]) -> tuple[Annotation, ...]:
    """Neighbours that came together as one."""
    found: list[Annotation] = []
    for annotation in annotations:
        if found and _continues(found[-1], annotation):
            found[-1] = found[-1]._replace(length=found[-1].length + annotation.length)
        else:
            found.append(annotation)
    return tuple(found)


def _continues(before: Annotation, annotation: Annotation) -> bool:
    if not (before.length and annotation.length):
        return False
    if annotation.origin:
        return (
            before.origin == annotation.origin
            and before.offset + before.length == annotation.offset
        )
    return before.origin is None and before.by is annotation.by


class Reading:
    """An annotated text read from its beginning, any number of characters at a time."""

    def __init__(self, annotated: AnnotatedText) -> None:
        self._text = annotated.text
        self._at = 0
        self._annotations = list(reversed(annotated.annotations))

    def take(self, length: int) -> AnnotatedText:
        """The next characters, and the gaps around them."""
        start, self._at = self._at, self._at + length
        return AnnotatedText(self._text[start : self._at], tuple(self._taken(length)))

    def _taken(self, left: int) -> Iterator[Annotation]:
        while self._annotations and (left or not self._annotations[-1].length):
            annotation = self._annotations.pop()
            if annotation.length > left:
                self._annotations.append(annotation.part(left, annotation.length))
                annotation = annotation.part(0, left)
            left -= annotation.length
            yield annotation
