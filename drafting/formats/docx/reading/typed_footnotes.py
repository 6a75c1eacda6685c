"""Footnotes that are typed: a mark in the text, and the note at the end under the same.

Files made from PDF have them so, and files that went through programs without notes. Marks are
raised figures, or figures in square brackets or before a slash.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from drafting.figures import whole_number
from drafting.formats.docx.reading.paragraph import WordParagraph
from drafting.formats.plain.note_forms import CITES
from drafting.formats.plain.openers import opener
from drafting.formats.reading import ABOVE_NOTES, Passage
from drafting.lexicon.small_figures import RAISED, level, raised
from drafting.model.inline import Run
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex


class _Form(NamedTuple):
    """How notes begin, and how the text refers to them."""

    note: re.Pattern[str]
    reference: re.Pattern[str]


_FORMS = (
    _Form(
        regex(rf"\s*(?P<mark>[⁽\[(]?[{RAISED}]{{1,3}}[⁾\])]?)\s*(?=\S)"),
        regex(rf"(?<=\S)(?:[⁽\[(][{RAISED}]{{1,3}}[⁾\])]|[{RAISED}]{{1,3}}⁾?)"),
    ),
    _Form(
        regex(r"\s*(?P<mark>\[\d{1,3}\])\s+(?=\S)"),
        regex(r"(?<=\S)\[\d{1,3}\](?=[\s,.;:)\[]|$)"),
    ),
    _Form(
        regex(r"\s*(?P<mark>\d{1,3}/)\s+(?=\S)"),
        regex(r"(?<=[^\s\d/])\d{1,3}/(?=[\s,.;:)]|$)"),
    ),
)
_LEVEL = regex(r"\s*(?P<mark>\d{1,3})[.)]?\s+(?=\S)")
"""How a note in a list begins."""
_AROUND_FIGURES = "[]/()⁽⁾."
_UNIT = regex(r"(?:^|[\W\d])[kcdm]?m$")
"""A measure before a raised figure: "km²" cites nothing."""
_HEADINGS = ("Notes", "Endnotes", "Footnotes")
TYPED = "t"
"""How the keys of such notes begin."""

Notes = dict[str, tuple[Run, ...]]


class Typed(NamedTuple):
    """The paragraphs of a file, its typed notes, and their marks as the file has them."""

    paragraphs: list[WordParagraph]
    notes: Notes
    form: _Form | None = None
    heading: int = 0
    """The place of the heading above the notes."""

    def told(self, passage: Passage) -> Passage:
        """A passage with marks of notes as raised figures; the heading above them is set aside."""
        if self.form is None:
            return passage
        aside = ABOVE_NOTES if self.heading and passage.line == self.heading else passage.aside
        note = self.form.note.match(passage.text)
        mark, rest = (
            (f"{_raised(note)} ", passage.text[note.end() :]) if note else ("", passage.text)
        )
        return passage._replace(text=mark + self.form.reference.sub(_raised, rest), aside=aside)


def with_typed_notes(paragraphs: list[WordParagraph]) -> Typed:
    """The paragraphs without typed notes at their end, references in their place, and the notes.

    No notes where a mark is not cited: raised figures are then what they are, as in "km²".
    """
    for form, start in _candidates(paragraphs):
        notes = dict(_note(one, form) for one in paragraphs[start:] if not _is_blank(one))
        heading = _has_heading(paragraphs, start)
        text = paragraphs[: start - heading]
        cited = {_key(mark) for one in text for mark in form.reference.findall(one.text)}
        if notes and notes.keys() <= cited:
            place = paragraphs[start - 1].place if heading else 0
            text = [one._replace(runs=tuple(_cited(one, form, notes))) for one in text]
            return Typed(text, notes, form, place)
    return Typed(paragraphs, {})


def _candidates(paragraphs: list[WordParagraph]) -> Iterator[tuple[_Form, int]]:
    """Where notes of which form may begin at the end."""
    last = next((one.text for one in reversed(paragraphs) if not _is_blank(one)), "")
    for form in _FORMS:
        if form.note.match(last):
            yield form, _start(paragraphs, form)
    start = _start_of_list(paragraphs)
    if start < len(paragraphs):
        yield from ((form, start) for form in _FORMS)


def _has_heading(paragraphs: list[WordParagraph], start: int) -> bool:
    return start > 0 and paragraphs[start - 1].text.strip() in _HEADINGS


def _start(paragraphs: list[WordParagraph], form: _Form) -> int:
    """Where the notes at the end begin, with the line that is drawn above them."""
    start = len(paragraphs)
    while start and (
        form.note.match(paragraphs[start - 1].text) or _is_blank(paragraphs[start - 1])
    ):
        start -= 1
    return start


def _start_of_list(paragraphs: list[WordParagraph]) -> int:
    """Where a list at the end begins that counts notes from one, as they become in mail.

    It stands below a line or a heading, or begins throughout as notes do.
    """
    start, expected, announced, cites = len(paragraphs), 0, False, True
    while start and (expected != 1 or _is_blank(paragraphs[start - 1])):
        one = paragraphs[start - 1]
        start -= 1
        if _is_blank(one):
            announced = announced or (expected == 1 and "_" in one.text)
            continue
        number, words = _counted(one)
        if number == 0 or expected not in (0, number + 1) or opener(words) is not None:
            return len(paragraphs)
        expected, cites = number, cites and CITES.match(words) is not None
    is_list = expected == 1 and (announced or cites or _has_heading(paragraphs, start))
    return start if is_list else len(paragraphs)


def _counted(paragraph: WordParagraph) -> tuple[int, str]:
    """The number before a paragraph, typed or automatic, and its words."""
    typed = None if paragraph.number else _LEVEL.match(paragraph.text)
    if typed:
        return int(typed["mark"]), paragraph.text[typed.end() :].strip()
    return whole_number(paragraph.number.strip(_AROUND_FIGURES)), paragraph.text.strip()


def _is_blank(paragraph: WordParagraph) -> bool:
    return not paragraph.rows and not paragraph.text.strip(" \t\n_-–—")


def _key(mark: str) -> str:
    return TYPED + level(mark.strip(_AROUND_FIGURES))


def _raised(mark: re.Match[str]) -> str:
    return raised(level(mark[0].strip().strip(_AROUND_FIGURES)))


def _note(paragraph: WordParagraph, form: _Form) -> tuple[str, tuple[Run, ...]]:
    match = form.note.match(paragraph.text) or _LEVEL.match(paragraph.text)
    match = None if paragraph.number else match
    mark = match["mark"] if match else paragraph.number
    return _key(mark), tuple(_after(paragraph.runs, match.end() if match else 0))


def _after(runs: tuple[Run, ...], start: int) -> Iterator[Run]:
    """The runs without their first `start` characters."""
    for run in runs:
        yield run._replace(text=run.text[start:])
        start = max(0, start - len(run.text))


def _cited(paragraph: WordParagraph, form: _Form, notes: Notes) -> Iterator[Run]:
    before = ""
    for run in _joined(paragraph.runs):
        done = 0
        for match in form.reference.finditer(before + run.text, len(before)):
            key = _key(match[0])
            measure = _UNIT.search((before + run.text)[: match.start()])
            if key in notes and not measure:
                place = match.start() - len(before)
                yield run._replace(text=run.text[done:place])
                yield run._replace(text="", note=key)
                done = place + len(match[0])
        yield run._replace(text=run.text[done:])
        before = (before + run.text)[-4:]


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    """The runs; those that look alike in one, for a mark may be in several."""
    for look, alike in groupby(runs, lambda run: run._replace(text="")):
        yield look._replace(text="".join(run.text for run in alike))
