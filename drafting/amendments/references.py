"""References inside a text, such as “paragraph 4 (b) above”, when paragraphs get new numbers."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from drafting.amendments.reference_meaning import Meaning, items, meanings, name_of, noun
from drafting.amendments.reference_places import Places, is_lettered
from drafting.amendments.reference_splits import split_off
from drafting.dataclasses import replace
from drafting.model.inline import note_references
from drafting.model.numbering import Numbering, note_numbers
from drafting.model.references import (
    OF_THE_RESOLUTION,
    PRESENT,
    PRESENT_ARTICLE,
    Family,
    Item,
    Reference,
    between_marks,
    references,
)
from drafting.model.resolution import Resolution
from drafting.model.reworded_references import Wording, reworded
from drafting.model.tree import update_unit
from drafting.named_tuples import NamedTuple


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


def followed(old: Resolution, new: Resolution, by_old_numbers: Collection[str] = ()) -> Followed:
    """The references of `new`, written for the labels of `old`, made to follow its own.

    A reference that came in with `new` is written for its labels, and stays; but for those in
    what is named by `by_old_numbers`, and those that only went from one paragraph to another.
    """
    said = (*(unit.text for unit in new.walk()), *(note.text for note in new.notes))
    if not any(map(references, said)):
        return Followed(new, (), ())
    before, after = Numbering(old), Numbering(new)
    update = ReferenceUpdate(Places.of(before), Places.of(after))
    update.split = split_off(old, new)
    origins = _origins(old, new)
    text = new
    for row in after:
        known = origins.get(row.unit.id, {})
        if row.unit.id in by_old_numbers and row.unit.id not in before:
            known = dict.fromkeys((one.words for one in references(row.unit.text)), row.unit.id)
            update.old = _with_new(update.old, update.new, row.unit.id)
        if not known:
            continue
        made = update.read(row.unit.text, row.unit.id, known)
        if made != row.unit.text:
            text = update_unit(text, row.unit.id, lambda was, made=made: replace(was, text=made))  # type: ignore[misc]
    text = _with_notes(old, text, update)
    return Followed(text, tuple(update.changes), tuple(update.open))


def _with_notes(old: Resolution, text: Resolution, update: ReferenceUpdate) -> Resolution:
    """A text whose footnotes follow too: each speaks from the paragraph that has its mark."""
    if not any(references(note.text) for note in text.notes):
        return text
    marked = {
        note: unit.id for unit in reversed([*text.walk()]) for note in note_references(unit.text)
    }
    numbers = note_numbers(text)
    notes = []
    for note in text.notes:
        was, unit = old.note(note.id), marked.get(note.id)
        if was is not None and unit is not None and unit in update.old:
            known = dict.fromkeys((one.words for one in references(was.text)), unit)
            update.speaker = f"Footnote {numbers[note.id]}"
            note = replace(note, text=update.read(note.text, unit, known))  # noqa: PLW2901
        notes.append(note)
    update.speaker = ""
    return replace(text, notes=tuple(notes)) if tuple(notes) != text.notes else text


def _with_new(old: Places, new: Places, unit: str) -> Places:
    """The old places with a paragraph that came in, behind what it stands behind now."""
    before = [one for one in new.order if new.at(one) < new.at(unit) and one in old]
    behind = before[-1] if before else ""
    return old.with_one(unit, behind, new.label(unit))


def _origins(old: Resolution, new: Resolution) -> dict[str, dict[str, str]]:
    """For each paragraph the references in it that are not new, and in which paragraph they stood.

    Where words went from one paragraph to another, as by a split, they stood in that one.
    """
    was = {unit.id: {one.words for one in references(unit.text)} for unit in old.walk()}
    now = {unit.id: {one.words for one in references(unit.text)} for unit in new.walk()}
    gone = {
        words: unit for unit, said in was.items() for words in said - now.get(unit, frozenset())
    }
    return {
        unit: {
            words: unit if words in was.get(unit, ()) else gone[words]
            for words in said
            if words in was.get(unit, ()) or words in gone
        }
        for unit, said in now.items()
        if said
    }


class ReferenceUpdate:
    """Makes references that were written for old labels follow to new ones."""

    def __init__(self, old: Places, new: Places, speaker: str = "") -> None:
        """`speaker` is what is said to speak of others, if it is not the paragraph by its label."""
        self.old, self.new, self.speaker = old, new, speaker
        self.changes: list[RenamedReference] = []
        self.open: list[str] = []
        self.split: Mapping[str, str] = {}
        """Each paragraph of which a part is a paragraph of its own now, with that one."""

    def read(self, text: str, unit: str, known: Mapping[str, str]) -> str:
        """An inline text that stands in a unit, with the references that are `known` followed.

        They are known by their words, each with the unit in which it stood.
        """
        label = self.speaker or self.new.shown(unit)

        def word(found: Reference) -> Sequence[Wording]:
            is_own = found.words in known and self._is_own(known[found.words], found)
            return self._wordings(unit, known[found.words], found) if is_own else ()

        made, changes = reworded(text, word, lambda found: self._left(label, found))
        for found in between_marks(text):
            word(found)
        self.changes += [RenamedReference(label, one, other) for one, other in changes]
        return made

    def _is_own(self, was: str, found: Reference) -> bool:
        """Whether it is of this text: outside annexes “the resolution” is another one."""
        in_annex = was in self.old and self.old.label(was).startswith("Annex")
        return found.annex != OF_THE_RESOLUTION or in_annex

    def _left(self, label: str, found: Reference) -> None:
        if found.family is Family.NEIGHBOUR:
            said = ": that is another one now"
        else:
            sides = ", which stand on both sides of it"
            said = sides if found.side else ": its numbers have changed"
        self.open.append(f"{label} speaks of “{found.words}”{said}.")

    def _gone(self, unit: str, found: Reference, name: str) -> None:
        label, what = self.speaker or self.new.shown(unit), f"{noun(found)} {name}".rstrip()
        self.open.append(f"{label} speaks of “{found.words}”: there is no one {what} now.")

    def _wordings(self, unit: str, was: str, found: Reference) -> Sequence[Wording]:
        """How a reference is to be worded; nothing if it stays as it is."""
        if found.family is Family.NEIGHBOUR:
            return self._neighbour(unit, was, found)
        meant = meanings(found, was, self.old)
        if isinstance(meant, str):
            if found.is_sure and (found.family is not Family.SECTION or self.old.has_sections):
                self._gone(unit, found, meant)
            return ()
        present = self._present(meant)
        for one in (one for each in meant for one in each.units if one not in self.new):
            self._gone(unit, found, name_of(found.family, self.old.label(one)))
        if not present or self._is_still_meant(unit, found, meant):
            return ()
        self._tell_of_split(unit, found, present)
        made = [
            Wording(items(part, found.family, self.new, self.old), side)
            for side, part in self._sides(unit, was, found, present)
            if part
        ]
        was_said = [(one.side, sorted(one.items)) for one in found.parts or (found,)]
        if [(one.side, sorted(one.items)) for one in made] == was_said:
            return ()
        if not found.is_sure:
            label = self.speaker or self.new.shown(unit)
            said = "if that is of this text, its numbers have changed"
            self.open.append(f"{label} speaks of “{found.words}”: {said}.")
            return ()
        return made if self._means(made, unit, found, present) else ()

    def _is_still_meant(self, unit: str, found: Reference, meant: Sequence[Meaning]) -> bool:
        """Whether what is counted from the end is the same as it was: “the last paragraph”."""
        if not any(name.startswith("-") for name in found.names):
            return False
        return meanings(found, unit, self.new) == meant

    def _tell_of_split(self, unit: str, found: Reference, present: Sequence[Meaning]) -> None:
        """A paragraph that is two now: which of them is meant nobody can tell."""
        for one in dict.fromkeys(each.units[-1] for each in present):
            if one not in self.split:
                continue
            then, parts = self.old.shown(one), (one, self.split[one])
            now = " and ".join(self.new.shown(part) for part in parts)
            label = self.speaker or self.new.shown(unit)
            self.open.append(f"{label} speaks of “{found.words}”: {then} is {now} now.")

    def _means(
        self, made: Sequence[Wording], unit: str, found: Reference, present: Sequence[Meaning]
    ) -> bool:
        """Whether a reference means these paragraphs once it is worded so; else it is told."""
        said: set[str] = set()
        for one in made:
            annex = self._annex_now(found.annex)
            worded = found._replace(items=one.items, side=one.side, annex=annex)
            read = meanings(worded, unit, self.new)
            if not isinstance(read, str):
                said |= {name for each in read for name in each.units}
        wanted = {one for each in present for one in each.units}
        if wanted <= said and all(one not in self.old for one in said - wanted):
            return True
        self._left(self.speaker or self.new.shown(unit), found._replace(side=""))
        return False

    def _annex_now(self, annex: str) -> str:
        """What an annex is called now that was called so; its own reference follows by itself."""
        known = self.old.find(annex) if annex not in ("", PRESENT, PRESENT_ARTICLE) else None
        return self.new.label(known) if known and known in self.new else annex

    def _present(self, meant: Sequence[Meaning]) -> list[Meaning]:
        """What is still there of it."""
        left = (
            each._replace(units=tuple(one for one in each.units if one in self.new))
            for each in meant
        )
        return [each for each in left if each.units]

    def _sides(
        self, unit: str, was: str, found: Reference, meant: Sequence[Meaning]
    ) -> Iterator[tuple[str, list[Meaning]]]:
        """What stands above and what below, if it stood where the reference said."""
        parts = [(one.side, self._of_part(one, was)) for one in found.parts or (found,)]
        if not all(self._is_true(side, was, part) for side, part in parts):
            yield from parts
            return
        first = parts[0][0] if found.parts else "above"
        for side in dict.fromkeys((first, "above", "below")):
            yield side, self._on_side(side, unit, meant)

    def _of_part(self, part: Reference, was: str) -> list[Meaning]:
        meant = meanings(part, was, self.old)
        return [] if isinstance(meant, str) else self._present(meant)

    def _is_true(self, side: str, was: str, meant: Sequence[Meaning]) -> bool:
        """Whether all that is meant stood on the side that was said."""
        units = (one for each in meant for one in each.units)
        return side != "" and all(
            (self.old.at(one) < self.old.at(was)) is (side == "above") for one in units
        )

    def _on_side(self, side: str, unit: str, meant: Sequence[Meaning]) -> list[Meaning]:
        """Of what is meant, that which stands above what speaks now, or below."""
        there = (
            each._replace(units=tuple(
                one for one in each.units
                if (self.new.at(one) < self.new.at(unit)) is (side == "above")
            ))
            for each in meant
        )  # fmt: skip
        return [each for each in there if each.units]

    def _neighbour(self, unit: str, was: str, found: Reference) -> Sequence[Wording]:
        """Of “the previous paragraph”: its number, where another one is previous now."""
        if found.items:
            self._several_neighbours(unit, was, found)
            return ()
        meant = self.old.neighbour(was, found.side)
        if meant is None or (meant in self.new and self.new.neighbour(unit, found.side) == meant):
            return ()
        label = self.new.label(unit)
        if meant not in self.new or is_lettered(label) or "OP" not in self.new.label(meant):
            then, label = self.old.shown(meant), self.speaker or self.new.shown(unit)
            said = f"speaks of “{found.words}”: that was {then}, and is another one now"
            self.open.append(f"{label} {said}.")
            return ()
        side = "above" if self.new.at(meant) < self.new.at(unit) else "below"
        return (Wording((Item(name_of(found.family, self.new.label(meant))),), side),)

    def _several_neighbours(self, unit: str, was: str, found: Reference) -> None:
        """Tell of “the two preceding paragraphs” where they are others now."""
        what = found.items[0].first
        if self.old.neighbours(was, found.side, what) == self.new.neighbours(
            unit, found.side, what
        ):
            return
        label = self.speaker or self.new.shown(unit)
        others = "that is another one" if what in ("1", "section") else "these are others"
        self.open.append(f"{label} speaks of “{found.words}”: {others} now.")
