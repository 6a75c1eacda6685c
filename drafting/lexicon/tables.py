"""Facts that are lists: files of `data`, read when somebody first asks."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


def read_table(package: str, name: str) -> dict[str, Any]:
    """The file of that name among the data of a package."""
    source = files(package).joinpath("data", f"{name}.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))


@cache
def table(name: str) -> dict[str, Any]:
    """One file of this package, read once."""
    return read_table("drafting.lexicon", name)


@cache
def words(name: str, key: str) -> frozenset[str]:
    """A list of one file as a set."""
    return frozenset(table(name)[key])
