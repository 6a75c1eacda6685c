"""Facts that are lists: files of `data`, read when somebody first asks."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from drafting.toml import read_toml


def read_table(module: str, name: str) -> dict[str, Any]:
    """The file of that name among the data beside a module."""
    # Not by way of importlib.resources, which takes longer to load than any file to read.
    source = Path(module).parent / "data" / f"{name}.toml"
    return read_toml(source.read_text(encoding="utf-8"))


@cache
def table(name: str) -> dict[str, Any]:
    """One file of this package, read once."""
    return read_table(__file__, name)


@cache
def words(name: str, key: str) -> frozenset[str]:
    """A list of one file as a set."""
    return frozenset(table(name)[key])
