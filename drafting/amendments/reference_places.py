"""Which paragraph is called how, and who stands between whom: what references are read by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from drafting.lexicon import latin
from drafting.model.numbering import Numbering, label_key
from drafting.patterns import regex

_OWN = regex(rf"(?:\d+(?:\s{latin.BETWEEN})?|\([^()]*\)|[a-z]+(?:\s{latin.BETWEEN})?\)|[IVXLC]+)$")
_SECTION = regex(r"\bSection [IVXLC]+$")
_NUMBER = regex(rf"(?P<count>\d+)(?:\s(?P<word>{latin.BETWEEN}))?")


class Places:
    """The labels of a text in reading order, by the identities of what they are of."""

    def __init__(self, rows: Iterable[tuple[str, str]]) -> None:
        self._shown = dict(rows)
        self._labels = dict(_with_sections(self._shown.items()))
        self._at = {unit: float(at) for at, unit in enumerate(self._labels)}
        self._guests: dict[str, str] = {}

    @classmethod
    def of(cls, numbering: Numbering) -> Places:
        """Those of a text as it is numbered."""
        return cls((row.unit.id, row.label) for row in numbering)

    def __contains__(self, unit: str) -> bool:
        return unit in self._labels

    @property
    def order(self) -> Iterable[str]:
        """All of them in reading order."""
        return sorted(self._labels, key=self.at)

    @cached_property
    def has_sections(self) -> bool:
        """Whether numbers begin anew under a heading."""
        return any(_SECTION.search(label) for label in self._labels.values())

    def label(self, unit: str) -> str:
        """What a paragraph is called, with the section of an annex in which it is called so."""
        return self._guests.get(unit) or self._labels[unit]

    def shown(self, unit: str) -> str:
        """What it is called in sentences."""
        return self._guests.get(unit) or self._shown[unit]

    def at(self, unit: str) -> float:
        """Where it stands in reading order."""
        return self._at[unit]

    def with_one(self, unit: str, behind: str, label: str) -> Places:
        """With one more that speaks, behind another or first; `label` says in which section.

        It is no part of the text: nothing is a reference to it, and no range has it.
        """
        made = Places(self._shown.items())
        made._guests = {**self._guests, unit: label}
        made._at = {**self._at, unit: self._at.get(behind, -1.0) + 0.5}
        return made

    @cached_property
    def _by_key(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for unit, label in self._labels.items():
            for key in {label_key(label), label_key(label.rpartition(", ")[2])}:
                found.setdefault(key, []).append(unit)
        return found

    def find(self, label: str) -> str | None:
        """The one paragraph that is called so."""
        exact = [unit for unit, own in self._labels.items() if label_key(own) == label_key(label)]
        found = exact or self._by_key.get(label_key(label), [])
        return found[0] if len(found) == 1 else None

    def group(self, unit: str) -> str:
        """What the label of a paragraph has in common with those that are numbered with it."""
        return _OWN.sub("", self._labels[unit])

    def beside(self, unit: str) -> Sequence[str]:
        """Those that are numbered with a paragraph, itself among them, in the order of numbers."""
        return self._groups.get(self.group(unit), [unit])

    @cached_property
    def _groups(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for unit in self._labels:
            found.setdefault(self.group(unit), []).append(unit)
        return {group: sorted(units, key=self._rank) for group, units in found.items()}

    def _rank(self, unit: str) -> tuple[int, int, float]:
        """The order of a paragraph by its number; by its place where the number tells none."""
        own = _OWN.search(self._labels[unit])
        number = _NUMBER.fullmatch(own[0]) if own else None
        if number is None:
            return 0, 0, self._at[unit]
        word = number["word"] or ""
        return int(number["count"]), -1 if word.startswith("ante") else latin.place(word), 0

    def between(self, first: str, last: str) -> Sequence[str]:
        """All from one paragraph to another; nothing where they are not numbered together."""
        order = self.beside(first)
        if last not in order or order.index(last) < order.index(first):
            return ()
        return order[order.index(first) : order.index(last) + 1]

    def in_order(self, units: Sequence[str]) -> Sequence[str]:
        """Paragraphs in the order of a list: by number if they are numbered together, or place."""
        order = self.beside(units[0])
        together = all(unit in order for unit in units)
        return sorted(units, key=order.index if together else self.at)

    def counted(self, part: str, count: int) -> str | None:
        """A numbered paragraph of the preamble ("PP") or the operative part ("OP") by its place.

        Below zero it is counted from the end.
        """
        own = [unit for unit in self.order if re.match(rf"{part}\d[^()]*$", self._labels[unit])]
        at = count - 1 if count > 0 else count
        return own[at] if -len(own) <= at < len(own) else None

    def neighbour(self, unit: str, side: str) -> str | None:
        """What stands right before a paragraph, or right behind it, beside it."""
        if unit not in self:
            return None
        order = sorted(self.beside(unit), key=self.at)
        at = order.index(unit) + (-1 if side == "above" else 1)
        return order[at] if 0 <= at < len(order) else None

    def neighbours(self, unit: str, side: str, what: str = "1") -> Sequence[str]:
        """So many of those that stand right before a paragraph, or behind it; or the "section"."""
        if what == "section":
            return self._section_beside(unit, side)
        found: list[str] = []
        for _ in range(int(what)):
            if (one := self.neighbour(found[-1] if found else unit, side)) is None:
                break
            found.append(one)
        return found

    def _section_beside(self, unit: str, side: str) -> Sequence[str]:
        order = [one for one in self.order if _SECTION.search(self._labels[one])]
        begun = sum(self.at(one) <= self.at(unit) for one in order)
        at = begun - 2 if side == "above" else begun
        return [order[at]] if 0 <= at < len(order) else []


def _with_sections(rows: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Labels in annexes with their section, whose numbers begin anew: "Annex I, Section II, 3"."""
    section = ""
    for unit, label in rows:
        annex, _, rest = label.partition(", ")
        if not label.startswith("Annex"):
            yield unit, label
            continue
        if not rest or rest.startswith("Section "):
            section = rest
        yield unit, f"{annex}, {section}, {rest}" if section and rest != section else label


def is_lettered(label: str) -> bool:
    """Whether a label is that of a subparagraph."""
    return re.search(r"\)$", label) is not None
