"""Who put the units where they stand: which came, went, moved or became something else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.model.resolution import PARTS, Resolution
from drafting.named_tuples import NamedTuple
from drafting.redline.spans import Act

if TYPE_CHECKING:
    from drafting.model.unit import Kind, Unit

Acts = dict[str, list[Act]]
"""By identity of the unit, what was done to it, oldest first."""


class UnitState(NamedTuple):
    """What a unit is and where it stands."""

    place: int
    kind: Kind
    level: int
    number: str
    depth: int
    above: str
    """Identity of the unit that it stands under, or the name of its part."""

    @property
    def look(self) -> tuple[Kind, int, str, int]:
        """What makes it the paragraph that it is, wherever it stands."""
        return self.kind, self.level, self.number, self.depth


def unit_states(resolution: Resolution) -> dict[str, UnitState]:
    """Every unit in reading order, by identity."""
    return {
        unit.id: UnitState(place, unit.kind, unit.level, unit.number, depth, above)
        for place, (unit, depth, above) in enumerate(_walked(resolution))
    }


def _walked(resolution: Resolution) -> Iterator[tuple[Unit, int, str]]:
    for part in PARTS:
        for unit in resolution.part(part):
            yield from _beneath(unit, 0, part)


def _beneath(unit: Unit, depth: int, above: str) -> Iterator[tuple[Unit, int, str]]:
    yield unit, depth, above
    for child in unit.children:
        yield from _beneath(child, depth + 1, unit.id)


class Seen(NamedTuple):
    """Between what a unit was put, and by whom: what had been moved itself does not count."""

    act: Act
    behind: tuple[str, ...]
    ahead: tuple[str, ...]


class UnitHistory:
    """The units of a text as acts come, and who did what to each."""

    def __init__(self, old: Resolution) -> None:
        self.first = self.now = unit_states(old)
        self._outline = old
        self._born: dict[str, Act] = {}
        self._gone: dict[str, Act] = {}
        self._moved: Acts = {}
        self._recast: Acts = {}
        self._seen: dict[str, Seen] = {}
        """Between what each unit was put that came or moved."""

    def follow(self, outline: Resolution, act: Act, unit: str = "") -> None:
        """Take in the units as they are after an act, which was about `unit` if that is known."""
        before, after = self.now, unit_states(outline)
        if after == before:
            self._outline = outline
            return
        for identity in after.keys() - before.keys():
            if not (act.undoes and identity in self._born):
                self._born[identity] = act
        self._gone.update(dict.fromkeys(before.keys() - after.keys(), act))
        both = before.keys() & after.keys()
        moved = _moved(self._outline, outline, both, unit)
        stood = [name for name in after if not self._moved.get(name) and name not in moved]
        for identity in moved | (after.keys() - before.keys()):
            place = after[identity].place
            behind = tuple(name for name in stood if after[name].place < place)
            ahead = tuple(name for name in stood if after[name].place > place)
            self._seen[identity] = Seen(act, behind, ahead)
        self._note(self._moved, act, moved)
        recast = (name for name in both if before[name].look != after[name].look)
        self._note(self._recast, act, frozenset(recast))
        self.now, self._outline = after, outline

    def _note(self, acts: Acts, act: Act, units: frozenset[str]) -> None:
        for identity in units:
            done = acts.setdefault(identity, [])
            if act.undoes and done:
                done.pop()
            else:
                done.append(act)

    def was_put_behind(self, identity: str, other: str) -> bool:
        """Whether a unit was put where it is behind another one, and not before it.

        What nobody put anywhere stands to it as it did from the first. True as well where nobody
        knows.
        """
        seen = self._seen.get(identity)
        if seen is not None:
            return other in seen.behind
        was, beside = self.first.get(identity), self.first.get(other)
        return not (was and beside) or was.place > beside.place

    @property
    def anchors(self) -> Iterator[tuple[str, str]]:
        """What units were put behind, each with whoever put something there."""
        for seen in self._seen.values():
            if seen.behind:
                yield seen.behind[-1], seen.act.author

    @property
    def passing(self) -> frozenset[str]:
        """The units that were moved past others, whether these still stand or not.

        What was passed by one that is gone by now counts as moved itself.
        """
        moved = (
            name
            for name, acts in self._moved.items()
            if name in self.now
            and acts
            and (self._passed_by(name) or any(self._passed_of_others(name)))
        )
        return frozenset((*moved, *self._passed_by_gone()))

    @property
    def past_gone(self) -> frozenset[str]:
        """The units that were moved past the places of others which somebody else took out."""
        gone = [
            (self.first[name].place, act)
            for name, act in self._gone.items()
            if name in self.first and name not in self.now
        ]
        return frozenset(
            name
            for name, acts in self._moved.items()
            if acts
            and name in self.first
            and any(
                act.author != acts[-1].author and self._is_past(name, place) for place, act in gone
            )
        )

    def _is_past(self, identity: str, place: int) -> bool:
        """Whether a unit was moved over a place of the old text."""
        was, seen = self.first[identity].place, self._seen.get(identity)
        behind = [self.first[one].place for one in seen.behind if one in self.first] if seen else []
        stands = max(behind, default=-1)
        return min(was, stands) < place <= max(was, stands)

    @property
    def moved_past(self) -> frozenset[str]:
        """The units that were moved past others which still stand, with all beneath them."""
        return frozenset(
            name
            for name in self._moved
            if name in self.now and any(one in self.now for one in self._passed_by(name))
        )

    @property
    def moved_themselves(self) -> frozenset[str]:
        """The same without those that only went along with what they stand beneath."""
        moved = self.moved_past
        return frozenset(name for name in moved if self.now[name].above not in moved)

    def _passed_by(self, identity: str) -> list[str]:
        """The units that one was moved past when it was moved last."""
        was, seen = self.first.get(identity), self._seen.get(identity)
        if was is None or seen is None or not self._moved[identity]:
            return []
        first = self.first
        ahead = [one for one in seen.ahead if one in first and first[one].place < was.place]
        behind = [one for one in seen.behind if one in first and first[one].place > was.place]
        return ahead + behind

    def _passed_of_others(self, identity: str) -> Iterator[str]:
        """The units that others brought in and that one was moved past."""
        for name in self.passed_that_came(identity):
            if self._born[name].author != self._seen[identity].act.author:
                yield name

    def passed_that_came(self, identity: str) -> Iterator[str]:
        """The units that were brought in and that one was moved past."""
        seen = self._seen.get(identity)
        for name in self._born:
            there = self._seen.get(name)
            if not (seen and there) or self._moved.get(name):
                continue
            was_before = identity in there.ahead and name in seen.ahead
            if was_before or (identity in there.behind and name in seen.behind):
                yield name

    def _passed_by_gone(self) -> dict[str, Act]:
        """The units that ones which are gone were moved past, with whoever moved these."""
        return {
            passed: acts[-1]
            for name, acts in self._moved.items()
            if acts and name not in self.now
            for passed in self._passed_by(name)
            if passed in self.now
        }

    def born(self, identity: str) -> Act | None:
        """Who brought a unit in."""
        return self._born.get(identity)

    def gone(self, identity: str) -> Act | None:
        """Who took a unit out."""
        return self._gone.get(identity)

    def recast(self, identity: str) -> Act | None:
        """Who made a unit another kind of paragraph, or gave it a number of its own."""
        return _last(self._recast, identity)

    def moved(self, identity: str) -> Act | None:
        """Who moved a unit: it, or what it passed, for of two that changed places either moved.

        A unit that was taken out and brought in elsewhere, under another identity, was moved by
        whoever brought it in; what is known again by its words alone, by the last to take out or
        bring in any unit.
        """
        if act := _last(self._moved, identity) or self._born.get(identity):
            return act
        passed = [act for name in self._passed(identity) if (act := _last(self._moved, name))]
        if act := self._passed_by_gone().get(identity):
            passed.append(act)
        acts = passed or [*self._born.values(), *self._gone.values()]
        return max(acts, key=lambda act: act.when, default=None)

    def movers_of(self, identity: str) -> tuple[str, ...]:
        """Everybody who moved a unit itself, the last one last."""
        authors = dict.fromkeys(act.author for act in reversed(self._moved.get(identity, ())))
        return tuple(reversed(authors))

    @property
    def movers(self) -> set[str]:
        """Everybody who moved any unit."""
        return {act.author for acts in self._moved.values() for act in acts}

    def _passed(self, identity: str) -> Iterator[str]:
        """The units that stood on the other side of one before."""
        was, now = self.first.get(identity), self.now.get(identity)
        if was and now:
            for name, stand in self.now.items():
                before = self.first.get(name)
                if before and (before.place < was.place) != (stand.place < now.place):
                    yield name


def _last(acts: Acts, identity: str) -> Act | None:
    done = acts.get(identity)
    return done[-1] if done else None


def _moved(
    old: Resolution, new: Resolution, both: frozenset[str] | set[str], wanted: str
) -> frozenset[str]:
    """The units that left their place, with all beneath them; `wanted` if it may have."""
    from drafting.model.difference import staying

    stayed = staying(old, new)
    if wanted in stayed:
        others = staying(old, new, {wanted})
        stayed = others if len(others) == len(stayed) else stayed
    units = (unit for unit in new.walk() if unit.id in both and unit.id not in stayed)
    return frozenset(inner.id for unit in units for inner in unit.walk() if inner.id in both)
