"""Files beside a text that two sides changed, made one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from drafting.amendments.decided_apart import agreement_apart, lapsed, proposal_apart
from drafting.amendments.labels import Convention
from drafting.amendments.labels_apart import Distinct, distinct
from drafting.amendments.merging import merged_agreement, merged_proposal
from drafting.amendments.negotiation import Negotiation
from drafting.dataclasses import replace
from drafting.named_tuples import NamedTuple
from drafting.store.checklist.files import item_of
from drafting.store.checklist.files import written as written_item
from drafting.store.checklist.items import merged
from drafting.store.exemptions import EXEMPTIONS, exemptions_file
from drafting.store.layout import AGREEMENT, CHECKLIST, PROPOSALS, decode
from drafting.store.negotiation_files import agreement_of, proposal_of, written
from drafting.toml import read_toml

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution


def united(
    path: str,
    base: bytes | None,
    ours: bytes | None,
    theirs: bytes | None,
    text: Resolution | None = None,
) -> bytes | None:
    """The file of both sides; None where there is no rule for it, or it cannot be read.

    `path` is its place in the folder of a resolution, `text` that of both. One that either side
    has taken out is back.
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
        return _agreement(base, ours, theirs, text)
    return _exemptions(ours, theirs) if path == EXEMPTIONS else None


def apart(
    path: str, base: bytes | None, ours: bytes | None, theirs: bytes | None, text: Resolution
) -> Iterator[str]:
    """What both sides decided on the same thing, as a person should know; `text` is of both."""
    if ours is None or theirs is None:
        return
    place = PurePosixPath(path)
    if place.parent.name == PROPOSALS:
        before, first, second = (
            proposal_of(place.stem, decode(one)).value if one else None
            for one in (base, ours, theirs)
        )
        if first and second:
            yield from proposal_apart(before, first, second)
    elif path == AGREEMENT:
        known, one, other = (
            agreement_of(decode(side or b"")).value for side in (base, ours, theirs)
        )
        yield from agreement_apart(known, one, other, text)


def lapsed_agreement(
    base: bytes | None, side: bytes | None, reads: Resolution, text: Resolution
) -> Iterator[str]:
    """What one side agreed, and the other changed: `reads` is the text of the side."""
    if side is not None and side != base:
        was, now = (agreement_of(decode(one or b"")).value for one in (base, side))
        yield from lapsed(was, now, reads, text)


def _proposal(identity: str, base: bytes | None, ours: bytes, theirs: bytes) -> bytes | None:
    first, second = (proposal_of(identity, decode(one)).value for one in (ours, theirs))
    before = proposal_of(identity, decode(base)).value if base else None
    if first is None or second is None:
        return ours if second is None else theirs
    return written(merged_proposal(first, second, before))


def _agreement(base: bytes | None, ours: bytes, theirs: bytes, text: Resolution | None) -> bytes:
    first, second = (agreement_of(decode(one)).value for one in (ours, theirs))
    before = agreement_of(decode(base)).value if base else None
    both = merged_agreement(first, second, before)
    return written(both.with_labels_of(text) if text else both)


class Renumbered(NamedTuple):
    """What two sides put apart, with a number for each."""

    proposals: dict[str, bytes]
    """The files that change, by identity."""
    agreement: bytes
    told: tuple[str, ...]
    """Which have another number now, as a person should know."""


def with_distinct_numbers(
    proposals: Mapping[str, bytes], agreement: bytes | None
) -> Renumbered | None:
    """The proposals of both sides with numbers that are on record; None if they are so already.

    `proposals` are all files of both, by identity.
    """
    read = (proposal_of(name, decode(data)).value for name, data in proposals.items())
    beside = agreement_of(decode(agreement)).value if agreement else Negotiation()
    both = replace(beside, proposals=tuple(one for one in read if one))
    settled = both.in_order()
    before = {one.id: one for one in both.proposals}
    changed = [one for one in settled.proposals if one != before[one.id]]
    if not changed and settled.last_number == both.last_number:
        return None
    told = tuple(
        f"Two proposals {was} were put apart: that of {', '.join(one.by)} is {one.order} now."
        for one in changed
        if (was := before[one.id].order) > 0
    )
    files = {one.id: written(one) for one in changed}
    return Renumbered(files, written(replace(settled, proposals=())), told)


def with_distinct_labels(agreement: bytes | None, first: Resolution, text: Resolution) -> Distinct:
    """The text of both sides, of which no two paragraphs are called the same with a word.

    `agreement` and `first` are of the side that keeps its labels.
    """
    reading = agreement_of(decode(agreement)).value.reading if agreement else None
    given, convention = (reading.given, reading.convention) if reading else ((), Convention.ROOM)
    return distinct(first, text, given, convention)


def _exemptions(ours: bytes, theirs: bytes) -> bytes | None:
    """What either side lets pass."""
    try:
        first, second = (read_toml(decode(one)) for one in (ours, theirs))
        places = dict.fromkeys((*first, *second))
        return exemptions_file(
            {place: (*first.get(place, ()), *second.get(place, ())) for place in places}
        )
    except (TypeError, ValueError):
        return None
