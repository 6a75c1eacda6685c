"""Lines to paragraphs: what a page break or a narrow column has cut is made whole."""

from __future__ import annotations

from functools import lru_cache

from drafting.dataclasses import dataclass, field
from drafting.formats.plain.enacting import is_enacting
from drafting.formats.plain.landmarks import (
    goes_on_as_instruction,
    is_annex,
    is_closing,
    is_closing_date,
    is_instruction,
)
from drafting.formats.plain.lines import SourceLine, join_lines
from drafting.formats.plain.marks import (
    BULLETS,
    Form,
    Mark,
    heading_mark,
    high_numbers,
    series_mark,
)
from drafting.formats.plain.openers import Opener, opener
from drafting.formats.plain.widths import COLUMN, Widths
from drafting.lexicon.alphabets import letter_value, letters
from drafting.lexicon.small_figures import RAISED
from drafting.lexicon.tongues import is_dense
from drafting.patterns import regex

_UNSEEN = "\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_TRAILING = regex(
    rf"(?:\[\^[^\]\s]{{1,16}}\]|[{RAISED}{_UNSEEN}*_”’\"')\]\s]|"
    r"(?<=[,;.:])\s?\d{1,3}(?=$))+$"
)
_FOREIGN_MARKS = str.maketrans("،؛，；：。؟？", ",;,;:.??")
_CONJUNCTION = regex(r"(?<=[;,])\s+(?:and|or|and/or)$")
UNFINISHED = regex(r"\b(?:a|an|and|as|at|by|for|from|in|of|on|or|that|the|to|which|with)$")
"""How no text ends."""
_LONGEST_ITEM = 130
"""A numbered line of this length is a sentence; one that lacks its full stop is cut."""
_TABLE_ROW = regex(r"\|.*\|$")
_TABLE_RULE = regex(r"\|[\s:|-]+\|$")


@dataclass(slots=True)
class Paragraph:
    """A paragraph of the source, put together again."""

    line: int
    text: str
    mark: Mark | None = None
    heading: int = 0
    table: bool = False
    gap: bool = False
    parts: list[str] = field(default_factory=list)
    last: str = ""
    """The last line that went into it."""
    stretch: int = 0
    """How many letters it has since the last gap."""
    prose: bool = False
    """It has shown to be running text, not a heading."""
    emphasized: bool = False
    """All of it was set in bold or italics."""

    @property
    def end(self) -> str:
        """The mark that ends it: one of `.,;:?!`, or empty."""
        return end_of(self.last)

    def add(self, line: SourceLine) -> None:
        """Put another line behind; what goes on over a gap is no heading."""
        self.parts.append(line.text)
        self.last = line.text
        self.stretch = len(line.text) + (0 if line.gap else self.stretch + 1)
        self.prose = self.prose or line.gap


def end_of(text: str) -> str:
    """The punctuation mark that ends `text`, notes and quotation marks aside."""
    return _end_of(text[-80:])


# Each stage of a reading asks it of the same words, and several readings of one file do.
@lru_cache(maxsize=8192)
def _end_of(text: str) -> str:
    tail = _CONJUNCTION.sub("", _TRAILING.sub("", text)).translate(_FOREIGN_MARKS)
    return tail[-1] if tail and tail[-1] in ".,;:?!" else ""


def breaks_off(paragraph: Paragraph) -> bool:
    """Whether a paragraph ends within a sentence."""
    return not (paragraph.table or paragraph.heading or end_of(paragraph.text))


def paragraphs(lines: list[SourceLine], *, english: bool = True) -> list[Paragraph]:
    """The paragraphs that `lines` make; not only in English may they begin with a small letter."""
    return _Joiner(lines, english=english).run()


