"""The braces at the end of a paragraph: `{#id .kind level=2 number="3 bis."}`."""

from __future__ import annotations

import json
from typing import Any

from drafting.dataclasses import dataclass
from drafting.patterns import regex

_ITEM = regex(
    r" *(?:#(?P<identity>[^\s{}\"]+)"
    r"|\.(?P<kind>[a-z]+)"
    r"|level=(?P<level>-?[0-9]{1,4})"
    r"|marks=(?P<marks>kept)"
    r'|number=(?P<number>"(?:[^"\\]|\\.)*"))(?= |$)'
)


@dataclass(frozen=True, slots=True)
class Attributes:
    """What braces say; empty or None where they say nothing."""

    identity: str = ""
    kind: str = ""
    level: int | None = None
    number: str = ""
    marks: str = ""
    """ "kept" where each mark is one, and none a star that somebody typed."""

    def __str__(self) -> str:
        items = []
        if self.identity:
            items.append(f"#{self.identity}")
        if self.kind:
            items.append(f".{self.kind}")
        if self.level is not None:
            items.append(f"level={self.level}")
        if self.marks:
            items.append(f"marks={self.marks}")
        if self.number:
            items.append(f"number={_quoted(self.number)}")
        return "{" + " ".join(items) + "}"


NOTHING = Attributes()


def take_attributes(line: str) -> tuple[str, Attributes | None]:
    """A line without the braces at its end, and what they say; None if it has none."""
    if not line.endswith("}"):
        return line, None
    # A number writes its own "{" as an escape, so the last one opens the braces.
    start = line.rfind("{")
    found = _parsed(line[start + 1 : -1]) if start >= 0 else None
    if found is None:
        return line, None
    return line[:start].removesuffix(" "), found


def _parsed(content: str) -> Attributes | None:
    values: dict[str, Any] = {}
    position = 0
    while position < len(content):
        item = _ITEM.match(content, position)
        if not item:
            return None
        values |= {name: value for name, value in item.groupdict().items() if value}
        position = item.end()
    if not values:
        return None
    if "level" in values:
        values["level"] = int(values["level"])
    if "number" in values:
        try:
            values["number"] = json.loads(values["number"])
        except ValueError:
            return None
    return Attributes(**values)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("{", "\\u007b")
