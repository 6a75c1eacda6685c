"""The single values of a resolution as `resolution.toml` gives them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from drafting.model.fields import FIELDS, MASTHEAD_PREFIX, FieldValue, get_field, set_field
from drafting.model.inline import tidy
from drafting.model.resolution import Resolution
from drafting.toml import read_toml

ABSENT = Resolution()
"""What has no value but those that every text has."""


def heads_of(toml: str) -> Resolution:
    """A resolution with nothing but its single values. Raises ValueError for bad TOML."""
    return filled(flat(read_toml(toml)))


def filled(values: Iterable[tuple[str, Any]]) -> Resolution:
    """A resolution with these values, as far as it has such."""
    resolution = ABSENT
    for name, value in values:
        if name in FIELDS:
            resolution = set_field(resolution, name, value_of(name, value))
    return resolution


def flat(values: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Values by the names of fields."""
    masthead = values.get("masthead")
    if isinstance(masthead, dict):
        yield from ((f"{MASTHEAD_PREFIX}{name}", value) for name, value in masthead.items())
    yield from values.items()


def value_of(name: str, value: object) -> FieldValue:
    """What a file gives as a field, as the model has it."""
    if isinstance(get_field(ABSENT, name), tuple):
        lines = value if isinstance(value, list) else [value]
        return tuple(tidy(str(line)) for line in lines)
    return tidy(str(value))
