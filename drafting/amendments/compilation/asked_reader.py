"""The sentences of the list of proposals, made into edits: what `asked_edits.py` wrote."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from drafting.amendments.compilation.asked_edits import VALUES
from drafting.amendments.compilation.captions import read_caption
from drafting.amendments.compilation.kind_words import read_kind
from drafting.amendments.compilation.list_reader import Line
from drafting.amendments.compilation.places import read_place
from drafting.dataclasses import dataclass, field, replace
from drafting.model.edits import (
    DeleteUnit,
    Edit,
    EditNote,
    EditText,
    InsertUnit,
    JoinUnits,
    MoveUnit,
    Recast,
    ReplaceUnits,
    SetField,
    SplitUnit,
)
from drafting.model.fields import get_field
from drafting.model.numbering import Numbering
from drafting.model.ranges import units_in_range
from drafting.model.resolution import PARTS, PREAMBLE, Resolution
from drafting.model.tree import place_of
from drafting.model.unit import Kind, Unit
from drafting.patterns import regex

_TO_READ = regex(r"(?P<name>.+?)(?:, as alternative (?P<alternative>\d+),)? to read")
_NOTE = regex(r"Footnote (?P<mark>\S+) to read")
_INSERT = regex(
    r"To insert (?P<name>.+?)(?:, (?P<kind>an? .+?)(?: under (?P<under>.+?))?,)? "
    r"(?P<where>(?:after|first in|first under) .+)"
)
_WITH = regex(r"with (?P<name>.+?)(?:, (?P<kind>an? .+?)(?: under (?P<under>.+))?,)?")
_REPLACE = regex(
    r"To replace (?P<range>.+?)(?:, as alternative (?P<alternative>\d+),)? with "
    r"(?P<name>.+?)(?:, (?P<kind>an? .+?)(?: under (?P<under>.+))?,)?"
)
_DELETE = regex(r"To delete (?P<name>.+)")
_MOVE = regex(r"To move (?P<name>.+?) (?P<where>(?:after|first in|first under) .+?)"
              r"(?:, as (?P<kind>an? .+))?")  # fmt: skip
_SPLIT = regex(r"To split (?P<name>.+) into")
_JOIN = regex(r"To join (?P<names>.+), to read")
_RECAST = regex(r"To make (?P<name>.+) (?P<kind>an? .+)")
_FIELDS = {name: one for one, name in VALUES.items()}


@dataclass(slots=True)
class ReadAsk:
    """An edit, and which alternative wording it is."""

    edit: Edit
    alternative: int = 0


@dataclass(slots=True)
class AskedReader:
    """Reads the sentences against the text that they were written on."""

    text: Resolution
    notes: dict[str, str]
    """Identities of footnotes by their printed marks."""
    ids: Callable[[], str]
    looks: Callable[[Kind, str], str]
    """Words as inline markup of a kind of paragraph."""
    _units: dict[str, str] = field(init=False, default_factory=dict)
    _parents: dict[str, str] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._units = {row.label: row.unit.id for row in Numbering(self.text)}
        self._parents = {unit: place_of(self.text, unit).parent for unit in self._units.values()}

    def read(self, lines: Sequence[Line]) -> ReadAsk | None:
        """The edit of some sentences; None where they are not understood whole."""
        if not lines:
            return None
        first, *rest = lines
        for pattern, make in _READERS:
            if found := pattern.fullmatch(first.head):
                edit = make(self, found, first.words or "", rest)
                if edit is not None:
                    number = found.groupdict().get("alternative")
                    return ReadAsk(edit, int(number or 0))
        return None

    def _unit(self, name: str) -> Unit | None:
        return self.text.find(self._units[name]) if name in self._units else None

    def note(self, found: re.Match[str], words: str, rest: Sequence[Line]) -> Edit | None:
        """A footnote in other words."""
        note = self.text.note(self.notes.get(found["mark"], ""))
        return EditNote(note, replace(note, text=words)) if note and not rest else None

    def wording(self, found: re.Match[str], words: str, rest: Sequence[Line]) -> Edit | None:
        """A paragraph or a single value in other words."""
        unit = self._unit(found["name"])
        if unit is None:
            return self._value(found["name"], (words, *(one.words or "" for one in rest)))
        return None if rest else EditText(unit.id, unit.text, self.looks(unit.kind, words))

    def _value(self, name: str, words: Sequence[str]) -> Edit | None:
        if name not in _FIELDS:
            return None
        present = get_field(self.text, _FIELDS[name])
        if isinstance(present, tuple):
            return SetField(_FIELDS[name], present, tuple(filter(None, words)))
        return SetField(_FIELDS[name], present, words[0]) if len(words) == 1 else None

    def insertion(self, found: re.Match[str], words: str, rest: Sequence[Line]) -> Edit | None:
        """Paragraphs that come in together."""
        place = read_place(found["where"], self._units, self._parents)
        units = self._brought(place.parent, found, words, rest) if place else ()
        return InsertUnit(place, units[0], units[1:]) if place and units else None

    def replacement(self, found: re.Match[str], words: str, rest: Sequence[Line]) -> Edit | None:
        """Paragraphs that come in for others."""
        old = units_in_range(self.text, found["range"])
        parent = place_of(self.text, old[0].id).parent
        units = self._brought(parent, found, words, rest)
        return ReplaceUnits(old, units) if units else None

    def _brought(
        self, parent: str, found: re.Match[str], words: str, rest: Sequence[Line]
    ) -> tuple[Unit, ...]:
        """What comes in under `parent`, with all beneath it; nothing where a line is none of it."""
        others = [_WITH.fullmatch(line.head) for line in rest]
        grown = _Grown(self, parent)
        grown.add(found, words)
        for match, line in zip(others, rest, strict=True):
            if match is None:
                return ()
            grown.add(match, line.words or "")
        return tuple(map(grown.built, grown.tops))

    def deletion(self, found: re.Match[str], words: str, rest: Sequence[Line]) -> Edit | None:
        """A paragraph taken out with all beneath it."""
        unit = self._unit(found["name"])
        if unit is None or rest or words:
            return None
        return DeleteUnit(place_of(self.text, unit.id), unit)

    def move(self, found: re.Match[str], words: str, rest: Sequence[Line]) -> Edit | None:
        """A paragraph taken to another place."""
        unit = self._unit(found["name"])
        place = read_place(found["where"], self._units, self._parents)
        kind = read_kind(found["kind"]) if found["kind"] else None
        if unit is None or place is None or rest or words:
            return None
        after = kind[0] if kind else unit.kind
        return MoveUnit(unit.id, place_of(self.text, unit.id), place, unit.kind, after)

    def split(self, found: re.Match[str], words: str, rest: Sequence[Line]) -> Edit | None:
        """A paragraph in several; what stands beneath it goes with the last."""
        whole = self._unit(found["name"])
        if whole is None or not rest or any(line.head != "and" for line in rest):
            return None
        first = replace(whole, text=self.looks(whole.kind, words), children=())
        parts = [Unit(self.ids(), whole.kind, line.words or "", level=whole.level) for line in rest]
        parts[-1] = replace(parts[-1], children=whole.children)
        return SplitUnit(whole, (first, *parts))

    def merger(self, found: re.Match[str], words: str, rest: Sequence[Line]) -> Edit | None:
        """Paragraphs as one; text behind subparagraphs goes on beneath them."""
        parts = [self._unit(name) for name in found["names"].split(" and ")]
        first = parts[0]
        if first is None or rest or len(parts) < 2:
            return None
        children = first.children
        for part in parts[1:]:
            if part is None:
                return None
            kept = (Unit(part.id, Kind.CONTINUATION, part.text),) if children else ()
            children = (*children, *kept, *part.children)
        whole = replace(first, text=self.looks(first.kind, words), children=children)
        return JoinUnits(tuple(part for part in parts if part), whole)

    def recast(self, found: re.Match[str], words: str, rest: Sequence[Line]) -> Edit | None:
        """A paragraph of another kind."""
        unit, kind = self._unit(found["name"]), read_kind(found["kind"])
        if unit is None or kind is None or rest or words:
            return None
        before = (unit.kind, unit.level, unit.number)
        return Recast(unit.id, before, (*kind, unit.number))


class _Grown:
    """Paragraphs that come in together, with what stands under each."""

    def __init__(self, reader: AskedReader, parent: str) -> None:
        self._reader, self._parent = reader, parent
        self._units: dict[str, Unit] = {}
        self._below: dict[str, list[str]] = {"": []}

    def add(self, found: re.Match[str], words: str) -> None:
        """One more paragraph: its name, or what is said of it, tells what it stands under."""
        name, caption = found["name"], read_caption(found["name"])
        kind = read_kind(found["kind"]) if found["kind"] else None
        shapes = kind or (self._kind(bool(caption.path)), 0)
        above = found["under"] or (_above(name, self._units) if caption.path else "")
        text = self._reader.looks(shapes[0], words)
        self._units[name] = Unit(self._reader.ids(), shapes[0], text, level=shapes[1])
        self._below[name] = []
        self._below[above or ""].append(name)

    def _kind(self, is_below: bool) -> Kind:
        if is_below or self._parent not in PARTS:
            return Kind.SUBPARAGRAPH
        return Kind.PREAMBULAR if self._parent == PREAMBLE else Kind.OPERATIVE

    @property
    def tops(self) -> list[str]:
        """The names of those that stand beside one another."""
        return self._below[""]

    def built(self, name: str) -> Unit:
        """The unit of a name with all beneath it."""
        children = tuple(map(self.built, self._below[name]))
        return replace(self._units[name], children=children)


def inserted_name(line: Line) -> str:
    """What a sentence calls the paragraph that it brings in; empty for any other sentence."""
    patterns = (_INSERT, _REPLACE, _WITH)
    found = next(filter(None, (pattern.fullmatch(line.head) for pattern in patterns)), None)
    return found["name"] if found and line.words is not None else ""


def _above(name: str, names: Iterable[str]) -> str:
    """The longest of the names that another one begins with: "OP1 bis" for "OP1 bis (a)"."""
    found = (one for one in names if name.startswith(f"{one} "))
    return max(found, key=len, default="")


_Make = Callable[[AskedReader, "re.Match[str]", str, Sequence[Line]], Edit | None]
_READERS: tuple[tuple[re.Pattern[str], _Make], ...] = (
    (_NOTE, AskedReader.note),
    (_INSERT, AskedReader.insertion),
    (_REPLACE, AskedReader.replacement),
    (_DELETE, AskedReader.deletion),
    (_MOVE, AskedReader.move),
    (_SPLIT, AskedReader.split),
    (_JOIN, AskedReader.merger),
    (_RECAST, AskedReader.recast),
    (_TO_READ, AskedReader.wording),
)
