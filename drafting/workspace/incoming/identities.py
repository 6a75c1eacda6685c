"""The paragraphs of a file that came back, under the identities of the text it was made from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from drafting.dataclasses import dataclass, replace
from drafting.digests import sha256
from drafting.lexicon import latin
from drafting.model.fields import FIELDS, FieldValue, get_field, set_field
from drafting.model.identity import ALPHABET, LENGTH
from drafting.model.resolution import PARTS, Note, Resolution
from drafting.model.unit import Unit
from drafting.patterns import regex
from drafting.redline import identified, merge_text
from drafting.redline.identities import renamed
from drafting.workspace.incoming.comparable_words import folded, likeness, same_words
from drafting.workspace.incoming.empty_cells import as_wide
from drafting.workspace.incoming.parts import with_preamble_of
from drafting.workspace.incoming.views import Found, How

if TYPE_CHECKING:
    from drafting.formats.docx.returned.values import Proposed, Returned

_LOOSE = 0.3
"""A paragraph less like the one whose identity it carries than this may carry it by mistake."""
_TWICE = 75
"""Percent for words that stand in several paragraphs alike, of which order tells."""
_COUNTED = frozenset({"s", "new"})
"""What counted names begin with: those of the reading, and those that make room for others."""
_OWN_NUMBER = regex(rf"\b{latin.BETWEEN}", re.IGNORECASE)
"""A typed number that no order gives."""
_DECIMAL = regex(r"\d+\.\d")


@dataclass(frozen=True, slots=True)
class Matched:
    """A file whose paragraphs have the identities of the text that it was made from."""

    original: Resolution
    """The file with all tracked changes rejected."""
    accepted: Resolution
    """The file with all of them accepted."""
    proposed: tuple[Proposed, ...]
    found: Mapping[str, Found]
    """By identity of a unit of the original, what it was found by."""
    name_of: Callable[[str], str]
    """From the identity that the file gives a paragraph or a note to the one used here."""


def match(returned: Returned, base: Resolution) -> Matched:
    """`returned` with the identities, looks and numbers of `base` wherever it says the same."""
    telling = _trusted(returned, base)
    placed = identified(base, returned.original, telling)
    names = _Names(returned, placed)
    settle = _Settling(base, names.original).settled

    states: dict[int, Resolution] = {}

    def state(text: Resolution) -> Resolution:
        # Several authors begin from one text: it is looked at once, and stays one.
        if id(text) not in states:
            named = with_preamble_of(names.original, names.of(returned, text))
            states[id(text)] = settle(named)
        return states[id(text)]

    return Matched(
        settle(names.original),
        state(returned.accepted),
        tuple(
            replace(one, before=state(one.before), after=state(one.after))
            for one in returned.proposed
        ),
        _found(base, names.original, returned.carried & telling),
        names.name,
    )


def _trusted(returned: Returned, base: Resolution) -> frozenset[str]:
    """The identities in the file that may be believed.

    A bookmark can end up around other words, by cutting and pasting. So it is not believed
    where the words are not alike and stand in another paragraph of the file.
    """
    says = {unit.id: unit.text for unit in base.walk()}
    said = Counter(folded(unit.text) for unit in returned.original.walk())
    doubtful = {
        unit.id
        for unit in returned.original.walk()
        if unit.id in says
        and said[folded(says[unit.id])]
        and likeness(says[unit.id], unit.text) < _LOOSE
    }
    return returned.named - doubtful


class _Names:
    """From the identities that the readings of a file have to those of the base."""

    def __init__(self, returned: Returned, placed: Resolution) -> None:
        raw, self._given = returned.original, returned.named - returned.carried
        self.original = renamed(placed, self._lasting(placed.walk()), self._of_notes(placed))
        self.units = {
            one.id: other.id for one, other in zip(raw.walk(), self.original.walk(), strict=True)
        }
        self._notes = {
            one.id: other.id for one, other in zip(raw.notes, self.original.notes, strict=True)
        }

    def of(self, returned: Returned, text: Resolution) -> Resolution:
        """A state of the file with the names that its original has."""
        alike = identified(returned.original, text, returned.named)
        new = self._lasting(unit for unit in alike.walk() if unit.id not in self.units)
        units = {unit.id: unit.id for unit in alike.walk()} | new
        notes = self._of_notes(alike)
        return renamed(
            alike,
            _unique({name: self.units.get(name, other) for name, other in units.items()}),
            _unique({name: self._notes.get(name, other) for name, other in notes.items()}),
        )

    def _of_notes(self, text: Resolution) -> dict[str, str]:
        names = (note.id for note in text.notes)
        return {name: lasting(name) if name in self._given else name for name in names}

    def name(self, raw: str) -> str:
        """The name here of a paragraph or a note of the file."""
        known = self.units.get(raw) or self._notes.get(raw)
        return known or (lasting(raw) if raw in self._given else raw)

    def _lasting(self, units: Iterable[Unit]) -> dict[str, str]:
        """Names for units that last.

        A name that the reading gave is made one that might have been drawn. Those that it
        counted are replaced by what follows from the words: another reading counts otherwise.
        """
        names: dict[str, str] = {}
        times: Counter[str] = Counter()
        for unit in units:
            what = f"{unit.kind} {unit.text}"
            times[what] += 1
            names[unit.id] = unit.id
            if unit.id in self._given:
                names[unit.id] = lasting(unit.id)
            elif len(unit.id) != LENGTH and unit.id.rstrip("0123456789") in _COUNTED:
                names[unit.id] = _drawn_from(f"{what} {times[what]}")
        return names


def lasting(given: str) -> str:
    """The name to keep for a paragraph that had none of its own in the file."""
    return _drawn_from(given)


def _unique(names: dict[str, str]) -> dict[str, str]:
    """Names of which none is given twice."""
    count = Counter(names.values())
    return {
        one: other if count[other] == 1 or one == other else f"{one}x"
        for one, other in names.items()
    }


def _drawn_from(what: str) -> str:
    digest = sha256(what.encode()).digest()
    return "".join(ALPHABET[byte % len(ALPHABET)] for byte in digest[:LENGTH])


# Looks, kinds and numbers


class _Settling:
    """Gives the states of a file the looks, kinds and numbers that the base has.

    What word processors do to spaces and looks, and what a reader makes of a style, is no
    change of the text.
    """

    def __init__(self, base: Resolution, original: Resolution) -> None:
        self._base, self._original = base, original
        self._units = {unit.id: unit for unit in base.walk()}
        self._raw_units = {unit.id: unit for unit in original.walk()}
        self._notes = {note.id: note for note in base.notes}
        self._raw_notes = {note.id: note for note in original.notes}

    def settled(self, text: Resolution) -> Resolution:
        """One state of the file, as the base would put it."""
        for part in PARTS:
            text = text.with_part(part, tuple(self._unit(unit) for unit in text.part(part)))
        text = replace(text, notes=self._in_order(tuple(self._note(note) for note in text.notes)))
        for field in FIELDS:
            text = set_field(text, field, self._value(field, get_field(text, field)))
        return text

    def _unit(self, unit: Unit) -> Unit:
        children = tuple(self._unit(child) for child in unit.children)
        base, raw = self._units.get(unit.id), self._raw_units.get(unit.id)
        if base is None or raw is None:
            number = _own_number(unit.number) if base is None else base.number
            return replace(unit, children=children, number=number)
        kind, level = unit.kind, unit.level
        if (raw.kind, raw.level) == (unit.kind, unit.level):
            kind, level = base.kind, base.level
        text = with_looks_of(base.text, *(as_wide(base, one) for one in (raw, unit)))
        return Unit(unit.id, kind, text, children, level, base.number)

    def _note(self, note: Note) -> Note:
        base, raw = self._notes.get(note.id), self._raw_notes.get(note.id)
        if base is None or raw is None:
            return note
        return replace(base, text=with_looks_of(base.text, raw.text, note.text))

    def _in_order(self, notes: tuple[Note, ...]) -> tuple[Note, ...]:
        """Notes in the order of the base, where order tells nothing; new ones last."""
        places = {name: place for place, name in enumerate(self._notes)}
        return tuple(sorted(notes, key=lambda note: places.get(note.id, len(places))))

    def _value(self, field: str, value: FieldValue) -> FieldValue:
        base, raw = get_field(self._base, field), get_field(self._original, field)
        if field in _UNREAD or (value == raw and _says_no_other(base, raw)):
            return base
        if isinstance(base, str) and isinstance(raw, str) and isinstance(value, str):
            return with_looks_of(base, raw, value)
        return value


_UNREAD = frozenset({"language", "sponsors_note"})
"""What no one types, so that it cannot have been changed."""


def _own_number(number: str) -> str:
    """A number that was typed, if no order gives it; nearly all are figures with a full stop.

    Two figures with a stop between them may be no number at all: "1.5 million".
    """
    is_ordinary = not number or number[:-1].isdigit()
    is_own = not is_ordinary and (_OWN_NUMBER.search(number) or _DECIMAL.match(number))
    return number if is_own else ""


def _says_no_other(base: FieldValue, raw: FieldValue) -> bool:
    """Whether a value is missing from the file, is none of the text, or reads the same."""
    if not base or not raw:
        return True
    return folded(_as_text(base)) == folded(_as_text(raw))


def _as_text(value: FieldValue) -> str:
    return value if isinstance(value, str) else "\n".join(value)


def with_looks_of(base: str, raw: str, text: str) -> str:
    """`text`, a change of `raw`, as the change of `base` that it is where both say the same."""
    if raw == base or not same_words(base, raw):
        return text
    if text == raw:
        return base
    merged = merge_text(raw, base, text)
    return text if merged.conflict else merged.text


# How sure it is


def _found(base: Resolution, original: Resolution, carried: frozenset[str]) -> dict[str, Found]:
    says = {unit.id: unit.text for unit in base.walk()}
    count = Counter(map(folded, says.values()))
    found: dict[str, Found] = {}
    for unit in original.walk():
        if unit.id not in says:
            found[unit.id] = Found(How.NOWHERE, 0)
        elif unit.id in carried:
            found[unit.id] = Found(How.IDENTITY)
        else:
            percent = round(100 * likeness(says[unit.id], unit.text))
            if count[folded(says[unit.id])] > 1:
                percent = min(percent, _TWICE)
            found[unit.id] = Found(How.CONTENT, percent)
    return found
