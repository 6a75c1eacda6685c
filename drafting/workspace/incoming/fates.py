"""What becomes of each change on the text of today: tried on it, nothing written."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from drafting.dataclasses import replace
from drafting.model.edits import Edit, InsertUnit, identities
from drafting.model.errors import ModelError
from drafting.model.resolution import Resolution
from drafting.named_tuples import NamedTuple
from drafting.redline.rebase import KEEP_BOTH, KnownTexts, rebase
from drafting.workspace.incoming.comparable_words import folded
from drafting.workspace.incoming.meeting_changes import MeetingChanges, as_in, passages, read_alike
from drafting.workspace.incoming.order import States, among_others
from drafting.workspace.incoming.views import Change, Fate
from drafting.workspace.wording import listed

if TYPE_CHECKING:
    from drafting.model.unit import Unit

_BEFORE = "It was accepted before."


class Texts(NamedTuple):
    """What a change is held against, besides the two texts that it was made between."""

    accepted: Resolution
    """The file with all changes accepted."""
    base: Resolution
    """The text that the file was made from."""
    now: Resolution


def held_against(
    changes: Iterable[Change], texts: Texts, accepted: Container[str]
) -> tuple[Change, ...]:
    """Changes with what becomes of each on the text of today.

    `accepted` has the marks of those that are in the record already.
    """
    met: list[Change] = []
    for change in changes:
        if change.mark in accepted:
            met.append(replace(change, fate=Fate.MADE, advice=_BEFORE))
        else:
            fate, _, advice = meet_with(change, texts)
            same = (fate, advice) == (change.fate, change.advice)
            met.append(change if same else replace(change, fate=fate, advice=advice))
    met = [*_where_they_meet(met, texts, accepted)]
    is_open = {change.number for change in met if change.is_open}
    return tuple(_waiting(change, is_open) for change in met)


def _where_they_meet(
    changes: Sequence[Change], texts: Texts, accepted: Container[str]
) -> Iterator[Change]:
    """Changes with what becomes of those that only ones which are made meet."""
    if all(change.is_open for change in changes):
        yield from changes
        return
    meeting = MeetingChanges(changes)
    for change in changes:
        others = meeting.others(change)
        if change.mark in accepted or not others or any(one.is_open for one in others):
            yield change
        else:
            fate, _, advice = meet_with(change, texts, others)
            yield replace(change, fate=fate, advice=advice)


def meet_with(change: Change, texts: Texts, others: Sequence[Change] = ()) -> Met:
    """What becomes of the text of today if a change is made on it.

    `others` are those of the file that it meets in its passages, once all of them are made.
    Where nothing but these has changed the passages, they read as in the file then.
    """
    states = States(change.after, change.before, texts.accepted, texts.base)
    met = _met(change.edit, needs(change), states, texts.now)
    if not others or met.fate is Fate.LOST or not _only_they_changed(others, texts):
        return met
    text = as_in(met.text, texts.accepted, _passages((change, *others)))
    if text is None or (text == met.text and not met.advice):
        return met
    return Met(Fate.MADE if text == texts.now else Fate.READY, text)


def _only_they_changed(others: Sequence[Change], texts: Texts) -> bool:
    """Whether the text of today has in their passages what these changes alone make of the base."""
    alone = texts.base
    for change in others:
        # Words that nobody saw go are in the base still, so what brings them back does nothing.
        if meet_with(change, texts._replace(now=texts.base)).fate is not Fate.MADE:
            alone = meet_with(change, texts._replace(now=alone)).text
    return read_alike(alone, texts.now, _passages(others))


def _passages(changes: Iterable[Change]) -> frozenset[str]:
    return frozenset().union(*map(passages, changes))


def _waiting(change: Change, is_open: set[int]) -> Change:
    """A change, with word of those that it rests on where it cannot do without them."""
    first = tuple(number for number in change.rests_on if number in is_open)
    cannot = change.fate in (Fate.LOST, Fate.CONFLICT) or _has_nothing_yet(change)
    if not first or not cannot:
        return change
    return replace(change, fate=Fate.WAITS, advice=waiting(replace(change, rests_on=first)))


def _has_nothing_yet(change: Change) -> bool:
    """Whether it takes out what is not in the text of today, and was not accepted before."""
    takes_out = bool(change.edit.taken) and not change.edit.brought
    return takes_out and change.fate is Fate.MADE and not change.advice


def waiting(change: Change) -> str:
    """Which changes must be accepted before this one; empty where it rests on none."""
    if not change.rests_on:
        return ""
    what = "change" if len(change.rests_on) == 1 else "changes"
    return f"Accept {what} {listed([*map(str, change.rests_on)])} first, whose words it changes."


def needs(change: Change) -> frozenset[str]:
    """The paragraphs that a change cannot do without."""
    return frozenset(filter(change.before.has, change.edit.needs))


def touched(change: Change) -> frozenset[str]:
    """The paragraphs that a change is about, those taken out with another among them."""
    return needs(change) | identities(change.edit.taken)


class Met(NamedTuple):
    """What becomes of the text, and what to look at."""

    fate: Fate
    text: Resolution
    advice: str = ""


def _met(edit: Edit, needs: frozenset[str], states: States, now: Resolution) -> Met:
    """Make an edit on the text of today.

    `needs` are the paragraphs that it cannot do without.
    """
    if _is_made(edit, states, now):
        return Met(Fate.MADE, now)
    if not all(now.has(one) or states.base.has(one) for one in needs):
        return Met(Fate.LOST, now, "The paragraph that it changes is not in the text.")
    try:
        text, notes = _tried(edit, states, now)
    except ModelError as error:
        return Met(Fate.LOST, now, str(error))
    if text == now:
        return Met(Fate.MADE, now)
    if notes:
        return Met(Fate.CONFLICT, text, " ".join(dict.fromkeys(notes)))
    return Met(Fate.READY, text)


def _tried(edit: Edit, states: States, now: Resolution) -> tuple[Resolution, list[str]]:
    """The text of today after an edit, and what to look at. Raises a ModelError."""
    base, text = KnownTexts(states.base, others=states), now
    notes: list[str] = []
    done: Edit | None = None
    for part in edit.each():
        base = base.after(done) if done else base
        made = rebase(among_others(part, states, text), base, text, KEEP_BOTH)
        text, done = made.text, part
        notes += made.notes
    return text, notes


def _is_made(edit: Edit, states: States, now: Resolution) -> bool:
    """Whether the text of today has what an edit brings, or lacks what it takes out."""
    came, went = edit.brought, edit.taken
    if came and all(now.has(unit.id) for unit in came):
        return True
    if went and not came and not any(now.has(unit.id) for unit in went):
        return True
    return all(isinstance(part, InsertUnit) for part in edit.each()) and all(
        _stands_there_anew(unit, states, now) for unit in came
    )


def _stands_there_anew(unit: Unit, states: States, now: Resolution) -> bool:
    """Whether a paragraph that the file does not know has the words of one that it brings."""
    # By names first: those of a whole text are compared at once, and few or none are left.
    anew = now.once(_names)
    for text in (states.accepted, states.base, states.after, states.before):
        anew = anew and anew - text.once(_names)
    return any(folded(now.find(name).text) == folded(unit.text) for name in anew)


def _names(text: Resolution) -> frozenset[str]:
    return frozenset([unit.id for unit in text.walk()])
