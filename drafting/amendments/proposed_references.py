"""References in what is only proposed: they follow the text from the day on which it was put."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.amendments.reference_meaning import meanings
from drafting.amendments.reference_places import Places
from drafting.amendments.references import ReferenceUpdate
from drafting.model.numbering import Numbering
from drafting.model.reference_wordings import edited
from drafting.model.references import Family, references, written

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drafting.amendments.proposals import Proposal
    from drafting.model.edits import Edit
    from drafting.model.references import Reference
    from drafting.model.resolution import Resolution
    from drafting.redline.rebase.surroundings import Surroundings


def places_of(edit: Edit, text: Resolution) -> tuple[tuple[str, str], ...]:
    """Identity and label of each paragraph, if words asked for or replaced refer to any."""
    replaced = [one.wordings[0] for one in edit.each() if one.wordings]
    if not any(references(words) for words in (*edit.texts, *replaced)):
        return ()
    return tuple((row.unit.id, row.label) for row in Numbering(text))


def with_references_followed(
    edit: Edit, around: Surroundings, now: Resolution
) -> tuple[Edit, tuple[str, ...]]:
    """An edit with its references by the labels of today; and what a person must look at."""
    numbering = Numbering(now)
    if not around.places or around.places == tuple((row.unit.id, row.label) for row in numbering):
        return edit, ()
    old, new = Places(around.places), Places.of(numbering)
    for unit in (inner.id for one in (*edit.brought, *edit.taken) for inner in one.walk()):
        old, new = (_with_speaker(places, unit, edit, around) for places in (old, new))
    for unit in edit.units:
        old, new = (_with_speaker(places, unit, edit, around) for places in (old, new))
    update = ReferenceUpdate(old, new, "It")
    today = {unit.id: unit.text for unit in now.walk()}

    def words(unit: str, text: str) -> str:
        made = update.read(text, unit, {one.words: unit for one in references(text)})
        return _as_it_stands(made, today.get(unit, ""), unit, update)

    return edit.with_words(words), tuple(dict.fromkeys(update.open))


def _as_it_stands(text: str, stands: str, unit: str, update: ReferenceUpdate) -> str:
    """A wording with its references as the paragraph itself says them, where both mean the same.

    That one followed step by step, and may have come to say the same otherwise.
    """
    known = [(one.words, _meant(one, unit, update.new)) for one in references(stands)]
    edits = []
    for found in written(text):
        if not found.reference.is_sure:
            continue
        meant = _meant(found.reference, unit, update.new)
        same = [words for words, one in known if _is_same(meant, one, update.old)]
        if same and found.reference.words not in same:
            edits.append((*found.span, same[0]))
    return edited(text, 0, edits)


def _meant(found: Reference, unit: str, places: Places) -> frozenset[str]:
    """The paragraphs that a reference is to; nothing where a name in it is of no one."""
    if found.family is Family.NEIGHBOUR:
        what = found.items[0].first if found.items else "1"
        return frozenset(places.neighbours(unit, found.side, what))
    meant = meanings(found, unit, places)
    if isinstance(meant, str):
        return frozenset()
    return frozenset(name for one in meant for name in one.units)


def _is_same(one: frozenset[str], other: frozenset[str], old: Places) -> bool:
    """Whether two references are to the same; what came in since may be in a range or not."""
    return bool(one & other) and all(unit not in old for unit in one ^ other)


def _with_speaker(places: Places, unit: str, edit: Edit, around: Surroundings) -> Places:
    """The places with a paragraph that speaks and is not in the text: where it would come."""
    if unit in places:
        return places
    near = [*reversed(around.earlier), *([edit.target.parent] if edit.target else [])]
    behind = next((one for one in near if one in places), "")
    follower = around.follower or ""
    label = places.label(behind or follower) if (behind or follower) in places else "OP"
    return places.with_one(unit, behind, label)


def unsettled(live: Iterable[tuple[int, Proposal]], text: Resolution) -> dict[str, None]:
    """One sentence for each reference of a pending proposal that cannot follow to a text.

    `live` are the proposals by number.
    """
    return {
        f"Proposal {number} {sentence.removeprefix('It ')}": None
        for number, one in live
        if one.around is not None
        for sentence in with_references_followed(one.edit, one.around, text)[1]
    }
