"""References in a text, and the paragraphs that they are to: what a follower must keep true.

A reference is right where the numbers that it gives are those of the paragraphs that were meant
when it was written, each once and in order, and where “above” and “below” are true. What cannot be
kept right is left as it was and told.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, NamedTuple

_LATIN = ("", "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies")
_NUMBER = rf"\d+(?: (?:{'|'.join(_LATIN[1:])}))?"
_LETTER = r"\([a-z]+(?: bis| ter| quater)?\)"
_ITEM = re.compile(
    rf"(?P<first>{_NUMBER})?(?: ?(?P<sub>{_LETTER}))?"
    rf"(?: to (?P<last>{_NUMBER})?(?: ?(?P<last_sub>{_LETTER}))?)?$"
)
_PHRASE = re.compile(r"(?:operative )?(paragraphs?) (.*?)( above| below|)$")
_NEXT = re.compile(r" and (?=(?:operative )?paragraphs? )")
PREVIOUS = ("the previous paragraph", "the preceding paragraph")


class Place(NamedTuple):
    """Where a paragraph stands: its label, and what order it has in the numbering."""

    key: str
    label: str
    at: int
    number: str
    letter: str

    @property
    def rank(self) -> tuple[int, int, str]:
        """Its order by its number."""
        count, _, latin = self.number.partition(" ")
        return int(count or 0), _LATIN.index(latin), self.letter.strip("()")


class Layout:
    """Which paragraph has which number, as it is shown."""

    def __init__(self, data: dict[str, Any], heads: set[str]) -> None:
        self.places: dict[str, Place] = {}
        self.words: dict[str, str] = {}
        self.above: dict[str, str] = {}
        self.previous: dict[str, str] = {}
        self._read([*data["preamble"], *data["operative"]], heads)

    def _read(self, units: list[dict[str, Any]], heads: set[str]) -> None:
        before = ""
        for unit in units:
            key = next(word for word in unit["plain"].split(" ") if word in heads)
            label = str(unit["label"])
            found = re.match(rf"OP({_NUMBER})(?: ({_LETTER}))?$", label)
            number, letter = (found[1], found[2] or "") if found else ("", "")
            self.places[key] = Place(key, label, len(self.places), number, letter)
            self.words[key] = unit["plain"]
            self.previous[key] = before
            if before and found:
                self.above[key] = before
            before = key
            self._read(unit["children"], heads)

    def called(self, number: str, letter: str = "") -> str | None:
        """The paragraph of a number."""
        fit = [
            one.key for one in self.places.values() if (one.number, one.letter) == (number, letter)
        ]
        return fit[0] if number and len(fit) == 1 else None

    def between(self, first: Place, last: Place) -> list[str]:
        """All of one degree from one number to another."""
        found = [
            one
            for one in self.places.values()
            if bool(one.letter) is bool(first.letter)
            and (not first.letter or one.number == first.number)
            and first.rank <= one.rank <= last.rank
        ]
        return [one.key for one in sorted(found, key=lambda one: one.rank)]


@dataclass
class Slot:
    """A reference: what it is to, and how it was worded last."""

    targets: list[str]
    text: str = ""
    ranges: list[list[str]] = field(default_factory=list)
    loose: bool = False
    put_to: tuple[str, ...] = ()
    put_as: str = ""
    """What it was to and how it was worded on the day on which it was proposed, while it waits.

    It is read from that day on each time: what came into a range may be out of it again, and where
    nothing is left of what it was to, it stands as it was proposed.
    """

    @property
    def follows_surely(self) -> bool:
        """Whether it is of a form that follows, and need not only be listed."""
        return self.text.startswith("paragraph") and "(" not in self.text


@dataclass
class Meaning:
    """What a wording says today."""

    keys: list[str]
    ranges: list[list[str]]
    directions: list[str]
    fault: str = ""


def parts(text: str) -> list[str]:
    """The phrases of a reference: “paragraph 2 above and paragraphs 5 and 6 below” has two."""
    return _NEXT.split(text)


def meaning(text: str, layout: Layout, here: str) -> Meaning:
    """What a reference says, read by the numbers of today."""
    if text in PREVIOUS:
        above = layout.above.get(here)
        return Meaning([above] if above else [], [], [], "" if above else "nothing is previous")
    made = Meaning([], [], [])
    for part in parts(text):
        phrase = _PHRASE.match(part)
        if not phrase:
            return Meaning([], [], [], "it is no reference any more")
        before = len(made.keys)
        _read_items(phrase[2], layout, made)
        count = len(made.keys) - before
        if not made.fault and (count > 1) is not (phrase[1] == "paragraphs"):
            made.fault = f"“{phrase[1]}” of {count}"
        made.directions += [phrase[3].strip()] * count
    return made


def _read_items(text: str, layout: Layout, made: Meaning) -> None:
    number = ""
    for item in re.split(r", and |, | and ", text):
        found = _ITEM.match(item)
        if not found or not item:
            made.fault = f"“{item}” is no number"
            return
        number = found["first"] or number
        first = layout.called(number, found["sub"] or "")
        if first is None:
            made.fault = f"there is no paragraph {item}"
            return
        keys = [first]
        if found["last"] or found["last_sub"]:
            last = layout.called(found["last"] or number, found["last_sub"] or "")
            keys = layout.between(layout.places[first], layout.places[last]) if last else []
            if len(keys) < 2:
                made.fault = f"“{item}” is no range"
                return
            made.ranges.append(keys)
        made.keys += keys


def disorder(said: Meaning, layout: Layout, here: float) -> str:
    """What is wrong with how it is said; empty where all is well."""
    if said.fault:
        return said.fault
    places = [layout.places[key] for key in said.keys]
    if len({one.key for one in places}) < len(places):
        return "one is named twice"
    for side in ("", "above", "below"):
        named = [one for one, way in zip(places, said.directions, strict=False) if way == side]
        ranks, order = [one.rank for one in named], [one.at for one in named]
        if ranks != sorted(ranks) and order != sorted(order):
            return f"they are not in order {side}".strip()
    for one, direction in zip(places, said.directions, strict=False):
        if (direction == "above" and one.at > here) or (direction == "below" and one.at < here):
            return f"{one.label} is not {direction}"
    return ""
