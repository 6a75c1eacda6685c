"""A resolution in the terminal, set as it will be printed: hanging numbers, notes at the foot."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.cli.looks import BOLD, PLAIN, Look, Words, columns, emphasis, set_lines
from drafting.lexicon.small_figures import raised
from drafting.model.inline import runs
from drafting.model.numbering import Numbered, Numbering, note_numbers
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind
from drafting.workspace.rendering import submission_line

_MASTHEAD = (
    "organ", "number", "symbol", "distribution", "date", "original", "committee", "session",
    "place_and_dates", "agenda_item", "agenda_title", "adoption", "report",
)  # fmt: skip
_HEADINGS = frozenset({Kind.HEADING, Kind.SECTION, Kind.ANNEX, Kind.TITLE})
_STEP = "    "
_WIDEST_LABEL = 12
_BEFORE = {"distribution": "Distr.: ", "original": "Original: "}
"""What English documents print before a value of the masthead."""


def page_lines(
    resolution: Resolution, size: int, looks: bool, unit: str = "", labels: bool = False
) -> Iterator[str]:
    """The lines of a text, or of one unit with what stands under it; labels in the margin."""
    page = _Page(resolution, size, looks, labels)
    if unit:
        yield from page.unit_lines(unit)
        return
    yield from page.head_lines()
    for row in page.numbering:
        yield from page.row_lines(row)
    if resolution.closing:
        yield from page.block(resolution.closing)
    yield from page.note_lines()


class _Page:
    def __init__(self, resolution: Resolution, size: int, looks: bool, labels: bool) -> None:
        self._resolution = resolution
        self._size = size
        self._looks = looks
        self._marks = note_numbers(resolution)
        self.numbering = Numbering(resolution)
        longest = max((columns(row.label) for row in self.numbering), default=0)
        self._margin = min(longest, _WIDEST_LABEL) + 2 if labels else 0

    def head_lines(self) -> Iterator[str]:
        """Masthead, sponsors, chapeau, title and enacting line."""
        text = self._resolution
        for name in _MASTHEAD:
            if value := getattr(text.masthead, name):
                before = _BEFORE.get(name, "") if text.language == "en" else ""
                yield self._set(before + value.replace("\n", " "))
        for line in text.masthead.other:
            yield self._set(line)
        yield from self.block(submission_line(text))
        for value, look in ((text.chapeau, PLAIN), (text.title, BOLD), (text.enacting, PLAIN)):
            yield from self.block(value, look)

    def block(self, value: str, look: Look = PLAIN) -> Iterator[str]:
        """A value with an empty line before it; nothing for an empty one."""
        if value:
            yield ""
            yield self._set(value, look)

    def unit_lines(self, identity: str) -> Iterator[str]:
        """One unit with what stands under it."""
        top = self.numbering[identity]
        below = {unit.id for unit in top.unit.walk()}
        for row in self.numbering:
            if row.unit.id in below:
                yield from self.row_lines(row, row.depth - top.depth, spaced=row is not top)

    def row_lines(
        self, row: Numbered, depth: int | None = None, spaced: bool = True
    ) -> Iterator[str]:
        """One unit: its number hangs, its text is indented by depth."""
        indent = " " * self._margin + _STEP * (row.depth if depth is None else depth)
        number = f"{row.number}  " if row.number else ""
        look = BOLD if row.unit.kind in _HEADINGS else PLAIN
        if spaced:
            yield ""
        yield set_lines(
            self._words(row.unit.text, look),
            self._size,
            self._looks,
            self._labelled(row, indent) + number,
            indent + " " * len(number),
        )

    def _labelled(self, row: Numbered, indent: str) -> str:
        """The indent with the label of a unit in the margin; a long one takes a line of its own."""
        if not self._margin:
            return indent
        if columns(row.label) + 2 > self._margin:
            return f"{row.label}\n{indent}"
        return row.label + indent[columns(row.label) :]

    def note_lines(self) -> Iterator[str]:
        """The footnotes in printed order."""
        notes = self._resolution.notes_in_order()
        if notes:
            yield ""
            yield "─" * 20
        for note in notes:
            mark = f"{self._marks[note.id]}  "
            yield set_lines(
                self._words(note.text, PLAIN), self._size, self._looks, mark, " " * len(mark)
            )

    def _set(self, value: str, look: Look = PLAIN) -> str:
        return set_lines(self._words(value, look), self._size, self._looks)

    def _words(self, text: str, look: Look) -> Iterator[Words]:
        for run in runs(text):
            if run.note:
                yield Words(raised(self._marks.get(run.note, "?")), look)
                continue
            codes = ";".join(filter(None, (emphasis(run), look.codes)))
            yield Words(run.text, Look(codes))
