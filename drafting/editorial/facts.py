"""What the rules know beside the lexicon: spellings, houses, adopted resolutions."""

from __future__ import annotations

from functools import cache
from typing import Any

from drafting.lexicon.tables import read_table


@cache
def table(name: str) -> dict[str, Any]:
    """One file of `data`, read once."""
    return read_table(__file__, name)


@cache
def words(name: str, key: str) -> frozenset[str]:
    """A list of one file as a set."""
    return frozenset(table(name)[key])


@cache
def pairs(name: str, key: str) -> dict[str, str]:
    """A table of one file, from what is written to what should be."""
    return dict(table(name)[key])
