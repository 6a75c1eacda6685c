"""Words of a paragraph, changed on other words than they are today."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from drafting.dataclasses import replace
from drafting.model.edits import DeleteUnit, Edit, EditText, Several
from drafting.model.inline import opening, plain
from drafting.model.tree import place_of
from drafting.named_tuples import NamedTuple
from drafting.redline.conflict_wording import CHANGED_BY_TWO, STAYS, bracketed
from drafting.redline.rebase.case import Case, label
from drafting.redline.rebase.distribution import distributed
from drafting.redline.rebase.parts import Part, Parts, parts_of
from drafting.redline.rebase.places import restoration
from drafting.redline.rebase.values import Grade, Rebased

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution

CUT = "\ue000"
"""A character of private use, where a paragraph is split: no text of the United Nations has it."""
_STOPS = ".;:,"
TAKEN_IN = "had taken in the paragraph; the change was made there"
TORN = "was split while it was being changed: look at both parts"


def is_torn(pieces: Iterable[str]) -> bool:
    """Whether a cut would run between a bracket and the one that closes it."""
    return any(piece.count("[") != piece.count("]") for piece in pieces)


def without_lone_brackets(text: str) -> str:
    """Words without a bracket whose fellow went with other words."""
    opened: list[int] = []
    lone: list[int] = []
    for at, letter in enumerate(text):
        if letter == "[":
            opened.append(at)
        elif letter == "]" and opened:
            opened.pop()
        elif letter == "]":
            lone.append(at)
    gone = {*lone, *opened}
    return "".join(letter for at, letter in enumerate(text) if at not in gone) if gone else text


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
    words = found.text
    if found.conflict and not case.policy.keeps and not is_torn((three.now, three.wanted)):
        words = without_lone_brackets(words)
    made = rebuilt(words)
    if made.apply(case.now) == case.now:
        return case.moot(edit, "The text reads so already.", unit=unit, note=said)
    if not found.conflict:
        return case.made(made, "Other words of the paragraph have changed since.")
    reason = "The same words were changed otherwise meanwhile."
    return case.made(made, reason, grade=Grade.CONTESTED, unit=unit, note=said)


def text_edit(edit: EditText, case: Case) -> Rebased:
    """Words changed where they stand today: in a part that was split off, or what took them in."""
    unit = case.unit(edit.unit)
    found = parts_of(edit.unit, edit.before, case)
    if found is None:
        return _of_what_is_gone(edit, case)
    if unit is not None and not found.is_elsewhere(unit):
        three = Three(edit.before, unit.text, edit.after)
        return merged(
            case,
            edit,
            three,
            lambda text: EditText(unit.id, unit.text, text),
            (unit.id, CHANGED_BY_TWO),
        )
    return in_parts(edit.before, edit.after, found, case, edit)


def in_parts(before: str, after: str, found: Parts, case: Case, edit: Edit) -> Rebased:
    """A change of words in each of the parts in which they stand today."""
    shares = distributed(before, after, found.owners, len(found.parts))
    made: list[Edit] = []
    conflicts: list[str] = []
    for part, then, wanted in zip(found.parts, shares.then, shares.wanted, strict=True):
        now, stop = _before_stop(part.text, then)
        merge = case.policy.merge(then, now, wanted)
        closed = merge.text.removesuffix(stop) + stop * bool(merge.text)
        words = closed.removesuffix(_stop_behind(part))
        if words != part.text:
            made.append(_reworded(part, words, case.now))
        if merge.conflict:
            conflicts.append(part.unit.id)
    reason = why(found, case)
    if not made:
        return case.moot(edit, "The text reads so already.")
    order = [unit.id for unit in case.now.walk()]
    made.sort(key=lambda one: order.index(one.subject))
    one = made[0] if len(made) == 1 else Several(tuple(in_order(made, case.now)))
    if not (conflicts or shares.is_torn):
        is_hosted = len(found.parts) == 1 and not found.parts[0].is_whole
        host = found.first.id if is_hosted else ""
        return case.made(one, reason, unit=host, note=TAKEN_IN if host else "")
    unit = conflicts[0] if conflicts else found.first.id
    reason = (
        "The same words were changed otherwise meanwhile."
        if conflicts
        else f"{reason} The words that it replaces stand partly in one and partly in the other."
    )
    said = CHANGED_BY_TWO if conflicts else TORN
    return case.made(one, reason, grade=Grade.CONTESTED, unit=unit, note=said)


def _before_stop(now: str, then: str) -> tuple[str, str]:
    """The words of a part, and the stop that has closed them only since they are a part."""
    stop = now[len(now.rstrip(_STOPS)) :]
    return (now[: -len(stop)], stop) if stop and not then.endswith(stop) else (now, "")


def _stop_behind(part: Part) -> str:
    """The stop with which a unit goes on right behind a part of it; none comes to stand twice."""
    behind = part.unit.text[part.end :]
    return behind[: len(behind) - len(behind.lstrip(_STOPS))]


def why(found: Parts, case: Case) -> str:
    """Why an edit is made elsewhere than it was asked for."""
    if len(found.parts) > 1:
        return "The paragraph was split since."
    return f"The paragraph was taken into {label(case.now, found.first.id)}."


def _reworded(part: Part, words: str, now: Resolution) -> Edit:
    """A part with other words; one that has none any more, and nothing beneath it, goes."""
    text = part.around(words)
    if not plain(text).strip() and not part.unit.children:
        return DeleteUnit(place_of(now, part.unit.id), part.unit)
    return EditText(part.unit.id, part.unit.text, text)


def in_order(edits: Sequence[Edit], now: Resolution) -> Iterator[Edit]:
    """Edits that were each made on one text, so that they can be made one after the other."""
    for edit in edits:
        made = edit
        if isinstance(edit, DeleteUnit):
            made = DeleteUnit(place_of(now, edit.unit.id), edit.unit)
        now = made.apply(now)
        yield made


def _of_what_is_gone(edit: EditText, case: Case) -> Rebased:
    former = case.former(edit.unit) if case.policy.keeps else None
    reason = f"The paragraph, {opening(edit.before)}, was taken out."
    if former is None:
        return case.moot(edit, reason)
    unit = replace(former.find(edit.unit), text=bracketed(edit.after))
    note = f"was deleted while it was being changed: {STAYS}"
    restored = restoration(case, former, unit)
    return case.made(restored, reason, grade=Grade.CONTESTED, unit=unit.id, note=note)
