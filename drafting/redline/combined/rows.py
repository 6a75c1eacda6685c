"""The rows of all versions in one, and the units that are there once all is accepted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from drafting.dataclasses import replace
from drafting.model.inline import Run, markup, runs
from drafting.model.numbering import Numbered
from drafting.model.resolution import PARTS, Note
from drafting.model.unit import Unit
from drafting.named_tuples import NamedTuple
from drafting.redline.combined.passages import Passage, passages
from drafting.redline.combined.script import END, MOVES, Script, leaves
from drafting.redline.combined.values import Beside, Version
from drafting.redline.combined.words import woven
from drafting.redline.outcome import new_text
from drafting.redline.script import Change, Operation
from drafting.redline.spans import Span

_DIVISIONS = (Operation.SPLIT, Operation.JOINED)


class Row(NamedTuple):
    """A row, and the unit of the combined text that stands there, if one does."""

    change: Change
    unit: Unit | None = None
    """Without what is beneath it."""
    part: str = ""
    depth: int = 0


class Rows:
    """Goes through the old text; `beside` says what stands beside the changes of others."""

    def __init__(
        self, old: Sequence[Numbered], scripts: Sequence[Script], fresh: Callable[[], str]
    ) -> None:
        self._old = {row.unit.id: row for row in old}
        self._scripts, self._fresh = scripts, fresh
        self._found = tuple(passages(tuple(self._old), scripts))
        self._within = {unit: found.within for found in self._found for unit in found.units}
        self._taken = set(self._old)
        self.beside: list[Beside] = []
        self.copies: list[tuple[Version, Note]] = []
        """Notes that are there once more, for wordings that are written out."""

    def in_order(self) -> Iterator[Row]:
        """All rows in reading order."""
        for passage in self._found:
            for unit in passage.units:
                yield from self._before(unit)
                yield from self._at(unit, passage.within)
            yield from chain.from_iterable(
                self._wording(script, passage) for script in passage.beside
            )
        yield from self._before(END)

    # What comes in

    def _before(self, unit: str) -> Iterator[Row]:
        rows = (
            self._coming(script, change)
            for script in self._scripts
            for change in script.before.get(unit, ())
        )
        yield from sorted(rows, key=lambda row: PARTS.index(row.part))

    def _coming(self, script: Script, change: Change) -> Row:
        """A paragraph that comes in; one that moves, if its place is not contested."""
        if change.operation in MOVES:
            if script in self._within[change.old]:
                return _standing(script, change._replace(new=change.old), change)
            row = self._written_out(script, change)
            self._note(script, (change.old,), (row.change.new,))
            return row
        name = self._fresh() if change.new in self._taken else change.new
        self._taken.add(name)
        words = script.new(change).unit.text
        return _standing(script, script.whole(change, name, words), change)

    # What stood there

    def _at(self, unit: str, within: Sequence[Script]) -> Iterator[Row]:
        old = self._old[unit]
        here = [script for script in within if unit in script.touched]
        if not here:
            spans = (Span("=", old.unit.text),) if old.unit.text else ()
            kept = Change(Operation.EQUAL, unit, unit, old.unit.kind, spans=spans)
            yield Row(kept, replace(old.unit, children=()), old.part, old.depth)
        elif len(here) == 1:
            yield from self._of_one(here[0], unit)
        else:
            yield self._of_several(here, unit)

    def _of_one(self, script: Script, unit: str) -> Iterator[Row]:
        for change in script.at[unit]:
            if leaves(change) or not change.new:
                yield Row(change._replace(new=unit if change.new else ""))
                continue
            name = unit if change.old else change.new
            yield _standing(script, change._replace(new=name), change)

    def _of_several(self, scripts: Sequence[Script], unit: str) -> Row:
        old = self._old[unit]
        changes = [script.at[unit][0] for script in scripts]
        spans = woven(old.unit.text, [change.spans for change in changes]) or ()
        shaping = next((one for one in scripts if unit in one.recast), scripts[0])
        own = shaping.at[unit][0]
        by = own.by if unit in shaping.recast else None
        change = own._replace(operation=Operation.EDITED, new=unit, spans=spans, by=by)
        return _standing(shaping, change, own)

    # What stands beside that

    def _wording(self, script: Script, passage: Passage) -> Iterator[Row]:
        """What a version makes of a passage, written out."""
        touched = [unit for unit in passage.units if unit in script.touched]
        standing = chain.from_iterable(map(script.standing, touched))
        rows = [self._written_out(script, change) for change in standing]
        if not any(script.at[unit][0].departed for unit in touched):
            names = tuple(row.change.new for row in rows)
            self._note(script, tuple(touched), names)
        yield from rows

    def _written_out(self, script: Script, change: Change) -> Row:
        """A whole unit of a version, with footnotes of its own."""
        words = self._with_own_notes(script.new(change).unit.text, script.version)
        return _standing(script, script.whole(change, self._fresh(), words), change)

    def _with_own_notes(self, text: str, version: Version) -> str:
        copies: list[Run] = []
        for run in runs(text):
            note = version.text.note(run.note) if run.note else None
            if note:
                copy = replace(note, id=self._fresh())
                self.copies.append((version, copy))
                run = run._replace(note=copy.id)  # noqa: PLW2901
            copies.append(run)
        return markup(copies)

    def _note(self, script: Script, units: tuple[str, ...], names: tuple[str, ...]) -> None:
        others = dict.fromkeys(one.author for unit in units for one in self._within[unit])
        self.beside.append(Beside(script.author, tuple(others), units, names))


def _standing(script: Script, change: Change, origin: Change) -> Row:
    """A row with the unit as it stands in its version; `origin` is the row of the version."""
    there = script.new(origin)
    words = new_text(change.spans)
    if change.operation in _DIVISIONS:
        words = there.unit.text
    unit = replace(there.unit, id=change.new, text=words, children=())
    return Row(change, unit, there.part, there.depth)
