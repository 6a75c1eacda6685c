"""The changes of a file as a numbered list, each held against the text of today."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from drafting.dataclasses import dataclass, replace
from drafting.model.edits import EditNote, InsertNote, identities
from drafting.model.fields import FIELDS, MASTHEAD_PREFIX
from drafting.model.numbering import Numbering, note_numbers
from drafting.model.resolution import ANNEXES, OPERATIVE, PREAMBLE, Resolution
from drafting.named_tuples import NamedTuple
from drafting.redline.outcome import new_text, old_text
from drafting.redline.script import Operation
from drafting.workspace.incoming.accepted_changes import with_marks
from drafting.workspace.incoming.change_groups import (
    ChangeGroup,
    Grouped,
    first_references,
    grouped,
)
from drafting.workspace.incoming.comparable_words import same_words
from drafting.workspace.incoming.fates import Texts, held_against, needs, touched
from drafting.workspace.incoming.views import Change, Fate, Found, How, Origin

if TYPE_CHECKING:
    from drafting.formats.docx.returned.values import Returned, TrackedChange
    from drafting.workspace.incoming.identities import Matched
    from drafting.workspace.incoming.untracked import Untracked


@dataclass(frozen=True, slots=True)
class _Part:
    """What one author did, or what nobody tracked."""

    author: str
    tracked: bool
    done: Grouped
    rests_on: tuple[str, ...] = ()


class Listing:
    """Numbers the changes of a file and says what becomes of each."""

    def __init__(
        self,
        returned: Returned,
        untracked: Untracked,
        origin: Origin,
        now: Resolution,
        accepted: frozenset[str],
    ) -> None:
        matched = untracked.matched
        self._matched, self._base, self._now = matched, origin.text, now
        self._accepted, self._carried = accepted, returned.carried
        self._numbering = now.once(Numbering)
        self._times = _times(returned.changes, matched)
        self._last = {author: max(times.values()) for author, times in self._times.items() if times}
        self.looks: dict[str, int] = {
            author: returned.looks(author)
            for author in dict.fromkeys(change.author for change in returned.changes)
        }
        self._parts = [
            _Part(one.author, True, grouped(one.before, one.after), one.rests_on)
            for one in sorted(matched.proposed, key=lambda one: not one.author)
        ]
        self._parts.append(_Part("", False, untracked.done))
        self._rests_on = {id(part.done.before): part.rests_on for part in reversed(self._parts)}

    def changes(self) -> tuple[Change, ...]:
        """All changes: by author, those that nobody tracked last; within, as they stand."""
        found: list[Change] = []
        for part in self._parts:
            for group in part.done.groups:
                if _is_of_look(group):
                    self.looks[part.author] = self.looks.get(part.author, 0) + 1
                else:
                    found.append(self._change(len(found) + 1, part, group))
        others = _Others(found)
        rested = [self._resting(change, others) for change in found]
        marked = with_marks(rested, self._base.places)
        texts = Texts(self._matched.accepted, self._base, self._now)
        return held_against(marked, texts, self._accepted)

    def _change(self, number: int, part: _Part, group: ChangeGroup) -> Change:
        before, after = part.done.before, part.done.after
        is_field = group.key in FIELDS
        is_unit = not is_field and (before.has(group.key) or after.has(group.key))
        unit = group.key if is_unit or is_field else self._unit_of_note(group, part)
        row = next(iter(group.rows), None)
        return Change(
            number=number,
            author=part.author,
            tracked=part.tracked,
            unit="" if is_field else unit,
            label=self._label(group.key, before, after),
            operation=row.operation if row else Operation.EDITED,
            rows=group.rows,
            found=self._found(group.key, after),
            fate=Fate.READY,
            mark="",
            place=self._place(group, after),
            when=self._when(part, group),
            edit=group.edit,
            before=before,
            after=after,
        )

    def _unit_of_note(self, group: ChangeGroup, part: _Part) -> str:
        """The paragraph that cites a note."""
        texts = (part.done.after, part.done.before)
        cited = (text.once(first_references).get(group.key, "") for text in texts)
        return next(filter(None, cited), "")

    def _label(self, key: str, before: Resolution, after: Resolution) -> str:
        if key in FIELDS:
            return key.removeprefix(MASTHEAD_PREFIX).replace("_", " ")
        for text in (self._now, after, before):
            if key in (numbering := text.once(Numbering)):
                return numbering[key].label
            if key in (numbers := text.once(note_numbers)):
                return f"note {numbers[key]}"
        return key

    def _found(self, key: str, after: Resolution) -> Found:
        """By what the paragraph was found; a new one by the paragraph that it follows."""
        if key in FIELDS or after.note(key):
            return Found(How.CONTENT)
        found = self._matched.found
        if key in found:
            return found[key]
        if key in self._carried:
            return Found(How.IDENTITY)
        return found.get(self._known_before(key, after), Found(How.CONTENT))

    def _known_before(self, key: str, after: Resolution) -> str:
        """The last paragraph before another one that the file had already."""
        rows = after.once(_reading_order)
        for at in range(rows.places.get(key, len(rows.names)) - 1, -1, -1):
            if rows.names[at] in self._matched.found:
                return rows.names[at]
        return ""

    def _place(self, group: ChangeGroup, after: Resolution) -> str:
        """Where a new or moved paragraph stands: after which one."""
        came = any(edit.target for edit in group.edit.each())
        rows = after.once(_reading_order)
        if not came or group.key not in rows.places:
            return ""
        at, numbering = rows.places[group.key], after.once(Numbering)
        part = numbering[group.key].part
        previous = rows.names[at - 1] if at else ""
        if not previous or numbering[previous].part != part:
            return _FIRST[part]
        known = self._numbering if previous in self._numbering else numbering
        return f"after {known[previous].label}"

    def _when(self, part: _Part, group: ChangeGroup) -> datetime | None:
        if not part.tracked:
            return None
        names = {group.key, *group.units, *(name for row in group.rows for name in row[1:3])}
        of_author = self._times.get(part.author, {})
        known = [of_author[name] for name in names if name in of_author]
        return max(known, default=self._last.get(part.author))

    def _resting(self, change: Change, others: _Others) -> Change:
        """A change with the numbers of those that brought in what it changes."""
        noted = {part.before.id for part in change.edit.each() if isinstance(part, EditNote)}
        needed = [name for name in needs(change) if not self._base.has(name)]
        needed += (name for name in noted if not self._base.note(name))
        found = {number for name in needed for number in others.that_brought.get(name, ())}
        rests_on = self._rests_on.get(id(change.before), ())
        if rests_on:
            changed = _reading_otherwise(touched(change), change.before, self._matched.original)
            found |= {
                other.number
                for name in changed
                for other in others.of_unit.get(name, ())
                if other.author in rests_on and other.tracked
            }
        found.discard(change.number)
        return replace(change, rests_on=tuple(sorted(found))) if found else change


class _Others:
    """The changes of a file by what they are about."""

    def __init__(self, changes: Iterable[Change]) -> None:
        self.that_brought: dict[str, list[int]] = {}
        """Numbers by the identity of a paragraph that comes in."""
        self.of_unit: dict[str, list[Change]] = {}
        for change in changes:
            self.of_unit.setdefault(change.unit, []).append(change)
            notes = (one.note.id for one in change.edit.each() if isinstance(one, InsertNote))
            for name in (*identities(change.edit.brought), *notes):
                self.that_brought.setdefault(name, []).append(change.number)


class _Rows(NamedTuple):
    """The paragraphs of a text in reading order."""

    names: tuple[str, ...]
    places: dict[str, int]


def _reading_order(text: Resolution) -> _Rows:
    names = tuple(unit.id for unit in text.walk())
    return _Rows(names, {name: at for at, name in enumerate(names)})


_FIRST = {
    PREAMBLE: "first in the preamble",
    OPERATIVE: "first in the operative part",
    ANNEXES: "first among the annexes",
}


def _reading_otherwise(units: frozenset[str], one: Resolution, other: Resolution) -> Iterator[str]:
    """Those of some units that do not read alike in two texts."""
    for name in units:
        said = [text.find(name).text if text.has(name) else None for text in (one, other)]
        if said[0] != said[1]:
            yield name


def _is_of_look(group: ChangeGroup) -> bool:
    """Whether nothing but looks and spaces differs."""
    if any(edit.units and not edit.is_of_words for edit in group.edit.each()):
        return False
    return bool(group.rows) and all(
        row.operation is Operation.EDITED and same_words(old_text(row.spans), new_text(row.spans))
        for row in group.rows
    )


def _times(changes: tuple[TrackedChange, ...], matched: Matched) -> dict[str, dict[str, datetime]]:
    """When each author last changed each paragraph or note."""
    found: dict[str, dict[str, datetime]] = {}
    for change in changes:
        of_author, name = found.setdefault(change.author, {}), matched.name_of(change.unit)
        if change.when and change.when > of_author.get(name, datetime.min):  # noqa: DTZ901
            of_author[name] = change.when
    return found
