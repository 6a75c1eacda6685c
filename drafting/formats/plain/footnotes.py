"""Notes: finding them wherever a source has put them, and taking them out of the flow."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from drafting.dataclasses import dataclass, field
from drafting.formats.plain.furniture import is_rule
from drafting.formats.plain.landmarks import is_closing, is_closing_date
from drafting.formats.plain.lines import SourceLine, join_lines
from drafting.formats.plain.note_forms import CITES
from drafting.formats.reading import FURNITURE
from drafting.lexicon import latin
from drafting.lexicon.months import SPELLED
from drafting.lexicon.small_figures import RAISED, level, raised
from drafting.patterns import regex

_LABELLED = regex(r"\[\^([^\]\s]{1,16})\]:\s*(.*)", re.DOTALL)
_SUPERSCRIPT = regex(rf"([{RAISED}]{{1,3}})\s*(?=\S)(.*)", re.DOTALL)
_SQUARE = regex(r"\\?\[(\d{1,3})\\?\]\s+(\S.*)", re.DOTALL)
_SQUARE_REFERENCE = regex(r"(?<=[^\s\\])\\?\[(\d{1,3})\\?\]")
_STARRED = regex(r"\\?((?:\\?\*){1,4})\s+(\S.*)", re.DOTALL)
_NUMBERED = regex(rf"(\d{{1,3}})\s+(?!{latin.BETWEEN}\.)([^\W\d_“\"‘(\[].*|[“\"‘(\[].*)", re.DOTALL)
"""A mark and a note; "1 bis." is the number of a paragraph."""
_BARE_MARK = regex(rf"\d{{1,3}}|[{RAISED}]{{1,3}}|\*{{1,4}}")
_EMPHASIZED = regex(r"(?<![\w*\\])(\*{1,3})(?=\S)[^*\n]+(?<=\S)\1(?!\w)")
_STAR_REFERENCE = regex(r"(?<=[^\s*\\(\[])\\?(\*{1,4})(?=[\s,.;:)\]]|$)")
_SMALL_REFERENCE = regex(r"(?:(?<=[^\W\d_])|(?<=[,;:.”\"')\]])\s?)(\d{1,3})(?=[\s,.;:)]|$)")
_A_DATE = regex(r"\d{1,2}\s+(?:" + "|".join(SPELLED) + r")\b")

_HEADING = regex(r"(?:(?:Foot|End)?[Nn]otes?|NOTES?|References|Notas|Примечания|注|الحواشي)[.:]?")
_BELOW_HEADING = 4
"""Lines of the page that may stand between the heading of notes and these."""
_LONGEST_ZONE = 80


@dataclass(slots=True)
class FoundNote:
    """A note as it stands in the source."""

    mark: str
    """ "1", "*", "a": digits are plain ones."""
    line: int
    pieces: list[str] = field(default_factory=list)
    printed_small: bool = False
    """Its mark is plain digits: so may be the references to it."""

    printed_square: bool = False
    """Its mark stands in square brackets."""

    @property
    def text(self) -> str:
        """The whole note."""
        return join_lines(self.pieces)


@dataclass(frozen=True, slots=True)
class Parted:
    """The lines of the text proper, and the notes."""

    lines: list[SourceLine]
    notes: list[FoundNote]
    set_aside: list[SourceLine]


def take_out_notes(lines: list[SourceLine]) -> Parted:
    """`lines` without notes and furniture; where such stood, the next line is marked as cut."""
    return _Sorter(lines).sort()


class _Sorter:
    """Walks the lines once and sends each to the text, to a note or aside."""

    def __init__(self, lines: list[SourceLine]) -> None:
        self._lines = lines
        self._kept: list[SourceLine] = []
        self._aside: list[SourceLine] = []
        self._notes: list[FoundNote] = []
        self._open: FoundNote | None = None
        self._starred = _star_references(lines)
        self._small = _references(lines, _SMALL_REFERENCE)
        self._square = _references(lines, _SQUARE_REFERENCE)
        self._paged = any(line.cut for line in lines)
        self._cut = False
        self._apart = False

    def sort(self) -> Parted:
        index = 0
        while index < len(self._lines):
            zone_end = self._end_of_zone(index)
            if zone_end > index:
                self._aside.append(self._lines[index])
                self._read_zone(self._lines[index + 1 : zone_end])
                index = zone_end
                continue
            if self._heads_notes(index):
                self._aside.append(self._lines[index])
            else:
                self._place(self._lines[index])
            index += 1
        return Parted(self._kept, self._notes, self._aside)

    def _place(self, line: SourceLine) -> None:
        if line.furniture:
            self._aside.append(line)
            self._open = None
            self._apart = True
            # Paragraphs go on over the end of a page, but not from one message to the next.
            self._cut = self._cut or line.reason == FURNITURE
        elif (note := self._definition(line)) is not None:
            self._open, self._cut = self._add(note), True
        elif self._open is not None and not line.gap:
            self._open.pieces.append(line.text)
        else:
            self._open = None
            apart = line.gap or self._cut or self._apart
            self._kept.append(line._replace(cut=line.cut or self._cut, gap=apart))
            self._cut = self._apart = False

    def _heads_notes(self, index: int) -> bool:
        """Whether this is the heading of the notes, with the first of them below it."""
        line = self._lines[index]
        if line.furniture or _HEADING.fullmatch(line.bare) is None:
            return False
        following = self._lines[index + 1 : index + 1 + _BELOW_HEADING]
        after = next((one for one in following if not one.furniture), None)
        return after is not None and self._definition(after._replace(gap=True)) is not None

    def _add(self, note: FoundNote) -> FoundNote:
        """The note as it joins the others: a broken line may have made its number a mark."""
        before = self._notes[-1] if self._notes else None
        if before is None or not _goes_on(before, note):
            self._notes.append(note)
            return note
        before.pieces.append(f"{note.mark}{'' if note.text.startswith('–') else ' '}{note.text}")
        return before

    def _definition(self, line: SourceLine) -> FoundNote | None:
        """The note that begins on this line."""
        text = line.text
        if match := _LABELLED.fullmatch(text):
            return FoundNote(level(match[1]).replace("\\", ""), line.number, [match[2]])
        if match := _SUPERSCRIPT.fullmatch(text):
            return FoundNote(level(match[1]), line.number, [match[2]])
        if (match := _STARRED.fullmatch(text)) and match[1].replace("\\", "") in self._starred:
            return FoundNote(match[1].replace("\\", ""), line.number, [match[2]])
        if (match := _SQUARE.fullmatch(text)) and match[1] in self._square:
            return FoundNote(match[1], line.number, [match[2]], printed_square=True)
        return self._plain_definition(line)

    def _plain_definition(self, line: SourceLine) -> FoundNote | None:
        """A note with a mark of plain digits: the next of its series, apart from the text."""
        match = _NUMBERED.fullmatch(line.text)
        if match is None or not (line.gap or self._cut or self._open or self._is_closed()):
            return None
        expected = 1 + sum(note.mark.isdigit() for note in self._notes)
        if int(match[1]) != expected or _A_DATE.match(line.text):
            return None
        goes_on = self._open is not None and CITES.match(match[2])
        if match[1] not in self._small and not goes_on and not self._raised(match[1]):
            return None
        return FoundNote(match[1], line.number, [match[2]], printed_small=True)

    def _raised(self, mark: str) -> bool:
        return any(raised(mark) in line.text for line in self._kept)

    def _is_closed(self) -> bool:
        """Whether the last line of the text names the meeting, or its date."""
        last = self._kept[-1].text if self._kept else ""
        return is_closing(last) or is_closing_date(last)

    def _end_of_zone(self, index: int) -> int:
        """Where the notes under a rule end; `index` itself if there is no such zone.

        They end with the page: at a form feed, or at the first furniture in a
        source that has none.
        """
        if not (self._lines[index].furniture and is_rule(self._lines[index].text)):
            return index
        end = index + 1
        while end < len(self._lines) and end - index <= _LONGEST_ZONE:
            line = self._lines[end]
            if line.cut or (line.furniture and not self._paged) or is_rule(line.text):
                break
            end += 1
        inside = self._lines[index + 1 : end]
        return end if any(_BARE_MARK.fullmatch(line.text) for line in inside) else index

    def _read_zone(self, zone: list[SourceLine]) -> None:
        """Notes whose marks stand on lines of their own, in order or torn from their texts."""
        self._aside += [line for line in zone if line.furniture]
        lines = _parted_marks([line for line in zone if not line.furniture])
        marks = [level(line.text) for line in lines if _BARE_MARK.fullmatch(line.text)]
        entries = _entries(lines, len(marks))
        digits = sorted((mark for mark in marks if mark.isdigit()), key=int)
        ordered = [mark for mark in marks if not mark.isdigit()] + digits
        if _between_marks(lines) == entries:
            ordered = marks
        for mark, entry in zip(ordered, entries, strict=True):
            if entry:
                pieces = [line.text for line in entry]
                note = FoundNote(mark, entry[0].number, pieces, printed_small=mark.isdigit())
                self._notes.append(note)
        self._cut, self._open = True, None


def _parted_marks(lines: list[SourceLine]) -> list[SourceLine]:
    """The lines, a mark that stands before its note on one line apart."""
    parted: list[SourceLine] = []
    for line in lines:
        match = _STARRED.fullmatch(line.text) or _NUMBERED.fullmatch(line.text)
        if match is None or _A_DATE.match(line.text):
            parted.append(line)
        else:
            parted += [line._replace(text=match[1].replace("\\", "")), line._replace(text=match[2])]
    return parted


def _goes_on(before: FoundNote, note: FoundNote) -> bool:
    """Whether `note` is no note but the next line of the one before it, begun by a number."""
    if not (before.mark.isdigit() and note.mark.isdigit()):
        return False
    last = before.pieces[-1]
    if last.endswith((".", "]")) or not last:
        return False
    in_series = int(note.mark) == int(before.mark) + 1
    first = note.text.split(" ")[0].strip(",")
    return not in_series or first in SPELLED or note.text[:1] in "–-,;)" or first.islower()


def _entries(lines: list[SourceLine], count: int) -> list[list[SourceLine]]:
    """The texts of `count` notes: one between each two marks, or one a line, or one a sentence."""
    between = _between_marks(lines)
    if all(between) and len(between) == count:
        return between
    texts = [line for line in lines if not _BARE_MARK.fullmatch(line.text)]
    if len(texts) == count:
        return [[line] for line in texts]
    sentences: list[list[SourceLine]] = [[]]
    for line in texts:
        sentences[-1].append(line)
        if line.text.endswith(".") and len(sentences) < count:
            sentences.append([])
    return sentences + [[] for _ in range(count - len(sentences))]


def _between_marks(lines: list[SourceLine]) -> list[list[SourceLine]]:
    groups: list[list[SourceLine]] = []
    for line in lines:
        if _BARE_MARK.fullmatch(line.text):
            groups.append([])
        elif groups:
            groups[-1].append(line)
        else:
            return []
    return groups


def _references(lines: Iterable[SourceLine], pattern: re.Pattern[str]) -> set[str]:
    """The marks that some line refers to: digits close to a word, or in brackets after it."""
    return {
        match[1] for line in lines if not line.furniture for match in pattern.finditer(line.text)
    }


def _star_references(lines: Iterable[SourceLine]) -> set[str]:
    """The asterisk marks that lines refer to; one that more lines begin with is a bullet."""
    found: Counter[str] = Counter()
    begun: Counter[str] = Counter()
    for line in lines:
        if "*" in line.text and not line.furniture:
            text = _EMPHASIZED.sub(" ", line.text)
            found.update(match[1] for match in _STAR_REFERENCE.finditer(text))
            if match := _STARRED.fullmatch(line.text):
                begun[match[1].replace("\\", "")] += 1
    return {mark for mark in found if begun[mark] <= found[mark]}
