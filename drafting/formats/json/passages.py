"""The texts in the JSON of a resolution, as passages for the account of words."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import Any

from drafting.formats.account.words import without_looks
from drafting.formats.reading import Passage
from drafting.model.inline import escape

_NO_WORDS = frozenset(
    {"id", "kind", "language", "label", "level", "number", "mark", "sponsors_note"}
)
"""What says what a text is, or is computed from its place."""
_UNKNOWN = "a value of a name that is not known"


def passages(values: dict[str, Any], unknown: Container[tuple[int, str]]) -> Iterator[Passage]:
    """Every text in a JSON object; `unknown` has the objects, by `id`, with names left out."""
    for name, value in values.items():
        if (id(values), name) in unknown:
            yield Passage(0, str(value), _UNKNOWN)
        elif name == "plain":
            if values.get("text") is None and isinstance(value, str):
                yield Passage(0, without_looks(escape(value)))
        elif name == "kind" and "masthead" in values:
            yield from _within(value, unknown)  # of the document, which is a text
        elif name not in _NO_WORDS and not _is_in_masthead(values, name):
            yield from _within(value, unknown)


def _is_in_masthead(values: dict[str, Any], name: str) -> bool:
    """Whether a value is given beside the masthead too, as the symbol and the organ are."""
    masthead = values.get("masthead")
    return isinstance(masthead, dict) and name in masthead and masthead[name] == values[name]


def _within(value: object, unknown: Container[tuple[int, str]]) -> Iterator[Passage]:
    if isinstance(value, str):
        yield Passage(0, without_looks(value))
    elif isinstance(value, dict):
        yield from passages(value, unknown)
    elif isinstance(value, list):
        for one in value:
            yield from _within(one, unknown)
