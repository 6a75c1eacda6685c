"""The notes of a source by their marks, and what refers to them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator

from drafting.formats.plain.footnotes import FoundNote
from drafting.model.identity import IdSource
from drafting.model.resolution import Note


class SourceNotes:
    """The notes of a source, found by their marks; each is made once, however often referred to."""

    def __init__(self, found: list[FoundNote], ids: IdSource) -> None:
        self._all = [(note, ids()) for note in found]
        self._lines: dict[str, list[int]] = defaultdict(list)
        self._ids: dict[str, list[str]] = defaultdict(list)
        for note, identity in self._all:
            self._lines[note.mark].append(note.line)
            self._ids[note.mark].append(identity)
        self._lists = dict(self._by_list())
        self.referred: set[str] = set()
        self.unknown: list[tuple[int, str]] = []

    def _by_list(self) -> Iterator[tuple[str, int]]:
        """In which list each note stands: in one there is no more than a blank line between two."""
        number = end = 0
        for note, identity in self._all:
            number += note.line > end + 1
            end = note.line + len(note.pieces)
            yield identity, number

    def knows(self, mark: str) -> bool:
        """Whether there is a note with that mark."""
        return mark in self._ids

    def resolve(self, mark: str, line: int) -> str:
        """Identity of the note that `mark` in `line` refers to, or empty.

        Where notes are counted page by page it is the next one after the line.
        """
        if mark not in self._ids:
            return ""
        place = min(bisect_left(self._lines[mark], line), len(self._ids[mark]) - 1)
        together = self._together(mark, place)
        identity = next((one for one in together if one not in self.referred), together[0])
        self.referred.add(identity)
        return identity

    def _together(self, mark: str, place: int) -> list[str]:
        """The notes of one mark in one list of notes: asterisks refer to them in turn."""
        ids = self._ids[mark][place:]
        is_star = mark.strip("*") == ""
        return [one for one in ids if is_star and self._lists[one] == self._lists[ids[0]]] or ids[
            :1
        ]

    def small(self) -> set[str]:
        """Marks that stand in the source as plain digits."""
        return {note.mark for note, _ in self._all if note.printed_small and note.mark.isdigit()}

    def square(self) -> set[str]:
        """Marks that stand in the source in square brackets."""
        return {note.mark for note, _ in self._all if note.printed_square}

    def made(self, read: Callable[[str, int], str]) -> tuple[Note, ...]:
        """The notes as the model has them; `read` gives the inline markup of a text in a line."""
        return tuple(
            Note(identity, read(note.text, note.line), _printed_mark(note.mark))
            for note, identity in self._all
        )

    def unreferred(self) -> Iterator[FoundNote]:
        """Notes that nothing refers to."""
        return (note for note, identity in self._all if identity not in self.referred)


def _printed_mark(mark: str) -> str:
    return mark if mark.strip("*") == "" else ""
