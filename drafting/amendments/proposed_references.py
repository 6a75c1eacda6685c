"""References in what is only proposed: they follow the text from the day on which it was put."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.amendments.reference_places import Places
from drafting.amendments.references import ReferenceUpdate
from drafting.model.numbering import Numbering
from drafting.model.references import references

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drafting.amendments.proposals import Proposal
    from drafting.model.edits import Edit
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

    def words(unit: str, text: str) -> str:
        return update.read(text, unit, {one.words: unit for one in references(text)})

    return edit.with_words(words), tuple(dict.fromkeys(update.open))


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
