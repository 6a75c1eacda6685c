"""Which paragraphs of what was pasted go where: to the place that was named, or to their part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from drafting.dataclasses import replace
from drafting.formats.plain.openers import Opener, part_opened
from drafting.formats.plain.paragraphs import end_of
from drafting.model.inline import plain
from drafting.model.numbering import Numbering, is_of_no_series
from drafting.model.resolution import ANNEXES, OPERATIVE, PARTS, PREAMBLE, Resolution
from drafting.model.tree import Place, place_of, siblings
from drafting.model.unit import Kind, Unit
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex
from drafting.workspace.editing.places import BODY_KINDS, Spot, find_spot, usual_kind
from drafting.workspace.pasted.lists import continued, members
from drafting.workspace.pasted.reading import Pasted

_CONTAINERS = frozenset({Kind.ANNEX, Kind.RESOLUTION})
_COUNTED = frozenset({Kind.OPERATIVE, Kind.NUMBERED, Kind.PREAMBULAR, Kind.SUBPARAGRAPH})
_OF_ANY_PART = frozenset({Kind.SUBPARAGRAPH, Kind.PARAGRAPH, Kind.CONTINUATION, Kind.TABLE})
"""What its words alone put into no part."""
_NOTE_MARK = regex(r"(?:\\?\[\^[^\]\s]{1,32}\]|[¹²³⁰-⁹]{1,3}|(?<=[;:,])\d{1,3})$")
"""The mark of a note at the end of a paragraph, as it is left where the note was not copied."""


class Placed(NamedTuple):
    """Paragraphs that follow one another from a place on."""

    place: Place
    units: tuple[Unit, ...]


def placed(now: Resolution, pasted: Pasted, where: str) -> list[Placed]:
    """All paragraphs of what was pasted, where each goes in a text of now.

    Those whose words or numbers say that they are preambular, or operative, go to that part. What
    could be of either goes to the place itself. Raises UnknownPlaceError or errors on labels.
    """
    spot = find_spot(now, where)
    body = _counted_by_place(now, pasted)
    beneath, others = _parted(now, body, spot)
    found = [*_beneath(now, pasted, beneath, spot), *_at_level(now, pasted, others, spot)]
    annexes = tuple(map(_by_place, pasted.text.annexes))
    found.append(Placed(_annexes(now, spot), annexes))
    return [one for one in found if one.units]


def _counted_by_place(now: Resolution, pasted: Pasted) -> tuple[Unit, ...]:
    """The body, numbered by its place; as the first of a text it keeps the numbers it came with."""
    if not now.operative and _begins_with_first(pasted.text):
        return pasted.body
    return tuple(map(_by_place, pasted.body))


def _begins_with_first(text: Resolution) -> bool:
    first = next((unit for unit in text.operative if unit.kind is Kind.OPERATIVE), None)
    return first is not None and not first.number


def _by_place(unit: Unit) -> Unit:
    """A unit without the numbers that its place gives it; one with a Latin word is its own."""
    kept = unit.number if unit.kind not in _COUNTED or is_of_no_series(unit.number) else ""
    return replace(unit, number=kept, children=tuple(map(_by_place, unit.children)))


def _parted(
    now: Resolution, body: Sequence[Unit], spot: Spot
) -> tuple[tuple[Unit, ...], tuple[Unit, ...]]:
    """The first paragraphs that go on beneath what stands at the place, and all others."""
    host = _host(now, spot)
    ends_as_head = host is not None and _awaits_members(host)
    inside = spot.kind is Kind.SUBPARAGRAPH
    kinds = {Kind.SUBPARAGRAPH} if host is not None or inside else set()
    kinds |= {Kind.PARAGRAPH} if ends_as_head or inside else set()
    apart = host is not None and host.kind is Kind.PREAMBULAR
    first = tuple(
        takewhile(lambda one: one.kind in kinds and not (apart and _is_decision(one)), body)
    )
    return first, tuple(body[len(first) :])


def _is_decision(unit: Unit) -> bool:
    """Whether a letter counts an operative paragraph, as in a decision: "(a) Decides …"."""
    lettered = unit.kind is Kind.SUBPARAGRAPH
    return lettered and part_opened(plain(unit.text)) is Opener.OPERATIVE


def _awaits_members(host: Unit) -> bool:
    """Whether a paragraph announces a list that has not ended."""
    goes_on = not host.children or _end(host.children[-1]) in (";", ",")
    return _end(host) == ":" and goes_on


def _end(unit: Unit) -> str:
    """The mark that a paragraph ends with, whatever mark of a note was copied behind it."""
    return end_of(_NOTE_MARK.sub("", unit.text))


def _host(now: Resolution, spot: Spot) -> Unit | None:
    """The paragraph before the place, which subparagraphs can stand beneath."""
    if spot.kind not in BODY_KINDS or not spot.place.after:
        return None
    before = now.find(spot.place.after)
    return before if before.kind in BODY_KINDS else None


def _announcing(now: Resolution, spot: Spot) -> Unit | None:
    """The subparagraph before the place, if it announces a list."""
    if spot.kind is not Kind.SUBPARAGRAPH or not spot.place.after:
        return None
    before = now.find(spot.place.after)
    return before if before.kind is Kind.SUBPARAGRAPH and _awaits_members(before) else None


def _beneath(
    now: Resolution, pasted: Pasted, units: Sequence[Unit], spot: Spot
) -> Iterator[Placed]:
    host = _host(now, spot) or _announcing(now, spot)
    place = find_spot(now, f"under {host.id}").place if host is not None else spot.place
    lettered = all(unit.kind is Kind.SUBPARAGRAPH for unit in units)
    typed = {unit.id for unit in units}
    own = [unit for unit in pasted.body if unit.id in typed]
    listed = members(pasted.text, own) if own and lettered else None
    if listed is not None:
        yield from (Placed(where, (unit,)) for where, unit in continued(now, place, listed))
    else:
        yield Placed(place, tuple(replace(unit, kind=Kind.SUBPARAGRAPH) for unit in units))


def _at_level(
    now: Resolution, pasted: Pasted, units: Sequence[Unit], spot: Spot
) -> Iterator[Placed]:
    container, level = _level(now, spot)
    if container not in PARTS:
        kind = now.find(container).kind
        yield Placed(level, tuple(_within(units, kind, usual_kind(now, container))))
        return
    of_any = all(unit.kind in _OF_ANY_PART for unit in units)
    decides = container == PREAMBLE and any(map(_is_decision, units))
    if of_any and not decides and container != ANNEXES:
        yield Placed(level, tuple(_of_place(units, usual_kind(now, container))))
        return
    preambular = {unit.id for unit in pasted.text.preamble}
    for part in (PREAMBLE, OPERATIVE):
        own = (unit for unit in units if (unit.id in preambular) is (part == PREAMBLE))
        place = level if container == part else _of_part(now, part, container)
        yield Placed(place, tuple(map(_operative, own)))


def _level(now: Resolution, spot: Spot) -> tuple[str, Place]:
    """The part, annex or nested text around the place, and the place at its own level."""
    place = spot.place
    while place.parent not in PARTS and now.find(place.parent).kind not in _CONTAINERS:
        place = Place(place_of(now, place.parent).parent, place.parent)
    return place.parent, place


def _of_part(now: Resolution, part: str, container: str) -> Place:
    """Where a part goes on: operative paragraphs right behind the preamble they came with."""
    first = part == OPERATIVE and container == PREAMBLE
    return find_spot(now, f"{'first' if first else 'last'} in {part}").place


def _operative(unit: Unit) -> Unit:
    """What behind loose letters counted as quoted is, in its part, a paragraph like others."""
    return replace(unit, kind=Kind.OPERATIVE) if unit.kind is Kind.NUMBERED else unit


def _of_place(units: Iterable[Unit], kind: Kind) -> Iterator[Unit]:
    for unit in units:
        yield replace(unit, kind=kind) if unit.kind is Kind.PARAGRAPH else unit


def _within(units: Iterable[Unit], container: Kind, usual: Kind) -> Iterator[Unit]:
    """Units of an annex have its kind; those of a text within the text keep theirs."""
    for unit in units:
        moves = container is Kind.ANNEX and unit.kind in BODY_KINDS
        yield replace(unit, kind=usual) if moves else unit


def _annexes(now: Resolution, spot: Spot) -> Place:
    if spot.place.parent == ANNEXES:
        return spot.place
    last = siblings(now, ANNEXES)
    return Place(ANNEXES, last[-1].id if last else None)


def labels(after: Resolution, found: Iterable[Placed]) -> list[str]:
    """What the paragraphs are called that stand highest."""
    numbering = Numbering(after)
    return [numbering.label(unit.id) for one in found for unit in one.units]


def first_words(found: Sequence[Placed]) -> str:
    """The words of the first paragraph that has some."""
    units = (inner for one in found for unit in one.units for inner in unit.walk())
    return next((unit.text for unit in units if plain(unit.text).strip()), "")
