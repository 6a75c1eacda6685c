"""What verbs say of a text besides that they were done, for its checklist: each at its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from drafting.model.inline import plain
from drafting.model.numbering import Numbering, note_numbers

if TYPE_CHECKING:
    from drafting.formats.reading import Remark
    from drafting.model.edits import Edit
    from drafting.model.resolution import Resolution
    from drafting.store.checklist.items import Found, Origin

_TELLING = 20
"""Letters from which on words tell their paragraph although they are not all of it."""


def found_in_file(remarks: Iterable[Remark], text: Resolution, file: str = "") -> tuple[Found, ...]:
    """The remarks on a file that was brought in, each at the paragraph or note with its words."""
    from drafting.store.checklist.items import Origin

    return found_by_reader(remarks, text, Origin.IMPORT, file)


def found_by_reader(
    remarks: Iterable[Remark], text: Resolution, origin: Origin, file: str = ""
) -> tuple[Found, ...]:
    """The same of whatever was read, and for whichever reason."""
    from drafting.store.checklist.items import Found

    listed = tuple(remarks)
    places = tuple(_places(text)) if any(one.text for one in listed) else ()
    found = []
    for line, message, words in listed:
        about = _bare(words)
        unit, label = _place_of(about, places)
        found.append(Found(message, origin, about, unit, label, file, line))
    return tuple(found)


def found_left_behind(
    sentences: Iterable[str], before: Resolution, edit: Edit
) -> tuple[Found, ...]:
    """What could not follow an edit of a text, each sentence at the paragraph that it names."""
    told = tuple(sentences)
    if not told:
        return ()
    from drafting.store.checklist.items import Origin

    return found_in_sentences(told, edit.apply(before), Origin.REFERENCES)


def found_in_sentences(
    sentences: Iterable[str], text: Resolution, origin: Origin, file: str = ""
) -> tuple[Found, ...]:
    """Sentences, each at the paragraph whose label it begins with."""
    from drafting.store.checklist.checklists import placed
    from drafting.store.checklist.items import Found

    return tuple(placed(Found(one.strip(), origin, source=file), text) for one in sentences)


def _places(text: Resolution) -> Iterator[tuple[str, str, str]]:
    """Words, identity and label of each paragraph and note."""
    for row in Numbering(text):
        yield _bare(row.unit.text), row.unit.id, row.label
    numbers = note_numbers(text)
    for note in text.notes:
        yield _bare(note.text), note.id, f"note {numbers[note.id]}" if note.id in numbers else ""


def _place_of(words: str, places: Iterable[tuple[str, str, str]]) -> tuple[str, str]:
    """Identity and label of the one place that has these words; nothing where that is not sure."""
    rows = [row for row in places if row[0]] if words else []
    for has in (_same, _part_of):
        at = [(unit, label) for text, unit, label in rows if has(words, text)]
        if len(at) == 1:
            return at[0]
    return "", ""


def _same(words: str, text: str) -> bool:
    return words == text


def _part_of(words: str, text: str) -> bool:
    shorter = min(words.rstrip("…"), text, key=len)
    return len(shorter) >= _TELLING and shorter in text and shorter in words


def _bare(words: str) -> str:
    return " ".join(plain(words).split())
