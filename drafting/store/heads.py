"""`resolution.toml` and `session.toml`: single values, one a line."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from drafting.model.fields import FIELDS, MASTHEAD_PREFIX, FieldValue, get_field
from drafting.model.inline import tidy
from drafting.store.head_values import ABSENT, heads_of
from drafting.store.records import SessionInfo
from drafting.store.tolerant.conflicts import has_marks
from drafting.toml import read_toml

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution

_PLAIN = tuple(name for name in FIELDS if not name.startswith(MASTHEAD_PREFIX))
_MASTHEAD = tuple(name for name in FIELDS if name.startswith(MASTHEAD_PREFIX))


def values_of(resolution: Resolution) -> tuple[FieldValue, ...]:
    """The single values of a resolution, in the order of `FIELDS`."""
    return tuple(get_field(resolution, name) for name in FIELDS)


@lru_cache(maxsize=64)
def write_heads(values: tuple[FieldValue, ...]) -> str:
    """The content of `resolution.toml`: these values, without the empty ones."""
    given = {
        name: value
        for name, value in zip(FIELDS, values, strict=True)
        if value or get_field(ABSENT, name)
    }
    masthead = {
        name.removeprefix(MASTHEAD_PREFIX): given[name] for name in _MASTHEAD if name in given
    }
    plain: dict[str, Any] = {name: given[name] for name in _PLAIN if name in given}
    return _dump(plain | ({"masthead": masthead} if masthead else {}))


def _dump(values: Mapping[str, Any]) -> str:
    import tomlkit

    return tomlkit.dumps(values).strip()


def read_heads(toml: str) -> Resolution:
    """A resolution with nothing but its single values, as far as they can be read."""
    try:
        return heads_of(toml)
    except ValueError:
        from drafting.store.tolerant.heads import loose_heads

        return loose_heads(toml)[0]


def write_info(info: SessionInfo) -> str:
    """The content of `session.toml`."""
    return _dump(info._asdict())


def read_info(toml: str) -> SessionInfo:
    """What `session.toml` says. Raises KeyError, ValueError or TypeError if it is not one."""
    if not has_marks(toml):
        return _info(read_toml(toml))
    from drafting.store.tolerant.toml import load_sides

    infos = [_info(side.values) for side in load_sides(toml).sides]
    info = infos[0]
    for other in infos[1:]:
        info = _united(info, other)
    return info


def _info(values: Mapping[str, Any]) -> SessionInfo:
    names = SessionInfo._fields
    known = {name: value for name, value in values.items() if name in names}
    version = known.pop("format")
    return SessionInfo(**{name: tidy(str(value)) for name, value in known.items()}, format=version)


def _united(info: SessionInfo, other: SessionInfo) -> SessionInfo:
    """One session from what two made of it: what is no code is bracketed where they differ."""
    from drafting.redline.rebase import KEEP_BOTH

    both: dict[str, Any] = {
        name: KEEP_BOTH.merge("", getattr(info, name), getattr(other, name)).text
        for name in ("title", "session", "place", "dates")
    }
    return info._replace(**both)
