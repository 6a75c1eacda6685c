"""One text and what is changed in it, by the places it had before any change.

Words are looked for in the text as it was. Where an earlier change has touched the place, or
has brought the words in, they are looked for in the text as it is by now.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence

from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.splice import splice
from drafting.amendments.official.word_ranges import shown
from drafting.model.inline import markup, note_references, plain, runs

Span = tuple[int, int]
Locator = Callable[[str], Sequence[tuple[Span, str]]]
"""What changes in an inline text: stretches of its plain words, and what takes their place."""
_WORD = re.compile(r"\w+")
_PIECE = re.compile(r"\s+|\w+|[^\w\s]")


class EditedText:
    """A text on its way from what it was to what it is."""

    def __init__(self, text: str) -> None:
        self._base = text
        self._edits: list[tuple[Span, str]] = []
        self.text = text
        """Inline, with all that has changed so far."""

    @property
    def changed(self) -> bool:
        """Whether anything has changed."""
        return bool(self._edits) or self.text != self._base

    def change(self, locate: Locator) -> None:
        """Make one more change. Raises InstructionError; then all is as before."""
        here: list[tuple[Span, str]] = []
        try:
            here = self._kept_notes(self._base, locate(self._base))
            edits = [*self._edits, *here]
            text = composed(self._base, edits)
        except InstructionError as error:
            if not self._edits or self._changed_before(here):
                raise
            self._change_later(locate, error)
            return
        self._edits, self.text = edits, text

    def _changed_before(self, edits: Sequence[tuple[Span, str]]) -> bool:
        """Whether the very same words have been changed: two wishes that exclude each other.

        Of what is to be put in, the words beside it are looked for in the text as it is by now.
        """
        changed = {span for span, _ in self._edits if span[0] < span[1]}
        return any(span in changed for span, _ in edits)

    def _change_later(self, locate: Locator, error: InstructionError) -> None:
        """The change made in the text as it is by now; if that fails too, the first reason."""
        try:
            edits = self._kept_notes(self.text, locate(self.text))
            text = composed(self.text, edits)
        except InstructionError as again:
            raise error from again
        self._base, self._edits, self.text = self.text, edits, text

    def _kept_notes(self, text: str, found: Sequence[tuple[Span, str]]) -> list[tuple[Span, str]]:
        return [_around_notes(text, span, words) for span, words in found]


def composed(base: str, edits: Sequence[tuple[Span, str]]) -> str:
    """Inline `base` with all edits, none of which may touch another. Raises InstructionError.

    What comes out is proved: its words are those of the base but for the edits, and no note
    of the base is lost.
    """
    ordered = sorted(edits, key=lambda edit: edit[0])
    _check_apart(plain(base), ordered)
    text = base
    for span, words in reversed(ordered):
        text = splice(text, span, words)
    if _words(plain(text)) != _words(_joined(plain(base), ordered)):
        raise InstructionError("the change cannot be made without changing other words")
    if not set(note_references(base)) <= set(note_references(text)):
        raise InstructionError("a footnote would be lost")
    if not _words(plain(text)):
        raise InstructionError("no words would be left")
    return text


def _check_apart(read: str, edits: Sequence[tuple[Span, str]]) -> None:
    for (one, _), (other, _) in itertools.pairwise(edits):
        if one[1] > other[0] or one == other:
            words = read[slice(*one)] or read[slice(*other)]
            raise InstructionError(f"two changes meet at {shown(words or read[one[0] :])}")


def _joined(read: str, edits: Sequence[tuple[Span, str]]) -> str:
    for (start, end), words in reversed(edits):
        read = f"{read[:start]} {plain(words)} {read[end:]}"
    return read


def _words(read: str) -> list[str]:
    return _WORD.findall(read.casefold())


def _around_notes(text: str, span: Span, words: str) -> tuple[Span, str]:
    """The edit without the words at its ends that stay, so that notes among them stay too.

    Raises InstructionError if a note stands among what goes.
    """
    notes = [place for place, _ in _notes(text) if span[0] < place <= span[1]]
    if not notes or note_references(words):
        return span, words
    start, end, new = _narrowed(plain(text), span, words)
    inside = [place for place in notes if start < place < end]
    if inside or (end in notes and not new.strip() and start < end):
        raise InstructionError(f"a footnote stands at {shown(plain(text)[slice(*span)])}")
    if end in notes and start < end:
        marks = "".join(f"[^{note}]" for place, note in _notes(text) if place == end)
        return (start, end), f"{new}{marks}"
    return (start, end), new


def _notes(text: str) -> list[tuple[int, str]]:
    """The notes of inline `text` with their places in its plain words."""
    found: list[tuple[int, str]] = []
    at = 0
    for run in runs(text):
        if run.note:
            found.append((at, run.note))
        at += len(run.text)
    return found


def _narrowed(read: str, span: Span, words: str) -> tuple[int, int, str]:
    old, new = _PIECE.findall(read[slice(*span)]), _PIECE.findall(words)
    start, end = span
    while old and new and old[0] == new[0]:
        start += len(old.pop(0))
        new.pop(0)
    while old and new and old[-1] == new[-1]:
        end -= len(old.pop())
        new.pop()
    return start, end, "".join(new)


def marked(text: str, note: str) -> str:
    """Inline `text` without the mark of a note."""
    return markup(run for run in runs(text) if run.note != note)
