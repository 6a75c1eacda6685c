"""Facts of the trade: opening words, States, spellings. Loaded when a rule first asks."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """One file of `data`, read once."""
    source = files("drafting.editorial").joinpath("data", f"{name}.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))


@cache
def words(name: str, key: str) -> frozenset[str]:
    """A list of one file as a set."""
    return frozenset(table(name)[key])


@cache
def pairs(name: str, key: str) -> dict[str, str]:
    """A table of one file, from what is written to what should be."""
    return dict(table(name)[key])
