"""The changes of a file as a numbered list, each held against the text of today."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from drafting.model.edits import identities
from drafting.model.fields import FIELDS, MASTHEAD_PREFIX
from drafting.model.numbering import Numbering, note_numbers
from drafting.model.resolution import ANNEXES, OPERATIVE, PREAMBLE, Resolution
from drafting.redline.outcome import new_text, old_text
from drafting.redline.script import Operation
from drafting.workspace.incoming.accepted_changes import with_marks
from drafting.workspace.incoming.change_groups import ChangeGroup, Grouped, grouped
from drafting.workspace.incoming.comparable_words import same_words
from drafting.workspace.incoming.fates import Texts, held_against, needs, touched
from drafting.workspace.incoming.views import Change, Fate, Found, How, Origin

if TYPE_CHECKING:
    from drafting.formats.docx.returned.values import Returned, TrackedChange
    from drafting.workspace.incoming.identities import Matched


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
        matched: Matched,
        origin: Origin,
        now: Resolution,
        accepted: frozenset[str],
    ) -> None:
        self._matched, self._base, self._now = matched, origin.text, now
        self._accepted, self._carried = accepted, returned.carried
        self._numbering = Numbering(now)
        self._times = _times(returned.changes, matched)
        self.looks: dict[str, int] = {
            author: returned.looks(author)
            for author in dict.fromkeys(change.author for change in returned.changes)
        }
        self._parts = [
            _Part(one.author, True, grouped(one.before, one.after), one.rests_on)
            for one in sorted(matched.proposed, key=lambda one: not one.author)
        ]
        self._parts.append(_Part("", False, grouped(origin.text, matched.original)))

    def changes(self) -> tuple[Change, ...]:
        """All changes: by author, those that nobody tracked last; within, as they stand."""
        found: list[Change] = []
        for part in self._parts:
            for group in part.done.groups:
                if _is_of_look(group):
                    self.looks[part.author] = self.looks.get(part.author, 0) + 1
                else:
                    found.append(self._change(len(found) + 1, part, group))
        rested = [self._resting(change, found) for change in found]
        known = _units(self._base)
        marked = with_marks(rested, known)
        texts = Texts(self._matched.accepted, self._base, self._now)
        return held_against(marked, texts, self._accepted)

    def _change(self, number: int, part: _Part, group: ChangeGroup) -> Change:
        before, after = part.done.before, part.done.after
        is_unit = group.key in FIELDS or group.key in _units(before) or group.key in _units(after)
        unit = "" if group.key in FIELDS or not is_unit else group.key
        row = next(iter(group.rows), None)
        return Change(
            number=number,
            author=part.author,
            tracked=part.tracked,
            unit=unit or self._unit_of_note(group, part),
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
        mark = f"[^{group.key}]"
        texts = (*part.done.after.walk(), *part.done.before.walk())
        return next((unit.id for unit in texts if mark in unit.text), "")

    def _label(self, key: str, before: Resolution, after: Resolution) -> str:
        if key in FIELDS:
            return key.removeprefix(MASTHEAD_PREFIX).replace("_", " ")
        for text in (self._now, after, before):
            numbering = self._numbering if text is self._now else Numbering(text)
            if key in numbering:
                return numbering[key].label
            if key in (numbers := note_numbers(text)):
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
        before = ""
        for unit in after.walk():
            if unit.id == key:
                break
            before = unit.id if unit.id in found else before
        return found.get(before, Found(How.CONTENT))

    def _place(self, group: ChangeGroup, after: Resolution) -> str:
        """Where a new or moved paragraph stands: after which one."""
        came = any(edit.target for edit in group.edit.each())
        numbering = Numbering(after)
        if not came or group.key not in numbering:
            return ""
        previous, part = "", ""
        for row in numbering:
            if row.part != part:
                previous, part = "", row.part
            if row.unit.id == group.key:
                return f"after {previous}" if previous else _FIRST[row.part]
            if row.unit.id in self._numbering:
                previous = self._numbering[row.unit.id].label
            else:
                previous = row.label
        return ""

    def _when(self, part: _Part, group: ChangeGroup) -> datetime | None:
        if not part.tracked:
            return None
        names = {group.key, *group.units, *(name for row in group.rows for name in row[1:3])}
        times = [self._times.get((part.author, name)) for name in names]
        known = [time for time in times if time] or [
            time for (author, _), time in self._times.items() if author == part.author
        ]
        return max(known, default=None)

    def _resting(self, change: Change, others: list[Change]) -> Change:
        """A change with the numbers of those that brought in what it changes."""
        needed = needs(change) - _units(self._base)
        found = [
            other.number
            for other in others
            if other is not change and needed & identities(other.edit.brought)
        ]
        part = next(part for part in self._parts if part.done.before is change.before)
        if part.rests_on:
            changed = _reading_otherwise(touched(change), change.before, self._matched.original)
            found += [
                other.number
                for other in others
                if other.unit in changed
                and other.author in part.rests_on
                and other.tracked
                and other.number not in found
            ]
        return replace(change, rests_on=tuple(sorted(found)))


_FIRST = {
    PREAMBLE: "first in the preamble",
    OPERATIVE: "first in the operative part",
    ANNEXES: "first among the annexes",
}


def _units(text: Resolution) -> set[str]:
    return {unit.id for unit in text.walk()}


def _reading_otherwise(units: frozenset[str], one: Resolution, other: Resolution) -> frozenset[str]:
    """Those of some units that do not read alike in two texts."""
    before = {unit.id: unit.text for unit in one.walk()}
    after = {unit.id: unit.text for unit in other.walk()}
    return frozenset(name for name in units if before.get(name) != after.get(name))


def _is_of_look(group: ChangeGroup) -> bool:
    """Whether nothing but looks and spaces differs."""
    if any(edit.units and not edit.is_of_words for edit in group.edit.each()):
        return False
    return bool(group.rows) and all(
        row.operation is Operation.EDITED and same_words(old_text(row.spans), new_text(row.spans))
        for row in group.rows
    )


def _times(changes: tuple[TrackedChange, ...], matched: Matched) -> dict[tuple[str, str], datetime]:
    """When each author last changed each paragraph or note."""
    found: dict[tuple[str, str], datetime] = {}
    for change in changes:
        key = change.author, matched.name_of(change.unit)
        if change.when and change.when > found.get(key, datetime.min):  # noqa: DTZ901
            found[key] = change.when
    return found
