"""References inside a text, such as “paragraph 4 (b) above”, when paragraphs get new numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from drafting.model.errors import ModelError
from drafting.model.numbering import Numbered, Numbering
from drafting.model.references import Family, Reference, references, renamed
from drafting.model.resolution import ANNEXES, Resolution
from drafting.model.tree import update_unit

_OTHER = {"above": "below", "below": "above"}
_NOUNS = {
    Family.PARAGRAPH: "paragraph",
    Family.PREAMBULAR: "preambular paragraph",
    Family.ORDINAL: "preambular paragraph",
    Family.SUBPARAGRAPH: "subparagraph",
    Family.SECTION: "section",
    Family.ANNEX: "annex",
}


class RenamedReference(NamedTuple):
    """A reference that has other words by the new numbers."""

    label: str
    """The paragraph that it stands in."""
    old: str
    new: str


class Followed(NamedTuple):
    """A text whose references follow its new numbers, and what a person must look at."""

    text: Resolution
    changes: tuple[RenamedReference, ...]
    open: tuple[str, ...]
    """One sentence for each that could not be followed."""

    @property
    def said(self) -> tuple[str, ...]:
        """One sentence for each reference that was changed."""
        return tuple(f"{one.label}: “{one.old}” is now “{one.new}”." for one in self.changes)

    @property
    def not_made(self) -> tuple[str, ...]:
        """The same sentences for a text in which the references were left as they are."""
        return tuple(
            f"{one.label} still says “{one.old}”: by the new numbers that is “{one.new}”."
            for one in self.changes
        )


def followed(old: Resolution, new: Resolution) -> Followed:
    """The references of `new`, written for the labels of `old`, made to follow its own.

    A reference that came in with `new` is written for its labels, and stays.
    """
    if not any(references(unit.text) for unit in new.walk()):
        return Followed(new, (), ())
    following = _ReferenceUpdate(Numbering(old), Numbering(new))
    text = new
    for row in Numbering(new):
        if (after := following.read(row)) != row.unit.text:
            text = update_unit(text, row.unit.id, lambda was, after=after: replace(was, text=after))  # type: ignore[misc]
    return Followed(text, tuple(following.changes), tuple(following.open))


class _ReferenceUpdate:
    def __init__(self, old: Numbering, new: Numbering) -> None:
        self._old, self._new = old, new
        self._before = {row.unit.id: at for at, row in enumerate(old)}
        self._places = {row.unit.id: at for at, row in enumerate(new)}
        self.changes: list[RenamedReference] = []
        self.open: list[str] = []

    def read(self, row: Numbered) -> str:
        """The text of a unit with its references made to follow."""
        if row.unit.id not in self._old:
            return row.unit.text
        was = self._old[row.unit.id]
        known = {found.words for found in references(was.unit.text)}
        text, changes = renamed(
            row.unit.text,
            lambda found: self._names(row, was, found) if found.words in known else None,
        )
        self.changes += [RenamedReference(row.label, one, other) for one, other in changes]
        return text

    def _names(
        self, row: Numbered, was: Numbered, found: Reference
    ) -> tuple[Sequence[str], str] | None:
        """The names of the same parts now, and on which side they stand; None if as before."""
        units = [self._target(was, found, name) for name in found.names]
        gone = next((at for at, one in enumerate(units) if not one or one not in self._new), None)
        if gone is not None:
            name = f"{_NOUNS[found.family]} {found.names[gone]}".rstrip()
            self.open.append(f"{row.label} speaks of “{found.words}”: there is no one {name} now.")
            return None
        present = [unit for unit in units if unit]
        names = tuple(self._name(found.family, unit) for unit in present)
        side = self._side(row, found, present)
        return (names, side) if (names, side) != (found.names, found.side) else None

    def _target(self, was: Numbered, found: Reference, name: str) -> str | None:
        """Identity of what a name meant in the old text."""
        for label in dict.fromkeys(_labels(was, found, name)):
            try:
                return self._old.resolve(label).unit.id
            except ModelError:
                continue
        return None

    def _name(self, family: Family, unit: str) -> str:
        label = self._new.label(unit)
        if family is Family.SUBPARAGRAPH:
            return label[label.index("(") :] if "(" in label else label
        if family in (Family.SECTION, Family.ANNEX):
            return label.partition(" ")[2]
        return label.rpartition(", ")[2].removeprefix("OP").removeprefix("PP")

    def _side(self, row: Numbered, found: Reference, units: Sequence[str]) -> str:
        """Above or below, by where the paragraphs stand now if they stood where it said."""
        here, was = self._places[row.unit.id], self._before[row.unit.id]
        before = {self._before[unit] < was for unit in units}
        now = {self._places[unit] < here for unit in units}
        right = before == {found.side == "above"}
        if not found.side or not right or now == before:
            return found.side
        if len(now) > 1:
            self.open.append(
                f"{row.label} speaks of “{found.words}”, which stand on both sides of it."
            )
            return found.side
        return _OTHER[found.side]


def _labels(was: Numbered, found: Reference, name: str) -> Iterator[str]:
    """What a name may be the label of, the likeliest first."""
    match found.family:
        case Family.PREAMBULAR | Family.ORDINAL:
            yield f"PP{name}"
        case Family.SECTION:
            yield f"Section {name}"
        case Family.ANNEX:
            yield f"Annex {name}".rstrip()
        case Family.SUBPARAGRAPH:
            paragraph = was.label.partition(" (")[0]
            yield f"{paragraph} {name}"
        case Family.PARAGRAPH:
            yield from _labels_of_paragraph(was, found, name)


def _labels_of_paragraph(was: Numbered, found: Reference, name: str) -> Iterator[str]:
    """A paragraph of the section that is named, or of the one in which it is spoken of."""
    if found.section:
        yield f"Section {found.section}, OP{name}"
        return
    if was.part == ANNEXES and found.side:
        yield f"{was.label.rpartition(', ')[0]}, {name}"
        return
    yield f"{was.label.rpartition('OP')[0]}OP{name}" if "OP" in was.label else f"OP{name}"
    yield f"OP{name}"
