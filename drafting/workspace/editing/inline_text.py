"""Cutting and patching inline text by the words that people see."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile

from drafting.model.inline import Run, look_of, markup, note_references, plain, runs
from drafting.model.resolution import Resolution
from drafting.workspace.editing.errors import WordsNotFoundError


def excerpt(text: str, start: int, end: int | None = None) -> Iterator[Run]:
    """The runs between two positions of `plain(text)`.

    A note's mark belongs to the words before it, so one at `start` is left out
    (unless the text begins there) and one at `end` comes along.
    """
    position = 0
    for run in runs(text):
        if run.note:
            inside = start < position or (start == position == 0 and end != 0)
            if inside and (end is None or position <= end):
                yield run
            continue
        length = len(run.text)
        low = max(start - position, 0)
        high = length if end is None else min(end - position, length)
        if low < high:
            yield run._replace(text=run.text[low:high])
        position += length


def cut(text: str, position: int) -> tuple[str, str]:
    """Inline `text` in two at a position of `plain(text)`; each half keeps its looks."""
    return markup(excerpt(text, 0, position)), markup(excerpt(text, position))


def trimmed(text: str) -> str:
    """Inline `text` without the spaces around its words; no note is lost with them."""
    words = plain(text)
    start, end = len(words) - len(words.lstrip()), len(words.rstrip())
    return markup(_trimmed(runs(text), start, end))


def _trimmed(whole: Iterable[Run], start: int, end: int) -> Iterator[Run]:
    position = 0
    for run in whole:
        low, high = max(start - position, 0), max(end - position, 0)
        yield run._replace(text=run.text[low:high])
        position += len(run.text)


def plain_position(text: str, offset: int) -> int:
    """The position in `plain(text)` that an offset in the markup stands at."""
    # An offset inside a mark would turn half a mark into words; those do not count.
    before = plain(text[: max(offset, 0)])
    same = takewhile(lambda pair: pair[0] == pair[1], zip(before, plain(text), strict=False))
    return sum(1 for _ in same)


def find_words(text: str, words: str, label: str) -> tuple[int, int]:
    """Start and end, in `plain(text)`, of `words` that stand there exactly once.

    `words` may carry the markup or not. Raises WordsNotFoundError.
    """
    whole = plain(text)
    for wanted in (words, plain(words), plain(words).strip()):
        count = whole.count(wanted) if wanted else 0
        if count == 1:
            start = whole.index(wanted)
            return start, start + len(wanted)
        if count:
            raise WordsNotFoundError(words, label, count)
    raise WordsNotFoundError(words, label, 0)


def replace_words(text: str, old: str, new: str, label: str) -> str:
    """`text` with the words `old` replaced by `new`, which takes their look if it has none.

    Notes referred to among the words stay. Raises WordsNotFoundError.
    """
    start, end = find_words(text, old, label)
    if not new:
        start, end = _with_a_space(plain(text), start, end)
    inner = list(excerpt(text, start, end))
    looks = {look_of(run) for run in inner if run.text}
    fresh = runs(new)
    if len(looks) == 1 and all(look_of(run) == Run("") for run in fresh):
        look = looks.pop()
        fresh = tuple(look._replace(text=run.text, note=run.note) for run in fresh)
    kept = [run for run in inner if run.note and run.note not in note_references(new)]
    return markup([*excerpt(text, 0, start), *fresh, *kept, *excerpt(text, end)])


def _with_a_space(words: str, start: int, end: int) -> tuple[int, int]:
    """Where words to be taken out stand, with one of the spaces that would be left doubled."""
    before, behind = words[:start], words[end:]
    if behind.startswith(" ") and (not before or before.endswith(" ")):
        return start, end + 1
    if before.endswith(" ") and (not behind or behind[0] in ",;.:"):
        return start - 1, end
    return start, end


def without_note(text: str, identity: str) -> str:
    """`text` without the marks of one note."""
    return markup(run for run in runs(text) if run.note != identity)


def with_note(text: str, identity: str, position: int) -> str:
    """`text` with a note's mark after the words that end at a position of `plain(text)`."""
    mark = Run("", note=identity)
    return markup([*excerpt(text, 0, position), mark, *excerpt(text, position)])


def known_notes_only(text: str, resolution: Resolution) -> str:
    """`text` where a mark that refers to no note of `resolution` stands as the letters typed."""
    known = {note.id for note in resolution.notes}
    if known.issuperset(note_references(text)):
        return text
    return markup(
        look_of(run)._replace(text=f"[^{run.note}]") if run.note and run.note not in known else run
        for run in runs(text)
    )
