"""`resolution.toml` and `session.toml`: single values, one a line."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import asdict, fields
from functools import lru_cache
from typing import Any

from drafting.model.fields import FIELDS, MASTHEAD_PREFIX, FieldValue, get_field, set_field
from drafting.model.inline import tidy
from drafting.model.resolution import Resolution
from drafting.store.records import SessionInfo

_PLAIN = tuple(name for name in FIELDS if not name.startswith(MASTHEAD_PREFIX))
_MASTHEAD = tuple(name for name in FIELDS if name.startswith(MASTHEAD_PREFIX))
_ABSENT = Resolution()


def write_heads(resolution: Resolution) -> str:
    """The single values of a resolution, without the empty ones."""
    return _written(tuple(get_field(resolution, name) for name in FIELDS))


@lru_cache(maxsize=64)
def _written(values: tuple[FieldValue, ...]) -> str:
    given = {
        name: value
        for name, value in zip(FIELDS, values, strict=True)
        if value or get_field(_ABSENT, name)
    }
    masthead = {
        name.removeprefix(MASTHEAD_PREFIX): given[name] for name in _MASTHEAD if name in given
    }
    plain: dict[str, Any] = {name: given[name] for name in _PLAIN if name in given}
    return _dump(plain | ({"masthead": masthead} if masthead else {}))


def _dump(values: Mapping[str, Any]) -> str:
    import tomlkit

    return tomlkit.dumps(values).strip()


def _load(toml: str) -> dict[str, Any]:
    try:
        return tomllib.loads(toml)
    except RecursionError as error:
        raise ValueError("the values are nested too deep") from error


def read_heads(toml: str) -> Resolution:
    """A resolution with nothing but its single values. Raises ValueError for bad TOML."""
    values = _load(toml)
    resolution = _ABSENT
    for name, value in _flat(values):
        if name in FIELDS:
            resolution = set_field(resolution, name, _value(name, value))
    return resolution


def _flat(values: Mapping[str, Any]) -> Iterable[tuple[str, Any]]:
    masthead = values.get("masthead")
    if isinstance(masthead, dict):
        yield from ((f"{MASTHEAD_PREFIX}{name}", value) for name, value in masthead.items())
    yield from values.items()


def _value(name: str, value: object) -> FieldValue:
    if isinstance(get_field(_ABSENT, name), tuple):
        lines = value if isinstance(value, list) else [value]
        return tuple(tidy(str(line)) for line in lines)
    return tidy(str(value))


def write_info(info: SessionInfo) -> str:
    """The content of `session.toml`."""
    return _dump(asdict(info))


def read_info(toml: str) -> SessionInfo:
    """What `session.toml` says. Raises ValueError or TypeError if it is not one."""
    values = _load(toml)
    names = {entry.name for entry in fields(SessionInfo)}
    known = {name: value for name, value in values.items() if name in names}
    version = known.pop("format")
    return SessionInfo(**{name: tidy(str(value)) for name, value in known.items()}, format=version)
