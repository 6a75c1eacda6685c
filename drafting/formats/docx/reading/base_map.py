"""Where the parts of a resolution stand in the Word file that it was read from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from drafting.dataclasses import dataclass, field
from drafting.digests import sha256
from drafting.formats.spaces import squeezed
from drafting.model.identity import is_identity

Places = tuple[int, ...]
"""Paragraphs and tables of the body, counted from 1 in the order of the file as it stands."""

_DIGEST = 16


@dataclass(frozen=True, slots=True)
class BaseMap:
    """From the parts of a resolution to the paragraphs of its issued file.

    A place may be that of several parts: an enacting line that runs on into the first
    paragraph, a number typed before a title. What the file prints in its headers has none.
    """

    units: Mapping[str, Places] = field(default_factory=dict)
    """By identity of the unit."""
    fields: Mapping[str, Places] = field(default_factory=dict)
    """By name of the single value: "title", "enacting", "masthead.session". The line of the
    sponsors, which also says the kind, is that of "sponsors"."""
    notes: Mapping[str, str] = field(default_factory=dict)
    """By identity of the note, "f" or "e" (endnote) and its number in the file: "f3"."""
    digests: Mapping[int, str] = field(default_factory=dict)
    """By place, what `digest` gives for the words of each paragraph that is mapped."""

    def to_plain(self) -> dict[str, Any]:
        """Plain tables, for TOML or JSON."""
        return {
            "units": {name: list(places) for name, places in self.units.items()},
            "fields": {name: list(places) for name, places in self.fields.items()},
            "notes": dict(self.notes),
            "digests": {str(place): text for place, text in self.digests.items()},
        }

    @classmethod
    def from_plain(cls, tables: Mapping[str, Any]) -> BaseMap:
        """The map that `to_plain` gave; entries that are none are left out."""
        return cls(
            units={
                name: places for name, places in _places(tables.get("units")) if is_identity(name)
            },
            fields=dict(_places(tables.get("fields"))),
            notes={
                name: key
                for name, key in _entries(tables.get("notes"))
                if is_identity(name) and isinstance(key, str)
            },
            digests={
                int(place): text
                for place, text in _entries(tables.get("digests"))
                if place.isdecimal() and isinstance(text, str)
            },
        )


def digest(words: str) -> str:
    """What the words of a paragraph are known by, however they are spaced."""
    return sha256(squeezed(words.replace("\n", " ")).encode()).hexdigest()[:_DIGEST]


def _entries(table: object) -> Iterator[tuple[str, Any]]:
    return iter(table.items() if isinstance(table, Mapping) else ())


def _places(table: object) -> Iterator[tuple[str, Places]]:
    for name, places in _entries(table):
        if isinstance(places, (list, tuple)):
            yield name, tuple(place for place in places if type(place) is int and place > 0)