class _Joiner:
    """Decides line by line whether a paragraph goes on or another begins."""

    def __init__(self, lines: list[SourceLine], *, english: bool) -> None:
        self._lines = lines
        self._english = english
        self._widths = Widths(lines)
        self._spaced = any(line.gap for line in lines[1:])
        """Whether blank lines part its paragraphs: one that has none says nothing by that."""
        self._high = high_numbers(line.text for line in lines)
        self._done: list[Paragraph] = []
        self._number = 0

    def run(self) -> list[Paragraph]:
        for line in self._lines:
            if _TABLE_RULE.fullmatch(line.text):
                continue
            if self._done and not self._begins(self._done[-1], line):
                self._done[-1].add(line)
            else:
                self._begin(line)
        for paragraph in self._done:
            _finish(paragraph)
        return self._done

    def _begin(self, line: SourceLine) -> None:
        marked = self._mark(line)
        gap = line.gap or not self._spaced
        paragraph = Paragraph(line.number, "", None, line.heading, _is_row(line), gap)
        paragraph.last = line.text
        paragraph.stretch = len(line.text)
        paragraph.emphasized = line.bare != line.text
        if marked and not line.heading:
            paragraph.mark = marked[0]
            paragraph.last = marked[1]
            if marked[0].form is Form.NUMBER:
                self._number = marked[0].value
        paragraph.parts.append(line.text if marked is None or line.heading else marked[1])
        paragraph.prose = paragraph.mark is not None or opener(line.bare) is not None
        self._done.append(paragraph)

    def _begins(self, before: Paragraph, line: SourceLine) -> bool:
        if line.heading or before.heading or before.table or _is_row(line):
            return not (before.table and _is_row(line))
        if before.mark and before.parts == [""]:
            return self._mark(line) is not None
        if (marked := self._mark(line)) is not None:
            return self._mark_begins(before, line, *marked)
        if self._is_landmark(before, line):
            return True
        if opener(line.text.lstrip('*_[“"')) is not None and not line.text[:1].islower():
            return line.gap or self._may_end(before, line)
        return self._words_begin(before, line)

    def _mark(self, line: SourceLine) -> tuple[Mark, str] | None:
        return series_mark(line.text, self._high)

    def _may_end(self, paragraph: Paragraph, line: SourceLine) -> bool:
        """Whether the paragraph may end with its last line: a colon within a line ends none."""
        if paragraph.end != ":":
            return paragraph.end != ""
        return not self._is_full(paragraph, line) or is_instruction(paragraph.parts[0])

    def _is_landmark(self, before: Paragraph, line: SourceLine) -> bool:
        apart = line.gap or before.end != "" or not before.prose
        if is_closing(before.parts[0]) and (line.gap or is_closing_date(line.text)):
            return True
        if is_enacting(line.text) or is_closing(line.text):
            return apart
        if "年" in line.text and is_closing_date(line.text):
            return before.end == "."
        if heading_mark(line.bare) and len(line.bare) <= 6:
            return apart and line.bare[:1].isupper()
        if is_annex(line.bare):
            return line.gap or before.end in (".", ";")
        return (line.gap or before.end in (".", ";", ",")) and heading_mark(line.bare) is not None

    def _mark_begins(self, before: Paragraph, line: SourceLine, mark: Mark, rest: str) -> bool:
        if mark.printed in BULLETS or _opens_change(mark, rest):
            return True
        if not line.gap and _goes_on_within(before, mark):
            return False
        if mark.form is Form.PARENTHESIS and before.end == "" and rest[:1].islower():
            return not before.prose
        if line.gap and not (line.cut and before.end == "" and mark.form is not Form.NUMBER):
            return True
        if mark.form is Form.NUMBER:
            return self._number_begins(before, mark, rest)
        within_a_line = rest[:1].islower() and self._is_full(before, line) and not line.gap
        return (before.end != "" or not before.prose) and not within_a_line

    def _number_begins(self, before: Paragraph, mark: Mark, rest: str) -> bool:
        """Whether a number within close lines counts a paragraph and is not part of one."""
        if mark.value == self._number + 1 and is_dense(rest):
            return True
        if mark.value in (self._number + 1, 1) or not mark.plain:
            return before.end != "" or not rest or rest[0].isupper()
        after_end = before.end in (";", ".", ":") or not before.prose
        near = self._number < mark.value <= self._number + 3
        return after_end and (near or (opener(rest) is not None and mark.value > self._number))

    def _words_begin(self, before: Paragraph, line: SourceLine) -> bool:
        if not (self._english or self._spaced):
            # Their paragraphs may begin with a small letter, and no gap says where.
            return before.end != "" and not self._is_full(before, line)
        first = line.text.lstrip('*_[(“"‘')[:1]
        if first.islower() or first.isdigit():
            return self._lower_begins(before, line)
        if not line.gap:
            return self._capital_begins_without_gap(before, line) or (
                before.end == ":" and line.text[0] in '“"«'
            )
        if line.cut:
            return before.end not in ("", ",") or not (before.prose or before.stretch > 40)
        return before.end != "" or not self._is_unfinished(before)

    def _is_unfinished(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph without a mark at its end must go on: it is a sentence."""
        if UNFINISHED.search(paragraph.last):
            return True
        first, length = paragraph.parts[0], sum(map(len, paragraph.parts))
        sentence = length > _LONGEST_ITEM or opener(first.lstrip('*_[“"')) is not None
        return paragraph.prose and (sentence or paragraph.stretch in COLUMN)

    def _lower_begins(self, before: Paragraph, line: SourceLine) -> bool:
        """Whether a line with a small letter begins a paragraph, such as more text after a list."""
        if not line.gap or before.end == "" or _CONJUNCTION.search(before.last):
            return False
        if not self._english and not line.cut:
            return True
        is_unmarked_item = before.parts[0][:1].islower() and before.end == ";"
        if not _is_item(before) and not is_unmarked_item:
            return before.end == ":" and not line.cut
        ends_item = before.end == "," and before.stretch not in COLUMN and not line.cut
        return before.end in (";", ":") or ends_item or (before.end == "." and not line.cut)

    def _capital_begins_without_gap(self, before: Paragraph, line: SourceLine) -> bool:
        if UNFINISHED.search(before.last):
            return False
        if not self._spaced and self._widths.holds_paragraphs:
            return True
        unknown = not self._widths.is_known and before.stretch > _LONGEST_ITEM
        full = self._is_full(before, line)
        return not full and not (before.end == "" and (before.prose or unknown))

    def _is_full(self, paragraph: Paragraph, line: SourceLine) -> bool:
        """Whether the last line of a paragraph goes to the edge of a narrow column."""
        return self._widths.is_full(paragraph.last, line.text)


def _opens_change(mark: Mark, rest: str) -> bool:
    """Whether a line asks for a change of what it names: "OP3: delete …"."""
    named = mark.label.endswith((":", ".", "-", "–", "—"))
    return named and rest != "" and goes_on_as_instruction(rest)


def _goes_on_within(before: Paragraph, mark: Mark) -> bool:
    """Whether a letter goes on a list within a sentence: "(a) … or (b)", broken before "(b)"."""
    if mark.form is not Form.PARENTHESIS:
        return False
    value = letter_value(mark.printed.strip("()"))
    return value > 1 and any(f" ({letters(value - 1)}) " in f" {part} " for part in before.parts)


def _finish(paragraph: Paragraph) -> None:
    if paragraph.table:
        paragraph.text = "\n".join(paragraph.parts)
        return
    paragraph.text = join_lines(paragraph.parts)


def _is_item(paragraph: Paragraph) -> bool:
    return paragraph.mark is not None and paragraph.mark.form in (Form.PARENTHESIS, Form.POINT)


def _is_row(line: SourceLine) -> bool:
    return _TABLE_ROW.fullmatch(line.text) is not None


def has_preambular(found: list[Paragraph]) -> bool:
    """Whether the first opening words that are known are those of a preamble."""
    for paragraph in found[:40]:
        known = opener(paragraph.text.lstrip('*_“"['))
        if known is not None:
            return known[0] is Opener.PREAMBULAR
    return False


def keep_labels(found: list[Paragraph], *, amendment: bool, enacted: bool) -> bool:
    """Make the labels of an amendment text: "OP3: delete “X”" says by it what it is about.

    Whether it is one: it is called so, or is a list of changes that has no head.
    """
    if not amendment and (enacted or not _ask_for_changes(found)):
        return False
    for paragraph in found:
        mark = paragraph.mark
        if mark is not None and mark.label and _is_told_of(mark.label, paragraph.text):
            paragraph.text, paragraph.mark = f"{mark.label} {paragraph.text}".rstrip(), None
    return True


def _ask_for_changes(found: list[Paragraph]) -> bool:
    """Whether labels go on as changes do, and none as a paragraph does."""
    labelled = [one for one in found if one.mark is not None and one.mark.label and one.text]
    changes = [goes_on_as_instruction(one.text) for one in labelled]
    return any(changes) and all(
        change or opener(one.text) is None for one, change in zip(labelled, changes, strict=True)
    )


def _is_told_of(label: str, text: str) -> bool:
    quoted = label.endswith(":") and text[:1] in ("“", '"')
    marked = "**" in text or "~~" in text or "\\~" in text
    return quoted or marked or goes_on_as_instruction(text) or opener(text) is None
