"""The texts in the JSON of a resolution, for the account of words."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from drafting.formats.account import Passage, Source
from drafting.formats.account.words import without_looks
from drafting.model.inline import escape

_NO_WORDS = frozenset({"id", "language", "label", "level", "number", "mark", "sponsors_note"})
"""What says what a text is, or is computed from its place."""
_SELDOM_WORDS = frozenset({"kind", "plain"})
_USUAL = _NO_WORDS | {"kind", "text", "plain", "children"}
"""What units and notes have, of which the text and the units below have words of their own."""
_UNKNOWN = "a value of a name that is not known"


def source_of(values: dict[str, Any], unknown: Container[tuple[int, str]]) -> Source:
    """Every text in a JSON object.

    `unknown` has the objects, by `id`, with names of which nothing is known.
    """
    found = _Found(unknown)
    found.take(values)
    inlines = found.inlines
    aside = tuple([Passage(0, str(value), _UNKNOWN) for value in found.left_out])

    def passages() -> list[Passage]:
        return [Passage(0, without_looks(text)) for text in inlines]

    return Source(inlines, aside, passages, is_inline=True)


class _Found:
    """The texts in objects within objects."""

    def __init__(self, unknown: Container[tuple[int, str]]) -> None:
        self._unknown = unknown
        self.inlines: list[str] = []
        """Inline markup."""
        self.left_out: list[object] = []

    def take(self, values: dict[str, Any]) -> None:
        """All texts in an object."""
        text = values.get("text")
        if type(text) is str and values.keys() <= _USUAL and not self._unknown:
            self.inlines.append(text)
            if below := values.get("children"):
                self._take_within(below)
        else:
            self._take_any(values)

    def _take_any(self, values: dict[str, Any]) -> None:
        masthead = values.get("masthead")
        for name, value in values.items():
            if self._unknown and (id(values), name) in self._unknown:
                self.left_out.append(value)
            elif name in _NO_WORDS:
                continue
            elif name in _SELDOM_WORDS:
                self._take_seldom(values, name)
            elif masthead and _is_in(masthead, name, value):
                continue
            elif type(value) is str:
                self.inlines.append(value)
            elif value:
                self._take_within(value)

    def _take_seldom(self, values: dict[str, Any], name: str) -> None:
        """The kind of a document, which is a text; words without markup, if they are all."""
        value = values[name]
        if name == "kind":
            if "masthead" in values:
                self._take_within(value)
        elif values.get("text") is None and isinstance(value, str):
            self.inlines.append(escape(value))

    def _take_within(self, value: object) -> None:
        if isinstance(value, str):
            self.inlines.append(value)
        elif isinstance(value, dict):
            self.take(value)
        elif isinstance(value, list):
            for one in value:
                take = self.take if type(one) is dict else self._take_within
                take(one)


def _is_in(masthead: object, name: str, value: object) -> bool:
    """Whether a value is given in the masthead too, as the symbol and the organ are."""
    return isinstance(masthead, dict) and name in masthead and masthead[name] == value
