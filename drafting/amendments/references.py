"""References inside a text, such as “paragraph 4 (b) above”, when paragraphs get new numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from drafting.amendments.labels import SUFFIXES
from drafting.model.errors import ModelError
from drafting.model.numbering import Numbered, Numbering
from drafting.model.resolution import Resolution
from drafting.model.tree import update_unit

_LATIN = rf"(?:\s\*?(?:{'|'.join(SUFFIXES)}|ante|new)\*?)?"
_ONE = rf"\d+{_LATIN}(?:\s?\([a-z]+{_LATIN}\))*"
_REFERENCE = re.compile(
    rf"\b(?P<head>(?:operative\s)?paragraphs?\s)(?P<list>{_ONE}(?:(?:,\s|\sand\s|\sor\s|\sto\s|–){_ONE})*)"
    r"(?P<tail>\s(?P<side>above|below)\b|\s(?:of|in)\sthe\spresent\s(?:draft\s)?resolution\b)",
    re.IGNORECASE,
)
_EACH = re.compile(_ONE)


class Followed(NamedTuple):
    """A text whose references follow its new numbers, and what a person must look at."""

    text: Resolution
    said: tuple[str, ...]
    """One sentence for each reference that was changed."""
    open: tuple[str, ...]
    """One sentence for each that could not be followed."""


def followed(old: Resolution, new: Resolution) -> Followed:
    """The references of `new`, written for the labels of `old`, made to follow its own."""
    following = _Following(Numbering(old), Numbering(new))
    text = new
    for row in Numbering(new):
        if (after := following.read(row)) != row.unit.text:
            text = update_unit(text, row.unit.id, lambda was, after=after: replace(was, text=after))  # type: ignore[misc]
    return Followed(text, tuple(following.said), tuple(following.open))


class _Following:
    def __init__(self, old: Numbering, new: Numbering) -> None:
        self._old, self._new = old, new
        self._places = {row.unit.id: at for at, row in enumerate(new)}
        self.said: list[str] = []
        self.open: list[str] = []

    def read(self, row: Numbered) -> str:
        """The text of a unit with its references made to follow."""
        return _REFERENCE.sub(lambda found: self._reference(row, found), row.unit.text)

    def _reference(self, row: Numbered, found: re.Match[str]) -> str:
        targets = [self._target(row, name) for name in _EACH.findall(found["list"])]
        whole = found[0]
        if missing := [name for name, unit in targets if unit is None]:
            self.open.append(
                f"{row.label} speaks of “{whole}”: there is no one paragraph {missing[0]} now."
            )
            return whole
        numbers = iter([_number(self._new.label(unit)) for _, unit in targets if unit])
        told = _EACH.sub(lambda _: next(numbers), found["list"])
        after = f"{found['head']}{told}{found['tail']}"
        if after != whole:
            self.said.append(f"{row.label}: “{whole}” is now “{after}”.")
        self._look_at_side(row, after, found["side"], [unit for _, unit in targets if unit])
        return after

    def _target(self, row: Numbered, name: str) -> tuple[str, str | None]:
        label = "OP" + " ".join(name.replace("*", "").split())
        near = row.label.rpartition("OP")[0]
        for wanted in dict.fromkeys((f"{near}{label}", label)):
            try:
                unit = self._old.resolve(wanted).unit.id
            except ModelError:
                continue
            return name, unit if unit in self._new else None
        return name, None

    def _look_at_side(self, row: Numbered, told: str, side: str | None, units: list[str]) -> None:
        here = self._places[row.unit.id]
        for unit in units:
            if side and (self._places[unit] < here) != (side.casefold() == "above"):
                self.open.append(
                    f"{row.label} speaks of “{told}”, which stands on the other side of it."
                )
                return


def _number(label: str) -> str:
    return label.rpartition("OP")[2]


def references(text: Resolution) -> Iterator[tuple[str, str]]:
    """Label and words of every reference to a paragraph of the text itself."""
    for row in Numbering(text):
        for found in _REFERENCE.finditer(row.unit.text):
            yield row.label, found[0]
