"""The file of one item of a checklist, and what is made of one that another hand has spoilt."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from drafting.model.inline import tidy
from drafting.store.checklist.items import Found, Item, Tick, merged
from drafting.store.layout import encode
from drafting.store.toml_values import SPOILT, Table
from drafting.toml import read_toml

SUFFIX = ".toml"
_UNREADABLE = "What was to be checked here cannot be read any more"


def written(item: Item) -> bytes:
    """The file of an item."""
    return encode("\n".join(f"{name} = {_value(value)}" for name, value in _rows(item) if value))


def _rows(item: Item) -> Iterator[tuple[str, str | int | datetime]]:
    yield "number", item.number
    yield from item.found._asdict().items()
    yield "by", item.by
    yield "when", item.when
    if item.tick:
        yield "ticked_by", item.tick.by
        yield "ticked", item.tick.when


def _value(value: str | int | datetime) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    # A string of JSON is one of TOML.
    return json.dumps(tidy(value), ensure_ascii=False) if isinstance(value, str) else str(value)


def item_of(identity: str, toml: str) -> Item:
    """The item that a file holds; of a file in conflict what both sides made of it."""
    try:
        return _item(identity, read_toml(toml))
    except SPOILT:
        return _loose_item(identity, toml)


def _loose_item(identity: str, toml: str) -> Item:
    from drafting.store.tolerant.toml import load_sides

    found = load_sides(toml)
    sides = [_item(identity, side.values, toml) for side in found.sides]
    base = None if found.base is None else _item(identity, found.base, toml)
    return sides[0] if len(sides) < 2 else merged(sides[0], sides[1], base)


def _item(identity: str, values: Table, spoilt: str = "") -> Item:
    """Raises ValueError for values that say nothing, unless the file is known to be spoilt."""
    if not values.get("message") and not spoilt:
        raise ValueError("there is nothing to check in it")
    words = {name: _words(values.get(name)) for name in Found._fields if name != "line"}
    if not words["message"]:
        words |= {"message": _UNREADABLE, "words": _words(spoilt)}
    by, ticked = _words(values.get("ticked_by")), values.get("ticked")
    return Item(
        identity,
        _count(values.get("number")),
        Found(**words, line=_count(values.get("line"))),
        _words(values.get("by")),
        _moment(values.get("when")),
        Tick(by, _moment(ticked)) if by or ticked else None,
    )


def _words(value: Any) -> str:  # noqa: ANN401 (whatever a hand wrote)
    return "" if value is None else tidy(str(value)).strip()


def _count(value: Any) -> int:  # noqa: ANN401
    return value if isinstance(value, int) and value > 0 else 0


def _moment(value: Any) -> datetime:  # noqa: ANN401
    if not isinstance(value, datetime):
        return datetime.fromtimestamp(0, UTC)
    return value if value.tzinfo else value.replace(tzinfo=UTC)
