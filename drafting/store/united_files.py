"""Files beside a text that two sides changed, made one."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from typing import Any, TypeVar

from drafting.amendments.proposals import Proposal
from drafting.amendments.records import (
    agreement_data,
    proposal_data,
    read_agreement,
    read_proposal,
)
from drafting.amendments.uniting import united_agreement, united_proposal
from drafting.store.exemptions import EXEMPTIONS, exemptions_file
from drafting.store.layout import AGREEMENT, PROPOSALS, decode
from drafting.store.negotiations import toml

Value = TypeVar("Value")
_UNREADABLE = (KeyError, TypeError, ValueError)


def united(path: str, base: bytes | None, ours: bytes | None, theirs: bytes | None) -> bytes | None:
    """The file of both sides; None where there is no rule for it, or it cannot be read.

    `path` is its place in the folder of a resolution. One that either side has taken out is back.
    """
    if ours is None or theirs is None:
        return ours or theirs
    place = PurePosixPath(path)
    try:
        if place.parent.name == PROPOSALS:
            return _proposal(place.stem, base, ours, theirs)
        if path == AGREEMENT:
            return _agreement(base, ours, theirs)
        if path == EXEMPTIONS:
            return _exemptions(ours, theirs)
    except _UNREADABLE:
        pass
    return None


def _proposal(identity: str, base: bytes | None, ours: bytes, theirs: bytes) -> bytes:
    def read(data: Mapping[str, Any]) -> Proposal:
        return read_proposal(identity, data)

    return toml(proposal_data(united_proposal(_read(base, read), *_two(ours, theirs, read))))


def _agreement(base: bytes | None, ours: bytes, theirs: bytes) -> bytes:
    sides = _two(ours, theirs, read_agreement)
    return toml(agreement_data(united_agreement(_read(base, read_agreement), *sides)))


def _two(
    ours: bytes, theirs: bytes, read: Callable[[Mapping[str, Any]], Value]
) -> tuple[Value, Value]:
    return read(tomllib.loads(decode(ours))), read(tomllib.loads(decode(theirs)))


def _read(content: bytes | None, read: Callable[[Mapping[str, Any]], Value]) -> Value | None:
    return read(tomllib.loads(decode(content))) if content is not None else None


def _exemptions(ours: bytes, theirs: bytes) -> bytes | None:
    """What either side lets pass."""
    first, second = _two(ours, theirs, dict)
    places = dict.fromkeys((*first, *second))
    both = {place: (*first.get(place, ()), *second.get(place, ())) for place in places}
    return exemptions_file(both)
