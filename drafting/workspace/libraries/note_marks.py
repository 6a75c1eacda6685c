"""Marks of footnotes put into agreed words, at the places that they have in the adopted text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafting.model.inline import Run
from drafting.model.resolution import Note
from drafting.named_tuples import NamedTuple


class PlacedNote(NamedTuple):
    """A footnote, and how many letters stand before its mark, spaces not counted."""

    letters: int
    note: Note


def with_marks(shown: Sequence[Run], marks: Sequence[PlacedNote]) -> Iterator[Run]:
    """Runs with the marks of notes put in, each behind as many letters as it says."""
    waiting = list(marks)
    count = 0
    for run in shown:
        rest = run.text
        while waiting and waiting[0].letters <= count + letters(rest):
            at, note = waiting.pop(0)
            head = _head(rest, at - count)
            yield run._replace(text=head)
            yield run._replace(text="", note=note.id)
            count += letters(head)
            rest = rest[len(head) :]
        yield run._replace(text=rest)
        count += letters(rest)
    for _, note in waiting:
        yield shown[-1]._replace(text="", note=note.id)


def letters(text: str) -> int:
    """How many letters a text has, spaces not counted."""
    return sum(not char.isspace() for char in text)


def _head(text: str, count: int) -> str:
    """The beginning of a text that has so many letters, spaces not counted."""
    if count <= 0:
        return ""
    for at, char in enumerate(text):
        count -= not char.isspace()
        if not count:
            return text[: at + 1]
    return text
