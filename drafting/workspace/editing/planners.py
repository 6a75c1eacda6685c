"""Edits as people ask for them, planned on a text and not yet made.

Every function takes the text and gives the edit with the sentence that tells of
it; nothing here writes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from drafting.dataclasses import replace
from drafting.model.edits import (
    DeleteUnit,
    Edit,
    EditText,
    InsertUnit,
    JoinUnits,
    Several,
    SplitUnit,
)
from drafting.model.errors import InvalidPlaceError
from drafting.model.identity import IdSource, identity_of_part
from drafting.model.inline import normalized, plain, tidy
from drafting.model.numbering import Numbered, Numbering
from drafting.model.resolution import PARTS, Resolution
from drafting.model.tree import Place, place_of, siblings
from drafting.model.typed_inline import as_typed
from drafting.model.unit import Kind, Unit
from drafting.workspace.editing.errors import (
    EmptyTextError,
    NothingToJoinError,
    SplitPointError,
    UnknownKindError,
)
from drafting.workspace.editing.inline_text import (
    cut,
    find_words,
    known_notes_only,
    plain_position,
    replace_words,
    trimmed,
)
from drafting.workspace.editing.paragraphs import (
    has_words,
    is_lettered,
    split_blocks,
    tidy_paragraph,
    typed_paragraph,
    units_of,
    unnumbered,
)
from drafting.workspace.editing.places import BODY_KINDS, Spot, find_spot
from drafting.workspace.editing.plans import Plan
from drafting.workspace.editing.portions import Portion, portions
from drafting.workspace.editing.recast import changed
from drafting.workspace.errors import UnchangedError
from drafting.workspace.wording import describe_rewriting, listed, quoted

_SAME = 0.6
"""Share of words above which a part of a paragraph is what it was, with some words changed."""
_BEGINNING = 5
"""Words by which a paragraph that was split off is known again."""
_FOLLOWS_ITS_PLACE = BODY_KINDS | {Kind.SUBPARAGRAPH, Kind.CONTINUATION}


def rewrite(resolution: Resolution, name: str, text: str, ids: IdSource) -> Plan:
    """A typed wording of a unit; what follows a blank line becomes paragraphs after it."""
    row = Numbering(resolution).resolve(name)
    unit = row.unit
    first, *rest = (split_blocks(text) or [""]) if unit.kind is not Kind.TABLE else [text]
    if not has_words(first):
        raise EmptyTextError(row.label)
    first = typed_paragraph(unnumbered(first, unit.kind, unit.text), unit.text)
    divided = _divided(resolution, row, first, rest, ids) if len(rest) == 1 else None
    return divided or _reworded(resolution, row, first, rest, ids)


def _divided(
    resolution: Resolution, row: Numbered, first: str, rest: list[str], ids: IdSource
) -> Plan | None:
    """A paragraph that was divided while it was written, and is much the same else; or None."""
    unit = row.unit
    [portion, *more] = portions(resolution, rest[0], find_spot(resolution, f"after {unit.id}"))
    second = typed_paragraph(rest[0], unit.text)
    before, head, tail = (text.split(" ") for text in (unit.text, first, second))
    at = _place_of_break(before, head, tail)
    if not at or more or portion.spot.kind is not unit.kind or is_lettered(rest[0]):
        return None
    fitted = (head != before[:at] and first, tail != before[at:] and second)
    if any(text and normalized(text) != text for text in fitted):
        return None
    return _split_and_fitted(resolution, row, len(" ".join(before[:at])), fitted, ids)


def _place_of_break(before: list[str], head: list[str], tail: list[str]) -> int:
    """How many words of a paragraph went into the first of two that it was made into.

    One of them may read otherwise, by a mark at the break or by words of its own; 0 if they have
    too little of it.
    """
    for at in (len(head), len(before) - len(tail)):
        halves = ((before[:at], head), (before[at:], tail))
        if 0 < at < len(before) and all(_much_the_same(*half) for half in halves):
            return at
    return 0


def _much_the_same(before: list[str], after: list[str]) -> bool:
    from difflib import SequenceMatcher

    return before == after or SequenceMatcher(None, before, after, autojunk=False).ratio() > _SAME


def _split_and_fitted(
    resolution: Resolution,
    row: Numbered,
    at: int,
    fitted: tuple[str | Literal[False], str | Literal[False]],
    ids: IdSource,
) -> Plan:
    """A unit divided at an offset of its markup; where one is given, a part has that wording."""
    plan = split(resolution, row.unit.id, at, ids)
    text = plan.edit.apply(resolution)
    parts = (text.find(row.unit.id), text.find(plan.unit))
    edits = [
        EditText(part.id, part.text, words)
        for part, words in zip(parts, fitted, strict=True)
        if words and words != part.text
    ]
    if not edits:
        return plan
    edit = Several((plan.edit, *edits))
    begins = quoted(fitted[1] or parts[1].text)
    said = f"Split {row.label}: {Numbering(text).label(plan.unit)} now begins {begins}."
    return replace(plan, edit=edit, message=said)


def _reworded(
    resolution: Resolution, row: Numbered, first: str, rest: list[str], ids: IdSource
) -> Plan:
    """A new wording of a unit, and what was typed behind it as paragraphs of their own."""
    if not rest:
        return _plan_of_wording(resolution, row, first)
    identity = row.unit.id
    added = insert(resolution, f"after {identity}", "\n\n".join(rest), ids)
    try:
        plan = _plan_of_wording(resolution, row, first)
    except UnchangedError:
        return replace(added, edit=Several((added.edit,)), unit=identity)
    edits, message = Several((plan.edit, added.edit)), f"{plan.message} {added.message}"
    return Plan(edits, message, identity, stand=added.stand)


def reword(resolution: Resolution, name: str, wording: str) -> Plan:
    """A new wording of a unit, in inline text that the program has written."""
    return _plan_of_wording(resolution, Numbering(resolution).resolve(name), wording)


def _plan_of_wording(resolution: Resolution, row: Numbered, wording: str) -> Plan:
    before, after = row.unit.text, known_notes_only(wording, resolution)
    if not plain(after).strip():
        raise EmptyTextError(row.label)
    if after == before:
        raise UnchangedError(row.label)
    message = describe_rewriting(before, after, row.label)
    return Plan(EditText(row.unit.id, before, after), message, row.unit.id)


def replace_in(resolution: Resolution, name: str, old: str, new: str, ids: IdSource) -> Plan:
    """Words that stand once in a unit, replaced by others (or by none)."""
    row = Numbering(resolution).resolve(name)
    wording = replace_words(row.unit.text, old, as_typed(tidy(new)), row.label)
    first, *rest = split_blocks(wording) or [""]
    return _reworded(resolution, row, tidy_paragraph(first), rest, ids)


def insert(
    resolution: Resolution,
    where: str,
    text: str,
    ids: IdSource,
    kind: Kind | None = None,
    level: int = 0,
) -> Plan:
    """New paragraphs at a place; blank lines part them, and the place tells their kind."""
    spot = find_spot(resolution, where)
    if kind is None and is_lettered(text) and spot.kind in BODY_KINDS and spot.place.after:
        spot = find_spot(resolution, f"under {spot.place.after}")
    parts = portions(resolution, text, spot) if kind is None else [Portion(text, spot)]
    edits: list[Edit] = []
    units: list[Unit] = []
    for part in parts:
        made = units_of(part.text, kind or part.spot.kind, ids, level or int(kind is Kind.HEADING))
        known = [with_known_notes(unit, resolution) for unit in made]
        place = part.spot.place
        if edits and place == parts[0].spot.place:
            place = replace(place, after=units[-1].id)
        edits += _in_a_row(known, place)
        units += known
    edit: Edit = edits[0] if len(edits) == 1 else Several(tuple(edits))
    numbering = Numbering(edit.apply(resolution))
    labels = listed([numbering.label(unit.id) for unit in units])
    said = f"Inserted {labels}: {quoted(units[0].text)}."
    return Plan(edit, said, units[0].id, stand=units[-1].id)


def _in_a_row(units: Iterable[Unit], place: Place) -> Iterator[InsertUnit]:
    for unit in units:
        yield InsertUnit(place, unit)
        place = Place(place.parent, unit.id)


def with_known_notes(unit: Unit, resolution: Resolution) -> Unit:
    """A unit without marks of footnotes that a text does not have."""
    children = tuple(with_known_notes(child, resolution) for child in unit.children)
    return replace(unit, text=known_notes_only(unit.text, resolution), children=children)


def delete(resolution: Resolution, name: str) -> Plan:
    """Take out a unit with all beneath it."""
    row = Numbering(resolution).resolve(name)
    place = place_of(resolution, row.unit.id)
    below = sum(1 for _ in row.unit.walk()) - 1
    words = f": {quoted(row.unit.text)}" if row.unit.text else ""
    more = " with what stands under it" if below else ""
    neighbour = _neighbour(resolution, place, row.unit.id)
    return Plan(DeleteUnit(place, row.unit), f"Deleted {row.label}{more}{words}.", neighbour)


def _neighbour(resolution: Resolution, place: Place, identity: str) -> str:
    """Where to stand once a unit is gone: the next one, else the one before, else above."""
    units = siblings(resolution, place.parent)
    index = next(index for index, unit in enumerate(units) if unit.id == identity)
    if index + 1 < len(units):
        return units[index + 1].id
    if place.after:
        return place.after
    return place.parent if place.parent in Numbering(resolution) else ""


def move(resolution: Resolution, name: str, where: str) -> Plan:
    """Move a unit, with all beneath it, to a place in words."""
    row = Numbering(resolution).resolve(name)
    spot = find_spot(resolution, where)
    origin = place_of(resolution, row.unit.id)
    destination = spot.place
    if destination.after == row.unit.id:
        destination = replace(destination, after=origin.after)
    kind = _kind_after_move(row.unit, spot)
    if destination == origin:
        raise InvalidPlaceError(f"{row.label} already stands there: nothing was moved.")
    edit = changed(row.unit, origin, destination, kind, row.unit.level)
    label = Numbering(edit.apply(resolution)).label(row.unit.id)
    now = "" if label == row.label else f" (now {label})"
    message, wish = f"{row.label} moved {spot.words}{now}.", f"move {row.label} {spot.words}"
    return Plan(edit, message, row.unit.id, wish)


def _kind_after_move(unit: Unit, spot: Spot) -> Kind:
    if (unit.kind is Kind.ANNEX) != (spot.kind is Kind.ANNEX):
        raise InvalidPlaceError(
            "Only annexes stand among the annexes, and nowhere else: "
            "say “under Annex I” to move a paragraph into one."
        )
    follows = unit.kind in _FOLLOWS_ITS_PLACE
    goes_on = unit.kind is Kind.CONTINUATION and spot.place.parent not in PARTS
    return spot.kind if follows and not goes_on else unit.kind


def split(resolution: Resolution, name: str, at: int | str, ids: IdSource) -> Plan:
    """Split a unit at an offset of its markup, or before words; the first keeps its identity.

    What stands beneath the unit goes with the second part, whose words it follows.
    """
    row = Numbering(resolution).resolve(name)
    unit = row.unit
    if isinstance(at, int):
        position = plain_position(unit.text, at)
    else:
        position, _ = find_words(unit.text, at, row.label)
    head, tail = (trimmed(half) for half in cut(unit.text, position))
    if not plain(head) or not plain(tail):
        raise SplitPointError(row.label)
    first = replace(unit, text=head, children=())
    identity = identity_of_part(unit.id, _beginning(tail))
    identity = ids() if resolution.has(identity) else identity
    second = Unit(identity, unit.kind, tail, unit.children, unit.level)
    edit = SplitUnit(unit, (first, second))
    label = Numbering(edit.apply(resolution)).label(second.id)
    message = f"Split {row.label}: {label} now begins {quoted(tail)}."
    return Plan(edit, message, second.id, f"split {row.label} before {quoted(tail)}")


def _beginning(text: str) -> str:
    return " ".join(plain(text).split()[:_BEGINNING])


def join(resolution: Resolution, name: str) -> Plan:
    """Join a unit with the next one beside it; the first keeps its identity."""
    numbering = Numbering(resolution)
    row = numbering.resolve(name)
    first = row.unit
    units = siblings(resolution, place_of(resolution, first.id).parent)
    index = units.index(first)
    if index + 1 == len(units):
        raise NothingToJoinError(row.label, "nothing stands after it")
    second = units[index + 1]
    label = numbering.label(second.id)
    if second.kind is not first.kind:
        raise NothingToJoinError(row.label, f"{label} is of another kind ({second.kind.value})")
    edit = JoinUnits((first, second), _joined(first, second))
    return Plan(edit, f"Joined {row.label} and {label}.", first.id)


def _joined(first: Unit, second: Unit) -> Unit:
    if first.children:
        # Text after subparagraphs is a continuation; it keeps the identity of its paragraph.
        rest = Unit(second.id, Kind.CONTINUATION, second.text)
        return replace(first, children=(*first.children, rest, *second.children))
    gap = "\n" if first.kind is Kind.TABLE else " "
    return replace(
        first, text=f"{first.text.rstrip()}{gap}{second.text.lstrip()}", children=second.children
    )


def kind_named(name: str) -> Kind:
    """The kind of that name. Raises UnknownKindError."""
    try:
        return Kind(name.casefold())
    except ValueError:
        raise UnknownKindError(name, ", ".join(Kind)) from None
