"""Words of a paragraph, changed on other words than they are today."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from drafting.model.edits import Edit, EditText, Several
from drafting.model.inline import opening, plain
from drafting.model.tree import place_of, siblings
from drafting.redline.conflict_wording import CHANGED_BY_TWO, STAYS, bracketed
from drafting.redline.rebase.case import Case, label
from drafting.redline.rebase.places import restoration
from drafting.redline.rebase.values import Grade, Rebased

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution
    from drafting.model.unit import Unit

CUT = "\ue000"
"""A character of private use, where a paragraph is split: no text of the United Nations has it."""
_MOST_PARTS = 6
_FEWEST_WORDS = 3
"""Fewer words stand in another paragraph by chance."""


class Three(NamedTuple):
    """A wording as it was, as it is today, and as an edit would have it."""

    then: str
    now: str
    wanted: str


def merged(
    case: Case, edit: Edit, three: Three, rebuilt: Callable[[str], Edit], note: tuple[str, str]
) -> Rebased:
    """An edit of words that reads otherwise today; `rebuilt` makes it of the merged wording.

    `note` is what is said where both changed the same words, with the unit that it is said of.
    """
    found = case.policy.merge(*three)
    unit, said = note if found.conflict else ("", "")
    made = rebuilt(found.text)
    if made.apply(case.now) == case.now:
        return case.moot(edit, "The text reads so already.", unit=unit, note=said)
    if not found.conflict:
        return case.made(made, "Other words of the paragraph have changed since.")
    reason = "The same words were changed otherwise meanwhile."
    return case.made(made, reason, grade=Grade.CONTESTED, unit=unit, note=said)


def text_edit(edit: EditText, case: Case) -> Rebased:
    """Words changed where they stand today: in a part that was split off, or what took them in."""
    unit = case.unit(edit.unit)
    if unit is None:
        return _of_what_is_gone(edit, case)
    three = Three(edit.before, unit.text, edit.after)
    if case.policy.merge(*three).conflict and (parts := tuple(_in_parts(edit, unit, case))):
        return case.made(Several(parts), "The paragraph was split since.")
    return merged(
        case,
        edit,
        three,
        lambda text: EditText(unit.id, unit.text, text),
        (unit.id, CHANGED_BY_TWO),
    )


def _in_parts(edit: EditText, unit: Unit, case: Case) -> Iterator[EditText]:
    """The change in each of the parts into which a paragraph was split since."""
    parts = [unit]
    for part in _split_off(unit, case):
        parts.append(part)
        found = case.policy.merge(edit.before, CUT.join(one.text for one in parts), edit.after)
        pieces = found.text.split(CUT)
        if not found.conflict and len(pieces) == len(parts):
            for one, piece in zip(parts, pieces, strict=True):
                if one.text != piece:
                    yield EditText(one.id, one.text, piece)
            return


def _split_off(unit: Unit, case: Case) -> Sequence[Unit]:
    """What stands between a paragraph and the one that followed it where the edit was made."""
    if unit.id not in case.around.earlier:
        return ()
    beside = siblings(case.now, place_of(case.now, unit.id).parent)
    names = [one.id for one in beside]
    follower, start = case.around.follower, names.index(unit.id) + 1
    if not follower:
        end = len(names)
    elif follower in names[start:]:
        end = names.index(follower)
    else:
        return ()
    return beside[start : min(end, start + _MOST_PARTS - 1)]


def _of_what_is_gone(edit: EditText, case: Case) -> Rebased:
    former = case.former(edit.unit) if case.policy.keeps else None
    if host := _absorber(case.now, former, edit.before):
        made = EditText(host.id, host.text, host.text.replace(edit.before, edit.after, 1))
        reason = f"The paragraph was taken into {label(case.now, host.id)}."
        note = "had taken in the paragraph; the change was made there"
        return case.made(made, reason, unit=host.id, note=note)
    reason = f"The paragraph, {opening(edit.before)}, was taken out."
    if former is None:
        return case.moot(edit, reason)
    unit = replace(former.find(edit.unit), text=bracketed(edit.after))
    note = f"was deleted while it was being changed: {STAYS}"
    restored = restoration(case, former, unit)
    return case.made(restored, reason, grade=Grade.CONTESTED, unit=unit.id, note=note)


def _absorber(now: Resolution, former: Resolution | None, words: str) -> Unit | None:
    """The one unit that has taken in the words of a unit that is gone, if there is one."""
    if not words.strip() or (former is None and len(plain(words).split()) < _FEWEST_WORDS):
        return None
    before = {unit.id: unit.text for unit in former.walk()} if former else {}
    hosts = [
        unit for unit in now.walk() if words in unit.text and words not in before.get(unit.id, "")
    ]
    return hosts[0] if len(hosts) == 1 else None
