"""The list behind a compilation, read: what `proposal_list.py` wrote, line by line."""

from __future__ import annotations

from collections.abc import Iterable

from drafting.amendments.compilation import proposal_list as written
from drafting.amendments.compilation.asked_edits import LINE_BREAK
from drafting.amendments.compilation.kind_words import read_kind
from drafting.amendments.compilation.letters import Letters
from drafting.amendments.compilation.names import colon_behind, read_names
from drafting.amendments.compilation.places import parted
from drafting.amendments.positions import Stance
from drafting.dataclasses import dataclass, field
from drafting.model.inline import note_references, plain
from drafting.model.unit import Kind
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_HEADER = regex(r"(?P<number>\d{1,6})\.\s(?P<rest>.+)\.")
_STANCES = {words: stance for stance, words in written.STANCES.items()}
_PRESENT = written.AT_PRESENT.rstrip(": ")


class Line(NamedTuple):
    """One line of the list."""

    head: str
    """Plain words before the quotation, without the colon; of a line without one all of it."""
    words: str | None = None
    """Inline markup of what stands in quotation marks."""
    whole: str = ""
    """All of it, plain words."""


class ReadPosition(NamedTuple):
    """What some hold of a proposal."""

    names: tuple[str, ...]
    stance: Stance
    words: str = ""
    comment: str = ""


class ReadKind(NamedTuple):
    """A paragraph that its label does not tell the kind of."""

    label: str
    kind: Kind
    level: int
    words: str
    """Inline markup."""
    part: str = ""
    """The part that it stands directly in."""
    number: str = ""
    """A number of its own."""


@dataclass(slots=True)
class ReadEntry:
    """One proposal as the list has it."""

    number: int
    by: tuple[str, ...]
    says: str
    asks: list[Line] = field(default_factory=list)
    """What it asks for, still in sentences."""
    notes: dict[str, str] = field(default_factory=dict)
    """The footnotes that it brings in, by their printed marks."""
    on: int = 0
    rationale: str = ""
    condition: str = ""
    positions: list[ReadPosition] = field(default_factory=list)
    contested: str = ""
    """Why it could not be made as it was put when the list was written."""
    unsaid: str = ""
    """Why nothing can be made of it, in a sentence of the list."""


@dataclass(slots=True)
class ReadList:
    """The whole of it."""

    entries: list[ReadEntry] = field(default_factory=list)
    present: dict[str, str] = field(default_factory=dict)
    """What paragraphs, values and footnotes read at present, by what they are called."""
    agreed: dict[str, str] = field(default_factory=dict)
    """How far paragraphs are agreed, by their labels: "Agreed, pending Iran"."""
    kinds: list[ReadKind] = field(default_factory=list)
    uncited: list[str] = field(default_factory=list)
    """Identities of footnotes of the text to which it does not refer."""
    unread: list[str] = field(default_factory=list)
    """Lines that are none of the list."""


def read_list(lines: Iterable[str]) -> ReadList:
    """The list of these lines, inline markup."""
    found = ReadList()
    for line in lines:
        if plain(line).strip() == written.UNCITED.strip():
            found.uncited += note_references(line)
        elif plain(line) != written.ABOUT and not _take(_line(line), found):
            found.unread.append(plain(line))
    return found


def _line(line: str) -> Line:
    letters = Letters(line)
    head, opening, rest = letters.words.partition(": “")
    if not opening or not rest.endswith("”"):
        return Line(letters.words, None, letters.words)
    start = len(head) + len(opening)
    words = letters.between(start, len(letters.words) - 1)
    return Line(head, words.replace(LINE_BREAK, "\n"), letters.words)


def _take(line: Line, found: ReadList) -> bool:
    """Take in a line; False if it is none of the list."""
    if header := _HEADER.fullmatch(line.whole):
        return _begin(header["number"], header["rest"], found)
    if not found.entries:
        return _take_present(line, found)
    return _take_ask(line, found.entries[-1])


def _begin(number: str, rest: str, found: ReadList) -> bool:
    at = colon_behind(rest)
    if at < 0:
        return False
    by, says = read_names(rest[:at]), rest[at + 1 :].strip()
    found.entries.append(ReadEntry(int(number), by, says))
    return True


def _take_present(line: Line, found: ReadList) -> bool:
    if line.words is None:
        return False
    if line.head.endswith(_PRESENT):
        found.present[line.head.removesuffix(_PRESENT)] = line.words
        return True
    if line.head.endswith(written.STANDS):
        found.agreed[line.head.removesuffix(written.STANDS)] = plain(line.words)
        return True
    label, _, words = line.head.rpartition(written.IS)
    words, part = parted(words)
    words, _, number = words.partition(written.NUMBERED)
    kind = read_kind(words)
    if kind is None:
        return False
    found.kinds.append(ReadKind(label, *kind, line.words, part, number))
    return True


def _take_ask(line: Line, entry: ReadEntry) -> bool:
    """Take in a line that tells of a proposal."""
    stance, _, names = line.whole.partition(": ")
    if stance in _STANCES:
        entry.positions.append(ReadPosition(read_names(names), _STANCES[stance]))
        return True
    if line.words is None:
        return _take_plain(line.head, entry)
    words = plain(line.words)
    if line.head == written.REASON:
        entry.rationale = words
    elif line.head == written.CONTESTED:
        entry.contested = words
    elif line.head == written.CONDITION:
        entry.condition = words
    elif line.head.startswith(written.WITH_FOOTNOTE):
        entry.notes[line.head.removeprefix(written.WITH_FOOTNOTE)] = line.words
    elif line.head == written.WORDS and entry.positions:
        entry.positions[-1] = entry.positions[-1]._replace(words=words)
    elif line.head == written.COMMENT and entry.positions:
        entry.positions[-1] = entry.positions[-1]._replace(comment=words)
    else:
        entry.asks.append(line)
    return True


def _take_plain(words: str, entry: ReadEntry) -> bool:
    if words in (written.MOOT, written.UNSAID):
        entry.unsaid = words
        return True
    if not words.endswith("."):
        return False
    number = words[:-1].removeprefix(f"{written.ON} ")
    if number.isdecimal():
        entry.on = int(number)
    else:
        entry.asks.append(Line(words[:-1]))
    return True
