"""Files beside a text that two sides changed, made one."""

from __future__ import annotations

import tomllib
from pathlib import PurePosixPath

from drafting.amendments.merging import merged_agreement, merged_proposal
from drafting.store.checklist.files import item_of
from drafting.store.checklist.files import written as written_item
from drafting.store.checklist.items import merged
from drafting.store.exemptions import EXEMPTIONS, exemptions_file
from drafting.store.layout import AGREEMENT, CHECKLIST, PROPOSALS, decode
from drafting.store.negotiation_files import agreement_of, proposal_of, written


def united(path: str, base: bytes | None, ours: bytes | None, theirs: bytes | None) -> bytes | None:
    """The file of both sides; None where there is no rule for it, or it cannot be read.

    `path` is its place in the folder of a resolution. One that either side has taken out is back.
    """
    if ours is None or theirs is None:
        return ours or theirs
    place = PurePosixPath(path)
    if place.parent.name == PROPOSALS:
        return _proposal(place.stem, base, ours, theirs)
    if place.parent.name == CHECKLIST:
        first, second, before = (
            item_of(place.stem, decode(one)) if one else None for one in (ours, theirs, base)
        )
        return written_item(merged(first, second, before)) if first and second else None
    if path == AGREEMENT:
        return _agreement(base, ours, theirs)
    return _exemptions(ours, theirs) if path == EXEMPTIONS else None


def _proposal(identity: str, base: bytes | None, ours: bytes, theirs: bytes) -> bytes | None:
    first, second = (proposal_of(identity, decode(one)).value for one in (ours, theirs))
    before = proposal_of(identity, decode(base)).value if base else None
    if first is None or second is None:
        return ours if second is None else theirs
    return written(merged_proposal(first, second, before))


def _agreement(base: bytes | None, ours: bytes, theirs: bytes) -> bytes:
    first, second = (agreement_of(decode(one)).value for one in (ours, theirs))
    before = agreement_of(decode(base)).value if base else None
    return written(merged_agreement(first, second, before))


def _exemptions(ours: bytes, theirs: bytes) -> bytes | None:
    """What either side lets pass."""
    try:
        first, second = (tomllib.loads(decode(one)) for one in (ours, theirs))
        places = dict.fromkeys((*first, *second))
        return exemptions_file(
            {place: (*first.get(place, ()), *second.get(place, ())) for place in places}
        )
    except (TypeError, ValueError):
        return None
