"""An edit made on a text that has moved on since: made on the text of today all the same.

Two people change one text apart; the slower one's edit meets words or places that
are no longer as it found them. Nothing either of them wrote is lost, and no one is
refused: words are merged, words that collide stay both, in square brackets, a
paragraph deleted here and changed there stays in brackets, and single values that
cannot be merged follow the later hand. What a person should look at is noted.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from functools import singledispatchmethod

from drafting.model.edits import (
    DeleteNote,
    DeleteUnit,
    Edit,
    EditNote,
    EditText,
    InsertNote,
    InsertUnit,
    JoinUnits,
    MoveUnit,
    Recast,
    SetField,
    Several,
    SplitUnit,
)
from drafting.model.errors import ModelError
from drafting.model.resolution import Resolution
from drafting.model.tree import Place, insert, place_of, remove
from drafting.model.unit import Unit
from drafting.store import recut
from drafting.store.merged_values import bracketed, merged_note, merged_value, merged_words
from drafting.store.standing import Past, Standing, named, unit_in


class Rebase:
    """Makes edits on `text`, whatever it has become.

    `merged` tells whether any of them met other words than it was made on, `notes`
    what a person should look at.
    """

    def __init__(self, text: Resolution, past: Past) -> None:
        self.text = text
        self.notes: list[str] = []
        self.merged = False
        self._past = past

    def make(self, edit: Edit) -> None:
        """Make one edit. Raises a ModelError for what never made sense."""
        if isinstance(edit, Several):
            for part in edit.edits:
                self.make(part)
            return
        try:
            self.text = edit.apply(self.text)
        except ModelError:
            self.merged = True
            self._settle(edit)

    @property
    def _standing(self) -> Standing:
        return Standing(self.text, self._past)

    def _note(self, unit: str, what: str) -> None:
        self.notes.append(f"{named(self.text, unit)} {what}.")

    def _put(self, old: Unit, new: Unit) -> None:
        """Replace a unit, whatever it is now, by another of the same identity."""
        place = place_of(self.text, old.id)
        self.text = insert(remove(self.text, old.id), place, new)

    @singledispatchmethod
    def _settle(self, edit: Edit) -> None:
        self.text = edit.apply(self.text)

    # Words and kinds

    @_settle.register
    def _(self, edit: EditText) -> None:
        now = unit_in(self.text, edit.unit)
        if now is None:
            self._edit_what_is_gone(edit)
            return
        merged = merged_words(edit.before, now.text, edit.after)
        self._put(now, replace(now, text=merged[0]))
        if merged[1]:
            self._note(now.id, "was changed by two at once: both wordings stand in brackets")

    def _edit_what_is_gone(self, edit: EditText) -> None:
        former = self._standing.former(edit.unit)
        host = recut.absorber(self.text, former, edit.before)
        if host:
            self._put(host, replace(host, text=host.text.replace(edit.before, edit.after, 1)))
            self._note(host.id, "had taken in the paragraph; the change was made there")
            return
        unit = replace(former.find(edit.unit), text=bracketed(edit.after))
        self._restore(former, unit)
        self._note(unit.id, "was deleted while it was being changed: it stays, in brackets")

    def _restore(self, former: Resolution, unit: Unit) -> None:
        """Put back a unit that is gone, and what it stood under if that is gone too."""
        unit = self._without(unit, present={other.id for other in self.text.walk()})
        place = place_of(former, unit.id)
        if not self._standing.has_parent(place.parent):
            parent = former.find(place.parent)
            text = bracketed(parent.text)
            self._restore(former, replace(parent, text=text, children=(unit,)))
            return
        self.text = insert(self.text, self._standing.nearest(place), unit)

    def _without(self, unit: Unit, present: Container[str]) -> Unit:
        children = (child for child in unit.children if child.id not in present)
        return replace(unit, children=tuple(self._without(child, present) for child in children))

    @_settle.register
    def _(self, edit: Recast) -> None:
        now = unit_in(self.text, edit.unit)
        if now is None:
            self._gone(edit.unit)
            return
        kind, level, number = now.kind, now.level, now.number
        if edit.before[:2] != edit.after[:2]:
            kind, level = edit.after[:2]
        if edit.before[2] != edit.after[2]:
            number = edit.after[2]
        self._put(now, replace(now, kind=kind, level=level, number=number))

    def _gone(self, unit: str) -> None:
        """Say that a unit was deleted. Raises UnknownUnitError if it never stood here."""
        former = self._standing.former(unit)
        self.notes.append(f"{named(former, unit)} had been deleted; it stays so.")

    # Places

    @_settle.register
    def _(self, edit: InsertUnit) -> None:
        now = unit_in(self.text, edit.unit.id)
        if now is not None:
            self._insert_beneath(now, edit.unit)
            return
        present = {unit.id: unit.text for unit in self.text.walk()}
        self._insert_new(edit.place, self._without(edit.unit, present))
        for unit in edit.unit.walk():
            if present.get(unit.id, unit.text) != unit.text:
                self._settle(EditText(unit.id, "", unit.text))

    def _insert_new(self, place: Place, unit: Unit) -> None:
        if self._standing.has_parent(place.parent):
            self.text = insert(self.text, self._standing.nearest(place), unit)
            return
        former = self._standing.former(place.parent)
        parent = former.find(place.parent)
        text = bracketed(parent.text)
        self._restore(former, replace(parent, text=text, children=(unit,)))
        self._note(parent.id, "was deleted while text was added under it: it stays, in brackets")

    def _insert_beneath(self, now: Unit, wanted: Unit) -> None:
        """A unit that is there already, as when two undo one deletion: what it lacks is put in."""
        if now.text != wanted.text:
            self._settle(EditText(now.id, "", wanted.text))
        after: str | None = None
        for child in wanted.children:
            self.make(InsertUnit(Place(now.id, after), child))
            after = child.id

    @_settle.register
    def _(self, edit: DeleteUnit) -> None:
        now = unit_in(self.text, edit.unit.id)
        if now is None:
            self._gone(edit.unit.id)
        elif now == edit.unit:
            self.text = remove(self.text, now.id)
        else:
            self._put(now, _all_bracketed(now))
            self._note(now.id, "was changed while it was being deleted: it stays, in brackets")

    @_settle.register
    def _(self, edit: MoveUnit) -> None:
        now = unit_in(self.text, edit.unit)
        if now is None:
            self._gone(edit.unit)
            return
        inside = {unit.id for unit in now.walk()}
        without = Standing(remove(self.text, now.id), self._past)
        if edit.destination.parent in inside or not without.has_parent(edit.destination.parent):
            self._note(now.id, "could not be moved there any more; it stays where it was")
            return
        kind = edit.kind_after if edit.kind_after is not edit.kind_before else now.kind
        place = without.nearest(edit.destination)
        self.text = insert(without.text, place, replace(now, kind=kind))

    # Splits and joins

    @_settle.register
    def _(self, edit: SplitUnit) -> None:
        now = unit_in(self.text, edit.whole.id)
        if now is None:
            self._gone(edit.whole.id)
            return
        split = recut.split(self.text, now, edit, merged_words)
        if split.conflict:
            self._note(now.id, "was changed while it was being split: look at both parts")
        self.text = split.text

    @_settle.register
    def _(self, edit: JoinUnits) -> None:
        joined = recut.join(self.text, edit, merged_words)
        if joined is None:
            self._gone(edit.whole.id)
            return
        self.text = joined.text
        if joined.conflict:
            self._note(edit.whole.id, "was changed while it was being joined: both wordings stand")

    # Single values and notes

    @_settle.register
    def _(self, edit: SetField) -> None:
        self.text, conflict = merged_value(self.text, edit, merged_words)
        if conflict:
            self.notes.append(
                f"The {edit.field.removeprefix('masthead.').replace('_', ' ')} was changed by two "
                "at once: both wordings stand in brackets."
            )

    @_settle.register
    def _(self, edit: InsertNote) -> None:
        now = self.text.note(edit.note.id)
        if now is None:
            position = min(max(edit.position, 0), len(self.text.notes))
            self.text = InsertNote(position, edit.note).apply(self.text)
        else:
            self._put_note(EditNote(replace(edit.note, text=""), edit.note))

    @_settle.register
    def _(self, edit: DeleteNote) -> None:
        now = self.text.note(edit.note.id)
        if now == edit.note:
            self.text = DeleteNote(self.text.notes.index(now), now).apply(self.text)
        elif now is not None:
            self.text = EditNote(now, replace(now, text=bracketed(now.text))).apply(self.text)
            self.notes.append("A footnote was changed while it was being deleted: it stays.")

    @_settle.register
    def _(self, edit: EditNote) -> None:
        self._put_note(edit)

    def _put_note(self, edit: EditNote) -> None:
        now = self.text.note(edit.before.id)
        if now is None:
            note = replace(edit.after, text=bracketed(edit.after.text))
            self.text = InsertNote(len(self.text.notes), note).apply(self.text)
            self.notes.append("A footnote was deleted while it was being changed: it stays.")
            return
        note, conflict = merged_note(now, edit, merged_words)
        self.text = EditNote(now, note).apply(self.text)
        if conflict:
            self.notes.append("A footnote was changed by two at once: both wordings stand.")


def _all_bracketed(unit: Unit) -> Unit:
    children = tuple(_all_bracketed(child) for child in unit.children)
    return replace(unit, text=bracketed(unit.text), children=children)
