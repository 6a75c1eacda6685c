"""Notes at the feet of pages: told from the text, put together over pages, found by their marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from drafting.dataclasses import dataclass, field
from drafting.formats.docx.reading.typed_footnotes import TYPED
from drafting.formats.pdf.furniture import PageLines, is_rule
from drafting.formats.pdf.lines import Line, Span
from drafting.formats.pdf.tables import Table
from drafting.lexicon.roman import roman, roman_value
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_SMALLER = 0.93
_THIN, _SHORT, _APART = 2.0, 0.45, 0.4
"""Of a rule above notes: its height in points, its width in that of the page, its distance in em
from the text above it."""
_MARK = regex(r"\s*(\d{1,3}|\*{1,3}|[ivxl]{1,7}|[a-z](?=$))\s*")
_TYPED = regex(r"\s*(\*{1,3}|(?:\d{1,3}|[ivxl]{1,7})(?=[\s.]))\.?\s*(?=\S)")
_REFERENCE = regex(r"\d{1,3}|\*{1,3}|[ivxl]{2,7}|[a-z]")


@dataclass(slots=True)
class PageNote:
    """One note."""

    key: str
    mark: str
    page: int
    is_raised: bool
    """Whether its mark is set above the line."""
    lines: list[Line] = field(default_factory=list)
    """Its lines, without the mark."""


class Parted(NamedTuple):
    """The lines of the text by page, and the notes."""

    body: list[list[Line | Table]]
    notes: list[PageNote]


def take_out_notes(pages: Sequence[PageLines], size: float) -> Parted:
    """The notes of all pages apart from the text; `size` is that of the text."""
    body: list[list[Line | Table]] = []
    notes: list[PageNote] = []
    for one in pages:
        text, foot = _parted(one, size)
        body.append(sorted([*text, *one.tables], key=lambda part: part.y))
        for line in foot:
            mark, rest = _marked(line, notes)
            if mark or not notes:
                key = f"{TYPED}{len(notes) + 1}"
                notes.append(PageNote(key, mark, line.page, bool(_mark_of(line))))
            notes[-1].lines.append(rest)
    return Parted(body, notes)


def _parted(one: PageLines, size: float) -> tuple[list[Line], list[Line]]:
    """The text and the notes of a page: by tags, by a rule above them, by their smaller letters."""
    tagged = [line for line in one.body if line.tag.note >= 0]
    if tagged:
        return [line for line in one.body if line.tag.note < 0], tagged
    start = _start(one, size)
    return one.body[:start], one.body[start:]


def _start(one: PageLines, size: float) -> int:
    """The first line of the notes of a page without tags for them."""
    body = one.body
    rules = [line.y for line in one.aside if is_rule(line)]
    lowest = max(rules, default=0.0)
    start = len(body)
    while start and body[start - 1].size < _SMALLER * size and body[start - 1].tag.cell is None:
        start -= 1
    under = [index for index in range(start, len(body)) if body[index].y > lowest > 0]
    if under and _all_small(body[under[0] :], size):
        return under[0]
    for index in range(start, len(body)):
        if _mark_of(body[index]):
            return index
    return _under_drawn_rule(one)


def _under_drawn_rule(one: PageLines) -> int:
    """The first line under the short rule that programs draw above notes, if a mark opens it."""
    flat = [rule for rule in one.page.rules if rule[3] - rule[1] < _THIN]
    for left, top, right, _ in sorted(flat, key=lambda rule: -rule[1]):
        beside = sum(abs(other[1] - top) < _THIN for other in flat)
        if right - left > _SHORT * one.page.width or beside > 1:
            continue
        index = next((at for at, line in enumerate(one.body) if line.y > top), len(one.body))
        above = one.body[index - 1] if index else None
        is_underline = above is not None and top - above.y < _APART * above.size
        if index < len(one.body) and not is_underline and _mark_of(one.body[index]):
            return index
    return len(one.body)


def _all_small(lines: Iterable[Line], size: float) -> bool:
    return all(line.size < _SMALLER * size for line in lines)


def _mark_of(line: Line) -> str:
    """The mark that a line of notes begins with, raised or followed by a space."""
    first = line.spans[0] if line.spans else Span("")
    match = _MARK.fullmatch(first.text) if first.shift == 1 else None
    if match is None and first.text.startswith("*"):
        match = _TYPED.match(line.text)
    return match[1] if match else ""


def _marked(line: Line, notes: Sequence[PageNote]) -> tuple[str, Line]:
    """The mark of a line that begins a note, and the line without it."""
    mark = _mark_of(line)
    if not mark and (match := _TYPED.match(line.text)) and match[1] in _next_of(notes):
        mark = match[1]
    if not mark:
        return "", line
    length = line.text.index(mark) + len(mark)
    spans = list(_after(line.spans, length))
    return mark, Line(
        line.page, line.y, line.pieces, line.tag, line.tagged, spans, line.trailing,
        line.x, line.end, line.size,
    )  # fmt: skip


def _next_of(notes: Sequence[PageNote]) -> tuple[str, str]:
    """The figures, and the Roman numeral, that the next note may have on the line.

    Endnotes have these. Where the figures of the last one are raised, a line may begin with others.
    """
    numbers = [note for note in notes if note.mark.isdigit()]
    numerals = [value for note in notes if (value := roman_value(note.mark))]
    figures = "" if any(note.is_raised for note in numbers[-1:]) else str(_last(numbers) + 1)
    return figures, roman(max(numerals[-1:], default=0) + 1)


def _last(numbers: Sequence[PageNote]) -> int:
    return int(numbers[-1].mark) if numbers else 0


def _after(spans: Iterable[Span], length: int) -> Iterator[Span]:
    """The spans without their first letters, and without the space after these."""
    begun = False
    for span in spans:
        text = span.text[length:]
        length = max(0, length - len(span.text))
        text = text if begun else text.lstrip(" .\t")
        begun = begun or bool(text)
        if text:
            yield span._replace(text=text)


class References:
    """Finds notes by the marks in the text."""

    def __init__(self, notes: Sequence[PageNote]) -> None:
        self._notes = notes
        self.cited: set[str] = set()

    def find(self, mark: str, page: int) -> str:
        """The note that a mark on a page refers to; empty if there is none.

        It stands on the same page, or was carried to the next, or was cited before. Endnotes,
        which have Roman numerals, stand on the last pages.
        """
        known = [note for note in self._notes if note.mark == mark]
        near = [note for note in known if note.page in (page, page + 1)]
        before = [note for note in known if note.page < page]
        last = known if roman_value(mark) else []
        for note in [*near, *reversed(before), *last]:
            self.cited.add(note.key)
            return note.key
        return ""

    def marks(self, text: str) -> list[str]:
        """The marks that raised letters hold, such as those of "1, 2"; none if they are others."""
        found = _REFERENCE.findall(text)
        rest = _REFERENCE.sub("", text).strip(" ,–-")
        return found if not rest else []
