"""Numbers as printed and labels as spoken, computed from order alone.

Subparagraphs follow the Editorial Manual: (a), (i), a., i. by degree, with
(aa), (bb) after (z). An operative paragraph that is the only one of its text or of
its section carries no number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from drafting.lexicon import latin
from drafting.lexicon.alphabets import letters
from drafting.lexicon.annexes import annex_heading
from drafting.lexicon.roman import roman
from drafting.model.errors import AmbiguousLabelError, UnknownUnitError
from drafting.model.identity import is_identity
from drafting.model.resolution import ANNEXES, PARTS, Resolution
from drafting.model.unit import Kind, Unit
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_SUBPARAGRAPH, _OPERATIVE, _NUMBERED = Kind.SUBPARAGRAPH, Kind.OPERATIVE, Kind.NUMBERED
_SECTION, _ANNEX = Kind.SECTION, Kind.ANNEX
# To find a kind by its name takes longer than all else that is done for a unit.

_OPEN_MARKERS = frozenset({"fr", "es"})
"""Languages that print `a)` where English prints `(a)` (Editorial Manual)."""


_BETWEEN = regex(rf"\s{latin.BETWEEN}")
"""The Latin words that mark a paragraph inserted after another, or instead of it."""


def is_of_no_series(number: str) -> bool:
    """Whether a number has a Latin word: it is of a paragraph between two others."""
    # Nearly all are figures with a full stop.
    return not number[:-1].isdigit() and _BETWEEN.search(number) is not None


def subparagraph_number(degree: int, value: int) -> str:
    """Printed marker of the `value`-th subparagraph of a degree (1 is the outermost)."""
    if degree == 1:
        return f"({letters(value)})"
    if degree == 2:
        return f"({roman(value)})"
    return f"{letters(value)}." if degree == 3 else f"{roman(value)}."


class Numbered(NamedTuple):
    """A unit with what is printed before it and what delegates call it."""

    unit: Unit
    number: str
    """"3.", "(b)", "II", "Annex I", or empty."""
    label: str
    """"PP3", "OP4 (b) (ii)", "Annex I, 2"; never empty."""
    depth: int
    """0 for a unit that stands directly in a part."""
    part: str


class Numbering:
    """Numbers and labels of one resolution, by identity and in reading order."""

    def __init__(self, resolution: Resolution) -> None:
        self._rows = _rows(resolution)
        self._by_id = {row.unit.id: row for row in self._rows}

    def __iter__(self) -> Iterator[Numbered]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, identity: str) -> Numbered:
        return self._by_id[identity]

    def __contains__(self, identity: str) -> bool:
        return identity in self._by_id

    def number(self, identity: str) -> str:
        """What is printed before the unit, empty if nothing is."""
        return self._by_id[identity].number

    def label(self, identity: str) -> str:
        """What delegates call the unit."""
        return self._by_id[identity].label

    @property
    def _extent(self) -> str:
        """From which paragraph to which a text goes; empty where it has none."""
        ends = (*self._rows[:1], *self._rows[-1:])
        return " to ".join(dict.fromkeys(row.label for row in ends))

    def resolve(self, name: str) -> Numbered:
        """The unit called `name`: an identity, or a label in any spacing and case.

        Raises UnknownUnitError or AmbiguousLabelError.
        """
        if is_identity(name) and name in self._by_id:
            return self._by_id[name]
        exact = [row for row in self._rows if row.label == name]
        key = label_key(name)
        found = exact or [row for row in self._rows if label_key(row.label) == key]
        # "OP3" will do for "Section II, OP3" where no other section has one.
        found = found or [row for row in self._rows if key in map(label_key, _ends(row.label))]
        if not found:
            raise UnknownUnitError(name, self._extent)
        if len(found) > 1:
            raise AmbiguousLabelError(name, [row.label for row in found])
        return found[0]


def label_key(label: str) -> str:
    """What labels have in common that differ in spacing, case or the spelling of Latin words."""
    return re.sub(r"[\s().,]+", "", latin.respelled(label)).casefold()


def _ends(label: str) -> Iterator[str]:
    """What a label may be called where its beginning goes without saying."""
    while label := label.partition(", ")[2]:
        yield label


def printed_numbers(resolution: Resolution) -> list[str]:
    """What is printed before the units, in reading order, where no label is asked for."""
    if resolution.has_found(Numbering):
        return [row.number for row in resolution.once(Numbering) if row.number]
    numbers: list[str] = []
    for part, counter in _parts(resolution):
        _add_numbers(resolution.part(part), counter, numbers, 0)
    return numbers


def _add_numbers(units: Iterable[Unit], counter: _Counter, numbers: list[str], above: int) -> None:
    for unit in units:
        degree = above + (unit.kind is _SUBPARAGRAPH)
        is_counted = unit.kind in _COUNTED
        number = counter.count(unit, degree)[1] if is_counted else unit.number
        if number:
            numbers.append(number)
        if unit.children:
            below, degree = _beneath(unit, counter, degree)
            _add_numbers(unit.children, below, numbers, degree)


def _rows(resolution: Resolution) -> list[Numbered]:
    rows: list[Numbered] = []
    for part, counter in _parts(resolution):
        _add_rows(resolution.part(part), counter, rows, (part, 0, 0, ""))
    return rows


def _parts(resolution: Resolution) -> Iterator[tuple[str, _Counter]]:
    """The parts of a text, each with what counts its units when it begins."""
    counter = _Counter(resolution.language, _lone((*resolution.preamble, *resolution.operative)))
    for part in PARTS:
        counter.begin(len(resolution.part(part)) if part == ANNEXES else 0)
        yield part, counter


def _add_rows(
    units: Iterable[Unit],
    counter: _Counter,
    rows: list[Numbered],
    place: tuple[str, int, int, str],
) -> None:
    """Add the rows of units beside each other, and of all beneath them.

    `place` is where they stand: part, depth, degree of the unit above, and its label.
    """
    part, depth, above, parent = place
    for unit in units:
        degree = above + (unit.kind is _SUBPARAGRAPH)
        value, number = counter.count(unit, degree)
        label = counter.label(unit, value, number, parent)
        rows.append(Numbered(unit, number, label, depth, part))
        if unit.children:
            below, degree = _beneath(unit, counter, degree)
            _add_rows(unit.children, below, rows, (part, depth + 1, degree, label))


def _beneath(unit: Unit, counter: _Counter, degree: int) -> tuple[_Counter, int]:
    """What counts the units beneath one, and the degree that they go on from."""
    if unit.kind not in _WITH_PARTS:
        return _Counter(counter.language, frozenset()), degree
    below = _Counter(counter.language, _lone(unit.children))
    below.begin(sum(child.kind is _ANNEX for child in unit.children))
    return below, 0


def _lone(units: Iterable[Unit]) -> frozenset[str]:
    """Operative paragraphs that stand alone among their siblings, or in their section."""
    runs: list[list[str]] = [[]]
    for unit in units:
        if unit.kind is _SECTION:
            runs.append([])
        elif unit.kind is _OPERATIVE:
            runs[-1].append(unit.id)
    return frozenset(run[0] for run in runs if len(run) == 1)


_COUNTED = frozenset((Kind.OPERATIVE, Kind.NUMBERED, Kind.SUBPARAGRAPH, Kind.SECTION, Kind.ANNEX))
"""What has a number before it."""
_COUNTED_IN_SECTIONS = frozenset((Kind.OPERATIVE, Kind.NUMBERED))
"""What is counted anew in each section, and called by it."""
_NAMED_SECTION = regex(r"[^\W\d_]{2,}\s")
"""The number of a section that says what it is: "Article 4"."""
_WITH_PARTS = frozenset((Kind.ANNEX, Kind.RESOLUTION))
"""What has a numbering of its own beneath it."""


def _called_section(number: str) -> str:
    return number if _NAMED_SECTION.match(number) else f"Section {number}"


_LABELS: dict[Kind, Callable[[int, str], str]] = {
    Kind.PREAMBULAR: lambda value, number: number if number.startswith("PP") else f"PP{value}",
    Kind.OPERATIVE: lambda value, number: f"OP{number.rstrip('.') or value}",
    Kind.SECTION: lambda _, number: _called_section(number.rstrip(".")),
    Kind.NUMBERED: lambda _, number: number.rstrip("."),
    Kind.PARAGRAPH: lambda value, _: f"text {value}",
    Kind.CONTINUATION: lambda value, _: "continuation" if value == 1 else f"continuation {value}",
}
"""What delegates call a unit, by how many of its kind there are and the number before it."""


class _Counter:
    """Counts the units of one list of siblings."""

    def __init__(self, language: str, lone: frozenset[str]) -> None:
        self.language = language
        self._lone = lone
        self._counts: dict[Kind, int] = {}
        self._annexes = 0
        self._section = ""

    def begin(self, annexes: int) -> None:
        self._annexes = annexes

    def count(self, unit: Unit, degree: int) -> tuple[int, str]:
        """Which of its kind the next sibling is, and what is printed before it."""
        kind, number = unit.kind, unit.number
        value = self._counts.get(kind, 0)
        # "3 bis." takes no number from those that follow.
        if not number or not is_of_no_series(number):
            value += 1
        self._counts[kind] = value
        if not number and kind in _COUNTED:
            number = self._number(unit, value, degree)
        if kind is _SECTION:
            self._counts.pop(_OPERATIVE, None)
            self._counts.pop(_NUMBERED, None)
        return value, number

    def _number(self, unit: Unit, value: int, degree: int) -> str:
        """What is printed before a unit that has a number of its order."""
        kind = unit.kind
        if kind is _OPERATIVE:
            return "" if unit.id in self._lone else f"{value}."
        if kind is _NUMBERED:
            return f"{value}."
        if kind is _SUBPARAGRAPH:
            marker = subparagraph_number(degree, value)
            return marker.removeprefix("(") if self.language in _OPEN_MARKERS else marker
        if kind is _SECTION:
            return roman(value).upper()
        return annex_heading(self.language, self._count_of_annex(value))

    def _count_of_annex(self, value: int) -> int:
        """0 for the only annex, which has no count."""
        return 0 if self._annexes == 1 else value

    def label(self, unit: Unit, value: int, number: str, parent: str) -> str:
        """What delegates call the sibling counted last; `parent` is the label of the unit above."""
        kind = unit.kind
        if kind is _ANNEX:
            return unit.number or annex_heading("en", self._count_of_annex(value))
        if kind is _SUBPARAGRAPH:
            return f"{parent} {number}".strip()
        label = _LABELS.get(kind)
        own = label(value, number) if label else f"{kind.value} {value}"
        within = self._section if kind in _COUNTED_IN_SECTIONS and self._section else parent
        own = f"{within}, {own}" if within else own
        if kind is _SECTION:
            self._section = own
        return own


def note_numbers(resolution: Resolution) -> dict[str, str]:
    """Printed mark of each note by identity: `1`, `2`, … by first reference, or its own mark."""
    numbers: dict[str, str] = {}
    count = 0
    for note in resolution.notes_in_order():
        if note.mark:
            numbers[note.id] = note.mark
        else:
            count += 1
            numbers[note.id] = str(count)
    return numbers
