"""Changes of one file that are about the same passages: made all, they read as the file does.

Each is made on the text of today as an edit of its own. Where two of them touch, as words put in
side by side, or words that went unseen and came back tracked, edits alone cannot tell what stands
first and what stays: the file with everything accepted does.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping

from drafting.dataclasses import replace
from drafting.model.edits import EditText, identities
from drafting.model.fields import FIELDS, get_field, set_field
from drafting.model.inline import note_references
from drafting.model.resolution import Resolution
from drafting.workspace.incoming.comparable_words import same_words
from drafting.workspace.incoming.views import Change


class MeetingChanges:
    """Which changes of a file meet in the same passages."""

    def __init__(self, changes: Iterable[Change]) -> None:
        self._passages = {change.number: passages(change) for change in changes}
        self._together = _together(self._passages)
        self._by_number = {change.number: change for change in changes}

    def others(self, change: Change) -> tuple[Change, ...]:
        """The others that a change meets, and those that these meet, as they are numbered."""
        numbers = self._together.get(change.number, ())
        return tuple(self._by_number[one] for one in numbers if one != change.number)


def passages(change: Change) -> frozenset[str]:
    """The paragraphs, notes and single values that a change is about."""
    edit = change.edit
    named = (part.subject for part in edit.each())
    return frozenset({*named, *edit.units}) | identities(edit.brought) | identities(edit.taken)


def _together(passages: Mapping[int, frozenset[str]]) -> dict[int, tuple[int, ...]]:
    """The numbers of all that hang together, by the number of each; none for what stands alone."""
    of_passage: dict[str, list[int]] = {}
    for number, names in passages.items():
        for name in names:
            of_passage.setdefault(name, []).append(number)
    found: dict[int, tuple[int, ...]] = {}
    for number in passages:
        if number in found:
            continue
        reached, ahead = {number}, [number]
        while ahead:
            met = {one for name in passages[ahead.pop()] for one in of_passage[name]} - reached
            reached |= met
            ahead += met
        found.update(dict.fromkeys(reached, tuple(sorted(reached)) if len(reached) > 1 else ()))
    return found


def read_alike(one: Resolution, other: Resolution, names: Iterable[str]) -> bool:
    """Whether passages that two texts both have say the same in them."""
    return all(
        same_words(said, says)
        for name in names
        if (said := _said(one, name)) is not None and (says := _said(other, name)) is not None
    )


def as_in(text: Resolution, file: Resolution, names: Iterable[str]) -> Resolution | None:
    """A text with passages worded as they are in `file`.

    None where one of the two has a paragraph that the other has not, or has it in another place,
    or where a note is missing: words that stand elsewhere in the one would be lost, or stand twice.
    """
    names = frozenset(names)
    if _order(text, names) != _order(file, names):
        return None
    cited = {note.id for note in text.notes}
    for name in sorted(names):
        said, says = _said(text, name), _said(file, name)
        if (said is None) != (says is None) or not cited.issuperset(note_references(says or "")):
            return None
        if said != says:
            text = _with(text, file, name)
    return text


def _order(text: Resolution, names: Container[str]) -> list[str]:
    return [unit.id for unit in text.walk() if unit.id in names]


def _with(text: Resolution, file: Resolution, name: str) -> Resolution:
    """A text with one passage worded as it is in `file`; both have it."""
    if name in FIELDS:
        return set_field(text, name, get_field(file, name))
    if text.has(name):
        return EditText(name, text.find(name).text, file.find(name).text).apply(text)
    there = {note.id: note.text for note in file.notes}
    notes = (replace(one, text=there[name]) if one.id == name else one for one in text.notes)
    return replace(text, notes=tuple(notes))


def _said(text: Resolution, name: str) -> str | None:
    """What a passage says; None where a text has none of that name."""
    if name in FIELDS:
        value = get_field(text, name)
        return value if isinstance(value, str) else "\n".join(value)
    if text.has(name):
        return text.find(name).text
    note = text.note(name)
    return note.text if note else None
