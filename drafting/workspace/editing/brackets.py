"""Words in square brackets: all of a text in one list, and how the room settles them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from collections.abc import Set as AbstractSet
from itertools import groupby
from typing import TYPE_CHECKING

from drafting.amendments.brackets import Bracketed, bracketed, settled
from drafting.dataclasses import dataclass
from drafting.model.edits import Edit, Several
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.workspace.editing.errors import BracketsChangedError, NoSuchBracketsError
from drafting.workspace.editing.passages import Passage, passages, rewording
from drafting.workspace.editing.planners import delete
from drafting.workspace.editing.plans import Plan, Planner
from drafting.workspace.wording import counted, cut_short, listed

if TYPE_CHECKING:
    pass

_MOST_QUOTED = 3


@dataclass(frozen=True, slots=True)
class InBrackets:
    """Words in brackets, with the number by which they are called."""

    number: int
    passage: Passage
    place: Bracketed

    @property
    def words(self) -> str:
        """The words between the brackets."""
        return self.place.words


def in_brackets(resolution: Resolution) -> tuple[InBrackets, ...]:
    """All words in brackets, in reading order, numbered from one."""
    places = ((one, place) for one in passages(resolution) for place in bracketed(one.text))
    return tuple(InBrackets(number, *found) for number, found in enumerate(places, start=1))


def chosen(resolution: Resolution, names: AbstractSet[str]) -> frozenset[int]:
    """The numbers of brackets that are called by number, by paragraph ("OP3"), or "all".

    Raises NoSuchBracketsError.
    """
    found = in_brackets(resolution)
    return frozenset(number for name in names for number in _called(resolution, found, name))


def _called(resolution: Resolution, found: tuple[InBrackets, ...], name: str) -> Iterator[int]:
    wanted = name.strip().casefold()
    if wanted.isdecimal():
        numbers = [one.number for one in found if one.number == int(wanted)]
    elif wanted == "all":
        numbers = [one.number for one in found]
    else:
        here = {wanted, _unit(resolution, name)}
        numbers = [
            one.number
            for one in found
            if one.passage.key in here or one.passage.label.casefold() in here
        ]
    if not numbers:
        raise NoSuchBracketsError(name.strip())
    yield from numbers


def _unit(resolution: Resolution, name: str) -> str:
    from drafting.model.errors import ModelError

    try:
        return Numbering(resolution).resolve(name.strip()).unit.id
    except ModelError:
        return ""


def settlement(read: Resolution, lift: AbstractSet[str], take_out: AbstractSet[str]) -> Planner:
    """Plans to lift brackets from words that stay, and to take others out with their words.

    Both are called as `chosen` says in the text that was `read`. Raises NoSuchBracketsError.
    """
    kept, gone = chosen(read, lift), chosen(read, take_out)
    found = in_brackets(read)
    lifted = [one for one in found if one.number in kept - gone]
    dropped = [one for one in found if one.number in gone]
    return lambda now: planned(now, lifted, dropped)


def planned(
    resolution: Resolution, lift: Collection[InBrackets], take_out: Collection[InBrackets]
) -> Plan:
    """The edit that settles brackets as they were seen, whatever else has changed since.

    Raises BracketsChangedError if one of their paragraphs reads otherwise by now.
    """
    today = {_seen(one): one for one in in_brackets(resolution)}
    if not {_seen(one) for one in (*lift, *take_out)} <= today.keys():
        raise BracketsChangedError
    gone = frozenset(today[_seen(one)].number for one in take_out)
    named = gone | {today[_seen(one)].number for one in lift}
    return _settling(resolution, [one for one in today.values() if one.number in named], gone)


def _seen(one: InBrackets) -> tuple[Passage, Bracketed]:
    """Words in brackets, whatever their number and the label of their paragraph."""
    return one.passage._replace(label=""), one.place


def _settling(
    resolution: Resolution, touched: list[InBrackets], take_out: AbstractSet[int]
) -> Plan:
    text, edits = resolution, list[Edit]()
    for _, group in groupby(touched, key=lambda one: one.passage.key):
        edits.append(_edit(text, list(group), take_out))
        text = edits[-1].apply(text)
    edit = edits[0] if len(edits) == 1 else Several(tuple(edits))
    unit = next(filter(None, (one.passage.unit for one in touched)), "")
    return Plan(edit, _sentence(touched, take_out), unit)


def _edit(resolution: Resolution, here: list[InBrackets], take_out: AbstractSet[int]) -> Edit:
    passage = here[0].passage
    lifted = [one.place for one in here if one.number not in take_out]
    dropped = [one.place for one in here if one.number in take_out]
    after = settled(passage.text, lifted, dropped)
    if passage.unit and not plain(after).strip():
        return delete(resolution, passage.unit).edit
    return rewording(resolution, passage, after)


def _sentence(touched: list[InBrackets], take_out: AbstractSet[int]) -> str:
    lifted = [one for one in touched if one.number not in take_out]
    dropped = [one for one in touched if one.number in take_out]
    told = []
    if lifted:
        told.append(f"lifted the brackets around {_words(lifted)}")
    if dropped:
        told.append(f"took out {_words(dropped)}")
    labels = list(dict.fromkeys(one.passage.label for one in touched))
    said = f"{' and '.join(told)} in {listed(labels)}."
    return said[:1].upper() + said[1:]


def _words(places: list[InBrackets]) -> str:
    if len(places) > _MOST_QUOTED:
        return counted(len(places), "place")
    return listed([f"“{cut_short(one.words)}”" for one in places])
