"""The texts in the JSON of a resolution, as passages for the account of words."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from drafting.formats.account.words import all_without_looks
from drafting.formats.reading import Passage
from drafting.model.inline import escape

_NO_WORDS = frozenset(
    {"id", "kind", "language", "label", "level", "number", "mark", "sponsors_note"}
)
"""What says what a text is, or is computed from its place."""
_UNKNOWN = "a value of a name that is not known"


def passages(values: dict[str, Any], unknown: Container[tuple[int, str]]) -> list[Passage]:
    """Every text in a JSON object, what nothing is known of last.

    `unknown` has the objects, by `id`, with names left out.
    """
    found = _Found(unknown)
    found.take(values)
    texts = [Passage(0, text) for text in all_without_looks(found.inlines)]
    return texts + [Passage(0, str(value), _UNKNOWN) for value in found.left_out]


class _Found:
    """The texts in objects within objects."""

    def __init__(self, unknown: Container[tuple[int, str]]) -> None:
        self._unknown = unknown
        self.inlines: list[str] = []
        """Inline markup."""
        self.left_out: list[object] = []

    def take(self, values: dict[str, Any]) -> None:
        """All texts in an object."""
        for name, value in values.items():
            if self._unknown and (id(values), name) in self._unknown:
                self.left_out.append(value)
            elif name == "plain":
                if values.get("text") is None and isinstance(value, str):
                    self.inlines.append(escape(value))
            elif name in _NO_WORDS:
                if name == "kind" and "masthead" in values:
                    self._take_within(value)  # of the document, which is a text
            elif not _is_in_masthead(values, name):
                self._take_within(value)

    def _take_within(self, value: object) -> None:
        if isinstance(value, str):
            self.inlines.append(value)
        elif isinstance(value, dict):
            self.take(value)
        elif isinstance(value, list):
            for one in value:
                self._take_within(one)


def _is_in_masthead(values: dict[str, Any], name: str) -> bool:
    """Whether a value is given beside the masthead too, as the symbol and the organ are."""
    masthead = values.get("masthead")
    return isinstance(masthead, dict) and name in masthead and masthead[name] == values[name]
